using System;
using Newtonsoft.Json.Linq;

namespace Fineartschool
{
    /// <summary>Settings come from appsettings.json; a variable of the same name in upper case wins.</summary>
    internal static class Config
    {
        private static readonly Lazy<JObject> File = new Lazy<JObject>(() => JObject.Parse(System.IO.File.ReadAllText("appsettings.json")));

        public static string Endpoint => Get("ImsEndpoint");

        public static string Scopes => Get("ImsScopes");

        public static string Get(string name)
        {
            return Environment.GetEnvironmentVariable(name.ToUpperInvariant()) ?? (string)File.Value[name];
        }
    }
}
