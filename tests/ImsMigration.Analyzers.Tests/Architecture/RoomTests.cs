using System;
using System.Collections.Generic;
using System.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Architecture;

/// <summary>A room uses only rooms that stand below it on docs/architecture.md, and each room of the page exists.</summary>
public sealed class RoomTests
{
    private static readonly System.Reflection.Assembly[] s_assemblies = [typeof(TokenFlowAnalyzer).Assembly, typeof(ServiceAccountCodeFixProvider).Assembly];

    private static readonly ArchUnitNET.Domain.Architecture s_house = new ArchLoader().LoadAssemblies(s_assemblies).Build();

    public static TheoryData<string> Names => [.. s_assemblies.Select(static assembly => assembly.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_room_uses_only_rooms_below_it(string name)
    {
        var floors = Floors.Of(name);
        // The library takes generic parameters of the same name for one.
        var upward =
            from type in TypesOf(name)
            from used in type.Dependencies.Select(static dependency => dependency.Target).Where(target => IsIn(name, target) && target is not GenericParameter).Distinct()
            where used.Namespace.FullName != type.Namespace.FullName
                && floors.Of(used.Namespace.FullName, used.FullName) >= floors.Of(type.Namespace.FullName, type.FullName)
            select $"{type.FullName} uses {used.FullName}";
        Assert.Empty(upward);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_room_of_the_page_exists(string name)
    {
        var rooms = TypesOf(name).Select(static type => type.Namespace.FullName).ToHashSet(StringComparer.Ordinal);
        Assert.Subset(rooms, Floors.Of(name).Namespaces.Where(static room => room != "System.Runtime.CompilerServices").ToHashSet(StringComparer.Ordinal));
    }

    private static IEnumerable<IType> TypesOf(string assembly) => s_house.Types.Where(type => IsIn(assembly, type));

    private static bool IsIn(string assembly, IType type) =>
        type.Assembly.Name.Split(',')[0] == assembly && type.Namespace.FullName.StartsWith("ImsMigration", StringComparison.Ordinal);
}
