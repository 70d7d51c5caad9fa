using ImsMigration.Adobe;
using ImsMigration.Messages;
using ImsMigration.Responses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Rules;

/// <summary>IMS1001: <c>expires_in</c> of a token of the token endpoint is read as milliseconds.</summary>
internal static class ExpiresInRule
{
    /// <summary>The report on <paramref name="use"/>; <see langword="null"/> if the value is not of the token endpoint.</summary>
    public static Report? Check(MillisecondUse use) =>
        use.Issuer == TokenIssuer.TokenEndpoint ? new Report(Descriptors.ExpiresIn, LocationOf(use), TakerOf(use.Place)) : null;

    /// <summary>Where a place is reported; also what a fix finds it again by.</summary>
    public static Location LocationOf(MillisecondUse use) => use.Place.Node.GetLocation();

    /// <summary>What takes the value: the member that is named, the call that it is an argument of, or the member that calculates with it.</summary>
    private static MessageName TakerOf(MillisecondPlace place) => place switch
    {
        { Node: SimpleNameSyntax name } => MessageName.OfIdentifier(name.Identifier),
        { Kind: MillisecondUseKind.Argument or MillisecondUseKind.Interval or MillisecondUseKind.Component or MillisecondUseKind.Passed }
            when CallAround(place) is { } call => MessageName.OfCall(call),
        _ when place.Value.SemanticModel?.GetEnclosingSymbol(place.Node.SpanStart) is { } member => MessageName.OfSymbol(member),
        _ => MessageName.OfField("expires_in"),
    };

    private static IOperation? CallAround(MillisecondPlace place)
    {
        for (var operation = place.Value; operation is not null; operation = operation.Parent)
        {
            if (operation is IArgumentOperation { Parent: IInvocationOperation or IObjectCreationOperation } && operation.Syntax.Span.Contains(place.Node.Span))
            {
                return operation.Parent;
            }
        }

        return null;
    }
}
