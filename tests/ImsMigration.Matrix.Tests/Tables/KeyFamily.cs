using System.Collections.Immutable;

namespace ImsMigration.Matrix.Tests.Tables;

/// <summary>One way in which customers load their private key.</summary>
/// <param name="Name">What a test case calls it.</param>
/// <param name="Usings">The namespaces that <paramref name="Statements"/> need, separated by spaces.</param>
/// <param name="Statements">
/// Statements that end with the variable <c>rsa</c> being set up. The call that must be reported stands between
/// <c>{|IMS0003:</c> and <c>|}</c>.
/// </param>
/// <param name="Traces">Words that must not be found in the code any more after the migration.</param>
internal sealed record KeyFamily(string Name, string Usings, string Statements, ImmutableArray<string> Traces);
