using ImsMigration.WalkThrough.Dotnet;

namespace ImsMigration.WalkThrough.Output;

/// <summary>Prints why a command failed.</summary>
internal static class FailureText
{
    /// <summary>Prints the command and its errors, or the end of its output if it names none.</summary>
    public static void Print(CommandResult result, Terminal terminal)
    {
        terminal.WriteLine($"    {result.Command} ended with exit code {result.ExitCode}:", TextStyle.Red);
        foreach (var line in BuildOutput.Reasons(result.Output))
        {
            terminal.WriteLine("    " + line);
        }
    }
}
