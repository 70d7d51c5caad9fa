using System;
using System.Collections.Immutable;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.HostTests;

/// <summary>The flow in several projects, and what projects may see of each other.</summary>
public class ProjectTests
{
    private const string AssertionParameter = ", string assertion";

    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    public async Task An_application_keeps_nothing_of_the_flow_whatever_its_visibility(string visibility)
    {
        var texts = await MigratedAsync(new CustomerProject("App", Spread(visibility, "App/")));
        Assert.Equal(FlowCode.AssertionsMigrated(visibility), texts["App/Assertions.cs"]);
        Assert.Equal(FlowCode.RequestsMigrated(visibility), texts["App/Requests.cs"]);
        Assert.Equal(FlowCode.ProgramMigrated, texts["App/Program.cs"]);
    }

    [Fact]
    public async Task A_library_keeps_its_public_members_and_only_the_request_changes()
    {
        var facade = FlowCode.Program.Replace("internal static class Program", "public static class Facade", StringComparison.Ordinal);
        var texts = await MigratedAsync(new CustomerProject("Library", LibraryOf("public", "Library/").With("Library/Facade.cs", facade)));
        Assert.Equal(FlowCode.Assertions("public"), texts["Library/Assertions.cs"]);
        Assert.Equal(FlowCode.RequestsMigrated("public", AssertionParameter), texts["Library/Requests.cs"]);
        Assert.Equal(facade, texts["Library/Facade.cs"]);
    }

    [Fact]
    public async Task A_library_that_is_used_by_an_application_of_the_solution_keeps_its_public_members_too()
    {
        var texts = await MigratedAsync(
            new CustomerProject("Library", LibraryOf("public", "Library/")),
            new CustomerProject("App", CustomerCode.OfFile(FlowCode.Program, "App/Program.cs")) { References = ["Library"] });
        Assert.Equal(FlowCode.Assertions("public"), texts["Library/Assertions.cs"]);
        Assert.Equal(FlowCode.RequestsMigrated("public", AssertionParameter), texts["Library/Requests.cs"]);
        Assert.Equal(FlowCode.Program, texts["App/Program.cs"]);
    }

    [Fact]
    public async Task Internal_members_go_in_all_three_projects_that_share_them()
    {
        var texts = await MigratedAsync(
            new CustomerProject("Signing", Library(FlowCode.Assertions("internal"), "Signing/Assertions.cs", "Web", "App")),
            new CustomerProject("Web", Library(FlowCode.Requests("internal"), "Web/Requests.cs", "App")) { References = ["Signing"] },
            new CustomerProject("App", CustomerCode.OfFile(FlowCode.Program, "App/Program.cs")) { References = ["Signing", "Web"] });
        Assert.Equal(FlowCode.AssertionsMigrated("internal"), texts["Signing/Assertions.cs"]);
        Assert.Equal(FlowCode.RequestsMigrated("internal"), texts["Web/Requests.cs"]);
        Assert.Equal(FlowCode.ProgramMigrated, texts["App/Program.cs"]);
    }

    [Fact]
    public async Task An_application_that_tests_reference_is_a_library()
    {
        var texts = await MigratedAsync(
            new CustomerProject("App", Spread("public", "App/")),
            new CustomerProject("App.Tests", CustomerCode.OfFile("internal class Tests { internal string Test() => Assertions.Create(); }", "App.Tests/Tests.cs") with { IsApplication = false }) { References = ["App"] });
        Assert.Equal(FlowCode.Assertions("public"), texts["App/Assertions.cs"]);
        Assert.Equal(FlowCode.RequestsMigrated("public", AssertionParameter), texts["App/Requests.cs"]);
        Assert.Equal(FlowCode.Program, texts["App/Program.cs"]);
    }

