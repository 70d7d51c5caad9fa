using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>What stands above the first token of a file is about the file, whichever using directive goes.</summary>
public sealed class HeaderTests
{
    private const string Rest = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;

        //Copy these details from the Developer Console
        var secret = Environment.GetEnvironmentVariable("SECRET");
        using var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText("private.key"));
        var jwt = JWT.Encode(new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256);
        using var http = new HttpClient();
        var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = "id",
            ["client_secret"] = secret,
            ["jwt_token"] = jwt,
        }));
        Console.WriteLine(await response.Content.ReadAsStringAsync());
        """;

    public static TheoryData<string> Headers => new()
    {
        "// Copyright (c) Contoso. All rights reserved.\n// Licensed under the MIT license.\n",
        "//Copy these details from the Developer Console\n",
        "// Signs the JWT with our private key.\n\n",
        "/* Copyright (c) Contoso.\n   The key is in private.key. */\n",
        "/* Copyright (c) Contoso. */\n",
        "// <copyright file=\"Program.cs\">\n//   JWT assertion, private key, certificate\n// </copyright>\n#pragma warning disable CS1591\n",
        "#nullable disable\n// Copyright (c) Contoso.\n",
        "// Line 1\n\n// Line 2, directly above\n",
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task The_header_stays_when_the_first_using_directive_goes(string header)
    {
        var source = header + "using Jose;\n" + Rest;

        var changed = CustomerCode.Of(await FixAll.InSolutionAsync(CustomerCode.OfFile(source).ToSolution())).Files["Program.cs"];

        Assert.StartsWith(header + "using System;\nusing System.Collections.Generic;\nusing System.Net.Http;\n\n//Copy these details", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("Jose", changed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_comment_of_a_later_using_directive_goes_with_it()
    {
        var source = "using System.Linq;\n// jose-jwt signs the assertion\nusing Jose;\n" + Rest.Replace("\"id\"", "new[] { \"id\" }.First()", StringComparison.Ordinal);

        var changed = CustomerCode.Of(await FixAll.InSolutionAsync(CustomerCode.OfFile(source).ToSolution())).Files["Program.cs"];

        Assert.StartsWith("using System.Linq;\nusing System;\n", changed, StringComparison.Ordinal);
    }
}
