using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ImsMigration.TestKit;

/// <summary>
/// What belongs to a process and not to a program in it: static settings of the framework, what runs at the end of the
/// process, threads that keep it alive, and types that a library generates for good.
/// </summary>
internal static class ProcessState
{
    /// <summary>Types whose members are all about the process, or change what other programs in it do.</summary>
    private static readonly ImmutableArray<string> s_types = ["AppContext", "NativeLibrary", "PosixSignalRegistration", "ThreadPool"];

    /// <summary>
    /// The namespace of a library that implements the interfaces of a program in an assembly of its own, which cannot refer to what is
    /// unloaded one day.
    /// </summary>
    private const string Generating = "RestEase";

    /// <summary>Members that subscribe to the end of the process, or create what outlives the entry point.</summary>
    private static readonly ImmutableArray<(string Type, string Member)> s_members =
        [("AppDomain", "add_ProcessExit"), ("AppDomain", "add_UnhandledException"), ("Thread", ".ctor"), ("Process", "GetCurrentProcess")];

    /// <summary>Static properties that a host takes back itself.</summary>
    private static readonly ImmutableArray<(string Type, string Member)> s_takenBack =
        [("Environment", "set_ExitCode"), ("Environment", "set_CurrentDirectory")];

    /// <summary>Whether the program <paramref name="assembly"/> names such a member, so that no other program may run in its process.</summary>
    public static bool IsReachedBy(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return metadata.MemberReferences.Any(handle => IsOfProcess(metadata, metadata.GetMemberReference(handle)));
    }

    private static bool IsOfProcess(MetadataReader metadata, MemberReference member)
    {
        if (member.Parent.Kind != HandleKind.TypeReference)
        {
            return false;
        }

        var reference = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
        var type = metadata.GetString(reference.Name);
        var name = metadata.GetString(member.Name);
        return metadata.StringComparer.Equals(reference.Namespace, Generating)
            || s_types.Contains(type)
            || s_members.Contains((type, name))
            || (IsStaticSetter(metadata, member, name) && !s_takenBack.Contains((type, name)));
    }

    private static bool IsStaticSetter(MetadataReader metadata, MemberReference member, string name) =>
        (name.StartsWith("set_", StringComparison.Ordinal) || name.StartsWith("add_", StringComparison.Ordinal))
        && member.GetKind() == MemberReferenceKind.Method
        && !metadata.GetBlobReader(member.Signature).ReadSignatureHeader().IsInstance;
}
