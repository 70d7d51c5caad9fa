using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using ImsMigration.Solutions;
using ImsMigration.TokenRequests;
using ImsMigration.Values;
using ImsMigration.Values.Texts;
using ImsMigration.Writers.Forms;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.TokenRequests;

/// <summary>Corrects one problem of a client-credentials request: adds a field, or writes another value where the wrong one stands.</summary>
internal sealed class TokenRequestRewriter
{
    private readonly FlowGraph _graph;
    private readonly DeclaredFormInsertion _declared;
    private readonly ImmutableArray<SyntaxNode> _scopeValues;
    private readonly ImmutableArray<SyntaxNode> _grantValues;

    /// <summary>Creates a rewriter; <paramref name="requests"/> and <paramref name="libraryRequests"/> are all requests of the program, and <paramref name="policy"/> knows which signatures may change.</summary>
    public TokenRequestRewriter(FlowGraph graph, RemovalPolicy policy, IEnumerable<TokenRequest> requests, IEnumerable<LibraryRequest> libraryRequests)
    {
        _graph = graph;
        _declared = new DeclaredFormInsertion(graph, policy);
        _grantValues = ValuesOf(requests, "grant_type").ToImmutableArray();
        _scopeValues = ValuesOf(requests, "scope")
            .Concat(libraryRequests.Select(static request => request.Scope).OfType<SyntaxNode>())
            .ToImmutableArray();
    }

    private static IEnumerable<SyntaxNode> ValuesOf(IEnumerable<TokenRequest> requests, string field) =>
        requests.SelectMany(request => request.FieldsNamed(field)).Select(static value => (SyntaxNode?)value.Field.Value ?? value.Field.Entry);

    /// <summary>The edits that end <paramref name="problem"/> of <paramref name="form"/>, or of a request that is no form; none if the right value is not known or its place is not understood.</summary>
    public ImmutableArray<Replacement> Correct(TokenForm? form, TokenRequestProblem problem, AnalyzerConfigOptions options)
    {
        if (problem.Kind is ProblemKind.Joined or ProblemKind.Address)
        {
            return problem.Remedy is { } whole
                ? ImmutableArray.Create(new Replacement(problem.Place.SyntaxTree, problem.Place.Span, SourceLayout.Literal(whole)))
                : ImmutableArray<Replacement>.Empty;
        }

        var scope = problem.Field == "scope" && problem.Kind != ProblemKind.Spaces
            ? RequestScope.Of(problem.Value is { } value ? ScopeList.MetascopesIn(value.Text) : ImmutableArray<string>.Empty, options)
            : null;
        if (problem is { Kind: ProblemKind.Metascope, Value: { } sent } && ScopeList.MetascopesIn(sent.Text).Contains(Metascopes.AemCloudService, StringComparer.OrdinalIgnoreCase) && !AemOption.MayMigrate(options))
        {
            return ImmutableArray<Replacement>.Empty;
        }

        var isConfigured = scope is { Comment: null };
        if ((isConfigured ? scope!.Value : problem.Remedy) is not { } remedy)
        {
            return ImmutableArray<Replacement>.Empty;
        }

        if (problem.Value is not { } wrong)
        {
            return form is null ? ImmutableArray<Replacement>.Empty : Insert(form, problem.Field, remedy);
        }

        if (!wrong.Holders.All(holder => HasNoOtherUse(holder, wrong, problem.Field == "scope" ? _scopeValues : _grantValues)))
        {
            return ImmutableArray<Replacement>.Empty;
        }

        var edits = problem switch
        {
            { Source: { Value: null } field } when form?.Shape == FormShape.UrlEncodedText => InText(wrong.Node, field, remedy),
            { Kind: ProblemKind.Spaces } => ScopeSeparators.Replace(wrong, remedy),
            _ => ImmutableArray.Create(new Replacement(wrong.Node.SyntaxTree, wrong.Node.Span, SourceLayout.Literal(remedy))),
        };
        return edits.IsEmpty || problem.Kind != ProblemKind.Metascope || isConfigured
            ? edits
            : edits.AddRange(ScopeComment.AtLineOf(wrong.Node, scope!.Comment!, _graph.Program));
    }

    /// <summary>The edits that fill in the placeholder at <paramref name="place"/>, and take away the comment that asks for it; none if no option says with what.</summary>
    public static ImmutableArray<Replacement> FillIn(SyntaxNode place, AnalyzerConfigOptions options, ProgramModel program)
    {
        var token = place.GetFirstToken();
        var at = token.Text.IndexOf(Metascopes.ScopePlaceholder, StringComparison.Ordinal);
        if (at < 0 || RequestScope.Of(ImmutableArray<string>.Empty, options) is not { Comment: null } configured)
        {
            return ImmutableArray<Replacement>.Empty;
        }

        var edit = new Replacement(place.SyntaxTree, new TextSpan(token.SpanStart + at, Metascopes.ScopePlaceholder.Length), configured.Value);
        return ImmutableArray.Create(edit).AddRange(ScopeComment.RemovalAtLineOf(place, RequestScope.PlaceholderComment, program));
    }

    private ImmutableArray<Replacement> Insert(TokenForm form, string name, string value)
    {
        var field = new NewField(name, value, true);
        return form.Shape switch
        {
            FormShape.Entries => AsArray(EntryFormRewriter.Insert(form, [field], _graph.Program)),
            FormShape.UrlEncodedText => AsArray(InsertIntoText(form, name, value)),
            FormShape.MultipartText => MultipartTextInsertion.Insert(form, field, _graph.Program),
            FormShape.Declared => _declared.Insert(form, field),
            _ => ImmutableArray<Replacement>.Empty,
        };
    }

    private static ImmutableArray<Replacement> AsArray(Replacement? edit) => edit is null ? ImmutableArray<Replacement>.Empty : ImmutableArray.Create(edit);

    /// <summary>The new field goes in front of the one that the form was found by.</summary>
    private static Replacement? InsertIntoText(TokenForm form, string name, string value)
    {
        var token = form.Anchor.NameNode.GetFirstToken();
        var at = token.Text.IndexOf(form.Anchor.Name + "=", StringComparison.Ordinal);
        return at < 0 ? null : new Replacement(form.Anchor.NameNode.SyntaxTree, new TextSpan(token.SpanStart + at, 0), name + "=" + value + "&");
    }

    private static ImmutableArray<Replacement> InText(SyntaxNode part, FormField field, string value)
    {
        var token = part.GetFirstToken();
        var old = field.Name + "=" + field.ConstantValue;
        if (token.Value is string text && text == field.ConstantValue)
        {
            // The value is a piece of its own.
            return ImmutableArray.Create(new Replacement(part.SyntaxTree, token.Span, SourceLayout.Literal(value)));
        }

        var at = token.Text.IndexOf(old, StringComparison.Ordinal);
        return at < 0
            ? ImmutableArray<Replacement>.Empty
            : ImmutableArray.Create(new Replacement(part.SyntaxTree, new TextSpan(token.SpanStart + at, old.Length), field.Name + "=" + value));
    }

    /// <summary>
    /// Whether <paramref name="holder"/> of <paramref name="text"/> has no other use than in <paramref name="values"/>, those of a field of such
    /// requests, so that it may change for them.
    /// </summary>
    private bool HasNoOtherUse(ISymbol holder, KnownText text, ImmutableArray<SyntaxNode> values)
    {
        var places = values.Concat(HolderPlaces.Of(text, _graph)).ToList();
        return _graph.References.Find(holder).All(reference => places.Exists(place => place.SyntaxTree == reference.SyntaxTree && place.Span.Contains(reference.Span)));
    }
}
