using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Caching;

/// <summary>Finds the calls of an API over HTTP in code of the program: through a client library, a declared client, or a method of the program that does it.</summary>
internal sealed class ApiCalls
{
    private static readonly ImmutableArray<string> s_verbs = ImmutableArray.Create(
        "Post", "Send", "Execute", "Upload", "Put", "Patch", "Delete", "Download", "GetAsync", "GetString", "GetStream", "GetByteArray", "GetFromJson", "GetJson", "GetResponse");

    private static readonly ImmutableArray<string> s_clients = ImmutableArray.Create("System.Net", "RestSharp", "Flurl");

    private static readonly ImmutableArray<string> s_oauthLibraries = ImmutableArray.Create("Duende.IdentityModel", "IdentityModel");

    private static readonly ImmutableArray<string> s_declared = ImmutableArray.Create("Refit", "RestEase");

    private readonly ProgramModel _program;
    private readonly Memo<string, bool> _senders;

    /// <summary>Creates a finder over <paramref name="program"/>.</summary>
    public ApiCalls(ProgramModel program)
    {
        _program = program;
        _senders = new Memo<string, bool>(program);
    }

    /// <summary>
    /// How many calls of an API <paramref name="code"/> holds, counting those that request a token in place. To call one of
    /// <paramref name="tokenFunctions"/>, given by their keys, is to ask for a token.
    /// </summary>
    public int In(SyntaxNode code, ISet<string> tokenFunctions) =>
        Methods(code).Count(method => IsDirect(method) || (!method.DeclaringSyntaxReferences.IsEmpty && SymbolKey.Of(method) is var key && !tokenFunctions.Contains(key) && SendsInside(method, key)));

    /// <summary>Whether <paramref name="function"/> may send anything, itself or by what it calls: unlike <see cref="In"/>, what is not known counts as sending, also past the budget of <paramref name="work"/>.</summary>
    public bool MaySend(SyntaxNode function, WorkBudget work)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<SyntaxNode>();
        waiting.Push(function);
        while (waiting.Count > 0)
        {
            foreach (var method in Methods(waiting.Pop()))
            {
                if (!work.TrySpend() || MaySend(method))
                {
                    return true;
                }

                if (method.DeclaringSyntaxReferences.IsEmpty || !seen.Add(SymbolKey.Of(method)))
                {
                    continue;
                }

                foreach (var declaration in method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(_program.CancellationToken)))
                {
                    if (!_program.Contains(declaration.SyntaxTree))
                    {
                        return true;
                    }

                    waiting.Push(declaration);
                }
            }
        }

        return false;
    }

    /// <summary>Whether a call of <paramref name="method"/> sends something, or runs code that may and is not known.</summary>
    private static bool MaySend(IMethodSymbol method) =>
        IsDirect(method)
        || IsOfOAuthLibrary(method)
        || method.MethodKind == MethodKind.DelegateInvoke
        || (!method.DeclaringSyntaxReferences.IsEmpty && (method.IsAbstract || method.IsVirtual));

    private static bool IsOfOAuthLibrary(IMethodSymbol method) =>
        method.Name.StartsWith("Request", StringComparison.Ordinal) && s_oauthLibraries.Any(library => TypeName.IsIn(method.ContainingType, library));

    private IEnumerable<IMethodSymbol> Methods(SyntaxNode code) =>
        code.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(_program.SymbolOf).OfType<IMethodSymbol>();

    private static bool IsDirect(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.IsEmpty
            ? s_verbs.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal)) && s_clients.Any(client => TypeName.IsIn(method.ContainingType, client))
            : method.ContainingType?.TypeKind == TypeKind.Interface && method.GetAttributes().Any(static attribute => s_declared.Any(library => TypeName.IsIn(attribute.AttributeClass, library)));

    /// <summary>Whether a method of the program calls an API by itself.</summary>
    private bool SendsInside(IMethodSymbol method, string key) => _senders.Get(key, () => method.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(_program.CancellationToken))
        .Any(declaration => _program.Contains(declaration.SyntaxTree) && Methods(declaration).Any(IsDirect)));
}
