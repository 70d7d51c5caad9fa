using System;

namespace Litware.Web.Integration
{
    public static class Program
    {
        public static void Main()
        {
            string accessToken = ImsHelper.GetAccessToken();
            if (string.IsNullOrEmpty(accessToken))
            {
                throw new ApplicationException("IMS answered without access_token");
            }

            Console.WriteLine("Bearer {0}...", accessToken.Substring(0, 5));
        }
    }
}
