#nullable enable
using System;
using System.Net.Http;

namespace Wandelweg.Tags
{
    internal static class Program
    {
        private static void Main()
        {
            using var http = new HttpClient();
            var session = new TagsSession(
                http,
                Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")!,
                Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")!);
            Console.WriteLine(session.Open() ? "open" : "closed");
        }
    }
}
