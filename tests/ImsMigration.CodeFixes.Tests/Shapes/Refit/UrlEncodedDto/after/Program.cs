using System;
using Refit;
using Tailspin.Toys.Adobe;

var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

var api = RestService.For<IImsApi>("https://ims-na1.adobelogin.com");
try
{
    var token = await api.ExchangeJwt(new AccessTokenRequest
    {
        ClientId = clientId,
        ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
    });

    Console.WriteLine($"Token of {token.AccessToken.Length} characters");
    return 0;
}
catch (ApiException e)
{
    Console.WriteLine(e.Message + " " + e.Content);
    return 1;
}
