using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Dotnet;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.Hosts;

/// <summary>The package hands configuration files to the compiler, so that a build reports them and the fix changes them.</summary>
[Collection(HostTests.Name)]
public sealed class ConfigurationFileTests(PackedAnalyzers analyzers) : IDisposable
{
    private const string Client = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Jose;

        internal static class Client
        {
            private static readonly JsonElement Settings = JsonDocument.Parse(File.ReadAllText("appsettings.json")).RootElement.GetProperty("Adobe");

            internal static Task<HttpResponseMessage> SendAsync(HttpClient http) =>
                http.PostAsync(Settings.GetProperty("TokenUrl").GetString(), new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = Settings.GetProperty("ClientId").GetString(),
                    ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                    ["jwt_token"] = Assertion(),
                }));

            private static string Assertion()
            {
                using var key = RSA.Create();
                key.ImportFromPem(File.ReadAllText(Settings.GetProperty("PrivateKeyPath").GetString()));
                var claims = new Dictionary<string, object> { [Settings.GetProperty("Metascope").GetString()] = true };
                return JWT.Encode(claims, key, JwsAlgorithm.RS256);
            }
        }

        """;

    private const string Settings = """
        {
          "Adobe": {
            "TokenUrl": "https://ims-na1.adobelogin.com/ims/exchange/jwt", // ünique
            "Metascope": "https://ims-na1.adobelogin.com/s/ent_user_sdk",
            "ClientId": "0123",
            "PrivateKeyPath": "private.key"
          }
        }
        """;

    private const string MigratedSettings = """
        {
          "Adobe": {
            "TokenUrl": "https://ims-na1.adobelogin.com/ims/token/v3", // ünique
            "Scopes": "openid,AdobeID,user_management_sdk",
            "ClientId": "0123"
          }
        }
        """;

    private const string Audience = """{ "Adobe": { "Audience": "https://ims-na1.adobelogin.com/c/" } }""";

    private readonly GeneratedSolution _solution = new(analyzers);

    [Fact]
    public async Task An_endpoint_that_only_the_configuration_names_is_found_by_the_build_and_changed_by_the_fix()
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        _solution.AddProject("Service", ProjectKinds.ApplicationForTwoFrameworks, """<None Update="appsettings.json" CopyToOutputDirectory="PreserveNewest" />""");
        _solution.Write("Service/Program.cs", "await Client.SendAsync(new System.Net.Http.HttpClient());\n");
        _solution.Write("Service/Client.cs", Client);
        _solution.Write("Service/appsettings.json", Settings.ReplaceLineEndings("\r\n"), encoding);
        _solution.Write("Service/appsettings.Development.json", Settings);
        await _solution.RestoreAsync();

        var build = await _solution.BuildAsync();
        GeneratedSolution.AssertSucceeded(build);
        var warnings = BuildOutput.ImsWarnings(build.Output);
        foreach (var name in new[] { "appsettings.json", "appsettings.Development.json" })
        {
            Assert.Equal(
                [("IMS0005", 3, 18), ("IMS0005", 4, 19), ("IMS0005", 6, 6)],
                warnings.Where(warning => Path.GetFileName(warning.File) == name).Select(static warning => (warning.Id, warning.Line, warning.Column)));
        }

        await _solution.FormatAsync();

        Assert.DoesNotContain("jwt_token", _solution.Read("Service/Client.cs"), StringComparison.Ordinal);
        Assert.Contains("[\"scope\"] = Settings.GetProperty(\"Scopes\").GetString(),", _solution.Read("Service/Client.cs"), StringComparison.Ordinal);
        Assert.Equal((byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(MigratedSettings.ReplaceLineEndings("\r\n"))], _solution.ReadBytes("Service/appsettings.json"));
        Assert.Equal(MigratedSettings, _solution.Read("Service/appsettings.Development.json"));
        await _solution.AssertBuildsWithoutReportsAsync();
    }

    [Fact]
    public async Task Files_of_the_project_are_handed_over_once_and_files_of_others_are_not()
    {
        _solution.AddProject(
            "Web",
            ProjectKinds.Library,
            """
            <AdditionalFiles Include="./keys/../appsettings.Development.json" />
                <None Include="../shared/adobe.yml" Link="adobe.yml" />
                <None Include="not-there.key;not-there.json" />
            """,
            "Microsoft.NET.Sdk.Web");
        _solution.Write("Web/Program.cs", "System.Console.WriteLine();\n");
        string[] wanted =
        [
            "Web/appsettings.json", "Web/appsettings.Development.json", "Web/appsettings.Production.json", "Web/Properties/launchSettings.json",
            "Web/deploy/adobe-credentials.json", "Web/secrets.json.template", "Web/.env", "Web/local.env", "shared/adobe.yml",
        ];
        string[] foreign =
        [
            "Web/node_modules/module/config.json", "Web/bin/adobe.json", "Web/obj/adobe.json", "Web/package.json", "Web/wwwroot/data.json", "Web/.git/config.json", "Web/tsconfig.json",
        ];
        foreach (var file in wanted.Concat(foreign))
        {
            _solution.Write(file, file.EndsWith("env", StringComparison.Ordinal) || file.EndsWith("yml", StringComparison.Ordinal) ? "audience: https://ims-na1.adobelogin.com/c/" : Audience);
        }

        _solution.Write("Web/keys/private.key", "no key\n");
        await _solution.RestoreAsync();

        Assert.Equal(wanted.Order(StringComparer.Ordinal), await ReportedAsync());

        // The compiler runs again when one of the files changes.
        _solution.Write("Web/appsettings.json", "{ }");
        Assert.Equal(wanted.Except(["Web/appsettings.json"]).Order(StringComparer.Ordinal), await ReportedAsync());
    }

    [Fact]
    public async Task A_property_keeps_the_files_back()
    {
        _solution.AddProject("Quiet", ProjectKinds.Library + "<ImsMigrationIncludeConfigurationFiles>false</ImsMigrationIncludeConfigurationFiles>");
        _solution.Write("Quiet/Empty.cs", "internal static class Empty;\n");
        _solution.Write("Quiet/appsettings.json", Audience);
        await _solution.RestoreAsync();

        Assert.Empty(await ReportedAsync());
    }

    /// <summary>Deletes the solution.</summary>
    public void Dispose() => _solution.Dispose();

    /// <summary>The files that a build reports, as often as it compiles and reports them; fails the test if it does not succeed.</summary>
    private async Task<IEnumerable<string>> ReportedAsync()
    {
        var build = await _solution.BuildAsync();
        GeneratedSolution.AssertSucceeded(build);
        var summary = build.Output.SkipWhile(static line => !line.Contains("Build succeeded", StringComparison.Ordinal));
        return
        [
            .. summary.Where(static line => line.Contains("IMS0005", StringComparison.Ordinal))
                .Select(static line => line[..line.IndexOf('(', StringComparison.Ordinal)].Trim().Replace('\\', '/'))
                .Select(static file => file[(file.LastIndexOf("/Web/", StringComparison.Ordinal) is >= 0 and var web ? web + 1 : file.LastIndexOf("/shared/", StringComparison.Ordinal) + 1)..])
                .Order(StringComparer.Ordinal),
        ];
    }
}
