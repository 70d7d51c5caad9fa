using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;

namespace ImsMigration.ServiceAccounts;

/// <summary>What the configuration files of each project say about IMS: code reads those of its own project, and of those that it is used with.</summary>
internal sealed class ImsConfigurations
{
    private readonly ImmutableArray<(string Project, ImsConfiguration Configuration)> _all;
    private readonly Dictionary<string, ImsConfiguration> _byProject = [];

    /// <summary>Creates it from the configuration of each project, which goes by the name of its assembly.</summary>
    public ImsConfigurations(ImmutableArray<(string Project, ImsConfiguration Configuration)> all) => _all = all;

    /// <summary>The configuration of a program that is one project.</summary>
    public static ImsConfigurations OfOne(ImsConfiguration configuration) => new(ImmutableArray.Create((string.Empty, configuration)));

    /// <summary>The settings of all projects.</summary>
    public ImsConfiguration Whole => ImsConfiguration.Of(_all.Select(static project => project.Configuration).DefaultIfEmpty(ImsConfiguration.None).ToList());

    /// <summary>What the code in <paramref name="tree"/> of <paramref name="program"/> can read.</summary>
    public ImsConfiguration Of(SyntaxTree tree, ProgramModel program)
    {
        if (_all.Length == 1 && program.Compilations.Length == 1)
        {
            return _all[0].Configuration;
        }

        var project = program.CompilationOf(tree).AssemblyName ?? string.Empty;
        if (!_byProject.TryGetValue(project, out var configuration))
        {
            var connected = _all.Where(other => program.Projects.Connect(project, other.Project)).Select(static other => other.Configuration);
            _byProject.Add(project, configuration = ImsConfiguration.Of(connected.DefaultIfEmpty(ImsConfiguration.None).ToList()));
        }

        return configuration;
    }
}
