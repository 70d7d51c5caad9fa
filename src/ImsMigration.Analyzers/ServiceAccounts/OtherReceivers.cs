using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Requests;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.ServiceAccounts;

/// <summary>
/// Says who gets a form besides IMS: a second call that sends it elsewhere, or a library that nothing is known of. What they get must not change.
/// </summary>
internal static class OtherReceivers
{
    /// <summary>Why a form that goes <paramref name="journey"/> has to stay as it is; <see langword="null"/> if nobody else is known to get it.</summary>
    public static LeftReason? Find(FormJourney journey, FlowGraph graph)
    {
        if (journey.Strangers.Count > 0)
        {
            return LeftReasons.UnknownCode;
        }

        var senders = journey.Senders.GroupBy(static sender => sender.Syntax).Select(static same => same.First()).ToList();
        if (senders.Count < 2)
        {
            return null;
        }

        var addresses = senders.Select(sender => AddressOf(sender, graph)).OfType<Slice>().ToList();
        return addresses.Exists(static address => !NamesIms(address) && address.Texts.Exists(static text => ImsEndpoints.NamesForeignHost(text.Text))) ? LeftReasons.OtherAddress
            : addresses.Exists(NamesIms) && addresses.Exists(static address => !NamesIms(address)) ? LeftReasons.UnknownAddress
            : null;
    }

    /// <summary>What the address is made from that <paramref name="sender"/> is handed; <see langword="null"/> if it has it from elsewhere.</summary>
    private static Slice? AddressOf(IOperation sender, FlowGraph graph)
    {
        var arguments = sender is IInvocationOperation call ? call.Arguments : ImmutableArray<IArgumentOperation>.Empty;
        var address = arguments.FirstOrDefault(static argument => argument.Parameter is { Name: "requestUri" or "address" or "url" or "uri" });
        return address is null ? null : graph.Backward([address.Value], static _ => false);
    }

    private static bool NamesIms(Slice address) =>
        address.Texts.Exists(static text => ImsEndpoints.NamesExchange(text.Text)
            || ImsEndpoints.NamesTokenEndpoint(text.Text)
            || ImsEndpoints.NamesHost(text.Text)
            || ImsEndpoints.NamesRelativeExchange(text.Text)
            || ImsEndpoints.NamesLastSegment(text.Text));
}
