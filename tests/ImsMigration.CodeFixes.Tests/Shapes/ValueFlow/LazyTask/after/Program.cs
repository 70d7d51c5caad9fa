using System;
using System.Linq;
using System.Threading.Tasks;

namespace Lucky.Seven
{
    public static class Program
    {
        public static async Task Main()
        {
            var tokens = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => AdobeToken.Current));
            Console.WriteLine(tokens.Distinct().Count() + " token of " + tokens[0].Length + " characters");
        }
    }
}
