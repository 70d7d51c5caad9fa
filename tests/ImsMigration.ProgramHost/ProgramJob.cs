using System.Collections.Generic;

namespace ImsMigration.ProgramHost;

/// <summary>One program to run. A host gets it as a line of JSON on its standard input.</summary>
/// <param name="Assembly">The path of the program.</param>
/// <param name="WorkingFolder">The current directory of the program.</param>
/// <param name="Environment">The variables that the program has besides those that the host was started with.</param>
/// <param name="EndMark">What the host prints to both streams after the output of the program, before a <see cref="ProgramEnd"/> and a line end.</param>
/// <param name="Alone">Whether the host ends with the program, as a process of its own would: then it prints no mark.</param>
public sealed record ProgramJob(string Assembly, string WorkingFolder, IReadOnlyDictionary<string, string> Environment, string EndMark, bool Alone);
