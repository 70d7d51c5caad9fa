using ImsMigration.TestKit;

namespace ImsMigration.CodeFixes.Tests.TokenRequests;

/// <summary>A program that requests a token in a few statements, and fails if it does not get one.</summary>
internal static class TokenRequestProgram
{
    private const string Start = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Specialized;
        using System.IO;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using System.Web;
        using Flurl;
        using Flurl.Http;
        using Microsoft.AspNetCore.WebUtilities;
        using RestSharp;

        internal static class Program
        {
            private const string TokenUrl = "https://ims-na1.adobelogin.com/ims/token/v3";

            private static readonly string Id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

            private static readonly string Secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            private static async Task Main()
            {
                using var http = new HttpClient();

        """;

    private const string End = """

                await Task.CompletedTask;
                Console.WriteLine(json.Contains("access_token", StringComparison.Ordinal) ? "token" : throw new InvalidOperationException(json));
            }

            private static async Task<string> Read(Task<HttpResponseMessage> answer) => await (await answer).Content.ReadAsStringAsync();
        """;

    /// <summary>The program; <paramref name="statements"/> end with the answer in a variable <c>json</c>.</summary>
    public static CustomerCode Of(string statements, string members = "", string options = "")
    {
        var code = CustomerCode.OfFile(Start + statements.ReplaceLineEndings("\n") + End + (members.Length == 0 ? string.Empty : "\n\n" + members) + "\n}\n");
        return options.Length == 0 ? code : code.With(".editorconfig", "root = true\n\n[*.cs]\n" + options + "\n");
    }
}
