using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace ReportRunner
{
    public static class Program
    {
        public static async Task Main()
        {
            string id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            string secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            byte[] bytes = Encoding.UTF8.GetBytes($"client_id={id}&client_secret={secret}&grant_type=client_credentials&scope=openid,AdobeID,user_management_sdk");
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded");
            content.Headers.ContentLength = bytes.Length;

            using (var client = new HttpClient())
            {
                HttpResponseMessage response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", content);
                Stream stream = await response.Content.ReadAsStreamAsync();
                var answer = await JsonSerializer.DeserializeAsync<Dictionary<string, object>>(stream);
                Console.WriteLine("Token: " + answer["access_token"].ToString().Substring(0, 6) + "...");
            }
        }
    }
}
