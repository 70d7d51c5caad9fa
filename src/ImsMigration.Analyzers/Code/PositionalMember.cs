using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Code;

/// <summary>Relates the properties of a record to the parameters that declare them.</summary>
internal static class PositionalMember
{
    /// <summary>The parameter of the primary constructor that declares <paramref name="member"/>; <see langword="null"/> for any other member.</summary>
    public static IParameterSymbol? ParameterOf(ISymbol member) =>
        member is IPropertySymbol && member.ContainingType.IsRecord
            ? member.ContainingType.InstanceConstructors
                .SelectMany(static constructor => constructor.Parameters)
                .FirstOrDefault(parameter => parameter.Name == member.Name
                    && parameter.DeclaringSyntaxReferences.Any(reference => member.DeclaringSyntaxReferences.Any(other => other.Span == reference.Span)))
            : null;
}
