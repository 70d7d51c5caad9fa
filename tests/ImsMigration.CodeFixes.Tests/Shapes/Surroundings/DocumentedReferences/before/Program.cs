using System;

namespace Leuchtturm
{
    /// <summary>
    /// Prints whether <see cref="Session"/> can sign in. The JWT of <see cref="Session.CreateJwt(string, TimeSpan)"/> is exchanged for a token.
    /// </summary>
    /// <seealso cref="Session.CreateJwt(string, TimeSpan)"/>
    /// <seealso cref="Session.SignIn"/>
    internal static class Program
    {
        private static void Main()
        {
            Console.WriteLine(new Session().SignIn() ? "signed in" : "refused");
        }
    }
}
