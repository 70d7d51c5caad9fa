using System.Collections.Generic;
using System.Linq;
using ImsMigration.Ims;
using ImsMigration.Recognition;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Rules;

/// <summary>IMS0003: a private key or certificate is loaded to sign an assertion for Adobe IMS.</summary>
internal static class PrivateKeyRule
{
    /// <summary>One report at each call that loads such a key; where another issuer shares the code that does, at the own call of it.</summary>
    public static IEnumerable<Report> Check(ServiceAccountFacts facts) =>
        facts.AllAssertions
            .SelectMany(static assertion => assertion.KeyPlaces)
            .GroupBy(static operation => operation.Syntax)
            .Select(static calls => calls.First())
            .Select(static call => new Report(Descriptors.PrivateKey, CallSyntax.LocationOf(call), CallSyntax.NameOf(call)));
}
