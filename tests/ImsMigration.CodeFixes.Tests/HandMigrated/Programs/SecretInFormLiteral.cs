using System;
using System.IO;
using System.Net;
using System.Text;

#pragma warning disable SYSLIB0014
namespace Legacy
{
    class Program
    {
        static int Main()
        {
            var request = (HttpWebRequest)WebRequest.Create("https://ims-na1.adobelogin.com/ims/token/v3");
            request.Method = "POST";
            request.ContentType = "application/x-www-form-urlencoded";

            // IMS1002
            string data = "grant_type=client_credentials&client_secret=%secret%&scope=openid,AdobeID&client_id=" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            using (var writer = new StreamWriter(request.GetRequestStream()))
            {
                writer.Write(data);
            }

            using (var response = (HttpWebResponse)request.GetResponse())
            {
                return response.StatusCode == HttpStatusCode.OK ? 0 : 1;
            }
        }
    }
}
