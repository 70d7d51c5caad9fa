using System;
using System.Collections.Generic;
using Refit;
using Tailspin.Toys.Adobe;

var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
var metascope = new KeyValuePair<string, bool>("https://ims-na1.adobelogin.com/s/ent_user_sdk", true);

var api = RestService.For<IImsApi>("https://ims-na1.adobelogin.com");
try
{
    var token = await api.ExchangeJwt(new AccessTokenRequest
    {
        ClientId = clientId,
        ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
        JwtToken = JwtGenerator.Generate(
            clientId,
            Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
            Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
            metascope),
    });

    Console.WriteLine($"Token of {token.AccessToken.Length} characters");
    return 0;
}
catch (ApiException e)
{
    Console.WriteLine(e.Message + " " + e.Content);
    return 1;
}
