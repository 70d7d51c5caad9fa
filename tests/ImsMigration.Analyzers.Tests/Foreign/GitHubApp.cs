using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

internal sealed class GitHubApp
{
    public async Task<string> RequestInstallationTokenAsync(HttpClient http, string applicationId, long installation)
    {
        var jwt = SignForGitHub(applicationId);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"https://api.github.com/app/installations/{installation}/access_tokens");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", jwt);
        using var response = await http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private static string SignForGitHub(string applicationId)
    {
        using var rsa = RSA.Create();
        rsa.ImportRSAPrivateKey(File.ReadAllBytes("github-app.der"), out _);
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var content = EncodeForGitHub("""{"alg":"RS256","typ":"JWT"}""") + "." + EncodeForGitHub($$"""{"iat":{{now - 60}},"exp":{{now + 540}},"iss":"{{applicationId}}"}""");
        var signature = rsa.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return content + "." + Convert.ToBase64String(signature).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    private static string EncodeForGitHub(string json) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
