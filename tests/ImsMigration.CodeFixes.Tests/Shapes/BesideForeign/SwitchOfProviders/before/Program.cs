using System;
using System.Security.Cryptography.X509Certificates;

namespace Legacy.Connect
{
    internal static class Program
    {
        private static void Main()
        {
            X509Certificate2 certificate = new X509Certificate2("mycert.pfx", "password");
            Connector connector = new Connector(certificate);
            foreach (Provider provider in Enum.GetValues(typeof(Provider)))
            {
                string token = connector.GetToken(provider, provider == Provider.Adobe);
                Console.WriteLine(token == null ? "nothing" : token.Length.ToString());
            }
        }
    }
}
