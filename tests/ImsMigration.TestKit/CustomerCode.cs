using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.TestKit;

/// <summary>The files of one customer project: C# sources, .editorconfig, and configuration files as additional files.</summary>
/// <param name="Files">The text of each file by its path relative to the project, with forward slashes.</param>
public sealed record CustomerCode(ImmutableSortedDictionary<string, string> Files)
{
    internal const string Root = "/customer/";
    private const string LeftOutFile = "references.txt";
    private const string LanguageFile = "language.txt";

    /// <summary>Whether the project is a program; otherwise it is a library.</summary>
    public bool IsApplication { get; init; } = true;

    /// <summary>The language version that the project asks for.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp12;

    /// <summary>The file names of libraries that the project does not reference although the tests have them.</summary>
    public ImmutableArray<string> LibrariesLeftOut { get; init; } = [];

    /// <summary>The file names of libraries on demand that the project references.</summary>
    public ImmutableArray<string> LibrariesAdded { get; init; } = [];

    /// <summary>Code of one file.</summary>
    public static CustomerCode OfFile(string source, string path = "Program.cs") =>
        new(ImmutableSortedDictionary<string, string>.Empty.Add(path, source));

    /// <summary>
    /// All files below <paramref name="folder"/>. Two of them describe the project and are no part of it: <c>references.txt</c>
    /// names the libraries to leave out, one file name a line, and <c>language.txt</c> holds the language version.
    /// </summary>
    public static CustomerCode OfFolder(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToImmutableSortedDictionary(
                file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
                static file => File.ReadAllText(file));
        var code = new CustomerCode(files.RemoveRange([LeftOutFile, LanguageFile]));
        if (files.TryGetValue(LeftOutFile, out var names))
        {
            code = code with { LibrariesLeftOut = [.. names.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] };
        }

        return files.TryGetValue(LanguageFile, out var text) && LanguageVersionFacts.TryParse(text.Trim(), out var version)
            ? code with { LanguageVersion = version }
            : code;
    }

    /// <summary>The same code with one more file, or with another text of it.</summary>
    public CustomerCode With(string path, string text) => this with { Files = Files.SetItem(path, text) };

    /// <summary>The project in a workspace of its own.</summary>
    public Solution ToSolution()
    {
        var workspace = new AdhocWorkspace();
        return AddTo(workspace.CurrentSolution, ProjectId.CreateNewId("Customer"), "Customer", [], []);
    }

    /// <summary>
    /// Adds the project to <paramref name="solution"/> as <paramref name="name"/>, compiled with <paramref name="symbols"/>
    /// and with references to the projects <paramref name="references"/>.
    /// </summary>
    internal Solution AddTo(Solution solution, ProjectId id, string name, IEnumerable<string> symbols, IEnumerable<ProjectId> references)
    {
        var sources = Sources.Select(static file => file.Value).ToList();
        var generators = CustomerGenerators.For(sources).ToList();
        solution = solution
            .AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                name,
                name,
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(
                    IsApplication ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                    nullableContextOptions: NullableContextOptions.Disable),
                parseOptions: new CSharpParseOptions(LanguageVersion, preprocessorSymbols: generators.Count > 0 ? symbols.Append(CustomerGenerators.FrameworkSymbol) : symbols),
                projectReferences: references.Select(static reference => new ProjectReference(reference)),
                metadataReferences: CustomerLibraries.For(sources, LibrariesLeftOut, LibrariesAdded),
                analyzerReferences: generators));
        foreach (var (path, text) in Files)
        {
            var source = SourceText.From(text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            var documentId = DocumentId.CreateNewId(id, path);
            solution = Path.GetExtension(path) switch
            {
                ".cs" => solution.AddDocument(documentId, Path.GetFileName(path), source, filePath: Root + path),
                ".editorconfig" => solution.AddAnalyzerConfigDocument(documentId, path, source, filePath: Root + path),
                _ => solution.AddAdditionalDocument(documentId, Path.GetFileName(path), source, filePath: Root + path),
            };
        }

        return solution;
    }

    /// <summary>The files of the only project of <paramref name="solution"/>.</summary>
    public static CustomerCode Of(Solution solution)
    {
        var project = solution.Projects.Single();
        var documents = project.Documents.Concat<TextDocument>(project.AdditionalDocuments).Concat(project.AnalyzerConfigDocuments);
        return new CustomerCode(documents.ToImmutableSortedDictionary(
            static document => document.FilePath![Root.Length..],
            static document => document.GetTextAsync().GetAwaiter().GetResult().ToString()));
    }

    /// <summary>The sources alone, for messages and comparisons.</summary>
    public IEnumerable<KeyValuePair<string, string>> Sources => Files.Where(static file => file.Key.EndsWith(".cs", StringComparison.Ordinal));
}
