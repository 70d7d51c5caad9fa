using System;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Requests;

/// <summary>Follows a text through what has a name: from variables, members, parameters and methods that hold it to where they are read.</summary>
internal sealed class TextSymbols
{
    private readonly FlowGraph _graph;
    private readonly ProgramModel _program;
    private readonly TextTrail _trail;

    /// <summary>Creates the steps in the program of <paramref name="graph"/>; they are noted on <paramref name="trail"/>.</summary>
    public TextSymbols(FlowGraph graph, TextTrail trail)
    {
        _graph = graph;
        _program = graph.Program;
        _trail = trail;
    }

    /// <summary>Follows the text at <paramref name="node"/>, which is also an argument of an attribute where attributes are read.</summary>
    public void Start(SyntaxNode node, bool isKey)
    {
        if (node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument)
        {
            FollowAttribute(argument);
        }
        else if (_program.OperationOf(node) is { } operation)
        {
            _trail.GoOn(operation, isKey);
        }
        else
        {
            _trail.Fail();
        }
    }

    /// <summary>Follows a variable that is given something of what holds the text.</summary>
    public void FollowPart(ISymbol variable)
    {
        if (!TextReaders.HaveNothingIn((variable as ILocalSymbol)?.Type ?? (variable as IParameterSymbol)?.Type))
        {
            FollowSymbol(variable);
        }
    }

    /// <summary>Follows the text into all bodies of <paramref name="method"/>, which is handed it as <paramref name="parameter"/>.</summary>
    public void FollowParameter(IMethodSymbol method, IParameterSymbol parameter, bool isKey)
    {
        var bodies = _graph.Implementations.Find(method).OfType<IMethodSymbol>().ToList();
        _trail.FailIf(bodies.Count == 0
            || !bodies.TrueForAll(body => body.DeclaringSyntaxReferences.All(declaration => _program.Contains(declaration.SyntaxTree)))
            || ((method.IsVirtual || method.IsAbstract) && TextReaders.CanBeNamedOutside(method, _program)));
        foreach (var body in bodies)
        {
            FollowSymbol(body.Parameters[parameter.Ordinal], isKey);
        }
    }

    /// <summary>
    /// Follows the text to all reads of <paramref name="symbol"/>, which holds it; if <paramref name="isKey"/>, as nothing but a key of a dictionary.
    /// </summary>
    public void FollowSymbol(ISymbol symbol, bool isKey = false)
    {
        if (!_trail.Enter(symbol, isKey))
        {
            return;
        }

        // Whoever else reads a dictionary looks for keys of its own.
        if (!isKey && TextReaders.AreUnknown(symbol, _program))
        {
            _trail.Fail();
            return;
        }

        var reads = _graph.Implementations.UsesOf(symbol).Where(use => !use.IsPartOfStructuredTrivia() && !IsWritten(use)).ToList();
        foreach (var use in reads)
        {
            Read(use, symbol, isKey);
        }

        // What a method does not read ends there, and says nothing; anything else that nobody reads may be read in ways that are not seen.
        _trail.FailIf(reads.Count == 0 && !isKey && symbol is not (IParameterSymbol or ILocalSymbol));
    }

    private void Read(SyntaxNode use, ISymbol symbol, bool isKey)
    {
        if (symbol is IMethodSymbol)
        {
            var call = CallSite.At(use, _program);
            _trail.FailIf(call is null);
            if (call is not null)
            {
                _trail.GoOn(call, isKey);
            }

            return;
        }

        if (use.FirstAncestorOrSelf<AttributeArgumentSyntax>() is null && _graph.Writes.ReferenceOperation(use) is { } reference)
        {
            _trail.GoOn(reference, isKey);
            return;
        }

        Start(use, isKey);
    }

    private bool IsWritten(SyntaxNode use) => _graph.Writes.ReferenceOperation(use) is { } reference && CollectionSteps.IsWritten(reference);

    private void FollowAttribute(AttributeArgumentSyntax argument)
    {
        if (argument.Parent?.Parent is not AttributeSyntax attribute || _program.SymbolOf(attribute)?.ContainingType is not { } type)
        {
            _trail.Fail();
        }
        else if (TextCalls.IsTelling(type) || (TextCalls.IsTestData(type) && argument.NameEquals is not null))
        {
            _trail.End();
        }
        else if (TextCalls.IsTestData(type)
            && attribute.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } declaration
            && _program.DeclaredSymbolOf(declaration) is IMethodSymbol test
            && attribute.ArgumentList!.Arguments.IndexOf(argument) is var position
            && test.Parameters.Length > 0)
        {
            FollowSymbol(test.Parameters[Math.Min(position, test.Parameters.Length - 1)]);
        }
        else
        {
            _trail.Fail();
        }
    }
}
