using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Responses;
using ImsMigration.Rules;

namespace ImsMigration.Engine;

/// <summary>Where one revision takes <c>expires_in</c> of the token endpoint for milliseconds: IMS1001.</summary>
internal sealed class MillisecondReports
{
    private readonly Revision _revision;
    private readonly Func<bool> _holdsExchange;
    private readonly Lazy<MillisecondUseFinder> _finder;

    /// <summary>Creates the reports of <paramref name="revision"/>; <paramref name="holdsExchange"/> says whether the program still has the JWT exchange.</summary>
    public MillisecondReports(Revision revision, Func<bool> holdsExchange)
    {
        _revision = revision;
        _holdsExchange = holdsExchange;
        _finder = new Lazy<MillisecondUseFinder>(() => new MillisecondUseFinder(revision.Graph, holdsExchange), isThreadSafe: false);
    }

    /// <summary>The reports; none in a program that never names the value.</summary>
    public IEnumerable<KeptReport> All()
    {
        if (!_revision.FilesWith(FileTopics.ExpiresIn).Any())
        {
            return [];
        }

        var holdsExchange = _holdsExchange();
        var uses = _revision.FilesWith(FileTopics.Milliseconds).SelectMany(file => UsesOf(file, holdsExchange)).ToList();
        return MillisecondUseFinder.WithoutParts(uses, static use => use.Terms, static use => use.Quantity).Select(static use => use.Report).OfType<KeptReport>();
    }

    private ImmutableArray<KeptUse> UsesOf(FileMemory file, bool holdsExchange) =>
        _revision.Current(file.Milliseconds) is { } known && known.Answer.HoldsExchange == holdsExchange ? known.Answer.Uses : FindUses(file, holdsExchange);

    private ImmutableArray<KeptUse> FindUses(FileMemory file, bool holdsExchange) =>
        (file.Milliseconds = _revision.Found(() => new MillisecondAnswer(holdsExchange, _finder.Value.In(file.Index.Tree).Select(Kept).ToImmutableArray()))).Answer.Uses;

    private KeptUse Kept(MillisecondUse use) =>
        new(
            ExpiresInRule.Check(use) is { } report ? _revision.Keep(report) : null,
            new[] { use.Place.Quantity?.Syntax }.Where(static quantity => quantity is not null).Select(quantity => _revision.PlaceOf(quantity!)).ToImmutableArray(),
            use.Terms.Select(term => _revision.PlaceOf(term.Expression)).ToImmutableArray());
}
