using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Requests.Forms;
using Microsoft.CodeAnalysis;

namespace ImsMigration.ServiceAccounts;

/// <summary>
/// The files in which an assertion for IMS can be signed: those that name IMS or a setting about it, those that use a type of such a file, and
/// those whose types such a file uses, or bear its name. In a program that sends no assertion any more, also those that speak of metascopes: a
/// signer that a migration has left. Elsewhere, no claim of a JWT can name IMS, so no signature there is looked into.
/// </summary>
internal sealed class ImsNeighbourhood
{
    private readonly ProgramModel _program;
    private readonly HashSet<SyntaxTree> _core;
    private readonly ImmutableArray<string> _typesOfCore;
    private readonly bool _sendsAssertions;

    /// <summary>
    /// Creates the neighbourhood of <paramref name="core"/>, the files of <paramref name="program"/> that name IMS or a setting about it.
    /// <paramref name="sendsAssertions"/> says whether the program still sends assertions to anybody.
    /// </summary>
    public ImsNeighbourhood(ProgramModel program, IEnumerable<SyntaxTree> core, bool sendsAssertions)
    {
        _program = program;
        _sendsAssertions = sendsAssertions;
        _core = new HashSet<SyntaxTree>(core);
        _typesOfCore = _core.SelectMany(core => program.TypesIn(core)).Distinct().ToImmutableArray();
    }

    /// <summary>The neighbourhood of all files of <paramref name="program"/> that name IMS or a setting of <paramref name="configurations"/>.</summary>
    public static ImsNeighbourhood Of(ProgramModel program, ImsConfigurations configurations) =>
        new(
            program,
            program.Trees.Where(tree => (ImsMarkers.In(tree.GetText(program.CancellationToken)) & ImsWords.Claim) != 0
                || configurations.Of(tree, program).IsNamedIn(tree, program)),
            FormFinder.Spellings(TokenForm.JwtField).Any(spelling => program.TreesNaming(spelling).Any()));

    /// <summary>Whether an assertion for IMS can be signed in <paramref name="tree"/>.</summary>
    public bool Contains(SyntaxTree tree) =>
        _core.Contains(tree)
        || (!_sendsAssertions && ClaimShape.IsNamedIn(tree.GetText(_program.CancellationToken)))
        || (_core.Count > 0 && IsBeside(tree));

    private bool IsBeside(SyntaxTree tree) =>
        _typesOfCore.Any(type => _program.CanName(tree, type))
        || _program.TypesIn(tree).Any(type => LeftSigner.IsName(type) || _core.Any(core => _program.CanName(core, type)));
}
