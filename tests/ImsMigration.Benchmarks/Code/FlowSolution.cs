using System;
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

    /// <summary>One library with <paramref name="flows"/> flows, and <paramref name="others"/> files that do the same with another service.</summary>
    public static Solution AmongOthers(int flows, int others)
    {
        var code = Project("Application/", 0, 2 * flows);
        return Enumerable.Range(0, others)
            .Aggregate(code, static (all, number) => all.With("Application/Partner" + Number(number) + ".cs", Partner("Partner" + Number(number))))
            .ToSolution();
    }

    private static string Partner(string name) => FlowCode.Whole(name)
        .Replace("https://ims-na1.adobelogin.com/ims/exchange/jwt", "https://login.partner.example/oauth/token", StringComparison.Ordinal)
        .Replace("https://ims-na1.adobelogin.com/c/id", "https://login.partner.example/", StringComparison.Ordinal)
        .Replace("https://ims-na1.adobelogin.com/s/ent_user_sdk", "partner", StringComparison.Ordinal)
        .Replace("jwt_token", "assertion", StringComparison.Ordinal);

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
