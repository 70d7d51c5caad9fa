using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Silence;

/// <summary>Code that has nothing to do with the retired flow is never reported and never changed, wherever it stands.</summary>
public sealed class SilenceTests
{
    private static readonly string[] s_imsPlaces = ["IMS0001 \"https://ims-na1.adobelogin.com/ims/exchange/jwt\"", "IMS0002 JWT.Encode", "IMS0003 new X509Certificate2"];

    public static TheoryData<string> Names => [.. ForeignCode.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_not_reported_alone(string name)
    {
        var code = Library(name + ".cs", ForeignCode.Read(name).Source);
        Assert.Empty(await ProgramRunner.ErrorsAsync(code.ToSolution()));
        Assert.Empty(await Diagnosis.OfEveryRuleAsync(code.ToSolution()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_neither_reported_nor_changed_beside_an_IMS_application(string name)
    {
        var foreign = ForeignCode.Read(name);
        var code = CustomerCode.OfFile(ImsApplication.Source([], string.Empty, string.Empty)).With(name + ".cs", foreign.Source);
        var migrated = await MigrateAsync(code);
        Assert.Equal(foreign.Source, migrated.Files[name + ".cs"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_neither_reported_nor_changed_in_the_file_of_an_IMS_application(string name)
    {
        var foreign = ForeignCode.Read(name);
        var code = CustomerCode.OfFile(ImsApplication.Source(foreign.Usings, string.Empty, foreign.TypeSource));
        var migrated = await MigrateAsync(code);
        Assert.Contains(foreign.TypeSource, migrated.Files["Program.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_neither_reported_nor_changed_in_the_class_of_an_IMS_application(string name)
    {
        var foreign = ForeignCode.Read(name);
        var code = CustomerCode.OfFile(ImsApplication.Source(foreign.Usings, foreign.Members, string.Empty));
        var migrated = await MigrateAsync(code);
        Assert.Contains(foreign.Members, migrated.Files["Program.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_neither_reported_nor_changed_when_all_of_it_stands_beside_an_IMS_application()
    {
        var code = CustomerCode.OfFile(ImsApplication.Source([], string.Empty, string.Empty));
        foreach (var name in ForeignCode.Names)
        {
            code = code.With(name + ".cs", ForeignCode.Read(name).Source);
        }

        var migrated = await MigrateAsync(code);
        Assert.All(ForeignCode.Names, name => Assert.Equal(code.Files[name + ".cs"], migrated.Files[name + ".cs"]));
    }

    [Fact]
    public async Task A_using_directive_that_foreign_code_needs_is_kept()
    {
        var foreign = ForeignCode.Read("GoogleServiceAccount");
        var migrated = await MigrateAsync(CustomerCode.OfFile(ImsApplication.Source(foreign.Usings, string.Empty, foreign.TypeSource)));
        Assert.All(foreign.Usings, directive => Assert.Contains(directive, migrated.Files["Program.cs"], StringComparison.Ordinal));
    }

    /// <summary>Checks that only the IMS places are reported, and returns the code after Fix All.</summary>
    private static async Task<CustomerCode> MigrateAsync(CustomerCode code)
    {
        var solution = code.ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var found = await Diagnosis.OfAsync(solution);
        Assert.Equal(s_imsPlaces, found.Select(Place).Order(StringComparer.Ordinal));
        Assert.All(found, static diagnostic => Assert.Equal("/customer/Program.cs", diagnostic.Location.SourceTree!.FilePath));
        Assert.DoesNotContain(await Diagnosis.OfEveryRuleAsync(solution), static diagnostic => diagnostic.Id is "IMS1003" or "IMS1004");

        var migrated = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await Diagnosis.OfAsync(migrated));
        Assert.Empty(await ProgramRunner.ErrorsAsync(migrated));
        return CustomerCode.Of(migrated);
    }

    private static string Place(Diagnostic diagnostic) =>
        diagnostic.Id + " " + diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);

    private static CustomerCode Library(string path, string source) => CustomerCode.OfFile(source, path) with { IsApplication = false };
}
