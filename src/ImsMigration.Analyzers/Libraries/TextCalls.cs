using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Libraries;

/// <summary>What becomes of a text that is handed to a call.</summary>
internal enum TextFate
{
    /// <summary>Nobody knows: it can be sent.</summary>
    Unknown,

    /// <summary>It is compared, shown or mapped to something, and goes no further.</summary>
    Ends,

    /// <summary>It is a part of what the call returns.</summary>
    GoesOn,
}

/// <summary>
/// The calls of libraries that are known to send no text that they are handed. To teach another one, add a row: what has none can send it.
/// </summary>
internal static class TextCalls
{
    private const string Collections = "System.Collections";

    /// <summary>Behind a namespace: all types in it.</summary>
    private const string Everything = ".*";

    private static readonly ImmutableArray<Row> s_rows = ImmutableArray.Create(
        // Replacing: what is looked for is compared, and what comes in its place goes on.
        new Row("System.String", TextFate.Ends, "Replace") { Parameter = "oldValue" },
        new Row("System.Text.RegularExpressions.Regex", TextFate.Ends) { Parameter = "pattern" },
        new Row("System.Text.RegularExpressions.Regex", TextFate.GoesOn, "Replace", "Escape"),

        // Comparing.
        new Row("System.String", TextFate.Ends, "Equals", "Contains", "StartsWith", "EndsWith", "IndexOf", "LastIndexOf", "Compare"),
        new Row("System.Text.RegularExpressions.Regex", TextFate.Ends, "IsMatch", "Count"),
        new Row("System.Object", TextFate.Ends, "Equals", "ReferenceEquals"),
        new Row("System.Uri", TextFate.Ends, "Equals", "Compare", "IsBaseOf", "IsWellFormed"),
        new Row("System.StringComparer", TextFate.Ends),
        new Row("System.MemoryExtensions", TextFate.Ends, "Equals", "Contains", "StartsWith", "EndsWith", "IndexOf", "SequenceEqual", "CompareTo"),
        new Row("System.Linq.Enumerable", TextFate.Ends, "Contains", "SequenceEqual"),
        new Row(Collections + Everything, TextFate.Ends, "Contains", "IndexOf", "Equals", "Compare"),
        new Row("Microsoft.AspNetCore.Http.PathString", TextFate.Ends, "StartsWithSegments", "Equals"),

        // Asserting.
        new Row("Xunit.Assert", TextFate.Ends),
        new Row("NUnit.Framework.Assert", TextFate.Ends),
        new Row("NUnit.Framework.StringAssert", TextFate.Ends),
        new Row("NUnit.Framework.CollectionAssert", TextFate.Ends),
        new Row("NUnit.Framework.Is", TextFate.Ends),
        new Row("NUnit.Framework.Does", TextFate.Ends),
        new Row("NUnit.Framework.Has", TextFate.Ends),
        new Row("NUnit.Framework.Contains", TextFate.Ends),
        new Row("NUnit.Framework.Legacy.*", TextFate.Ends),
        new Row("NUnit.Framework.Constraints.*", TextFate.Ends),
        new Row("Microsoft.VisualStudio.TestTools.UnitTesting.Assert", TextFate.Ends),
        new Row("Microsoft.VisualStudio.TestTools.UnitTesting.StringAssert", TextFate.Ends),
        new Row("Microsoft.VisualStudio.TestTools.UnitTesting.CollectionAssert", TextFate.Ends),
        new Row("FluentAssertions.*", TextFate.Ends),
        new Row("AwesomeAssertions.*", TextFate.Ends),
        new Row("Shouldly.*", TextFate.Ends),

        // Telling a person, or the caller of a server. What is printed or logged is known without a row.
        new Row("Microsoft.AspNetCore.Http.HttpResponseWritingExtensions", TextFate.Ends),
        new Row("Microsoft.AspNetCore.Http.Results", TextFate.Ends, "BadRequest", "NotFound", "Conflict", "Problem", "Text", "Content", "Json", "Ok"),
        new Row("Microsoft.AspNetCore.Mvc.ControllerBase", TextFate.Ends, "BadRequest", "NotFound", "Conflict", "Problem", "Content", "StatusCode", "Ok"),
        new Row("System.Windows.MessageBox", TextFate.Ends),
        new Row("System.Windows.Forms.MessageBox", TextFate.Ends),

        // Answering in the place of IMS: routes of a server, and what a mock listens to.
        new Row("Microsoft.AspNetCore.*", TextFate.Ends, "Map", "UsePathBase") { Parameter = "pattern" },
        new Row("Microsoft.AspNetCore.*", TextFate.Ends, "Map", "UsePathBase") { Parameter = "pathMatch" },
        new Row("Microsoft.AspNetCore.*", TextFate.Ends, "Map", "UsePathBase") { Parameter = "prefix" },
        new Row(Collections + Everything, TextFate.Ends) { Parameter = "key" },
        new Row("System.Net.HttpListenerPrefixCollection", TextFate.Ends),
        new Row("WireMock.*", TextFate.Ends, "WithPath", "WithUrl"),
        new Row("RichardSzalay.MockHttp.*", TextFate.Ends, "When", "Expect"),

        // Making another text of it.
        new Row("System.String", TextFate.GoesOn, "Replace", "Format", "Concat", "Join", "Trim", "Substring", "Insert", "Remove", "Pad", "Split"),
        new Row("System.String", TextFate.GoesOn, "ToLower", "ToUpper", "ToString", "Normalize"),
        new Row("System.MemoryExtensions", TextFate.GoesOn, "AsSpan", "Trim", "ToString"),
        new Row("System.Uri", TextFate.GoesOn, ".ctor", "ToString", "Escape", "Unescape", "GetComponents", "GetLeftPart", "MakeRelativeUri"),
        new Row("System.Object", TextFate.GoesOn, "ToString"));

