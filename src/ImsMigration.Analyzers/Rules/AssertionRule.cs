using System.Collections.Generic;
using System.Linq;
using ImsMigration.Ims;
using ImsMigration.Recognition;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Rules;

/// <summary>IMS0002: a JWT assertion is created for Adobe IMS.</summary>
internal static class AssertionRule
{
    /// <summary>One report at each call that signs such an assertion; where another issuer shares the code that does, at the own call of it.</summary>
    public static IEnumerable<Report> Check(ServiceAccountFacts facts) =>
        facts.AllAssertions
            .Select(static assertion => assertion.Place)
            .GroupBy(static operation => operation.Syntax)
            .Select(static calls => calls.First())
            .Select(static call => new Report(Descriptors.Assertion, CallSyntax.LocationOf(call), CallSyntax.NameOf(call)));
}
