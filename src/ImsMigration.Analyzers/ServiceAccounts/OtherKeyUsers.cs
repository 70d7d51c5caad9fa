using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Messages;
using ImsMigration.Values;
using ImsMigration.Values.Steps;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.ServiceAccounts;

/// <summary>
/// Finds what needs a key or certificate besides the assertion: a connection that shows it, <c>handler.ClientCertificates.Add(certificate)</c>, a
/// server, or a library that protects data with it. Nobody may be told to delete it then.
/// </summary>
internal sealed class OtherKeyUsers
{
    private const string Certificates = "System.Security.Cryptography.X509Certificates.";

    /// <summary>A key goes through few variables; where it goes through more, nobody else is known.</summary>
    private const int MaximumValues = 64;

    /// <summary>The methods of libraries that take a certificate for something else than a JWT; constructors go by the name of their type.</summary>
    private static readonly ImmutableHashSet<string> s_users = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "AddClientCertificate",
        "AddClientCertificates",
        "AddEncryptionCertificate",
        "AddSigningCertificate",
        "AddSigningCredential",
        "AuthenticateAsClient",
        "AuthenticateAsClientAsync",
        "AuthenticateAsServer",
        "AuthenticateAsServerAsync",
        "ClientCertificateCredential",
        "CmsSigner",
        "ProtectKeysWithCertificate",
        "SslStreamCertificateContext.Create",
        "UnprotectKeysWithAnyCertificate",
        "UseHttps",
        "WithCertificate",
        "WithClientCertificate",
        "X509Store.Add");

    private readonly FlowGraph _graph;

    /// <summary>Creates it over <paramref name="graph"/>.</summary>
    public OtherKeyUsers(FlowGraph graph) => _graph = graph;

    /// <summary>The name of what needs the key of <paramref name="load"/> besides the assertion; <see langword="null"/> if nothing is known to.</summary>
    public MessageName? Find(IOperation load) => Find(load, UserAt);

    /// <summary>The first name that <paramref name="userAt"/> gives of a call which is handed the key of <paramref name="load"/>, or is made on it.</summary>
    public MessageName? Find(IOperation load, Func<IOperation, MessageName?> userAt)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var values = new Queue<IOperation>();
        values.Enqueue(load is IInvocationOperation { Instance: { } loaded, TargetMethod.ReturnsVoid: true } ? loaded : load);
        if (SymbolOf(values.Peek()) is { } itself && seen.Add(SymbolKey.Of(itself)))
        {
            Follow(itself, values);
        }

        for (var count = 0; values.Count > 0 && count < MaximumValues; count++)
        {
            _graph.Program.CancellationToken.ThrowIfCancellationRequested();
            var (holder, user) = TakerOf(values.Dequeue(), userAt);
            if (user is not null)
            {
                return user;
            }

            if (holder is not null && seen.Add(SymbolKey.Of(holder)))
            {
                Follow(holder, values);
            }
        }

        return null;
    }

    /// <summary>The name of what needs a key of <paramref name="assertion"/> and loads it by itself; <see langword="null"/> if nothing is known to.</summary>
    public MessageName? FindOfSame(Assertion assertion) => assertion.OtherLoads.Select(Find).FirstOrDefault(static user => user is not null);

    private void Follow(ISymbol holder, Queue<IOperation> values)
    {
        var uses = holder is IMethodSymbol method
            ? _graph.Arguments.CallsOf(method)
            : _graph.References.Find(holder)
                .Where(reference => !_graph.Program.IsGenerated(reference.SyntaxTree))
                .Select(AccessAt)
                .OfType<IOperation>();
        uses.Take(MaximumValues).ToList().ForEach(values.Enqueue);
    }

    private IOperation? AccessAt(SyntaxNode reference) =>
        _graph.Program.OperationOf(reference.Parent is MemberAccessExpressionSyntax access && access.Name == reference ? access : reference);

    /// <summary>What is handed <paramref name="value"/>: a variable or method that holds it from then on, or a user that is named.</summary>
    private static (ISymbol? Holder, MessageName? User) TakerOf(IOperation value, Func<IOperation, MessageName?> userAt)
    {
        var part = value;
        while (part.Parent is { } parent)
        {
            switch (parent)
            {
                case IVariableInitializerOperation:
                    part = parent;
                    continue;
                case IVariableDeclaratorOperation { Symbol: var local }:
                    return (local, null);
                case IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields }:
                    return (fields[0], null);
                case IPropertyInitializerOperation { InitializedProperties: { Length: > 0 } properties }:
                    return (properties[0], null);
                case ISimpleAssignmentOperation assignment when assignment.Value == part:
                    return SymbolOf(assignment.Target) is IPropertySymbol { DeclaringSyntaxReferences.IsEmpty: true } property
                        ? (null, IsCertificate(property.Type) ? MessageName.OfMember(property.ContainingType, property) : null)
                        : (SymbolOf(assignment.Target), null);
                case ICoalesceAssignmentOperation assignment when assignment.Value == part:
                    return (SymbolOf(assignment.Target), null);
                case IArgumentOperation { Parameter: { DeclaringSyntaxReferences.IsEmpty: false } parameter }:
                    return (parameter.OriginalDefinition, null);
                case IReturnOperation when FunctionAround(parent) is { } function:
                    part = function;
                    continue;
                case IReturnOperation { SemanticModel: { } model }:
                    return (model.GetEnclosingSymbol(value.Syntax.SpanStart) is IMethodSymbol method ? method.AssociatedSymbol ?? method : null, null);
            }

            var whole = parent is IArgumentOperation { Parent: { } call } ? call : parent;
            if (userAt(whole) is { } user)
            {
                return (null, user);
            }

            var isHanded = HandedValues.Of(whole)?.Contains(part) == true || KnownCalls.Find(whole) is { Role: CallRole.WrapsKey or CallRole.ConvertsKey };
            if (!isHanded)
            {
                return (null, null);
            }

            part = whole;
        }

        return (null, null);
    }

    /// <summary>The lambda that <paramref name="result"/> is returned from; <see langword="null"/> if it is a method.</summary>
    private static IAnonymousFunctionOperation? FunctionAround(IOperation result)
    {
        var around = result.Parent;
        while (around is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            around = around.Parent;
        }

        return around as IAnonymousFunctionOperation;
    }

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        _ => null,
    };

    /// <summary>The name of <paramref name="call"/>, or of the list of certificates that it fills, if it is such a user.</summary>
    private static MessageName? UserAt(IOperation call) => call switch
    {
        IInvocationOperation { Instance: IPropertyReferenceOperation { Property: { DeclaringSyntaxReferences.IsEmpty: true } list } } when IsCertificate(list.Type)
            => MessageName.OfMember(list.ContainingType, list),
        IInvocationOperation { TargetMethod: { Name: "Add" or "AddRange" or "Insert", ContainingType: { } type } } when IsCertificate(type)
            => MessageName.OfCall(call),
        IInvocationOperation { TargetMethod: var method } when s_users.Contains(method.Name) || s_users.Contains(method.ContainingType.Name + "." + method.Name)
            => MessageName.OfCall(call),
        IObjectCreationOperation { Type: { } type } when s_users.Contains(type.Name) => MessageName.OfCall(call),
        _ => null,
    };

    /// <summary>Whether <paramref name="type"/> is a certificate or a list of them.</summary>
    private static bool IsCertificate(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (TypeName.Is(current, Certificates + "X509Certificate") || TypeName.Is(current, Certificates + "X509CertificateCollection"))
            {
                return true;
            }
        }

        return false;
    }
}
