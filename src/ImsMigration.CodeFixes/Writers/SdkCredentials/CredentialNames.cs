using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.SdkCredentials;

/// <summary>Finds the names in a program that the SDK's new credentials have another name for, or none.</summary>
internal sealed class CredentialNames
{
    private readonly ProgramModel _program;

    /// <summary>Creates a finder over <paramref name="program"/>.</summary>
    public CredentialNames(ProgramModel program) => _program = program;

    /// <summary>The names of the type and of the method that makes its builder, where the SDK has what replaces them.</summary>
    public IEnumerable<SimpleNameSyntax> Renamed() =>
        Named(PdfServicesSdk.OldType).Where(name => PdfServicesSdk.IsOldType(TypeOf(name)) && PdfServicesSdk.HasReplacement(TypeOf(name)!))
            .Concat(Named(PdfServicesSdk.OldFactory).Where(name =>
                _program.SymbolOf(name) is IMethodSymbol { ReturnType: var builder } && PdfServicesSdk.IsOldBuilder(builder) && PdfServicesSdk.HasReplacement(builder.ContainingType)))
            .Where(IsOurs);

    /// <summary>The names of the type and of its factory in references of documentation, which the compiler only reads where it writes documentation.</summary>
    public IEnumerable<SimpleNameSyntax> Documented() =>
        _program.TreesWith(PdfServicesSdk.OldType)
            .SelectMany(tree => tree.GetRoot(_program.CancellationToken).DescendantNodes(descendIntoTrivia: true).OfType<CrefSyntax>())
            .SelectMany(static reference => reference.DescendantNodes().OfType<SimpleNameSyntax>())
            .Where(name => name.Identifier.ValueText switch
            {
                PdfServicesSdk.OldType => TypeOf(name) is { } type && PdfServicesSdk.IsOldType(type) && PdfServicesSdk.HasReplacement(type),
                PdfServicesSdk.OldFactory => _program.SymbolOf(name) is IMethodSymbol { ReturnType: var builder } && PdfServicesSdk.IsOldBuilder(builder) && PdfServicesSdk.HasReplacement(builder.ContainingType),
                _ => false,
            })
            .Where(IsOurs);

    /// <summary>The calls of the old builder's method <paramref name="method"/>.</summary>
    public IEnumerable<InvocationExpressionSyntax> CallsOf(string method) =>
        Named(method)
            .Where(name => _program.SymbolOf(name) is IMethodSymbol { ContainingType: var builder } && PdfServicesSdk.IsOldBuilder(builder))
            .Where(IsOurs)
            .Select(BuilderCall.Of)
            .OfType<InvocationExpressionSyntax>();

    private IEnumerable<SimpleNameSyntax> Named(string name) =>
        _program.TreesWith(name).SelectMany(tree => _program.NamesOf(tree).Find(name));

    /// <summary>The type that <paramref name="name"/> refers to, also as the name that a using directive gives it.</summary>
    private ITypeSymbol? TypeOf(SimpleNameSyntax name) =>
        name.Parent is NameEqualsSyntax { Parent: UsingDirectiveSyntax { Name: { } target } }
            ? _program.SymbolOf(target) as ITypeSymbol
            : _program.SymbolOf(name) as ITypeSymbol;

    /// <summary>The SDK itself may be compiled from source.</summary>
    private bool IsOurs(SyntaxNode name) =>
        name.Ancestors().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault() is not { } type
        || !PdfServicesSdk.Declares(_program.DeclaredSymbolOf(type));
}
