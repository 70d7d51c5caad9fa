using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Writers.Bodies;

/// <summary>What takes the body of a request.</summary>
internal enum BodyTaker
{
    /// <summary>An <c>HttpContent</c> is made of it.</summary>
    HttpContent,

    /// <summary>A method of HttpClient sends it as JSON: <c>PostAsJsonAsync</c>.</summary>
    HttpClient,

    /// <summary>It becomes the body of a RestSharp request.</summary>
    RestRequest,

    /// <summary>A method of Flurl sends it: <c>PostJsonAsync</c>, <c>PostStringAsync</c>.</summary>
    Flurl,

    /// <summary>It is the argument of an interface method that Refit or RestEase implements.</summary>
    Declared,

    /// <summary>It is written or sent as text or bytes.</summary>
    Text,
}

/// <summary>Tells the takers apart.</summary>
internal static class BodyTakers
{
    private const string ContentType = "System.Net.Http.HttpContent";

    /// <summary>What takes the body at the end of <paramref name="path"/>; <see langword="null"/> if it is neither a call nor a variable.</summary>
    public static BodyTaker? At(BodyPath path, ProgramModel program) => path.Taker switch
    {
        BaseObjectCreationExpressionSyntax creation => IsContent(program.ModelOf(creation.SyntaxTree).GetTypeInfo(creation, program.CancellationToken).Type) ? BodyTaker.HttpContent : BodyTaker.Text,
        InvocationExpressionSyntax call when program.OperationOf(call) is IInvocationOperation { TargetMethod: var method } invocation => OfCall(method, invocation),
        null when path.Taken.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } } => BodyTaker.Text,
        _ => null,
    };

    private static BodyTaker? OfCall(IMethodSymbol method, IInvocationOperation call)
    {
        if (method is { Name: "Create", ContainingType.Name: "JsonContent" } && IsContent(method.ContainingType))
        {
            return BodyTaker.HttpContent;
        }

        if (method.Name is "PostAsJsonAsync")
        {
            return TypeName.IsIn(method.ContainingType, "System.Net.Http") ? BodyTaker.HttpClient : null;
        }

        if (method.Name is "AddParameter" or "AddBody" or "AddStringBody" or "AddJsonBody" or "AddOrUpdateParameter")
        {
            var type = call.Instance?.Type ?? call.Arguments.FirstOrDefault()?.Value.Type;
            return TypeName.Is(type, "RestSharp.RestRequest") || TypeName.Is(type, "RestSharp.IRestRequest") ? BodyTaker.RestRequest : null;
        }

        if (method.Name is "PostJsonAsync" or "PostStringAsync" && TypeName.IsIn(method.ContainingType, "Flurl"))
        {
            return BodyTaker.Flurl;
        }

        if (method is { ContainingType.TypeKind: TypeKind.Interface, DeclaringSyntaxReferences.IsEmpty: false })
        {
            return BodyTaker.Declared;
        }

        return method.Name is "Append" or "AppendLine" or "Concat" ? null : BodyTaker.Text;
    }

    private static bool IsContent(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (TypeName.Is(current, ContentType))
            {
                return true;
            }
        }

        return false;
    }
}
