using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>A key that a property, a static or a lazy field holds, and that more than the assertion is signed with: nobody may be told to delete it.</summary>
public sealed class SharedKeyHolderTests
{
    private const string Property =
        "private static RSA s_key; private static RSA Key { get { if (s_key is null) { s_key = RSA.Create(); s_key.ImportFromPem(File.ReadAllText(\"adobe.pem\")); } return s_key; } }";

    private const string LazyField = "private static readonly Lazy<RSA> s_key = new(() => { var key = RSA.Create(); key.ImportFromPem(File.ReadAllText(\"adobe.pem\")); return key; }); private static RSA Key => s_key.Value;";

    private const string Field = "private static readonly RSA Key = Load(); private static RSA Load() { var key = RSA.Create(); key.ImportFromPem(File.ReadAllText(\"adobe.pem\")); return key; }";

    private const string Webhook = "internal static string Other(string body) => Convert.ToBase64String(Key.SignData(Encoding.UTF8.GetBytes(body), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));";

    private const string Snowflake = "internal static string Other(string user) => JWT.Encode(new Dictionary<string, object> { [\"sub\"] = user }, Key, JwsAlgorithm.RS256);";

    private const string Decryption = "internal static byte[] Other(byte[] data) => Key.Decrypt(data, RSAEncryptionPadding.OaepSHA256);";

    private const string SecondOfAdobe =
        "internal static string Other(string user) => JWT.Encode(new Dictionary<string, object> { [\"aud\"] = \"https://ims-na1.adobelogin.com/c/other\" }, Key, JwsAlgorithm.RS256);";

    private const string Program =
        """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Text;
        using System.Threading.Tasks;
        using Jose;

        internal static class Program
        {
            HOLDER

            private static async Task Main()
            {
                using var http = new HttpClient();
                var claims = new Dictionary<string, object> { ["aud"] = "https://ims-na1.adobelogin.com/c/id", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true };
                using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = JWT.Encode(claims, Key, JwsAlgorithm.RS256),
                }));
                Console.WriteLine(await response.Content.ReadAsStringAsync());
            }

            OTHER
        }

        """;

    [Theory]
    [InlineData(Property, Webhook)]
    [InlineData(Property, Snowflake)]
    [InlineData(Property, Decryption)]
    [InlineData(LazyField, Webhook)]
    [InlineData(LazyField, Snowflake)]
    [InlineData(Field, Webhook)]
    [InlineData(Field, Decryption)]
    public async Task The_message_names_the_member_that_uses_it(string holder, string other) =>
        Assert.EndsWith("keep the key, because 'Program.Other' needs it, too", await MessageAsync(holder, other), StringComparison.Ordinal);

    [Theory]
    [InlineData(Property, "")]
    [InlineData(LazyField, "")]
    [InlineData(Field, SecondOfAdobe)]
    public async Task A_key_that_only_signs_for_Adobe_is_to_be_deleted(string holder, string other) =>
        Assert.Contains("delete and revoke the key", await MessageAsync(holder, other), StringComparison.Ordinal);

    [Theory]
    [InlineData(Property, Webhook, false)]
    [InlineData(Property, "", true)]
    public async Task The_file_of_a_key_is_reported_only_if_nobody_else_needs_it(string holder, string other, bool isReported)
    {
        var source = Program.Replace("HOLDER", holder, StringComparison.Ordinal).Replace("OTHER", other, StringComparison.Ordinal);
        var solution = CustomerCode.OfFile(source).With("adobe.pem", "-----BEGIN PRIVATE " + "KEY-----\nAAAA\n").ToSolution();
        Assert.Equal(isReported, (await Diagnosis.OfEveryRuleAsync(solution)).Any(static diagnostic => diagnostic.Id == "IMS0006"));
    }

    private static async Task<string> MessageAsync(string holder, string other)
    {
        var source = Program.Replace("HOLDER", holder, StringComparison.Ordinal).Replace("OTHER", other, StringComparison.Ordinal);
        var solution = CustomerCode.OfFile(source).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        return (await Diagnosis.OfAsync(solution)).First(static diagnostic => diagnostic.Id == "IMS0003").GetMessage(CultureInfo.InvariantCulture);
    }
}
