using System.Collections.Immutable;

namespace ImsMigration.Matrix.Tests.Properties;

/// <summary>The ways to send the form.</summary>
internal static class RequestShapes
{
    private const string Http = "System System.Net.Http ";
    private const string HttpForm = Http + "System.Collections.Generic";

    /// <summary>All of them. A new way is a new row.</summary>
    public static ImmutableArray<RequestShape> All { get; } = [.. HttpClientShapes(), .. LibraryShapes(), .. OldShapes()];

    private static RequestShape[] HttpClientShapes() =>
    [
        new("dictionary initializer", HttpForm,
            """
             using var http = new HttpClient();
             var form = new Dictionary<string, string>
             {
                 { "client_id", clientId },
                 { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
            -    { "jwt_token", $jwt },
            +    { "grant_type", "client_credentials" },
            +    $comment
            +    { "scope", "$scope" },
             };
            -var answer = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form));
            +var answer = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
             answer.EnsureSuccessStatusCode();
             Console.WriteLine(await answer.Content.ReadAsStringAsync());
            """),

        new("indexer statements", HttpForm,
            """
             var form = new Dictionary<string, string>();
             form["client_id"] = clientId;
            -form["jwt_token"] = $jwt;
            +form["grant_type"] = "client_credentials";
            +$comment
            +form["scope"] = "$scope";
             form["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
             using var http = new HttpClient { BaseAddress = new Uri("https://ims-na1.adobelogin.com/") };
            -var answer = await http.PostAsync("ims/exchange/jwt", new FormUrlEncodedContent(form));
            +var answer = await http.PostAsync("ims/token/v3", new FormUrlEncodedContent(form));
             answer.EnsureSuccessStatusCode();
             Console.WriteLine(await answer.Content.ReadAsStringAsync());
            """),

        new("list of pairs", HttpForm,
            """
             using var http = new HttpClient();
             var form = new List<KeyValuePair<string, string>>();
             form.Add(new KeyValuePair<string, string>("client_id", clientId));
             form.Add(new KeyValuePair<string, string>("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")));
            -form.Add(new KeyValuePair<string, string>("jwt_token", $jwt));
            +form.Add(new KeyValuePair<string, string>("grant_type", "client_credentials"));
            +$comment
            +form.Add(new KeyValuePair<string, string>("scope", "$scope"));
             var request = new HttpRequestMessage
             {
                 Method = HttpMethod.Post,
            -    RequestUri = new Uri("https://ims-na1.adobelogin.com/ims/exchange/jwt/"),
            +    RequestUri = new Uri("https://ims-na1.adobelogin.com/ims/token/v3"),
                 Content = new FormUrlEncodedContent(form),
             };
             var answer = await http.SendAsync(request);
             answer.EnsureSuccessStatusCode();
             Console.WriteLine(await answer.Content.ReadAsStringAsync());
            """),

        new("interpolated text", Http + "System.Text",
            """
             using var http = new HttpClient();
             var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            -var content = new StringContent($"client_id={clientId}&client_secret={secret}&jwt_token={$jwt}", Encoding.UTF8, "application/x-www-form-urlencoded");
            +$comment
            +var content = new StringContent($"client_id={clientId}&client_secret={secret}&grant_type=client_credentials&scope=$scope", Encoding.UTF8, "application/x-www-form-urlencoded");
            -var answer = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", content);
            +var answer = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", content);
             answer.EnsureSuccessStatusCode();
             Console.WriteLine(await answer.Content.ReadAsStringAsync());
            """),

        new("concatenated text", Http + "System.Text",
            """
             var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            -var body = "client_id=" + clientId + "&client_secret=" + secret + "&jwt_token=" + $jwt;
            +$comment
            +var body = "client_id=" + clientId + "&client_secret=" + secret + "&grant_type=client_credentials&scope=$scope";
             using var http = new HttpClient();
             var content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");
            -var answer = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", content);
            +var answer = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", content);
             answer.EnsureSuccessStatusCode();
             Console.WriteLine(await answer.Content.ReadAsStringAsync());
            """),
    ];

