using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Values;
using ImsMigration.Values.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Requests.Forms;

/// <summary>Finds the forms that carry a certain field, whichever HTTP library they are written for.</summary>
internal sealed class FormFinder
{
    private readonly FlowGraph _graph;
    private readonly ProgramModel _program;
    private readonly DeclaredForm _declared;
    private readonly FieldNameUses _names;
    private readonly TextReader _reader;
    private readonly string _anchor;

    /// <summary>Creates a finder over <paramref name="graph"/> for forms with the field <paramref name="anchor"/>, such as <c>jwt_token</c>.</summary>
    public FormFinder(FlowGraph graph, string anchor)
    {
        _anchor = anchor;
        _graph = graph;
        _program = graph.Program;
        _declared = new DeclaredForm(graph);
        _names = new FieldNameUses(graph, anchor);
        _reader = new TextReader(graph);
    }

    /// <summary>How a field can be spelled: as it travels, and as a property of an object that a serializer writes with a small first letter.</summary>
    public static ImmutableArray<string> Spellings(string field) => ImmutableArray.Create(field, char.ToUpperInvariant(field[0]) + field.Substring(1));

    /// <summary>All such forms of the program; whether they go to IMS is not asked here.</summary>
    public IEnumerable<TokenForm> FindAll() => Once(Trees().SelectMany(FormsIn));

    /// <summary>The files that may spell the field.</summary>
    public IEnumerable<SyntaxTree> Trees() => Spellings(_anchor).SelectMany(_program.TreesWith).Distinct().Where(tree => !_program.IsGenerated(tree));

    /// <summary>The forms whose field is spelled in <paramref name="tree"/>, although its constant can be used elsewhere.</summary>
    public IEnumerable<TokenForm> In(SyntaxTree tree) => !_program.IsGenerated(tree) && Spellings(_anchor).Any(word => _program.Mentions(tree, word)) ? Once(FormsIn(tree)) : [];

    private IEnumerable<TokenForm> Once(IEnumerable<TokenForm> forms)
    {
        var seen = new HashSet<SyntaxNode>();
        foreach (var form in forms)
        {
            _program.CancellationToken.ThrowIfCancellationRequested();
            if (seen.Add(form.Anchor.Entry))
            {
                yield return form;
            }
        }
    }

    private IEnumerable<TokenForm> FormsIn(SyntaxTree tree)
    {
        foreach (var token in TokenSearch.Find(tree, _anchor, _program.CancellationToken))
        {
            if (_declared.Read(token.Token, _anchor) is { } declared)
            {
                yield return declared;
            }

            foreach (var name in NamesAt(token))
            {
                if (FormAround(name) is { } form)
                {
                    yield return form;
                }
            }
        }
    }

    /// <summary>The node at <paramref name="token"/> that spells the field's name, or the expressions that get it from there.</summary>
    private IEnumerable<SyntaxNode> NamesAt(FoundToken token)
    {
        switch (token.Parent)
        {
            case LiteralExpressionSyntax literal when token.ValueText == _anchor:
                return _names.Of(literal);
            case LiteralExpressionSyntax or InterpolatedStringTextSyntax:
                return [token.Parent];
            case IdentifierNameSyntax name when NameOfAround(name) is { } call:
                return [call];
            case IdentifierNameSyntax { Parent: NameEqualsSyntax or AnonymousObjectMemberDeclaratorSyntax } name:
                return [name.Parent is NameEqualsSyntax equals ? equals : name];
            default:
                return [];
        }
    }

    /// <summary>The field can be named after a variable or member: <c>nameof(jwt_token)</c>.</summary>
    private InvocationExpressionSyntax? NameOfAround(IdentifierNameSyntax name) =>
        name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && FormEntry.IsNameOf(call) && FormEntry.ConstantText(call, _program) == _anchor ? call : null;

    private TokenForm? FormAround(SyntaxNode name)
    {
        if (name is InterpolatedStringTextSyntax || (name is LiteralExpressionSyntax literal && literal.Token.ValueText != _anchor))
        {
            return FormOfText(name);
        }

        return FormEntry.AtName(name, _anchor) is { } anchor ? FormOfEntries(anchor) : null;
    }

    private TokenForm? FormOfText(SyntaxNode part)
    {
        var template = TextTemplate.Around(part);
        return FormOfWhole(FormShape.MultipartText, MultipartText.Read(template), template)
            ?? FormOfUrlEncodedText(part)
            ?? FormOfWhole(FormShape.JsonText, JsonText.Read(template), template);
    }

    private TokenForm? FormOfWhole(FormShape shape, ImmutableArray<FormField> fields, TextTemplate text) =>
        fields.FirstOrDefault(field => field.Name == _anchor) is { } anchor ? new TokenForm(shape, anchor, fields, text.Expression, null) : null;

