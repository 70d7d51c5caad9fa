using System;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading.Tasks;

namespace Contoso.Portal;

public static class Program
{
    public static async Task Main(string[] args)
    {
        var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
        using var http = new HttpClient();

        var people = new PersonSignIn(http, id, secret, "https://portal.contoso.com/adobe");
        Console.WriteLine(people.Page("start").AbsolutePath);
        if (args.Length > 0)
        {
            var person = await people.RedeemAsync(args[0]);
            Console.WriteLine((await people.RefreshAsync(person.RefreshToken)).AccessToken.Length);
        }

        using var sessionKey = RSA.Create(2048);
        var session = new SessionCookie(sessionKey);
        Console.WriteLine(session.Read(session.Write("ann")));

        var server = new ServerSignIn(
            http,
            id,
            secret);
        Console.WriteLine((await server.SignInAsync()).AccessToken.Length);
    }
}
