using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Configuration;
using ImsMigration.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Recognition;

/// <summary>Finds the names of the files from which a program loads the keys of its assertions for IMS.</summary>
internal static class KeyFileNames
{
    /// <summary>
    /// The names that the source of <paramref name="graph"/> or its <paramref name="configuration"/> gives, without those
    /// that other code uses as well: their files are still needed.
    /// </summary>
    public static ImmutableArray<string> Find(FlowGraph graph, ImsConfiguration configuration)
    {
        var texts = ServiceAccountFlowFinder.Find(graph, configuration).AllAssertions
            .SelectMany(static assertion => assertion.Keys)
            .SelectMany(key => graph.Backward(key.ChildOperations, static _ => false).Texts)
            .Where(static text => KeyFiles.IsOne(text.Key))
            .ToList();
        var known = new HashSet<SyntaxNode>(texts.Select(static text => text.Value.Syntax));
        return texts.Select(static text => text.Key)
            .Concat(configuration.KeyFiles)
            .Distinct()
            .Where(name => !IsUsedElsewhere(name, known, graph.Program))
            .ToImmutableArray();
    }

    private static bool IsUsedElsewhere(string name, HashSet<SyntaxNode> known, ProgramModel program) =>
        program.TreesWith(name)
            .SelectMany(tree => TokenSearch.Find(tree, name, program.CancellationToken))
            .Any(token => token.Parent is LiteralExpressionSyntax literal && !known.Contains(literal));
}
