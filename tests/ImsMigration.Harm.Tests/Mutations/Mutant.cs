using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.Harm.Tests.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Harm.Tests.Mutations;

/// <summary>A program with a few random changes, and one more file that nobody has any business in.</summary>
/// <param name="Description">The program and the changes.</param>
/// <param name="Solution">The changed program.</param>
internal sealed record Mutant(string Description, Solution Solution)
{
    /// <summary>The name of the file that must stay as it is.</summary>
    public const string ForeignFile = "NobodysBusiness.cs";

    private const int MaximumChanges = 3;

    private static readonly ImmutableArray<Mutation> s_mutations = [.. TokenMutations.All, .. NodeMutations.All, .. TextMutations.All];

    private static readonly LanguageVersion[] s_languages =
        [LanguageVersion.CSharp5, LanguageVersion.CSharp7_3, LanguageVersion.CSharp8, LanguageVersion.CSharp9, LanguageVersion.CSharp10, LanguageVersion.CSharp11, LanguageVersion.CSharp12, LanguageVersion.Preview];

    private static readonly string[] s_foreign =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Foreign"), "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>A mutant of <paramref name="input"/>, whose project is <paramref name="program"/>, drawn from <paramref name="random"/>.</summary>
    public static async Task<Mutant> OfAsync(InputProgram input, Solution program, Random random)
    {
        var description = input.Name;
        var project = program.Projects.Single();
        if (random.Next(8) == 0)
        {
            var language = s_languages[random.Next(s_languages.Length)];
            program = program.WithProjectParseOptions(project.Id, ((CSharpParseOptions)project.ParseOptions!).WithLanguageVersion(language));
            description += $", {language}";
        }

        for (var change = random.Next(MaximumChanges) + 1; change > 0; change--)
        {
            var documents = program.Projects.Single().Documents.OrderBy(static document => document.FilePath, StringComparer.Ordinal).ToList();
            var document = documents[random.Next(documents.Count)];
            var mutation = s_mutations[random.Next(s_mutations.Length)];
            var root = (await document.GetSyntaxRootAsync())!;
            program = program.WithDocumentText(document.Id, mutation.Apply(root, random));
            description += $", {mutation.Name} in {document.Name}";
        }

        program = program.AddDocument(
            DocumentId.CreateNewId(project.Id), ForeignFile, SourceText.From(s_foreign[random.Next(s_foreign.Length)], System.Text.Encoding.UTF8), filePath: "/customer/" + ForeignFile);
        return new Mutant(description, program);
    }
}
