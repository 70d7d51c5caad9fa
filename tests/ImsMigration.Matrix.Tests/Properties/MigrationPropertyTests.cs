using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Microsoft.CodeAnalysis;
using Xunit;
using Xunit.Abstractions;

namespace ImsMigration.Matrix.Tests.Properties;

/// <summary>
/// What holds for the migration of every program, tried on programs that are put together at random: nothing but the flow
/// changes, to the byte, whichever comments, directives, newlines and encodings surround it; the result compiles; light
/// bulbs one by one come to the same; and there is nothing left to fix.
/// </summary>
public sealed class MigrationPropertyTests(OneCredential ims, ITestOutputHelper output) : IClassFixture<OneCredential>
{
    /// <summary>Of so many programs, one is also run.</summary>
    private const int RunOneOf = 5;

    public static TheoryData<string> ShapeNames => [.. RequestShapes.All.Select(static shape => shape.Name)];

    [Theory]
    [MemberData(nameof(ShapeNames))]
    public async Task Every_property_holds(string shape)
    {
        var failures = new List<string>();
        var programs = DrawnProgram.All.Where(program => program.Shape.Name == shape).ToList();
        var runs = 0;
        foreach (var program in programs)
        {
            var before = program.Before();
            if ((await ProgramRunner.ErrorsAsync(before)).Count > 0)
            {
                failures.Add($"{program}\nis not a program: {string.Join('\n', await ProgramRunner.ErrorsAsync(before))}");
                continue;
            }

            var after = await FixAll.InSolutionAsync(before);
            var broken = await BrokenAsync(program, before, after);
            if (broken is null && program.Seed % RunOneOf == 0)
            {
                runs++;
                broken = await BrokenRunAsync(after);
            }

            if (broken is not null)
            {
                failures.Add($"{program}\n{broken}");
            }
        }

        output.WriteLine($"{programs.Count} programs migrated, {runs} of them run, {programs.Sum(static program => program.Marks())} comments and directives kept.");
        Assert.True(failures.Count == 0, $"{failures.Count} of {programs.Count} programs:\n\n{string.Join("\n\n", failures)}");
    }

    /// <summary>The first property that does not hold; <see langword="null"/> if all do.</summary>
    private static async Task<string?> BrokenAsync(DrawnProgram program, Solution before, Solution after)
    {
        var expected = program.After();
        var texts = await CustomerSolution.TextsOfAsync(after);
        foreach (var (file, text) in expected.Where(file => texts[file.Key] != file.Value))
        {
            return $"{file} should be\n{text}\nand is\n{texts[file]}";
        }

        foreach (var document in after.Projects.Single().Documents)
        {
            var encoding = (await document.GetTextAsync()).Encoding;
            if (!Equals(encoding, program.Encoding))
            {
                return $"{document.Name} has the encoding {encoding?.WebName}";
            }
        }

        if (await ProgramRunner.ErrorsAsync(after) is { Count: > 0 } errors)
        {
            return $"does not compile any more: {string.Join('\n', errors)}";
        }

        if (await Diagnosis.OfEveryRuleAsync(after) is { IsEmpty: false } left)
        {
            return $"is still reported: {string.Join('\n', left)}";
        }

        var single = before;
        while (await FixAll.FirstAsync(single) is { } next)
        {
            single = next;
        }

        return (await CustomerSolution.TextsOfAsync(single)).SequenceEqual(texts) ? null : "comes out otherwise with light bulbs one by one";
    }

    private async Task<string?> BrokenRunAsync(Solution after)
    {
        var (run, requests) = await ims.RunAsync(after, JwtExchangeState.Retired);
        return run.ExitCode == 0 && requests is [{ Method: "POST", Path: "/ims/token/v3", StatusCode: 200, QueryFields.IsEmpty: true }]
            ? null
            : $"gets no token: {run.Output}\n{string.Join('\n', requests.Select(static request => $"{request.Method} {request.Path} {request.StatusCode}"))}";
    }
}
