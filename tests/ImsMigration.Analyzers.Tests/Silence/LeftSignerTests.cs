using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Silence;

/// <summary>A signer with a neutral name that a library keeps: it is reported as long as anything says that it signs for IMS.</summary>
public sealed class LeftSignerTests
{
    private const string IsHanded =
        """
        public sealed class JwtSigner
        {
            private readonly string _keyFile;

            public JwtSigner(string keyFile) => _keyFile = keyFile;

            public string Sign(Dictionary<string, object> claims)
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(_keyFile));
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }

        public sealed class Tokens
        {
            private readonly HttpClient _http;
            private readonly JwtSigner _signer;

            public Tokens(HttpClient http, JwtSigner signer)
            {
                _http = http;
                _signer = signer;
            }

            public async Task<string> GetAsync()
            {
                var claims = new Dictionary<string, object> { ["aud"] = "https://ims-na1.adobelogin.com/c/acme",
                    ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true };
                var form = new Dictionary<string, string> { ["client_id"] = "acme", ["client_secret"] = Environment.GetEnvironmentVariable("S"),
                    ["jwt_token"] = _signer.Sign(claims) };
                var response = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form));
                return await response.Content.ReadAsStringAsync();
            }
        }

        """;

    private const string HoldsMetascope =
        """
        public static class TokenFactory
        {
            public static string Create(string host, string org, string account, string clientId, string metascope, RSA key) => JWT.Encode(
                new Dictionary<string, object>
                {
                    ["iss"] = org,
                    ["sub"] = account,
                    ["aud"] = host + "/c/" + clientId,
                    [host + "/s/" + metascope] = true,
                },
                key,
                JwsAlgorithm.RS256);
        }

        public sealed class Tokens(HttpClient http)
        {
            public async Task<string> GetAsync()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("ims.pem"));
                var form = new Dictionary<string, string> { ["client_id"] = "acme", ["client_secret"] = Environment.GetEnvironmentVariable("S"),
                    ["jwt_token"] = TokenFactory.Create("https://ims-na1.adobelogin.com", "o", "a", "acme", "ent_user_sdk", rsa) };
                var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form));
                return await response.Content.ReadAsStringAsync();
            }
        }

        """;

    private const string ReadsOptions =
        """
        public sealed class ServiceOptions
        {
            public string Host { get; set; }
            public string ClientId { get; set; }
            public string ClientSecret { get; set; }
            public string TechnicalAccountId { get; set; }
            public string Organization { get; set; }
            public string Metascope { get; set; }
            public string KeyFile { get; set; }
        }

        public sealed class JwtSigner(ServiceOptions options)
        {
            public string Sign()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(options.KeyFile));
                var claims = new Dictionary<string, object>
                {
                    ["iss"] = options.Organization,
                    ["sub"] = options.TechnicalAccountId,
                    ["aud"] = $"{options.Host}/c/{options.ClientId}",
                    [$"{options.Host}/s/{options.Metascope}"] = true,
                };
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }

        public sealed class Tokens(HttpClient http, JwtSigner signer, ServiceOptions options)
        {
            public async Task<string> GetAsync()
            {
                var form = new Dictionary<string, string> { ["client_id"] = options.ClientId, ["client_secret"] = options.ClientSecret,
                    ["jwt_token"] = signer.Sign() };
                var response = await http.PostAsync(options.Host + "/ims/exchange/jwt", new FormUrlEncodedContent(form));
                return await response.Content.ReadAsStringAsync();
            }
        }

        """;

    private const string Interface =
        """
        public interface IJwtSigner
        {
            string Sign(string issuer, string subject, string audience, params string[] flags);
        }

        public sealed class JwtSigner : IJwtSigner
        {
            private readonly RSA _key;

            public JwtSigner(RSA key) => _key = key;

            public string Sign(string issuer, string subject, string audience, params string[] flags)
            {
                var claims = new Dictionary<string, object> { ["iss"] = issuer, ["sub"] = subject, ["aud"] = audience };
                foreach (var flag in flags)
                {
                    claims[flag] = true;
                }

                return JWT.Encode(claims, _key, JwsAlgorithm.RS256);
            }
        }

        public sealed class Tokens(HttpClient http, IJwtSigner signer)
        {
            public async Task<string> GetAsync()
            {
                var jwt = signer.Sign("o@AdobeOrg", "a@techacct.adobe.com",
                    "https://ims-na1.adobelogin.com/c/acme", "https://ims-na1.adobelogin.com/s/ent_user_sdk");
                var form = new Dictionary<string, string> { ["client_id"] = "acme", ["client_secret"] = Environment.GetEnvironmentVariable("S"),
                    ["jwt_token"] = jwt };
                var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form));
                return await response.Content.ReadAsStringAsync();
            }
        }

        """;

    private const string Foreign =
        """
        public sealed class JwtSigner(RSA key)
        {
            public string Sign(Dictionary<string, object> claims) => JWT.Encode(claims, key, JwsAlgorithm.RS256);
        }

        public sealed class Tokens(HttpClient http)
        {
            public async Task<string> GetAsync()
            {
                var form = new Dictionary<string, string> { ["client_id"] = "acme", ["client_secret"] = Environment.GetEnvironmentVariable("S"),
                    ["grant_type"] = "client_credentials", ["scope"] = "openid" };
                var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
                return await response.Content.ReadAsStringAsync();
            }
        }

        public sealed class Google(JwtSigner signer)
        {
            public string Assertion() => signer.Sign(new Dictionary<string, object> { ["aud"] = "https://oauth2.googleapis.com/token" });
        }

        """;

    private const string ForeignShape =
        """
        public sealed class JwtSigner(string host, string client, string subject, RSA key)
        {
            public string Sign() => JWT.Encode(new Dictionary<string, object> { ["aud"] = host + "/c/" + client,
                ["sub"] = subject }, key, JwsAlgorithm.RS256);
        }

        public sealed class Tokens(HttpClient http)
        {
            public async Task<string> GetAsync()
            {
                var form = new Dictionary<string, string> { ["client_id"] = "acme", ["client_secret"] = Environment.GetEnvironmentVariable("S"),
                    ["grant_type"] = "client_credentials", ["scope"] = "openid" };
                var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
                return await response.Content.ReadAsStringAsync();
            }
        }

        """;

    [Theory]
    [InlineData(IsHanded)]
    [InlineData(HoldsMetascope)]
    [InlineData(ReadsOptions)]
    [InlineData(Interface)]
    public async Task What_the_fix_leaves_is_still_reported(string source)
    {
        var solution = (CustomerCode.OfFile(SigningUsings.Text + source) with { IsApplication = false }).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        Assert.Contains(await Diagnosis.OfAsync(solution), static diagnostic => diagnostic.Id == "IMS0002");
        var migrated = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await ProgramRunner.ErrorsAsync(migrated));
        var left = Assert.Single(await Diagnosis.OfAsync(migrated), static diagnostic => diagnostic.Id == "IMS0002");
        Assert.Equal("JWT.Encode", left.Location.SourceTree!.GetText().ToString(left.Location.SourceSpan));
    }

    [Theory]
    [InlineData(Foreign)]
    [InlineData(ForeignShape)]
    public async Task A_signer_of_somebody_else_beside_a_request_to_IMS_is_silent(string source)
    {
        var solution = (CustomerCode.OfFile(SigningUsings.Text + source) with { IsApplication = false }).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        Assert.Empty(await Diagnosis.OfAsync(solution));
    }
}
