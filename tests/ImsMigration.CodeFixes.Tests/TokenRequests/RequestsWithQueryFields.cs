using Xunit;

namespace ImsMigration.CodeFixes.Tests.TokenRequests;

/// <summary>Requests whose fields stand in the URL, before and after the fix of IMS1003.</summary>
public static class RequestsWithQueryFields
{
    /// <summary>A part of the fields stands in the body already.</summary>
    public static TheoryData<string, string> OfWhichSomeAreInTheBody => new()
    {
        {
            """
                    var json = await Read(http.PostAsync($"https://ims-na1.adobelogin.com/ims/token/v3?client_id={Id}&client_secret={Secret}", new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["scope"] = "openid,AdobeID",
                    })));
            """,
            """
                    var json = await Read(http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["scope"] = "openid,AdobeID",
                        ["client_id"] = Id,
                        ["client_secret"] = Secret,
                    })));
            """
        },
        {
            """
                    var form = new Dictionary<string, string> { { "grant_type", "client_credentials" }, { "scope", "openid,AdobeID" } };
                    var request = new HttpRequestMessage(HttpMethod.Post, TokenUrl + "?client_id=" + Id + "&client_secret=" + Secret) { Content = new FormUrlEncodedContent(form) };
                    var json = await Read(http.SendAsync(request));
            """,
            """
                    var form = new Dictionary<string, string> { { "grant_type", "client_credentials" }, { "scope", "openid,AdobeID" }, { "client_id", Id }, { "client_secret", Secret } };
                    var request = new HttpRequestMessage(HttpMethod.Post, TokenUrl) { Content = new FormUrlEncodedContent(form) };
                    var json = await Read(http.SendAsync(request));
            """
        },
        {
            """
                    var json = await Read(http.PostAsync($"{TokenUrl}?client_id={Id}&client_secret={Secret}", new StringContent("grant_type=client_credentials&scope=openid,AdobeID", Encoding.UTF8, "application/x-www-form-urlencoded")));
            """,
            """
                    var json = await Read(http.PostAsync(TokenUrl, new StringContent("client_id=" + Uri.EscapeDataString(Id)
                        + "&client_secret=" + Uri.EscapeDataString(Secret)
                        + "&grant_type=client_credentials&scope=openid,AdobeID", Encoding.UTF8, "application/x-www-form-urlencoded")));
            """
        },
        {
            """
                    var form = new List<KeyValuePair<string, string>>();
                    form.Add(new KeyValuePair<string, string>("grant_type", "client_credentials"));
                    form.Add(new KeyValuePair<string, string>("scope", "openid,AdobeID"));
                    var json = await Read(http.PostAsync($"{TokenUrl}?client_id={Id}&client_secret={Secret}", new FormUrlEncodedContent(form)));
            """,
            """
                    var form = new List<KeyValuePair<string, string>>();
                    form.Add(new KeyValuePair<string, string>("grant_type", "client_credentials"));
                    form.Add(new KeyValuePair<string, string>("scope", "openid,AdobeID"));
                    form.Add(new KeyValuePair<string, string>("client_id", Id));
                    form.Add(new KeyValuePair<string, string>("client_secret", Secret));
                    var json = await Read(http.PostAsync(TokenUrl, new FormUrlEncodedContent(form)));
            """
        },
        {
            """
                    using var form = new MultipartFormDataContent();
                    form.Add(new StringContent("client_credentials"), "grant_type");
                    form.Add(new StringContent("openid,AdobeID"), "scope");
                    var json = await Read(http.PostAsync($"{TokenUrl}?client_id={Id}&client_secret={Secret}", form));
            """,
            """
                    using var form = new MultipartFormDataContent();
                    form.Add(new StringContent("client_credentials"), "grant_type");
                    form.Add(new StringContent("openid,AdobeID"), "scope");
                    form.Add(new StringContent(Id), "client_id");
                    form.Add(new StringContent(Secret), "client_secret");
                    var json = await Read(http.PostAsync(TokenUrl, form));
            """
        },
    };

