using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Rules;

/// <summary>IMS0008: the endpoint stands in a collection that is only asked. Where one of its texts can get into a request, or nobody knows, it is IMS0001.</summary>
public sealed class ExchangeInCollectionTests
{
    [Theory]
    [InlineData("static readonly FrozenSet<string> s_old = new[] { OLD }.ToFrozenSet(); static bool IsOld(string url) => s_old.Contains(url);")]
    [InlineData("static readonly FrozenSet<string> s_old = FrozenSet.ToFrozenSet([OLD], StringComparer.Ordinal); static bool IsOld(string url) => s_old.Contains(url);")]
    [InlineData("static readonly ImmutableArray<string> s_old = ImmutableArray.Create(OLD, \"/x\"); static bool IsOld(string url) => s_old.Contains(url);")]
    [InlineData("static readonly ImmutableArray<string> s_old = [OLD]; static bool IsOld(string url) => s_old.IndexOf(url) >= 0;")]
    [InlineData("static readonly ImmutableHashSet<string> s_old = ImmutableHashSet.Create(OLD).Add(\"/x\"); static bool IsOld(string url) => s_old.Contains(url);")]
    [InlineData("static readonly List<string> s_old = [\"/x\", OLD]; static bool IsOld(string url) => s_old.Exists(old => url.StartsWith(old, StringComparison.Ordinal));")]
    [InlineData("static readonly string[] s_old = [OLD]; static bool IsOld(string url) => Array.IndexOf(s_old, url) >= 0 || Array.Exists(s_old, old => old == url);")]
    [InlineData("static readonly string[] s_old = [OLD]; static bool IsOld(string url) => s_old.Any(url.EndsWith);")]
    [InlineData("static readonly string[] s_old = [OLD]; static bool IsOld(string url) => s_old.Any(old => Has(url, old)); static bool Has(string url, string old) => url.Contains(old);")]
    [InlineData("static readonly string[] s_old = [OLD]; static int Count(string url) => s_old.Count(old => old is \"/x\" || string.Equals(old, url)) + s_old.Length;")]
    [InlineData("static readonly string[] s_old = [OLD]; static readonly string[] s_all = [.. s_old, \"/x\"]; static bool IsOld(string url) => s_all.Contains(url);")]
    [InlineData("static readonly IReadOnlyList<string> s_old = new List<string> { OLD }.AsReadOnly(); static bool IsOld(string url) => s_old.Contains(url, StringComparer.Ordinal);")]
    [InlineData("static readonly IReadOnlyCollection<string> s_old = Array.AsReadOnly(new[] { OLD }); static bool IsOld(string url) => s_old.Count > 1 && s_old.Contains(url);")]
    [InlineData("static bool IsOld(string url) { var old = new[] { OLD }.Select(path => Host + path).Where(path => path.Length > 1).ToHashSet(); return old.Contains(url); }")]
    [InlineData("static bool IsOld(string url) => new HashSet<string>(new[] { OLD }, StringComparer.Ordinal).IsSubsetOf(url.Split(' '));")]
    [InlineData("static int IsOld(string url) { foreach (var old in new[] { OLD }) { switch (old) { case \"/x\": return 1; case { Length: > 3 }: return url.Length; } } return 0; }")]
    [InlineData("static bool IsOld(string url) => new[] { OLD } is [\"/x\", ..];")]
    [InlineData("static readonly string[] s_old = [OLD]; static bool AreOld(List<string> urls) => urls.TrueForAll(s_old.Contains);")]
    [InlineData("static void Check(List<string> urls) => urls.RemoveAll(new HashSet<string> { OLD }.Contains);")]
    [InlineData("static readonly Dictionary<string, string[]> s_old = new() { [\"a\"] = [OLD] }; static bool IsOld(string host, string url) => s_old.TryGetValue(host, out var paths) && paths.Contains(url);")]
    [InlineData("static readonly Dictionary<string, string[]> s_old = new() { { \"a\", new[] { OLD } } }; static bool IsOld(string host, string url) { string[] paths; return s_old.TryGetValue(host, out paths) && paths.Contains(url); }")]
    [InlineData("static readonly FrozenDictionary<string, string[]> s_old = new Dictionary<string, string[]> { [\"a\"] = [\"/x\", OLD] }.ToFrozenDictionary(StringComparer.Ordinal); static bool IsOld(string host, string url) { if (!s_old.TryGetValue(host, out var paths)) return false; return paths.Contains(url, StringComparer.Ordinal); }")]
    [InlineData("static readonly Dictionary<string, string[]> s_old = new() { [\"a\"] = [OLD] }; static bool IsOld(string host, string url) => s_old.ContainsKey(host) && s_old[host].Contains(url);")]
    [InlineData("static readonly Dictionary<string, string> s_old = new() { [\"a\"] = OLD }; static bool IsOld(string host, string url) => s_old.GetValueOrDefault(host)?.Trim('/').Equals(url) == true;")]
    [InlineData("static readonly Dictionary<string, string> s_old = new() { [\"a\"] = OLD }; static bool IsOld(string url) => s_old.Any(pair => pair.Value == url) || s_old.Values.Contains(url);")]
    [InlineData("static readonly ImmutableDictionary<string, string> s_old = new[] { new KeyValuePair<string, string>(\"a\", OLD) }.ToImmutableDictionary(); static bool IsOld(string url) => s_old.ContainsValue(url);")]
    [InlineData("static readonly Dictionary<string, int> s_old = new[] { OLD }.ToDictionary(old => old, old => 410); static bool IsOld(string url) => s_old.TryGetValue(url, out var status) && status == 410;")]
    [InlineData("static readonly Dictionary<string, string> s_new = new() { [OLD] = \"/ims/token/v3\" }; static Task Send(HttpClient http, string url) => http.GetAsync(s_new.TryGetValue(url, out var path) ? path : s_new[url]);")]
    [InlineData("static readonly FrozenDictionary<string, string> s_new = new Dictionary<string, string> { { OLD, \"/ims/token/v3\" } }.ToFrozenDictionary(); static Task Send(HttpClient http, string url) => http.GetAsync(s_new.GetValueOrDefault(url));")]
    [InlineData("static readonly Dictionary<string, string> s_new = new() { [OLD] = \"/ims/token/v3\" }; static Task Send(HttpClient http) => Task.WhenAll(s_new.Values.Select(url => http.GetAsync(url)));")]
    [InlineData("static Task Send(HttpClient http, string url) { var paths = new Dictionary<string, string>(); paths.Add(OLD, \"/x\"); paths[OTHER] = \"/y\"; return http.GetAsync(paths[url]); }")]
    [InlineData("static bool IsOld(string url) { foreach (var (path, status) in new Dictionary<string, int> { [OLD] = 410 }) { if (path == url) { Console.WriteLine(status); return true; } } return false; }")]
    public Task Reports_a_text_of_a_collection_that_is_only_asked(string members) => VerifyAsync(members, "IMS0008");

