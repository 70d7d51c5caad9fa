// language: 7.3
using System;
using System.IO;
using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Warehouse.Platform
{
    internal static class Program
    {
        private static void Main()
        {
            string clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            string clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            string postData = "grant_type=client_credentials&client_id=" + Uri.EscapeDataString(clientId)
                + "&client_secret=" + Uri.EscapeDataString(clientSecret)
                // IMS1004
                + "&scope=ent_dataservices_sdk";
            byte[] bytes = Encoding.UTF8.GetBytes(postData);

#pragma warning disable SYSLIB0014
            var request = (HttpWebRequest)WebRequest.Create("https://ims-na1.adobelogin.com/ims/token/v3");
#pragma warning restore SYSLIB0014
            request.Method = "POST";
            request.ContentType = "application/x-www-form-urlencoded";
            request.ContentLength = bytes.Length;
            using (Stream stream = request.GetRequestStream())
            {
                stream.Write(bytes, 0, bytes.Length);
            }

            using (var response = (HttpWebResponse)request.GetResponse())
            using (var reader = new StreamReader(response.GetResponseStream()))
            {
                Console.WriteLine(JObject.Parse(reader.ReadToEnd()).Value<string>("access_token").Length);
            }
        }
    }
}
