using System.Collections.Generic;
using System.Linq;
using ImsMigration.Flow;
using ImsMigration.Recognition.SdkCredentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Recognition.Secrets;

/// <summary>Reads what is handed to Adobe's PDF Services SDK as client secret, in all its releases.</summary>
internal static class SdkSecrets
{
    /// <summary>The texts that calls in the program of <paramref name="graph"/> hand over.</summary>
    public static IEnumerable<KnownText> Find(FlowGraph graph)
    {
        var reader = new TextReader(graph);
        return Arguments(graph.Program).SelectMany(argument => reader.Read(argument).Texts);
    }

    private static IEnumerable<IOperation> Arguments(ProgramModel program)
    {
        var builderCalls = Named(PdfServicesSdk.WithClientSecret, program)
            .Select(static name => name.FirstAncestorOrSelf<InvocationExpressionSyntax>())
            .OfType<InvocationExpressionSyntax>()
            .Select(program.OperationOf)
            .OfType<IInvocationOperation>()
            .Where(static call => call is { TargetMethod.Name: PdfServicesSdk.WithClientSecret, Arguments.Length: 1 } && PdfServicesSdk.Declares(call.TargetMethod))
            .Select(static call => call.Arguments[0].Value);
        var creations = Named(PdfServicesSdk.NewType, program)
            .Select(static name => name.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>())
            .OfType<ObjectCreationExpressionSyntax>()
            .Select(program.OperationOf)
            .OfType<IObjectCreationOperation>()
            .Where(static creation => creation is { Type.Name: PdfServicesSdk.NewType, Arguments.Length: 2 } && PdfServicesSdk.Declares(creation.Type))
            .SelectMany(static creation => creation.Arguments.Where(static argument => argument.Parameter?.Ordinal == 1).Select(static argument => argument.Value));
        return builderCalls.Concat(creations);
    }

    private static IEnumerable<SimpleNameSyntax> Named(string name, ProgramModel program) =>
        program.TreesWith(name).SelectMany(tree => program.NamesOf(tree).Find(name));
}
