using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Benchmarks.Code;

/// <summary>Projects that are full of the retired flow.</summary>
internal static class FlowSolution
{
    /// <summary>One library with <paramref name="files"/> files, of which every second has a whole flow and the others use that of their neighbour.</summary>
    public static Solution OfFiles(int files) => Project("Application/", 0, files).ToSolution();

    /// <summary><paramref name="projects"/> libraries with <paramref name="flows"/> flows together.</summary>
    public static Solution OfProjects(int projects, int flows) =>
        new CustomerSolution(
            [
                .. Enumerable.Range(0, projects).Select(project =>
                    new CustomerProject("Project" + Number(project), Project("Project" + Number(project) + "/", project * flows, 2 * flows / projects))),
            ])
            .ToSolution();

    private static CustomerCode Project(string folder, int first, int files) =>
        new(Enumerable.Range(first, files)
            .Select(number => KeyValuePair.Create(folder + "File" + Number(number) + ".cs", number % 2 == 0 ? FlowCode.Whole("Flow" + Number(number)) : User(number)))
            .ToImmutableSortedDictionary())
        { IsApplication = false };

    private static string User(int number) => $$"""
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;

        internal sealed class User{{Number(number)}}
        {
            private readonly HttpClient _http = new HttpClient();

            internal async Task<string> LoadAsync(string path)
            {
                var token = await Flow{{Number(number - 1)}}.RequestAsync(_http);
                _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + token);
                return await _http.GetStringAsync("https://usermanagement.example/" + path);
            }
        }

        """;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
