using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Requests.Forms;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Solutions;

/// <summary>
/// Says which declarations may go when nothing uses them any more. What other assemblies can see of a library stays; in
/// an application public is not an API.
/// </summary>
internal sealed class RemovalPolicy
{
    /// <summary>Attributes that do not make anybody else use a declaration.</summary>
    private static readonly ImmutableHashSet<string> s_harmlessAttributes = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "ObsoleteAttribute",
        "SuppressMessageAttribute",
        "MethodImplAttribute",
        "PureAttribute",
        "DebuggerDisplayAttribute",
        "DebuggerStepThroughAttribute",
        "EditorBrowsableAttribute",
        "ExcludeFromCodeCoverageAttribute",
        "SerializableAttribute",
        "NullableAttribute",
        "NullableContextAttribute",
        "CompilerGeneratedAttribute",
        "AsyncStateMachineAttribute",
        "UnsupportedOSPlatformAttribute",
        "SupportedOSPlatformAttribute",
        "RequiredMemberAttribute");

    private readonly ImmutableHashSet<string> _applications;

    /// <summary>Creates the policy; <paramref name="applications"/> names the assemblies that nobody references.</summary>
    public RemovalPolicy(ImmutableHashSet<string> applications) => _applications = applications;

    /// <summary>Whether <paramref name="symbol"/> may go once it is unused.</summary>
    public bool MayRemove(ISymbol symbol)
    {
        if (symbol is ILocalSymbol local)
        {
            return !IsScope(local.Type);
        }

        if (symbol.DeclaringSyntaxReferences.IsEmpty || symbol.IsImplicitlyDeclared || symbol.IsExtern || !HasOnlyHarmlessAttributes(symbol))
        {
            return false;
        }

        return symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.LocalFunction } => true,
            IMethodSymbol method => MayRemoveMethod(method),
            IParameterSymbol parameter => MayRemoveParameter(parameter),
            INamedTypeSymbol => IsOurs(symbol),
            _ => IsOurs(symbol),
        };
    }

    /// <summary>A span of a trace, or a scope of a log, is there for what happens in it, even if nobody names it.</summary>
    private static bool IsScope(ITypeSymbol type) => TypeName.Is(type, "System.Diagnostics.Activity") || type.SpecialType == SpecialType.System_IDisposable;

    /// <summary>Whether no other assembly can depend on <paramref name="symbol"/>.</summary>
    public bool IsOurs(ISymbol symbol) =>
        (symbol.ContainingAssembly is { } assembly && _applications.Contains(assembly.Name)) || !PublicSurface.Contains(symbol);

    private bool MayRemoveMethod(IMethodSymbol method) =>
        method is
        {
            MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation or MethodKind.Constructor or MethodKind.StaticConstructor,
            PartialDefinitionPart: null,
            PartialImplementationPart: null,
        }
        && !IsEntryPoint(method)
        && IsOurs(method);

    private bool MayRemoveParameter(IParameterSymbol parameter) =>
        parameter is { RefKind: RefKind.None or RefKind.Out, IsThis: false }
        && parameter.ContainingSymbol is IMethodSymbol
        {
            MethodKind: MethodKind.Ordinary or MethodKind.Constructor or MethodKind.LocalFunction,
            PartialDefinitionPart: null,
            PartialImplementationPart: null,
        } method
        && !(method.IsExtensionMethod && parameter.Ordinal == 0)
        && !IsEntryPoint(method)
        && (method.MethodKind == MethodKind.LocalFunction || (HasOnlyHarmlessAttributes(method) && IsOurs(method)))
        && !ClashesWithout(method, parameter);

    /// <summary>Whether an overload has the signature that <paramref name="method"/> gets without <paramref name="parameter"/>.</summary>
    private static bool ClashesWithout(IMethodSymbol method, IParameterSymbol parameter)
    {
        if (method.ContainingType is null)
        {
            return false;
        }

        var remaining = method.Parameters.Where(other => other.Ordinal != parameter.Ordinal).Select(static other => other.Type).ToList();
        return method.ContainingType.GetMembers(method.Name)
            .OfType<IMethodSymbol>()
            .Where(other => !SymbolEqualityComparer.Default.Equals(other, method) && !other.IsImplicitlyDeclared)
            .Any(other => other.Parameters.Select(static candidate => candidate.Type).SequenceEqual(remaining, SymbolEqualityComparer.Default));
    }

    private static bool IsEntryPoint(IMethodSymbol method) =>
        method is { IsStatic: true, Name: "Main" or "<Main>$" };

    private static bool HasOnlyHarmlessAttributes(ISymbol symbol) =>
        symbol.GetAttributes().All(static attribute => attribute.AttributeClass is { } type && (s_harmlessAttributes.Contains(type.Name) || NamesJwtField(attribute) || SerializedMember.IsNaming(attribute) || IsValidation(type)));

    /// <summary>An attribute of System.ComponentModel.DataAnnotations that asks for a value, which nobody reads any more.</summary>
    public static bool IsValidation(INamedTypeSymbol attribute)
    {
        for (var type = attribute; type is not null; type = type.BaseType)
        {
            if (TypeName.Is(type, "System.ComponentModel.DataAnnotations.ValidationAttribute"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The attribute that gives a member the wire name <c>jwt_token</c> keeps nothing alive: the field is gone.</summary>
    private static bool NamesJwtField(AttributeData attribute) =>
        attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(static argument => argument.Value))
            .Any(static argument => argument.Kind == TypedConstantKind.Primitive && argument.Value is TokenForm.JwtField);
}
