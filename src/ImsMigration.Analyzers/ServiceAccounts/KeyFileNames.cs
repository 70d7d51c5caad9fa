using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.ServiceAccounts;

/// <summary>Finds the names of the files from which a program loads the keys of its assertions for IMS.</summary>
internal static class KeyFileNames
{
    /// <summary>
    /// The names that the source of <paramref name="graph"/> gives for the keys of <paramref name="assertion"/>, and the texts that do; not those of
    /// keys that sign for somebody else as well.
    /// </summary>
    public static IEnumerable<HeldText> Of(Assertion assertion, FlowGraph graph)
    {
        var others = new HashSet<SyntaxNode>(assertion.Others.SelectMany(other => TextsOf(other, graph)).Select(static text => text.Operation.Syntax));
        return TextsOf(assertion, graph).Where(text => !others.Contains(text.Operation.Syntax));
    }

    /// <summary>
    /// Those of <paramref name="names"/> that no other code of <paramref name="program"/> uses as well, because the files of others are
    /// still needed. <paramref name="isKnown"/> tells the texts that name a key of an assertion for IMS.
    /// </summary>
    public static ImmutableArray<string> OnlyForIms(IEnumerable<string> names, Func<SyntaxNode, bool> isKnown, ProgramModel program) =>
        names.Distinct().Where(name => !IsUsedElsewhere(name, isKnown, program)).ToImmutableArray();

    private static IEnumerable<HeldText> TextsOf(Assertion assertion, FlowGraph graph) =>
        assertion.Keys
            .SelectMany(key => graph.Backward(key.Operation.ChildOperations, static _ => false, key.Frame, assumed: assertion.Assumed).Texts)
            .Where(static text => KeyFiles.IsOne(text.Text));

    private static bool IsUsedElsewhere(string name, Func<SyntaxNode, bool> isKnown, ProgramModel program) =>
        program.TreesWith(name)
            .SelectMany(tree => TokenSearch.Find(tree, name, program.CancellationToken))
            .Any(token => token.Parent is LiteralExpressionSyntax literal && !isKnown(literal));
}
