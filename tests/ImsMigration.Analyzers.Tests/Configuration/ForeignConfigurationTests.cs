using System;
using System.Threading.Tasks;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Configuration;

/// <summary>Configuration of others, alone and beside that of the service account: never reported.</summary>
public sealed class ForeignConfigurationTests
{
    private const string Pem = "-----BEGIN PRIVATE " + "KEY-----\\nAAAA\\n-----END PRIVATE " + "KEY-----\\n";

    public static TheoryData<string> Foreign =>
    [
        $$""" "Google": { "type": "service_account", "project_id": "p", "private_key_id": "0", "private_key": "{{Pem}}", "client_email": "a@p.iam.gserviceaccount.com", "token_uri": "https://oauth2.googleapis.com/token" } """,
        """ "AzureAd": { "Instance": "https://login.microsoftonline.com/", "ClientId": "0", "ClientCertificates": [ { "SourceType": "Path", "CertificateDiskPath": "azure.pfx", "CertificatePassword": "example" } ] } """,
        $$""" "Apple": { "TeamId": "0", "KeyId": "0", "PrivateKeyPath": "AuthKey_0.p8", "PrivateKey": "{{Pem}}" } """,
        """ "Jwt": { "Issuer": "https://id.example", "Audience": "api", "SigningKeyPath": "signing.pem", "PrivateKeyPassword": "example" } """,
        """ "Kestrel": { "Certificates": { "Default": { "Path": "tls.pfx", "Password": "example" } }, "Endpoints": { "Https": { "Url": "https://*:443", "Certificate": { "Path": "site.pem", "KeyPath": "site.key" } } } } """,
        """ "DocuSign": { "IntegrationKey": "0", "UserId": "0", "AuthServer": "account-d.docusign.com", "PrivateKeyFile": "private.key" } """,
        """ "GitHub": { "AppId": 1, "PrivateKeyPath": "app.private-key.pem" } """,
        """ "Workfront": { "Url": "https://example.my.workfront.com/integrations/oauth2/api/v1/jwt/exchange", "PrivateKeyPath": "workfront.key" } """,
        """ "AdobeSignIn": { "AuthorizeUrl": "https://ims-na1.adobelogin.com/ims/authorize/v2", "TokenUrl": "https://ims-na1.adobelogin.com/ims/token/v3" } """,
        """ "PrivateKeyPath": "private.key", "CertificatePassword": "example", "Certificate": { "Path": "private.key" } """,
        """ "my_sdk": "ent_y", "Enterprise": "client_sdk", "Packages": [ "content_sdk" ] """,
    ];

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task Is_silent_alone(string foreign) => Assert.Empty(await MarkedFile.FindAsync("appsettings.json", "{ " + foreign + " }"));

    [Theory]
    [MemberData(nameof(Foreign))]
    public Task Is_silent_beside_the_section_of_the_service_account(string foreign) => MarkedFile.VerifyAsync(
        "appsettings.json",
        """{ "Adobe": { "Org": "A@AdobeOrg", "Account": "[|A@techacct.adobe.com|]", "[|KeyPath|]": "adobe.key" }, """ + foreign + " }");

    [Theory]
    [MemberData(nameof(Foreign))]
    public Task Is_silent_in_one_section_with_that_of_the_service_account(string foreign) => MarkedFile.VerifyAsync(
        "appsettings.json",
        """{ "Settings": { """ + foreign + """, "Adobe": { "Org": "A@AdobeOrg", "[|KeyPath|]": "adobe.key" } } }""");

    [Theory]
    [InlineData("GOOGLE_PRIVATE_KEY=A", "TLS_CERT_PATH=tls.pem", "PRIVATE_KEY_PATH=other.key", "SSL_KEY_PASSWORD=example")]
    [InlineData("APNS_KEY_FILE=AuthKey.p8", "JWT_PRIVATE_KEY=A", "CERTIFICATE_PASSWORD=example", "KEY_FILE=server.key")]
    public Task Is_silent_among_the_variables_of_the_service_account(params string[] foreign) => MarkedFile.VerifyAsync(
        ".env", "ADOBE_ORG=A@AdobeOrg\n" + string.Join('\n', foreign) + "\n[|ADOBE_PRIVATE_KEY_PATH|]=private.key\n");

    [Fact]
    public Task Is_silent_in_flat_settings_whose_neighbours_do_not_name_Adobe() => MarkedFile.VerifyAsync(
        "appsettings.json",
        """{ "OrgId": "A@AdobeOrg", "[|PrivateKeyPath|]": "private.key", "TlsPrivateKeyPath": "other.key", "CertificatePath": "localhost.pfx", "ApiKey": "0", "StorageKey": "1" }""");

    [Fact]
    public async Task Files_that_are_no_configuration_are_not_looked_at()
    {
        const string Text = """{ "Aud": "https://ims-na1.adobelogin.com/c/" }""";
        Assert.NotEmpty(await MarkedFile.FindAsync("any.json", Text));
        foreach (var name in new[] { "notes.txt", "readme.md", "adobe.pfx", "json" })
        {
            Assert.Empty(await MarkedFile.FindAsync(name, Text));
        }
    }

    [Fact]
    public async Task No_message_shows_a_value()
    {
        var found = await MarkedFile.FindAsync("appsettings.json", $$"""
            { "Adobe": { "Org": "A@AdobeOrg", "PrivateKey": "{{Pem}}", "KeyPath": "place.key", "KeyPassword": "hidden" } }
            """);
        Assert.Equal(3, found.Length);
        Assert.All(found, static diagnostic =>
        {
            var message = diagnostic.ToString();
            Assert.DoesNotContain("hidden", message, StringComparison.Ordinal);
            Assert.DoesNotContain("BEGIN", message, StringComparison.Ordinal);
            Assert.DoesNotContain("place", message, StringComparison.Ordinal);
        });
    }
}
