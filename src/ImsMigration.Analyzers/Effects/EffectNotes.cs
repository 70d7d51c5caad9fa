using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Libraries.Effects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Effects;

/// <summary>What one walk has found so far, and what calls, constructors and properties add to it.</summary>
internal sealed class EffectNotes
{
    private readonly EffectFinder _finder;
    private readonly ChangedSymbols _changed;
    private SyntaxNode? _unknown;
    private bool _isUnknown;
    private bool _isWork;

    /// <summary>Creates empty notes that ask <paramref name="finder"/> about functions.</summary>
    public EffectNotes(EffectFinder finder)
    {
        _finder = finder;
        _changed = new ChangedSymbols(finder.Graph);
    }

    /// <summary>All that was added.</summary>
    public CodeEffects Result() => new(_unknown, _isWork, _changed.All) { IsKnown = !_isUnknown };

    /// <summary>Adds something that nobody knows, at <paramref name="place"/>, if it is in source.</summary>
    public void AddUnknown(SyntaxNode? place)
    {
        _unknown ??= place;
        _isUnknown = true;
    }

    /// <summary>Adds that something is done besides computing.</summary>
    public void AddWork() => _isWork = true;

    /// <summary>
    /// Adds that the variable or member with which <paramref name="target"/> begins is written. What an assembly keeps for everybody is somebody
    /// else's.
    /// </summary>
    public void AddWrite(IOperation target)
    {
        if (target is IFieldReferenceOperation { Field: { IsStatic: true } field } && !_changed.IsOfProgram(field))
        {
            AddUnknown(target.Syntax);
        }

        _changed.Add(target);
    }

    /// <summary>
    /// Adds what the constructors of the classes do that <paramref name="type"/> can stand for, and what runs before the first of their members is
    /// used.
    /// </summary>
    public void AddMaking(INamedTypeSymbol type, SyntaxNode? place)
    {
        foreach (var made in _finder.Graph.Implementations.ClassesOf(type))
        {
            AddInitialization(made, place);
            foreach (var function in made.InstanceConstructors.Concat(FinalizersOf(made)))
            {
                AddFunction(function, null, ImmutableArray<IArgumentOperation>.Empty, place);
            }
        }
    }

    /// <summary>Adds what runs before the first use of <paramref name="type"/>. In the code of the type itself that is done, or on its way.</summary>
    public void AddInitialization(INamedTypeSymbol? type, SyntaxNode? place)
    {
        if (type is null || !_changed.IsOfProgram(type) || IsWithin(place, type))
        {
            return;
        }

        foreach (var initializer in type.StaticConstructors)
        {
            AddEffects(initializer, null, ImmutableArray<IArgumentOperation>.Empty, place);
        }
    }

    /// <summary>Adds what <paramref name="constructor"/> does, with those of its base classes.</summary>
    public void AddConstructor(IMethodSymbol constructor, IObjectCreationOperation creation)
    {
        if (!_changed.IsOfProgram(constructor.ContainingType))
        {
            AddCall(constructor, null, creation.Arguments, creation.Syntax);
            return;
        }

        AddFunction(constructor, null, creation.Arguments, creation.Syntax);
        foreach (var finalizer in FinalizersOf(constructor.ContainingType))
        {
            AddFunction(finalizer, null, ImmutableArray<IArgumentOperation>.Empty, creation.Syntax);
        }

        for (var type = constructor.ContainingType.BaseType; type is not null; type = type.BaseType)
        {
            // Which constructor of the base runs is only known where there is one.
            var candidates = type.InstanceConstructors.Where(static candidate => !candidate.IsImplicitlyDeclared || candidate.Parameters.IsEmpty).ToList();
            if (type.SpecialType == SpecialType.None)
            {
                candidates.ForEach(candidate => AddCall(candidate, null, ImmutableArray<IArgumentOperation>.Empty, creation.Syntax));
            }
        }
    }

    /// <summary>Adds what reading or writing the property of <paramref name="reference"/> does.</summary>
    public void AddProperty(IPropertyReferenceOperation reference)
    {
        var isTarget = ChangedSymbols.IsTarget(reference);
        var accessor = isTarget ? reference.Property.SetMethod ?? reference.Property.GetMethod : reference.Property.GetMethod;
        if (isTarget && !ChangedSymbols.IsOfNewObject(reference))
        {
            _changed.Add(_changed.IsOfProgram(reference.Property) ? reference : reference.Instance ?? reference);
        }

        if (accessor is null)
        {
            return;
        }

        if (!_changed.IsOfProgram(reference.Property)
            && isTarget
            && reference.Property.IsStatic
            && KnownEffects.Of(accessor, reference.Arguments) != Effect.Message)
        {
            AddUnknown(reference.Syntax);
            return;
        }

        AddCall(accessor, reference.Instance, reference.Arguments, reference.Syntax);
        if (isTarget && reference.Parent is not ISimpleAssignmentOperation && reference.Property.GetMethod is { } getter)
        {
            AddCall(getter, reference.Instance, reference.Arguments, reference.Syntax);
        }
    }

