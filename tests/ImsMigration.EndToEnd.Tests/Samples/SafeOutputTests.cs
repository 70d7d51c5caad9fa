using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.Samples;

/// <summary>A word stands at every place where a value can stand; neither what is printed nor the log of the compiler (SARIF 2.1) repeats it.</summary>
[Collection(SampleTests.Name)]
public sealed class SafeOutputTests(PackedAnalyzers analyzers) : IDisposable
{
    private const string Word = "kanarienvogel";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ims-safe-output-");

    [Fact]
    public async Task No_value_is_printed_or_logged()
    {
        var logs = _folder.CreateSubdirectory("logs").FullName;
        Write("Own.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ErrorLog>{logs}/$([System.DateTime]::Now.Ticks).sarif,version=2.1</ErrorLog>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="jose-jwt" Version="5.3.0" />
              </ItemGroup>
            </Project>
            """);
        Write("Keys.cs", $"internal static class Keys {{ public const string Secret = \"p8e-{Word}0123456789\"; public const string Url = \"https://u:{Word}@ims-na1.adobelogin.com/ims/exchange/v1/jwt\"; }}");
        Write("Client.cs", $$""""
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Security.Cryptography;
            using System.Threading.Tasks;
            using Jose;

            internal static class Client
            {
                private const string Pem = """
                    -----BEGIN PRIVATE KEY-----
                    {{Word}} https://ims-na1.adobelogin.com/ims/exchange/jwt?client_secret={{Word}}
                    -----END PRIVATE KEY-----
                    """;

                internal static Task<HttpResponseMessage> SendAsync(HttpClient http)
                {
                    using var rsa = RSA.Create();
                    rsa.ImportFromPem(Pem);
                    var claims = new Dictionary<string, object> { ["aud"] = "https://ims-na1.adobelogin.com/c/{{Word}}", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true };
                    return http.PostAsync("https://ims-na1.adobelogin.com/ims/" + "exchange/jwt?x=" + Keys.Secret, new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["client_id"] = "{{Word}}",
                        ["client_secret"] = "{{Word}}-0123456789",
                        ["jwt_token"] = JWT.Encode(claims, rsa, JwsAlgorithm.RS256),
                    }));
                }
            }
            """");
        Write("appsettings.json", $$"""{ "Adobe": { "Url": "https://u:{{Word}}@ims-na1.adobelogin.com/ims/exchange/jwt?client_secret={{Word}}", "ClientSecret": "p8e-{{Word}}0123456789" } }""");

        using var walk = await FinishedWalk.RunAsync(Path.Combine(_folder.FullName, "Own.csproj"), analyzers);

        string[] expected = ["IMS0001", "IMS0002", "IMS0003", "IMS0004", "IMS0005", "IMS1002"];
        Assert.Empty(expected.Except(walk.Report.State.Warnings.Select(static warning => warning.Id)));
        Assert.NotEmpty(walk.Report.State.Changes);
        Assert.DoesNotContain(Word, walk.Output, StringComparison.OrdinalIgnoreCase);
        var found = Directory.GetFiles(logs).Select(File.ReadAllText).ToList();
        Assert.Contains(found, static log => log.Contains("IMS0001", StringComparison.Ordinal));
        Assert.All(found, static log => Assert.DoesNotContain(Word, log, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Deletes the project.</summary>
    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string path, string content) => File.WriteAllText(Path.Combine(_folder.FullName, path), content);
}
