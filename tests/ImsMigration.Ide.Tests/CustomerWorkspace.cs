using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;

namespace ImsMigration.Ide.Tests;

/// <summary>A customer's project as it is open in an IDE.</summary>
internal static class CustomerWorkspace
{
    /// <summary>Opens a program with these files, of which those that are no C# are additional files, and with the analyzers.</summary>
    /// <param name="services">The services of the IDE.</param>
    /// <param name="files">The text of each file by its name.</param>
    public static AdhocWorkspace Open(MefHostServices services, params (string Name, string Text)[] files)
    {
        var workspace = new AdhocWorkspace(services);
        var id = ProjectId.CreateNewId();
        var project = ProjectInfo.Create(
            id,
            VersionStamp.Default,
            "Customer",
            "Customer",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.ConsoleApplication),
            documents: files.Where(static file => IsSource(file.Name)).Select(file => InfoOf(id, file.Name, file.Text)),
            additionalDocuments: files.Where(static file => !IsSource(file.Name)).Select(file => InfoOf(id, file.Name, file.Text)),
            metadataReferences: References(),
            analyzerReferences: AnalyzerFiles.References());
        workspace.AddProject(project);
        return workspace;
    }

    private static bool IsSource(string name) => name.EndsWith(".cs", StringComparison.Ordinal);

    private static DocumentInfo InfoOf(ProjectId project, string name, string text) => DocumentInfo.Create(
        DocumentId.CreateNewId(project),
        name,
        loader: TextLoader.From(TextAndVersion.Create(Microsoft.CodeAnalysis.Text.SourceText.From(text), VersionStamp.Create())),
        filePath: "/customer/" + name);

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static file => Path.GetFileName(file) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name == "jose-jwt.dll"))
            .Select(static file => MetadataReference.CreateFromFile(file));
}
