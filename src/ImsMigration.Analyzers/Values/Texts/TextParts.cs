using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Values.Steps;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values.Texts;

/// <summary>One piece of a text that is put together.</summary>
/// <param name="Text">The piece where it is written down by itself; <see langword="null"/> if it is the text of <paramref name="Value"/>.</param>
/// <param name="Value">What gives the piece.</param>
internal readonly record struct TextPart(string? Text, IOperation? Value)
{
    /// <summary>The text that <paramref name="value"/> gives.</summary>
    public static TextPart Of(IOperation value) => new(null, value);
}

/// <summary>Takes texts apart that are put together: sums, interpolated strings, <c>Concat</c>, <c>Join</c>, <c>Format</c> and <c>StringBuilder</c>.</summary>
internal static class TextParts
{
    private const string BuilderType = "System.Text.StringBuilder";

    private static readonly Regex s_hole = new(@"\{\{|\}\}|\{(?<at>\d)\}|[{}]", RegexOptions.CultureInvariant);

    /// <summary>The pieces of <paramref name="text"/>, in order; <see langword="null"/> if it is not put together, or not in a way that is understood.</summary>
    public static IReadOnlyList<TextPart>? Of(IOperation text, FlowGraph graph)
    {
        switch (text)
        {
            case IInterpolatedStringOperation interpolated:
                return interpolated.Parts.Select(static part => TextPart.Of(part switch
                {
                    IInterpolatedStringTextOperation constant => constant.Text,
                    IInterpolationOperation { FormatString: null, Alignment: null } interpolation => interpolation.Expression,
                    _ => part,
                })).ToList();
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return TermsOf(sum).Select(TextPart.Of).ToList();
            case IInvocationOperation { TargetMethod: { Name: "Join" or "Concat", ContainingType.SpecialType: SpecialType.System_String } method } call:
                return (method.Name == "Join" ? SeparatorOf(call) : string.Empty) is { } separator && Joined(call, graph) is { } elements ? Separated(elements, separator) : null;
            case IInvocationOperation { TargetMethod: { Name: "Format", ContainingType.SpecialType: SpecialType.System_String } } call:
                return Formatted(call, graph.Program);
            default:
                return null;
        }
    }

    /// <summary>
    /// The pieces that the <c>StringBuilder</c> holds whose text <paramref name="call"/> takes, as far as they are appended in one chain and one
    /// block; <see langword="null"/> if it is another call or a piece may be missing.
    /// </summary>
    public static IReadOnlyList<IOperation>? BuiltFor(IInvocationOperation call, FlowGraph graph)
    {
        var pieces = new List<IOperation>();
        return call.TargetMethod.Name == nameof(ToString) && call.Arguments.IsEmpty && call.Instance is { } builder && TypeName.Is(builder.Type, BuilderType)
            && Append(builder, call.Syntax, pieces, graph)
                ? pieces
                : null;
    }

    /// <summary>Adds what the chain <paramref name="builder"/> appends; a variable is looked into where <paramref name="reader"/> says what comes after.</summary>
    private static bool Append(IOperation builder, SyntaxNode? reader, List<IOperation> pieces, FlowGraph graph)
    {
        var chain = new Stack<IOperation>();
        while (builder is IInvocationOperation { TargetMethod.Name: "Append", Arguments: { Length: 1 } arguments, Instance: { } before })
        {
            chain.Push(arguments[0].Value);
            builder = before;
        }

        switch (builder)
        {
            case IObjectCreationOperation { Initializer: null } creation when TypeName.Is(creation.Type, BuilderType):
                pieces.AddRange(creation.Arguments.Where(static argument => argument.Value.Type?.SpecialType == SpecialType.System_String).Select(static argument => argument.Value));
                break;
            case ILocalReferenceOperation { Local: var local } when reader is not null && AppendTo(local, reader, pieces, graph):
                break;
            default:
                return false;
        }

        pieces.AddRange(chain);
        return true;
    }

