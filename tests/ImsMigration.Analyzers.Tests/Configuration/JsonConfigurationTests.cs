using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Configuration;

/// <summary>IMS0005 in JSON files.</summary>
public sealed class JsonConfigurationTests
{
    [Fact]
    public async Task Every_setting_of_the_flow_is_reported_with_what_to_do()
    {
        var messages = await MarkedFile.VerifyAsync("appsettings.json", """
            {
              "Logging": { "LogLevel": { "Default": "Information" } },
              "Adobe": {
                "TokenUrl": "[|https://ims-na1.adobelogin.com/ims/exchange/jwt|]",
                "ClientId": "0123",
                "ClientSecret": "from the vault",
                "OrgId": "ABC@AdobeOrg",
                "TechnicalAccountId": "[|ABC@techacct.adobe.com|]",
                "Metascopes": "[|ent_user_sdk,ent_dataservices_sdk|]",
                "Audience": "[|https://ims-na1.adobelogin.com/c/0123|]",
                "[|PrivateKeyPath|]": "keys/private.key",
                "[|CertificatePassword|]": "example"
              }
            }
            """);
        Assert.Equal(
            [
                "'Adobe:TokenUrl' holds the Adobe IMS JWT exchange, which stopped working on 1 March 2026: change the path to '/ims/token/v3'",
                "'Adobe:TechnicalAccountId' holds the technical account of a JWT assertion, which Adobe IMS no longer accepts: remove it unless other code needs it",
                "'Adobe:Metascopes' holds metascopes of the retired JWT flow: request the scopes 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session,user_management_sdk' (compare them with those of the credential in the Adobe Developer Console) instead",
                "'Adobe:Audience' holds the audience of a JWT assertion, which Adobe IMS no longer accepts: remove it together with the code that reads it",
                "'Adobe:PrivateKeyPath' names the key or certificate of a Service Account (JWT) credential, which Adobe IMS no longer accepts: remove it, then delete and revoke the key",
                "'Adobe:CertificatePassword' holds the password of the key of a Service Account (JWT) credential, which Adobe IMS no longer accepts: remove it together with the key",
            ],
            messages.AsEnumerable());
    }

    [Fact]
    public Task What_OAuth_needs_is_not_reported() => MarkedFile.VerifyAsync("appsettings.json", """
        {
          "Adobe": {
            "ImsBaseUrl": "https://ims-na1.adobelogin.com",
            "TokenUrl": "https://ims-na1.adobelogin.com/ims/token/v3",
            "ClientId": "0123",
            "OrgId": "ABC@AdobeOrg",
            "TechnicalAccountId": "ABC@techacct.adobe.com",
            "Scopes": "openid,AdobeID,event_receiver,event_receiver_api"
          }
        }
        """);

    [Fact]
    public Task A_file_of_the_PDF_services_is_read_to_the_nested_section() => MarkedFile.VerifyAsync("pdfservices-api-credentials.json", """
        {
          "client_credentials": { "client_id": "0123", "client_secret": "from the vault" },
          "service_account_credentials": {
            "organization_id": "ABC@AdobeOrg",
            "account_id": "[|ABC@techacct.adobe.com|]",
            "[|private_key_file|]": "private.key"
          }
        }
        """);

    [Fact]
    public async Task A_credential_of_AEM_is_sent_to_its_own_migration()
    {
        var key = "-----BEGIN RSA " + "PRIVATE KEY-----\\r\\nAAAA\\r\\n-----END RSA " + "PRIVATE KEY-----\\r\\n";
        var messages = await MarkedFile.VerifyAsync("service-credentials.json", $$"""
            {
              "ok": true,
              "integration": {
                "imsEndpoint": "ims-na1.adobelogin.com",
                "metascopes": "[|ent_aem_cloud_api|]",
                "technicalAccount": { "clientId": "0123", "clientSecret": "from the vault" },
                "email": "[|ABC@techacct.adobe.com|]",
                "id": "[|DEF@techacct.adobe.com|]",
                "org": "ABC@AdobeOrg",
                "[|privateKey|]": "{{key}}",
                "publicKey": "-----BEGIN CERTIFICATE-----\r\nAAAA\r\n-----END CERTIFICATE-----\r\n"
              },
              "statusCode": 200
            }
            """);
        Assert.All(messages, static message => Assert.EndsWith(
            "belongs to a credential of the AEM Developer Console: follow the migration page of AEM as a Cloud Service", message, StringComparison.Ordinal));
    }

