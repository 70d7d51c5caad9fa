using System;
using System.Threading.Tasks;
using Flurl.Http;
using Newtonsoft.Json;

public class Login
{
    private DateTime expires;

    public bool IsValid => DateTime.UtcNow < expires.AddMinutes(-10);

    public async Task<string> Run()
    {
        string text = await "https://ims-na1.adobelogin.com/ims/token/v3".PostUrlEncodedAsync(new
        {
            grant_type = "client_credentials",
            client_id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            client_secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            scope = "openid,AdobeID",
        }).ReceiveString();
        dynamic answer = JsonConvert.DeserializeObject(text);
        // IMS1001
        expires = DateTime.UtcNow.AddMilliseconds((double)answer.expires_in);
        return answer.access_token;
    }
}

public static class Program
{
    public static async Task<int> Main()
    {
        var login = new Login();
        await login.Run();
        return login.IsValid ? 0 : 1;
    }
}
