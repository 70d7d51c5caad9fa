using System;
using System.Collections.Specialized;
using System.Net;
using System.Text;

#pragma warning disable SYSLIB0014
public class LegacyTokens
{
    public string Scope { get; set; }

    public string OrganizationId { get; set; }

    public byte[] Request(string id, string secret)
    {
        var values = new NameValueCollection
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = id,
            ["client_secret"] = secret,
        };
        if (!string.IsNullOrEmpty(OrganizationId)) values["org_id"] = OrganizationId;
        foreach (var pair in Extra()) values[pair[0]] = pair[1];
        using (var web = new WebClient())
        {
            return web.UploadValues("https://ims-na1.adobelogin.com/ims/token/v3", values);
        }
    }

    private string[][] Extra() => new[] { new[] { "scope", Scope } };

    public static void Main()
    {
        var tokens = new LegacyTokens { Scope = "openid,AdobeID" };
        Console.WriteLine(Encoding.UTF8.GetString(tokens.Request(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"))));
    }
}
