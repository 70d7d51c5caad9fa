using System;
using System.Net;

#pragma warning disable SYSLIB0014
static class Program
{
    static int Main()
    {
        using (var web = new WebClient())
        {
            web.Headers[HttpRequestHeader.ContentType] = "application/x-www-form-urlencoded";
            // IMS1002
            var answer = web.UploadString("https://ims-na1.adobelogin.com/ims/token/v3", string.Format(@"grant_type=client_credentials&client_id={0}&client_secret=%secret%&scope=openid,AdobeID", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")));
            return answer.Contains("access_token") ? 0 : 1;
        }
    }
}
