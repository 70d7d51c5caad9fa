using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Requests.Forms;

/// <summary>A chain of calls that adds to a text, as those on a StringBuilder do: <c>builder.Append("a=").Append(a)</c>.</summary>
/// <param name="Receiver">What the first call is made on: a variable, or a new StringBuilder.</param>
/// <param name="Calls">The calls, in order.</param>
internal sealed record AppendChain(ExpressionSyntax Receiver, ImmutableArray<InvocationExpressionSyntax> Calls)
{
    /// <summary>
    /// The chain of which <paramref name="last"/> is the last call; <see langword="null"/> if it is made on nothing, or on what a function
    /// returns, which can be another object every time.
    /// </summary>
    public static AppendChain? EndingWith(InvocationExpressionSyntax last)
    {
        var calls = ImmutableArray.CreateBuilder<InvocationExpressionSyntax>();
        ExpressionSyntax receiver = last;
        while (receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var inner } } call)
        {
            calls.Add(call);
            receiver = inner;
        }

        calls.Reverse();
        return receiver is InvocationExpressionSyntax ? null : new AppendChain(receiver, calls.ToImmutable());
    }

    /// <summary>
    /// The chain on a new StringBuilder that <paramref name="whole"/> ends by reading the text:
    /// <c>new StringBuilder("a=").Append(a).ToString()</c>, without that call; <see langword="null"/> if it is none.
    /// </summary>
    public static AppendChain? ReadBy(InvocationExpressionSyntax whole) =>
        whole is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" }, ArgumentList.Arguments.Count: 0 }
        && EndingWith(whole) is { Receiver: ObjectCreationExpressionSyntax { Type: var type, Initializer: null, ArgumentList.Arguments.Count: <= 1 } } chain
        && type.GetLastToken().ValueText == "StringBuilder"
            ? chain with { Calls = chain.Calls.RemoveAt(chain.Calls.Length - 1) }
            : null;

    /// <summary>What each call adds, in order; <see langword="null"/> if one of them does something else.</summary>
    public ImmutableArray<TextTemplate>? PiecesIn(ProgramModel program)
    {
        var pieces = ImmutableArray.CreateBuilder<TextTemplate>(Calls.Length);
        foreach (var call in Calls)
        {
            if (PieceOf(call, program) is not { } piece)
            {
                return null;
            }

            pieces.Add(piece);
        }

        return pieces.ToImmutable();
    }

    private static TextTemplate? PieceOf(InvocationExpressionSyntax call, ProgramModel program)
    {
        var arguments = call.ArgumentList.Arguments.Select(static argument => argument.Expression).ToList();
        return ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText switch
        {
            "Append" when arguments.Count == 1 => TextTemplate.OfPiece(arguments[0]),
            "AppendFormat" => TextTemplate.Formatted(call, arguments, program),
            _ => null,
        };
    }
}
