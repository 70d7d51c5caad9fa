using System;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Requests.Forms;

/// <summary>Recognises calls that send what they are given as JSON.</summary>
internal static class JsonBody
{
    /// <summary>
    /// Whether <paramref name="method"/> turns the value of <paramref name="argument"/> into JSON or sends it as JSON. A
    /// method of the program is not judged by its name: what it does with the value is followed.
    /// </summary>
    public static bool Takes(IMethodSymbol method, IArgumentOperation argument, ProgramModel program)
    {
        var parameter = argument.Parameter?.OriginalDefinition;
        if (parameter is { ContainingType.TypeKind: TypeKind.Interface, DeclaringSyntaxReferences: { IsEmpty: false } declarations })
        {
            return declarations.Select(declaration => declaration.GetSyntax(program.CancellationToken)).OfType<ParameterSyntax>().Any(IsJson);
        }

        if (method.DeclaringSyntaxReferences.IsEmpty || TypeName.IsIn(method.ContainingType, "RestSharp"))
        {
            return Names(method.Name)
                || Names(method.ContainingType.Name)
                || (method.Name == "AddBody" && TypeName.IsIn(method.ContainingType, "RestSharp") && Conversions.Unconverted(argument.Value).Type is { SpecialType: not SpecialType.System_String });
        }

        return false;
    }

    /// <summary>Whether <paramref name="type"/> is an object that writes itself as JSON.</summary>
    public static bool IsNode(ITypeSymbol? type) => TypeName.IsIn(type, "Newtonsoft.Json.Linq") || TypeName.IsIn(type, "System.Text.Json.Nodes");

    /// <summary>Whether a Refit interface sends <paramref name="parameter"/> as JSON: it is a body, and no other way of writing it is asked for.</summary>
    public static bool IsJson(ParameterSyntax parameter) => AttributeOf(parameter) is { } body && IsJson(body);

    /// <summary>The attribute that makes <paramref name="parameter"/> the body of a Refit or RestEase request.</summary>
    public static AttributeSyntax? AttributeOf(ParameterSyntax parameter) =>
        parameter.AttributeLists.SelectMany(static list => list.Attributes).FirstOrDefault(static attribute => attribute.Name.ToString() is "Body" or "BodyAttribute");

    private static bool IsJson(AttributeSyntax body) =>
        body.ArgumentList?.Arguments.Any(static argument => argument.ToString().EndsWith("UrlEncoded", StringComparison.Ordinal)) != true;

    private static bool Names(string name) =>
        name.IndexOf("Json", StringComparison.Ordinal) >= 0;
}
