using System;
using System.Globalization;

namespace ImsMigration.ProgramHost;

/// <summary>How a program ended in its host.</summary>
/// <param name="ExitCode">The exit code that a process would have.</param>
/// <param name="IsGone">Whether nothing of it is left in the host. Otherwise it may still be at work there, or the framework remembers its types.</param>
public readonly record struct ProgramEnd(int ExitCode, bool IsGone)
{
    /// <summary>Reads what <see cref="ToString"/> has written.</summary>
    public static ProgramEnd Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(' ');
        return new ProgramEnd(int.Parse(parts[0], CultureInfo.InvariantCulture), bool.Parse(parts[1]));
    }

    /// <summary>The text that a host prints after the mark.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ExitCode} {IsGone}");
}
