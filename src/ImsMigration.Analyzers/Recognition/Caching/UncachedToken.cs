using ImsMigration.Recognition.TokenRequests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Recognition.Caching;

/// <summary>A method that requests a token from IMS whenever the program calls an API.</summary>
/// <param name="Request">The request.</param>
/// <param name="Method">The method that makes it.</param>
/// <param name="Declaration">The declaration of the method.</param>
internal sealed record UncachedToken(TokenRequest Request, IMethodSymbol Method, MethodDeclarationSyntax Declaration);
