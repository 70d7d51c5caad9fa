using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Adobe;
using ImsMigration.Code.Trees;
using ImsMigration.ServiceAccounts;

namespace ImsMigration.Engine;

/// <summary>
/// What is remembered of one syntax tree, for as long as the host keeps the tree. Compilations that share the tree may ask
/// at the same time: every answer is one reference, which says by itself for which compilations it is right.
/// </summary>
internal sealed class FileMemory
{
    private FileTopics _topics;

    /// <summary>Creates the memory of the tree of <paramref name="index"/>, whose text holds <paramref name="words"/>.</summary>
    public FileMemory(TreeIndex index, ImsWords words)
    {
        Index = index;
        Words = words;
    }

    /// <summary>What the tree says by itself.</summary>
    public TreeIndex Index { get; }

    /// <summary>The kinds of words of its text.</summary>
    public ImsWords Words { get; }

    /// <summary>The compilation in which the tree was seen last.</summary>
    public World? World { get; set; }

    /// <summary>Whether the file names the endpoint for certain.</summary>
    public EndpointAnswer? Endpoint { get; set; }

    /// <summary>The flows whose field is spelled in the file.</summary>
    public Remembered<FlowAnswer>? Flows { get; set; }

    /// <summary>The loose assertions that are signed in the file.</summary>
    public Remembered<LooseAnswer>? Loose { get; set; }

    /// <summary>The forms of token requests whose fields are spelled in the file.</summary>
    public Remembered<ImmutableArray<KeptForm>>? Forms { get; set; }

    /// <summary>The request objects of the OAuth library that are created in the file.</summary>
    public Remembered<LibraryAnswer>? LibraryRequests { get; set; }

    /// <summary>The secrets that the file hands to libraries.</summary>
    public Remembered<ImmutableArray<KeptReport>>? LibrarySecrets { get; set; }

    /// <summary>The methods that request a token for every call.</summary>
    public Remembered<TokenPerCallAnswer>? TokensPerCall { get; set; }

    /// <summary>Where the file takes <c>expires_in</c> for milliseconds.</summary>
    public Remembered<MillisecondAnswer>? Milliseconds { get; set; }

    /// <summary>The reports on texts that need nothing but the text: placeholders of scopes, and secrets by their look.</summary>
    public TextAnswer? Texts { get; set; }

    /// <summary>Whether the file can have to do with one of <paramref name="topics"/>. It is looked through for all at once.</summary>
    public bool Has(FileTopics topics, CancellationToken cancellationToken)
    {
        if (_topics == FileTopics.None)
        {
            _topics = FileTopicWords.In(Index.Tree.GetText(cancellationToken).ToString());
        }

        return (_topics & topics) != 0;
    }

    /// <summary>Whether a claim in the file can name IMS, or the file names one of the settings that <paramref name="configuration"/> has about it.</summary>
    public bool NamesIms(ImsConfiguration configuration, CancellationToken cancellationToken) =>
        (Words & ImsWords.Claim) != 0 || configuration.Settings.Any(setting => Index.Contains(setting.Named.AskedKey, cancellationToken));
}
