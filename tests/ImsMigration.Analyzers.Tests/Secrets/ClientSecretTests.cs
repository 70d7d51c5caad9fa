using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Secrets;

/// <summary>IMS1002: which client secrets in source are reported, and which texts are none.</summary>
public sealed class ClientSecretTests
{
    private const string Quoted = "\"" + MarkedSecrets.Value + "\"";

    [Theory]
    [InlineData(Quoted, "", "client_secret")]
    [InlineData("Secret", "    private const string Secret = " + Quoted + ";\n", "Secret")]
    [InlineData("s_secret", "    private static readonly string s_secret = " + Quoted + ";\n", "s_secret")]
    [InlineData("Secret", "    private static string Secret { get; } = " + Quoted + ";\n", "Secret")]
    [InlineData("Secret", "    private static string Secret => " + Quoted + ";\n", "Secret")]
    [InlineData("Environment.GetEnvironmentVariable(\"S\") ?? " + Quoted, "", "client_secret")]
    [InlineData("\"not-a-real\" + \"-s3cr3t\"", "", "client_secret")]
    [InlineData("new Settings().ClientSecret", "    private sealed class Settings { public string ClientSecret { get; set; } = " + Quoted + "; }\n", "ClientSecret")]
    [InlineData("Pick(2)", "    private static string Pick(int number) { if (number > 1) { return " + Quoted + "; } return null; }\n", "Pick")]
    [InlineData("Environment.MachineName switch { \"build\" => Environment.GetEnvironmentVariable(\"S\"), _ => " + Quoted + " }", "", "client_secret")]
    [InlineData("new Credential(\"id\", " + Quoted + ").Secret", "    private sealed record Credential(string Id, string Secret);\n", "Secret")]
    [InlineData("Read()", "    private static string Read(string secret = null) { secret ??= " + Quoted + "; return secret; }\n", "secret")]
    [InlineData("Read()", "    private static string Read(string secret = " + Quoted + ") => secret;\n", "secret")]
    [InlineData("Secrets[\"a\"]", "    private static readonly Dictionary<string, string> Secrets = new() { [\"A\"] = " + Quoted + ", [\"b\"] = \"\" };\n", "client_secret")]
    [InlineData("Secrets[Environment.UserName]", "    private static readonly Dictionary<string, string> Secrets = new() { { \"A\", " + Quoted + " } };\n", "client_secret")]
    [InlineData("First + Second", "    private const string First = \"not-a\", Second = \"-real-s3cr3t\";\n", "client_secret")]
    [InlineData("Settings[\"Adobe:ClientSecret\"]", "    private static readonly Microsoft.Extensions.Configuration.IConfiguration Settings = new Microsoft.Extensions.Configuration.ConfigurationManager { [\"Adobe:ClientSecret\"] = " + Quoted + " };\n", "client_secret")]
    [InlineData("Environment.GetEnvironmentVariable(Set())", "    private static string Set() { Environment.SetEnvironmentVariable(\"S\", " + Quoted + "); return Environment.GetEnvironmentVariable(\"S\"); }\n", "client_secret")]
    public Task A_literal_that_is_sent_is_reported_by_the_name_of_its_holder(string secret, string members, string name) =>
        MarkedSecrets.ReportsAsync(CustomerCode.OfFile(MarkedSecrets.Request(secret, members)), name);

    [Fact]
    public Task A_constant_of_another_file_is_reported_there() => MarkedSecrets.ReportsAsync(
        CustomerCode.OfFile(MarkedSecrets.Request("Keys.Secret")).With("Keys.cs", "internal static class Keys { public const string Secret = " + Quoted + "; }"),
        "Secret");

    [Fact]
    public Task The_old_request_is_looked_at_too() => MarkedSecrets.ReportsAsync(
        CustomerCode.OfFile(MarkedSecrets.Request(Quoted, url: "https://ims-na1.adobelogin.com/ims/exchange/jwt")
            .Replace("[\"grant_type\"] = \"client_credentials\"", "[\"jwt_token\"] = Environment.GetEnvironmentVariable(\"JWT\")", StringComparison.Ordinal)),
        "client_secret");

    [Fact]
    public Task A_field_inside_a_text_is_reported() => MarkedSecrets.ReportsAsync(
        CustomerCode.OfFile("""
            using System.Net.Http;
            using System.Text;

            var body = "grant_type=client_credentials&client_id=id&client_secret=not-a-real-s3cr3t&scope=openid,AdobeID";
            await new HttpClient().PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"));
            """),
        "client_secret");

