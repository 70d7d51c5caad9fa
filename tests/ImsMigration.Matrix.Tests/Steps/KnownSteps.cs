using System;
using System.Collections.Immutable;
using System.Linq;

namespace ImsMigration.Matrix.Tests.Steps;

/// <summary>The ways of a value that every reader of values must know.</summary>
internal static class KnownSteps
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Step> All { get; } =
    [
        new("nothing", "$V"),
        new("parentheses", "($V)"),
        new("cast", "($T)(object)$V"),
        new("null forgiven", "$V!"),
        new("local", "passed") { Statements = "var passed = $V;" },
        new("local assigned later", "passed") { Statements = "$T passed; passed = $V;" },
        new("local in both branches", "passed") { Statements = "$T passed; if (args.Length > 5) { passed = $V; } else { passed = $V; }" },
        new("local in try", "passed") { Statements = "$T passed; try { passed = $V; } finally { Console.Write(args.Length); }" },
        new("static readonly field", "s_passed") { Members = "private static readonly $T s_passed = $V;" },
        new("static field of a static constructor", "s_passed") { Members = "private static readonly $T s_passed; static Program() { s_passed = $V; }" },
        new("property", "Passed") { Members = "private static $T Passed => $V;" },
        new("property initializer", "Passed") { Members = "private static $T Passed { get; } = $V;" },
        new("property with a body", "Passed") { Members = "private static $T Passed { get { return $V; } }" },
        new("property of another type", "Holder.Passed") { Types = "internal static class Holder { public static $T Passed { get; set; } = $V; }" },
        new("method", "Passed()") { Members = "private static $T Passed() => $V;" },
        new("method with two returns", "Passed(args)") { Members = "private static $T Passed(string[] args) { if (args.Length > 5) { return $V; } return $V; }" },
        new("local function", "Passed()") { Statements = "$T Passed() => $V;" },
        new("identity method", "Same($V)") { Members = "private static $T Same($T value) => value;" },
        new("generic identity method", "Same($V)") { Members = "private static T Same<T>(T value) => value;" },
        new("extension method", "$V.Same()") { Types = "internal static class Extensions { public static $T Same(this $T value) { return value; } }" },
        new("named argument", "Second(other: 1, value: $V)") { Members = "private static $T Second($T value, int other) => value;" },
        new("out parameter", "passed") { Statements = "Give(out var passed);", Members = "private static void Give(out $T value) => value = $V;" },
        new("ref parameter", "passed") { Statements = "$T passed = default!; Give(ref passed);", Members = "private static void Give(ref $T value) { value = $V; }" },
        new("lambda", "passed()") { Statements = "Func<$T> passed = () => $V;" },
        new("delegate argument", "Run(() => $V)") { Members = "private static $T Run(Func<$T> make) => make();" },
        new("awaited task", "await Task.FromResult($V)"),
        new("async method", "await PassedAsync()") { Members = "private static async Task<$T> PassedAsync() { await Task.Yield(); return $V; }" },
        new("async method configured", "await PassedAsync().ConfigureAwait(false)") { Members = "private static Task<$T> PassedAsync() => Task.FromResult($V);" },
        new("value task", "await PassedAsync()") { Members = "private static async ValueTask<$T> PassedAsync() { await Task.Yield(); return $V; }" },
        new("Result", "PassedAsync().Result") { Members = "private static async Task<$T> PassedAsync() { await Task.Yield(); return $V; }" },
        new("GetResult", "PassedAsync().GetAwaiter().GetResult()") { Members = "private static Task<$T> PassedAsync() => Task.FromResult($V);" },
        new("Task.Run", "await Task.Run(() => $V)"),
        new("Lazy", "new Lazy<$T>(() => $V).Value"),
        new("Lazy field", "s_passed.Value") { Members = "private static readonly Lazy<$T> s_passed = new(() => $V);" },
        new("coalescing", "$V ?? \"\"") { IsOfText = true },
        new("coalescing throw", "$V ?? throw new InvalidOperationException(\"none\")") { IsOfText = true },
        new("coalescing assignment", "passed") { Statements = "string? passed = null; passed ??= $V;", IsOfText = true },
        new("cached field", "Passed()") { Members = "private static string? s_kept; private static string Passed() => s_kept ??= $V;", IsOfText = true },
        new("cached field by if", "Passed()") { Members = "private static string? s_kept; private static string Passed() { if (s_kept == null) { s_kept = $V; } return s_kept; }", IsOfText = true },
        new("cached field under a lock", "Passed()")
        {
            Members = "private static readonly object s_gate = new(); private static string? s_kept; private static string Passed() { lock (s_gate) { s_kept ??= $V; return s_kept; } }",
            IsOfText = true,
        },
        new("Interlocked cache", "Passed()")
        {
            Members = "private static string? s_kept; private static string Passed() { Interlocked.CompareExchange(ref s_kept, $V, null); return s_kept!; }",
            IsOfText = true,
        },
        new("conditional", "args.Length > 5 ? $V : $V"),
        new("switch expression", "args.Length switch { 5 => $V, _ => $V }"),
        new("switch statement", "passed") { Statements = "$T passed; switch (args.Length) { case 5: passed = $V; break; default: passed = $V; break; }" },
        new("is pattern", "found is { } passed ? passed : \"\"") { Statements = "string? found = $V;", IsOfText = true },
        new("tuple field", "pair.Passed") { Statements = "var pair = (Passed: $V, Other: 1);" },
        new("tuple deconstructed", "passed") { Statements = "var (passed, other) = ($V, 1);" },
        new("tuple of a method", "Pair().Passed") { Members = "private static ($T Passed, int Other) Pair() => ($V, 1);" },
        new("tuple of a method deconstructed", "passed") { Statements = "var (passed, _) = Pair();", Members = "private static ($T Passed, int Other) Pair() => ($V, 1);" },
        new("record", "new Holder($V, 1).Passed") { Types = "internal sealed record Holder($T Passed, int Other);" },
        new("record deconstructed", "passed") { Statements = "var (passed, _) = new Holder($V, 1);", Types = "internal sealed record Holder($T Passed, int Other);" },
        new("with", "(new Holder(default!, 1) with { Passed = $V }).Passed") { Types = "internal sealed record Holder($T Passed, int Other);" },
        new("primary constructor", "new Holder($V).Passed()") { Types = "internal sealed class Holder($T passed) { public $T Passed() => passed; }" },
        new("constructor and field", "new Holder($V).Passed")
        {
            Types = "internal sealed class Holder { private readonly $T _passed; public Holder($T passed) { _passed = passed; } public $T Passed => _passed; }",
        },
        new("constructor and get-only property", "new Holder($V).Passed") { Types = "internal sealed class Holder { public Holder($T passed) => Passed = passed; public $T Passed { get; } }" },
        new("base constructor", "new Holder($V).Passed")
        {
            Types = "internal abstract class Base { protected Base($T passed) => Passed = passed; public $T Passed { get; } } internal sealed class Holder : Base { public Holder($T passed) : base(passed) { } }",
        },
        new("object initializer", "holder.Passed") { Statements = "var holder = new Holder { Passed = $V };", Types = "internal sealed class Holder { public $T Passed { get; set; } = default!; }" },
        new("required property", "new Holder { Passed = $V }.Passed") { Types = "internal sealed class Holder { public required $T Passed { get; init; } }" },
        new("property set later", "holder.Passed") { Statements = "var holder = new Holder(); holder.Passed = $V;", Types = "internal sealed class Holder { public $T Passed { get; set; } = default!; }" },
        new("interface", "holder.Passed()")
        {
            Statements = "IHolder holder = new Holder();",
            Types = "internal interface IHolder { $T Passed(); } internal sealed class Holder : IHolder { public $T Passed() => $V; }",
        },
        new("abstract member", "holder.Passed")
        {
            Statements = "Base holder = new Holder();",
            Types = "internal abstract class Base { public abstract $T Passed { get; } } internal sealed class Holder : Base { public override $T Passed => $V; }",
        },
        new("array element", "new[] { $V }[0]"),
        new("array local", "all[0]") { Statements = "$T[] all = [$V];" },
        new("list element", "all[0]") { Statements = "var all = new List<$T> { $V };" },
        new("spread", "all[0]") { Statements = "$T[] some = [$V]; $T[] all = [.. some];" },
        new("params array", "First($V)") { Members = "private static $T First(params $T[] all) => all[0];" },
        new("dictionary element", "all[\"passed\"]") { Statements = "var all = new Dictionary<string, $T> { [\"passed\"] = $V };" },
        new("First", "new[] { $V }.First()"),
        new("foreach", "passed") { Statements = "$T passed = default!; foreach (var each in new[] { $V }) { passed = each; }" },
        new("iterator", "Passed().First()") { Members = "private static IEnumerable<$T> Passed() { yield return $V; }" },
        new("conditional access", "holder?.Passed") { Statements = "var holder = args.Length > 50 ? null : new Holder();", Types = "internal sealed class Holder { public string Passed => $V; }", IsOfText = true },
        new("conditional access of a call", "holder?.Passed()") { Statements = "var holder = args.Length > 50 ? null : new Holder();", Types = "internal sealed class Holder { public string Passed() => $V; }", IsOfText = true },
        new("static local function", "Passed()") { Statements = "static $T Passed() => $V;" },
        new("switch with when", "args.Length switch { > 5 when args[0].Length > 2 => $V, _ => $V }"),
        new("value task made of a value", "await new ValueTask<$T>($V)"),
        new("bytes and back", "Encoding.UTF8.GetString(Encoding.UTF8.GetBytes($V))") { IsOfText = true },
        new("throw if empty", "string.IsNullOrEmpty(passed) ? throw new InvalidOperationException(\"none\") : passed") { Statements = "var passed = $V;", IsOfText = true },
        new("Func in a field", "s_passed()") { Members = "private static readonly Func<$T> s_passed = () => $V;" },
        new("method as a delegate", "passed()") { Statements = "Func<$T> passed = Give;", Members = "private static $T Give() => $V;" },
        new("delegate invoked by name", "passed.Invoke()") { Statements = "Func<$T> passed = () => $V;" },
        new("lambda parameter", "same($V)") { Statements = "Func<$T, $T> same = value => value;" },
        new("primary constructor of a base", "new Holder($V).Passed") { Types = "internal abstract class Base($T passed) { public $T Passed => passed; } internal sealed class Holder($T given) : Base(given);" },
        new("constructor that calls another", "new Holder($V).Passed")
        {
            Types = "internal sealed class Holder { private readonly $T _passed; public Holder($T passed) : this(passed, 1) { } private Holder($T passed, int other) { _passed = passed; Console.Write(other); } public $T Passed => _passed; }",
        },
        new("nested tuples", "pair.Inner.Passed") { Statements = "var pair = (Inner: (Other: 2, Passed: $V), Other: 1);" },
        new("nested tuples deconstructed", "passed") { Statements = "var ((other, passed), third) = ((2, $V), 1);" },
        new("list of tuples", "passed") { Statements = "$T passed = default!; foreach (var (name, value) in new[] { (1, $V) }) { passed = value; }" },
        new("GetOrAdd", "s_kept.GetOrAdd(\"passed\", _ => $V)") { Members = "private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, $T> s_kept = new();" },
        new("LazyInitializer", "LazyInitializer.EnsureInitialized(ref s_kept, () => $V)") { Members = "private static string? s_kept;", IsOfText = true },
        new("Volatile", "Volatile.Read(ref s_kept)") { Members = "private static string? s_kept = $V;", IsOfText = true },
        new("double-checked lock", "Passed()")
        {
            Members = "private static readonly object s_gate = new(); private static string? s_kept; private static string Passed() { if (s_kept is null) { lock (s_gate) { if (s_kept is null) { s_kept = $V; } } } return s_kept; }",
            IsOfText = true,
        },
        new("loop that leaves", "Passed()") { Members = "private static $T Passed() { while (true) { return $V; } }" },
        new("try and catch", "Passed()") { Members = "private static $T Passed() { try { return $V; } catch (IOException) { throw; } }" },
        new("interface property", "holder.Passed")
        {
            Statements = "IHolder holder = new Holder();",
            Types = "internal interface IHolder { $T Passed { get; } } internal sealed class Holder : IHolder { public $T Passed { get; } = $V; }",
        },
        new("generic holder", "new Holder<$T>($V).Passed") { Types = "internal sealed class Holder<T>(T passed) { public T Passed { get; } = passed; }" },
        new("list added later", "all[0]") { Statements = "var all = new List<$T>(); all.Add($V);" },
        new("dictionary found", "passed") { Statements = "var all = new Dictionary<string, $T> { [\"passed\"] = $V }; if (!all.TryGetValue(\"passed\", out var passed)) { return 1; }" },
        new("ToArray", "new List<$T> { $V }.ToArray()[0]"),
        new("Select", "new[] { $V }.Select(each => each).First()"),
        new("interpolation", "$\"{$V}\"") { IsOfText = true },
        new("concatenation", "$V + \"\"") { IsOfText = true },
        new("string.Concat", "string.Concat($V, \"\")") { IsOfText = true },
        new("string.Format", "string.Format(\"{0}\", $V)") { IsOfText = true },
        new("string.Join", "string.Join(\"\", $V)") { IsOfText = true },
        new("ToString", "$V.ToString()") { IsOfText = true },
        new("Trim", "$V.Trim()") { IsOfText = true },
        new("StringBuilder", "new StringBuilder($V).ToString()") { IsOfText = true },
        new("StringBuilder appended", "builder.ToString()") { Statements = "var builder = new StringBuilder(); builder.Append($V);", IsOfText = true },
        new("StringBuilder chain", "new StringBuilder().Append($V).ToString()") { IsOfText = true },
    ];

    /// <summary>The step named <paramref name="name"/>.</summary>
    public static Step Named(string name) => All.Single(step => string.Equals(step.Name, name, StringComparison.Ordinal));
}
