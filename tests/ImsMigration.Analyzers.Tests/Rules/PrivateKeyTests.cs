using System.Linq;
using System.Threading.Tasks;
using ImsMigration.Analyzers.Tests.KnownApis;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Rules;

/// <summary>IMS0003: where the private key of an assertion for IMS is loaded, from wherever it comes.</summary>
public sealed class PrivateKeyTests
{
    public static TheoryData<string> Apis => [.. LoadingCases.All.Select(static api => api.Name)];

    [Theory]
    [MemberData(nameof(Apis))]
    public Task Reports_every_known_way_to_load_a_key(string api)
    {
        var known = LoadingCases.All.Single(known => known.Name == api);
        var program = ApiProgram.Loading(known);
        return RuleVerifier.VerifyAsync(program, known.References(program));
    }
}
