namespace Tasmanian.Traders
{
    internal static class OAuthConstants
    {
        internal const string ClientId = "client_id";
        internal const string ClientSecret = "client_secret";
        internal const string AccessToken = "access_token";

        internal const string ImsHost = "https://ims-na1.adobelogin.com";
        internal const string JwtEndpoint = ImsHost + "/ims/token/v3";
    }
}
