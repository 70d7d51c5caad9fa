using HttpClientForm;

// Signs in to the User Management API and shows the headers that its calls would carry.
using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
using var http = new HttpClient();

try
{
    var ims = new ImsClient(http);
    var token = await ims.RequestTokenAsync(stop.Token);
    Console.WriteLine($"access token: {token.Start}, expires_in: {token.ExpiresIn}");

    foreach (var (name, value) in ims.ApiHeaders(token))
    {
        Console.WriteLine($"  {name}: {value}");
    }

    return 0;
}
catch (Exception e) when (e is HttpRequestException or InvalidOperationException or IOException or OperationCanceledException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
