namespace ImsMigration.WalkThrough.Dotnet;

/// <summary>A diagnostic of the IMS rules in the output of a build.</summary>
/// <param name="Id">The rule, for example <c>IMS0001</c>.</param>
/// <param name="File">The absolute path of the file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">The message, without the help link that the build adds.</param>
/// <param name="Project">The absolute path of the project that was built.</param>
internal sealed record ImsWarning(string Id, string File, int Line, int Column, string Message, string Project);
