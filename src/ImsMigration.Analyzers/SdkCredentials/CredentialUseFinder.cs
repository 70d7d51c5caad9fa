using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.SdkCredentials;

/// <summary>Finds the retired credentials of the SDK in one file. Binds only names that hold the name of the type.</summary>
internal static class CredentialUseFinder
{
    /// <summary>
    /// The uses in the file of <paramref name="model"/>, one for each builder that is made; a statement or declaration
    /// that only names the type has one, however often it names it.
    /// </summary>
    public static ImmutableArray<CredentialUse> FindIn(SemanticModel model, CancellationToken cancellationToken) =>
        TokenSearch.Find(model.SyntaxTree, PdfServicesSdk.OldType, cancellationToken)
            .Select(static token => token.Parent)
            .OfType<SimpleNameSyntax>()
            .Select(name => Read(name, model, cancellationToken))
            .OfType<CredentialUse>()
            .GroupBy(static use => OwnerOf(use.Name))
            .SelectMany(Reported)
            .ToImmutableArray();

    /// <summary>The statement, member, parameter or directive that <paramref name="node"/> is a part of.</summary>
    public static SyntaxNode OwnerOf(SyntaxNode node) =>
        node.AncestorsAndSelf().First(static ancestor =>
            ancestor is StatementSyntax or MemberDeclarationSyntax or ParameterSyntax or UsingDirectiveSyntax or CompilationUnitSyntax);

    private static IEnumerable<CredentialUse> Reported(IGrouping<SyntaxNode, CredentialUse> uses)
    {
        var creations = uses.Where(static use => use.IsCreation).GroupBy(static use => use.Place).Select(static places => places.First()).ToList();
        return creations.Count > 0 ? creations : uses.Take(1);
    }

    private static CredentialUse? Read(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        var info = model.GetSymbolInfo(name, cancellationToken);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        if (symbol is not (ITypeSymbol or IMethodSymbol) || IsInsideSdk(name, model, cancellationToken))
        {
            return null;
        }

        return symbol switch
        {
            ITypeSymbol type when PdfServicesSdk.IsOldType(type) => OfType(name, type),
            IMethodSymbol { Name: PdfServicesSdk.OldFactory, ReturnType: var builder } method when PdfServicesSdk.IsOldBuilder(builder)
                => new CredentialUse(name, Access(name), MessageName.OfMember(method.ContainingType, method), builder.ContainingType, IsCreation: true),
            _ => null,
        };
    }

    private static CredentialUse OfType(SimpleNameSyntax name, ITypeSymbol type)
    {
        var creation = name.Ancestors().OfType<ObjectCreationExpressionSyntax>().FirstOrDefault();
        return creation is not null && creation.Type.Span.Contains(name.Span)
            ? new CredentialUse(name, creation, MessageName.OfCreation(PdfServicesSdk.BuilderOf(type)), type, IsCreation: true)
            : new CredentialUse(name, name, MessageName.OfSymbol(type), type, IsCreation: false);
    }

    /// <summary>The called method with its type, where it is named.</summary>
    private static SyntaxNode Access(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    private static bool IsInsideSdk(SyntaxNode name, SemanticModel model, CancellationToken cancellationToken)
    {
        var declaration = name.Ancestors().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault();
        return declaration is not null && PdfServicesSdk.Declares(model.GetDeclaredSymbol(declaration, cancellationToken));
    }
}
