using System.Threading.Tasks;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Configuration;

/// <summary>IMS0005 in files that are no JSON.</summary>
public sealed class OtherFormatTests
{
    private const string PrivateKey = "PRIVATE " + "KEY-----";

    [Fact]
    public Task The_settings_of_an_application_configuration() => MarkedFile.VerifyAsync("app.config", """
        <?xml version="1.0" encoding="utf-8"?>
        <configuration>
          <!-- <add key="Old" value="https://ims-na1.adobelogin.com/c/" /> -->
          <appSettings>
            <add key="AdobeTokenUrl" value="[|https://ims-na1.adobelogin.com/ims/exchange/jwt|]" />
            <add key="AdobeOrg" value="A@AdobeOrg" />
            <add key="AdobeMetascope" value='[|ent_user_sdk|]' />
            <add key="[|AdobeCertificatePath|]" value="adobe.pfx"/>
            <add value="example" key="[|AdobeCertificatePassword|]" />
            <add key="TlsCertificatePath" value="tls.pfx" />
          </appSettings>
          <applicationSettings>
            <Contoso.Properties.Settings>
              <setting name="Audience" serializeAs="String">
                <value>[|https://ims-na1.adobelogin.com/c/|]</value>
              </setting>
            </Contoso.Properties.Settings>
          </applicationSettings>
          <adobe orgId="A@AdobeOrg" [|privateKeyPath|]="private.key" />
        </configuration>
        """);

    [Fact]
    public Task The_variables_of_an_environment_file() => MarkedFile.VerifyAsync(".env", $"""
        # Adobe
        ADOBE_ORG_ID=A@AdobeOrg
        export ADOBE_TECHNICAL_ACCOUNT="[|A@techacct.adobe.com|]"
        ADOBE_METASCOPES='[|ent_user_sdk|]' # one
        [|ADOBE_PRIVATE_KEY|]="-----BEGIN {PrivateKey}
        AAAA=BBBB
        -----END {PrivateKey}"
        [|ADOBE_PASSPHRASE|]=example
        GOOGLE_PRIVATE_KEY="-----BEGIN {PrivateKey}\nAAAA\n-----END {PrivateKey}"
        JWT_PRIVATE_KEY_PATH=own.pem
        """);

    [Fact]
    public Task The_sections_of_a_yaml_file() => MarkedFile.VerifyAsync("adobe.yml", $"""
        # https://ims-na1.adobelogin.com/c/
        google:
          private_key: |
            -----BEGIN {PrivateKey}
            AAAA
        adobe:
          org: A@AdobeOrg
          endpoint: "[|https://ims-na1.adobelogin.com/ims/exchange/jwt/|]"
          metascopes:
            - [|ent_user_sdk|]
            - [|ent_marketing_sdk|]
          [|privateKey|]: |
            -----BEGIN {PrivateKey}
            AAAA
            -----END {PrivateKey}
          scopes: openid
        services:
          api:
            environment:
              - ADOBE_AUDIENCE=[|https://ims-na1.adobelogin.com/c/|]
        """);

    [Fact]
    public Task The_sections_of_an_ini_file() => MarkedFile.VerifyAsync("umapi.ini", """
        [server]
        host = usermanagement.adobe.io
        ims_endpoint_jwt = [|/ims/exchange/jwt|]

        [enterprise]
        org_id = A@AdobeOrg
        tech_acct = [|A@techacct.adobe.com|]
        [|priv_key_path|] = private.key

        [proxy]
        key_path = other.key
        """);

    [Fact]
    public Task The_variables_of_launch_settings() => MarkedFile.VerifyAsync("launchSettings.json", """
        { "profiles": { "Api": { "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development", "ADOBE_AUD": "[|https://ims-na1.adobelogin.com/c/|]" } } } }
        """);

    [Theory]
    [InlineData("<configuration><appSettings><add key=\"A\" value=\"[|https://ims-na1.adobelogin.com/c/|]\"")]
    [InlineData("<a><add key=\"A\" value=\"[|https://ims-na1.adobelogin.com/c/|]\" /></b></a></a><")]
    [InlineData("<a b=\"[|https://ims-na1.adobelogin.com/c/|]\"><c></d")]
    [InlineData("<a b= c <d>[|https://ims-na1.adobelogin.com/c/|]</d><add key=\"x")]
    public Task A_broken_XML_file(string marked) => MarkedFile.VerifyAsync("web.config", marked);
}
