using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ImsMigration.Harm.Tests.Effects;

/// <summary>All ways to have an effect. A new way is a new row.</summary>
internal static class EffectKinds
{
    /// <summary>Those for <paramref name="form"/>.</summary>
    public static ImmutableArray<EffectKind> For(EffectForm form) => s_byForm[form];

    private static readonly ImmutableArray<EffectKind> s_all =
    [
        .. Of(
            EffectForm.Statement,
            ("a static call", "global::Acme.Effects.Write($n);"),
            ("a value that nobody reads", "var acme$n = global::Acme.Effects.Number($n);"),
            ("a discarded value", "_ = global::Acme.Effects.Number($n);"),
            ("a value in a guard", "if (global::Acme.Effects.Number($n) < 0) { throw new System.InvalidOperationException(); }"),
            ("a throw under a foreign condition", "if (global::Acme.Effects.IsForbidden($n)) throw new System.InvalidOperationException(\"forbidden\");"),
            ("an instance call", "var acme$n = new global::Acme.Users(\"token\").RemoveAll(\"$n\");"),
            ("a login with a variable", "var acme$n = global::Acme.Identity.Login(\"$n\", \"secret\", $s);"),
            ("a call with a variable", "global::Acme.Effects.Use($n, $v);"),
            ("a variable that goes through a call", "$s = global::Acme.Effects.Through($n, $s);"),
            ("an extension method", "\"$n\".Record();"),
            ("a getter", "_ = global::Acme.Slot.All[$n].Value;"),
            ("a setter", "global::Acme.Slot.All[$n].Value = 1;"),
            ("a compound assignment", "global::Acme.Slot.All[$n].Value += 1;"),
            ("an indexer read", "var acme$n = global::Acme.Slot.All[$n][0];"),
            ("an indexer write", "global::Acme.Slot.All[$n][0] = 1;"),
            ("a property pattern", "if (global::Acme.Slot.All[$n] is { Value: 0 }) { throw new System.InvalidOperationException(); }"),
            ("a deconstruction", "var (acmeA$n, acmeB$n) = global::Acme.Slot.All[$n];"),
            ("a constructor", "new global::Acme.Marker($n);"),
            ("a subscription", "global::Acme.Slot.All[$n].Happened += (acmeA, acmeB) => { };"),
            ("an operator", "var acme$n = global::Acme.Slot.All[$n] + 1;"),
            ("a unary operator", "_ = !global::Acme.Slot.All[$n];"),
            ("an increment", "global::Acme.Slot.All[$n]++;"),
            ("an operator true", "if (global::Acme.Slot.All[$n]) { }"),
            ("an implicit conversion", "int acme$n = global::Acme.Slot.All[$n];"),
            ("an explicit conversion", "var acme$n = (string)global::Acme.Slot.All[$n];"),
            ("an interpolated string", "var acme$n = $\"{global::Acme.Slot.All[$n]}\";"),
            ("a concatenated string", "var acme$n = \"at \" + global::Acme.Slot.All[$n];"),
            ("a message", "System.Console.Error.WriteLine(\"done \" + global::Acme.Effects.Number($n));"),
            ("an interpolated message", "System.Console.Error.WriteLine($\"done {global::Acme.Slot.All[$n]} {$v}\");"),
            ("a message with an object", "System.Console.Error.WriteLine(global::Acme.Slot.All[$n]);"),
            ("a message with an awaited value", "System.Console.Error.WriteLine(await global::Acme.Effects.NumberAsync($n) > 0 ? \"ok\" : \"no\");"),
            ("an awaited task", "await global::Acme.Effects.WriteAsync($n);"),
            ("an awaited value", "var acme$n = await global::Acme.Effects.NumberAsync($n);"),
            ("an awaited object", "await global::Acme.Slot.All[$n];"),
            ("a task that is waited for", "global::Acme.Effects.WriteAsync($n).Wait();"),
            ("a task of a lambda", "System.Threading.Tasks.Task.Run(() => global::Acme.Effects.Write($n)).Wait();"),
            ("a counter by out", "global::Acme.Effects.Count($n, out var acme$n);"),
            ("a disposable", "using (new global::Acme.Scope($n)) { }"),
            ("a using declaration", "using var acme$n = new global::Acme.Scope($n);"),
            ("a disposal", "using (global::Acme.Slot.All[$n]) { }"),
            ("an iterator", "foreach (var acme$n in global::Acme.Effects.Items($n)) { }"),
            ("an enumeration", "foreach (var acme$n in global::Acme.Slot.All[$n]) { }"),
            ("a loop", "for (var acme$n = 0; acme$n < 2; acme$n++) { global::Acme.Effects.Write($n); }"),
            ("a loop's condition", "while (global::Acme.Effects.IsForbidden($n)) { }"),
            ("a query of LINQ", "_ = System.Linq.Enumerable.ToList(System.Linq.Enumerable.Select(new[] { 1 }, acme => global::Acme.Effects.Number($n)));"),
            ("a query of its own", "var acme$n = from acme in global::Acme.Slot.All[$n] select acme + 1;"),
            ("a query that runs later", "var acme$n = System.Linq.Enumerable.Select(new[] { 1 }, acme => global::Acme.Effects.Number($n)); foreach (var acmeA$n in acme$n) { }"),
            ("a delegate that is handed on", "System.Func<int, int> acme$n = acme => global::Acme.Effects.Number($n); _ = System.Linq.Enumerable.ToList(System.Linq.Enumerable.Select(new[] { 1 }, acme$n));"),
            ("a lazy value that is read later", "var acme$n = new System.Lazy<int>(() => global::Acme.Effects.Number($n)); _ = acme$n.Value;"),
            ("a delegate of the library", "global::Acme.Effects.Callback($n);"),
            ("a local delegate", "System.Action acme$n = () => global::Acme.Effects.Write($n); acme$n();"),
            ("a local function", "void Acme$n() { global::Acme.Effects.Write($n); } Acme$n();"),
            ("a lazy value", "_ = new System.Lazy<int>(() => global::Acme.Effects.Number($n)).Value;"),
            ("a list's ForEach", "new System.Collections.Generic.List<int> { $n }.ForEach(global::Acme.Effects.Write);"),
            ("a method by reflection", "typeof(global::Acme.Effects).GetMethod(\"Write\").Invoke(null, new object[] { $n });"),
            ("a dynamic call", "((dynamic)global::Acme.Slot.All[$n]).Dispose();"),
            ("a call with ?.", "global::Acme.Slot.All[$n]?.Dispose();"),
            ("a fallback", "_ = System.Environment.GetEnvironmentVariable(\"ACME_NONE\") ?? global::Acme.Effects.Number($n).ToString();"),
            ("a conditional value", "_ = System.Environment.NewLine.Length > 0 ? global::Acme.Effects.Number($n) : 0;"),
            ("a switch", "switch (global::Acme.Effects.Number($n)) { case 1: break; }"),
            ("a lock", "lock (global::Acme.Effects.Through($n, new object())) { }"),
            ("a finally block", "try { } finally { global::Acme.Effects.Write($n); }"),
            ("a catch block", "try { throw new System.FormatException(); } catch (System.FormatException) { global::Acme.Effects.Write($n); }"),
            ("a file", "System.IO.File.AppendAllText(System.Environment.GetEnvironmentVariable(\"EFFECTS_LOG\"), \"$n\\n\");"),
            ("a file of its own", "System.IO.File.WriteAllText(System.Environment.GetEnvironmentVariable(\"EFFECTS_LOG\") + \".$n\", \"\");"),
            ("a folder", "System.IO.Directory.CreateDirectory(System.Environment.GetEnvironmentVariable(\"EFFECTS_LOG\") + \".$n\");"),
            ("a request", "_ = new System.Net.Http.HttpClient().GetAsync(System.Environment.GetEnvironmentVariable(\"EFFECTS_URL\") + $n).Result;"),
            ("an awaited request", "var acme$n = await new System.Net.Http.HttpClient().GetStringAsync(System.Environment.GetEnvironmentVariable(\"EFFECTS_URL\") + $n);"),
            ("a request whose address holds a variable", "_ = new System.Net.Http.HttpClient().GetAsync(System.Environment.GetEnvironmentVariable(\"EFFECTS_URL\") + \"$n?t=\" + $s).Result;"),
            ("an environment variable", "System.Environment.SetEnvironmentVariable(\"ACME_$n\", \"1\");"),
            ("a static counter", "global::Planted.Count += $n;"),
            ("an interlocked counter", "System.Threading.Interlocked.Add(ref global::Planted.Count, $n);"),
            ("an event of the program", "global::Planted.Raise($n);"),
            ("a method of the program", "global::Planted.Write($n);"),
            ("a value of the program", "var acme$n = global::Planted.Number($n);"),
            ("a getter of the program", "_ = new global::Planted($n).Value;"),
            ("a setter of the program", "new global::Planted($n).Value = 1;"),
            ("an interface of the program", "global::Planted.Listener.Hear($n);"),
            ("a virtual method of the program", "_ = new global::Planted($n).ToString();"),
            ("a static list of the program", "global::Planted.Numbers.Add($n);")),
        .. Of(
            EffectForm.AroundStatement,
            ("a finally block around it", "try { $x } finally { global::Acme.Effects.Write($n); }"),
            ("a scope around it", "using (new global::Acme.Scope($n)) { $x }"),
            ("a disposal around it", "using (global::Acme.Slot.All[$n]) { $x }"),
            ("a loop around it", "foreach (var acme$n in global::Acme.Effects.Items($n)) { $x }"),
            ("a condition around it", "if (global::Acme.Effects.IsOn($n)) { $x }"),
            ("an else beside it", "if (!global::Acme.Effects.IsForbidden($n)) { $x } else { global::Acme.Effects.Write($n); }"),
            ("a lock around it", "lock (global::Acme.Effects.Through($n, new object())) { $x }"),
            ("a scope of the program around it", "using (new global::Planted($n)) { $x }")),
        .. Of(
            EffectForm.AroundExpression,
            ("a call around it", "global::Acme.Effects.Through($n, $x)"),
            ("an extension method on it", "($x).Traced($n)"),
            ("a function of the program around it", "global::Planted.Through($n, $x)"),
            ("an awaited call around it", "(await global::Acme.Effects.NumberAsync($n) > 0 ? $x : default)")),
        .. Of(
            EffectForm.AroundCondition,
            ("a condition before it", "global::Acme.Effects.IsOn($n) && ($x)"),
            ("a condition behind it", "($x) || global::Acme.Effects.IsForbidden($n)"),
            ("a pattern before it", "global::Acme.Slot.All[$n] is { Value: $n } && ($x)")),
    ];

    private static readonly ImmutableDictionary<EffectForm, ImmutableArray<EffectKind>> s_byForm =
        s_all.GroupBy(static kind => kind.Form).ToImmutableDictionary(static kinds => kinds.Key, static kinds => kinds.ToImmutableArray());

    private static IEnumerable<EffectKind> Of(EffectForm form, params (string Name, string Template)[] rows) =>
        rows.Select(row => new EffectKind(row.Name, form, row.Template));
}
