using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Responses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.TokenCaching;

/// <summary>What a function that requests a token hands to its callers.</summary>
internal static class TokenResult
{
    /// <summary>The type of the result of a method that returns <paramref name="type"/>: of a task, what it holds.</summary>
    public static ITypeSymbol Of(ITypeSymbol type) => IsTask(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;

    /// <summary>Whether a method that returns <paramref name="type"/> can be asynchronous and has a result.</summary>
    public static bool IsTask(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 1, Name: "Task" or "ValueTask" } && TypeName.IsIn(type, "System.Threading.Tasks");

    /// <summary>The type of the result of <paramref name="function"/> as it is written there, without the mark for null.</summary>
    public static string TextOf(FunctionParts function, ITypeSymbol returnType)
    {
        var written = !IsTask(returnType) ? function.ReturnType
            : (function.ReturnType as QualifiedNameSyntax)?.Right is GenericNameSyntax qualified ? qualified.TypeArgumentList.Arguments[0]
            : function.ReturnType is GenericNameSyntax generic ? generic.TypeArgumentList.Arguments[0]
            : function.ReturnType;
        return written is NullableTypeSyntax nullable && Of(returnType).IsReferenceType ? nullable.ElementType.ToString() : written.ToString();
    }

    /// <summary>
    /// Whether many callers can share one <paramref name="result"/>: a text, an answer, a header or several of them. What has to
    /// be disposed of belongs to one caller, and what holds no more than a token to nobody.
    /// </summary>
    public static bool CanBeShared(ITypeSymbol result) => result switch
    {
        { SpecialType: SpecialType.System_String } => true,
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.All(static element => element.Type is { IsValueType: true, SpecialType: not SpecialType.None } || CanBeShared(element.Type) || TypeName.Is(element.Type, "System.DateTimeOffset")),
        { TypeKind: TypeKind.TypeParameter or TypeKind.Dynamic } => false,
        _ when result.AllInterfaces.Any(static type => type.Name is "IDisposable" or "IAsyncDisposable") => false,
        _ => !result.DeclaringSyntaxReferences.IsEmpty
            || TypeName.Is(result, "System.Net.Http.Headers.AuthenticationHeaderValue")
            || TypeName.Is(result, "System.Text.Json.JsonElement")
            || TypeName.IsIn(result, "Newtonsoft.Json.Linq")
            || TypeName.IsIn(result, "System.Text.Json.Nodes")
            || result.GetMembers().Any(AnswerMembers.IsNamed),
    };
}
