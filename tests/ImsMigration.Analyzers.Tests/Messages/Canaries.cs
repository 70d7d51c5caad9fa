using System.Collections.Generic;
using System.Linq;
using ImsMigration.TestKit;

namespace ImsMigration.Analyzers.Tests.Messages;

/// <summary>Programs and files with a word at every place where a value can stand; no message may repeat it.</summary>
internal static class Canaries
{
    /// <summary>The word.</summary>
    public const string Word = "kanarienvogel";

    private const string Pem = "-----BEGIN PRIVATE KEY-----\n" + Word + "\n-----END PRIVATE KEY-----";

    private const string Start = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Security.Cryptography.X509Certificates;
        using System.Threading.Tasks;
        using Duende.IdentityModel.Client;
        using Jose;

        internal static class Keys
        {
            public const string Secret = "p8e-kanarienvogel0123456789";
            public const string Host = "https://ims-na1.adobelogin.com";
        }

        internal sealed class Client(HttpClient http, WebClient web, string id, string secret)
        {

        """;

    /// <summary>What a form needs beside its first fields.</summary>
    private const string Form = """new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = "kanarienvogel", ["client_secret"] = "kanarienvogel-0123456789", ["jwt_token"] = Jwt() })""";

    private const string Jwt = """
            private string Jwt()
            {
                var rsa = new X509Certificate2("kanarienvogel.pfx", "kanarienvogel").GetRSAPrivateKey();
                return JWT.Encode(new Dictionary<string, object> { ["aud"] = "https://ims-na1.adobelogin.com/c/kanarienvogel", ["https://ims-na1.adobelogin.com/s/ent_kanarienvogel"] = true }, rsa, JwsAlgorithm.RS256);
            }
        """;

    /// <summary>Members of a class, each with the ids that are reported in it.</summary>
    private static readonly (string Members, string[] Ids)[] s_members =
    [
        ($$"""Task Send() => http.PostAsync("https://user:{{Word}}@ims-na1.adobelogin.com/ims/exchange/jwt?client_secret={{Word}}#{{Word}}", {{Form}});""" + Jwt, ["IMS0001", "IMS0002", "IMS0003", "IMS0004", "IMS1002"]),
        ($$"""Task Send() => http.PostAsync(Keys.Host + "/ims/" + "exchange/jwt?client_secret=" + Keys.Secret, {{Form}});""" + Jwt, ["IMS0001", "IMS1002"]),
        ($$"""Task Send() => http.PostAsync($"{Keys.Host}/{Keys.Secret}/ims/exchange/jwt?client_secret={{Word}}&x={secret}", {{Form}});""" + Jwt, ["IMS0001"]),
        ($$"""string Send() => web.UploadString("https://ims-na1.adobelogin.com/ims/exchange/jwt", "client_id={{Word}}&client_secret={{Word}}&jwt_token=" + Jwt());""" + Jwt, ["IMS0001"]),
        ($""""
            const string Text = """
                curl -F client_id={Word} -F client_secret={Word} https://ims-na1.adobelogin.com/ims/exchange/jwt -F jwt_token={Word}
                {Pem.Replace("\n", "\n                ", System.StringComparison.Ordinal)}
                """;
            Task Send() => http.GetAsync(Text);
            """", ["IMS0001"]),
        ($$"""object Create() => new { Url = @"/ims/exchange/v1/jwt {{Pem}}" };""", ["IMS0001"]),
        ("""Task Send() => http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3?client_id=kanarienvogel&client_secret=kanarienvogel0123456789&grant_type=urn:kanarienvogel:jwt-bearer&scope=kanarienvogel openid", null);""", ["IMS1002", "IMS1003", "IMS1004"]),
        ("""Task Send() => http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = id, ["client_secret"] = "kanarienvogel0123456789", ["scope"] = "openid,kanarienvogel https://ims-na1.adobelogin.com/s/ent_kanarienvogel" }));""", ["IMS0004", "IMS1002", "IMS1004"]),
        ("""Task Send(string[] scopes) => http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = id, ["client_secret"] = secret, ["grant_type"] = "client_credentials", ["scope"] = string.Join(" ", scopes.Append("kanarienvogel")) }));""", []),
        ("""Task Send() => http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = "https://ims-na1.adobelogin.com/ims/token/v3", ClientId = "kanarienvogel", ClientSecret = "kanarienvogel0123456789", Scope = "openid kanarienvogel ent_kanarienvogel" });""", ["IMS1002", "IMS1004"]),
        ("""
            async Task<DateTime> Expiry()
            {
                var answer = web.UploadString("https://ims-na1.adobelogin.com/ims/token/v3", "grant_type=client_credentials&client_id=kanarienvogel&client_secret=kanarienvogel0123456789&scope=openid,AdobeID");
                await Task.Delay(System.Text.Json.JsonDocument.Parse(answer).RootElement.GetProperty("expires_in").GetInt32() - "kanarienvogel".Length);
                return DateTime.Now.AddSeconds(System.Text.Json.JsonDocument.Parse(web.UploadString("https://ims-na1.adobelogin.com/ims/token/v3", "grant_type=client_credentials&client_id=kanarienvogel&client_secret=kanarienvogel0123456789&scope=openid,AdobeID")).RootElement.GetProperty("expires_in").GetInt32() / 1000);
            }
        """, ["IMS1001", "IMS1002"]),
        ("""string Scopes => "REPLACE_WITH_THE_SCOPES_OF_YOUR_CREDENTIAL,kanarienvogel"; string Url => "/ims/token/v3";""", ["IMS1004"]),
    ];

    /// <summary>Files beside an empty class, each with the ids that are reported in it.</summary>
    private static readonly (string Name, string Text, string[] Ids)[] s_files =
    [
        ("appsettings.json", """
            {
              "kanarienvogel": "kanarienvogel",
              "Adobe": {
                "TokenUrl": "https://user:kanarienvogel@ims-na1.adobelogin.com/ims/exchange/jwt?client_secret=kanarienvogel",
                "Aud": "https://ims-na1.adobelogin.com/c/kanarienvogel",
                "https://u:kanarienvogel@ims-na1.adobelogin.com/s/ent_user_sdk?x=kanarienvogel": true,
                "Account": "kanarienvogel@techacct.adobe.com",
                "PrivateKey": "-----BEGIN PRIVATE KEY-----kanarienvogel",
                "PrivateKeyPath": "kanarienvogel/private.key",
                "CertificatePassword": "kanarienvogel",
                "ClientSecret": "p8e-kanarienvogel0123456789",
                "Connection": { "Password=kanarienvogel;Url": "https://ims-na1.adobelogin.com/ims/exchange/jwt" },
                "Other": "Password=kanarienvogel;Url=https://ims-na1.adobelogin.com/ims/exchange/jwt;ClientSecret=kanarienvogel"
              }
            }
            """, ["IMS0005", "IMS1002"]),
        ("web.config", """
            <configuration><appSettings>
              <add key="AdobeUrl" value="https://user:kanarienvogel@ims-na1.adobelogin.com/ims/exchange/jwt?client_secret=kanarienvogel" />
              <add key="AdobePrivateKey" value="-----BEGIN PRIVATE KEY-----kanarienvogel" />
              <add key="AdobeClientSecret" value="p8e-kanarienvogel0123456789" />
            </appSettings></configuration>
            """, ["IMS0005", "IMS1002"]),
        ("adobe.yml", "adobe:\n  url: https://ims-na1.adobelogin.com/ims/exchange/jwt?client_secret=kanarienvogel\n  aud: https://ims-na1.adobelogin.com/c/kanarienvogel\n  private_key: |\n    -----BEGIN PRIVATE KEY-----\n    kanarienvogel\n  client_secret: p8e-kanarienvogel0123456789\n", ["IMS0005", "IMS1002"]),
        ("adobe.ini", "[adobe]\nurl=https://ims-na1.adobelogin.com/ims/exchange/jwt?client_secret=kanarienvogel\nclient_secret=p8e-kanarienvogel0123456789\n", ["IMS0005", "IMS1002"]),
        (".env.example", "ADOBE_URL=https://u:kanarienvogel@ims-na1.adobelogin.com/ims/exchange/jwt\nADOBE_PRIVATE_KEY=\"-----BEGIN PRIVATE KEY-----\\nkanarienvogel\"\nADOBE_CLIENT_SECRET=p8e-kanarienvogel0123456789\n", ["IMS0005", "IMS1002"]),
    ];

    /// <summary>All programs, by what is in them, with the ids that are reported at least.</summary>
    public static IEnumerable<(CustomerCode Code, string[] Ids)> All =>
        s_members.Select(static program => (Library(Start + program.Members + "\n}\n"), program.Ids))
            .Concat(s_files.Select(static file => (Library("internal static class Empty;").With(file.Name, file.Text), file.Ids)));

    private static CustomerCode Library(string source) => CustomerCode.OfFile(source) with { IsApplication = false, LibrariesAdded = ["Duende.IdentityModel.dll"] };
}
