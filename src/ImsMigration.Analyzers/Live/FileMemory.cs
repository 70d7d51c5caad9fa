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
    private ImsWords? _words;
    private bool? _canSign;

    /// <summary>Creates the memory of the tree of <paramref name="index"/>, which is empty.</summary>
    public FileMemory(TreeIndex index) => Index = index;

    /// <summary>What the tree says by itself.</summary>
    public TreeIndex Index { get; }

    /// <summary>The compilation in which the tree was seen last.</summary>
    public World? World { get; set; }

    /// <summary>Whether the file names the endpoint for certain.</summary>
    public EndpointAnswer? Endpoint { get; set; }

    /// <summary>The flows whose field is spelled in the file.</summary>
    public Remembered<FlowAnswer>? Flows { get; set; }

    /// <summary>The loose assertions that are signed in the file.</summary>
    public Remembered<LooseAnswer>? Loose { get; set; }

    /// <summary>Whether the file names IMS, or one of the settings that <paramref name="configuration"/> has about it.</summary>
    public bool NamesIms(ImsConfiguration configuration, CancellationToken cancellationToken) =>
        ((_words ??= ImsMarkers.In(Index.Tree.GetText(cancellationToken))) & ImsWords.Flow) != 0
        || configuration.Settings.Any(setting => Index.Contains(setting.Named.Key, cancellationToken));

    /// <summary>Whether the file can hold a call that signs.</summary>
    public bool CanSign(CancellationToken cancellationToken) =>
        _canSign ??= KnownCalls.SigningNames.Any(name => Index.CanName(name, TextWords.HashOf(name), cancellationToken));
}
