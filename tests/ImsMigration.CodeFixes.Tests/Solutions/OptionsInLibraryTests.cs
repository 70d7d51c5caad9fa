using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Solutions;

/// <summary>
/// Options and the request in a library, settings and checks in the application: the library is reported and migrated, and what the application
/// still checks is either gone or named.
/// </summary>
public sealed class OptionsInLibraryTests
{
    private const string Bind = "services.AddOptions<AdobeOptions>().Bind(configuration.GetSection(\"Adobe\"))";

    private const string Validator = ".Validate(o => File.Exists(o.PrivateKeyPath), \"There is no key.\")";

    public static TheoryData<string, string, string> Checks => new()
    {
        { Bind + Validator + ".ValidateOnStart();", "", "" },
        { "services.AddOptions<AdobeOptions>().BindConfiguration(\"Adobe\").ValidateDataAnnotations()" + Validator + ".ValidateOnStart(); services.AddSingleton(configuration);", "", "" },
        { Bind + ";", "foreach (var name in new[] { \"Adobe:ClientId\", \"Adobe:PrivateKeyPath\" })\n{\n    if (configuration[name] is null) throw new InvalidOperationException(name + \" is missing\");\n}", "" },
        {
            Bind + "; services.AddSingleton<IValidateOptions<AdobeOptions>, AdobeCheck>();",
            "",
            "internal sealed class AdobeCheck : IValidateOptions<AdobeOptions>\n{\n    public ValidateOptionsResult Validate(string name, AdobeOptions options)\n    {\n        if (!File.Exists(options.PrivateKeyPath))\n        {\n"
                + "            return ValidateOptionsResult.Fail(\"There is no key.\");\n        }\n\n        return ValidateOptionsResult.Success;\n    }\n}\n"
        },
        { "services.AddSingleton(Options.Create(configuration.GetSection(\"Adobe\").Get<AdobeOptions>()));", "", "" },
    };

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task The_library_is_reported_by_itself(string check, string start, string types)
    {
        var solution = AdobeLibrary.Solution(check, start, types);
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(solution));
        var found = await Diagnosis.OfAsync(solution.Projects.Single(static project => project.Name == "Library"));
        Assert.Equal(["IMS0001", "IMS0002", "IMS0003"], found.Select(static diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task The_whole_solution_is_migrated_and_nothing_checks_what_is_gone(string check, string start, string types)
    {
        var changed = await FixAll.InSolutionAsync(AdobeLibrary.Solution(check, start, types));
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(changed));
        var texts = await CustomerSolution.TextsOfAsync(changed);
        Assert.Contains("client_credentials", texts[AdobeLibrary.LibraryFile], StringComparison.Ordinal);
        Assert.DoesNotContain("JWT.Encode", texts[AdobeLibrary.LibraryFile], StringComparison.Ordinal);
        Assert.DoesNotContain("PrivateKeyPath", texts[AdobeLibrary.ProgramFile], StringComparison.Ordinal);
        var settings = await SettingsOfAsync(changed);
        Assert.Contains("/ims/token/v3", settings, StringComparison.Ordinal);
        Assert.DoesNotContain("private.key", settings, StringComparison.Ordinal);
        Assert.DoesNotContain("ent_user_sdk", settings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_demands_a_setting_goes_and_the_public_property_stays()
    {
        var library = AdobeLibrary.Library.Replace("    public string PrivateKeyPath", "    /// <summary>Where the key lies.</summary>\n    [Required]\n    public string PrivateKeyPath", StringComparison.Ordinal)
            .Replace("public string OrgId", "[Required, StringLength(30)] public string OrgId", StringComparison.Ordinal)
            .Replace("public string TechnicalAccountId", "[Obsolete(\"Soon\"), Required] public string TechnicalAccountId", StringComparison.Ordinal);
        var changed = await FixAll.InSolutionAsync(AdobeLibrary.Solution(Bind + ".ValidateDataAnnotations()" + Validator + ".Validate(o => o.ClientId != null).ValidateOnStart();", library: library));
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(changed));
        var texts = await CustomerSolution.TextsOfAsync(changed);
        Assert.Contains("    /// <summary>Where the key lies.</summary>\n    public string PrivateKeyPath { get; set; }\n", texts[AdobeLibrary.LibraryFile], StringComparison.Ordinal);
        Assert.Contains("    public string OrgId { get; set; }\n    [Obsolete(\"Soon\")] public string TechnicalAccountId { get; set; }\n", texts[AdobeLibrary.LibraryFile], StringComparison.Ordinal);
        Assert.Contains("    [Required] public string TokenEndpoint { get; set; }\n    [Required] public string ClientId", texts[AdobeLibrary.LibraryFile], StringComparison.Ordinal);
        Assert.Contains(Bind + ".ValidateDataAnnotations().Validate(o => o.ClientId != null).ValidateOnStart();", texts[AdobeLibrary.ProgramFile], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Console.WriteLine(File.Exists(provider.GetRequiredService<IOptions<AdobeOptions>>().Value.PrivateKeyPath));")] // A check of health that answers.
    [InlineData("Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(provider.GetRequiredService<IOptions<AdobeOptions>>().Value));")] // Somebody sees all of it.
    [InlineData("File.Delete(configuration[\"Adobe:PrivateKeyPath\"]);")]
    public async Task What_is_not_proven_stays_with_its_setting(string use)
    {
        var solution = AdobeLibrary.Solution(Bind + Validator + ".ValidateOnStart();\nusing var other = services.BuildServiceProvider();\n" + use.Replace("provider.", "other.", StringComparison.Ordinal));
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(solution));
        var changed = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(changed));
        var texts = await CustomerSolution.TextsOfAsync(changed);
        Assert.Contains("client_credentials", texts[AdobeLibrary.LibraryFile], StringComparison.Ordinal);
        Assert.Contains("private.key", await SettingsOfAsync(changed), StringComparison.Ordinal);
        Assert.Contains("Adobe:PrivateKeyPath", (await Diagnosis.OfEveryRuleAsync(changed)).Where(static diagnostic => diagnostic.Id == "IMS0005").Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Split('\'')[1]));
    }

    [Theory]
    [InlineData(Bind + Validator + ";", "'AdobeOptions.PrivateKeyPath', 'Program'")]
    [InlineData("services.AddOptions<AdobeOptions>().BindConfiguration(\"Adobe\")" + Validator + "; services.AddSingleton(configuration);", "'AdobeOptions.PrivateKeyPath', 'Program'")]
    [InlineData("services.Configure<AdobeOptions>(configuration.GetSection(\"Adobe\"));", "'AdobeOptions.PrivateKeyPath'")]
    [InlineData("services.AddSingleton(Options.Create(configuration.GetSection(\"Adobe\").Get<AdobeOptions>()));", "'AdobeOptions.PrivateKeyPath'")]
    [InlineData("var adobe = new AdobeOptions(); configuration.GetSection(\"Adobe\").Bind(adobe);", "'AdobeOptions.PrivateKeyPath'")]
    [InlineData("services.Configure<AdobeOptions>(options => options.PrivateKeyPath = configuration[\"Adobe:PrivateKeyPath\"]);", "'Program'")]
    [InlineData("services.Configure<AdobeOptions>(configuration.GetSection(\"Azure\"));", "")]
    public async Task The_message_on_a_setting_names_who_reads_it_although_only_the_assembly_of_the_library_is_there(string bind, string readers)
    {
        var solution = AdobeLibrary.Solution(bind);
        var library = solution.Projects.First();
        var application = solution.Projects.Last();
        using var assembly = new System.IO.MemoryStream();
        Assert.True((await library.GetCompilationAsync())!.Emit(assembly).Success);
        var alone = solution.WithProjectReferences(application.Id, []).RemoveProject(library.Id).AddMetadataReference(application.Id, MetadataReference.CreateFromImage(assembly.ToArray()));
        var message = (await Diagnosis.OfEveryRuleAsync(alone))
            .Where(static diagnostic => diagnostic.Id == "IMS0005")
            .Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))
            .Single(static message => message.StartsWith("'Adobe:PrivateKeyPath'", StringComparison.Ordinal));
        Assert.EndsWith(readers.Length == 0 ? "then delete and revoke the key" : $"(first change what still reads it: {readers})", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_options.ImsHost + \"/c/\" + _options.ClientId", "$\"{_options.ImsHost}/c/{_options.ClientId}\"")]
    [InlineData("_options.ImsHost + \"/c/\" + _options.ClientId", "string.Format(\"{0}/c/{1}\", _options.ImsHost, _options.ClientId)")]
    [InlineData("_options.ImsHost + \"/s/\" + metascope", "metascope")] // The settings have the whole URLs.
    [InlineData("Metascope", "Right", "metascope", "right")] // Audience and claim say it without the word.
    [InlineData("_options.TokenEndpoint", "$\"{_options.ImsHost}{_options.TokenEndpoint}\"")]
    public async Task Each_way_to_make_the_claims_is_reported(params string[] replacements)
    {
        var library = AdobeLibrary.Library;
        for (var at = 0; at < replacements.Length; at += 2)
        {
            library = library.Replace(replacements[at], replacements[at + 1], StringComparison.Ordinal);
        }

        var found = await Diagnosis.OfAsync(AdobeLibrary.Solution(Bind + ";", library: library).Projects.First());
        Assert.Equal(["IMS0001", "IMS0002", "IMS0003"], found.Select(static diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("_options.ImsHost + \"/s/\" + metascope", "\"scope\"", "Metascope", "Right", "metascope", "right", "_options.ImsHost + \"/c/\" + _options.ClientId", "_options.ImsHost")] // Workfront takes the same fields.
    [InlineData("_options.ImsHost + \"/s/\" + metascope", "right", "Metascope", "Right", "metascope", "right", "Adobe", "Partner", "TechnicalAccountId", "UserId")] // The audience alone.
    [InlineData("http.PostAsync(_options.TokenEndpoint", "http.PostAsync(_options.TokenEndpoint + \"/integrations/oauth2/api/v1/jwt/exchange\"")]
    [InlineData("http.PostAsync(_options.TokenEndpoint", "http.PostAsync(\"https://login.partner.example/oauth/token\"")]
    [InlineData("http.PostAsync(_options.TokenEndpoint", "http.PostAsync(_options.TokenEndpoint + \"/oauth/v2/token\"")]
    public async Task A_request_to_somebody_else_is_not_reported(params string[] replacements)
    {
        var library = AdobeLibrary.Library;
        for (var at = 0; at < replacements.Length; at += 2)
        {
            library = library.Replace(replacements[at], replacements[at + 1], StringComparison.Ordinal);
        }

        Assert.Empty(await Diagnosis.OfAsync(AdobeLibrary.Solution("", library: library).Projects.First()));
    }

    private static async Task<string> SettingsOfAsync(Solution solution) =>
        (await solution.Projects.SelectMany(static project => project.AdditionalDocuments).Single().GetTextAsync()).ToString();
}
