using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Libraries;
using ImsMigration.Values;
using ImsMigration.Values.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.TokenRequests;

/// <summary>Finds the requests of the OAuth library whose address is the token endpoint of IMS.</summary>
internal sealed class LibraryRequestFinder
{
    private const string RequestType = "ClientCredentialsTokenRequest";

    private const string SendingCall = "RequestClientCredentialsTokenAsync";

    private const string ClientType = "TokenClient";

    private const string OptionsType = "TokenClientOptions";

    private const string Address = "Address";

    private static readonly ImmutableArray<string> s_namespaces = ImmutableArray.Create("Duende.IdentityModel.Client", "IdentityModel.Client");

    private readonly FlowGraph _graph;
    private readonly TextReader _reader;

    private LibraryRequestFinder(FlowGraph graph)
    {
        _graph = graph;
        _reader = new TextReader(graph);
    }

    /// <summary>The words of which every file with such a request has one: the type of the object, or the call that sends it.</summary>
    public static ImmutableArray<string> Words { get; } = ImmutableArray.Create(RequestType, SendingCall);

    /// <summary>All such requests in the program of <paramref name="graph"/>.</summary>
    public static ImmutableArray<LibraryRequest> Find(FlowGraph graph) =>
        Words.SelectMany(graph.Program.TreesWith).Distinct().ToList().SelectMany(tree => In(tree, graph)).ToImmutableArray();

    /// <summary>The requests that are written down in <paramref name="tree"/>.</summary>
    public static IEnumerable<LibraryRequest> In(SyntaxTree tree, FlowGraph graph)
    {
        var finder = new LibraryRequestFinder(graph);
        var names = graph.Program.NamesOf(tree);
        var calls = names.Find(SendingCall).Select(static name => name.FirstAncestorOrSelf<InvocationExpressionSyntax>()).OfType<InvocationExpressionSyntax>().ToList();
        return names.Find(RequestType).SelectMany(CreationsOf)
            .Concat(calls.SelectMany(static call => call.ArgumentList.Arguments.Select(static argument => argument.Expression).OfType<ImplicitObjectCreationExpressionSyntax>()))
            .Distinct()
            .Select(finder.OfObject)
            .Concat(calls.Select(finder.OfClient))
            .OfType<LibraryRequest>();
    }

    /// <summary>The objects that are created where their type is named: <c>new T { … }</c> and <c>T request = new() { … }</c>.</summary>
    private static IEnumerable<BaseObjectCreationExpressionSyntax> CreationsOf(SyntaxNode name)
    {
        if (name.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>() is { } creation && creation.Type.Span.Contains(name.Span))
        {
            return [creation];
        }

        return name.FirstAncestorOrSelf<VariableDeclarationSyntax>() is { } declaration && declaration.Type.Span.Contains(name.Span)
            ? declaration.Variables.Select(static variable => variable.Initializer?.Value).OfType<ImplicitObjectCreationExpressionSyntax>()
            : [];
    }

    private LibraryRequest? OfObject(BaseObjectCreationExpressionSyntax creation) =>
        InitializerOf(creation, RequestType) is { } initializer && IsForIms(initializer, ClientOf(creation))
            ? Read(creation, initializer, null, LibraryRequest.ValueOf(initializer, LibraryRequest.ScopeProperty), creation.Parent is ArgumentSyntax)
            : null;

    /// <summary>A client that was created with the address once, and is handed the scopes with each request.</summary>
    private LibraryRequest? OfClient(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var client }
        && _graph.Program.OperationOf(call) is IInvocationOperation { TargetMethod: { ContainingType: var type } } operation
        && IsOf(type, ClientType)
        && OnlyCreationOf(client) is { ArgumentList.Arguments: { Count: 2 } arguments }
        && arguments[1].Expression is BaseObjectCreationExpressionSyntax options
        && InitializerOf(options, OptionsType) is { } initializer
        && IsForIms(initializer, arguments[0].Expression)
            ? Read(options, initializer, call, ScopeOf(operation), IsWhole: true)
            : null;

    private LibraryRequest Read(BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer, InvocationExpressionSyntax? call, ExpressionSyntax? scope, bool IsWhole)
    {
        var scopes = scope is null ? KnownTexts.None : _reader.Read(scope);
        var separator = scope is not null && scopes.Texts.IsEmpty ? ScopeJoin.SeparatorOf(scope, _graph) : null;
        return new LibraryRequest(creation, initializer, call, scope, scopes, separator, IsWhole);
    }

    private static ExpressionSyntax? ScopeOf(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(static argument => argument is { Parameter.Name: "scope", ArgumentKind: ArgumentKind.Explicit })?.Syntax is ArgumentSyntax { Expression: var scope } ? scope : null;

    private InitializerExpressionSyntax? InitializerOf(BaseObjectCreationExpressionSyntax creation, string type) =>
        creation.Initializer is { } initializer && _graph.Program.OperationOf(creation)?.Type is { } created && IsOf(created, type) ? initializer : null;

    private static bool IsOf(ITypeSymbol type, string name) => s_namespaces.Any(space => TypeName.Is(type, space + "." + name));

    /// <summary>The creation of <paramref name="client"/> itself or of all that the variable or member of that name ever holds.</summary>
    private BaseObjectCreationExpressionSyntax? OnlyCreationOf(ExpressionSyntax client)
    {
        if (_graph.Program.SymbolOf(client) is not { } symbol || symbol is not (ILocalSymbol or IFieldSymbol or IPropertySymbol))
        {
            return client as BaseObjectCreationExpressionSyntax;
        }

        var values = _graph.Writes.Find(symbol).Where(static write => !write.IsMutation).Select(static write => write.Value.Syntax).ToList();
        return values.Count == 1 ? values[0] as BaseObjectCreationExpressionSyntax : null;
    }

    /// <summary>What sends the object that <paramref name="creation"/> makes: <c>http</c> in <c>http.RequestClientCredentialsTokenAsync(…)</c>.</summary>
    private ExpressionSyntax? ClientOf(ExpressionSyntax creation)
    {
        var sent = creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } && _graph.Program.DeclaredSymbolOf(declarator) is ILocalSymbol local
            ? _graph.References.Find(local).OfType<ExpressionSyntax>().Where(static use => use.Parent is ArgumentSyntax).Take(2).ToList()
            : [creation];
        return sent.Count == 1 && sent[0].Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: SendingCall, Expression: var client } } } ? client : null;
    }

    /// <summary>Whether the address is the token endpoint, as a whole or below the base address of <paramref name="client"/>.</summary>
    private bool IsForIms(InitializerExpressionSyntax initializer, ExpressionSyntax? client)
    {
        if (LibraryRequest.ValueOf(initializer, Address) is not { } address || _reader.Read(address) is not { IsAll: true, Texts: { IsEmpty: false } addresses })
        {
            return false;
        }

        if (addresses.All(static text => ImsEndpoints.NamesHost(text.Text)))
        {
            return addresses.All(static text => ImsEndpoints.NamesTokenEndpoint(text.Text));
        }

        return client is not null
            && addresses.All(static text => !ImsEndpoints.NamesHost(text.Text) && (ImsEndpoints.NamesTokenEndpoint(text.Text) || ImsEndpoints.NamesRelativeTokenEndpoint(text.Text)))
            && _graph.Program.OperationOf(client) is { } sender
            && _graph.Backward([sender], static _ => false) is { IsComplete: true, Texts: var around }
            && around.Any(static text => ImsEndpoints.NamesHost(text.Text))
            && !around.Any(static text => ImsEndpoints.NamesForeignHost(text.Text));
    }
}