    [Theory]
    [InlineData("[assembly: Amazon.Lambda.Core.LambdaSerializer] namespace Amazon.Lambda.Core { public class LambdaSerializerAttribute : System.Attribute; }")]
    [InlineData("public class Function { [Microsoft.Azure.WebJobs.FunctionName] public void Run() { } } namespace Microsoft.Azure.WebJobs { public class FunctionNameAttribute : System.Attribute; }")]
    [InlineData("public class Global : System.Web.HttpApplication; namespace System.Web { public class HttpApplication; }")]
    public async Task An_application_that_a_host_loads_keeps_nothing_of_the_flow(string host)
    {
        var texts = await MigratedAsync(new CustomerProject("App", Hosted(host)));
        Assert.Equal(FlowCode.AssertionsMigrated("public"), texts["App/Assertions.cs"]);
        Assert.Equal(FlowCode.RequestsMigrated("public"), texts["App/Requests.cs"]);
    }

    [Theory]
    [InlineData("public class Function { [System.Obsolete] public void Run() { } }")]
    [InlineData("public class Handler { public Amazon.Lambda.Core.ILambdaContext Context; } namespace Amazon.Lambda.Core { public interface ILambdaContext; }")]
    [InlineData("public class Module : System.Web.HttpModule; namespace System.Web { public class HttpModule; }")]
    public async Task A_library_that_only_uses_the_types_of_a_host_keeps_its_public_members(string library)
    {
        var texts = await MigratedAsync(new CustomerProject("App", Hosted(library)));
        Assert.Equal(FlowCode.Assertions("public"), texts["App/Assertions.cs"]);
        Assert.Equal(FlowCode.RequestsMigrated("public", AssertionParameter), texts["App/Requests.cs"]);
    }

    [Fact]
    public async Task A_file_that_two_projects_link_gets_one_text()
    {
        var texts = await MigratedAsync(
            new CustomerProject("A", FlowProject.Library("Shared/", "Linked")),
            new CustomerProject("B", FlowProject.Library("Shared/", "Linked").With("B/Own.cs", FlowCode.Whole("Own"))));
        Assert.Equal(FlowCode.WholeMigrated("Linked"), texts["Shared/Linked.cs"]);
        Assert.Equal(FlowCode.WholeMigrated("Own"), texts["B/Own.cs"]);
    }

    [Fact]
    public async Task What_one_of_two_linking_projects_uses_otherwise_stays()
    {
        // The second project shows the assertion somewhere else, so its class has to stay in the file that both compile.
        const string Other = "internal class Other { internal string Show() => Assertions.Create(); }";
        var texts = await MigratedAsync(
            new CustomerProject("A", Spread("internal", "Shared/") with { IsApplication = true }),
            new CustomerProject("B", Spread("internal", "Shared/").With("B/Other.cs", Other)));
        Assert.Equal(FlowCode.Assertions("internal"), texts["Shared/Assertions.cs"]);
        Assert.Equal(FlowCode.RequestsMigrated("internal"), texts["Shared/Requests.cs"]);
        Assert.Equal(FlowCode.ProgramMigrated, texts["Shared/Program.cs"]);
    }

    /// <summary>The texts after Fix All in the solution of <paramref name="projects"/>, which must compile before and after it.</summary>
    private static async Task<ImmutableSortedDictionary<string, string>> MigratedAsync(params CustomerProject[] projects)
    {
        var solution = new CustomerSolution([.. projects]).ToSolution();
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(solution));
        var migrated = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(migrated));
        return await CustomerSolution.TextsOfAsync(migrated);
    }

    private static CustomerCode Spread(string visibility, string folder) =>
        LibraryOf(visibility, folder).With(folder + "Program.cs", FlowCode.Program) with { IsApplication = true };

    private static CustomerCode LibraryOf(string visibility, string folder) =>
        Library(FlowCode.Assertions(visibility), folder + "Assertions.cs").With(folder + "Requests.cs", FlowCode.Requests(visibility));

    private static CustomerCode Hosted(string host) =>
        Spread("public", "App/").With("App/Host.cs", host) with { IsApplication = false };

    /// <summary>A library that shows its internal members to <paramref name="friends"/>.</summary>
    private static CustomerCode Library(string source, string path, params string[] friends)
    {
        var code = CustomerCode.OfFile(source, path) with { IsApplication = false };
        foreach (var friend in friends)
        {
            code = code.With(
                path.Replace(".cs", $".{friend}.cs", StringComparison.Ordinal),
                $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{friend}\")]\n");
        }

        return code;
    }
}
