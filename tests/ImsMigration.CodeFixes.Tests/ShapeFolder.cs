using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using ImsMigration.TestKit;

namespace ImsMigration.CodeFixes.Tests;

/// <summary>
/// The shapes of customer code under <c>Shapes</c>, each a folder with the code <c>before</c> and <c>after</c> the fix,
/// to be read side by side. A new shape is a new folder.
/// </summary>
internal static class ShapeFolder
{
    private const string ReportedFile = "reported.txt";
    private const string LeftFile = "left.txt";

    private static readonly string s_root = Path.Combine(AppContext.BaseDirectory, "Shapes");
    private static readonly string s_notMigrated = Path.Combine(AppContext.BaseDirectory, "NotMigrated");

    private static readonly ImmutableDictionary<string, Lazy<Task<CustomerCode>>> s_migrated =
        Names.ToImmutableDictionary(static shape => shape, static shape => new Lazy<Task<CustomerCode>>(() => MigrateAsync(shape)));

    /// <summary>The names of all shapes.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(s_root, "before", SearchOption.AllDirectories)
            .Select(static folder => Path.GetRelativePath(s_root, Path.GetDirectoryName(folder)!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>
    /// Whether the code of <paramref name="shape"/> gets a token before the fix. Some families never do: customers gave
    /// them up half-way, sent what the exchange does not take, or put a key into the source, which no test can hold.
    /// </summary>
    public static bool RunsBefore(string shape) => shape.Split('/')[0] is not ("HalfMigrated" or "JsonBody" or "PemLiteral");

    /// <summary>The code of <paramref name="shape"/> before the fix.</summary>
    public static CustomerCode Before(string shape) => CustomerCode.OfFolder(Path.Combine(s_root, shape, "before"));

    /// <summary>The code of <paramref name="shape"/> that Fix All makes; it is worked out once for all tests.</summary>
    public static Task<CustomerCode> MigratedAsync(string shape) => s_migrated[shape].Value;

    private static async Task<CustomerCode> MigrateAsync(string shape)
    {
        var before = Before(shape);
        return before with { Files = CustomerCode.Of(await FixAll.InSolutionAsync(before.ToSolution())).Files };
    }

    /// <summary>The code that is expected of the fix; without files if nobody has written it down yet.</summary>
    public static CustomerCode After(string shape)
    {
        var folder = Path.Combine(s_root, shape, "after");
        return CustomerCode.OfFolder(Directory.Exists(folder) ? folder : Directory.CreateDirectory(folder).FullName);
    }

    /// <summary>What is expected to be reported in <paramref name="shape"/> before the fix, a line each; none if nobody has written it down yet.</summary>
    public static IReadOnlyList<string> Reported(string shape) => LinesOf(Path.Combine(s_root, shape, ReportedFile));

    /// <summary>What is expected to be left to report after the fix, for a person to decide; nothing in most shapes.</summary>
    public static IReadOnlyList<string> Left(string shape) => LinesOf(Path.Combine(s_root, shape, LeftFile));

    /// <summary>The names of the programs that are reported and not changed.</summary>
    public static IEnumerable<string> NotMigrated => Directory.EnumerateDirectories(s_notMigrated).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    /// <summary>The code of the program <paramref name="name"/>, one of <see cref="NotMigrated"/>, and what is expected to be reported in it.</summary>
    public static (CustomerCode Code, IReadOnlyList<string> Reported) ReadNotMigrated(string name) =>
        (CustomerCode.OfFolder(Path.Combine(s_notMigrated, name, "before")), LinesOf(Path.Combine(s_notMigrated, name, ReportedFile)));

    /// <summary>
    /// Writes <paramref name="code"/> down as expected, into the sources, if the environment variable
    /// <c>ACCEPT_SHAPES</c> is set; a person then reads the difference before it is committed.
    /// </summary>
    public static void Accept(string shape, CustomerCode code, [CallerFilePath] string thisFile = "")
    {
        if (!Accepts)
        {
            return;
        }

        var folder = Path.Combine(Path.GetDirectoryName(thisFile)!, "Shapes", shape, "after");
        foreach (var (path, text) in code.Files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    /// <summary>The same for what is <paramref name="reported"/> before the fix.</summary>
    public static void AcceptReported(string shape, IEnumerable<string> reported, [CallerFilePath] string thisFile = "")
    {
        if (Accepts)
        {
            File.WriteAllLines(Path.Combine(Path.GetDirectoryName(thisFile)!, "Shapes", shape, ReportedFile), reported);
        }
    }

    private static string[] LinesOf(string file) => File.Exists(file) ? File.ReadAllLines(file) : [];

    private static bool Accepts => Environment.GetEnvironmentVariable("ACCEPT_SHAPES") is { Length: > 0 };
}
