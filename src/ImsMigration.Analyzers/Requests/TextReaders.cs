using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Requests;

/// <summary>Tells who can read what holds a text.</summary>
internal static class TextReaders
{
    /// <summary>
    /// Whether others can read <paramref name="symbol"/> without naming it in <paramref name="program"/>: other projects, libraries that read objects, and
    /// those that call what they have declared.
    /// </summary>
    public static bool AreUnknown(ISymbol symbol, ProgramModel program) => symbol switch
    {
        ILocalSymbol => false,
        IParameterSymbol { RefKind: not RefKind.None } => true,
        IParameterSymbol parameter => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.IsRecord: true },
        { DeclaringSyntaxReferences: var declarations }
            when declarations.IsEmpty || !declarations.All(declaration => program.Contains(declaration.SyntaxTree)) => true,
        IFieldSymbol { IsStatic: false, DeclaredAccessibility: not Accessibility.Private } => true,
        IPropertySymbol { IsStatic: false, SetMethod: not null } => true,
        _ => CanBeNamedOutside(symbol, program) || ImplementationFinder.Implemented(symbol).Any(static member => member.DeclaringSyntaxReferences.IsEmpty),
    };

    /// <summary>Whether <paramref name="symbol"/> is a public member of a library, which a program that is not seen can name.</summary>
    public static bool CanBeNamedOutside(ISymbol symbol, ProgramModel program) =>
        PublicSurface.Contains(symbol)
        && (symbol.DeclaringSyntaxReferences.FirstOrDefault() is not { } declaration
            || !program.Contains(declaration.SyntaxTree)
            || program.CompilationOf(declaration.SyntaxTree).Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule);

    /// <summary>Whether <paramref name="type"/> is a yes or no, a number or the like, which can be made of a text but holds nothing of it.</summary>
    public static bool HaveNothingIn(ITypeSymbol? type) => type switch
    {
        null => false,
        { TypeKind: TypeKind.Enum } => true,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: var inner } => HaveNothingIn(inner[0]),
        _ => type.SpecialType is SpecialType.System_Boolean or SpecialType.System_DateTime or (>= SpecialType.System_SByte and <= SpecialType.System_Double),
    };
}
