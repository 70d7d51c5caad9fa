using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Solutions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Editing.Checks;

/// <summary>Applies a plan, clears up after it, and keeps the result only if it compiles.</summary>
internal static class CheckedEdits
{
    /// <summary>The same for a <paramref name="plan"/> that changes no member which is left.</summary>
    public static Task<Solution?> ApplyAsync(Solution solution, SolutionProgram program, MigrationPlan plan, CancellationToken cancellationToken) =>
        ApplyAsync(solution, program, plan, [], mayWarn: false, cancellationToken);

    /// <summary>
    /// The solution with <paramref name="plan"/> applied and without the using directives that it made unnecessary;
    /// <see langword="null"/> if nothing changed, or if it takes more than fields of requests out of a file that did not compile before, or one has
    /// new errors after.
    /// Concerned are also the files that use what the plan takes away, or one of <paramref name="changedNames"/>, the names
    /// of members that become something else. A new warning of the compiler is no better than an error, unless <paramref name="mayWarn"/>.
    /// </summary>
    public static async Task<Solution?> ApplyAsync(
        Solution solution,
        SolutionProgram program,
        MigrationPlan plan,
        IEnumerable<string> changedNames,
        bool mayWarn,
        CancellationToken cancellationToken) =>
        (await CheckAsync(solution, program, plan, changedNames, mayWarn, cancellationToken).ConfigureAwait(false)).Solution;

    /// <summary>The same, with what the compiler says of a result that may not stay.</summary>
    public static async Task<CheckedSolution> CheckAsync(
        Solution solution,
        SolutionProgram program,
        MigrationPlan plan,
        IEnumerable<string> changedNames,
        bool mayWarn,
        CancellationToken cancellationToken)
    {
        var (edited, changed) = await SolutionEdits.ApplyAsync(solution, program, plan, cancellationToken).ConfigureAwait(false);
        if (changed.Count == 0)
        {
            return CheckedSolution.Nothing;
        }

        var names = NamesIn(plan.Removals).Concat(changedNames).Distinct().ToList();
        var (documented, mended) = await BrokenDocumentation.MendAsync(solution, edited, changed.Concat(DocumentedWith(names, program)), cancellationToken).ConfigureAwait(false);
        var touched = changed.Concat(mended).Distinct().ToList();
        var trimmed = await UnusedUsings.RemoveAsync(solution, documented, touched, cancellationToken).ConfigureAwait(false);
        var cleaned = plan.Removals.Count == 0 ? trimmed : await UnusedGlobalUsings.RemoveAsync(solution, trimmed, touched, cancellationToken).ConfigureAwait(false);
        var concerned = touched.Concat(UsersOf(names, program)).Distinct().ToList();
        var broken = await CompileCheck.WithErrorsAsync(solution, concerned, cancellationToken).ConfigureAwait(false);
        if (broken.Count > 0 && UnsureOf(plan, broken, program) is var unsure && (unsure.Count > 0 || plan.OfRequests is null))
        {
            return CheckedSolution.Nothing with { Unsure = unsure };
        }

        var severity = mayWarn ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        var faults = await CompileCheck.NewFaultsAsync(solution, cleaned, concerned, severity, cancellationToken).ConfigureAwait(false);
        return new CheckedSolution(faults.Count == 0 ? cleaned : null, cleaned, faults);
    }

    /// <summary>
    /// The removals of <paramref name="plan"/> in files that do not compile, and those of what such a file names; fields of requests go from there, too.
    /// </summary>
    private static List<Removal> UnsureOf(MigrationPlan plan, IReadOnlyCollection<SyntaxTree> broken, SolutionProgram program)
    {
        var files = new HashSet<string>(broken.Select(FileKey.Of));
        bool IsNamed(string name) => program.Graph.Program.TreesWith(name).Any(tree => files.Contains(FileKey.Of(tree)));
        return plan.Removals
            .Except(plan.OfRequests ?? [])
            .Where(removal => files.Contains(FileKey.Of(removal.Node.SyntaxTree)) || NamesIn([removal]).Any(IsNamed))
            .ToList();
    }

    /// <summary>The names of what <paramref name="removals"/> take away and others could use.</summary>
    private static IEnumerable<string> NamesIn(IReadOnlyList<Removal> removals) =>
        removals
            .SelectMany(static removal => removal.Node.DescendantNodesAndSelf())
            .Where(static node => !IsPrivate(node))
            .Select(static node => node switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                PropertyDeclarationSyntax property => property.Identifier.ValueText,
                VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field => field.Identifier.ValueText,
                _ => null,
            })
            .Concat(removals.Select(static removal => removal.Node).OfType<ParameterSyntax>().Select(CalledName))
            .OfType<string>();

    /// <summary>The name that calls are written with which lose an argument with <paramref name="parameter"/>.</summary>
    private static string? CalledName(ParameterSyntax parameter) => parameter.Parent?.Parent switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        TypeDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The documents that spell one of <paramref name="names"/>: if somebody still uses it as it was, the result does not compile.</summary>
    private static IEnumerable<DocumentId> UsersOf(IEnumerable<string> names, SolutionProgram program) =>
        names.SelectMany(name => program.Graph.Program.TreesWith(name).Where(tree => program.Graph.Program.NamesOf(tree).Find(name).Count > 0))
            .Distinct()
            .Select(program.DocumentOf)
            .OfType<DocumentId>();

    /// <summary>The documents whose documentation can refer to one of <paramref name="names"/>.</summary>
    private static IEnumerable<DocumentId> DocumentedWith(List<string> names, SolutionProgram program) =>
        names.Count == 0
            ? []
            : program.Graph.Program.TreesWith("cref")
                .Where(tree => names.Any(name => program.Graph.Program.Mentions(tree, name)))
                .Select(program.DocumentOf)
                .OfType<DocumentId>();

    /// <summary>Nobody outside its type can use a private member, so a like name elsewhere is another one's.</summary>
    private static bool IsPrivate(SyntaxNode node)
    {
        var member = node is VariableDeclaratorSyntax ? node.FirstAncestorOrSelf<MemberDeclarationSyntax>() : node as MemberDeclarationSyntax;
        return member is { Parent: ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax }
            && !member.Modifiers.Any(static modifier => modifier.ValueText is "public" or "internal" or "protected" or "partial");
    }
}
