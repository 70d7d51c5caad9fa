using System.Collections.Immutable;
using ImsMigration.Adobe;
using ImsMigration.Messages;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Rules;

/// <summary>A diagnostic to be; whether somebody asks for its file is not known yet.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Where it is reported.</param>
/// <param name="Arguments">What the message names.</param>
internal sealed record Report(DiagnosticDescriptor Rule, Location Place, ImmutableArray<MessageName> Arguments)
{
    /// <summary>The property of a diagnostic that holds <see cref="FormFile"/>: a light bulb at a key or an address looks at the requests of this file alone.</summary>
    public const string FormFileProperty = "FormFile";

    /// <summary>Creates a report whose message names <paramref name="arguments"/>.</summary>
    public Report(DiagnosticDescriptor rule, Location place, params MessageName[] arguments)
        : this(rule, place, ImmutableArray.Create(arguments))
    {
    }

    /// <summary>Which of several problems at one place it is; <see langword="null"/> for rules that report a place once.</summary>
    public string? Problem { get; init; }

    /// <summary>Why the fix leaves what is reported as it is; <see langword="null"/> where it does not, or only the fix finds it out.</summary>
    public LeftCause? Left { get; init; }

    /// <summary>The path of the file in whose form the request is that this is about; <see langword="null"/> where no request is known.</summary>
    public string? FormFile { get; init; }

    /// <summary>The diagnostic. Rules about requests end their messages with the reason, which is the last argument of all.</summary>
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Place, Properties(), [.. Arguments, MessageName.OfCause(Left)]);

    private ImmutableDictionary<string, string?> Properties()
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        properties = Problem is null ? properties : properties.Add(TokenRequestRule.ProblemProperty, Problem);
        properties = FormFile is null ? properties : properties.Add(FormFileProperty, FormFile);
        return Left is null ? properties : properties.Add(LeftReasons.Property, Left.Reason.Id).Add(LeftReasons.NameProperty, Left.Name.ToString());
    }
}
