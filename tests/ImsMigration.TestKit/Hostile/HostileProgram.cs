using System;
using System.Globalization;
using System.Linq;

namespace ImsMigration.TestKit.Hostile;

/// <summary>A program that compiles and that nobody writes by hand: generated, minified, or made to stop whoever reads it.</summary>
/// <param name="Name">What it is made of.</param>
/// <param name="Write">Writes its files.</param>
public sealed record HostileProgram(string Name, Func<CustomerCode> Write)
{
    /// <summary>The address of the retired endpoint.</summary>
    internal const string Address = "https://ims-na1.adobelogin.com/ims/exchange/jwt";

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Text;
        using System.Threading.Tasks;
        using Jose;

        """;

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>A library of one file with <paramref name="members"/> in a static class.</summary>
    internal static CustomerCode OfMembers(string members, string types = "") =>
        CustomerCode.OfFile(Usings + "\npublic static partial class A\n{\n" + members + "}\n\n" + types, "Hostile.cs") with { IsApplication = false };

    /// <summary>A method that posts <paramref name="jwt"/>, an expression, after <paramref name="statements"/>; both know <c>h</c>, <c>j</c> and <c>n</c>.</summary>
    internal static string Request(string statements, string jwt, string secret = "j") =>
        "    public static Task<HttpResponseMessage> Q(HttpClient h, string j, int n)\n    {\n" + statements + "\n        return h.PostAsync(\"" + Address
        + "\", new FormUrlEncodedContent(new Dictionary<string, string> { [\"client_id\"] = \"x\", [\"client_secret\"] = " + secret + ", [\"jwt_token\"] = " + jwt + " }));\n    }\n";

    /// <summary>What <paramref name="line"/> gives for the numbers below <paramref name="count"/>, one behind the other.</summary>
    internal static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(number => line(number) + "\n"));

    /// <summary><paramref name="number"/> as it is written in code.</summary>
    internal static string N(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary><paramref name="inner"/> inside of so many of <paramref name="before"/> and <paramref name="after"/>.</summary>
    internal static string Nested(int depth, string before, string inner, string after) =>
        string.Concat(Enumerable.Repeat(before, depth)) + inner + string.Concat(Enumerable.Repeat(after, depth));
}