    [Fact]
    public Task Metascopes_are_found_as_list_and_as_name() => MarkedFile.VerifyAsync("adobe.json", """
        {
          "scopes": [ "[|ent_user_sdk|]", "[|https://ims-na1.adobelogin.com/s/ent_reactor_admin_sdk|]" ],
          "metaScopes": [ "[|ent_something_new|]", "[|event_receiver_api|]" ],
          "claims": { "https://ims-na1.adobelogin.com/s/ent_marketing_sdk": [|true|] }
        }
        """);

    [Theory]
    [InlineData("""{ "Adobe": { "OrgId": "A@AdobeOrg", "Certificate": { "[|Path|]": "adobe.pfx", "[|Password|]": "example" } } }""")]
    [InlineData("""{ "Adobe": { "Ims": { "Org": "A@AdobeOrg" }, "Key": { "[|File|]": "private.key" } } }""")]
    [InlineData("""{ "AdobeIms": { "Org": "A@AdobeOrg" }, "AdobeKey": { "[|Path|]": "private.key" } }""")]
    [InlineData("""{ "ADOBE_ORG_ID": "A@AdobeOrg", "[|ADOBE_PRIVATE_KEY_PATH|]": "private.key" }""")]
    [InlineData("""{ "orgId": "A@AdobeOrg", "[|keyFile|]": "private.key", "[|keyPassphrase|]": "example" }""")]
    [InlineData("""{ "Umapi": { "OrgId": "A@AdobeOrg", "[|CertificateThumbprint|]": "0123" } }""")]
    [InlineData("""{ "Jwt": { "Audience": "[|https://ims-na1.adobelogin.com/c/|]", "[|PrivateKeyBase64|]": "AAAA" } }""")]
    [InlineData("""{ "Creative": { "OrgId": "A@AdobeOrg", "[|CreativeKeyPath|]": "creative.pem" } }""")]
    public Task A_key_is_reported_beside_a_text_of_IMS(string marked) => MarkedFile.VerifyAsync("appsettings.Development.json", marked);

    [Theory]
    [InlineData("// first\n{ /* \"a\": 1 */ \"Aud\": \"[|https://ims-na1.adobelogin.com/c/|]\", // the end\n }")]
    [InlineData("{ \"Aud\": \"[|https://ims-na1.adobelogin.com/c/|]\",, }, ]")]
    [InlineData("\uFEFF{ \"Aud\": \"[|https://ims-na1.adobelogin.com/c/|]\" }")]
    [InlineData("{ \"Aud\": \"[|https:\\/\\/ims-na1.adobelogin.com\\/c\\/|]\" }")]
    [InlineData("{ \"Aud\": \"[|https://ims-na1.adobelogin.com/c/|]")]
    [InlineData("{ \"Aud\": \"[|https://ims-na1.adobelogin.com/c/|]\r\n  \"Next\": { \"a\"")]
    [InlineData("{ 'Aud': '[|https://ims-na1.adobelogin.com/c/|]' }")]
    [InlineData("{ \"a\": { \"b\": [ { \"Aud\": \"[|\\u0068ttps://ims-na1.adobelogin.com/c/|]\" } ] } }")]
    [InlineData("{\r\n  \"Ärger\": \"ü\",\r\n  \"Aud\": \"[|https://ims-na1.adobelogin.com/c/|]\"\r\n}")]
    public Task A_value_is_found_however_the_file_is_written(string marked) => MarkedFile.VerifyAsync("appsettings.json", marked);
}
