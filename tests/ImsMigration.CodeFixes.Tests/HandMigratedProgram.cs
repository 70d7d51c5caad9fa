using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.TestKit;
using LoopbackIms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImsMigration.CodeFixes.Tests;

/// <summary>Reads the programs under <c>HandMigrated</c>, with what their first lines say about them.</summary>
internal static partial class HandMigratedProgram
{
    /// <summary>A secret stands in the source of some programs, where the mistake is that it does. It does not look like one of Adobe.</summary>
    private const string SecretMark = "%secret%";

    /// <summary>Libraries that the test kit gives only to programs that ask for them, by the namespace that such a program uses.</summary>
    private static readonly Dictionary<string, string> s_librariesOnDemand = new() { ["Duende"] = "Duende.IdentityModel.dll" };

    private static readonly string s_root = Path.Combine(AppContext.BaseDirectory, "HandMigrated");

    /// <summary>The names of the programs in <paramref name="folder"/>.</summary>
    public static IEnumerable<string> NamesIn(string folder) =>
        Directory.EnumerateFiles(Path.Combine(s_root, folder), "*.cs").Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>What stands in a program for the secret of <paramref name="credential"/>.</summary>
    public static string SecretOf(ServiceCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return credential.ClientSecret.Split('-', 2)[1];
    }

    /// <summary>The program <paramref name="name"/> of <paramref name="folder"/>, with <paramref name="secret"/> where one stands in the source.</summary>
    public static CustomerCode Read(string folder, string name, string secret)
    {
        var source = File.ReadAllText(Path.Combine(s_root, folder, name + ".cs")).Replace(SecretMark, secret, StringComparison.Ordinal);
        var code = CustomerCode.OfFile(source) with
        {
            IsApplication = source.Contains(" Main(", StringComparison.Ordinal) || CSharpSyntaxTree.ParseText(source).GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement),
            LibrariesAdded = [.. s_librariesOnDemand.Where(library => source.Contains("using " + library.Key, StringComparison.Ordinal)).Select(static library => library.Value)],
        };
        if (ScopeAt().Match(source) is { Success: true } scope)
        {
            code = code.With(".editorconfig", "root = true\n\n[*.cs]\nims_migration.scope = " + scope.Groups["scope"].Value + "\n");
        }

        return LanguageAt().Match(source) is { Success: true } match && LanguageVersionFacts.TryParse(match.Groups["version"].Value, out var version)
            ? code with { LanguageVersion = version }
            : code;
    }

    [GeneratedRegex(@"^// language: (?<version>[\d.]+)")]
    private static partial Regex LanguageAt();

    [GeneratedRegex(@"^// scope: (?<scope>[\w.,]+)")]
    private static partial Regex ScopeAt();
}
