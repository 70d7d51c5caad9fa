using System;
using System.Net.Http;
using System.Threading.Tasks;

public class SignInCallback
{
    private static readonly HttpClient Http = new HttpClient();

    public async Task<string> OnCallbackAsync(string code, string clientId, string clientSecret)
    {
        var response = await Http.PostAsync(
            $"https://ims-na1.adobelogin.com/ims/token/v3?grant_type=authorization_code&client_id={clientId}&client_secret={clientSecret}&code={code}", null);
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<string> RefreshAsync(string refreshToken, string clientId)
    {
        var body = "grant_type=refresh_token&client_id=" + clientId + "&refresh_token=" + refreshToken + "&scope=openid profile offline_access";
        var response = await Http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new StringContent(body, null, "application/x-www-form-urlencoded"));
        return await response.Content.ReadAsStringAsync();
    }
}
