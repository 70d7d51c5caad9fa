using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Rules;

/// <summary>An assertion that reaches no request, and of which only a configuration file says that it is for IMS.</summary>
public sealed class ConfiguredAssertionTests
{
    private const string Settings = """
        {
          "Adobe": { "Audience": "https://ims-na1.adobelogin.com/c/0123", "Issuer": "A@AdobeOrg", "Claims": [ "https://ims-na1.adobelogin.com/s/ent_user_sdk" ] },
          "Jwt": { "Audience": "https://api.example", "Issuer": "example" },
          "ImsAudience": "https://ims-na1.adobelogin.com/c/0123"
        }
        """;

    [Theory]
    [InlineData("config[\"Adobe:Audience\"]")]
    [InlineData("config[\"adobe:audience\"]")]
    [InlineData("config[\"ImsAudience\"]")]
    [InlineData("config.GetValue<string>(\"Adobe:Audience\")")]
    [InlineData("config.GetSection(\"Adobe\")[\"Audience\"]")]
    [InlineData("config.GetSection(\"Adobe\").GetValue<string>(\"Audience\")")]
    [InlineData("Section()[\"Audience\"]")]
    [InlineData("config.GetSection(\"Adobe:Claims\").Get<string[]>()[0]")]
    [InlineData("options.Audience", "services.Configure<AdobeOptions>(config.GetSection(\"Adobe\"))")]
    [InlineData("options.Audience", "services.Configure<AdobeOptions>(config.GetSection(AdobeOptions.Section))")]
    [InlineData("options.Audience", "config.GetSection(\"Adobe\").Get<AdobeOptions>()")]
    [InlineData("config[\"Adobe:Claims:0\"]")]
    public async Task Is_reported_when_it_reads_a_text_of_IMS(string audience, string registration = "config") =>
        Assert.Equal(["IMS0002", "IMS0003"], (await FindAsync(audience, registration)).AsEnumerable());

    [Theory]
    [InlineData("config[\"Jwt:Audience\"]")]
    [InlineData("config[\"Audience\"]")]
    [InlineData("config[\"Adobe:Issuer\"]")]
    [InlineData("config.GetSection(\"Jwt\")[\"Audience\"]")]
    [InlineData("\"Audience\"")]
    [InlineData("config[\"Jwt:Audience\"]", "config.GetSection(\"Adobe:Audience\")")]
    [InlineData("config.GetSection(\"Adobe\")[\"Issuer\"] + config.GetSection(\"Jwt\")[\"Audience\"]")]
    [InlineData("options.Audience")]
    [InlineData("options.Audience", "services.Configure<AdobeOptions>(config.GetSection(\"Jwt\"))")]
    [InlineData("options.Audience", "services.Configure<OtherOptions>(config.GetSection(\"Adobe\"))")]
    public async Task Is_silent_when_it_reads_anything_else(string audience, string registration = "config") =>
        Assert.Empty(await FindAsync(audience, registration));

    [Fact]
    public async Task Is_reported_when_it_reads_an_environment_variable_by_the_path_that_its_underlines_stand_for()
    {
        const string Variables = """
            { "profiles": { "Signer": { "environmentVariables": { "Adobe__Audience": "https://ims-na1.adobelogin.com/c/0123" } } } }
            """;
        Assert.Equal(["IMS0002", "IMS0003"], (await FindAsync("config[\"Adobe:Audience\"]", "config", "launchSettings.json", Variables)).AsEnumerable());
    }

    private static async Task<ImmutableArray<string>> FindAsync(string audience, string registration, string file = "appsettings.json", string settings = Settings)
    {
        var solution = (CustomerCode.OfFile(Source(audience, registration)) with { IsApplication = false }).With(file, settings).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        return [.. (await Diagnosis.OfAsync(solution)).Select(static diagnostic => diagnostic.Id).Order()];
    }

    private static string Source(string audience, string registration) => $$"""
        using System.Collections.Generic;
        using System.IO;
        using System.Security.Cryptography;
        using Jose;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        public sealed class AdobeOptions
        {
            public const string Section = "Adobe";
            public string Audience { get; set; }
        }

        public sealed class OtherOptions
        {
            public string Audience { get; set; }
        }

        public sealed class Signer(IConfiguration config, AdobeOptions options)
        {
            public string Sign()
            {
                using var key = RSA.Create();
                key.ImportFromPem(File.ReadAllText(config["KeyPath"]));
                var claims = new Dictionary<string, object> { ["aud"] = {{audience}} };
                return JWT.Encode(claims, key, JwsAlgorithm.RS256);
            }

            public static object Register(IServiceCollection services, IConfiguration config)
            {
                return {{registration}};
            }

            private IConfigurationSection Section()
            {
                return config.GetSection("Adobe");
            }
        }
        """;
}
