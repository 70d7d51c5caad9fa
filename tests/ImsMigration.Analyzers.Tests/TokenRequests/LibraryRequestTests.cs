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
    [InlineData("await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = TokenUrl, ClientId = id, ClientSecret = secret, Scope = [|\"ent_user_sdk\"|], " + PostBody + " });")]
    [InlineData("await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = TokenUrl, ClientId = id, ClientSecret = secret, Scope = [|\"\"|], " + PostBody + " });")]
    [InlineData("var request = new ClientCredentialsTokenRequest { Address = TokenUrl, ClientId = id, ClientSecret = secret, Scope = [|\"openid AdobeID\"|] }; await http.RequestClientCredentialsTokenAsync(request);")]
    public Task A_request_that_cannot_work(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = TokenUrl, ClientId = id, ClientSecret = secret, Scope = \"openid,AdobeID\", " + PostBody + " });")]
    [InlineData("""await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = "https://login.example.com/token", ClientId = id, ClientSecret = secret, Scope = "a b" }); await http.GetAsync(TokenUrl);""")]
    [InlineData("""await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = id, ClientId = id, ClientSecret = secret, Scope = "a b" }); await http.GetAsync(TokenUrl);""")]
    [InlineData("""await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = id.Length > 3 ? TokenUrl : "https://login.example.com/token", ClientId = id, ClientSecret = secret, Scope = "a b" });""")]
    [InlineData("var request = new ClientCredentialsTokenRequest { Address = TokenUrl, ClientId = id, ClientSecret = secret }; request.Scope = id; request.ClientCredentialStyle = ClientCredentialStyle.PostBody; await http.RequestClientCredentialsTokenAsync(request);")]
    [InlineData("await http.RequestAuthorizationCodeTokenAsync(new AuthorizationCodeTokenRequest { Address = TokenUrl, ClientId = id, ClientSecret = secret, Code = \"x\" });")]
    public Task A_request_that_can_work_or_is_not_known(string statements) => VerifyAsync(statements);

    private static Task VerifyAsync(string statements) => MarkedProgram.VerifyAsync("IMS1004", Library + MarkedProgram.Source(statements));
}
