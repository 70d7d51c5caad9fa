using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Requests;
using ImsMigration.Requests.Forms;
using ImsMigration.ServiceAccounts;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.TokenRequests;

/// <summary>
/// Finds the requests for a token of client credentials that go to Adobe IMS, in code that was migrated or never used an
/// assertion. Requests of other grants, such as a user's sign-in, requests to others, and requests of which the source
/// does not say where they go are not among them; those that still carry an assertion are a <see cref="ServiceAccountFlow"/>.
/// </summary>
internal sealed class TokenRequestFinder
{
    private const string GrantTypeField = "grant_type";

    private const string ClientSecretField = "client_secret";

    private const string ScopeField = "scope";

    private const string AssertionField = "assertion";

    /// <summary>The fields of other grants: a user's sign-in, its renewal, an assertion, a device.</summary>
    private static readonly ImmutableHashSet<string> s_otherFields = ImmutableHashSet.Create(
        "code", "code_verifier", "redirect_uri", "refresh_token", "device_code", AssertionField, "client_assertion", "subject_token", "username", "password", TokenForm.JwtField);

    private readonly FlowGraph _graph;
    private readonly ComposedEndpoints _composed;
    private readonly ImmutableArray<FormFinder> _forms;

    /// <summary>Creates a finder over <paramref name="graph"/>.</summary>
    public TokenRequestFinder(FlowGraph graph)
    {
        _graph = graph;
        _composed = new ComposedEndpoints(graph);
        _forms = Anchors.Select(anchor => new FormFinder(graph, anchor)).ToImmutableArray();
    }

    /// <summary>The names of the fields of which such a request has one, in the order in which it is searched for them.</summary>
    public static ImmutableArray<string> Anchors { get; } = ImmutableArray.Create(ClientSecretField, GrantTypeField);

    /// <summary>All such requests in the program of <paramref name="graph"/>, each once.</summary>
    public static ImmutableArray<TokenRequest> Find(FlowGraph graph)
    {
        var finder = new TokenRequestFinder(graph);
        var forms = Anchors.SelectMany(graph.Program.TreesWith).Distinct().ToList().SelectMany(finder.In).ToList();
        return Once(forms, static form => form.Anchor, static form => form.Form.Fields.Select(static field => field.Entry))
            .Select(static form => form.Request)
            .OfType<TokenRequest>()
            .ToImmutableArray();
    }

    /// <summary>
    /// <paramref name="forms"/> in the order of their anchors, without those that share an entry with one before: both anchors of a form lead to it,
    /// and they can be spelled in different files.
    /// </summary>
    /// <typeparam name="TForm">The forms.</typeparam>
    /// <typeparam name="TEntry">What stands for an entry.</typeparam>
    public static IEnumerable<TForm> Once<TForm, TEntry>(IReadOnlyCollection<TForm> forms, Func<TForm, int> anchor, Func<TForm, IEnumerable<TEntry>> entries)
    {
        var seen = new HashSet<TEntry>();
        foreach (var form in forms.OrderBy(anchor))
        {
            var isNew = !entries(form).Any(seen.Contains);
            seen.UnionWith(entries(form));
            if (isNew)
            {
                yield return form;
            }
        }
    }

    /// <summary>
    /// The forms of which one of <see cref="Anchors"/> is spelled in <paramref name="tree"/>, although its constant can be used elsewhere, each with
    /// the request that it makes to IMS, if it does.
    /// </summary>
    public IEnumerable<RequestForm> In(SyntaxTree tree)
    {
        var file = WorkBudget.OfFile(tree);
        var seen = new HashSet<SyntaxNode>();
        for (var anchor = 0; anchor < _forms.Length; anchor++)
        {
            foreach (var form in _forms[anchor].In(tree))
            {
                var isNew = form.Fields.All(field => !seen.Contains(field.Entry));
                seen.UnionWith(form.Fields.Select(static field => field.Entry));
                yield return new RequestForm(anchor, form, isNew ? Read(form, new WorkBudget(file)) : null);
            }
        }
    }

    private TokenRequest? Read(TokenForm form, WorkBudget work)
    {
        if (form.Fields.Any(static field => s_otherFields.Contains(field.Name)) || IsFoundByItsSecret(form))
        {
            return null;
        }

        var text = form.Shape == FormShape.UrlEncodedText ? TextTemplate.Of(form.Container, _graph.Program) : null;
        var encoded = text is not null ? UrlEncodedFields.Read(text) : form.Shape == FormShape.UrlEncodedText ? UrlEncodedFields.InPieces(form) : null;
        var fields = (encoded?.Fields ?? form.Fields).Select(field => Read(field, form)).ToImmutableArray();
        var isWhole = form.Shape switch
        {
            FormShape.Entries => WholeForm.Is(form, _graph),
            FormShape.UrlEncodedText => encoded is { IsWhole: true },
            FormShape.MultipartText => form.Container is ExpressionSyntax body && MultipartText.IsWhole(TextTemplate.Around(body)),
            FormShape.Declared => IsWholeDeclaration(form),
            _ => false,
        };
        var place = FieldPlaces.Of(form, text, _graph);
        var grant = GrantOf(fields, isWhole);
        if (grant == GrantType.Other && (place == FieldPlace.Body || fields.Any(static field => field.Field.Name == GrantTypeField)))
        {
            return null;
        }

        var traced = RequestTracer.Trace(form, _graph, work);
        if (work.IsExceeded)
        {
            return null;
        }

        if (traced.Texts.Any(static text => text.Text == TokenRequestProblems.ClientCredentials || text.Text.IndexOf(GrantTypeField + "=" + TokenRequestProblems.ClientCredentials, StringComparison.Ordinal) >= 0))
        {
            // The other fields of the request stand in another form: some in the URL, some in the body.
            grant = GrantType.ClientCredentials;
        }

        var endpoints = EndpointsOf(traced).ToImmutableArray();
        var request = new TokenRequest(form, fields, grant, place, endpoints, traced.Texts.ToImmutableArray(), isWhole)
        {
            RetiredAddresses = _composed.NamesIn(traced.Around).ToImmutableArray(),
        };
        if (fields.Any(static field => field.Field.Name == GrantTypeField && field.Values.Texts.Any(static value => WrongGrants.IsOfAssertion(value.Text))) && !request.Lacks(AssertionField))
        {
            return null;
        }

        var isConfirmed = grant == GrantType.ClientCredentials || request.FieldsNamed(GrantTypeField).Any() || request.Lacks(GrantTypeField);
        return grant != GrantType.Other && isConfirmed && IsForIms(request, traced) && FormJourney.Of(form, _graph).IsSent ? request : null;
    }

