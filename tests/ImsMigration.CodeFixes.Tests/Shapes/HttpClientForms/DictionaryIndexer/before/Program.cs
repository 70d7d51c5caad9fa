using System;

namespace Fabrikam.Analytics
{
    internal static class Program
    {
        private static int Main()
        {
            AdobeAuthenticator authenticator = new AdobeAuthenticator(
                Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"));

            try
            {
                TokenResponse token = authenticator.Authenticate();
                Console.WriteLine("Got a {0} token of {1} characters.", token.TokenType, token.AccessToken.Length);
                return 0;
            }
            catch (AuthenticationFailedException ex)
            {
                Console.Error.WriteLine(ex.Message);
                return 2;
            }
        }
    }
}
