using ImsMigration.Code;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.DeadCode;

/// <summary>Says what has to go so that a declaration goes.</summary>
internal static class DeclarationSyntax
{
    /// <summary>The removal of <paramref name="declaration"/>; <see langword="null"/> if it cannot be removed on its own.</summary>
    public static Removal? RemovalOf(SyntaxNode declaration, ProgramModel program)
    {
        switch (declaration)
        {
            case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variables } declarator:
                return OfVariable(declarator, variables, program);
            case MethodDeclarationSyntax or ConstructorDeclarationSyntax or PropertyDeclarationSyntax or BaseTypeDeclarationSyntax or LocalFunctionStatementSyntax:
                return Removal.Whole(declaration);
            case SingleVariableDesignationSyntax designation:
                return JointDeclaration.Find(designation, program);
            default:
                return null;
        }
    }

    private static Removal? OfVariable(VariableDeclaratorSyntax declarator, VariableDeclarationSyntax variables, ProgramModel program)
    {
        if (variables.Parent is not (LocalDeclarationStatementSyntax or FieldDeclarationSyntax or UsingStatementSyntax))
        {
            return null;
        }

        if (variables.Variables.Count > 1)
        {
            return new Removal(declarator, declarator.Span, RemovalStyle.Element);
        }

        return variables.Parent switch
        {
            UsingStatementSyntax statement => new Removal(statement, TextSpan.FromBounds(statement.SpanStart, statement.CloseParenToken.Span.End), RemovalStyle.Unwrap),
            LocalDeclarationStatementSyntax statement => SteppingPart.ReducedTo(statement, declarator.Initializer?.Value, program) ?? Removal.Whole(statement),
            _ => Removal.Whole(variables.Parent),
        };
    }
}