    private static RequestShape[] LibraryShapes() =>
    [
        new("RestSharp statements", "System RestSharp",
            """
            -using var client = new RestClient("https://ims-na1.adobelogin.com/ims/exchange/jwt");
            +using var client = new RestClient("https://ims-na1.adobelogin.com/ims/token/v3");
             var request = new RestRequest("", Method.Post);
             request.AddParameter("client_id", clientId);
             request.AddParameter("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            -request.AddParameter("jwt_token", $jwt);
            +request.AddParameter("grant_type", "client_credentials");
            +$comment
            +request.AddParameter("scope", "$scope");
             var answer = await client.ExecuteAsync(request);
             Console.WriteLine(answer.Content);
            """),

        new("RestSharp chain", "System RestSharp",
            """
             using var client = new RestClient("https://ims-na1.adobelogin.com");
            -var request = new RestRequest("/ims/exchange/jwt", Method.Post)
            +var request = new RestRequest("/ims/token/v3", Method.Post)
                 .AddParameter("client_id", clientId)
                 .AddParameter("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"))
            -    .AddParameter("jwt_token", $jwt);
            +    .AddParameter("grant_type", "client_credentials")
            +    $comment
            +    .AddParameter("scope", "$scope");
             var answer = await client.ExecuteAsync(request);
             Console.WriteLine(answer.Content);
            """),

        new("Flurl", "System Flurl.Http",
            """
            -var answer = await "https://ims-na1.adobelogin.com/ims/exchange/jwt"
            +var answer = await "https://ims-na1.adobelogin.com/ims/token/v3"
                 .PostUrlEncodedAsync(new
                 {
                     client_id = clientId,
                     client_secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            -        jwt_token = $jwt,
            +        grant_type = "client_credentials",
            +        $comment
            +        scope = "$scope",
                 })
                 .ReceiveString();
             Console.WriteLine(answer);
            """),
    ];

    private static RequestShape[] OldShapes() =>
    [
        new("WebClient UploadValues", "System System.Collections.Specialized System.Net System.Text",
            """
             using (var web = new WebClient())
             {
                 var values = new NameValueCollection
                 {
                     { "client_id", clientId },
                     { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
            -        { "jwt_token", $jwt }
            +        { "grant_type", "client_credentials" },
            +        $comment
            +        { "scope", "$scope" }
                 };
            -    var received = web.UploadValues("https://ims-na1.adobelogin.com/ims/exchange/jwt", "POST", values);
            +    var received = web.UploadValues("https://ims-na1.adobelogin.com/ims/token/v3", "POST", values);
                 Console.WriteLine(Encoding.UTF8.GetString(received));
             }
            """),

        new("WebClient UploadString", "System System.Net",
            """
             var web = new WebClient();
             web.Headers[HttpRequestHeader.ContentType] = "application/x-www-form-urlencoded";
             var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            -var fields = string.Format("client_id={0}&client_secret={1}&jwt_token={2}", clientId, secret, $jwt);
            +$comment
            +var fields = string.Format("client_id={0}&client_secret={1}&grant_type=client_credentials&scope=$scope", clientId, secret);
            -Console.WriteLine(web.UploadString("https://ims-na1.adobelogin.com/ims/exchange/jwt", fields));
            +Console.WriteLine(web.UploadString("https://ims-na1.adobelogin.com/ims/token/v3", fields));
            """),

        new("HttpWebRequest", "System System.IO System.Net System.Text",
            """
            -var request = (HttpWebRequest)WebRequest.Create("https://ims-na1.adobelogin.com/ims/exchange/jwt");
            +var request = (HttpWebRequest)WebRequest.Create("https://ims-na1.adobelogin.com/ims/token/v3");
             request.Method = "POST";
             request.ContentType = "application/x-www-form-urlencoded";
             var text = new StringBuilder();
             text.Append("client_id=").Append(clientId);
             text.Append("&client_secret=").Append(Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            -text.Append("&jwt_token=").Append($jwt);
            +$comment
            +text.Append("&grant_type=client_credentials&scope=$scope");
             var body = Encoding.UTF8.GetBytes(text.ToString());
             request.ContentLength = body.Length;
             using (var stream = request.GetRequestStream())
             {
                 stream.Write(body, 0, body.Length);
             }

             using (var answer = request.GetResponse())
             using (var reader = new StreamReader(answer.GetResponseStream()))
             {
                 Console.WriteLine(reader.ReadToEnd());
             }
            """),
    ];
}
