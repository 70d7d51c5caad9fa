using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Adatum.Auth;

public class Credential
{
    public string ClientId { get; init; }
    public string ClientSecret { get; init; }
}

/// <summary>What all services have in common that give out tokens for a form.</summary>
public abstract class TokenClient<TCredential>
    where TCredential : Credential
{
    private readonly HttpClient _http = new();
    private string _token;

    protected TokenClient(TCredential credential) => Credential = credential;

    protected TCredential Credential { get; }

    protected abstract Uri Endpoint { get; }

    protected abstract IDictionary<string, string> BuildForm();

    public async Task<string> FetchAsync()
    {
        if (_token is not null)
        {
            return _token;
        }

        using var content = new FormUrlEncodedContent(BuildForm());
        using var response = await _http.PostAsync(Endpoint, content);
        var answer = JObject.Parse(await response.Content.ReadAsStringAsync());
        return _token = (string)answer["access_token"] ?? throw new InvalidOperationException($"{GetType().Name}: {answer}");
    }
}

public sealed class AdobeCredential : Credential
{
}

public sealed class AdobeClient(AdobeCredential credential) : TokenClient<AdobeCredential>(credential)
{
    private const string Host = "https://ims-na1.adobelogin.com";

    protected override Uri Endpoint => new(Host + "/ims/token/v3");

    protected override IDictionary<string, string> BuildForm() => new Dictionary<string, string>
    {
        ["client_id"] = Credential.ClientId,
        ["client_secret"] = Credential.ClientSecret,
        ["grant_type"] = "client_credentials",
        // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
        ["scope"] = "openid,AdobeID,user_management_sdk",
    };
}

/// <summary>Workfront takes the same fields, and always has.</summary>
public sealed class WorkfrontClient(Credential credential, Func<string> sign) : TokenClient<Credential>(credential)
{
    protected override Uri Endpoint { get; } = new("https://adatum.my.workfront.com/integrations/oauth2/api/v1/jwt/exchange");

    protected override IDictionary<string, string> BuildForm() => new Dictionary<string, string>
    {
        ["client_id"] = Credential.ClientId,
        ["client_secret"] = Credential.ClientSecret,
        ["jwt_token"] = sign(),
    };
}

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var adobe = new AdobeClient(new AdobeCredential
        {
            ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
        });
        Console.WriteLine(await adobe.FetchAsync());
        if (args.Length > 0)
        {
            var workfront = new WorkfrontClient(new Credential { ClientId = args[0], ClientSecret = args[1] }, () => File.ReadAllText(args[2]));
            Console.WriteLine(await workfront.FetchAsync());
        }

        return 0;
    }
}
