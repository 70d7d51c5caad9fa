using System;
using System.Collections.Specialized;
using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

#pragma warning disable SYSLIB0014
public class UmapiClient
{
    public string GetUsers(int page)
    {
        string token = GetAccessToken();
        var request = (HttpWebRequest)WebRequest.Create("https://usermanagement.adobe.io/v2/usermanagement/users/x/" + page);
        request.Headers["Authorization"] = "Bearer " + token;
        try
        {
            using (var response = request.GetResponse()) { return response.ContentType; }
        }
        catch (WebException)
        {
            return null;
        }
    }

    // IMS1005
    private string GetAccessToken()
    {
        string accessToken = null;
        try
        {
            using (var client = new WebClient())
            {
                var values = new NameValueCollection();
                values["grant_type"] = "client_credentials";
                values["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
                values["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
                values["scope"] = "openid,AdobeID,user_management_sdk";
                byte[] result = client.UploadValues("https://ims-na1.adobelogin.com/ims/token/v3", "POST", values);
                JObject json = JObject.Parse(Encoding.UTF8.GetString(result));
                accessToken = (string)json["access_token"];
            }
        }
        catch (WebException ex)
        {
            Console.Error.WriteLine(ex.Message);
            throw;
        }

        return accessToken;
    }
}

public static class Program { public static void Main() { var s = new UmapiClient(); for (var i = 0; i < 4; i++) s.GetUsers(i); } }
