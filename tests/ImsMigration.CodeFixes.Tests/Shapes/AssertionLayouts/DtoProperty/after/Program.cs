using System;
using System.Net.Http;
using System.Threading.Tasks;
using Relecloud.Adobe.Models;

namespace Relecloud.Adobe
{
    public class Program
    {
        public static async Task Main(string[] args)
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

            using (var httpClient = new HttpClient())
            {
                var tokenClient = new TokenClient(httpClient);
                var answer = await tokenClient.ExchangeJwtAsync(new JwtTokenRequest
                {
                    ClientId = clientId,
                    ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")
                });

                Console.WriteLine($"{answer.TokenType} {answer.AccessToken.Substring(0, 4)}...");
            }
        }
    }
}
