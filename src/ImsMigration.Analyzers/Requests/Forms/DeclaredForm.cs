using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Requests.Forms;

/// <summary>
/// Reads a form that is declared and not built: the parameters of a Refit or RestEase method, or the properties of an
/// object that a library serializes. The wire name is that of an attribute, or the name of the member itself.
/// </summary>
internal sealed class DeclaredForm
{
    private readonly FlowGraph _graph;

    /// <summary>Creates a reader over <paramref name="graph"/>.</summary>
    public DeclaredForm(FlowGraph graph) => _graph = graph;

    /// <summary>
    /// The form of which <paramref name="name"/>, the text in an attribute or the name of a member, is the field
    /// <paramref name="anchor"/>; <see langword="null"/> if it is something else, or an object that code reads and nobody sends.
    /// </summary>
    public TokenForm? Read(SyntaxToken name, string anchor)
    {
        var declaration = name.Parent is LiteralExpressionSyntax { Parent: AttributeArgumentSyntax { Parent.Parent.Parent: AttributeListSyntax { Parent: { } attributed } } }
            ? attributed
            : name.Parent;
        var siblings = declaration switch
        {
            ParameterSyntax { Parent: ParameterListSyntax { Parent: MethodDeclarationSyntax { Parent: InterfaceDeclarationSyntax } or RecordDeclarationSyntax } list } => list.Parameters.Cast<SyntaxNode>(),
            PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax type } => type.Members.OfType<PropertyDeclarationSyntax>(),
            _ => null,
        };
        if (siblings is null || _graph.Program.DeclaredSymbolOf(declaration!) is not { } member || IsReadByCode(member))
        {
            return null;
        }

        var fields = siblings
            .Select(static sibling => (Node: sibling, Name: WireNameOf(sibling)))
            .Select(static sibling => new FormField(sibling.Name, sibling.Node, sibling.Node, null))
            .ToImmutableArray();
        var found = fields.FirstOrDefault(field => field.Entry == declaration);
        return found?.Name == anchor
            ? new TokenForm(FormShape.Declared, found with { NameNode = name.Parent is LiteralExpressionSyntax literal ? literal : declaration! }, fields, declaration!.Parent!.Parent!, member)
            : null;
    }

    /// <summary>What the program puts into the declared field, if it is as <paramref name="assumed"/>.</summary>
    public static IEnumerable<IOperation> ValuesOf(ISymbol member, FlowGraph graph, Assumptions assumed)
    {
        var parameter = member as IParameterSymbol;
        if (member is IPropertySymbol property)
        {
            var chosen = assumed.WayOf(Assumptions.CreationsOf(property.ContainingType))?.Call?.Syntax;
            foreach (var write in graph.Writes.FindByHand(property))
            {
                if (chosen is null || Crossroads.CreationOf(write) is not { } creation || creation.Syntax == chosen)
                {
                    yield return write.Value;
                }
            }

            yield break;
        }

        foreach (var reference in graph.References.Find(member.ContainingSymbol))
        {
            if (CallSite.At(reference, graph.Program) is { } call && CallSite.ArgumentFor(call, parameter!) is { } argument)
            {
                yield return argument.Value;
            }
        }
    }

    /// <summary>The type of the serialized object of which <paramref name="field"/> is a member, also as a parameter of a record; <see langword="null"/> if it is something else.</summary>
    public static INamedTypeSymbol? ObjectOf(ISymbol? field) => field switch
    {
        IPropertySymbol { ContainingType: var type } => type,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { IsRecord: true } type } } => type,
        _ => null,
    };

    /// <summary>A property that code reads carries the assertion to another form.</summary>
    private bool IsReadByCode(ISymbol member) =>
        member is IPropertySymbol
        && _graph.References.FindByHand(member).Any(static reference =>
        {
            var access = reference.Parent is MemberAccessExpressionSyntax parent && parent.Name == reference ? parent : reference;
            return access.Parent is not AssignmentExpressionSyntax assignment || assignment.Left != access;
        });

    /// <summary>
    /// The first text in the attributes of a parameter or property, else its name. A name that is spelled as a field is, such as
    /// <c>Client_id</c>, is written with a small first letter by the serializer, or means that.
    /// </summary>
    private static string WireNameOf(SyntaxNode declaration)
    {
        var (attributes, name) = declaration switch
        {
            ParameterSyntax parameter => (parameter.AttributeLists, parameter.Identifier),
            PropertyDeclarationSyntax property => (property.AttributeLists, property.Identifier),
            _ => default,
        };
        var text = attributes
            .SelectMany(static list => list.DescendantNodes())
            .OfType<LiteralExpressionSyntax>()
            .FirstOrDefault(static literal => literal.IsKind(SyntaxKind.StringLiteralExpression));
        return text?.Token.ValueText ?? (name.ValueText.IndexOf('_') > 0 ? char.ToLowerInvariant(name.ValueText[0]) + name.ValueText.Substring(1) : name.ValueText);
    }
}
