using System.Threading;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Code;

/// <summary>Tells what programs besides its own can use.</summary>
internal static class PublicSurface
{
    /// <summary>Whether another assembly can name <paramref name="symbol"/>.</summary>
    public static bool Contains(ISymbol symbol)
    {
        for (var current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current is IParameterSymbol)
            {
                continue;
            }

            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether <paramref name="compilation"/> is executed, by itself or by a host, so that public is not an API there.</summary>
    public static bool IsExecuted(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication
        || HostedApplication.Is(compilation, cancellationToken);
}
