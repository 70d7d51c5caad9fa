using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Code;

/// <summary>
/// Tells an application that is compiled as a library, because a host loads it, from a library that others reference. The
/// marks are those that the host itself looks for, so that a library which only uses the packages of a host is none.
/// </summary>
internal static class HostedApplication
{
    /// <summary>AWS Lambda: the serializer that the host takes for the functions of an assembly.</summary>
    private static readonly ImmutableArray<string> s_assemblyAttributes = ImmutableArray.Create("Amazon.Lambda.Core.LambdaSerializerAttribute");

    /// <summary>Azure Functions in the process of their host: the name of a function.</summary>
    private static readonly ImmutableArray<string> s_methodAttributes = ImmutableArray.Create("Microsoft.Azure.WebJobs.FunctionNameAttribute");

    /// <summary>ASP.NET on .NET Framework: the class behind Global.asax.</summary>
    private static readonly ImmutableArray<string> s_baseTypes = ImmutableArray.Create("System.Web.HttpApplication");

    /// <summary>Whether a host loads the assembly of <paramref name="compilation"/>.</summary>
    public static bool Is(Compilation compilation, CancellationToken cancellationToken) =>
        Holds(compilation.Assembly, s_assemblyAttributes) || TypesIn(compilation.Assembly.GlobalNamespace, cancellationToken).Any(IsHosted);

    private static bool IsHosted(INamedTypeSymbol type) =>
        s_baseTypes.Any(name => TypeName.Is(type.BaseType, name))
        || type.GetMembers().OfType<IMethodSymbol>().Any(static method => Holds(method, s_methodAttributes));

    private static bool Holds(ISymbol symbol, ImmutableArray<string> attributes) =>
        symbol.GetAttributes().Any(attribute => attributes.Any(name => TypeName.Is(attribute.AttributeClass, name)));

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(inner => TypesIn(inner, cancellationToken)));
    }
}
