using System;
using System.Collections.Specialized;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace LoopbackIms.Tests;

/// <summary>
/// A program that knows nothing of the stand-in: it posts a form to the documented URL with the library named by its
/// argument and prints the answer. What it needs comes from the environment.
/// </summary>
internal static class ChildProgram
{
    private const string Url = "https://ims-na1.adobelogin.com/ims/token/v3";

    private static async Task<int> Main(string[] arguments)
    {
        var form = new NameValueCollection
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID",
        };
        Console.WriteLine(arguments[0] switch
        {
            "HttpClient" => await WithHttpClientAsync(form),
            "WebClient" => WithWebClient(form),
            "HttpWebRequest" => WithHttpWebRequest(form),
            _ => throw new ArgumentException("The argument names no library.", nameof(arguments)),
        });
        return 0;
    }

    private static async Task<string> WithHttpClientAsync(NameValueCollection form)
    {
        using var client = new HttpClient();
        using var content = new StringContent(Encode(form), Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await client.PostAsync(new Uri(Url), content);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

#pragma warning disable SYSLIB0014 // Customers still use these two, so they are tried, too.
    private static string WithWebClient(NameValueCollection form)
    {
        using var client = new WebClient();
        return Encoding.UTF8.GetString(client.UploadValues(Url, form));
    }

    private static string WithHttpWebRequest(NameValueCollection form)
    {
        var request = WebRequest.CreateHttp(Url);
        request.Method = "POST";
        request.ContentType = "application/x-www-form-urlencoded";
        using (var body = request.GetRequestStream())
        {
            body.Write(Encoding.ASCII.GetBytes(Encode(form)));
        }

        using var response = request.GetResponse();
        using var reader = new StreamReader(response.GetResponseStream());
        return reader.ReadToEnd();
    }
#pragma warning restore SYSLIB0014

    private static string Encode(NameValueCollection form)
    {
        var text = new StringBuilder();
        foreach (string name in form)
        {
            text.Append(text.Length == 0 ? "" : "&").Append(name).Append('=').Append(WebUtility.UrlEncode(form[name]));
        }

        return text.ToString();
    }
}
