using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.Analyzers.Tests.BadInput;

/// <summary>What holds for every input, however broken: no exception, and no error that was not there before.</summary>
internal static class SafeFix
{
    /// <summary>
    /// Analyzes <paramref name="solution"/> and returns it with all fixes applied; <paramref name="what"/> names the input
    /// where that fails.
    /// </summary>
    public static async Task<Solution> CheckAsync(Solution solution, string what)
    {
        try
        {
            var migrated = await FixAll.InSolutionAsync(solution);
            if (migrated == solution)
            {
                return migrated;
            }

            var before = await ErrorsAsync(solution);
            var after = await ErrorsAsync(migrated);
            var added = after.Where(error => error.Value > before.GetValueOrDefault(error.Key)).Select(static error => error.Key).ToList();
            Assert.True(added.Count == 0, $"{what}: the fix adds {string.Join(", ", added)}\n{string.Join('\n', CustomerCode.Of(migrated).Sources.Select(static file => file.Value))}");
            return migrated;
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{what}: {e}");
            throw;
        }
    }

    private static async Task<Dictionary<string, int>> ErrorsAsync(Solution solution) =>
        (await ProgramRunner.ErrorsAsync(solution))
            .GroupBy(static error => error.Id)
            .ToDictionary(static errors => errors.Key, static errors => errors.Count());
}
