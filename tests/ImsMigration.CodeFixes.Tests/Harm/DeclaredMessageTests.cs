using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>A log message that a source generator writes is about values that are there: it goes with the signing code. The work that its arguments call for does not.</summary>
public sealed class DeclaredMessageTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Jose;
        using Microsoft.Extensions.Logging;
        using Microsoft.Extensions.Logging.Abstractions;

        internal static partial class Program
        {
            private static readonly ILogger s_logger = NullLogger.Instance;

            private static async Task Main()
            {
                using var http = new HttpClient();
                var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = Assertion(),
                }));
                Opened(s_logger, await response.Content.ReadAsStringAsync());
            }

            private static string Assertion()
            {
                var account = Environment.GetEnvironmentVariable("ACCOUNT");
                MESSAGE
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                return JWT.Encode(new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["sub"] = account, ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256);
            }

            private static string Noted(string account)
            {
                File.AppendAllText("audit.log", account);
                return account;
            }

            [LoggerMessage(1, LogLevel.Information, "Logged in: {Answer}")]
            private static partial void Opened(ILogger logger, string answer);

            [LoggerMessage(EventId = 3, Level = LogLevel.Debug, Message = "Signing for {Account}")]
            private static partial void Signing(ILogger logger, string account);

            private sealed partial class Messages
            {
                private readonly ILogger _logger = s_logger;

                [LoggerMessage(4, LogLevel.Debug, "Signing for {Account}")]
                public partial void Signing(string account);
            }

            private static readonly Messages s_messages = new();
        }

        internal static partial class Extensions
        {
            [LoggerMessage(5, LogLevel.Debug, "Signing for {Account}")]
            public static partial void SigningFor(this ILogger logger, string account);

            [LoggerMessage("Signing for {Account}")]
            public static partial void SigningAt(this ILogger logger, LogLevel level, Exception exception, string account);
        }
        """;

    [Theory]
    [InlineData("Signing(s_logger, account);")]
    [InlineData("s_messages.Signing(account);")]
    [InlineData("s_logger.SigningFor(account);")]
    [InlineData("s_logger.SigningAt(LogLevel.Debug, null, account);")]
    [InlineData("if (account is not null) { s_logger.SigningFor(account); }")]
    public async Task A_message_about_values_goes_with_the_signing_code(string message)
    {
        var changed = await MigratedAsync(message);

        Assert.Contains("/ims/token/v3", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("Assertion()", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("private.key", changed, StringComparison.Ordinal);
        Assert.Contains("Opened(s_logger, await", changed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Signing(s_logger, Noted(account));")]
    [InlineData("s_logger.SigningFor(Noted(account));")]
    public async Task A_message_whose_arguments_do_something_stays(string message)
    {
        var changed = await MigratedAsync(message);

        Assert.Contains("/ims/token/v3", changed, StringComparison.Ordinal);
        Assert.Contains("        Assertion();", changed, StringComparison.Ordinal);
        Assert.Contains(message, changed, StringComparison.Ordinal);
    }

    private static async Task<string> MigratedAsync(string message)
    {
        var solution = CustomerCode.OfFile(Program.Replace("MESSAGE", message, StringComparison.Ordinal)).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var changed = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
        return CustomerCode.Of(changed).Files["Program.cs"];
    }
}
