using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Ims;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

/// <summary>Changes the exchange endpoint in configuration files along with the code that reads it.</summary>
internal static class ConfigurationEdits
{
    /// <summary>
    /// Returns <paramref name="solution"/> with every exchange URL in the additional files of <paramref name="projects"/>
    /// replaced by that of the token endpoint. Nothing else of such a file changes.
    /// </summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<ProjectId> projects, CancellationToken cancellationToken)
    {
        foreach (var document in projects.Distinct().SelectMany(id => solution.GetProject(id)!.AdditionalDocuments).ToList())
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var changes = text.Lines.Where(line => ImsEndpoints.NamesExchange(text.ToString(line.Span)))
                .Select(line => new TextChange(line.Span, ImsEndpoints.ToTokenEndpoint(text.ToString(line.Span))))
                .ToList();
            if (changes.Count > 0)
            {
                solution = solution.WithAdditionalDocumentText(document.Id, text.WithChanges(changes));
            }
        }

        return solution;
    }
}
