using System;
using System.IO;

namespace ImsMigration.EndToEnd.Tests.Samples;

/// <summary>The files below <c>Expected</c>: samples after the migration, as a careful reviewer would write them.</summary>
internal static class ExpectedFile
{
    /// <summary>Returns the expected text of a file of a sample.</summary>
    public static string Read(string sample, string file) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Expected", sample, file));
}
