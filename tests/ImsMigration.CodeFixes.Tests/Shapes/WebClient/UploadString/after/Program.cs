using System;
using System.Net;
using System.Text.RegularExpressions;

public class Program
{
    static string clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
    static string clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

    public static void Main()
    {
        var client = new WebClient();
        client.Headers[HttpRequestHeader.ContentType] = "application/x-www-form-urlencoded";
        // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
        var result = client.UploadString(
            "https://ims-na1.adobelogin.com/ims/token/v3",
            string.Format("client_id={0}&client_secret={1}&grant_type=client_credentials&scope=openid,AdobeID,user_management_sdk", clientId, clientSecret));

        var token = Regex.Match(result, @"""access_token""\s*:\s*""([^""]+)""");
        if (!token.Success)
            throw new Exception(result);
        Console.WriteLine("Token OK (" + token.Groups[1].Value.Length + ")");
    }
}
