using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Values;
using ImsMigration.Writers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.SdkCredentials;

/// <summary>
/// Writes the expressions that read the client id and the client secret where the retired credentials came from a file:
/// from the configuration if the class reads from one, else from the environment variables of Adobe's samples.
/// </summary>
/// <param name="ClientId">The expression for the client id.</param>
/// <param name="ClientSecret">The expression for the client secret.</param>
/// <param name="Directive">A using directive that the expressions need, or <see langword="null"/>.</param>
internal sealed record CredentialSource(string ClientId, string ClientSecret, Replacement? Directive)
{
    /// <summary>The names in Adobe's samples for .NET, since 3.4.0.</summary>
    private const string IdVariable = "PDF_SERVICES_CLIENT_ID";

    private const string SecretVariable = "PDF_SERVICES_CLIENT_SECRET";

    /// <summary>What takes the place of the file that <paramref name="call"/> reads.</summary>
    public static CredentialSource For(InvocationExpressionSyntax call, FlowGraph graph)
    {
        if (OutsideValues.ConfigurationAt(call, graph) is { } configuration)
        {
            return SectionOf(call, graph) is { } section
                ? new CredentialSource(configuration + OutsideValues.Key(section + "ClientId"), configuration + OutsideValues.Key(section + "ClientSecret"), null)
                : new CredentialSource(configuration + OutsideValues.Key(IdVariable), configuration + OutsideValues.Key(SecretVariable), null);
        }

        var (environment, directive) = OutsideValues.EnvironmentAt(call, graph.Program);
        return new CredentialSource(OutsideValues.Variable(environment, IdVariable), OutsideValues.Variable(environment, SecretVariable), directive);
    }

    /// <summary>The section of the key under which the path of the file was read, with the colon behind it.</summary>
    private static string? SectionOf(InvocationExpressionSyntax call, FlowGraph graph)
    {
        var path = call.ArgumentList.Arguments.Select(argument => graph.Program.OperationOf(argument.Expression)).OfType<IOperation>();
        return OutsideValues.KeysIn(graph.Backward(path, static _ => false).Operations)
            .Where(static key => key.Contains(":"))
            .Select(static key => key.Substring(0, key.LastIndexOf(':') + 1))
            .FirstOrDefault();
    }
}
