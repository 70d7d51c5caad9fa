using System;
using System.IO;
using System.Net;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;

#pragma warning disable SYSLIB0014
[DataContract]
public class ImsAnswer
{
    [DataMember(Name = "access_token")]
    public string Token { get; set; }

    [DataMember(Name = "expires_in")]
    public long LifetimeMs { get; set; }
}

public class LegacyClient
{
    public DateTime Expiry { get; private set; }

    public string GetToken()
    {
        var request = (HttpWebRequest)WebRequest.Create("https://ims-na1.adobelogin.com/ims/token/v3");
        request.Method = "POST";
        request.ContentType = "application/x-www-form-urlencoded";
        var body = Encoding.UTF8.GetBytes(string.Format(
            "grant_type=client_credentials&client_id={0}&client_secret={1}&scope={2}",
            WebUtility.UrlEncode(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")),
            WebUtility.UrlEncode(Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")),
            "openid,AdobeID"));
        request.ContentLength = body.Length;
        using (Stream stream = request.GetRequestStream())
        {
            stream.Write(body, 0, body.Length);
        }

        using (var response = request.GetResponse())
        using (var stream = response.GetResponseStream())
        {
            var answer = (ImsAnswer)new DataContractJsonSerializer(typeof(ImsAnswer)).ReadObject(stream);
            // IMS1001
            Expiry = DateTime.UtcNow.AddMilliseconds(answer.LifetimeMs);
            return answer.Token;
        }
    }
}

public static class Program
{
    public static int Main()
    {
        var client = new LegacyClient();
        client.GetToken();
        return client.Expiry > DateTime.UtcNow.AddHours(23) ? 0 : 1;
    }
}
