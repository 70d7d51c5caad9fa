using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Messages;
using ImsMigration.TokenRequests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Rules;

/// <summary>IMS1004: a client-credentials request to Adobe IMS cannot work.</summary>
internal static class TokenRequestRule
{
    /// <summary>The property of a diagnostic that tells the code fix which of several problems at one place it is: <see cref="Report.Problem"/>.</summary>
    public const string ProblemProperty = "Problem";

    /// <summary>The value of <see cref="ProblemProperty"/> for the placeholder.</summary>
    public const string Placeholder = "Placeholder";

    /// <summary>One report for each reason why <paramref name="request"/> is refused.</summary>
    public static IEnumerable<Report> Check(TokenRequest request) => ReportsOn(TokenRequestProblems.Of(request));

    /// <summary>One report for each reason why <paramref name="requests"/> of a library are refused; requests of one client share some of them.</summary>
    public static IEnumerable<Report> Check(IEnumerable<LibraryRequest> requests) =>
        ReportsOn(requests.SelectMany(LibraryRequestProblems.Of).GroupBy(static problem => (problem.Place, problem.Kind)).Select(static same => same.First()));

    /// <summary>One report at each placeholder in <paramref name="tree"/>.</summary>
    public static IEnumerable<Report> CheckPlaceholders(SyntaxTree tree, CancellationToken cancellationToken) =>
        PlaceholdersIn(tree, cancellationToken)
            .Select(static place => Create(TokenRequestDescriptors.ScopePlaceholder, place, Placeholder, MessageName.OfScopePlaceholder));

    /// <summary>The texts in <paramref name="tree"/> that hold the placeholder: whatever is sent with it, nobody else writes it.</summary>
    public static IEnumerable<SyntaxNode> PlaceholdersIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        TokenSearch.Find(tree, Metascopes.ScopePlaceholder, cancellationToken)
            .Select(static token => token.Parent)
            .OfType<SyntaxNode>()
            .Where(static node => node is LiteralExpressionSyntax or InterpolatedStringTextSyntax);

    /// <summary>The value of <see cref="ProblemProperty"/> for <paramref name="problem"/>.</summary>
    public static string KeyOf(TokenRequestProblem problem) => problem.Kind + ":" + problem.Field;

    private static IEnumerable<Report> ReportsOn(IEnumerable<TokenRequestProblem> problems) => problems.Where(static problem => !IsReportedByName(problem)).Select(ReportOf);

    /// <summary>A text that names a metascope is reported wherever it stands, so that it need not be reported once more because it is sent.</summary>
    private static bool IsReportedByName(TokenRequestProblem problem) =>
        problem.Kind == ProblemKind.Metascope
        && problem.Place.DescendantTokens().Where(static token => token.Value is string).SelectMany(static token => MetascopeNames.In(token.ValueText)).ToList() is var named
        && ScopeList.MetascopesIn(problem.Value!.Text).All(metascope => named.Contains(metascope, StringComparer.OrdinalIgnoreCase));

    private static Report ReportOf(TokenRequestProblem problem)
    {
        var (rule, names) = NamesFor(problem);
        return Create(rule, problem.Place, KeyOf(problem), names);
    }

    private static (DiagnosticDescriptor Rule, MessageName[] Names) NamesFor(TokenRequestProblem problem)
    {
        var field = MessageName.OfField(problem.Field);
        return problem.Kind switch
        {
            ProblemKind.Missing => (TokenRequestDescriptors.MissingField, [Sent(problem), field, MessageName.OfValueWanted(problem.Field)]),
            ProblemKind.Empty => (TokenRequestDescriptors.EmptyField, [field, MessageName.OfValueWanted(problem.Field)]),
            ProblemKind.Metascope when ScopeList.MetascopesIn(problem.Value!.Text) is var metascopes
                => (TokenRequestDescriptors.MetascopeAsScope, [MessageName.OfMetascope(metascopes[0]), MessageName.OfScopesFor(metascopes)]),
            ProblemKind.Joined => (TokenRequestDescriptors.JoinedBySpaces, [field]),
            ProblemKind.Grant => (TokenRequestDescriptors.WrongGrantType, [field]),
            ProblemKind.Address => (TokenRequestDescriptors.OtherAddress, [Sent(problem)]),
            ProblemKind.Header => (TokenRequestDescriptors.SecretInHeader, [Sent(problem)]),
            _ => (TokenRequestDescriptors.SpacesInScope, [field]),
        };
    }

    private static Report Create(DiagnosticDescriptor descriptor, SyntaxNode place, string key, params MessageName[] arguments) =>
        new(descriptor, place.GetLocation(), ImmutableArray.Create(arguments)) { Problem = key };

    /// <summary>The field that is sent, or where the request is no form, the name that is reported.</summary>
    private static MessageName Sent(TokenRequestProblem problem) => problem switch
    {
        { Source: { } field } => MessageName.OfField(field.Name),
        { Place: SimpleNameSyntax name } => MessageName.OfIdentifier(name.Identifier),
        { Place: QualifiedNameSyntax name } => MessageName.OfIdentifier(name.Right.Identifier),
        { Place: MemberAccessExpressionSyntax access } => MessageName.OfIdentifier(access.Name.Identifier),
        _ => MessageName.OfField(problem.Field),
    };
}
