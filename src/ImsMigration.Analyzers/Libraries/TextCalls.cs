using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Libraries;

/// <summary>
/// The calls of libraries that are known to send no text that they are handed; those of collections are <see cref="CollectionCalls"/>. To teach another
/// one, add a row: what has none can send it.
/// </summary>
internal static class TextCalls
{
    private const string Collections = "System.Collections";

    private static readonly ImmutableArray<TextRow> s_rows = ImmutableArray.Create(
        // Replacing: what is looked for is compared, and what comes in its place goes on.
        new TextRow("System.String", TextFate.Ends, "Replace") { Parameter = "oldValue" },
        new TextRow("System.Text.RegularExpressions.Regex", TextFate.Ends) { Parameter = "pattern" },
        new TextRow("System.Text.RegularExpressions.Regex", TextFate.GoesOn, "Replace", "Escape"),

        // Comparing.
        new TextRow("System.String", TextFate.Ends, "Equals", "Contains", "StartsWith", "EndsWith", "IndexOf", "LastIndexOf", "Compare"),
        new TextRow("System.Text.RegularExpressions.Regex", TextFate.Ends, "IsMatch", "Count"),
        new TextRow("System.Object", TextFate.Ends, "Equals", "ReferenceEquals"),
        new TextRow("System.Uri", TextFate.Ends, "Equals", "Compare", "IsBaseOf", "IsWellFormed"),
        new TextRow("System.StringComparer", TextFate.Ends),
        new TextRow("System.MemoryExtensions", TextFate.Ends, "Equals", "Contains", "StartsWith", "EndsWith", "IndexOf", "SequenceEqual", "CompareTo"),
        new TextRow(Collections + TextRow.Everything, TextFate.Ends, "Equals", "Compare"),
        new TextRow("Microsoft.AspNetCore.Http.PathString", TextFate.Ends, "StartsWithSegments", "Equals"),

        // Asserting. What also looks at collections is a collection call.
        new TextRow("NUnit.Framework.StringAssert", TextFate.Ends),
        new TextRow("NUnit.Framework.Is", TextFate.Ends),
        new TextRow("NUnit.Framework.Does", TextFate.Ends),
        new TextRow("NUnit.Framework.Has", TextFate.Ends),
        new TextRow("NUnit.Framework.Contains", TextFate.Ends),
        new TextRow("NUnit.Framework.Legacy.*", TextFate.Ends),
        new TextRow("NUnit.Framework.Constraints.*", TextFate.Ends),
        new TextRow("Microsoft.VisualStudio.TestTools.UnitTesting.StringAssert", TextFate.Ends),
        new TextRow("FluentAssertions.*", TextFate.Ends),
        new TextRow("AwesomeAssertions.*", TextFate.Ends),
        new TextRow("Shouldly.*", TextFate.Ends),

        // Telling a person, or the caller of a server. What is printed or logged is known without a row.
        new TextRow("Microsoft.AspNetCore.Http.HttpResponseWritingExtensions", TextFate.Ends),
        new TextRow("Microsoft.AspNetCore.Http.Results", TextFate.Ends, "BadRequest", "NotFound", "Conflict", "Problem", "Text", "Content", "Json", "Ok"),
        new TextRow("Microsoft.AspNetCore.Mvc.ControllerBase", TextFate.Ends, "BadRequest", "NotFound", "Conflict", "Problem", "Content", "StatusCode", "Ok"),
        new TextRow("System.Windows.MessageBox", TextFate.Ends),
        new TextRow("System.Windows.Forms.MessageBox", TextFate.Ends),

        // Answering in the place of IMS: routes of a server, and what a mock listens to.
        new TextRow("Microsoft.AspNetCore.*", TextFate.Ends, "Map", "UsePathBase") { Parameter = "pattern" },
        new TextRow("Microsoft.AspNetCore.*", TextFate.Ends, "Map", "UsePathBase") { Parameter = "pathMatch" },
        new TextRow("Microsoft.AspNetCore.*", TextFate.Ends, "Map", "UsePathBase") { Parameter = "prefix" },
        new TextRow(Collections + TextRow.Everything, TextFate.Ends) { Parameter = "key" },
        new TextRow("System.Net.HttpListenerPrefixCollection", TextFate.Ends),
        new TextRow("WireMock.*", TextFate.Ends, "WithPath", "WithUrl"),
        new TextRow("RichardSzalay.MockHttp.*", TextFate.Ends, "When", "Expect"),

        // Making another text of it.
        new TextRow("System.String", TextFate.GoesOn, "Replace", "Format", "Concat", "Join", "Trim", "Substring", "Insert", "Remove", "Pad", "Split"),
        new TextRow("System.String", TextFate.GoesOn, "ToLower", "ToUpper", "ToString", "Normalize"),
        new TextRow("System.MemoryExtensions", TextFate.GoesOn, "AsSpan", "Trim", "ToString"),
        new TextRow("System.Uri", TextFate.GoesOn, ".ctor", "ToString", "Escape", "Unescape", "GetComponents", "GetLeftPart", "MakeRelativeUri"),
        new TextRow("System.Object", TextFate.GoesOn, "ToString"));

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
    public static TextFate FateOf(IMethodSymbol method, IParameterSymbol? parameter) =>
        s_rows.FirstOrDefault(row => row.IsAbout(method, parameter))?.Fate ?? TextFate.Unknown;

    /// <summary>Whether <paramref name="type"/> is a collection of the framework.</summary>
    public static bool IsCollection(ITypeSymbol type) => TypeName.IsIn(type, Collections);

    /// <summary>Whether <paramref name="method"/> makes an exception, which tells a person its texts.</summary>
    public static bool MakesException(IMethodSymbol method)
    {
        for (var type = method.MethodKind == MethodKind.Constructor ? method.ContainingType : null; type is not null; type = type.BaseType)
        {
            if (TypeName.Is(type, "System.Exception"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="attribute"/> hands its texts to the parameters of the test that it stands at.</summary>
    public static bool IsTestData(ITypeSymbol attribute) => s_testData.Any(name => TypeName.Is(attribute, name));

    /// <summary>Whether no text of <paramref name="attribute"/> is ever sent.</summary>
    public static bool IsTelling(ITypeSymbol attribute) => s_telling.Any(name => TypeName.Is(attribute, name));
}
