using System.Collections.Immutable;

namespace ImsMigration.Matrix.Tests.Tables;

/// <summary>One way in which customers sign the assertion.</summary>
/// <param name="Name">What a test case calls it.</param>
/// <param name="Usings">The namespaces that <paramref name="Statements"/> need, separated by spaces.</param>
/// <param name="Statements">
/// Statements that declare the text <c>jwt</c>, with the key <c>$rsa</c> and the client id <c>$client</c>. The call that
/// must be reported stands between <c>{|IMS0002:</c> and <c>|}</c>.
/// </param>
/// <param name="Traces">Words that must not be found in the code any more after the migration.</param>
internal sealed record AssertionFamily(string Name, string Usings, string Statements, ImmutableArray<string> Traces);
