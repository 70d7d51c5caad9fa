using System;
using System.IO;
using System.Linq;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Analyzers.Tests.BadInput;

/// <summary>The sample applications and the file of each that holds the flow.</summary>
internal static class SampleFlow
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Samples");

    /// <summary>The application called <paramref name="name"/>, before the fix.</summary>
    public static CustomerCode Read(string name) => CustomerCode.OfFolder(Path.Combine(s_folder, name, "before"));

    /// <summary>The file of <paramref name="code"/> that sends the request.</summary>
    public static string FileOf(CustomerCode code) =>
        code.Sources.Single(static file => file.Value.Contains("exchange/jwt", StringComparison.Ordinal)).Key;

    /// <summary>The solution of <paramref name="code"/>, and in it the file that sends the request.</summary>
    public static (Solution Solution, DocumentId Document) Open(CustomerCode code)
    {
        var solution = code.ToSolution();
        var name = FileOf(code);
        return (solution, solution.Projects.Single().Documents.Single(document => document.Name == name).Id);
    }
}
