using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Requests.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.Queries;

/// <summary>Makes a dictionary, which can be sent, of a collection of <c>HttpUtility.ParseQueryString</c>, which writes itself as a query string.</summary>
internal static class ParsedQuery
{
    private const string Collection = "System.Collections.Specialized.NameValueCollection";

    /// <summary>Whether <paramref name="variable"/> is such a collection, by its type.</summary>
    public static bool Is(ILocalSymbol variable) => TypeName.Is(variable.Type, Collection);

    /// <summary>The call that <paramref name="variable"/> is initialized with; <see langword="null"/> if it gets its collection in another way.</summary>
    public static InvocationExpressionSyntax? Of(ILocalSymbol variable, ProgramModel program) =>
        Is(variable)
        && variable.DeclaringSyntaxReferences[0].GetSyntax(program.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ParseQueryString" } } parse }
            ? parse
            : null;

    /// <summary>Whether one of the fields of <paramref name="form"/> is written with a method that a dictionary does not have.</summary>
    public static bool IsSet(TokenForm form) =>
        form.Fields.Any(static field => field.Entry is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Set" } });

    /// <summary>The edits where <paramref name="parse"/> makes the collection, of which the variable is declared there.</summary>
    public static IEnumerable<Replacement> AsDictionary(InvocationExpressionSyntax parse)
    {
        yield return new Replacement(parse.SyntaxTree, parse.Span, "new Dictionary<string, string>()");
        if (parse.Parent?.Parent?.Parent is VariableDeclarationSyntax { Type: { IsVar: false } type })
        {
            yield return new Replacement(type.SyntaxTree, type.Span, "var");
        }
    }
}
