using System;

namespace ImsMigration.WalkThrough.CommandLine;

/// <summary>The user asked for something that does not exist or cannot be understood; the message says what to do instead.</summary>
internal sealed class UsageException(string message) : Exception(message);