    /// <summary>The URL goes to the request objects and calls of each library.</summary>
    public static TheoryData<string, string> OfEveryLibrary => new()
    {
        {
            """
                    var client = new RestClient("https://ims-na1.adobelogin.com");
                    var request = new RestRequest("ims/token/v3")
                        .AddQueryParameter("grant_type", "client_credentials")
                        .AddQueryParameter("client_id", Id)
                        .AddQueryParameter("client_secret", Secret)
                        .AddQueryParameter("scope", "openid,AdobeID", false);
                    var json = (await client.ExecutePostAsync(request)).Content;
            """,
            """
                    var client = new RestClient("https://ims-na1.adobelogin.com");
                    var request = new RestRequest("ims/token/v3")
                        .AddParameter("grant_type", "client_credentials")
                        .AddParameter("client_id", Id)
                        .AddParameter("client_secret", Secret)
                        .AddParameter("scope", "openid,AdobeID", false);
                    var json = (await client.ExecutePostAsync(request)).Content;
            """
        },
        {
            """
                    var request = new RestRequest("/ims/token/v3", Method.Post);
                    request.AddParameter("grant_type", "client_credentials", ParameterType.QueryString);
                    request.AddParameter("client_id", Id, ParameterType.QueryString);
                    request.AddParameter("client_secret", Secret, ParameterType.QueryString);
                    request.AddParameter("scope", "openid,AdobeID", ParameterType.QueryString);
                    var json = (await new RestClient("https://ims-na1.adobelogin.com").ExecuteAsync(request)).Content;
            """,
            """
                    var request = new RestRequest("/ims/token/v3", Method.Post);
                    request.AddParameter("grant_type", "client_credentials");
                    request.AddParameter("client_id", Id);
                    request.AddParameter("client_secret", Secret);
                    request.AddParameter("scope", "openid,AdobeID");
                    var json = (await new RestClient("https://ims-na1.adobelogin.com").ExecuteAsync(request)).Content;
            """
        },
        {
            """
                    var request = new RestRequest("/ims/token/v3?grant_type=client_credentials&client_id={id}&client_secret={secret}&scope=openid,AdobeID", Method.Post);
                    request.AddUrlSegment("id", Id);
                    request.AddUrlSegment("secret", Secret);
                    var json = (await new RestClient("https://ims-na1.adobelogin.com").ExecuteAsync(request)).Content;
            """,
            """
                    var request = new RestRequest("/ims/token/v3", Method.Post);
                    request.AddParameter("grant_type", "client_credentials");
                    request.AddParameter("scope", "openid,AdobeID");
                    request.AddParameter("client_id", Id);
                    request.AddParameter("client_secret", Secret);
                    var json = (await new RestClient("https://ims-na1.adobelogin.com").ExecuteAsync(request)).Content;
            """
        },
        {
            """
                    var client = new RestClient("https://ims-na1.adobelogin.com");
                    var request = new RestRequest("/ims/token/v3");
                    request.AddParameter("grant_type", "client_credentials");
                    request.AddParameter("client_id", Id);
                    request.AddParameter("client_secret", Secret);
                    request.AddParameter("scope", "openid,AdobeID");
                    var json = (await client.GetAsync(request)).Content;
            """,
            """
                    var client = new RestClient("https://ims-na1.adobelogin.com");
                    var request = new RestRequest("/ims/token/v3");
                    request.AddParameter("grant_type", "client_credentials");
                    request.AddParameter("client_id", Id);
                    request.AddParameter("client_secret", Secret);
                    request.AddParameter("scope", "openid,AdobeID");
                    var json = (await client.PostAsync(request)).Content;
            """
        },
        {
            """
                    var request = (HttpWebRequest)WebRequest.Create($"https://ims-na1.adobelogin.com/ims/token/v3?grant_type=client_credentials&client_id={Id}&client_secret={Secret}&scope=openid,AdobeID");
                    request.Method = "POST";
                    request.ContentLength = 0;
                    using var response = (HttpWebResponse)request.GetResponse();
                    using var reader = new StreamReader(response.GetResponseStream());
                    var json = reader.ReadToEnd();
            """,
            """
                    var request = (HttpWebRequest)WebRequest.Create("https://ims-na1.adobelogin.com/ims/token/v3");
                    request.Method = "POST";
                    request.ContentType = "application/x-www-form-urlencoded";
                    using (var writer = new StreamWriter(request.GetRequestStream()))
                    {
                        writer.Write("grant_type=client_credentials&client_id=" + Uri.EscapeDataString(Id)
                            + "&client_secret=" + Uri.EscapeDataString(Secret)
                            + "&scope=openid,AdobeID");
                    }

                    using var response = (HttpWebResponse)request.GetResponse();
                    using var reader = new StreamReader(response.GetResponseStream());
                    var json = reader.ReadToEnd();
            """
        },
        {
            """
                    using var web = new WebClient();
                    var json = web.UploadString($"https://ims-na1.adobelogin.com/ims/token/v3?grant_type=client_credentials&client_id={Id}&client_secret={Secret}&scope=openid,AdobeID", "");
            """,
            """
                    using var web = new WebClient();
                    web.Headers["Content-Type"] = "application/x-www-form-urlencoded";
                    var json = web.UploadString("https://ims-na1.adobelogin.com/ims/token/v3", "grant_type=client_credentials&client_id=" + Uri.EscapeDataString(Id)
                        + "&client_secret=" + Uri.EscapeDataString(Secret)
                        + "&scope=openid,AdobeID");
            """
        },
        {
            """
                    var json = await http.GetStringAsync($"https://ims-na1.adobelogin.com/ims/token/v3?grant_type=client_credentials&client_id={Id}&client_secret={Secret}&scope=openid,AdobeID");
            """,
            """
                    var json = await (await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["client_id"] = Id,
                        ["client_secret"] = Secret,
                        ["scope"] = "openid,AdobeID",
                    }))).EnsureSuccessStatusCode().Content.ReadAsStringAsync();
            """
        },
        {
            """
                    var response = await http.GetAsync($"{TokenUrl}?grant_type=client_credentials&client_id={Id}&client_secret={Secret}&scope=openid,AdobeID");
                    response.EnsureSuccessStatusCode();
                    var json = await response.Content.ReadAsStringAsync();
            """,
            """
                    var response = await http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["client_id"] = Id,
                        ["client_secret"] = Secret,
                        ["scope"] = "openid,AdobeID",
                    }));
                    response.EnsureSuccessStatusCode();
                    var json = await response.Content.ReadAsStringAsync();
            """
        },
        {
            """
                    var request = new HttpRequestMessage(HttpMethod.Get, $"{TokenUrl}?grant_type=client_credentials&client_id={Id}&client_secret={Secret}&scope=openid,AdobeID");
                    var json = await Read(http.SendAsync(request));
            """,
            """
                    var request = new HttpRequestMessage(HttpMethod.Post, TokenUrl) { Content = new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["client_id"] = Id,
                        ["client_secret"] = Secret,
                        ["scope"] = "openid,AdobeID",
                    }) };
                    var json = await Read(http.SendAsync(request));
            """
        },
        {
            """
                    var request = new HttpRequestMessage();
                    request.Method = HttpMethod.Post;
                    request.RequestUri = new Uri(TokenUrl + "?grant_type=client_credentials&client_id=" + Id + "&client_secret=" + Secret + "&scope=openid,AdobeID");
                    request.Headers.Add("Accept", "application/json");
                    var json = await Read(http.SendAsync(request));
            """,
            """
                    var request = new HttpRequestMessage();
                    request.Method = HttpMethod.Post;
                    request.RequestUri = new Uri(TokenUrl);
                    request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["client_id"] = Id,
                        ["client_secret"] = Secret,
                        ["scope"] = "openid,AdobeID",
                    });
                    request.Headers.Add("Accept", "application/json");
                    var json = await Read(http.SendAsync(request));
            """
        },
        {
            """
                    var url = string.Format("https://ims-na1.adobelogin.com/ims/token/v3?grant_type=client_credentials&client_id={0}&client_secret={1}&scope={2}", Id, Secret, "openid,AdobeID");
                    var json = await Read(http.PostAsync(url, null));
            """,
            """
                    var url = "https://ims-na1.adobelogin.com/ims/token/v3";
                    var json = await Read(http.PostAsync(url, new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["client_id"] = Id,
                        ["client_secret"] = Secret,
                        ["scope"] = "openid,AdobeID",
                    })));
            """
        },
        {
            """
                    var json = await Read(http.PostAsync($"{TokenUrl}?grant_type=client_credentials&client_id={Id}&client_secret={Secret}&scope=openid,AdobeID", default, CancellationToken.None));
            """,
            """
                    var json = await Read(http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["client_id"] = Id,
                        ["client_secret"] = Secret,
                        ["scope"] = "openid,AdobeID",
                    }), CancellationToken.None));
            """
        },
        {
            """
                    using var request = new HttpRequestMessage
                    {
                        Method = HttpMethod.Post,
                        RequestUri = new Uri($"https://ims-na1.adobelogin.com/ims/token/v3?grant_type=client_credentials&client_id={Id}&client_secret={Secret}&scope=openid,AdobeID"), // all in the URL
                        Headers = { { "Accept", "application/json" } },
                    };
                    var json = await Read(http.SendAsync(request));
            """,
            """
                    using var request = new HttpRequestMessage
                    {
                        Method = HttpMethod.Post,
                        RequestUri = new Uri("https://ims-na1.adobelogin.com/ims/token/v3"), // all in the URL
                        Headers = { { "Accept", "application/json" } },
                        Content = new FormUrlEncodedContent(new Dictionary<string, string>
                        {
                            ["grant_type"] = "client_credentials",
                            ["client_id"] = Id,
                            ["client_secret"] = Secret,
                            ["scope"] = "openid,AdobeID",
                        }),
                    };
                    var json = await Read(http.SendAsync(request));
            """
        },
    };
}
