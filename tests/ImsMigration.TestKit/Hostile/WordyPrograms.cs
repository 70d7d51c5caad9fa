using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using static ImsMigration.TestKit.Hostile.HostileProgram;

namespace ImsMigration.TestKit.Hostile;

/// <summary>Programs that are full of the words by which files are chosen, and have nothing to do with IMS.</summary>
internal static class WordyPrograms
{
    /// <summary>The programs.</summary>
    public static IEnumerable<HostileProgram> All { get; } =
    [
        new("150 files full of words", () => OfFiles(150, "exchange", "jwt", "id_token")),
        new("150 files full of forms", () => OfFiles(150, "exchange", "jwt", "jwt_token")),
        new("150 files full of other words", () => OfFiles(150, "transfer", "key", "key_token")),
    ];

    /// <summary>A client of a large API of somebody else: every method names <paramref name="path"/>, <paramref name="kind"/> and <paramref name="field"/>.</summary>
    private static CustomerCode OfFiles(int files, string path, string kind, string field) =>
        new(Enumerable.Range(0, files).Select(file => KeyValuePair.Create("Client" + N(file) + ".cs", Client(file, path, kind, field))).ToImmutableSortedDictionary()) { IsApplication = false };

    private static string Client(int file, string path, string kind, string field) =>
        "using System;\nusing System.Collections.Generic;\nusing System.Net.Http;\nusing System.Threading.Tasks;\n\npublic sealed class Client" + N(file) + "\n{\n    private readonly HttpClient _http;\n    private readonly string _" + kind + ";\n\n    public Client" + N(file)
        + "(HttpClient http, string " + kind + ")\n    {\n        _http = http;\n        _" + kind + " = " + kind + ";\n    }\n\n"
        + Lines(20, i => $$"""
                /// <summary>Gets the {{path}} {{N(i)}} for a {{kind}}.</summary>
                public async Task<string> {{path}}{{N(i)}}(string {{field}}, string client_id)
                {
                    var form = new Dictionary<string, string> { ["client_id"] = client_id, ["client_secret"] = _{{kind}}, ["{{field}}"] = {{field}} };
                    form["{{path}}"] = "{{kind}}" + {{field}};
                    var url = "https://api.example.com/" + "{{path}}/" + client_id + "/{{kind}}";
                    var answer = await _http.PostAsync(url, new FormUrlEncodedContent(form));
                    if (!answer.IsSuccessStatusCode)
                    {
                        throw new InvalidOperationException("no {{path}} of a {{kind}}: " + {{field}});
                    }

                    return await answer.Content.ReadAsStringAsync();
                }

            """) + "}\n";
}
