using System;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;

namespace ImsMigration.CodeFixes.Tests.Solutions;

/// <summary>
/// A library with an options class and the code that requests tokens, and an application that alone has the settings: what the address is and
/// which metascopes there are is known of both together only.
/// </summary>
internal static class AdobeLibrary
{
    /// <summary>The path of the library's only file.</summary>
    public const string LibraryFile = "Library/AdobeTokens.cs";

    /// <summary>The path of the application's only source file.</summary>
    public const string ProgramFile = "Application/Program.cs";

    /// <summary>The path of the application's settings.</summary>
    public const string SettingsFile = "Application/appsettings.json";

    /// <summary>Settings with all that the options class has.</summary>
    public const string Settings = """
        {
          "Adobe": {
            "ImsHost": "https://ims-na1.adobelogin.com",
            "TokenEndpoint": "https://ims-na1.adobelogin.com/ims/exchange/jwt",
            "ClientId": "acme-client",
            "OrgId": "A1@AdobeOrg",
            "TechnicalAccountId": "B2@techacct.adobe.com",
            "PrivateKeyPath": "keys/private.key",
            "Metascopes": [ "ent_user_sdk" ]
          }
        }

        """;

    /// <summary>The library; a test replaces parts of it.</summary>
    public const string Library = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Jose;
        using Microsoft.Extensions.Options;

        namespace Contoso.Identity;

        public sealed class AdobeOptions
        {
            [Required] public string ImsHost { get; set; }
            [Required] public string TokenEndpoint { get; set; }
            [Required] public string ClientId { get; set; }
            [Required] public string ClientSecret { get; set; }
            public string OrgId { get; set; }
            public string TechnicalAccountId { get; set; }
            public string PrivateKeyPath { get; set; }
            public string[] Metascopes { get; set; } = [];
        }

        public sealed class AdobeTokens(HttpClient http, IOptions<AdobeOptions> options)
        {
            private readonly AdobeOptions _options = options.Value;

            public async Task<string> GetAsync()
            {
                using var response = await http.PostAsync(_options.TokenEndpoint, new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = _options.ClientId,
                    ["client_secret"] = _options.ClientSecret,
                    ["jwt_token"] = Sign(),
                }));
                response.EnsureSuccessStatusCode();
                using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                return json.RootElement.GetProperty("access_token").GetString();
            }

            private string Sign()
            {
                var claims = new Dictionary<string, object>
                {
                    ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
                    ["iss"] = _options.OrgId,
                    ["sub"] = _options.TechnicalAccountId,
                    ["aud"] = _options.ImsHost + "/c/" + _options.ClientId,
                };
                foreach (var metascope in _options.Metascopes)
                {
                    claims[_options.ImsHost + "/s/" + metascope] = true;
                }

                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(_options.PrivateKeyPath));
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }

        """;

    /// <summary>The application; CHECK is what checks the options, START what is done before.</summary>
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using Contoso.Identity;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;

        IConfiguration configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json").AddEnvironmentVariables().Build();
        START
        var services = new ServiceCollection();
        services.AddSingleton(new HttpClient());
        services.AddSingleton<AdobeTokens>();
        CHECK
        using var provider = services.BuildServiceProvider();
        Console.WriteLine(await provider.GetRequiredService<AdobeTokens>().GetAsync());
        TYPES
        """;

    /// <summary>The solution, where the application does <paramref name="check"/>, and before that <paramref name="start"/>, with <paramref name="types"/>.</summary>
    public static Solution Solution(string check, string start = "", string types = "", string library = Library, string settings = Settings)
    {
        var program = Program.Replace("START", start, StringComparison.Ordinal)
            .Replace("CHECK", check, StringComparison.Ordinal)
            .Replace("TYPES", types, StringComparison.Ordinal);
        return new CustomerSolution(
        [
            new CustomerProject("Library", CustomerCode.OfFile(library, LibraryFile) with { IsApplication = false }),
            new CustomerProject("Application", CustomerCode.OfFile(program, ProgramFile).With(SettingsFile, settings)) { References = ["Library"] },
        ]).ToSolution();
    }
}
