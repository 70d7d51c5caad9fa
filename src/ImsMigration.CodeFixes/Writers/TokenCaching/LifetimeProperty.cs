using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.TokenCaching;

/// <summary>Adds the property for <c>expires_in</c> to an answer of which the program has read only the token so far.</summary>
internal static class LifetimeProperty
{
    private const string WireToken = "access_token";

    private const string WireLifetime = "expires_in";

    /// <summary>The name of the new property and the edit that adds it behind <paramref name="token"/>, in its form; <see langword="null"/> if that is no plain property for the token.</summary>
    public static (string Name, Replacement Edit)? Beside(ISymbol token, ProgramModel program)
    {
        if (token is not IPropertySymbol { Type.SpecialType: SpecialType.System_String, IsStatic: false, DeclaringSyntaxReferences: { Length: 1 } declarations }
            || declarations[0].GetSyntax(program.CancellationToken) is not PropertyDeclarationSyntax { Initializer: null or { Value: LiteralExpressionSyntax or MemberAccessExpressionSyntax or PostfixUnaryExpressionSyntax }, AccessorList: { } accessors, ExplicitInterfaceSpecifier: null } property
            || !program.Contains(property.SyntaxTree)
            || accessors.Accessors.Any(static accessor => accessor.Body is not null || accessor.ExpressionBody is not null)
            || property.Modifiers.Any(static modifier => modifier.ValueText is "override" or "abstract" or "virtual" or "required" or "new")
            || property.Parent is not TypeDeclarationSyntax { BaseList: null })
        {
            return null;
        }

        var wire = property.AttributeLists.SelectMany(static list => list.DescendantTokens()).FirstOrDefault(static part => part.Value is WireToken);
        var name = NameFor(token.Name, isAttributed: wire.Value is not null);
        return name is null || token.ContainingType.GetMembers(name).Any() ? null : (name, Edit(property, wire, name, program));
    }

    /// <summary>Without an attribute the serializer goes by the name, so it must follow that of the token.</summary>
    private static string? NameFor(string token, bool isAttributed) => token switch
    {
        WireToken => WireLifetime,
        "AccessToken" => "ExpiresIn",
        "accessToken" => "expiresIn",
        "Access_Token" => "Expires_In",
        _ => isAttributed ? "ExpiresIn" : null,
    };

    private static Replacement Edit(PropertyDeclarationSyntax property, SyntaxToken wire, string name, ProgramModel program)
    {
        var source = property.SyntaxTree.GetText(program.CancellationToken);
        var newLine = SourceLayout.NewLineOf(source);
        var text = property.ToString();
        var attributes = text.Substring(0, property.Type.SpanStart - property.SpanStart);
        if (wire.Value is not null)
        {
            attributes = attributes.Replace("\"" + WireToken + "\"", "\"" + WireLifetime + "\"");
        }

        var accessors = text.Substring(property.Identifier.Span.End - property.SpanStart, property.AccessorList!.Span.End - property.Identifier.Span.End);
        var line = source.Lines.GetLineFromPosition(property.Span.End);
        var isLast = property.GetLastToken().GetNextToken().SpanStart > line.End;
        return new Replacement(
            property.SyntaxTree,
            new TextSpan(isLast ? line.End : property.Span.End, 0),
            (IsSetApart(property, source) ? newLine + newLine : newLine) + SourceLayout.IndentationAt(source, property.SpanStart) + attributes + "int " + name + accessors);
    }

    /// <summary>Whether a blank line stands beside <paramref name="property"/>, or would if it were not alone.</summary>
    private static bool IsSetApart(PropertyDeclarationSyntax property, SourceText source)
    {
        var members = ((TypeDeclarationSyntax)property.Parent!).Members;
        var index = members.IndexOf(property);
        return members.Count == 1
            ? source.ToString(property.Span).IndexOf('\n') >= 0
            : source.ToString(index > 0
                ? TextSpan.FromBounds(members[index - 1].Span.End, property.SpanStart)
                : TextSpan.FromBounds(property.Span.End, members[1].SpanStart)).Count(static c => c == '\n') > 1;
    }
}
