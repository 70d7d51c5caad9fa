using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Flow;
using ImsMigration.Ims;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Recognition;

/// <summary>
/// The files in which an assertion for IMS can be signed: those that name IMS or a setting about it, those that use a type of such a file, and
/// those whose types such a file uses. Elsewhere, no claim of a JWT can name IMS, so no signature there is looked into.
/// </summary>
internal sealed class ImsNeighbourhood
{
    private readonly ProgramModel _program;
    private readonly List<SyntaxTree> _core;
    private readonly HashSet<SyntaxTree> _users;
    private readonly Dictionary<SyntaxTree, bool> _answers = [];

    /// <summary>Finds the files of <paramref name="program"/> that name IMS or a setting of <paramref name="configuration"/>, and those that use their types.</summary>
    public ImsNeighbourhood(ProgramModel program, ImsConfiguration configuration)
    {
        _program = program;
        _core = program.Trees.Where(tree => (ImsMarkers.In(tree.GetText(program.CancellationToken)) & ImsWords.Flow) != 0 || configuration.IsNamedIn(tree, program)).ToList();
        _users = new HashSet<SyntaxTree>(_core.SelectMany(TypesIn).Distinct(StringComparer.Ordinal).SelectMany(program.TreesWith));
    }

    /// <summary>Whether an assertion for IMS can be signed in <paramref name="tree"/>.</summary>
    public bool Contains(SyntaxTree tree)
    {
        if (!_answers.TryGetValue(tree, out var answer))
        {
            answer = _core.Contains(tree)
                || _users.Contains(tree)
                || TypesIn(tree).Any(type => _core.Any(core => _program.Mentions(core, type)));
            _answers.Add(tree, answer);
        }

        return answer;
    }

    private IEnumerable<string> TypesIn(SyntaxTree tree) =>
        tree.GetRoot(_program.CancellationToken)
            .DescendantNodes(static node => node is not (BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax))
            .OfType<BaseTypeDeclarationSyntax>()
            .Select(static type => type.Identifier.ValueText);
}
