using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using RestSharp;

public static class Program
{
    public static async Task Main()
    {
        var configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
        var scopes = configuration.GetSection("Adobe:Scopes").GetChildren().Select(section => section.Value);
        var request = new RestRequest("/ims/token/v3", Method.Post)
            .AddParameter("grant_type", "client_credentials", ParameterType.GetOrPost)
            .AddParameter("client_id", configuration["ADOBE_CLIENT_ID"], ParameterType.GetOrPost)
            .AddParameter("client_secret", configuration["ADOBE_CLIENT_SECRET"], ParameterType.GetOrPost)
            .AddParameter("scope", string.Join(",", scopes), ParameterType.GetOrPost);
        using var client = new RestClient(configuration["Adobe:Ims"] ?? "https://ims-na1.adobelogin.com");
        var response = await client.ExecuteAsync(request);
        Console.WriteLine(response.StatusCode);
    }
}
