using System.Collections.Immutable;
using System.Linq;

namespace ImsMigration.Adobe;

/// <summary>The table of reasons for which the fix leaves a request as it is. The page docs/rules/left-requests.md says to each what to do by hand.</summary>
internal static class LeftReasons
{
    /// <summary>The property of a diagnostic that holds the id of its reason.</summary>
    public const string Property = "LeftReason";

    /// <summary>A caller, object or type that uses the form sends it to another service.</summary>
    public static readonly LeftReason SharedForm = Left("shared-form", "another caller uses this form for somebody else");

    /// <summary>A condition or a table chooses between IMS and another service.</summary>
    public static readonly LeftReason OtherAddress = Left("other-address", "the same request can also go to somebody else");

    /// <summary>A caller of the form, a condition or a table gives an address that the source and the settings do not show.</summary>
    public static readonly LeftReason UnknownAddress = Left("unknown-address", "the form also goes to an address that is not known");

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

    /// <summary>The form of the request is in code that a tool wrote.</summary>
    public static readonly LeftReason Generated = new("generated-form", "no form with jwt_token was found but in generated code, which is not edited");

    /// <summary>The address is named, and no form goes there.</summary>
    public static readonly LeftReason NoRequest = new("no-request", "no call in this project that sends a form with jwt_token there was found");

    /// <summary>The request itself is written in a way that the fix does not know. Only the fix finds that out, so no message says it.</summary>
    public static readonly LeftReason NotUnderstood = Left("not-understood", "the way in which it is written is not understood");

    /// <summary>Every reason, in the order of the page.</summary>
    public static ImmutableArray<LeftReason> All { get; } = ImmutableArray.Create(
        SharedForm, OtherAddress, UnknownAddress, UnknownCode, NoCredential, TooManyCallers, FieldIsRead, SizeIsRead, PositionIsRead, Generated, NoRequest, NotUnderstood);

    /// <summary>Those that one project alone gives: other projects of the solution can have the request.</summary>
    public static ImmutableArray<LeftReason> OfProject { get; } = ImmutableArray.Create(NoRequest, Generated);

    /// <summary>The reason called <paramref name="id"/>; <see langword="null"/> if there is none.</summary>
    public static LeftReason? Called(string? id) => All.FirstOrDefault(reason => reason.Id == id);

    private static LeftReason Left(string id, string why) => new(id, LeftReason.Start + why);
}
