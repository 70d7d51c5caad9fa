using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

public class TokenClient
{
    private readonly HttpClient _http;
    private readonly string _secret;

    public TokenClient(HttpMessageHandler handler, string clientSecret)
    {
        _http = new HttpClient(handler);
        _secret = clientSecret;
    }

    public Task<HttpResponseMessage> AskAsync() => _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = "test-client",
        ["client_secret"] = _secret,
        ["scope"] = "openid,AdobeID",
    }));
}

public class TokenClientTests
{
    public async Task Sends_the_secret()
    {
        var client = new TokenClient(new Stub(), clientSecret: "test-secret");
        await client.AskAsync();
    }

    public async Task Fails_for_a_wrong_secret()
    {
        await new TokenClient(new Stub(), "dummy").AskAsync();
        await new TokenClient(new Stub(), "").AskAsync();
        await new TokenClient(new Stub(), null).AskAsync();
    }

    private sealed class Stub : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage(body.Contains("client_secret=test-secret") ? System.Net.HttpStatusCode.OK : System.Net.HttpStatusCode.BadRequest);
        }
    }
}
