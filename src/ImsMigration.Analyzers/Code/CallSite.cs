using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Code;

/// <summary>Reads the call around a reference to a method or constructor.</summary>
internal static class CallSite
{
    /// <summary>
    /// The invocation or object creation that <paramref name="reference"/> is the target of; <see langword="null"/> for
    /// any other use of the method, such as its conversion to a delegate.
    /// </summary>
    public static IOperation? At(SyntaxNode reference, ProgramModel program)
    {
        var operation = reference is SimpleNameSyntax
            ? reference.Ancestors().Take(4).OfType<InvocationExpressionSyntax>().Where(call => Calls(call, reference)).Select(program.OperationOf).FirstOrDefault()
            : program.OperationOf(reference);
        return operation switch
        {
            IInvocationOperation or IObjectCreationOperation => operation,
            IExpressionStatementOperation { Operation: IInvocationOperation call } => call,
            _ => null,
        };
    }

    /// <summary>The argument that <paramref name="call"/> passes for <paramref name="parameter"/>, if it is written down.</summary>
    public static IArgumentOperation? ArgumentFor(IOperation call, IParameterSymbol parameter) =>
        ArgumentsOf(call).FirstOrDefault(candidate => candidate.Parameter?.Ordinal == parameter.Ordinal && candidate.ArgumentKind == ArgumentKind.Explicit);

    /// <summary>
    /// How <paramref name="argument"/> is written; <see langword="null"/> where the compiler fills it in, and for what an
    /// extension method extends. Operations leave the null-forgiving operator out, so that of <c>value!</c> has the syntax of the value.
    /// </summary>
    public static ArgumentSyntax? SyntaxOf(IArgumentOperation argument)
    {
        var syntax = argument.Syntax;
        while (argument.ArgumentKind == ArgumentKind.Explicit && syntax.Parent is PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax or ArgumentSyntax && syntax is not ArgumentSyntax)
        {
            syntax = syntax.Parent;
        }

        return syntax as ArgumentSyntax;
    }

    /// <summary>All arguments of <paramref name="call"/>, also those that the compiler fills in.</summary>
    public static ImmutableArray<IArgumentOperation> ArgumentsOf(IOperation call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => ImmutableArray<IArgumentOperation>.Empty,
    };

    private static bool Calls(InvocationExpressionSyntax call, SyntaxNode name) =>
        call.Expression == name
        || (call.Expression is MemberAccessExpressionSyntax access && access.Name == name)
        || (call.Expression is MemberBindingExpressionSyntax binding && binding.Name == name);
}
