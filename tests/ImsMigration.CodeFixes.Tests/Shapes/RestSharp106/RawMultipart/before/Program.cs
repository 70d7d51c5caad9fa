using System;

namespace First.Up.Consultants
{
    class Program
    {
        static int Main(string[] args)
        {
            AdobeJWT.Token token = AdobeJWT.GetToken();
            if (token.access_token == null)
            {
                Console.WriteLine("FAILED");
                return 1;
            }

            Console.WriteLine(token.token_type + ", expires in " + token.expires_in);
            return 0;
        }
    }
}
