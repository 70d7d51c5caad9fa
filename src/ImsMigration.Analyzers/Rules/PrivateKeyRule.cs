using System.Collections.Generic;
using System.Linq;
using ImsMigration.Ims;
using ImsMigration.Recognition;

namespace ImsMigration.Rules;

/// <summary>IMS0003: a private key or certificate is loaded to sign an assertion for Adobe IMS.</summary>
internal static class PrivateKeyRule
{
    /// <summary>
    /// One report at each call that loads a key of <paramref name="assertion"/>, or at its own call of code that signs for somebody else as
    /// well; <paramref name="isOfAem"/> says whether its credential is one of AEM as a Cloud Service, and <paramref name="users"/> who else needs a key.
    /// </summary>
    public static IEnumerable<Report> Check(Assertion assertion, bool isOfAem, OtherKeyUsers users) =>
        assertion.KeyPlaces.Distinct().Select(key => isOfAem || users.Find(key) is not { } user
            ? new Report(isOfAem ? Descriptors.PrivateKeyOfAem : Descriptors.PrivateKey, CallSyntax.LocationOf(key), MessageName.OfCall(key))
            : new Report(Descriptors.SharedPrivateKey, CallSyntax.LocationOf(key), MessageName.OfCall(key), user));
}