    /// <summary>Adds what a call of <paramref name="method"/> does.</summary>
    public void AddCall(IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, SyntaxNode place)
    {
        AddReferences(arguments);
        var targets = LibraryCode.Declares(method) || (!_changed.IsOfProgram(method) && !_changed.IsOfProgram(method.ContainingType))
            ? []
            : _finder.Graph.Implementations.Find(method).OfType<IMethodSymbol>()
                .Where(target => !IsDecorator(target, method, instance, place))
                .DefaultIfEmpty(method)
                .ToList();
        if (targets.Count > 0)
        {
            targets.ForEach(target => AddFunction(target, instance, arguments, place));
            return;
        }

        if (method.ContainingType?.TypeKind == TypeKind.Interface)
        {
            // Whoever calls an interface of a library calls the program, if the program implements it.
            foreach (var target in _finder.Graph.Implementations.Find(method).OfType<IMethodSymbol>())
            {
                AddFunction(target, instance, arguments, place);
            }
        }

        AddHanded(arguments, place);
        switch (KnownEffects.Of(method, arguments))
        {
            case Effect.Unknown:
                AddUnknown(place);
                break;
            case Effect.Pure:
                break;
            case Effect.Registers:
                _isWork = true;
                break;
            case Effect.Makes:
                _isWork = true;
                foreach (var type in method.TypeArguments.OfType<INamedTypeSymbol>())
                {
                    AddMaking(type, place);
                }

                break;
            case Effect.Fills:
                if (method.MethodKind != MethodKind.PropertyGet)
                {
                    _changed.AddFilled(method, instance, arguments);
                }

                break;
            default:
                _isWork = true;
                break;
        }
    }

    /// <summary>
    /// Whether the call at <paramref name="place"/> stands in the class of <paramref name="target"/> and goes to another object behind the contract of
    /// <paramref name="method"/>: what wraps an object of its own kind is handed another than itself.
    /// </summary>
    private static bool IsDecorator(IMethodSymbol target, IMethodSymbol method, IOperation? instance, SyntaxNode place) =>
        method.ContainingType is { TypeKind: TypeKind.Interface }
        && instance is not (null or IInstanceReferenceOperation)
        && IsWithin(place, target.ContainingType);

    /// <summary>Adds what a call of <paramref name="function"/> of the program does.</summary>
    public void AddFunction(IMethodSymbol function, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, SyntaxNode? place)
    {
        if (function.IsStatic || function.MethodKind == MethodKind.Constructor)
        {
            AddInitialization(function.ContainingType, place);
        }

        if (!function.IsImplicitlyDeclared || function.MethodKind == MethodKind.Constructor)
        {
            AddEffects(function, instance, arguments, place);
        }
    }

    private void AddEffects(IMethodSymbol function, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, SyntaxNode? place)
    {
        var effects = _finder.OfFunction(function);
        if (!effects.IsKnown)
        {
            AddUnknown(place);
        }

        _isWork |= effects.IsWork;
        foreach (var changed in effects.Changed)
        {
            switch (changed)
            {
                case IParameterSymbol parameter when SymbolKey.Same(parameter.ContainingSymbol, function):
                    if (arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value is { } passed)
                    {
                        _changed.Add(passed);
                    }

                    break;
                case ILocalSymbol local when SymbolKey.Same(local.ContainingSymbol, function):
                    break;
                default:
                    _changed.Add(changed);
                    break;
            }
        }

        if (instance is not null && effects.Changed.Any(static changed => changed is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false }))
        {
            _changed.Add(instance);
        }
    }

    /// <summary>A library may ask an object of the program for its text and its properties: it prints, compares or serializes it.</summary>
    private void AddHanded(ImmutableArray<IArgumentOperation> arguments, SyntaxNode place)
    {
        var types = arguments.Select(static argument => Conversions.Unconverted(argument.Value).Type).OfType<INamedTypeSymbol>();
        foreach (var type in types.Where(IsObjectOfProgram))
        {
            var members = type.GetMembers().OfType<IMethodSymbol>();
            foreach (var getter in members.Where(static member =>
                member is { MethodKind: MethodKind.PropertyGet, IsStatic: false, DeclaredAccessibility: Accessibility.Public }))
            {
                AddCall(getter, null, ImmutableArray<IArgumentOperation>.Empty, place);
            }
        }
    }

    private bool IsObjectOfProgram(INamedTypeSymbol type) => type.TypeKind is TypeKind.Class or TypeKind.Struct && _changed.IsOfProgram(type);

    /// <summary>Adds what a call can write into its <c>out</c> and <c>ref</c> arguments: what an assembly keeps there is nobody's here.</summary>
    private void AddReferences(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments.Where(static argument => argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref }))
        {
            AddWrite(argument.Value);
        }
    }

    private static IEnumerable<IMethodSymbol> FinalizersOf(INamedTypeSymbol type) =>
        type.GetMembers(WellKnownMemberNames.DestructorName).OfType<IMethodSymbol>().Where(static member => member.MethodKind == MethodKind.Destructor);

    private static bool IsWithin(SyntaxNode? place, INamedTypeSymbol type) =>
        place is not null
        && type.DeclaringSyntaxReferences.Any(declaration => declaration.SyntaxTree == place.SyntaxTree && declaration.Span.Contains(place.Span));
}
