using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Flow;
using ImsMigration.Ims;
using ImsMigration.Recognition;

namespace ImsMigration.Live;

/// <summary>
/// What is remembered of one syntax tree, for as long as the host keeps the tree. Compilations that share the tree may ask
/// at the same time: every answer is one reference, which says by itself for which compilations it is right.
/// </summary>
internal sealed class FileMemory
{
    private const int ShiftOfAsked = 16;

    /// <summary>The topics that the file has, and in the upper half those that were asked about. It is one number, so that it is always consistent.</summary>
    private int _topics;

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

    /// <summary>Whether the file can have to do with <paramref name="topic"/>, a single one.</summary>
    public bool Has(FileTopics topic, CancellationToken cancellationToken)
    {
        var topics = _topics;
        if ((topics & ((int)topic << ShiftOfAsked)) == 0)
        {
            topics |= (int)topic << ShiftOfAsked;
            _topics = topics |= FileTopicWords.Hold(Index, topic, cancellationToken) ? (int)topic : 0;
        }

        return (topics & (int)topic) != 0;
    }

    /// <summary>Whether the file names IMS, or one of the settings that <paramref name="configuration"/> has about it.</summary>
    public bool NamesIms(ImsConfiguration configuration, CancellationToken cancellationToken) =>
        (Words & ImsWords.Flow) != 0 || configuration.Settings.Any(setting => Index.Contains(setting.Named.AskedKey, cancellationToken));
}
