using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Libraries;
using ImsMigration.ServiceAccounts;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace ImsMigration.Analyzers.Tests.KnownApis;

/// <summary>The table of known calls holds no name that no library has, and no row that no test uses.</summary>
public sealed class KnownCallTests
{
    private static readonly Lazy<ImmutableArray<Compilation>> s_libraries = new(static () =>
    [
        CompilationOf(string.Empty, CustomerLibraries.For(["using JWT;"], leftOut: [])),
        .. new[] { UnservedLibraries.KeyVaultKeys, UnservedLibraries.JwtNet1, UnservedLibraries.BouncyCastle1 }
            .Select(static library => CompilationOf(library, CustomerLibraries.For([], leftOut: ["BouncyCastle.Cryptography.dll"]))),
    ]);

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var row in KnownCalls.All)
            {
                rows.Add(row.Type, row.Member);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_library_has_the_type_of_the_row(string type, string member) =>
        Assert.True(s_libraries.Value.Any(library => library.GetTypeByMetadataName(type) is not null), $"No library has {type}, the type of {member}.");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_library_declares_the_member_of_the_row_in_the_type_or_in_one_that_derives_from_it(string type, string member) =>
        Assert.True(
            s_libraries.Value.Any(library => library.GetTypeByMetadataName(type) is { } declaring && Declares(library, declaring, member)),
            $"{type} and what derives from it declare no {member}.");

    [Fact]
    public void The_table_names_each_member_once() =>
        Assert.Empty(KnownCalls.All.GroupBy(static row => (row.Type, row.Member)).Where(static rows => rows.Count() > 1).Select(static rows => rows.Key));

    [Fact]
    public void Every_row_is_used_by_a_case_of_the_rule_tests()
    {
        var used = SigningCases.All.Select(static api => (api, ApiProgram.Signing(api)))
            .Concat(LoadingCases.All.Select(static api => (api, ApiProgram.Loading(api))))
            .SelectMany(static program => RowsIn(program.Item2, program.api))
            .ToHashSet();
        Assert.Empty(KnownCalls.All.Where(row => !used.Contains(row)));
    }

    private static bool Declares(Compilation library, INamedTypeSymbol type, string member)
    {
        if (!type.GetMembers(member).IsEmpty)
        {
            return true;
        }

        return member != KnownCall.Constructor
            && TypesOf(library.GlobalNamespace).Any(derived => DerivesFrom(derived, type) && !derived.GetMembers(member).IsEmpty);
    }

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, ancestor))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol container) =>
        container.GetTypeMembers().Concat(container.GetNamespaceMembers().SelectMany(TypesOf));

    private static IEnumerable<KnownCall> RowsIn(string marked, ApiCase api)
    {
        TestFileMarkupParser.GetPositionsAndSpans(marked, out var source, out _, out _);
        var compilation = CompilationOf(source, api.References(source));
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes()
            .Select(node => model.GetOperation(node))
            .OfType<IOperation>()
            .Select(KnownCalls.Find)
            .OfType<KnownCall>();
    }

    private static CSharpCompilation CompilationOf(string source, ImmutableArray<MetadataReference> references) => CSharpCompilation.Create(
        "Customer",
        [CSharpSyntaxTree.ParseText(source)],
        references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
