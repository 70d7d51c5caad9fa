using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Values;
using ImsMigration.Values.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.ServiceAccounts;

/// <summary>
/// Reads the audience and the claims of an assertion where they are composed with what a member holds, such as the host that an options class has by
/// default.
/// </summary>
internal sealed class FilledTexts
{
    /// <summary>What a member can hold is rarely more than this, and all combinations of many say nothing.</summary>
    private const int MaximumTexts = 8;

    /// <summary>The segments of a URL that make it an audience or a claim.</summary>
    private static readonly string[] s_segments = ["/c/", "/s/"];

    private static readonly Regex s_item = new(@"\{(\d{1,2})\}", RegexOptions.CultureInvariant);

    private readonly TextReader _reader;

    /// <summary>Creates it over <paramref name="graph"/>.</summary>
    public FilledTexts(FlowGraph graph) => _reader = new TextReader(graph);

    /// <summary>The texts that <paramref name="slice"/> composes to an audience or a claim, with what is known of their parts.</summary>
    public IEnumerable<string> In(Slice slice) =>
        slice.Operations.SelectMany(operation => PartsOf(operation) is { Count: > 1 } parts && NamesSegment(parts) ? TextsOf(parts) : []);

    private static bool NamesSegment(List<Part> parts) =>
        parts.Any(static part => part.Text is { } text && s_segments.Any(segment => text.IndexOf(segment, StringComparison.OrdinalIgnoreCase) >= 0));

    private IEnumerable<string> TextsOf(List<Part> parts)
    {
        IEnumerable<string> texts = [string.Empty];
        foreach (var part in parts)
        {
            var known = part.Text is { } text ? [text] : KnownOf(part.Value!);
            texts = texts.SelectMany(begin => known.Select(end => begin + end)).Take(MaximumTexts).ToList();
        }

        return texts;
    }

    private string[] KnownOf(IOperation value) =>
        _reader.Read(value).Texts.Select(static text => text.Text)
            .Distinct()
            .Take(MaximumTexts)
            .DefaultIfEmpty(UnknownPart.Mark.ToString())
            .ToArray();

    private static List<Part> PartsOf(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum
            when sum.Parent is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } => Terms(sum),
        IInterpolatedStringOperation interpolated => interpolated.Parts.Select(static part => part switch
        {
            IInterpolatedStringTextOperation constant => Of(constant.Text),
            IInterpolationOperation interpolation => Of(interpolation.Expression),
            _ => Of(part),
        }).ToList(),
        IInvocationOperation { TargetMethod: { Name: nameof(string.Concat), ContainingType.SpecialType: SpecialType.System_String } } call => ArgumentsOf(call, 0).Select(Of).ToList(),
        IInvocationOperation { TargetMethod: { Name: nameof(string.Format), ContainingType.SpecialType: SpecialType.System_String } } call => Format(call),
        _ => [],
    };

    private static List<Part> Terms(IBinaryOperation sum)
    {
        var terms = new List<Part>();
        IOperation left = sum;
        while (Conversions.Unconverted(left) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false } inner)
        {
            terms.Add(Of(inner.RightOperand));
            left = inner.LeftOperand;
        }

        terms.Add(Of(left));
        terms.Reverse();
        return terms;
    }

    private static List<Part> Format(IInvocationOperation call)
    {
        var format = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "format");
        if (format?.Value.ConstantValue is not { HasValue: true, Value: string text })
        {
            return [];
        }

        var values = ArgumentsOf(call, call.Arguments.IndexOf(format) + 1);
        var parts = new List<Part>();
        var end = 0;
        foreach (Match item in s_item.Matches(text))
        {
            parts.Add(new Part(text.Substring(end, item.Index - end), null));
            var index = int.Parse(item.Groups[1].Value, CultureInfo.InvariantCulture);
            parts.Add(index < values.Count ? Of(values[index]) : new Part(UnknownPart.Mark.ToString(), null));
            end = item.Index + item.Length;
        }

        parts.Add(new Part(text.Substring(end), null));
        return parts;
    }

    /// <summary>The arguments from <paramref name="first"/> on, those of a <c>params</c> array one by one.</summary>
    private static List<IOperation> ArgumentsOf(IInvocationOperation call, int first) =>
        call.Arguments.Skip(first).SelectMany(static argument => Conversions.Unconverted(argument.Value) is IArrayCreationOperation { Initializer: { } initializer }
            ? initializer.ElementValues
            : ImmutableArray.Create(argument.Value)).ToList();

    private static Part Of(IOperation operation) =>
        Conversions.Unconverted(operation) is { ConstantValue: { HasValue: true, Value: { } value } } ? new Part(value.ToString() ?? string.Empty, null) : new Part(null, operation);

    /// <summary>A part of a composed text.</summary>
    /// <param name="Text">What it is, if it is constant.</param>
    /// <param name="Value">The expression that gives it, if it is not.</param>
    private sealed record Part(string? Text, IOperation? Value);
}
