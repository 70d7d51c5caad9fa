using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Libraries;

/// <summary>Knows by a table of namespaces and types what becomes of a text or form that is handed to a library.</summary>
internal static class HandlingTable
{
    /// <summary>The first row that fits counts; what none fits is not known.</summary>
    private static readonly ImmutableArray<(string Name, Handling Handling)> s_rows = ImmutableArray.Create(
        ("System.Console", Handling.Ends),
        ("System.Diagnostics.Process", Handling.Sends),
        ("System.Diagnostics", Handling.Ends),
        ("System.IO.Stream", Handling.Sends),
        ("System.IO.StreamWriter", Handling.Sends),
        ("System.IO.TextWriter", Handling.Sends),
        ("System.IO.BinaryWriter", Handling.Sends),
        ("System.IO.BufferedStream", Handling.Sends),
        ("System.IO.Compression", Handling.Sends),
        ("System.IO.MemoryStream", Handling.Carries),
        ("System.IO.StringReader", Handling.Carries),
        ("System.IO.StringWriter", Handling.Carries),
        ("System.IO", Handling.Ends),
        ("System.Text", Handling.Carries),
        ("System.Linq", Handling.Carries),
        ("System.Collections", Handling.Carries),
        ("System.Threading.Tasks", Handling.Carries),
        ("System.Runtime", Handling.Carries),
        ("System.Reflection.FieldInfo", Handling.Carries),
        ("System.Reflection.PropertyInfo", Handling.Carries),
        ("System.Globalization", Handling.Carries),
        ("System.String", Handling.Carries),
        ("System.Convert", Handling.Carries),
        ("System.Uri", Handling.Carries),
        ("System.UriBuilder", Handling.Carries),
        ("System.Array", Handling.Carries),
        ("System.Lazy", Handling.Carries),
        ("System.Tuple", Handling.Carries),
        ("System.ValueTuple", Handling.Carries),
        ("System.Nullable", Handling.Carries),
        ("System.Object", Handling.Carries),
        ("System.MemoryExtensions", Handling.Carries),
        ("System.Memory", Handling.Carries),
        ("System.ReadOnlyMemory", Handling.Carries),
        ("System.Span", Handling.Carries),
        ("System.ReadOnlySpan", Handling.Carries),
        ("System.Web.HttpUtility", Handling.Carries),
        ("System.Net", Handling.Carries),
        ("RestSharp", Handling.Carries),
        ("Flurl", Handling.Carries),
        ("Refit", Handling.Carries),
        ("RestEase", Handling.Carries),
        ("Newtonsoft.Json", Handling.Carries),
        ("System.Xml", Handling.Carries),
        ("Microsoft.AspNetCore.WebUtilities", Handling.Carries),
        ("Microsoft.AspNetCore.Http.Extensions", Handling.Carries),
        ("Microsoft.Extensions.Primitives", Handling.Carries),
        ("Microsoft.AspNetCore", Handling.Ends),
        ("Microsoft.Extensions.DependencyInjection", Handling.Sends),
        ("Microsoft.Extensions.Logging", Handling.Ends),
        ("Microsoft.ApplicationInsights", Handling.Ends),
        ("Serilog", Handling.Ends),
        ("NLog", Handling.Ends),
        ("log4net", Handling.Ends),
        ("Spectre.Console", Handling.Ends),
        ("System.CommandLine", Handling.Ends),
        ("CommandLine", Handling.Ends),
        ("McMaster.Extensions.CommandLineUtils", Handling.Ends),
        ("Xunit", Handling.Ends),
        ("NUnit", Handling.Ends),
        ("Microsoft.VisualStudio.TestTools", Handling.Ends),
        ("FluentAssertions", Handling.Ends),
        ("AwesomeAssertions", Handling.Ends),
        ("Shouldly", Handling.Ends),
        ("Moq", Handling.Ends),
        ("NSubstitute", Handling.Ends),
        ("FakeItEasy", Handling.Ends),
        ("RichardSzalay.MockHttp", Handling.Ends),
        ("WireMock", Handling.Ends));

    /// <summary>The HTTP libraries: there a verb sends, and all else makes the request.</summary>
    private static readonly ImmutableArray<string> s_http = ImmutableArray.Create("System.Net", "RestSharp", "Flurl", "Refit", "RestEase");

    private static readonly ImmutableArray<string> s_verbs =
        ImmutableArray.Create("Post", "Send", "Execute", "Upload", "Put", "Patch", "Get", "Delete", "Download", "Open", "Request");

    /// <summary>Types of what a request has besides its fields.</summary>
    private static readonly ImmutableArray<string> s_besides =
        ImmutableArray.Create("System.Uri", "System.UriBuilder", "System.Net.Http.HttpMethod", "System.Net.Http.Headers.HttpRequestHeaders");

    /// <summary>Parameters that are searched for, and are no part of the result.</summary>
    private static readonly ImmutableHashSet<string> s_searched = ImmutableHashSet.Create("pattern", "oldValue", "oldChar");

    /// <summary>
    /// What <paramref name="call"/> of the library method <paramref name="method"/> does with what it is handed as
    /// <paramref name="parameter"/>, or is called on.
    /// </summary>
    public static Handling Of(IMethodSymbol method, IOperation call, IParameterSymbol? parameter)
    {
        if (IsOfText(method.ContainingType) && !CanHoldText(method.ReturnType))
        {
            // Searching and comparing.
            return Handling.Ends;
        }

        var isSearched = parameter is not null && s_searched.Contains(parameter.Name) && IsOfText(method.ContainingType);
        if (isSearched || OutputCalls.Is(call) || IsException(method.ContainingType))
        {
            return Handling.Ends;
        }

        if (s_http.Any(space => TypeName.IsIn(method.ContainingType, space)) && s_verbs.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal)))
        {
            return Handling.Sends;
        }

        foreach (var (name, handling) in s_rows)
        {
            if (TypeName.Is(method.ContainingType, name) || TypeName.IsIn(method.ContainingType, name))
            {
                return handling;
            }
        }

        return Handling.Unknown;
    }

    /// <summary>Whether <paramref name="type"/> is one of what a request has besides its fields: its address, its method, its headers.</summary>
    public static bool IsBesideFields(ITypeSymbol? type) => s_besides.Any(name => TypeName.Is(type, name));

    /// <summary>Whether a value of <paramref name="type"/> can hold a text: a number, a type or an answer to a question cannot.</summary>
    public static bool CanHoldText(ITypeSymbol? type) => type switch
    {
        { TypeKind: TypeKind.Enum } => false,
        { SpecialType: SpecialType.System_Void or SpecialType.System_Boolean or SpecialType.System_Char } => false,
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double } => false,
        _ => !TypeName.Is(type, "System.Type") && !TypeName.IsIn(type, "System.Reflection"),
    };

    private static bool IsOfText(ITypeSymbol type) => type.SpecialType == SpecialType.System_String || TypeName.IsIn(type, "System.Text.RegularExpressions");

    private static bool IsException(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (TypeName.Is(current, "System.Exception"))
            {
                return true;
            }
        }

        return false;
    }
}
