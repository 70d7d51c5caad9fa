using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Responses;

/// <summary>
/// Recognises where code that reads JSON token by token, or property by property, gets the value of <c>expires_in</c>: below a
/// condition that names it, or in a converter that is there for members of that name alone.
/// </summary>
internal sealed class JsonTokenReads
{
    private static readonly ImmutableArray<string> s_readers = ImmutableArray.Create("System.Text.Json.Utf8JsonReader", "Newtonsoft.Json.JsonReader", "Newtonsoft.Json.JsonTextReader");

    /// <summary>What an object is enumerated as; it has its name and its value.</summary>
    private static readonly ImmutableArray<string> s_properties =
        ImmutableArray.Create("System.Text.Json.JsonProperty", "Newtonsoft.Json.Linq.JProperty", "System.Collections.Generic.KeyValuePair");

    private static readonly ImmutableArray<string> s_valueReads = ImmutableArray.Create("GetInt", "GetUInt", "GetDouble", "GetSingle", "GetDecimal", "GetString", "TryGet", "ReadAs");

    private readonly FlowGraph _graph;
    private readonly Memo<string, INamedTypeSymbol?> _converted;

    /// <summary>Creates a recogniser over <paramref name="graph"/>.</summary>
    public JsonTokenReads(FlowGraph graph)
    {
        _graph = graph;
        _converted = new Memo<string, INamedTypeSymbol?>(graph.Program);
    }

    /// <summary>Whether <paramref name="operation"/> reads the value.</summary>
    public bool IsRead(IOperation operation) =>
        (ReadsValue(operation) && (IsUnderName(operation.Syntax) || AnswerTypeOf(operation) is not null))
        || (ReadsProperty(operation) && IsUnderName(operation.Syntax));

    /// <summary>The type whose <c>expires_in</c> the converter around <paramref name="read"/> converts; <see langword="null"/> outside of such a converter.</summary>
    public INamedTypeSymbol? AnswerTypeOf(IOperation read) =>
        ReadsValue(read)
        && read.Syntax.FirstAncestorOrSelf<ClassDeclarationSyntax>() is { BaseList: not null } declaration
        && _graph.Program.DeclaredSymbolOf(declaration) is INamedTypeSymbol converter
        && IsConverter(converter)
            ? _converted.Get(SymbolKey.Of(converter), () => TypeConvertedBy(converter))
            : null;

    private static bool ReadsValue(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: true } method } =>
            s_valueReads.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal)) && IsReader(method.ContainingType),
        IPropertyReferenceOperation { Property: { Name: "Value", DeclaringSyntaxReferences.IsEmpty: true } property } => IsReader(property.ContainingType),
        _ => false,
    };

    private static bool ReadsProperty(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: { } type } } && s_properties.Any(property => TypeName.Is(type, property));

    private static bool IsReader(ITypeSymbol type) => s_readers.Any(reader => TypeName.Is(type, reader));

    private static bool IsConverter(INamedTypeSymbol type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (parent.Name == "JsonConverter")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A converter that is named anywhere but in the attribute of such a member can convert other values, too.</summary>
    private INamedTypeSymbol? TypeConvertedBy(INamedTypeSymbol converter)
    {
        var members = _graph.References.Find(converter).Select(MemberConvertedAt).ToList();
        return members.All(static member => member is not null && AnswerMembers.IsNamed(member)) ? members.FirstOrDefault()?.ContainingType : null;
    }

    private ISymbol? MemberConvertedAt(SyntaxNode name) =>
        name.FirstAncestorOrSelf<AttributeSyntax>() is { Parent.Parent: { } owner }
            ? owner switch
            {
                PropertyDeclarationSyntax property => _graph.Program.DeclaredSymbolOf(property),
                FieldDeclarationSyntax { Declaration.Variables: { Count: 1 } fields } => _graph.Program.DeclaredSymbolOf(fields[0]),
                _ => null,
            }
            : null;

    /// <summary>Whether <paramref name="node"/> is reached only where the name of the token is <c>expires_in</c>.</summary>
    private static bool IsUnderName(SyntaxNode node)
    {
        var child = node;
        foreach (var parent in node.Ancestors().TakeWhile(static parent => !EnclosingMember.Is(parent)))
        {
            switch (parent)
            {
                case IfStatementSyntax branch when branch.Statement == child:
                    if (Names(branch.Condition))
                    {
                        return true;
                    }

                    break;
                case ConditionalExpressionSyntax choice when choice.WhenTrue == child:
                    if (Names(choice.Condition))
                    {
                        return true;
                    }

                    break;
                case SwitchSectionSyntax section:
                    return section.Labels.Any(Names);
                case SwitchExpressionArmSyntax arm:
                    return Names(arm.Pattern);
                case BlockSyntax block:
                    if (block.Statements.TakeWhile(statement => statement != child).Any(LeavesOtherNames))
                    {
                        return true;
                    }

                    break;
            }

            child = parent;
        }

        return false;
    }

    /// <summary>Whether <paramref name="statement"/> lets nothing but the name pass: <c>if (!reader.ValueTextEquals("expires_in")) continue;</c></summary>
    private static bool LeavesOtherNames(StatementSyntax statement) =>
        statement is IfStatementSyntax { Else: null, Condition: var condition, Statement: var exit }
        && (exit is BlockSyntax { Statements: { Count: > 0 } statements } ? statements.Last() : exit) is ContinueStatementSyntax or BreakStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax
        && condition switch
        {
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: var operand } => Names(operand),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } comparison => Names(comparison.Left) || Names(comparison.Right),
            IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax pattern } => Names(pattern.Pattern),
            _ => false,
        };

    /// <summary>Whether <paramref name="condition"/> has the name in it, and asks for no other.</summary>
    private static bool Names(SyntaxNode condition)
    {
        var texts = condition.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Select(static literal => literal.Token.Value).OfType<string>().ToList();
        return texts.Count > 0
            && texts.TrueForAll(AnswerNames.IsText)
            && !condition.DescendantNodesAndSelf().Any(static node => node.Kind() is SyntaxKind.LogicalNotExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.NotPattern);
    }
}