    [Theory]
    [InlineData("Credentials.ServicePrincipalCredentialsBuilder().WithClientId(\"id\").WithClientSecret(" + Quoted + ").Build()")]
    [InlineData("new ServicePrincipalCredentials.Builder().WithClientSecret(" + Quoted + ").Build()")]
    public Task What_the_SDK_gets_is_reported(string credentials) => MarkedSecrets.ReportsAsync(
        CustomerCode.OfFile("using System;\nusing Adobe.PDFServicesSDK.auth;\n\nConsole.WriteLine(" + credentials + ");\n"),
        "client_secret");

    [Fact]
    public Task What_version_4_of_the_SDK_gets_is_reported() => MarkedSecrets.ReportsAsync(
        CustomerCode.OfFile("Adobe.PDFServicesSDK.auth.ICredentials c = new Adobe.PDFServicesSDK.auth.ServicePrincipalCredentials(\"id\", " + Quoted + ");\nSystem.Console.WriteLine(c);\n")
            .With("Sdk.cs", "namespace Adobe.PDFServicesSDK.auth { public interface ICredentials { } public class ServicePrincipalCredentials : ICredentials { public ServicePrincipalCredentials(string clientId, string clientSecret) { } } }")
            with { LibrariesLeftOut = ["Adobe.PDFServicesSDK.dll"] },
        "client_secret");

    [Theory]
    [InlineData("https://ims-na1.adobelogin.com/ims/token/v3", true)]
    [InlineData("https://login.example.com/connect/token", false)]
    public Task A_request_object_of_an_OAuth_library_is_reported_if_it_goes_to_IMS(string address, bool isReported) => MarkedSecrets.ReportsAsync(
        CustomerCode.OfFile($$"""
            var request = new IdentityModel.Client.ClientCredentialsTokenRequest
            {
                Address = "{{address}}",
                ClientId = "id",
                ClientSecret = {{Quoted}},
            };
            System.Console.WriteLine(request + "https://ims-na1.adobelogin.com");

            namespace IdentityModel.Client
            {
                public class ClientCredentialsTokenRequest
                {
                    public string Address { get; set; }
                    public string ClientId { get; set; }
                    public string ClientSecret { get; set; }
                }
            }
            """),
        isReported ? ["client_secret"] : []);

    [Fact]
    public Task A_text_that_looks_like_a_secret_of_Adobe_is_one_wherever_IMS_is_named() => MarkedSecrets.ReportsAsync(
        CustomerCode.OfFile($$"""
            internal static class Program
            {
                private const string Host = "ims-na1.adobelogin.com";
                private const string Unused = "p8e-{{new string('a', 6)}}Bc0123456789";

                private static void Main() => System.Console.WriteLine(Host);
            }
            """),
        "Unused");

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"<client secret>\"")]
    [InlineData("\"your-client-secret\"")]
    [InlineData("\"YOUR_CLIENT_SECRET\"")]
    [InlineData("\"xxxxxxxxxx\"")]
    [InlineData("\"********\"")]
    [InlineData("\"REPLACE_ME\"")]
    [InlineData("\"TODO\"")]
    [InlineData("\"{client_secret}\"")]
    [InlineData("\"changeme\"")]
    [InlineData("\"client_secret\"")]
    [InlineData("\"secret\"")]
    [InlineData("\"test-secret\"")]
    [InlineData("Environment.GetEnvironmentVariable(\"ADOBE_CLIENT_SECRET\")")]
    [InlineData("System.IO.File.ReadAllText(\"client-secret.txt\")")]
    [InlineData("Read(\"Adobe:ClientSecret\")")]
    [InlineData("nameof(NotARealSecretKey)")]
    [InlineData("Resolve(\"env:not-a-real-s3cr3t\")")]
    public Task What_stands_for_a_secret_is_silent(string secret) => MarkedSecrets.ReportsAsync(
        CustomerCode.OfFile(MarkedSecrets.Request(secret, "    private static string Read(string name) => Environment.GetEnvironmentVariable(name);\n    private const int NotARealSecretKey = 0;\n    private static string Resolve(string text) => text.Length > 4 ? Read(text.Substring(4)) : text;\n")));

    [Fact]
    public Task The_secret_of_another_issuer_is_silent() => MarkedSecrets.ReportsAsync(
        CustomerCode.OfFile(MarkedSecrets.Request(Quoted, "    private const string Ims = \"https://ims-na1.adobelogin.com\";\n", "https://oauth2.example.com/token").Replace(",AdobeID", string.Empty, StringComparison.Ordinal)));
}
