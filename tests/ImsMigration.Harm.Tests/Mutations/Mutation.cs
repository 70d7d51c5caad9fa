using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Harm.Tests.Mutations;

/// <summary>One way to change a file at random.</summary>
/// <param name="Name">What a report calls it.</param>
/// <param name="Apply">The text of a file, given as its tree, with the change; the same text where there is nothing to change.</param>
internal sealed record Mutation(string Name, Func<SyntaxNode, Random, SourceText> Apply);
