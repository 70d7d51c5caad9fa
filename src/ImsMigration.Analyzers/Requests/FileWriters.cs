using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Requests;

/// <summary>Recognizes writers whose text ends in a file, which nobody sends from here.</summary>
internal static class FileWriters
{
    /// <summary>Whether <paramref name="writer"/> writes to a file, by all that is assigned to it.</summary>
    public static bool Is(IOperation writer, FlowGraph graph)
    {
        if (!TypeName.IsIn(writer.Type, "System.IO"))
        {
            return false;
        }

        ISymbol? holder = Conversions.Unconverted(writer) switch
        {
            ILocalReferenceOperation local => local.Local,
            IFieldReferenceOperation { Field.DeclaringSyntaxReferences.IsEmpty: false } field => field.Field,
            _ => null,
        };
        var origins = holder is null
            ? [writer]
            : graph.Writes.Find(holder).Where(static write => !write.IsMutation).Select(static write => write.Value).ToList();
        return origins.Count > 0 && origins.All(static origin => OpensFile(Conversions.Unconverted(origin)));
    }

    private static bool OpensFile(IOperation origin) => origin switch
    {
        IInvocationOperation { TargetMethod.ContainingType: var type } => TypeName.Is(type, "System.IO.File") || TypeName.Is(type, "System.IO.FileInfo"),
        IObjectCreationOperation { Type: { } type, Arguments: var arguments } => TypeName.Is(type, "System.IO.FileStream")
            || (TypeName.Is(type, "System.IO.StreamWriter") && arguments.Length > 0 && arguments[0].Value.Type?.SpecialType == SpecialType.System_String),
        _ => false,
    };
}