    [Theory]
    [InlineData("static readonly string[] s_old = [OLD]; static Task Send(HttpClient http, int at) => s_old.Contains(\"/x\") ? null : http.GetAsync(s_old[at]);")]
    [InlineData("static readonly string[] s_old = [OLD]; static Task Send(HttpClient http) => s_old.Contains(\"/x\") ? null : http.GetAsync(s_old.First());")]
    [InlineData("static readonly ImmutableArray<string> s_old = [OLD]; static Task Send(HttpClient http) => s_old.Contains(\"/x\") ? null : http.GetAsync(s_old[0]);")]
    [InlineData("static readonly List<string> s_old = new() { OLD }; static Task Send(HttpClient http) => http.GetAsync(s_old.Find(old => old.Length > 3));")]
    [InlineData("static readonly FrozenSet<string> s_old = new[] { OLD }.ToFrozenSet(); static async Task Send(HttpClient http) { foreach (var old in s_old) { await http.GetAsync(old); } }")]
    [InlineData("static readonly FrozenSet<string> s_old = new[] { OLD }.ToFrozenSet(); static Task Send(HttpClient http) => http.GetAsync(s_old.Items[0]);")]
    [InlineData("static readonly string[] s_old = [OLD]; static void Send(HttpClient http) => Array.ForEach(s_old, old => http.GetAsync(old));")]
    [InlineData("static readonly string[] s_old = [OLD]; static bool Send(HttpClient http) => s_old.Any(old => http.GetAsync(old).IsCompleted);")]
    [InlineData("static readonly string[] s_old = [OLD]; static bool Send() => s_old.All(IsAlive); static bool IsAlive(string old) => new HttpClient().GetAsync(old).IsCompleted;")]
    [InlineData("static readonly string[] s_old = [OLD]; static bool IsOld(string url) => s_old.All(Is(url)); static Func<string, bool> Is(string url) => old => old == url;")]
    [InlineData("static readonly string[] s_old = [OLD]; static void Send(HttpClient http) => Array.ForEach(s_old, url => Console.WriteLine(http.GetAsync(url)));")]
    [InlineData("static readonly string[] s_old = [OLD]; static Task Send(HttpClient http) => Task.WhenAll(s_old.Select(old => http.GetAsync(Host + old)));")]
    [InlineData("static readonly string[] s_old = [OLD]; static Task Send(HttpClient http) => Task.WhenAll(s_old.Select(http.GetAsync));")]
    [InlineData("static readonly string[] s_old = [OLD]; static Task Send(HttpClient http) => http.GetAsync(s_old.Where(old => old.Length > 1).Aggregate((one, other) => one));")]
    [InlineData("static readonly string[] s_old = [OLD]; static Task Send(HttpClient http) => new[] { OTHER } is [var first] ? http.GetAsync(first) : http.GetAsync(s_old is [.., var last] ? last : null);")]
    [InlineData("static readonly string[] s_old = [OLD]; static readonly string[] s_all = [.. s_old]; static Task Send(HttpClient http) => http.GetAsync(s_all[0]);")]
    [InlineData("static Task Send(HttpClient http) { switch (OLD + \"?\") { case var url: return http.GetAsync(url); } }")]
    [InlineData("static void Send(HttpClient http) => Console.WriteLine((Host + OLD) switch { var url => http.GetAsync(url) });")]
    [InlineData("static readonly Dictionary<string, string[]> s_old = new() { [\"a\"] = [OLD] }; static Task Send(HttpClient http, string host) => s_old.TryGetValue(host, out var paths) ? http.GetAsync(paths[0]) : null;")]
    [InlineData("static readonly Dictionary<string, string> s_old = new() { [\"a\"] = OLD }; static Task Send(HttpClient http, string host) => s_old.TryGetValue(host, out var path) ? http.GetAsync(path) : null;")]
    [InlineData("static readonly Dictionary<string, string> s_old = new() { { \"a\", OLD } }; static Task Send(HttpClient http, string host) { string path; s_old.TryGetValue(host, out path); return http.GetAsync(path); }")]
    [InlineData("static readonly Dictionary<string, string> s_old = new() { [\"a\"] = OLD }; static string s_url; static Task Send(HttpClient http, string host) { s_old.TryGetValue(host, out s_url); return http.GetAsync(s_url); }")]
    [InlineData("static readonly Dictionary<string, string> s_old = new() { [\"a\"] = OLD }; static Task Send(HttpClient http, string host) => s_old.ContainsKey(host) ? http.GetAsync(s_old[host]) : null;")]
    [InlineData("static readonly FrozenDictionary<string, string> s_old = new Dictionary<string, string> { [\"a\"] = OLD }.ToFrozenDictionary(); static Task Send(HttpClient http, string host) => http.GetAsync(s_old[host]);")]
    [InlineData("static readonly Dictionary<string, string> s_old = new() { [\"a\"] = OLD }; static Task Send(HttpClient http, string host) => http.GetAsync(s_old.GetValueOrDefault(host)?.Trim());")]
    [InlineData("static readonly Dictionary<string, string> s_old = new() { [\"a\"] = OLD }; static Task Send(HttpClient http, string host) => s_old.Remove(host, out var path) ? http.GetAsync(path) : null;")]
    [InlineData("static readonly Dictionary<string, string> s_old = new() { [\"a\"] = OLD }; static Task Send(HttpClient http) => Task.WhenAll(s_old.Select(pair => http.GetAsync(pair.Value)));")]
    [InlineData("static readonly Dictionary<string, string> s_old = new() { [\"a\"] = OLD }; static Task Send(HttpClient http) => Task.WhenAll(s_old.Values.Select(path => http.GetAsync(path)));")]
    [InlineData("static readonly Dictionary<string, int> s_old = new() { [OLD] = 1 }; static Task Send(HttpClient http) => Task.WhenAll(s_old.Keys.Select(path => http.GetAsync(path)));")]
    [InlineData("static readonly Dictionary<string, int> s_old = new() { { OLD, 1 } }; static async Task Send(HttpClient http) { foreach (var pair in s_old) { await http.GetAsync(pair.Key); } }")]
    [InlineData("static readonly FrozenDictionary<string, int> s_old = new Dictionary<string, int> { [OLD] = 1 }.ToFrozenDictionary(); static async Task Send(HttpClient http) { foreach (var (path, _) in s_old) { await http.GetAsync(path); } }")]
    [InlineData("static async Task Send(HttpClient http) { var paths = new Dictionary<string, int>(); paths.Add(OLD, 1); paths[OTHER] = 2; foreach (var path in paths.Keys) { await http.GetAsync(path); } }")]
    [InlineData("static readonly ImmutableDictionary<string, int> s_old = ImmutableDictionary<string, int>.Empty.Add(OLD, 1); static Task Send(HttpClient http) => http.GetAsync(s_old.Keys.First());")]
    [InlineData("static readonly Dictionary<string, Dictionary<string, int>> s_old = new() { [\"a\"] = new() { [OLD] = 1 } }; static Task Send(HttpClient http, string host) => s_old.TryGetValue(host, out var paths) ? http.GetAsync(paths.Keys.First()) : null;")]
    [InlineData("sealed class Paths : List<string> { public Task Send(HttpClient http) => http.GetAsync(this[0]); } static readonly Paths s_old = new() { OLD }; static bool IsOld(string url) => s_old.Contains(url);")]
    [InlineData("sealed class Paths : System.Collections.ObjectModel.Collection<string> { protected override void InsertItem(int at, string path) => new HttpClient().GetAsync(path); } static readonly Paths s_old = [OLD]; static bool IsOld(string url) => s_old.Contains(url);")]
    public Task Reports_as_used_what_can_be_taken_out_of_its_collection(string members) => VerifyAsync(members, "IMS0001");

