using ImsMigration.Adobe;
using ImsMigration.ServiceAccounts;

namespace ImsMigration.Rules;

/// <summary>IMS0002: a JWT assertion is created for Adobe IMS.</summary>
internal static class AssertionRule
{
    /// <summary>
    /// The report at the call that signs <paramref name="assertion"/>, or at its own call or type where that signs for somebody else as well;
    /// <paramref name="isOfAem"/> says whether its credential is one of AEM as a Cloud Service.
    /// </summary>
    public static Report Check(Assertion assertion, bool isOfAem) =>
        new(isOfAem ? Descriptors.AssertionOfAem : Descriptors.Assertion, assertion.Place.Location, assertion.Place.Name);
}
