using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Harm.Tests.Effects;

/// <summary>Plants effects in one program at random places, and leaves out those that the compiler does not take.</summary>
internal sealed class Planter
{
    private const int FirstNumber = 7001;
    private const int MaximumAttempts = 6;

    private readonly Solution _program;
    private readonly ImmutableDictionary<EffectForm, ImmutableArray<Place>> _places;
    private readonly Random _random;

    private Planter(Solution program, ImmutableDictionary<EffectForm, ImmutableArray<Place>> places, Random random)
    {
        _program = program;
        _places = places;
        _random = random;
    }

    /// <summary>A planter for <paramref name="program"/>, which draws from <paramref name="random"/>.</summary>
    public static async Task<Planter> ForAsync(Solution program, Random random) =>
        new(program, await PlaceFinder.FindAsync(program.Projects.Single()), random);

    /// <summary>The program with some of <paramref name="count"/> effects, those that compile.</summary>
    public async Task<PlantedProgram> PlantAsync(int count)
    {
        var plantings = new List<Planting>();
        for (var number = FirstNumber; number < FirstNumber + count; number++)
        {
            if (await DrawAsync(number) is { } planting && plantings.TrueForAll(other => !Collide(other.Place, planting.Place)))
            {
                plantings.Add(planting);
            }
        }

        for (var attempt = 0; attempt < MaximumAttempts && plantings.Count > 0; attempt++)
        {
            var planted = await WithAsync(plantings);
            var errors = await ProgramRunner.ErrorsAsync(planted);
            if (errors.Count == 0)
            {
                return new PlantedProgram(planted, [.. plantings]);
            }

            var wrong = plantings.Where(planting => errors.Any(error => IsAt(error, planting))).DefaultIfEmpty(plantings[^1]).ToList();
            plantings.RemoveAll(wrong.Contains);
        }

        return new PlantedProgram(_program, []);
    }

    /// <summary>The program with <paramref name="plantings"/> in it.</summary>
    public async Task<Solution> WithAsync(IReadOnlyCollection<Planting> plantings)
    {
        var solution = _program;
        foreach (var file in plantings.GroupBy(static planting => planting.Place.Document))
        {
            var text = await solution.GetDocument(file.Key)!.GetTextAsync();
            solution = solution.WithDocumentText(file.Key, text.WithChanges(file.SelectMany(static planting => planting.Place.Plant(planting.Text)).OrderBy(static change => change.Span.Start)));
        }

        var project = solution.ProjectIds.Single();
        return solution.AddDocument(DocumentId.CreateNewId(project), PlantedFile.Name, SourceText.From(PlantedFile.Text), filePath: "/customer/" + PlantedFile.Name);
    }

    private async Task<Planting?> DrawAsync(int number)
    {
        // Around an expression, an effect may hide the request from the migration, so most are statements.
        var form = _random.Next(20) switch
        {
            < 12 => EffectForm.Statement,
            < 15 => EffectForm.AroundStatement,
            < 19 => EffectForm.AroundExpression,
            _ => EffectForm.AroundCondition,
        };
        if (!_places.TryGetValue(form, out var places))
        {
            return null;
        }

        var place = places[_random.Next(places.Length)];
        var kinds = EffectKinds.For(form);
        var kind = kinds[_random.Next(kinds.Length)];
        var text = kind.With(number);
        foreach (var (mark, isText) in new[] { ("$s", true), ("$v", false) })
        {
            if (text.Contains(mark, StringComparison.Ordinal))
            {
                var variables = await VisibleAsync(place, isText);
                if (variables.Count == 0)
                {
                    return null;
                }

                text = text.Replace(mark, variables[_random.Next(variables.Count)], StringComparison.Ordinal);
            }
        }

        return new Planting(number, kind, place, text);
    }

    /// <summary>The variables of the program that can be named at <paramref name="place"/>, those of the method twice, so that they are drawn more often.</summary>
    private async Task<List<string>> VisibleAsync(Place place, bool isText)
    {
        var model = (await _program.GetDocument(place.Document)!.GetSemanticModelAsync())!;
        return
        [
            .. model.LookupSymbols(place.Span.Start)
                .Where(symbol => symbol.CanBeReferencedByName && !symbol.DeclaringSyntaxReferences.IsEmpty)
                .SelectMany(symbol => symbol switch
                {
                    ILocalSymbol { IsConst: false } local when local.Locations[0].SourceSpan.End < place.Span.Start => Enumerable.Repeat((symbol.Name, local.Type), 4),
                    IParameterSymbol parameter => Enumerable.Repeat((symbol.Name, parameter.Type), 4),
                    IFieldSymbol { IsConst: false } field => [(symbol.Name, field.Type)],
                    _ => Enumerable.Empty<(string Name, ITypeSymbol Type)>(),
                })
                .Where(variable => isText ? variable.Type.SpecialType == SpecialType.System_String : !variable.Type.IsRefLikeType)
                .Select(static variable => variable.Name),
        ];
    }

    private static bool Collide(Place one, Place other) =>
        one.Document == other.Document
        && (one.Span.Start == other.Span.Start || one.Span.End == other.Span.End || one.Span.Start == other.Span.End || one.Span.End == other.Span.Start);

    /// <summary>Whether <paramref name="error"/> stands on a line of <paramref name="planting"/>, or on what it is put around.</summary>
    private static bool IsAt(Diagnostic error, Planting planting)
    {
        if (error.Location.SourceTree is not { } tree)
        {
            return false;
        }

        var text = tree.GetText();
        var line = text.Lines.GetLineFromPosition(error.Location.SourceSpan.Start).ToString();
        return Regex.IsMatch(line + error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), $@"(?<!\d){planting.Number}(?!\d)");
    }
}
