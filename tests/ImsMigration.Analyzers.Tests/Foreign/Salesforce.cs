using System;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.Tokens;
using RestSharp;

internal sealed class Salesforce
{
    public string RequestSalesforceToken(string consumerKey, string userName)
    {
        var salesforceCertificate = new X509Certificate2("salesforce.pfx", Environment.GetEnvironmentVariable("SALESFORCE_PASSWORD"));
        var salesforceToken = new JwtSecurityToken(
            issuer: consumerKey,
            audience: "https://login.salesforce.com",
            claims: new[] { new Claim("sub", userName) },
            expires: DateTime.UtcNow.AddMinutes(3),
            signingCredentials: new SigningCredentials(new X509SecurityKey(salesforceCertificate), SecurityAlgorithms.RsaSha256));
        var signed = new JwtSecurityTokenHandler().WriteToken(salesforceToken);

        var request = new RestRequest("/services/oauth2/token", Method.Post);
        request.AddParameter("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
        request.AddParameter("assertion", signed);
        return new RestClient("https://login.salesforce.com").Execute(request).Content;
    }
}
