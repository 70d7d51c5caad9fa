using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>What the language calls without anybody writing a call has its effect, too: the code that signs stays where it stands in it.</summary>
public sealed class HiddenEffectTests
{
    private const string Program = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Jose;

        internal static class Program
        {
            private static async Task Main()
            {
                using var http = new HttpClient();
                var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = await Signer.Sign(),
                }));
                Console.WriteLine(await response.Content.ReadAsStringAsync());
            }
        }

        internal static class Signer
        {
            public static async Task<string> Sign()
            {
                #
                await Task.Yield();
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                return JWT.Encode(new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256);
            }

            MEMBERS
        }

        TYPES
        """;

    private const string Known = "internal sealed class Plain : IDisposable { public int Count => 1; public void Dispose() { } public override string ToString() => \"plain\"; public IEnumerator<int> GetEnumerator() { yield return 1; } public int this[int index] => index; public int Slice(int start, int length) => start; }";

    public static TheoryData<string, string> Hidden => new()
    {
        { "_ = Clock.Zero;", "internal static class Clock { static Clock() { Acme.Audit.Raise(); } public static int Zero => 0; }" },
        { "_ = Clock.Zero;", "internal static class Clock { static Clock() { Acme.Audit.Raise(); } public static int Zero; }" },
        { "_ = Clock.Now();", "internal static class Clock { private static readonly int s_start = Acme.Audit.Through(1); public static int Now() => s_start; }" },
        { "_ = new Clock();", "internal sealed class Clock { private static readonly int s_start = Acme.Audit.Through(1); public static int Now => s_start; }" },
        { "_ = new Clock();", "internal sealed class Clock { ~Clock() { Acme.Audit.Raise(); } }" },
        { "using var clock = new Clock();", "internal sealed class Clock : IDisposable { void IDisposable.Dispose() => Acme.Audit.Raise(); }" },
        { "using IDisposable clock = new Clock();", "internal sealed class Clock : IDisposable { void IDisposable.Dispose() => Acme.Audit.Raise(); }" },
        { "IDisposable clock = new Clock(); clock.Dispose();", "internal sealed class Clock : IDisposable { public void Dispose() => Acme.Audit.Raise(); }" },
        {
            "await using var clock = new Clock();",
            "internal sealed class Clock : IDisposable, IAsyncDisposable { public void Dispose() { } public ValueTask DisposeAsync() { Acme.Audit.Raise(); return default; } }"
        },
        {
            "foreach (var tick in new Clock()) { }",
            "internal sealed class Clock : IEnumerable<int> { IEnumerator<int> IEnumerable<int>.GetEnumerator() { Acme.Audit.Raise(); yield break; } IEnumerator IEnumerable.GetEnumerator() => null; }"
        },
        { "int[] ticks = [.. new Clock()];", "internal sealed class Clock { public IEnumerator<int> GetEnumerator() { Acme.Audit.Raise(); yield break; } }" },
        { "_ = $\"{new Clock():N}\";", "internal sealed class Clock : IFormattable { public string ToString(string format, IFormatProvider provider) { Acme.Audit.Raise(); return \"\"; } }" },
        { "_ = string.Format(\"{0}\", new Clock());", "internal sealed class Clock { public override string ToString() { Acme.Audit.Raise(); return \"\"; } }" },
        { "_ = System.Text.Json.JsonSerializer.Serialize(new Clock());", "internal sealed class Clock { public int Now { get { Acme.Audit.Raise(); return 0; } } }" },
        { "_ = (new Clock(), 1) == (new Clock(), 1);", OfOperators },
        { "if (new Clock() && new Clock()) { }", OfOperators },
        { "string now = new Clock();", OfOperators },
        { "_ = new Clock()[^1];", OfParts },
        { "_ = new Clock()[1..];", OfParts },
        { "if (new Clock() is [1, ..]) { }", OfParts },
        { "Acme.Audit.Total++;", "" },
        { "Acme.Audit.Total = 3;", "" },
        { "System.Threading.Interlocked.Increment(ref Acme.Audit.Total);", "" },
    };

    private const string OfOperators = """
        #pragma warning disable CS0660, CS0661
        internal sealed class Clock
        {
            public static bool operator ==(Clock left, Clock right) => Acme.Audit.Note("same");
            public static bool operator !=(Clock left, Clock right) => false;
            public static Clock operator &(Clock left, Clock right) => left;
            public static bool operator true(Clock clock) => Acme.Audit.Note("true");
            public static bool operator false(Clock clock) => Acme.Audit.Note("false");
            public static implicit operator string(Clock clock) { Acme.Audit.Raise(); return ""; }
        }
        """;

    private const string OfParts = """
        internal sealed class Clock
        {
            public int Count => Acme.Audit.Through(1);
            public int this[int index] => index;
            public int Slice(int start, int length) => start;
        }
        """;

    public static TheoryData<string> KnownUses => new()
    {
        "using var plain = new Plain();",
        "using IDisposable plain = new Plain();",
        "foreach (var one in new Plain()) { }",
        "int[] all = [.. new Plain()];",
        "_ = $\"{new Plain()}\";",
        "_ = string.Format(\"{0}\", new Plain());",
        "_ = System.Text.Json.JsonSerializer.Serialize(new Plain());",
        "_ = new Plain()[^1];",
        "if (new Plain() is [1, ..]) { }",
    };

    [Theory]
    [MemberData(nameof(Hidden))]
    public async Task Code_with_a_hidden_effect_stays_and_the_request_is_migrated(string statement, string types)
    {
        var changed = await MigratedAsync(statement, string.Empty, types);

        Assert.Contains("/ims/token/v3", changed, StringComparison.Ordinal);
        Assert.Contains(statement, changed, StringComparison.Ordinal);
        Assert.Contains("        await Signer.Sign();\n        var response", changed, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(KnownUses))]
    public async Task Code_of_which_all_is_known_goes(string statement)
    {
        var changed = await MigratedAsync(statement, string.Empty, Known);

        Assert.DoesNotContain("Sign", changed, StringComparison.Ordinal);
        Assert.DoesNotContain(statement, changed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[System.Runtime.CompilerServices.ModuleInitializer] internal static void Begin() => Acme.Audit.Raise();")]
    [InlineData("private static readonly int s_start = Acme.Audit.Through(1);")]
    [InlineData("static Signer() { Acme.Audit.Raise(); }")]
    public async Task What_runs_because_a_class_is_there_stays_with_it(string member)
    {
        var changed = await MigratedAsync("_ = 1;", member, string.Empty);

        Assert.Contains("/ims/token/v3", changed, StringComparison.Ordinal);
        Assert.Contains(member, changed, StringComparison.Ordinal);
    }

    private static async Task<string> MigratedAsync(string statement, string members, string types)
    {
        var source = Program.Replace("#", statement, StringComparison.Ordinal).Replace("MEMBERS", members, StringComparison.Ordinal).Replace("TYPES", types, StringComparison.Ordinal);
        var solution = ReferencedAssembly.AddTo(CustomerCode.OfFile(source).ToSolution());
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var changed = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
        return CustomerCode.Of(changed).Files["Program.cs"];
    }
}
