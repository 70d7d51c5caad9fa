namespace ImsMigration.Analyzers.Tests.Silence;

/// <summary>What a program that signs and sends with <c>HttpClient</c> and jose-jwt begins with.</summary>
internal static class SigningUsings
{
    /// <summary>The directives, and the empty line behind them.</summary>
    public const string Text =
        """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Security.Cryptography.X509Certificates;
        using System.Threading.Tasks;
        using Jose;


        """;
}
