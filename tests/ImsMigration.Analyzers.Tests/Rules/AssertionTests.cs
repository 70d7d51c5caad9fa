using System.Linq;
using System.Threading.Tasks;
using ImsMigration.Analyzers.Tests.KnownApis;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Rules;

/// <summary>IMS0002: where an assertion for IMS is signed, whichever library signs it.</summary>
public sealed class AssertionTests
{
    public static TheoryData<string> Apis => [.. SigningCases.All.Select(static api => api.Name)];

    [Theory]
    [MemberData(nameof(Apis))]
    public Task Reports_every_known_way_to_sign(string api)
    {
        var known = SigningCases.All.Single(known => known.Name == api);
        var program = ApiProgram.Signing(known);
        return RuleVerifier.VerifyAsync(program, known.References(program));
    }
}
