using System.Collections.Generic;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Messages;
using ImsMigration.ServiceAccounts;

namespace ImsMigration.Rules;

/// <summary>IMS0003: a private key or certificate is loaded to sign an assertion for Adobe IMS.</summary>
internal static class PrivateKeyRule
{
    /// <summary>
    /// One report at each call that loads a key of <paramref name="assertion"/>, or at its own call or type where that serves somebody else as
    /// well; <paramref name="isOfAem"/> says whether its credential is one of AEM as a Cloud Service, and <paramref name="users"/>
    /// and <paramref name="signers"/> who else needs a key.
    /// </summary>
    public static IEnumerable<Report> Check(Assertion assertion, bool isOfAem, OtherKeyUsers users, OtherSigners signers) =>
        assertion.KeyPlaces.GroupBy(static key => key.Location)
            .Select(static same => same.First())
            .Select(key => (isOfAem, UserOf(assertion, key, users) ?? signers.Find(assertion, key) ?? signers.FindElsewhere(assertion, users)) switch
            {
                (true, _) => new Report(Descriptors.PrivateKeyOfAem, key.Location, key.Name),
                (_, { } user) => new Report(Descriptors.SharedPrivateKey, key.Location, key.Name, user) { Left = new LeftCause(LeftReasons.SharedKey, user) },
                _ => new Report(Descriptors.PrivateKey, key.Location, key.Name),
            });

    private static MessageName? UserOf(Assertion assertion, AssertionPlace key, OtherKeyUsers users) =>
        (key.Operation is { } load ? users.Find(load) : null) ?? users.FindOfSame(assertion);
}