    /// <summary>A text that is appended piece by piece has its other fields in the other statements on the same builder.</summary>
    private TokenForm? FormOfUrlEncodedText(SyntaxNode part)
    {
        if (UrlEncodedText.Read(part, _anchor, _graph) is not { } form)
        {
            return null;
        }

        var variable = VariableOf(form.Container);
        var names = PartsOf(form.Container, variable).SelectMany(UrlEncodedText.NamesIn).Where(name => !form.Has(name)).Distinct();
        return form with
        {
            Variable = variable,
            Fields = names.Select(name => new FormField(name, form.Container, part, null)).Concat(form.Fields).ToImmutableArray(),
        };
    }

    private TokenForm FormOfEntries(FormField anchor)
    {
        var container = ContainerOf(anchor.Entry);
        var variable = VariableOf(container);
        var start = variable?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_program.CancellationToken);
        var fields = new Dictionary<SyntaxNode, FormField> { [anchor.Entry] = anchor };
        foreach (var part in PartsOf(container, variable))
        {
            foreach (var field in FieldsIn(part, anchor))
            {
                // A variable can hold the form of one request or of another, but not both.
                if (!fields.ContainsKey(field.Entry) && !ExclusiveBranches.Separate(field.Entry, anchor.Entry, start))
                {
                    fields.Add(field.Entry, field);
                }
            }
        }