    [Fact]
    public Task Reports_the_data_of_a_test_that_only_asks_a_policy() => RuleVerifier.VerifyAsync(
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Xunit;

        public sealed class PolicyTests
        {
            private readonly Policy _policy = new();

            [Theory]
            [InlineData({|IMS0008:"https://ims-na1.adobelogin.com/ims/exchange/jwt"|}, 1)]
            public void Decides(string url, int expected) => Assert.Equal(expected, _policy.Decide("POST", new Uri(url)));

            [Theory]
            [InlineData({|IMS0001:"https://ims-na1.adobelogin.com/ims/exchange/jwt"|}, 1)]
            public void Asks(string url, int expected) => Assert.Equal(expected, _policy.Ask(new Uri(url)));

            [Theory]
            [InlineData({|IMS0001:"https://ims-na1.adobelogin.com/ims/exchange/jwt"|}, "https://example.com/")]
            public void Asks_all(params string[] urls) => Assert.All(urls, url => _policy.Ask(new Uri(url)));

            [Theory]
            [InlineData({|IMS0001:"https://ims-na1.adobelogin.com/ims/exchange/jwt"|}, "https://example.com/")]
            public void Asks_each(params string[] urls) => Assert.Collection(urls, url => _policy.Ask(new Uri(url)), url => Assert.NotEmpty(url));

            [Theory]
            [InlineData({|IMS0001:"https://ims-na1.adobelogin.com/ims/exchange/jwt"|})]
            public void Asks_the_only_one(params string[] urls) => _policy.Ask(new Uri(Assert.Single(urls)));

            [Theory]
            [InlineData({|IMS0008:"https://ims-na1.adobelogin.com/ims/exchange/jwt"|}, "https://example.com/")]
            public void Decides_all(params string[] urls) => Assert.All(urls, url => Assert.True(_policy.Decide("GET", new Uri(url)) > 0));
        }

        internal sealed class Policy
        {
            private static readonly Dictionary<string, string[]> s_allowed = new() { ["ims-na1.adobelogin.com"] = new[] { {|IMS0008:"/ims/exchange/jwt"|} } };

            public int Decide(string method, Uri target)
            {
                if (!s_allowed.TryGetValue(target.Host, out var paths))
                {
                    return 0;
                }

                var path = target.AbsolutePath.TrimEnd('/');
                return paths.Contains(path, StringComparer.Ordinal) && method == "POST" ? 1 : 2;
            }

            public int Ask(Uri target) => (int)new HttpClient().GetAsync(target).Result.StatusCode;
        }
        """,
        [.. CustomerLibraries.For([], leftOut: []), MetadataReference.CreateFromFile(typeof(Assert).Assembly.Location), MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location)]);

    private static Task VerifyAsync(string members, string id) => RuleVerifier.VerifyAsync(
        $$"""
        using System;
        using System.Collections.Frozen;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using System.Net.Http;
        using System.Threading.Tasks;

        internal static class Program
        {
            private const string Host = "https://ims-na1.adobelogin.com";

            {{members.Replace("OLD", "{|" + id + ":\"/ims/exchange/jwt\"|}", StringComparison.Ordinal).Replace("OTHER", "{|" + id + ":\"/ims/exchange/v1/jwt\"|}", StringComparison.Ordinal)}}
        }
        """);
}
