using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.Editing;
using ImsMigration.Editing.Checks;
using ImsMigration.Libraries;
using ImsMigration.SdkCredentials;
using ImsMigration.Solutions;
using ImsMigration.Writers.SdkCredentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Fixes;

/// <summary>
/// Exchanges the SDK's retired credentials for the new ones: in the members that some diagnostics stand in, or, where the
/// type leaves these members, in the whole solution at once.
/// </summary>
internal sealed class SdkCredentialsMigration
{
    private readonly Solution _solution;
    private readonly SolutionProgram _program;
    private readonly IReadOnlyList<SimpleNameSyntax> _names;
    private readonly HashSet<SyntaxNode> _suppressed;
    private readonly CancellationToken _cancellationToken;

    private SdkCredentialsMigration(Solution solution, SolutionProgram program, CancellationToken cancellationToken)
    {
        _solution = solution;
        _program = program;
        _names = new CredentialNames(program.Graph.Program).Renamed().ToList();
        _suppressed = new HashSet<SyntaxNode>(_names.Where(name => program.DocumentOf(name.SyntaxTree) is null || IsSuppressed(name)).Select(ScopeOf));
        _cancellationToken = cancellationToken;
    }

    /// <summary>
    /// Returns <paramref name="solution"/> without the credentials that <paramref name="diagnostics"/> report, or
    /// <see langword="null"/> if none of them can be exchanged.
    /// </summary>
    public static async Task<Solution?> ApplyAsync(Solution solution, IReadOnlyCollection<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var program = await SolutionProgram.LoadAsync(solution, ImsWords.SdkCredentials, cancellationToken).ConfigureAwait(false);
        return await new SdkCredentialsMigration(solution, program, cancellationToken).ApplyAsync(diagnostics).ConfigureAwait(false);
    }

    private async Task<Solution?> ApplyAsync(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var wanted = diagnostics
            .Select(static diagnostic => diagnostic.Location)
            .SelectMany(location => _names.Where(name => FileKey.Of(name.SyntaxTree) == FileKey.Of(location).File && location.SourceSpan.Contains(name.Span)))
            .Select(ScopeOf)
            .Where(scope => !_suppressed.Contains(scope))
            .Distinct()
            .ToList();
        if (wanted.Count == 0)
        {
            return null;
        }

        if (wanted.All(IsSelfContained) && await TryAsync(wanted).ConfigureAwait(false) is { } members)
        {
            return members;
        }

        if (await TryAsync(null).ConfigureAwait(false) is { } all)
        {
            return all;
        }

        // One member that cannot be changed must not keep the others from it.
        return wanted.Count > 1
            ? await OneByOne.ApplyAsync(wanted.Where(IsSelfContained), TryAsync).ConfigureAwait(false)
            : null;
    }

    /// <summary>The solution with the credentials exchanged in <paramref name="scopes"/>, or everywhere.</summary>
    private async Task<Solution?> TryAsync(IReadOnlyCollection<SyntaxNode>? scopes)
    {
        bool IsWanted(SyntaxNode node) => ScopeOf(node) is var scope && (scopes is null ? !_suppressed.Contains(scope) : scopes.Contains(scope) || IsAboutAllOf(node, scopes));
        if (_names.Any(name => IsWanted(name) && IsPublicApi(name)))
        {
            return null;
        }

        var plan = SdkCredentialsPlanner.Plan(_program, IsWanted);
        return plan.IsEmpty ? null : await CheckedEdits.ApplyAsync(_solution, _program, plan, _names.Where(IsWanted).SelectMany(MembersAround), mayWarn: false, _cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether <paramref name="node"/> is in documentation, of a type for example, and all that its file has of the credentials is in <paramref name="scopes"/>.</summary>
    private bool IsAboutAllOf(SyntaxNode node, IReadOnlyCollection<SyntaxNode> scopes) =>
        node.IsPartOfStructuredTrivia() && _names.Where(name => name.SyntaxTree == node.SyntaxTree).All(name => scopes.Contains(ScopeOf(name)));

    /// <summary>The member that <paramref name="node"/> is a part of; all top-level statements are one, and so is what stands outside of types.</summary>
    private static SyntaxNode ScopeOf(SyntaxNode node) =>
        node.AncestorsAndSelf().FirstOrDefault(static ancestor => ancestor is MemberDeclarationSyntax and not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or GlobalStatementSyntax))
        ?? node.SyntaxTree.GetRoot();

    /// <summary>Whether <paramref name="scope"/> names the type only for its own use: not in its signature, and not for a container to find it by.</summary>
    private bool IsSelfContained(SyntaxNode scope) => _names.Where(name => ScopeOf(name) == scope).All(IsOwnUse);

    private static bool IsOwnUse(SimpleNameSyntax name) =>
        name.Identifier.ValueText == PdfServicesSdk.OldFactory
        || name.Ancestors()
            .TakeWhile(static ancestor => ancestor is not (TypeArgumentListSyntax or TypeOfExpressionSyntax or CastExpressionSyntax or MemberDeclarationSyntax))
            .Any(ancestor => ancestor switch
            {
                ObjectCreationExpressionSyntax creation => creation.Type.Span.Contains(name.Span),
                MemberAccessExpressionSyntax access => access.Expression.Span.Contains(name.Span),
                VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax or UsingStatementSyntax } local => local.Type.Span.Contains(name.Span),
                _ => false,
            });

    /// <summary>The names of the members whose type or signature <paramref name="name"/> is a part of.</summary>
    private static IEnumerable<string> MembersAround(SimpleNameSyntax name) => IsOwnUse(name)
        ? []
        : name.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
        {
            BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText),
            MethodDeclarationSyntax method => [method.Identifier.ValueText],
            PropertyDeclarationSyntax property => [property.Identifier.ValueText],
            DelegateDeclarationSyntax callback => [callback.Identifier.ValueText],
            BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
            ConstructorDeclarationSyntax constructor => [constructor.Identifier.ValueText],
            _ => [],
        };

    /// <summary>Whether <paramref name="name"/> stands in a signature that other assemblies can see.</summary>
    private bool IsPublicApi(SimpleNameSyntax name) =>
        CredentialUseFinder.OwnerOf(name) is MemberDeclarationSyntax or ParameterSyntax
        && name.Ancestors().All(static ancestor => ancestor is not (EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or BlockSyntax))
        && name.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && DeclaredBy(member) is { } symbol
        && !_program.Policy.IsOurs(symbol);

    private ISymbol? DeclaredBy(MemberDeclarationSyntax member) => member is BaseFieldDeclarationSyntax field
        ? _program.Graph.Program.DeclaredSymbolOf(field.Declaration.Variables[0])
        : member is GlobalStatementSyntax ? null : _program.Graph.Program.DeclaredSymbolOf(member);

    /// <summary>Whether the author has switched the rule off for <paramref name="name"/>.</summary>
    private bool IsSuppressed(SimpleNameSyntax name)
    {
        var report = Diagnostic.Create(Descriptors.SdkCredentials, name.GetLocation(), string.Empty);
        return CompilationWithAnalyzers.GetEffectiveDiagnostics(ImmutableArray.Create(report), _program.Graph.Program.CompilationOf(name.SyntaxTree)).All(static effective => effective.IsSuppressed);
    }
}
