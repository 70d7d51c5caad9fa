using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Configuration;
using ImsMigration.Effects;
using ImsMigration.ServiceAccounts;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Solutions;

/// <summary>The projects of a solution that a migration can concern, as one program.</summary>
internal sealed class SolutionProgram
{
    private readonly Solution _solution;
    private readonly Dictionary<SyntaxTree, DocumentId> _documents;

    private SolutionProgram(
        Solution solution,
        FlowGraph graph,
        RemovalPolicy policy,
        ImsConfigurations configurations,
        Dictionary<SyntaxTree, DocumentId> documents)
    {
        _solution = solution;
        Graph = graph;
        Effects = new EffectFinder(graph);
        Tests = new TestFiles(graph.Program);
        Policy = policy;
        Configurations = configurations;
        _documents = documents;
    }

    /// <summary>The flow through these projects.</summary>
    public FlowGraph Graph { get; }

    /// <summary>What their code does besides giving values.</summary>
    public EffectFinder Effects { get; }

    /// <summary>What may be removed from them.</summary>
    public RemovalPolicy Policy { get; }

    /// <summary>The files of tests among them.</summary>
    public TestFiles Tests { get; }

    /// <summary>What their configuration files say about IMS.</summary>
    public ImsConfigurations Configurations { get; }

    /// <summary>What the code in <paramref name="tree"/> can read of them.</summary>
    public ImsConfiguration ConfigurationOf(SyntaxTree tree) => Configurations.Of(tree, Graph.Program);

    /// <summary>The project of <paramref name="tree"/>, those that it uses and those that use it.</summary>
    public IEnumerable<Project> ProjectsAround(SyntaxTree tree)
    {
        var graph = _solution.GetProjectDependencyGraph();
        return DocumentOf(tree)?.ProjectId is { } id
            ? graph.GetProjectsThatTransitivelyDependOnThisProject(id).Concat(graph.GetProjectsThatThisProjectTransitivelyDependsOn(id)).Prepend(id).Select(other => _solution.GetProject(other)!)
            : _solution.Projects;
    }

    /// <summary>The document that <paramref name="tree"/> is the tree of; <see langword="null"/> for generated code.</summary>
    public DocumentId? DocumentOf(SyntaxTree tree) => _documents.TryGetValue(tree, out var id) ? id : null;

