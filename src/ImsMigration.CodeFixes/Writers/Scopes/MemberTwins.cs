using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Scopes;

/// <summary>
/// Gives a member that keeps the metascopes a twin for the scopes: the same declaration and the same write, each behind the
/// old one and under the new name. The old ones then go with the assertion, or stay if somebody else needs them.
/// </summary>
internal sealed class MemberTwins
{
    private readonly FlowGraph _graph;

    /// <summary>Creates it for the program of <paramref name="graph"/>.</summary>
    public MemberTwins(FlowGraph graph) => _graph = graph;

    /// <summary>The insertions for <paramref name="property"/>, which only a binder writes; <see langword="null"/> if code does besides its declaration, or if it cannot have a twin.</summary>
    public ImmutableArray<Replacement>? OfBound(IPropertySymbol property) =>
        DeclarationOf(property) is PropertyDeclarationSyntax { AccessorList: not null } declaration && WritesOf(property, declaration) == 0
            ? Declared(property, declaration, ImmutableArray<ISymbol>.Empty)
            : null;

    /// <summary>
    /// The member that nothing but <paramref name="value"/> is written to, and the insertions for it; <see langword="null"/> if
    /// there is none. <paramref name="carriers"/> are the members before it that have a twin.
    /// </summary>
    public (ISymbol Carrier, ImmutableArray<Replacement> Twins)? OfWritten(ExpressionSyntax value, ImmutableArray<ISymbol> carriers)
    {
        SyntaxNode whole = value;
        while (whole.Parent is ParenthesizedExpressionSyntax)
        {
            whole = whole.Parent;
        }

        var (carrier, write) = whole.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field } => (_graph.Program.DeclaredSymbolOf(field), (SyntaxNode?)null),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => (_graph.Program.DeclaredSymbolOf(property), null),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => (_graph.Program.DeclaredSymbolOf(property), null),
            ArrowExpressionClauseSyntax { Parent: AccessorDeclarationSyntax { Parent: AccessorListSyntax { Accessors.Count: 1, Parent: PropertyDeclarationSyntax property } } } => (_graph.Program.DeclaredSymbolOf(property), null),
            ReturnStatementSyntax { Parent: BlockSyntax { Statements.Count: 1, Parent: AccessorDeclarationSyntax { Parent: AccessorListSyntax { Accessors.Count: 1, Parent: PropertyDeclarationSyntax property } } } } => (_graph.Program.DeclaredSymbolOf(property), null),
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement } assignment when assignment.Right == whole => (_graph.Program.SymbolOf(assignment.Left), statement),
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment when assignment.Right == whole => (_graph.Program.SymbolOf(assignment.Left), assignment),
            _ => (null, null),
        };
        if (carrier is not (IFieldSymbol or IPropertySymbol { IsIndexer: false }) || WritesOf(carrier) != 1 || DeclarationOf(carrier) is not { } declaration || Declared(carrier, declaration, carriers) is not { } declared)
        {
            return null;
        }

        return write is null ? (carrier, declared) : Written(write, carriers.Add(carrier)) is { } written ? (carrier, declared.AddRange(written)) : null;
    }

    /// <summary>In how many places outside of <paramref name="declaration"/> something is written to <paramref name="member"/>, counted once for all target frameworks.</summary>
    private int WritesOf(ISymbol member, SyntaxNode? declaration = null) =>
        _graph.Writes.FindByHand(member)
            .Where(static write => !write.IsMutation || write.Site.Syntax is AssignmentExpressionSyntax)
            .Where(write => declaration is null || declaration.SyntaxTree != write.Site.Syntax.SyntaxTree || !declaration.Span.Contains(write.Site.Syntax.Span))
            .Select(static write => (FileKey.Of(write.Site.Syntax.SyntaxTree), write.Site.Syntax.Span))
            .Distinct()
            .Count();

    private MemberDeclarationSyntax? DeclarationOf(ISymbol member)
    {
        var declarations = member.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(_graph.Program.CancellationToken)).ToList();
        return declarations.Count == 1
            && declarations[0].FirstAncestorOrSelf<MemberDeclarationSyntax>() is PropertyDeclarationSyntax or FieldDeclarationSyntax { Declaration.Variables.Count: 1 }
            && _graph.Program.Contains(declarations[0].SyntaxTree)
                ? declarations[0].FirstAncestorOrSelf<MemberDeclarationSyntax>()
                : null;
    }

    private ImmutableArray<Replacement>? Declared(ISymbol member, MemberDeclarationSyntax declaration, IEnumerable<ISymbol> carriers)
    {
        var name = declaration is PropertyDeclarationSyntax property ? property.Identifier : ((FieldDeclarationSyntax)declaration).Declaration.Variables[0].Identifier;
        if (ScopeNames.Of(member.Name) is not { } newName)
        {
            return null;
        }

        var twin = ScopeTerms.Rename(declaration, carriers, _graph.Program, (name.Span, newName));

        var taken = member.ContainingType.GetMembers(newName).SelectMany(static other => other.DeclaringSyntaxReferences)
            .Select(reference => reference.GetSyntax(_graph.Program.CancellationToken).FirstAncestorOrSelf<MemberDeclarationSyntax>())
            .ToList();
        if (taken.Count > 0)
        {
            return taken.All(other => other?.ToString() == twin) ? ImmutableArray<Replacement>.Empty : null;
        }

        var text = declaration.SyntaxTree.GetText(_graph.Program.CancellationToken);
        var newLine = SourceLayout.NewLineOf(text) + SourceLayout.IndentationAt(text, declaration.SpanStart);
        var first = text.Lines.GetLineFromPosition(declaration.GetLeadingTrivia().Where(static trivia => trivia.ToString().Trim().Length > 0).Select(static trivia => trivia.FullSpan.Start).DefaultIfEmpty(declaration.SpanStart).First()).LineNumber;
        var last = text.Lines.GetLineFromPosition(declaration.Span.End).LineNumber;
        var isDocumented = declaration.GetLeadingTrivia().Any(static trivia => trivia.HasStructure && trivia.GetStructure() is DocumentationCommentTriviaSyntax);
        var isSpaced = IsBlank(text, first - 1) || IsBlank(text, last + 1);
        return ImmutableArray.Create(new Replacement(
            declaration.SyntaxTree,
            new TextSpan(declaration.Span.End, 0),
            (isSpaced ? SourceLayout.NewLineOf(text) : string.Empty)
                + newLine
                + (isDocumented ? "/// <summary>The OAuth scopes of the credential.</summary>" + newLine : string.Empty)
                + twin));
    }

    private static bool IsBlank(SourceText text, int line) =>
        line >= 0 && line < text.Lines.Count && string.IsNullOrWhiteSpace(text.Lines[line].ToString());

    private ImmutableArray<Replacement>? Written(SyntaxNode write, ImmutableArray<ISymbol> carriers)
    {
        if (ScopeTerms.Rename(write, carriers, _graph.Program) is not { } twin)
        {
            return null;
        }

        if (write.Parent!.ChildNodes().Any(other => other.ToString() == twin))
        {
            return ImmutableArray<Replacement>.Empty;
        }

        var text = write.SyntaxTree.GetText(_graph.Program.CancellationToken);
        var separator = SourceLayout.StartsLine(text, write.SpanStart) ? SourceLayout.NewLineOf(text) + SourceLayout.IndentationAt(text, write.SpanStart) : " ";
        return ImmutableArray.Create(new Replacement(write.SyntaxTree, new TextSpan(write.Span.End, 0), (write is StatementSyntax ? string.Empty : ",") + separator + twin));
    }
}
