using System;

namespace LoopbackIms;

/// <summary>The program was called in a way that it cannot follow; the message is for the person who called it.</summary>
internal sealed class UsageException : Exception
{
    /// <summary>Creates the exception with a sentence that says what is wrong.</summary>
    public UsageException(string message)
        : base(message)
    {
    }
}
