using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace ImsMigration.Matrix.Tests.Properties;

/// <summary>The ways to lay a program out.</summary>
internal static class Arrangements
{
    private const string Straight =
        """
         using System.Threading.Tasks $request | $key $assertion

         namespace Customer
         {
             internal static class Program
             {
                 private static async Task Main()
                 {
                     await Task.Yield();
                     var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        -
        -            $key
        -
        -            $assertion

                     $request
                     await Console.Out.FlushAsync();
                 }
             }
         }
        """;

    private const string Methods =
        """
         using System.Threading.Tasks $request | System.Security.Cryptography $key $assertion

         internal static class Program
         {
             private static async Task Main()
             {
                 await Task.Yield();
                 var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
                 $request
             }
        -
        -    private static string Sign(string clientId, RSA key)
        -    {
        -        $assertion
        -        return jwt;
        -    }
        -
        -    private static RSA Load()
        -    {
        -        $key
        -        return rsa;
        -    }

             internal static string Describe() => "Prints a token.";
         }
        """;

    private const string TopLevel =
        """
         using System $request | System.Security.Cryptography $key $assertion

         var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        -var jwt = Create();
         $request
         return 0;
        -
        -string Create()
        -{
        -    var key = Keys.Load();
        -    $assertion
        -    return jwt;
        -}
        -
        -internal static class Keys
        -{
        -    internal static RSA Load()
        -    {
        -        $key
        -        return rsa;
        -    }
        -}
        """;

    private static readonly ImmutableSortedDictionary<string, string> s_injected = new Dictionary<string, string>
    {
        ["Program.cs"] =
            """
             using System System.Threading.Tasks

             internal static class Program
             {
                 private static async Task Main()
                 {
            -        var worker = new Worker(Console.Out, new Signer());
            +        var worker = new Worker(Console.Out);
                     await worker.RunAsync();
                 }
             }
            """,
        ["Worker.cs"] =
            """
             using System.IO System.Threading.Tasks $request

             internal sealed class Worker
             {
            -    private readonly Signer _signer;
                 private readonly TextWriter _output;

            -    public Worker(TextWriter output, Signer signer)
            +    public Worker(TextWriter output)
                 {
                     _output = output;
            -        _signer = signer;
                 }

                 public async Task RunAsync()
                 {
                     await Task.Yield();
                     var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
                     $request
                     await _output.FlushAsync();
                 }
             }
            """,
        ["Signer.cs"] =
            """
            -using | $assertion
            -
            -internal sealed class Signer
            -{
            -    private readonly KeySource _keys = new KeySource();
            -
            -    public string Sign(string clientId)
            -    {
            -        var key = _keys.Load();
            -        $assertion
            -        return jwt;
            -    }
            -}
            """,
        ["KeySource.cs"] =
            """
            -using | System.Security.Cryptography $key
            -
            -internal sealed class KeySource
            -{
            -    public RSA Load()
            -    {
            -        $key
            -        return rsa;
            -    }
            -}
            """,
    }.ToImmutableSortedDictionary();

    /// <summary>All of them. A new way is a new row.</summary>
    public static ImmutableArray<Arrangement> All { get; } =
    [
        new("one method", "rsa", "jwt", LanguageVersion.CSharp7_3, OneFile(Straight)),
        new("private methods", "key", "Sign(clientId, Load())", LanguageVersion.CSharp7_3, OneFile(Methods)),
        new("top-level statements", "key", "jwt", LanguageVersion.CSharp9, OneFile(TopLevel)),
        new("three classes", "key", "_signer.Sign(clientId)", LanguageVersion.CSharp7_3, s_injected),
    ];

    private static ImmutableSortedDictionary<string, string> OneFile(string patch) =>
        new Dictionary<string, string> { ["Program.cs"] = patch }.ToImmutableSortedDictionary();
}
