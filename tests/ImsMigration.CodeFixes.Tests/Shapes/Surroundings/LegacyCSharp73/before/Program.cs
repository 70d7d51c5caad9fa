using System;
using LegacyPortal.Business.Adobe;

namespace LegacyPortal.Console
{
    internal class Program
    {
        private static int Main(string[] args)
        {
            try
            {
                string token = AdobeTokenHelper.GetAccessToken();
                System.Console.WriteLine("Organization " + AdobeConfig.OrganizationId + ": " + token.Substring(0, 8));
                return 0;
            }
            catch (Exception ex)
            {
                System.Console.WriteLine(ex.Message);
                return 1;
            }
        }
    }
}
