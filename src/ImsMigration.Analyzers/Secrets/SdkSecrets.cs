using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Code.Trees;
using ImsMigration.Libraries;
using ImsMigration.Values;
using ImsMigration.Values.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Secrets;

/// <summary>Reads what is handed to Adobe's PDF Services SDK as client secret, in all its releases.</summary>
internal static class SdkSecrets
{
    /// <summary>The words of which a text with such a call has one.</summary>
    public static ImmutableArray<string> Words { get; } = ImmutableArray.Create(PdfServicesSdk.WithClientSecret, PdfServicesSdk.NewType);

    /// <summary>The texts that calls in <paramref name="tree"/> hand over.</summary>
    public static IEnumerable<KnownText> In(SyntaxTree tree, FlowGraph graph)
    {
        var reader = new TextReader(graph);
        return Arguments(graph.Program.NamesOf(tree), graph.Program).SelectMany(argument => reader.Read(argument).Texts);
    }

    private static IEnumerable<IOperation> Arguments(IdentifierIndex names, ProgramModel program)
    {
        var builderCalls = names.Find(PdfServicesSdk.WithClientSecret)
            .Select(static name => name.FirstAncestorOrSelf<InvocationExpressionSyntax>())
            .OfType<InvocationExpressionSyntax>()
            .Select(program.OperationOf)
            .OfType<IInvocationOperation>()
            .Where(static call => call is { TargetMethod.Name: PdfServicesSdk.WithClientSecret, Arguments.Length: 1 } && PdfServicesSdk.Declares(call.TargetMethod))
            .Select(static call => call.Arguments[0].Value);
        var creations = names.Find(PdfServicesSdk.NewType)
            .Select(static name => name.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>())
            .OfType<ObjectCreationExpressionSyntax>()
            .Select(program.OperationOf)
            .OfType<IObjectCreationOperation>()
            .Where(static creation => creation is { Type.Name: PdfServicesSdk.NewType, Arguments.Length: 2 } && PdfServicesSdk.Declares(creation.Type))
            .SelectMany(static creation => creation.Arguments.Where(static argument => argument.Parameter?.Ordinal == 1).Select(static argument => argument.Value));
        return builderCalls.Concat(creations);
    }
}
