using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Effects;

/// <summary>Finds the code that runs when a function of the program is called.</summary>
internal static class FunctionBodies
{
    /// <summary>The operations of <paramref name="function"/>; a <see langword="null"/> among them stands for code that nobody can look into.</summary>
    public static IEnumerable<IOperation?> Of(IMethodSymbol function, ProgramModel program)
    {
        var implementation = function.PartialImplementationPart ?? function;
        var isConstructor = implementation.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor;
        if (implementation.IsExtern || implementation.IsAbstract || (implementation.DeclaringSyntaxReferences.IsEmpty && !isConstructor))
        {
            return [null];
        }

        var bodies = implementation.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(program.CancellationToken))
            .SelectMany(declaration => BodyOf(declaration, program));
        return isConstructor ? Initializers(implementation.ContainingType, implementation.IsStatic, program).Concat(bodies) : bodies;
    }

    private static IEnumerable<IOperation?> BodyOf(SyntaxNode declaration, ProgramModel program)
    {
        if (!program.Contains(declaration.SyntaxTree))
        {
            return [null];
        }

        return declaration switch
        {
            BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } => [null],
            ConstructorDeclarationSyntax or BaseMethodDeclarationSyntax => [program.OperationOf(declaration)],
            AccessorDeclarationSyntax { Body: null, ExpressionBody: null } => [],
            AccessorDeclarationSyntax => [program.OperationOf(declaration)],
            ArrowExpressionClauseSyntax body => [program.OperationOf(body.Expression)],
            LocalFunctionStatementSyntax { Body: { } body } => [program.OperationOf(body)],
            LocalFunctionStatementSyntax { ExpressionBody: { } body } => [program.OperationOf(body.Expression)],
            AnonymousFunctionExpressionSyntax { Block: { } body } => [program.OperationOf(body)],
            AnonymousFunctionExpressionSyntax { ExpressionBody: { } body } => [program.OperationOf(body)],
            TypeDeclarationSyntax type => (type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? [])
                .SelectMany(static other => other.ArgumentList.Arguments)
                .Select(argument => program.OperationOf(argument.Expression)),
            _ => [null],
        };
    }

    /// <summary>
    /// What the fields and properties of <paramref name="type"/> are set to before a constructor runs: those of the type, or those of an object.
    /// </summary>
    private static IEnumerable<IOperation?> Initializers(INamedTypeSymbol type, bool isStatic, ProgramModel program)
    {
        foreach (var part in type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(program.CancellationToken)).OfType<TypeDeclarationSyntax>())
        {
            if (!program.Contains(part.SyntaxTree))
            {
                yield return null;
                continue;
            }

            foreach (var value in part.Members.Where(member => IsStatic(member) == isStatic).SelectMany(ValuesOf))
            {
                yield return program.OperationOf(value);
            }
        }
    }

    private static bool IsStatic(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.StaticKeyword) || member.Modifiers.Any(SyntaxKind.ConstKeyword);

    private static IEnumerable<ExpressionSyntax> ValuesOf(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(static variable => variable.Initializer?.Value).OfType<ExpressionSyntax>(),
        PropertyDeclarationSyntax { Initializer.Value: { } value } => [value],
        _ => [],
    };
}
