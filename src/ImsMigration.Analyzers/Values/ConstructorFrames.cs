using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values;

/// <summary>Enters constructors: that which a creation calls, and those which that calls in turn by <c>: this(…)</c> and <c>: base(…)</c>.</summary>
internal sealed class ConstructorFrames
{
    private const int MaximumDepth = 6;

    private readonly ProgramModel _program;

    /// <summary>Creates it over <paramref name="program"/>.</summary>
    public ConstructorFrames(ProgramModel program) => _program = program;

    /// <summary>
    /// The frame in which <paramref name="constructor"/> runs when <paramref name="allocation"/> makes its object;
    /// <see langword="null"/> if another constructor does, or nobody knows which.
    /// </summary>
    public CallFrame? Enter(SliceHit allocation, IMethodSymbol constructor)
    {
        if (allocation.Operation is not IObjectCreationOperation { Constructor: { } created })
        {
            return null;
        }

        var frame = CallFrame.Enter(allocation.Operation, created, allocation.Frame);
        for (var depth = 0; frame is not null && depth < MaximumDepth; depth++)
        {
            if (SymbolKey.Same(frame.Callee, constructor))
            {
                return frame;
            }

            frame = InitializerOf(frame.Callee) is { TargetMethod: var next } call ? CallFrame.Enter(call, next.OriginalDefinition, frame) : null;
        }

        return null;
    }

    private IInvocationOperation? InitializerOf(IMethodSymbol constructor)
    {
        foreach (var reference in constructor.DeclaringSyntaxReferences)
        {
            SyntaxNode? initializer = reference.GetSyntax(_program.CancellationToken) switch
            {
                ConstructorDeclarationSyntax declaration => declaration.Initializer,
                TypeDeclarationSyntax { BaseList: { } bases } => bases.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault(),
                _ => null,
            };
            if (initializer is not null && _program.Contains(initializer.SyntaxTree))
            {
                return CallSite.At(initializer, _program) as IInvocationOperation;
            }
        }

        return null;
    }
}
