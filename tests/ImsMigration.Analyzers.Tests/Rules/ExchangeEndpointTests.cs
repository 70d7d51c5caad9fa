using System.Threading.Tasks;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Rules;

/// <summary>IMS0001: where the JWT exchange endpoint is named, however it is written.</summary>
public sealed class ExchangeEndpointTests
{
    [Theory]
    [InlineData("https://ims-na1.adobelogin.com/ims/exchange/jwt")]
    [InlineData("https://ims-na1.adobelogin.com/ims/exchange/jwt/")]
    [InlineData("https://ims-na1.adobelogin.com/ims/exchange/v1/jwt")]
    [InlineData("https://ims-na1.adobelogin.com/ims/exchange/v1/jwt/")]
    [InlineData("https://adobeid-na1.services.adobe.com/ims/exchange/jwt")]
    [InlineData("https://ims-na1-stg1.adobelogin.com/ims/exchange/jwt")]
    [InlineData("https://adobeid-na1-stg1.services.adobe.com/ims/exchange/jwt")]
    [InlineData("HTTPS://IMS-NA1.ADOBELOGIN.COM/ims/exchange/jwt")]
    [InlineData("https://localhost:8443/ims/exchange/jwt")]
    [InlineData("/ims/exchange/jwt")]
    [InlineData("/ims/exchange/jwt/")]
    [InlineData("ims/exchange/jwt")]
    [InlineData("ims/exchange/v1/jwt")]
    [InlineData("https://ims-na1.adobelogin.com/ims/exchange/jwt?client_id=")]
    public Task Reports_every_spelling_of_the_endpoint(string url) => RuleVerifier.VerifyAsync($$"""
        internal static class Settings
        {
            public static string Url = {|IMS0001:"{{url}}"|};
        }
        """);
}
