using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Flow;
using ImsMigration.Ims;
using ImsMigration.Recognition;
using ImsMigration.Recognition.TokenRequests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Rules;

/// <summary>IMS1004: a client-credentials request to Adobe IMS cannot work.</summary>
internal static class TokenRequestRule
{
    /// <summary>The property of a diagnostic that tells the code fix which of several problems at one place it is.</summary>
    public const string ProblemProperty = "Problem";

    /// <summary>The value of <see cref="ProblemProperty"/> for the placeholder.</summary>
    public const string Placeholder = "Placeholder";

    private const string ScopesOfConsole = "the scopes that the Adobe Developer Console shows for the credential, separated by commas";

    /// <summary>One diagnostic for each reason why one of <paramref name="requests"/> and <paramref name="libraryRequests"/> is refused, and one at each placeholder in the program.</summary>
    public static IEnumerable<Diagnostic> Check(IEnumerable<TokenRequest> requests, IEnumerable<LibraryRequest> libraryRequests, ProgramModel program) =>
        requests.SelectMany(TokenRequestProblems.Of)
            .Concat(libraryRequests.SelectMany(LibraryRequestFinder.ProblemsOf))
            .GroupBy(static problem => (problem.Place, problem.Kind, problem.Field))
            .Select(static problems => Report(problems.First()))
            .Concat(PlaceholdersIn(program).Select(static place => Create(TokenRequestDescriptors.ScopePlaceholder, place, Placeholder, Metascopes.ScopePlaceholder)));

    /// <summary>The texts that hold the placeholder: whatever is sent with it, nobody else writes it.</summary>
    public static IEnumerable<SyntaxNode> PlaceholdersIn(ProgramModel program) =>
        program.TreesWith(Metascopes.ScopePlaceholder)
            .SelectMany(tree => TokenSearch.Find(tree, Metascopes.ScopePlaceholder, program.CancellationToken))
            .Select(static token => token.Parent)
            .OfType<SyntaxNode>()
            .Where(static node => node is LiteralExpressionSyntax or InterpolatedStringTextSyntax);

    /// <summary>The value of <see cref="ProblemProperty"/> for <paramref name="problem"/>.</summary>
    public static string KeyOf(TokenRequestProblem problem) => problem.Kind + ":" + problem.Field;

    private static Diagnostic Report(TokenRequestProblem problem) => problem.Kind switch
    {
        ProblemKind.Missing => Create(TokenRequestDescriptors.MissingField, problem.Place, KeyOf(problem), problem.Source?.Name ?? problem.Place.ToString(), problem.Field, Wanted(problem)),
        ProblemKind.Empty => Create(TokenRequestDescriptors.EmptyField, problem.Place, KeyOf(problem), problem.Field, Wanted(problem)),
        ProblemKind.Metascope => Create(TokenRequestDescriptors.MetascopeAsScope, problem.Place, KeyOf(problem), problem.Value!.Text, Wanted(problem)),
        ProblemKind.Header => Create(TokenRequestDescriptors.SecretInHeader, problem.Place, KeyOf(problem), problem.Place.ToString(), problem.Remedy!),
        _ => Create(TokenRequestDescriptors.SpacesInScope, problem.Place, KeyOf(problem), problem.Value!.Text, problem.Remedy!),
    };

    private static Diagnostic Create(DiagnosticDescriptor descriptor, SyntaxNode place, string key, params object[] arguments) =>
        Diagnostic.Create(descriptor, place.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(ProblemProperty, key), arguments);

    private static string Wanted(TokenRequestProblem problem) => problem switch
    {
        { Remedy: null } => ScopesOfConsole,
        { Kind: ProblemKind.Metascope } => "'" + problem.Remedy + "' (compare with the scopes of the credential in the Adobe Developer Console)",
        _ => "'" + problem.Remedy + "'",
    };
}
