using System.Collections.Immutable;
using System.Linq;

namespace ImsMigration.Adobe;

/// <summary>The table of reasons for which the fix leaves a request as it is. The page docs/rules/left-requests.md says to each what to do by hand.</summary>
internal static class LeftReasons
{
    /// <summary>The property of a diagnostic that holds the id of its reason.</summary>
    public const string Property = "LeftReason";

    /// <summary>The property of a diagnostic that holds the name of the member which its reason is about.</summary>
    public const string NameProperty = "LeftName";

    /// <summary>A caller, object or type that uses the form sends it to another service.</summary>
    public static readonly LeftReason SharedForm = Left("shared-form", "another caller uses this form for somebody else");

    /// <summary>A condition or a table chooses between IMS and another service.</summary>
    public static readonly LeftReason OtherAddress = Left("other-address", "the same request can also go to somebody else");

    /// <summary>A caller of the form, a condition or a table gives an address that the source and the settings do not show.</summary>
    public static readonly LeftReason UnknownAddress = Left("unknown-address", "the form also goes to an address that is not known");

    /// <summary>The request goes below an address that is not one of Adobe.</summary>
    public static readonly LeftReason OutsideAddress = Left(
        "outside-address",
        "its address is not one of Adobe: if requests are passed on to IMS from there, change both sides by hand");

    /// <summary>A library that nothing is known of is handed the form.</summary>
    public static readonly LeftReason UnknownCode = Left("unknown-code", "its form is also handed to a library that is not known");

    /// <summary>A caller of the form fills in neither the client id nor the secret.</summary>
    public static readonly LeftReason NoCredential = Left("no-credential", "a use of this form has neither a client id nor a client secret");

    /// <summary>The form is used in more ways than are looked at.</summary>
    public static readonly LeftReason TooManyCallers = Left("too-many-callers", "its form has too many callers to look at each");

    /// <summary>The program asks the filled form for the field that goes.</summary>
    public static readonly LeftReason FieldIsRead = Left("field-is-read", "the field jwt_token of the form is read later");

    /// <summary>The program asks the filled form how many fields it has.</summary>
    public static readonly LeftReason SizeIsRead = Left("size-is-read", "the program counts the fields of the form later");

    /// <summary>The program takes a field of the filled form by its position.</summary>
    public static readonly LeftReason PositionIsRead = Left("position-is-read", "the program takes fields of the form by their position later");

    /// <summary>The request stands in a test, which keeps every line.</summary>
    public static readonly LeftReason InTest = Left("in-test", "it is part of a test, of which every line stays: change or delete the test by hand");

    /// <summary>The type of the form is a part of an API.</summary>
    public static readonly LeftReason PublicForm = Left(
        "public-form",
        "the type of its form is public, and other programs can use it: change it and its users by hand");

    /// <summary>The form of the request is in code that a tool wrote.</summary>
    public static readonly LeftReason Generated = new("generated-form", "no form with jwt_token was found but in generated code, which is not edited");

    /// <summary>The address is named, and no form goes there.</summary>
    public static readonly LeftReason NoRequest = new("no-request", "no call in this project that sends a form with jwt_token there was found");

    /// <summary>The code that makes the assertion does something else, too, or may.</summary>
    public static readonly LeftReason UnknownEffect = Kept(
        "unknown-effect",
        "it also runs '{0}', and what else that does is not known: move that call to where it is needed, then delete the rest");

    /// <summary>The code that makes the assertion also writes a member of the program, or changes the object in it.</summary>
    public static readonly LeftReason ChangesMember = Kept(
        "changes-member",
        "it also changes '{0}', which other code reads: do that where the token is requested, then delete the rest");

    /// <summary>A library, or the like, is handed the assertion besides the request.</summary>
    public static readonly LeftReason StillUsed = Kept("still-used", "'{0}' still gets the assertion: take it away there first");

    /// <summary>The member that makes the assertion is a part of an API.</summary>
    public static readonly LeftReason PublicMember = Kept("public-member", "'{0}' is public, and other programs can use it: delete it once none does");

    /// <summary>A test calls the member that makes the assertion.</summary>
    public static readonly LeftReason UsedByTest = Kept("used-by-test", "the test '{0}' uses it: change or delete the test first");

    /// <summary>Something else needs the key.</summary>
    public static readonly LeftReason SharedKey = new("shared-key", "remove the assertion, but keep the key, because '{0}' needs it, too");

    /// <summary>A call whose effect is not known stands where the field goes, and cannot run elsewhere. Mostly only the fix finds that out.</summary>
    public static readonly LeftReason EffectInForm = Left(
        "effect-in-form",
        "a call in its form does something else, too, and cannot be moved: put it into a statement that runs before the form is filled");

    /// <summary>A request that stays goes to the same address. Only the fix finds that out.</summary>
    public static readonly LeftReason SharedAddress = Left(
        "shared-address",
        "a request that stays shares its address: write the address down for each of the two");

    /// <summary>The rule is switched off where the request is. Only the fix finds that out.</summary>
    public static readonly LeftReason SwitchedOff = Left("switched-off", "the rule is switched off where its form or address stands: switch it on there");

    /// <summary>The credential is one of AEM as a Cloud Service. The messages of such credentials say it in other words.</summary>
    public static readonly LeftReason AemCredential = Left(
        "aem-credential",
        "its credential is one of AEM as a Cloud Service, for which Adobe has published no end");

    /// <summary>No proof was found that the assertion can go, nor what stands against it. Only the fix finds that out.</summary>
    public static readonly LeftReason NotProven = Kept("not-proven", "it is not certain that nothing else needs it: delete it by hand if nothing does");

    /// <summary>The request itself is written in a way that the fix does not know. Only the fix finds that out, so no message says it.</summary>
    public static readonly LeftReason NotUnderstood = Left("not-understood", "the way in which it is written is not understood");

    /// <summary>Every reason, in the order of the page.</summary>
    public static ImmutableArray<LeftReason> All { get; } = ImmutableArray.Create(
        SharedForm, OtherAddress, UnknownAddress, OutsideAddress, UnknownCode, NoCredential, TooManyCallers,
        FieldIsRead, SizeIsRead, PositionIsRead, InTest, PublicForm, Generated, NoRequest,
        UnknownEffect, ChangesMember, StillUsed, PublicMember, UsedByTest, SharedKey,
        EffectInForm, SharedAddress, SwitchedOff, AemCredential, NotProven, NotUnderstood);

    /// <summary>The reason called <paramref name="id"/>; <see langword="null"/> if there is none.</summary>
    public static LeftReason? Called(string? id) => All.FirstOrDefault(reason => reason.Id == id);

    private static LeftReason Left(string id, string why) => new(id, LeftReason.Start + why);

    private static LeftReason Kept(string id, string why) => new(id, LeftReason.KeptStart + why);
}
