using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.ServiceAccounts;

namespace ImsMigration.Engine;

/// <summary>The reports of all rules that follow values through a program.</summary>
internal static class ProgramReports
{
    /// <summary>
    /// What <paramref name="rules"/> report in <paramref name="revision"/>. A place can be reported more than once for the same
    /// reason, from several requests: then the first counts. <paramref name="keyFiles"/> are the paths of key files in the project, of which
    /// <paramref name="isInSettings"/> says whether a configuration file names one.
    /// </summary>
    public static ProgramAnswer In(Revision revision, RuleSelection rules, IReadOnlyCollection<string> keyFiles, Func<string, bool> isInSettings)
    {
        var flows = new FlowReports(revision);
        var requests = new RequestReports(revision);
        var texts = new SecretReports(revision);
        IEnumerable<KeptReport> all = [];
        if (rules.Flow)
        {
            all = all.Concat(flows.All());
        }

        if (rules.ExpiresIn)
        {
            all = all.Concat(new MillisecondReports(revision, () => flows.HoldsExchange).All());
        }

        if (rules.Secrets)
        {
            all = all.Concat(requests.Secrets).Concat(flows.Secrets).Concat(texts.Others());
        }

        if (rules.Requests)
        {
            all = all.Concat(requests.Problems()).Concat(texts.Placeholders());
        }

        if (rules.TokensPerCall)
        {
            all = all.Concat(requests.TokensPerCall());
        }

        var named = !rules.KeyFiles ? ImmutableArray<string>.Empty : rules.Flow ? flows.KeyFiles() : revision.Configuration.KeyFiles;
        var left = rules is { KeyFiles: true, TalksToIms: true } ? LeftKeyFiles.Among(keyFiles, revision.Graph.Program, isInSettings) : ImmutableArray<string>.Empty;
        return new ProgramAnswer(all.ToImmutableArray(), named, left);
    }
}