    /// <summary>A text that grows piece by piece is found by each of its anchors, of which one is enough.</summary>
    private static bool IsFoundByItsSecret(TokenForm form) =>
        form.Shape == FormShape.UrlEncodedText && form.Anchor.Name != ClientSecretField && form.Has(ClientSecretField) && !UrlEncodedText.NamesIn(form.Container).Contains(ClientSecretField);

    private TokenRequestField Read(FormField field, TokenForm form)
    {
        var values = FieldValues.Of(field, form, _graph);
        return new TokenRequestField(field, values, field.Name == ScopeField && values.Texts.IsEmpty && field.Value is { } value ? ScopeJoin.SeparatorOf(value, _graph) : null);
    }

    private static GrantType GrantOf(ImmutableArray<TokenRequestField> fields, bool isWhole)
    {
        var grants = fields.Where(static field => field.Field.Name == GrantTypeField).ToList();
        if (grants.Count == 0 || grants.All(static grant => grant.IsEmpty))
        {
            return (isWhole || grants.Count > 0) && new[] { "client_id", ClientSecretField }.All(name => fields.Any(field => field.Field.Name == name)) ? GrantType.Missing : GrantType.Other;
        }

        return grants.All(grant => !grant.Values.Texts.IsEmpty && grant.Values.Texts.All(value => IsForClient(value.Text, isWhole)))
            ? GrantType.ClientCredentials
            : GrantType.Other;
    }

    /// <summary>The name of the grant with a mistake in it is meant to be it, and so is that of an assertion where certainly none is sent.</summary>
    private static bool IsForClient(string grant, bool isWhole) =>
        grant == TokenRequestProblems.ClientCredentials || WrongGrants.IsMisspelt(grant) || (isWhole && WrongGrants.IsOfAssertion(grant));

    /// <summary>A declared form is whole if it consists of texts alone: a dictionary or another object could bring fields along.</summary>
    private static bool IsWholeDeclaration(TokenForm form) =>
        form.Variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor } method }
            ? method.Parameters.All(static parameter => parameter.Type.SpecialType == SpecialType.System_String || parameter.Type.Name == "CancellationToken")
            : DeclaredForm.ObjectOf(form.Variable) is { BaseType.SpecialType: SpecialType.System_Object, DeclaringSyntaxReferences.Length: 1 } type
                && type.GetMembers().OfType<IPropertySymbol>().Count(static property => property.Name != "EqualityContract") == form.Fields.Length
                && type.GetMembers().OfType<IPropertySymbol>().All(static property => property.Type.SpecialType == SpecialType.System_String || property.IsImplicitlyDeclared);

    private static IEnumerable<HeldText> EndpointsOf(TracedRequest request)
    {
        var whole = request.Texts.Where(static text => ImsEndpoints.NamesTokenEndpoint(text.Text)).ToList();
        if (whole.Count > 0)
        {
            return whole;
        }

        return request.Texts.Any(static text => ImsEndpoints.NamesHost(text.Text))
            ? request.Texts.Where(static text => ImsEndpoints.NamesRelativeTokenEndpoint(text.Text)).Concat(Segments(request))
            : [];
    }

    /// <summary>The path may be handed over in segments: <c>AppendPathSegments("ims", "token", "v3")</c>.</summary>
    private static List<HeldText> Segments(TracedRequest request)
    {
        var last = request.Around.Where(static text => text.Text.Trim('/') is "v1" or "v2" or "v3" or "v4").ToList();
        return request.Around.Any(static text => text.Text.Trim('/') is "token" or "ims/token" || text.Text.TrimEnd('/').EndsWith("/ims/token", StringComparison.Ordinal)) ? last : [];
    }

    /// <summary>
    /// The request goes to IMS if a whole URL of the token endpoint meets it and no other token endpoint does; if the path
    /// or a part of it meets it and no other host; or if it asks for scopes that only Adobe has and names no other host.
    /// </summary>
    private static bool IsForIms(TokenRequest request, TracedRequest traced)
    {
        var foreign = traced.Texts.Where(static text => ImsEndpoints.NamesForeignHost(text.Text)).Select(static text => text.Text).ToList();
        if (request.Endpoints.Any(static text => ImsEndpoints.NamesHost(text.Text)))
        {
            return !foreign.Any(static text => text.IndexOf("token", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("auth", StringComparison.OrdinalIgnoreCase) >= 0);
        }

        return foreign.Count == 0
            && (!request.Endpoints.IsEmpty || request.FieldsNamed(ScopeField).SelectMany(static scope => scope.Values.Texts).Any(static scope => AskedOfAdobe(scope.Text)));
    }

    private static bool AskedOfAdobe(string scope) =>
        scope == Metascopes.ScopePlaceholder
        || scope.Split(',', ' ').Contains("AdobeID", StringComparer.Ordinal)
        || !Metascopes.FindAll(scope).IsEmpty;
}
