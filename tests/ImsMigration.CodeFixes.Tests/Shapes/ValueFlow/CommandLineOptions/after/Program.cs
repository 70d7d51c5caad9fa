using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

// usage: tool --client <id> --key <file> [--verbose]
var options = CliOptions.Parse(args.Length > 0 ? args : ["--client", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), "--key", Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE"), "--account", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"), "--org", Environment.GetEnvironmentVariable("ADOBE_ORG_ID")]);

using var client = new HttpClient();
// Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
var body = string.Join("&", new[]
{
    "client_id=" + options.Client,
    "client_secret=" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
    "grant_type=client_credentials&scope=openid,AdobeID,user_management_sdk",
});
using var response = await client.PostAsync(Endpoints.Exchange, new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"));
var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    Console.Error.WriteLine(text);
    return 1;
}

using var json = JsonDocument.Parse(text);
var seconds = json.RootElement.GetProperty("expires_in").GetInt64();
Console.WriteLine($"expires in {seconds} s");
return seconds > 3600 ? 0 : 5;

internal static class Endpoints
{
    public const string Ims = "https://ims-na1.adobelogin.com";
    public const string Exchange = Ims + "/ims/token/v3";
}

internal sealed class CliOptions
{
    public string Client { get; private set; }

    public static CliOptions Parse(string[] args)
    {
        var o = new CliOptions();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--client": o.Client = args[++i]; break;
                case "--key": ++i; break;
                case "--account": ++i; break;
                case "--org": ++i; break;
                case "--verbose": break;
                default: throw new ArgumentException("Unknown option " + args[i]);
            }
        }

        return o;
    }
}
