using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values;

/// <summary>
/// Which of several ways a search takes where it cannot know: so that a URL and a key which belong together are found together, and not those of
/// every caller.
/// </summary>
internal sealed class Assumptions
{
    /// <summary>Nothing is assumed: all ways are taken at once.</summary>
    public static readonly Assumptions None = new(ImmutableDictionary<string, Way>.Empty, takesAll: true);

    /// <summary>None of several ways is taken: what is found is true of all of them.</summary>
    public static readonly Assumptions OnlyCommon = new(ImmutableDictionary<string, Way>.Empty, takesAll: false);

    private readonly ImmutableDictionary<string, Way> _chosen;

    private Assumptions(ImmutableDictionary<string, Way> chosen, bool takesAll)
    {
        _chosen = chosen;
        TakesAll = takesAll;
    }

    /// <summary>What is true in the members of <paramref name="type"/>: the object is of this class, and of none that shares a contract with it.</summary>
    public static Assumptions InType(INamedTypeSymbol type) =>
        type.TypeKind != TypeKind.Class
            ? None
            : BaseTypes.Of(type).Concat(type.AllInterfaces)
                .Where(static contract => !contract.DeclaringSyntaxReferences.IsEmpty)
                .Aggregate(None, (assumed, contract) => assumed.With(TypesBehind(contract.OriginalDefinition), new Way(null, type)));

    /// <summary>Whether a search goes all ways where nothing is assumed, and not none.</summary>
    public bool TakesAll { get; }

    /// <summary>These assumptions, and that of the ways called <paramref name="key"/> it is <paramref name="way"/>.</summary>
    public Assumptions With(string key, Way way) => new(_chosen.SetItem(key, way), TakesAll);

    /// <summary>What the ways are called that are chosen, and which is.</summary>
    public IEnumerable<KeyValuePair<string, Way>> Chosen => _chosen;

    /// <summary>Whether it is assumed which of the ways called <paramref name="key"/> is taken.</summary>
    public bool Decides(string key) => _chosen.ContainsKey(key);

    /// <summary>
    /// Whether <paramref name="way"/> is possible: an object whose type is assumed is not initialized by another type, and a call that is made on
    /// an object of another type, or is handed one, is not about it.
    /// </summary>
    public bool Allows(Way way)
    {
        if (_chosen.IsEmpty || way.Call is not { } call)
        {
            return true;
        }

        if (TypeThatInitializes(call) is { BaseType: { } contract } type)
        {
            return TypeBehind(contract.OriginalDefinition) is not { } assumed || BaseTypes.Derives(assumed, type);
        }

        return call switch
        {
            IObjectCreationOperation { Type: INamedTypeSymbol created } creation =>
                CanBe(created, created, isExact: true) && CanTake(creation.Arguments, created),
            IInvocationOperation { TargetMethod.ContainingType: { } called } invocation =>
                CanBe(called, invocation.Instance) && CanTake(invocation.Arguments, called),
            _ => true,
        };
    }

    /// <summary>What wraps an object of its own kind is handed another than itself.</summary>
    private bool CanTake(ImmutableArray<IArgumentOperation> arguments, INamedTypeSymbol taker) =>
        arguments.All(argument => argument.Parameter?.Type is not INamedTypeSymbol contract
            || BaseTypes.Derives(taker, contract)
            || CanBe(contract, argument.Value));

    private bool CanBe(INamedTypeSymbol contract, IOperation? value) =>
        contract.DeclaringSyntaxReferences.IsEmpty || value is null || Conversions.Unconverted(value) switch
        {
            IObjectCreationOperation { Type: INamedTypeSymbol created } creation => CanBe(contract, created, isExact: true) && Allows(new Way(creation, null)),
            { Type: INamedTypeSymbol { TypeKind: TypeKind.Class } type } => CanBe(contract, type, isExact: false),
            _ => true,
        };

    /// <summary>Whether an object of class <paramref name="type"/>, or of one that derives from it, can stand behind <paramref name="contract"/>.</summary>
    private bool CanBe(INamedTypeSymbol contract, INamedTypeSymbol type, bool isExact) =>
        contract.DeclaringSyntaxReferences.IsEmpty
        || TypeBehind(contract.OriginalDefinition) is not { } assumed
        || BaseTypes.Derives(type, assumed)
        || (!isExact && BaseTypes.Derives(assumed, type));

    /// <summary>The way that is taken of those called <paramref name="key"/>; <see langword="null"/> if nothing is assumed.</summary>
    public Way? WayOf(string key) => !_chosen.IsEmpty && _chosen.TryGetValue(key, out var way) ? way : null;

    /// <summary>What the callers of <paramref name="function"/> are known as.</summary>
    public static string CallersOf(IMethodSymbol function) => SymbolKey.Of(function);

    /// <summary>What the creations of <paramref name="type"/> are known as that set its members by themselves.</summary>
    public static string CreationsOf(INamedTypeSymbol type) => "new " + SymbolKey.Of(type);

    /// <summary>What the types behind <paramref name="contract"/> are known as.</summary>
    public static string TypesBehind(INamedTypeSymbol contract) => "is " + SymbolKey.Of(contract);

    /// <summary>The way on which <paramref name="function"/> is called; <see langword="null"/> if nothing is assumed.</summary>
    public Way? CallerOf(IMethodSymbol function) => _chosen.IsEmpty ? null : WayOf(CallersOf(function));

    /// <summary>The creation of the object that is a <paramref name="type"/>; <see langword="null"/> if nothing is assumed.</summary>
    public IObjectCreationOperation? CreationOf(INamedTypeSymbol type) =>
        _chosen.IsEmpty
            ? null
            : _chosen.Values.Select(static way => way.Call).OfType<IObjectCreationOperation>().FirstOrDefault(creation => BaseTypes.Derives(creation.Type, type));

    /// <summary>What the method of a <paramref name="type"/> is called on whose caller was chosen; <see langword="null"/> if none was.</summary>
    public IOperation? ReceiverOf(INamedTypeSymbol type) =>
        _chosen.IsEmpty
            ? null
            : _chosen.Values.Select(static way => way.Call).OfType<IInvocationOperation>()
                .FirstOrDefault(call => call.Instance is not (null or IInstanceReferenceOperation)
                    && call.TargetMethod.ContainingType is { } own
                    && BaseTypes.AreRelated(own, type))?.Instance;

    /// <summary>The type behind <paramref name="contract"/>: chosen itself, or that whose constructor calls the base constructor that was chosen.</summary>
    public INamedTypeSymbol? TypeBehind(INamedTypeSymbol contract)
    {
        if (_chosen.IsEmpty)
        {
            return null;
        }

        return WayOf(TypesBehind(contract))?.Type
            ?? CreationOf(contract)?.Type as INamedTypeSymbol
            ?? _chosen.Values.Select(static way => TypeThatInitializes(way.Call)).FirstOrDefault(type => type is not null && BaseTypes.Derives(type, contract));
    }

    /// <summary>The type whose constructor makes <paramref name="call"/> of a base constructor; <see langword="null"/> for any other call.</summary>
    public static INamedTypeSymbol? TypeThatInitializes(IOperation? call) =>
        call is IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor, SemanticModel: { } model }
        && call.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
            ? model.GetDeclaredSymbol(declaration)
            : null;
}