    /// <summary>What is appended to the builder in <paramref name="local"/> by statements beside its declaration, before <paramref name="reader"/>.</summary>
    private static bool AppendTo(ILocalSymbol local, SyntaxNode reader, List<IOperation> pieces, FlowGraph graph)
    {
        var writes = graph.Writes.Find(local);
        if (!writes.IsComplete || writes.Count(static write => !write.IsMutation) != 1)
        {
            return false;
        }

        var first = writes.First(static write => !write.IsMutation).Value;
        var block = first.Syntax.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>()?.Parent;
        var appended = writes.Where(static write => write.IsMutation).Select(static write => write.Site).Distinct().OrderBy(static site => site.Syntax.SpanStart).ToList();
        if (block is null || !Append(first, null, pieces, graph))
        {
            return false;
        }

        foreach (var site in appended)
        {
            var last = site;
            while (last.Parent is IInvocationOperation { TargetMethod.Name: "Append" } next && next.Instance == last)
            {
                last = next;
            }

            if (last is not IInvocationOperation || last.Syntax.Parent is not ExpressionStatementSyntax { Parent: var beside } || beside != block || last.Syntax.SpanStart > reader.SpanStart)
            {
                return false;
            }

            var chain = new Stack<IOperation>();
            for (var call = last; call is not ILocalReferenceOperation; call = ((IInvocationOperation)call).Instance!)
            {
                if (call is not IInvocationOperation { TargetMethod.Name: "Append", Arguments: { Length: 1 } arguments, Instance: not null })
                {
                    return false;
                }

                chain.Push(arguments[0].Value);
            }

            pieces.AddRange(chain);
        }

        return true;
    }

    private static List<TextPart> Separated(List<IOperation> elements, string separator)
    {
        var parts = new List<TextPart>();
        foreach (var element in elements)
        {
            if (parts.Count > 0 && separator.Length > 0)
            {
                parts.Add(new TextPart(separator, null));
            }

            parts.Add(TextPart.Of(element));
        }

        return parts;
    }

    private static string? SeparatorOf(IInvocationOperation join) => join.Arguments[0].Value.ConstantValue switch
    {
        { HasValue: true, Value: string text } => text,
        { HasValue: true, Value: char character } => character.ToString(),
        _ => null,
    };

    /// <summary>The joined elements: an array that is written down, or the arguments of a <c>params</c> array.</summary>
    private static List<IOperation>? Joined(IInvocationOperation call, FlowGraph graph)
    {
        var values = call.TargetMethod.Name == "Join" ? call.Arguments.Skip(1) : call.Arguments;
        var all = new List<IOperation>();
        foreach (var value in values.Select(static argument => Conversions.Unconverted(argument.Value)))
        {
            if (HandedElements.In(ValueOf(value, graph), null, graph.Program) is { } elements
                && (value.Syntax is not CollectionExpressionSyntax collection || collection.Elements.All(static element => element is ExpressionElementSyntax)))
            {
                all.AddRange(elements.Select(static element => element.Value));
            }
            else if (value.Type?.SpecialType == SpecialType.System_String)
            {
                all.Add(value);
            }
            else
            {
                return null;
            }
        }

        return all;
    }

    /// <summary>The only value of a variable that holds an array, or the value itself.</summary>
    private static IOperation ValueOf(IOperation value, FlowGraph graph)
    {
        ISymbol? variable = value switch
        {
            ILocalReferenceOperation local => local.Local,
            IFieldReferenceOperation { Field.DeclaringSyntaxReferences.IsEmpty: false } field => field.Field,
            _ => null,
        };
        return variable is { } && value.Type is IArrayTypeSymbol && graph.Writes.Find(variable) is { Count: 1 } writes ? Conversions.Unconverted(writes[0].Value) : value;
    }

    /// <summary>The pieces of a format that is a constant, and whose holes say nothing but which argument they take.</summary>
    private static List<TextPart>? Formatted(IInvocationOperation call, ProgramModel program)
    {
        var format = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "format")?.Value.ConstantValue;
        if (format is not { HasValue: true, Value: string text })
        {
            return null;
        }

        var values = call.Arguments
            .Where(static argument => argument.Parameter?.Name.StartsWith("arg", StringComparison.Ordinal) == true)
            .SelectMany(argument => argument.ArgumentKind == ArgumentKind.ParamArray && HandedElements.In(argument.Value, null, program) is { } elements
                ? elements.Select(static element => element.Value)
                : [argument.Value])
            .ToList();
        var parts = new List<TextPart>();
        var end = 0;
        foreach (Match match in s_hole.Matches(text))
        {
            parts.Add(new TextPart(text.Substring(end, match.Index - end), null));
            end = match.Index + match.Length;
            if (match.Value is "{{" or "}}")
            {
                parts.Add(new TextPart(match.Value.Substring(1), null));
            }
            else if (match.Groups["at"] is { Success: true, Value: var at } && at[0] - '0' < values.Count)
            {
                parts.Add(TextPart.Of(values[at[0] - '0']));
            }
            else
            {
                return null;
            }
        }

        parts.Add(new TextPart(text.Substring(end), null));
        return parts;
    }

    /// <summary>The terms of <paramref name="sum"/>, which can be thousands, one inside of the other.</summary>
    private static Stack<IOperation> TermsOf(IBinaryOperation sum)
    {
        var terms = new Stack<IOperation>();
        IOperation first = sum;
        while (first is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false } inner)
        {
            terms.Push(inner.RightOperand);
            first = inner.LeftOperand;
        }

        terms.Push(first);
        return terms;
    }
}
