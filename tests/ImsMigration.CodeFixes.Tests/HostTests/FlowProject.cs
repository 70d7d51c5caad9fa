using ImsMigration.TestKit;

namespace ImsMigration.CodeFixes.Tests.HostTests;

/// <summary>Projects with the flows of <see cref="FlowCode"/>.</summary>
internal static class FlowProject
{
    /// <summary>A library with whole flows in <paramref name="folder"/>, one file and class for each of <paramref name="names"/>.</summary>
    public static CustomerCode Library(string folder, params string[] names)
    {
        var code = CustomerCode.OfFile(FlowCode.Whole(names[0]), $"{folder}{names[0]}.cs") with { IsApplication = false };
        foreach (var name in names[1..])
        {
            code = code.With($"{folder}{name}.cs", FlowCode.Whole(name));
        }

        return code;
    }

    /// <summary>The flow over three files of one program, whose types have the visibility <paramref name="visibility"/>.</summary>
    public static CustomerCode Spread(string visibility) =>
        CustomerCode.OfFile(FlowCode.Program)
            .With("Assertions.cs", FlowCode.Assertions(visibility))
            .With("Requests.cs", FlowCode.Requests(visibility));
}
