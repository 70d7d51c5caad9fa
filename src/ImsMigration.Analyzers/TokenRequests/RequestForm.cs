using ImsMigration.Requests.Forms;

namespace ImsMigration.TokenRequests;

/// <summary>A form that has a field of token requests.</summary>
/// <param name="Anchor">The position in <see cref="TokenRequestFinder.Anchors"/> of the field by which it was found.</param>
/// <param name="Form">The form.</param>
/// <param name="Request">The request that it makes to IMS; <see langword="null"/> if it makes none, or was found before in the same file.</param>
internal sealed record RequestForm(int Anchor, TokenForm Form, TokenRequest? Request);
