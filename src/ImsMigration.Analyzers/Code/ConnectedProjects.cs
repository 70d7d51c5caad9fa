using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Code;

/// <summary>
/// Says which projects of a program can know of each other: one that references another, also through a third. Two applications that use one
/// library do not, and what one of them has, its settings, its key, its address, says nothing of the other.
/// </summary>
internal sealed class ConnectedProjects
{
    private readonly Dictionary<string, ImmutableHashSet<string>> _used = [];

    /// <summary>Creates it for <paramref name="compilations"/>, the projects of a program.</summary>
    public ConnectedProjects(ImmutableArray<Compilation> compilations)
    {
        var direct = compilations.ToLookup(NameOf, static compilation => compilation.ReferencedAssemblyNames.Select(static assembly => assembly.Name));
        foreach (var project in direct)
        {
            var used = new HashSet<string> { project.Key };
            var pending = new Queue<string>(used);
            while (pending.Count > 0)
            {
                foreach (var reference in direct[pending.Dequeue()].SelectMany(static names => names).Where(direct.Contains).Where(used.Add))
                {
                    pending.Enqueue(reference);
                }
            }

            _used.Add(project.Key, used.ToImmutableHashSet());
        }
    }

    /// <summary>Whether <paramref name="one"/> and <paramref name="other"/> are the same project, or one of them uses the other.</summary>
    public bool Connect(Compilation one, Compilation other) => Connect(NameOf(one), NameOf(other));

    /// <summary>Whether the projects called <paramref name="one"/> and <paramref name="other"/> are the same, or one of them uses the other.</summary>
    public bool Connect(string one, string other) => one == other || Uses(one, other) || Uses(other, one);

    private bool Uses(string one, string other) => _used.TryGetValue(one, out var used) && used.Contains(other);

    private static string NameOf(Compilation compilation) => compilation.AssemblyName ?? string.Empty;
}
