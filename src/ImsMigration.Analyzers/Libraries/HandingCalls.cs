using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Libraries;

/// <summary>
/// The members of libraries whose result is what they are handed: the value itself, what a function gives that they are handed, or an element
/// of a collection. To teach another one, add a row.
/// </summary>
internal static class HandingCalls
{
    private const string Tasks = "System.Threading.Tasks.";

    private const string Services = "System.Runtime.CompilerServices.";

    private static readonly ImmutableArray<Row> s_rows = ImmutableArray.Create(
        // Tasks and who waits for them.
        Of(Tasks + "Task", Row.Receiver, "get_Result", "ConfigureAwait", "GetAwaiter", "WaitAsync"),
        Of(Tasks + "Task", "result", "FromResult"),
        Of(Tasks + "Task", "function", "Run"),
        Of(Tasks + "TaskFactory", "function", "StartNew"),
        Of(Tasks + "TaskExtensions", "task", "Unwrap"),
        Of(Tasks + "ValueTask", Row.Receiver, "get_Result", "ConfigureAwait", "GetAwaiter", "AsTask", "Preserve"),
        Of(Tasks + "ValueTask", "result", "FromResult", Row.Constructor),
        Of(Tasks + "ValueTask", "task", Row.Constructor),
        Of(Services + "TaskAwaiter", Row.Receiver, "GetResult"),
        Of(Services + "ValueTaskAwaiter", Row.Receiver, "GetResult"),
        Of(Services + "ConfiguredTaskAwaitable", Row.Receiver, "GetAwaiter"),
        Of(Services + "ConfiguredTaskAwaitable.ConfiguredTaskAwaiter", Row.Receiver, "GetResult"),
        Of(Services + "ConfiguredValueTaskAwaitable", Row.Receiver, "GetAwaiter"),
        Of(Services + "ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter", Row.Receiver, "GetResult"),

        // What holds one value.
        Of("System.Lazy", Row.Receiver, "get_Value"),
        Of("System.Lazy", "valueFactory", Row.Constructor),
        Of("System.Lazy", "value", Row.Constructor),
        Of("System.Nullable", Row.Receiver, "get_Value", "GetValueOrDefault"),
        Of("System.Nullable", "value", Row.Constructor),
        Of("Microsoft.Extensions.Options.IOptions", Row.Receiver, "get_Value"),
        Of("Microsoft.Extensions.Options.Options", "options", "Create"),

        // Caches.
        Of("System.Threading.Interlocked", "location1", "CompareExchange", "Exchange"),
        Of("System.Threading.Interlocked", "value", "CompareExchange", "Exchange"),
        Of("System.Threading.LazyInitializer", "target", "EnsureInitialized"),
        Of("System.Threading.LazyInitializer", "valueFactory", "EnsureInitialized"),
        Of("System.Threading.Volatile", "location", "Read"),
        Of("System.Collections.Concurrent.ConcurrentDictionary", "value", "GetOrAdd"),
        Of("System.Collections.Concurrent.ConcurrentDictionary", "valueFactory", "GetOrAdd"),
        Of("Microsoft.Extensions.Caching.Memory.CacheExtensions", "factory", "GetOrCreate", "GetOrCreateAsync"),

        // Texts that stay the same.
        Of("System.String", Row.Receiver, "ToString", "Trim", "TrimStart", "TrimEnd", "Normalize"),
        Of("System.String", "str", "Intern", "Copy"),
        Of("System.Text.Encoding", "s", "GetBytes"),
        Of("System.Text.Encoding", "bytes", "GetString"),
        Of("System.MemoryExtensions", "text", "AsSpan", "AsMemory"),
        Of("System.ReadOnlySpan", Row.Receiver, "ToString"),
        Of("System.Uri", "uriString", Row.Constructor),
        Of("System.Net.Http.StringContent", "content", Row.Constructor),

        // Collections with the same elements.
        Of("System.Linq.Enumerable", "source", "AsEnumerable", "ToArray", "ToList", "Reverse", "Distinct", "Where", "Skip", "Take", "Cast", "OfType"),
        Of("System.Collections.Generic.List", Row.Receiver, "ToArray", "AsReadOnly"),
        Of("System.Collections.Immutable.ImmutableArray", "items", "Create", "ToImmutableArray"));

    /// <summary>The calls that take one element of a collection.</summary>
    private static readonly Row s_takingElement = Of(
        "System.Linq.Enumerable", Row.Receiver, "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "ElementAt", "ElementAtOrDefault");

    /// <summary>Whether the result of <paramref name="method"/> is an element of its first argument, or of the object that it is called on.</summary>
    public static bool TakesElement(IMethodSymbol method) =>
        s_takingElement.Members.Contains(method.Name) && TypeName.Is(method.ContainingType, s_takingElement.Type);

    /// <summary>
    /// Which of what <paramref name="method"/> is handed its result can be: the parameters, and <see langword="null"/> for the object that it is
    /// called on. Empty if the result is another value, or nobody knows.
    /// </summary>
    public static IEnumerable<IParameterSymbol?> HandedOnBy(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!definition.DeclaringSyntaxReferences.IsEmpty)
        {
            yield break;
        }

        var name = definition.MethodKind == MethodKind.Constructor ? Row.Constructor : definition.Name;
        foreach (var row in s_rows)
        {
            if (row.Members.Contains(name) && IsOf(definition.ContainingType, row.Type))
            {
                if (row.Parameter.Length == 0)
                {
                    yield return null;
                }
                else if (method.Parameters.FirstOrDefault(parameter => parameter.Name == row.Parameter) is { } parameter)
                {
                    yield return parameter;
                }
            }
        }
    }

    private static bool IsOf(ITypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (TypeName.Is(type, name))
            {
                return true;
            }
        }

        return false;
    }

    private static Row Of(string type, string parameter, params string[] members) => new(type, parameter, members.ToImmutableHashSet(StringComparer.Ordinal));

    /// <summary>Some members of one type.</summary>
    /// <param name="Type">The full name of the type that declares them, or of a base type of it.</param>
    /// <param name="Parameter">The name of the parameter that they hand on; empty for what they are called on.</param>
    /// <param name="Members">The names of the members in metadata.</param>
    private sealed record Row(string Type, string Parameter, ImmutableHashSet<string> Members)
    {
        /// <summary>What a member is called on.</summary>
        public const string Receiver = "";

        /// <summary>The name under which metadata knows a constructor.</summary>
        public const string Constructor = ".ctor";
    }
}
