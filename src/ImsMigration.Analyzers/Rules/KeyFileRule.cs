using System;
using System.Threading;
using ImsMigration.Adobe;
using ImsMigration.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Rules;

/// <summary>
/// IMS0006: the key of a service account lies in the project. It is told by who names the file: the code that signs the
/// assertion, or a setting that IMS0005 reports. Of the file itself, only the path and the first line are looked at.
/// </summary>
internal static class KeyFileRule
{
    /// <summary>The report on <paramref name="file"/>.</summary>
    public static Report Check(AdditionalText file) => new(Descriptors.KeyFile, Location.Create(file.Path, default, default), MessageName.OfFile(file.Path));

    /// <summary>Whether the file of <paramref name="context"/> can hold a key and is to be looked at.</summary>
    public static bool CanHoldKey(AdditionalFileAnalysisContext context) =>
        KeyFiles.IsOne(context.AdditionalFile.Path) && ReportedFile.IsWanted(context) && HoldsKey(context.AdditionalFile, context.CancellationToken);

    /// <summary>Whether the first line leaves it possible: that of a certificate or public key in PEM does not.</summary>
    private static bool HoldsKey(AdditionalText file, CancellationToken cancellationToken)
    {
        if (!KeyFiles.IsText(file.Path) || file.GetText(cancellationToken) is not { Lines: { Count: > 0 } lines } text)
        {
            return true;
        }

        const int LongestHeader = 80;
        var first = text.ToString(new TextSpan(0, Math.Min(lines[0].End, LongestHeader)));
        return first.IndexOf("-----BEGIN ", StringComparison.Ordinal) < 0 || first.IndexOf("PRIVATE KEY", StringComparison.Ordinal) >= 0;
    }
}
