using System;
using System.Linq;

namespace ImsMigration.Analyzers.Tests.KnownApis;

/// <summary>Puts the statements of an <see cref="ApiCase"/> into a program that sends the assertion to IMS.</summary>
internal static class ApiProgram
{
    private static readonly string[] s_usings =
    [
        "System",
        "System.Collections.Generic",
        "System.IO",
        "System.Net.Http",
        "System.Security.Cryptography",
        "System.Text",
        "System.Threading.Tasks",
    ];

    /// <summary>The program around statements that sign with the parameter <c>rsa</c> and declare the text <c>jwt</c>.</summary>
    public static string Signing(ApiCase api) => Around(api, api.Statements);

    /// <summary>The program around statements that declare a <c>key</c>, which jose-jwt then signs with.</summary>
    public static string Loading(ApiCase api) => Around(
        api,
        api.Statements + Environment.NewLine + "var jwt = {|IMS0002:Jose.JWT.Encode|}(claims, key, Jose.JwsAlgorithm.RS256);");

    private static string Around(ApiCase api, string statements) => $$"""
        {{Usings(api)}}

        internal static class Program
        {
            internal static async Task<string> RequestAsync(HttpClient http, RSA rsa, Dictionary<string, object> claims, string unsigned, byte[] data)
            {
        {{Indented(statements)}}

                var form = new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = jwt,
                };
                var answer = await http.PostAsync({|IMS0001:"https://ims-na1.adobelogin.com/ims/exchange/jwt"|}, new FormUrlEncodedContent(form));
                return await answer.Content.ReadAsStringAsync();
            }
        }
        """;

    private static string Usings(ApiCase api) => string.Join(
        Environment.NewLine,
        s_usings.Concat(Words(api.Usings)).Distinct().Select(static name => $"using {name};"));

    private static string Indented(string statements) => string.Join(
        Environment.NewLine,
        statements.ReplaceLineEndings("\n").Split('\n').Select(static line => "        " + line));

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