    /// <summary>The attributes that hand their texts to the parameters of a test.</summary>
    private static readonly ImmutableArray<string> s_testData = ImmutableArray.Create(
        "Xunit.InlineDataAttribute", "NUnit.Framework.TestCaseAttribute", "Microsoft.VisualStudio.TestTools.UnitTesting.DataRowAttribute");

    /// <summary>The attributes that only tell a person something, and those that a server or generator reads.</summary>
    private static readonly ImmutableArray<string> s_telling = ImmutableArray.Create(
        "System.ObsoleteAttribute",
        "System.ComponentModel.DescriptionAttribute",
        "System.ComponentModel.DisplayNameAttribute",
        "System.ComponentModel.DataAnnotations.DisplayAttribute",
        "System.Diagnostics.CodeAnalysis.SuppressMessageAttribute",
        "System.Text.RegularExpressions.GeneratedRegexAttribute",
        "System.ComponentModel.DataAnnotations.RegularExpressionAttribute",
        "Xunit.FactAttribute",
        "Xunit.TheoryAttribute",
        "Xunit.TraitAttribute",
        "NUnit.Framework.DescriptionAttribute",
        "NUnit.Framework.CategoryAttribute",
        "Microsoft.AspNetCore.Mvc.RouteAttribute",
        "Microsoft.AspNetCore.Mvc.HttpPostAttribute",
        "Microsoft.AspNetCore.Mvc.HttpGetAttribute",
        "System.Web.Http.RouteAttribute",
        "System.Web.Mvc.RouteAttribute");

    /// <summary>What becomes of a text that <paramref name="method"/> is handed as <paramref name="parameter"/>, or is called on.</summary>
    public static TextFate FateOf(IMethodSymbol method, IParameterSymbol? parameter)
    {
        var name = method.MethodKind == MethodKind.Constructor ? ".ctor" : method.Name;
        var row = s_rows.FirstOrDefault(row => row.IsAbout(method.ContainingType, name, parameter?.Name));
        return row?.Fate ?? TextFate.Unknown;
    }

    /// <summary>Whether <paramref name="type"/> is a collection of the framework.</summary>
    public static bool IsCollection(ITypeSymbol type) => TypeName.IsIn(type, Collections);

    /// <summary>Whether <paramref name="attribute"/> hands its texts to the parameters of the test that it stands at.</summary>
    public static bool IsTestData(ITypeSymbol attribute) => s_testData.Any(name => TypeName.Is(attribute, name));

    /// <summary>Whether no text of <paramref name="attribute"/> is ever sent.</summary>
    public static bool IsTelling(ITypeSymbol attribute) => s_telling.Any(name => TypeName.Is(attribute, name));

    /// <summary>What becomes of the texts that some methods are handed.</summary>
    /// <param name="Owner">The type that declares them, or a namespace with <c>.*</c> behind it.</param>
    /// <param name="Fate">What becomes of the texts.</param>
    /// <param name="Members">How the names of the methods start; all methods if there is none.</param>
    private sealed record Row(string Owner, TextFate Fate, params string[] Members)
    {
        /// <summary>The only parameter that it is about; <see langword="null"/> for all, and for what the method is called on.</summary>
        public string? Parameter { get; init; }

        public bool IsAbout(ITypeSymbol type, string member, string? parameter) =>
            (Parameter is null || Parameter == parameter)
            && (Members.Length == 0 || Members.Any(start => member.StartsWith(start, StringComparison.Ordinal)))
            && (Owner.EndsWith(Everything, StringComparison.Ordinal)
                ? TypeName.IsIn(type, Owner.Substring(0, Owner.Length - Everything.Length))
                : TypeName.Is(type, Owner));
    }
}
