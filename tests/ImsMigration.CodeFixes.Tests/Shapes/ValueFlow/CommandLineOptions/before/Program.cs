using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

// usage: tool --client <id> --key <file> [--verbose]
var options = CliOptions.Parse(args.Length > 0 ? args : ["--client", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), "--key", Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE"), "--account", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"), "--org", Environment.GetEnvironmentVariable("ADOBE_ORG_ID")]);
if (options.Key is null || !File.Exists(options.Key))
{
    Console.Error.WriteLine("The key file is missing.");
    return 64;
}

if (options.Verbose) Console.WriteLine($"Signing with {options.Key}");
var jwt = CreateJwt(options);
if (options.Verbose) Console.WriteLine("JWT: " + jwt[..10] + "...");

using var client = new HttpClient();
var body = string.Join("&", new[]
{
    "client_id=" + options.Client,
    "client_secret=" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
    "jwt_token=" + jwt,
});
using var response = await client.PostAsync(Endpoints.Exchange, new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"));
var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    Console.Error.WriteLine(text);
    return 1;
}

using var json = JsonDocument.Parse(text);
var seconds = json.RootElement.GetProperty("expires_in").GetInt64() / 1000;
Console.WriteLine($"expires in {seconds} s");
return seconds > 3600 ? 0 : 5;

static string CreateJwt(CliOptions o)
{
    using var rsa = RSA.Create();
    rsa.ImportFromPem(File.ReadAllText(o.Key));
    var now = DateTimeOffset.UtcNow;
    var payload = $$"""
        {
          "exp": {{now.AddMinutes(5).ToUnixTimeSeconds()}},
          "iss": "{{o.Org}}",
          "sub": "{{o.Account}}",
          "aud": "https://ims-na1.adobelogin.com/c/{{o.Client}}",
          "https://ims-na1.adobelogin.com/s/ent_user_sdk": true
        }
        """;
    var unsigned = B64("""{"alg":"RS256","typ":"JWT"}"""u8) + "." + B64(Encoding.UTF8.GetBytes(payload));
    return unsigned + "." + B64(rsa.SignData(Encoding.ASCII.GetBytes(unsigned), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
}

static string B64(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

internal static class Endpoints
{
    public const string Ims = "https://ims-na1.adobelogin.com";
    public const string Exchange = Ims + "/ims/exchange/jwt";
}

internal sealed class CliOptions
{
    public string Client { get; private set; }
    public string Key { get; private set; }
    public string Account { get; private set; }
    public string Org { get; private set; }
    public bool Verbose { get; private set; }

    public static CliOptions Parse(string[] args)
    {
        var o = new CliOptions();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--client": o.Client = args[++i]; break;
                case "--key": o.Key = args[++i]; break;
                case "--account": o.Account = args[++i]; break;
                case "--org": o.Org = args[++i]; break;
                case "--verbose": o.Verbose = true; break;
                default: throw new ArgumentException("Unknown option " + args[i]);
            }
        }

        return o;
    }
}
