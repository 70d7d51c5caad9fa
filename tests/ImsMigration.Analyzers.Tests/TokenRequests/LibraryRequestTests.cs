using System.Threading.Tasks;
using Xunit;

namespace ImsMigration.Analyzers.Tests.TokenRequests;

/// <summary>IMS1004 reports request objects of the OAuth library that IMS refuses.</summary>
public sealed class LibraryRequestTests
{
    private const string Library = "using Duende.IdentityModel.Client;\n";

    private const string PostBody = "ClientCredentialStyle = ClientCredentialStyle.PostBody";

    [Theory]
    [InlineData("""await http.RequestClientCredentialsTokenAsync(new [|ClientCredentialsTokenRequest|] { Address = TokenUrl, ClientId = id, ClientSecret = secret, Scope = "openid,AdobeID" });""")]
    [InlineData("""await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = TokenUrl, ClientId = id, ClientSecret = secret, Scope = "openid,AdobeID", ClientCredentialStyle = [|ClientCredentialStyle.AuthorizationHeader|] });""")]
    [InlineData("await http.RequestClientCredentialsTokenAsync(new [|ClientCredentialsTokenRequest|] { Address = TokenUrl, ClientId = id, ClientSecret = secret, " + PostBody + " });")]
    [InlineData("await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = TokenUrl, ClientId = id, ClientSecret = secret, Scope = [|\"openid AdobeID\"|], " + PostBody + " });")]
    [InlineData("await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = TokenUrl, ClientId = id, ClientSecret = secret, Scope = string.Join([|\" \"|], Environment.GetEnvironmentVariable(\"SCOPES\").Split(';')), " + PostBody + " });")]
    [InlineData("http.BaseAddress = new Uri(\"https://ims-na1.adobelogin.com/ims/\"); await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = \"token/v3\", ClientId = id, ClientSecret = secret, Scope = [|\"openid AdobeID\"|], " + PostBody + " });")]
    [InlineData("await http.[|RequestClientCredentialsTokenAsync|](new() { Address = TokenUrl, ClientId = id, ClientSecret = secret, Scope = \"openid,AdobeID\" });")]
    [InlineData("ClientCredentialsTokenRequest request = new() { Address = TokenUrl, ClientId = id, ClientSecret = secret, Scope = [|\"openid AdobeID\"|] }; await http.RequestClientCredentialsTokenAsync(request);")]
    [InlineData("var client = new Duende.IdentityModel.Client.TokenClient(http, new TokenClientOptions { Address = TokenUrl, ClientId = id, ClientSecret = secret, " + PostBody + " }); await client.RequestClientCredentialsTokenAsync([|\"openid AdobeID\"|]);")]
    [InlineData("var client = new Duende.IdentityModel.Client.TokenClient(http, new TokenClientOptions { Address = TokenUrl, ClientId = id, ClientSecret = secret, " + PostBody + " }); await client.[|RequestClientCredentialsTokenAsync|]();")]
    [InlineData("var client = new Duende.IdentityModel.Client.TokenClient(http, new [|TokenClientOptions|] { Address = TokenUrl, ClientId = id, ClientSecret = secret }); await client.RequestClientCredentialsTokenAsync(\"openid,AdobeID\"); await client.RequestClientCredentialsTokenAsync(\"openid,AdobeID\");")]
    [InlineData("await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = TokenUrl, ClientId = id, ClientSecret = secret, Scope = [|\"\"|], " + PostBody + " });")]
    [InlineData("var request = new ClientCredentialsTokenRequest { Address = TokenUrl, ClientId = id, ClientSecret = secret, Scope = [|\"openid AdobeID\"|] }; await http.RequestClientCredentialsTokenAsync(request);")]
    public Task A_request_that_cannot_work(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = TokenUrl, ClientId = id, ClientSecret = secret, Scope = \"openid,AdobeID\", " + PostBody + " });")]
    [InlineData("""await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = "https://login.example.com/token", ClientId = id, ClientSecret = secret, Scope = "a b" }); await http.GetAsync(TokenUrl);""")]
    [InlineData("""await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = id, ClientId = id, ClientSecret = secret, Scope = "a b" }); await http.GetAsync(TokenUrl);""")]
    [InlineData("""await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = id.Length > 3 ? TokenUrl : "https://login.example.com/token", ClientId = id, ClientSecret = secret, Scope = "a b" });""")]
    [InlineData("var request = new ClientCredentialsTokenRequest { Address = TokenUrl, ClientId = id, ClientSecret = secret }; request.Scope = id; request.ClientCredentialStyle = ClientCredentialStyle.PostBody; await http.RequestClientCredentialsTokenAsync(request);")]
    [InlineData("http.BaseAddress = new Uri(\"https://login.example.com/\"); await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = \"ims/token/v3\", ClientId = id, ClientSecret = secret, Scope = \"a b\" }); await http.GetAsync(TokenUrl);")]
    [InlineData("var client = new Duende.IdentityModel.Client.TokenClient(http, new TokenClientOptions { Address = TokenUrl, ClientId = id, ClientSecret = secret }); await client.RequestRefreshTokenAsync(\"x\", \"a b\");")]
    [InlineData("var client = new Duende.IdentityModel.Client.TokenClient(http, new TokenClientOptions { Address = \"https://login.example.com/token\", ClientId = id, ClientSecret = secret }); await client.RequestClientCredentialsTokenAsync(\"a b\"); await http.GetAsync(TokenUrl);")]
    [InlineData("await http.RequestAuthorizationCodeTokenAsync(new AuthorizationCodeTokenRequest { Address = TokenUrl, ClientId = id, ClientSecret = secret, Code = \"x\" });")]
    public Task A_request_that_can_work_or_is_not_known(string statements) => VerifyAsync(statements);

    private static Task VerifyAsync(string statements) => MarkedProgram.VerifyAsync("IMS1004", Library + MarkedProgram.Source(statements));
}
