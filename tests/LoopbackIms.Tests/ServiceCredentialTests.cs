using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Xunit;

namespace LoopbackIms.Tests;

public sealed class ServiceCredentialTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("loopback-ims-tests-");
    private readonly ServiceCredential _credential = ServiceCredential.Generate();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_credential_is_formed_like_adobes()
    {
        Assert.Matches("^[0-9a-f]{32}$", _credential.ClientId);
        Assert.Matches("^p8e-[A-Za-z0-9_-]{32}$", _credential.ClientSecret);
        Assert.Matches("^[0-9A-F]{24}@AdobeOrg$", _credential.OrganizationId);
        Assert.Matches(@"^[0-9A-F]{24}@techacct\.adobe\.com$", _credential.TechnicalAccountId);
        Assert.Equal("ent_user_sdk", string.Join(",", _credential.Metascopes));
        Assert.Equal("openid,AdobeID,user_management_sdk", string.Join(",", _credential.Scopes));
    }

    [Fact]
    public void Scopes_of_several_metascopes_are_joined_in_the_order_of_the_table_each_once()
    {
        var credential = ServiceCredential.Generate("ent_user_sdk", "ent_analytics_bulk_ingest_sdk");

        Assert.Equal(
            "openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.job_function,user_management_sdk",
            string.Join(",", credential.Scopes));
    }

    [Fact]
    public void A_metascope_without_a_known_mapping_gives_only_what_every_credential_has() =>
        Assert.Equal("openid,AdobeID", string.Join(",", ServiceCredential.Generate("ent_cja_sdk").Scopes));

    [Theory]
    [InlineData("https://ims-na1.adobelogin.com/s/ent_user_sdk")]
    [InlineData("")]
    [InlineData("ent_user_sdk,ent_cja_sdk")]
    public void What_is_not_the_short_name_of_a_metascope_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => ServiceCredential.Generate(name));

    [Fact]
    public void Two_credentials_have_nothing_in_common()
    {
        var other = ServiceCredential.Generate();

        Assert.NotEqual(_credential.ClientId, other.ClientId);
        Assert.NotEqual(_credential.ClientSecret, other.ClientSecret);
        Assert.NotEqual(_credential.Certificate.Thumbprint, other.Certificate.Thumbprint);
    }

    [Fact]
    public void Every_key_file_holds_the_key_of_the_credential()
    {
        _credential.WriteTo(_folder.FullName);

        Assert.StartsWith("-----BEGIN PRIVATE KEY-----", Read("private.key"), StringComparison.Ordinal);
        Assert.StartsWith("-----BEGIN RSA PRIVATE KEY-----", Read("private.pkcs1.key"), StringComparison.Ordinal);
        Assert.Equal(Modulus(_credential.Certificate), Modulus(Read("private.key")));
        Assert.Equal(Modulus(_credential.Certificate), Modulus(Read("private.pkcs1.key")));
        using var certificate = X509Certificate2.CreateFromPem(Read("certificate_pub.crt"));
        Assert.Equal(_credential.Certificate.Thumbprint, certificate.Thumbprint);
        using var pfx = X509CertificateLoader.LoadPkcs12FromFile(Path.Combine(_folder.FullName, "mycert.pfx"), "password");
        Assert.Equal(_credential.Certificate.Thumbprint, pfx.Thumbprint);
        Assert.True(pfx.HasPrivateKey);
    }

    [Fact]
    public void The_environment_names_the_files_and_equals_the_file_of_variables()
    {
        _credential.WriteTo(_folder.FullName);
        var environment = _credential.Environment(_folder.FullName);

        Assert.Equal(environment.Select(static pair => $"{pair.Key}={pair.Value}"), Read("credential.env").Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(
            ["ADOBE_CLIENT_ID", "ADOBE_CLIENT_SECRET", "ADOBE_ORG_ID", "ADOBE_TECHNICAL_ACCOUNT_ID", "ADOBE_METASCOPES", "ADOBE_PRIVATE_KEY_FILE", "ADOBE_CERTIFICATE_FILE", "ADOBE_CERTIFICATE_PASSWORD"],
            environment.Keys);
        Assert.Equal("https://ims-na1.adobelogin.com/s/ent_user_sdk", environment["ADOBE_METASCOPES"]);
        Assert.True(File.Exists(environment["ADOBE_PRIVATE_KEY_FILE"]));
        Assert.True(File.Exists(environment["ADOBE_CERTIFICATE_FILE"]));
    }

    [Fact]
    public void Files_of_an_earlier_credential_are_replaced()
    {
        ServiceCredential.Generate().WriteTo(_folder.FullName);
        _credential.WriteTo(_folder.FullName);

        Assert.Equal(Modulus(_credential.Certificate), Modulus(Read("private.key")));
    }

    [Fact]
    public void The_text_of_a_credential_does_not_contain_its_secret() =>
        Assert.DoesNotContain(_credential.ClientSecret, _credential.ToString(), StringComparison.Ordinal);

    private static string Modulus(string pem)
    {
        using var key = RSA.Create();
        key.ImportFromPem(pem);
        return Convert.ToHexString(key.ExportParameters(includePrivateParameters: true).Modulus!);
    }

    private static string Modulus(X509Certificate2 certificate)
    {
        using var key = certificate.GetRSAPublicKey()!;
        return Convert.ToHexString(key.ExportParameters(includePrivateParameters: false).Modulus!);
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder.FullName, name));
}