        var ordered = fields.Values.OrderBy(static field => field.Entry.Span.End).ToImmutableArray();
        return new TokenForm(FormShape.Entries, anchor, ordered, container, variable);
    }

    /// <summary>The outermost expression that the entry is a part of: the creation with its initializer, the whole call chain, or the iterator.</summary>
    private static SyntaxNode ContainerOf(SyntaxNode entry)
    {
        if (entry is YieldStatementSyntax)
        {
            return entry.Ancestors().First(static node => node is LocalFunctionStatementSyntax || EnclosingMember.Is(node));
        }

        var node = entry;
        while (node.Parent is InitializerExpressionSyntax or CollectionExpressionSyntax or BaseObjectCreationExpressionSyntax
                   or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax
               || (node.Parent is MemberAccessExpressionSyntax access && access.Expression == node && access.Parent is InvocationExpressionSyntax)
               || (node.Parent is InvocationExpressionSyntax call && call.Expression == node))
        {
            node = node.Parent;
        }

        return node;
    }

    private ISymbol? VariableOf(SyntaxNode container)
    {
        switch (container.Parent)
        {
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }:
                return _program.DeclaredSymbolOf(declarator);
            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                return _program.DeclaredSymbolOf(property);
            case AssignmentExpressionSyntax assignment when assignment.Right == container:
                return _program.SymbolOf(FormEntry.QueryOwner(assignment.Left) ?? assignment.Left);
        }

        var root = container is AssignmentExpressionSyntax { Left: var target } ? target : container;
        while (true)
        {
            switch (root)
            {
                case InvocationExpressionSyntax call:
                    root = call.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    root = element.Expression;
                    break;
                case MemberAccessExpressionSyntax access when access.Parent is InvocationExpressionSyntax:
                    root = access.Expression;
                    break;
                case MemberAccessExpressionSyntax when FormEntry.QueryOwner(root) is { } client:
                    root = client;
                    break;
                case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                    return _program.SymbolOf(root) is { } symbol and (ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol) ? symbol : null;
                default:
                    return null;
            }
        }
    }

    /// <summary>Where entries of the same form can stand: in the container, and in every other use of its variable.</summary>
    private IEnumerable<SyntaxNode> PartsOf(SyntaxNode container, ISymbol? variable)
    {
        yield return container;
        foreach (var other in PairsBeside(container))
        {
            yield return other;
        }

        foreach (var other in CallsBeside(container))
        {
            yield return other;
        }

        if (variable is null)
        {
            yield break;
        }

        foreach (var part in PartsOfCaller(variable))
        {
            yield return part;
        }

        foreach (var declaration in variable.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(_program.CancellationToken)))
        {
            if (declaration is VariableDeclaratorSyntax { Initializer.Value: { } value })
            {
                yield return value;
            }
        }

        foreach (var reference in _graph.References.Find(variable))
        {
            if (reference.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax statement && StartsWith(statement.Expression, reference))
            {
                yield return statement.Expression;
            }
        }
    }

    /// <summary>A method of the project can take a form as pairs, one argument for each: <c>("grant_type", "client_credentials"), …</c>.</summary>
    private static IEnumerable<SyntaxNode> PairsBeside(SyntaxNode pair) =>
        pair is TupleExpressionSyntax && pair.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: var arguments } }
            ? arguments.Select(static argument => argument.Expression).Where(other => other != pair && other is TupleExpressionSyntax)
            : [];

    /// <summary>A method of the project can add the fields to the form one by one: <c>Field("grant_type", "client_credentials");</c>.</summary>
    private IEnumerable<SyntaxNode> CallsBeside(SyntaxNode container) =>
        container is InvocationExpressionSyntax { Expression: IdentifierNameSyntax helper, Parent: ExpressionStatementSyntax { Parent: var block } }
        && _program.SymbolOf(helper) is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: false } method
            ? _graph.References.Find(method)
                .Select(static reference => reference.Parent)
                .Where(call => call is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } && call != container && IsIn(block, call))
                .OfType<SyntaxNode>()
            : [];

    private static bool IsIn(SyntaxNode? block, SyntaxNode call) => (block is GlobalStatementSyntax ? block.Parent : block)?.Span.Contains(call.Span) == true;

    /// <summary>A method that is handed a form to complete it: the only caller has put the other entries into it.</summary>
    private IEnumerable<SyntaxNode> PartsOfCaller(ISymbol variable)
    {
        if (variable is not IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } } parameter)
        {
            return [];
        }

        var passed = _graph.Arguments.OfMethod(parameter).Take(2).ToList();
        return passed.Count == 1 && _program.SymbolOf(passed[0].Syntax) is { } owner and (ILocalSymbol or IFieldSymbol)
            ? PartsOf(passed[0].Syntax, owner)
            : [];
    }

    private static bool StartsWith(ExpressionSyntax expression, SyntaxNode variable) =>
        variable.SpanStart == expression.SpanStart
        || (variable.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && access.SpanStart == expression.SpanStart);

    /// <summary>The fields in <paramref name="part"/> that are written as <paramref name="anchor"/> is.</summary>
    private IEnumerable<FormField> FieldsIn(SyntaxNode part, FormField anchor)
    {
        foreach (var node in part.DescendantNodesAndSelf(static node => node is not AnonymousFunctionExpressionSyntax))
        {
            var field = node switch
            {
                NameEqualsSyntax { Name.Identifier.ValueText: var text } equals => FormEntry.AtName(equals, text),
                IdentifierNameSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax { NameEquals: null }, Identifier.ValueText: var text } name
                    => FormEntry.AtName(name, text),
                MemberAccessExpressionSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } } access
                    => FormEntry.AtName(access, access.Name.Identifier.ValueText),
                ExpressionSyntax { Parent: ArgumentSyntax or InitializerExpressionSyntax } name when (FormEntry.ConstantText(name, _program) ?? HeldName(name, anchor)) is { } text
                    => FormEntry.AtName(name, text),
                _ => null,
            };
            if (field is not null && FormEntry.QueryOwner(FormEntry.CollectionOf(field.Entry)) is null != FormEntry.QueryOwner(FormEntry.CollectionOf(anchor.Entry)) is null)
            {
                // The headers of a client are no fields.
                continue;
            }

            if (field is not null && field.Entry.RawKind == anchor.Entry.RawKind && CalledName(field.Entry) == CalledName(anchor.Entry))
            {
                yield return field;
            }
            else if (field is { Entry: InvocationExpressionSyntax or AssignmentExpressionSyntax or InitializerExpressionSyntax } && IsWellKnown(field.Name))
            {
                yield return field;
            }
        }
    }

    /// <summary>The name that <paramref name="name"/> holds, where it names an entry as that of <paramref name="anchor"/> is named; <see langword="null"/> if it is not known.</summary>
    private string? HeldName(ExpressionSyntax name, FormField anchor) =>
        FormEntry.AtName(name, string.Empty) is { } field
        && field.Entry.RawKind == anchor.Entry.RawKind
        && CalledName(field.Entry) == CalledName(anchor.Entry)
        && (field.Value is null || FormEntry.ConstantText(field.Value, _program) is not { } value || !IsWellKnown(value))
        && _program.OperationOf(name) is { Type.SpecialType: SpecialType.System_String } held
        && _reader.Read(held).Texts.Select(static text => text.Text).Where(static text => text.Length > 0).Distinct().Take(2).ToList() is { Count: 1 } texts
            ? texts[0]
            : null;

    /// <summary>A form is sometimes filled in two ways, for example by an initializer and one later <c>Add</c>.</summary>
    private static bool IsWellKnown(string name) =>
        name is "client_id" or "client_secret" or "grant_type" or "scope";

    private static string? CalledName(SyntaxNode entry) =>
        entry is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } ? name : null;
}
