using ImsMigration.Adobe;

namespace ImsMigration.Engine;

/// <summary>Which rules can have something to report in a program, by the words in its texts.</summary>
/// <param name="Flow">The rules on the retired flow, IMS0001 to IMS0003.</param>
/// <param name="ExpiresIn">IMS1001.</param>
/// <param name="Secrets">IMS1002.</param>
/// <param name="Requests">IMS1003 and IMS1004.</param>
/// <param name="TokensPerCall">IMS1005.</param>
/// <param name="KeyFiles">IMS0006.</param>
internal sealed record RuleSelection(bool Flow, bool ExpiresIn, bool Secrets, bool Requests, bool TokensPerCall, bool KeyFiles)
{
    private const ImsWords Ims = ImsWords.Ims;
    private const ImsWords NewRequest = ImsWords.Ims | ImsWords.TokenEndpoint;

    /// <summary>Whether the program has to do with IMS, before its migration or after it.</summary>
    public bool TalksToIms => Flow || Requests;

    /// <summary>Whether there is any for source files.</summary>
    public bool IsAny => Flow || ExpiresIn || Secrets || Requests || TokensPerCall;

    /// <summary>
    /// The rules for a program whose source holds <paramref name="source"/> and whose configuration files hold <paramref name="configuration"/>;
    /// <paramref name="hasKeyFiles"/> says whether a file that can hold a key is part of its project.
    /// </summary>
    public static RuleSelection For(ImsWords source, ImsWords configuration, bool hasKeyFiles) =>
        new(
            Flow: Hold(source, ImsWords.Flow | ImsWords.TokenEndpoint) || Hold(configuration, Ims),
            ExpiresIn: Hold(source | configuration, NewRequest),
            Secrets: Hold(source, NewRequest | ImsWords.Flow | ImsWords.SdkSecret) || Hold(configuration, Ims),
            Requests: Hold(source | configuration, NewRequest),
            TokensPerCall: Hold(source, NewRequest),
            KeyFiles: hasKeyFiles);

    private static bool Hold(ImsWords words, ImsWords wanted) => (words & wanted) != 0;
}
