using System.Collections.Immutable;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.TokenRequests;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.TokenRequests;

/// <summary>Sets a property of a request object of the OAuth library, in the layout of its initializer, or hands the scopes to the call that takes them.</summary>
internal static class LibraryRequestRewriter
{
    /// <summary>The edit that sets the property that <paramref name="problem"/> is about; none if its value is not known.</summary>
    public static ImmutableArray<Replacement> Set(LibraryRequest request, TokenRequestProblem problem, AnalyzerConfigOptions options, ProgramModel program)
    {
        var configured = problem.Field == LibraryRequest.ScopeProperty && RequestScope.Of(ImmutableArray<string>.Empty, options) is { Comment: null } scope
            ? SourceLayout.Literal(scope.Value)
            : null;
        if ((problem.Remedy ?? configured) is not { } value)
        {
            return ImmutableArray<Replacement>.Empty;
        }

        if (request.ValueOf(problem.Field) is { } wrong)
        {
            return ImmutableArray.Create(new Replacement(wrong.SyntaxTree, wrong.Span, value));
        }

        if (request.Call is { ArgumentList: var arguments } && problem.Field == LibraryRequest.ScopeProperty)
        {
            var rest = arguments.Arguments.Count > 0 ? ", " : string.Empty;
            return ImmutableArray.Create(new Replacement(arguments.SyntaxTree, new TextSpan(arguments.OpenParenToken.Span.End, 0), value + rest));
        }

        if (request.Initializer.Expressions.LastOrDefault() is not AssignmentExpressionSyntax last)
        {
            return ImmutableArray<Replacement>.Empty;
        }

        var text = last.SyntaxTree.GetText(program.CancellationToken);
        var separator = SourceLayout.StartsLine(text, last.SpanStart)
            ? "," + SourceLayout.NewLineOf(text) + SourceLayout.IndentationAt(text, last.SpanStart)
            : ", ";
        return ImmutableArray.Create(new Replacement(last.SyntaxTree, new TextSpan(last.Span.End, 0), separator + problem.Field + " = " + value));
    }
}
