using System.Threading.Tasks;

namespace ImsMigration.Benchmarks.Scenarios;

/// <summary>A measurement that is too long, or has too many steps, for a micro benchmark.</summary>
internal interface IScenario
{
    /// <summary>The name to call it by.</summary>
    string Name { get; }

    /// <summary>Measures, and returns the result as Markdown.</summary>
    Task<string> RunAsync();
}