    /// <summary>The .editorconfig options of <paramref name="tree"/>.</summary>
    public AnalyzerConfigOptions OptionsOf(SyntaxTree tree)
    {
        var project = DocumentOf(tree) is { } id ? _solution.GetProject(id.ProjectId) : null;
        return (project ?? _solution.Projects.First()).AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree);
    }

    /// <summary>
    /// Loads the projects of <paramref name="solution"/> whose source holds one of <paramref name="words"/>, with those
    /// that they use and those that use them. Other projects are not compiled.
    /// </summary>
    public static async Task<SolutionProgram> LoadAsync(Solution solution, ImsWords words, CancellationToken cancellationToken) =>
        await LoadAsync(solution, await ConcernedProjectsAsync(solution, solution.Projects, words, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>The same, but for the projects that are in no connection with <paramref name="project"/>.</summary>
    public static async Task<SolutionProgram> LoadAroundAsync(Project project, ImsWords words, CancellationToken cancellationToken)
    {
        var graph = project.Solution.GetProjectDependencyGraph();
        var users = graph.GetProjectsThatTransitivelyDependOnThisProject(project.Id).Append(project.Id).ToList();
        var connected = new HashSet<ProjectId>(users.SelectMany(graph.GetProjectsThatThisProjectTransitivelyDependsOn).Concat(users));
        var projects = project.Solution.Projects.Where(other => connected.Contains(other.Id)).ToList();
        var concerned = await ConcernedProjectsAsync(project.Solution, projects, words, cancellationToken).ConfigureAwait(false);
        return await LoadAsync(project.Solution, concerned, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<SolutionProgram> LoadAsync(Solution solution, IReadOnlyList<Project> projects, CancellationToken cancellationToken)
    {
        var compilations = ImmutableArray.CreateBuilder<Compilation>();
        var documents = new Dictionary<SyntaxTree, DocumentId>();
        var applications = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var configurations = ImmutableArray.CreateBuilder<(string, ImsConfiguration)>();
        foreach (var project in projects)
        {
            if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
            {
                continue;
            }

            compilations.Add(compilation);
            foreach (var document in project.Documents)
            {
                if (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is { } tree)
                {
                    documents[tree] = document.Id;
                }
            }

            if (AlternativeView.Of(compilation, cancellationToken) is { } alternative)
            {
                compilations.Add(alternative);
                foreach (var (tree, other) in compilation.SyntaxTrees.Zip(alternative.SyntaxTrees, static (tree, other) => (tree, other)))
                {
                    if (documents.TryGetValue(tree, out var id))
                    {
                        documents[other] = id;
                    }
                }
            }

            if (IsApplication(project, compilation, solution, cancellationToken))
            {
                applications.Add(compilation.AssemblyName ?? string.Empty);
            }

            configurations.Add((compilation.AssemblyName ?? string.Empty, await ReadConfigurationAsync(project, cancellationToken).ConfigureAwait(false)));
        }

        var graph = new FlowGraph(new ProgramModel(compilations.ToImmutable(), cancellationToken, isMadeAnew: tree => !documents.ContainsKey(tree)));
        return new SolutionProgram(solution, graph, new RemovalPolicy(applications.ToImmutable()), new ImsConfigurations(configurations.ToImmutable()), documents);
    }

    private static async Task<ImsConfiguration> ReadConfigurationAsync(Project project, CancellationToken cancellationToken)
    {
        var files = new List<(string, ConfigurationFile)>();
        foreach (var document in ConfigurationOf(project))
        {
            if (ConfigurationFile.Read(await document.GetTextAsync(cancellationToken).ConfigureAwait(false)) is { } file)
            {
                files.Add((document.FilePath ?? document.Name, file));
            }
        }

        return ImsConfiguration.Of(await NamesImsAsync(ConfigurationOf(project), cancellationToken).ConfigureAwait(false), files);
    }

    private static IEnumerable<TextDocument> ConfigurationOf(Project project) =>
        project.AdditionalDocuments.Where(static document => ConfigurationFile.IsNamedAsOne(document.FilePath ?? document.Name));

    /// <summary>
    /// Whether nothing outside of <paramref name="project"/> can use what it declares: it is executed, by itself or by a host, and nobody references
    /// it but its tests, whose uses are all in sight.
    /// </summary>
    private static bool IsApplication(Project project, Compilation compilation, Solution solution, CancellationToken cancellationToken) =>
        !solution.Projects.Any(other => other.ProjectReferences.Any(reference => reference.ProjectId == project.Id) && !HoldsTests(other))
        && PublicSurface.IsExecuted(compilation, cancellationToken);

    private static bool HoldsTests(Project project) =>
        project.MetadataReferences.OfType<PortableExecutableReference>().Any(static reference => TestCode.IsFramework(Path.GetFileNameWithoutExtension(reference.FilePath ?? string.Empty)));

    private static async Task<IReadOnlyList<Project>> ConcernedProjectsAsync(
        Solution solution,
        IEnumerable<Project> searched,
        ImsWords words,
        CancellationToken cancellationToken)
    {
        var graph = solution.GetProjectDependencyGraph();
        var concerned = new HashSet<ProjectId>();
        foreach (var project in searched)
        {
            if (project.Language == LanguageNames.CSharp && await HoldsMarkerAsync(project, words, cancellationToken).ConfigureAwait(false))
            {
                concerned.Add(project.Id);
                concerned.UnionWith(graph.GetProjectsThatThisProjectTransitivelyDependsOn(project.Id));
                concerned.UnionWith(graph.GetProjectsThatTransitivelyDependOnThisProject(project.Id));
            }
        }

        return solution.Projects.Where(project => concerned.Contains(project.Id) && project.Language == LanguageNames.CSharp).ToList();
    }

    private static async Task<bool> HoldsMarkerAsync(Project project, ImsWords words, CancellationToken cancellationToken)
    {
        foreach (var document in project.Documents)
        {
            if ((ImsMarkers.In(await document.GetTextAsync(cancellationToken).ConfigureAwait(false)) & words) != 0)
            {
                return true;
            }
        }

        return await NamesImsAsync(ConfigurationOf(project), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> NamesImsAsync(IEnumerable<TextDocument> documents, CancellationToken cancellationToken)
    {
        foreach (var document in documents)
        {
            if ((ImsMarkers.In(await document.GetTextAsync(cancellationToken).ConfigureAwait(false)) & ImsWords.Ims) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
