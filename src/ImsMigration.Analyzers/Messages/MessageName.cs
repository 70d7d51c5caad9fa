using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Messages;

/// <summary>
/// What a message may name, and all that it may: build logs and SARIF files are stored and sent around, so no literal, expression or
/// value of the customer's gets into one. There is no way to make a name of a text; what cannot be named safely becomes an ellipsis.
/// </summary>
internal sealed class MessageName
{
    private const string Ellipsis = "…";

    /// <summary>The length, in characters, at which a name is cut.</summary>
    private const int MaximumLength = 80;

    private const string ScopesOfConsole = "the scopes that the Adobe Developer Console shows for the credential, separated by commas";

    /// <summary>What token requests, and the OAuth library, call their fields.</summary>
    private static readonly ImmutableArray<string> s_fields = ImmutableArray.Create(
        "client_id", "client_secret", "grant_type", "scope", "jwt_token", "expires_in", "Scope", "ClientCredentialStyle");

    /// <summary>What a message says of something that has no name.</summary>
    public static MessageName OfNameless { get; } = new(Ellipsis);

    private readonly string _text;

    private MessageName(string text) => _text = text;

    /// <summary>The placeholder that the migration leaves where it knows no scopes.</summary>
    public static MessageName OfScopePlaceholder { get; } = new(Metascopes.ScopePlaceholder);

    /// <summary>The name of <paramref name="symbol"/>; a constructor goes by that of its type.</summary>
    public static MessageName OfSymbol(ISymbol symbol) => Cut(NameOf(symbol));

    /// <summary>The name that <paramref name="identifier"/> declares or uses.</summary>
    public static MessageName OfIdentifier(SyntaxToken identifier) => Cut(identifier.IsKind(SyntaxKind.IdentifierToken) ? identifier.ValueText : Ellipsis);

    /// <summary>The called member with its type, for example <c>JWT.Encode</c> or <c>new X509Certificate2</c>.</summary>
    public static MessageName OfCall(IOperation call) => call switch
    {
        IInvocationOperation { TargetMethod: var method } => OfMember(method.ContainingType, method),
        IObjectCreationOperation { Type: { } type } => OfCreation(type),
        _ => new MessageName(Ellipsis),
    };

    /// <summary>
    /// A <paramref name="member"/> with the <paramref name="type"/> that has it; an extension block has no name, and the class around it has one.
    /// </summary>
    public static MessageName OfMember(ITypeSymbol type, ISymbol member) =>
        Cut((type is { Name: "", ContainingType: { } outer } ? outer : type).Name + "." + member.Name);

    /// <summary>The creation of a <paramref name="type"/>, which goes by the name of the type around it as well, if there is one.</summary>
    public static MessageName OfCreation(ITypeSymbol type) => Cut("new " + (type.ContainingType is { } outer ? outer.Name + "." : string.Empty) + type.Name);

    /// <summary>The path of the JWT exchange that <paramref name="text"/> names, and no other part of it.</summary>
    public static MessageName OfEndpoint(string text) => new(ImsEndpoints.ExchangePathIn(text));

    /// <summary>The field <paramref name="name"/> of a token request, or the property of the OAuth library that stands for one.</summary>
    public static MessageName OfField(string name) => new(s_fields.Contains(name) ? name : Ellipsis);

    /// <summary>What is to be sent as the field <paramref name="name"/> of a token request.</summary>
    public static MessageName OfValueWanted(string name) => new(name == "grant_type" ? "'client_credentials'" : ScopesOfConsole);

    /// <summary>The metascope <paramref name="name"/> as the table spells it.</summary>
    public static MessageName OfMetascope(string name) =>
        new(Metascopes.All.FirstOrDefault(row => string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase))?.Name ?? "ent_" + Ellipsis);

    /// <summary>The scopes that replace <paramref name="metascopes"/>, as the table has them, to stand behind "the scopes".</summary>
    public static MessageName OfScopesFor(IReadOnlyCollection<string> metascopes) => new(Metascopes.AdviceOnScopes(metascopes));

    /// <summary>The keys of <paramref name="setting"/> and of the sections around it, the innermost of them if they are many.</summary>
    public static MessageName OfSetting(ConfigurationSetting setting)
    {
        var keys = new List<string>();
        var length = 0;
        foreach (var part in setting.Sections.Where(static section => section.Section is not null).Prepend(setting))
        {
            keys.Add(KeyOf(part.Key));
            length += keys[keys.Count - 1].Length + 1;
            if (length > MaximumLength)
            {
                keys[keys.Count - 1] = Ellipsis;
                break;
            }
        }

        keys.Reverse();
        return keys.Count == 1 && length > MaximumLength
            ? Cut(KeyOf(setting.Key))
            : new MessageName(string.Join(ConfigurationSetting.Separator.ToString(), keys));
    }

    /// <summary>The members <paramref name="readers"/>, each with the type that has it; of many the first.</summary>
    public static MessageName OfReaders(IReadOnlyCollection<ISymbol> readers)
    {
        const int MaximumNames = 3;
        var names = readers
            .Select(OfReader)
            .Select(static name => "'" + name + "'")
            .Distinct()
            .ToList();
        return new MessageName(string.Join(", ", names.Take(MaximumNames)) + (names.Count > MaximumNames ? " and others" : string.Empty));
    }

    /// <summary>The member <paramref name="reader"/> with the type that has it.</summary>
    public static MessageName OfReader(ISymbol reader) =>
        reader is not INamedTypeSymbol && reader.ContainingType is { } type && NameOf(reader) != type.Name ? OfMember(type, reader) : OfSymbol(reader);

    /// <summary>The name of the file at <paramref name="path"/>, without its folder.</summary>
    public static MessageName OfFile(string path) => Cut(Path.GetFileName(path));

    /// <summary>The end of a message about something that the fix leaves for <paramref name="cause"/>; empty if it does not.</summary>
    public static MessageName OfCause(LeftCause? cause) =>
        new(cause is null ? string.Empty : "; " + LeftReason.About(cause.Reason.Sentence, cause.Name.ToString()));

    /// <summary>The names of <paramref name="assemblies"/>.</summary>
    public static MessageName OfAssemblies(IEnumerable<IAssemblySymbol> assemblies) =>
        new(string.Join(", ", assemblies.Select(static assembly => Cut(assembly.Name))));

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static string NameOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor => constructor.ContainingType.Name,
        IMethodSymbol { AssociatedSymbol: { } property } => property.Name,
        { Name: { Length: > 0 } name } when name[0] != '<' => name,
        { ContainingSymbol: { } outer } => NameOf(outer),
        _ => Ellipsis,
    };

    /// <summary>As much of a key as can be a name: somebody's key may be a URL with a password in it, or a whole connection string.</summary>
    private static string KeyOf(string key)
    {
        for (var at = 0; at < key.Length; at++)
        {
            var isPart = char.IsLetterOrDigit(key[at])
                || "_-. []$/".IndexOf(key[at]) >= 0
                || (key[at] == ConfigurationSetting.Separator && (at + 1 == key.Length || key[at + 1] != '/'));
            if (!isPart || at == MaximumLength)
            {
                return key.Substring(0, at) + Ellipsis;
            }
        }

        return key;
    }

    private static MessageName Cut(string name) =>
        new(name.Length <= MaximumLength ? name : name.Substring(0, MaximumLength - 1) + Ellipsis);
}
