// The part of Refit that the programs use, without its source generator: a proxy that really sends the request.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Refit;

[AttributeUsage(AttributeTargets.Method)]
public class PostAttribute : Attribute
{
    public PostAttribute(string path) => Path = path;

    public string Path { get; }
}

[AttributeUsage(AttributeTargets.Method)]
public class MultipartAttribute : Attribute
{
}

[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public class QueryAttribute : Attribute
{
}

[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method)]
public class HeadersAttribute : Attribute
{
    public HeadersAttribute(params string[] headers) => Headers = headers;

    public string[] Headers { get; }
}

[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public class AliasAsAttribute : Attribute
{
    public AliasAsAttribute(string name) => Name = name;

    public string Name { get; }
}

public enum BodySerializationMethod
{
    Default,
    UrlEncoded,
    Serialized,
}

[AttributeUsage(AttributeTargets.Parameter)]
public class BodyAttribute : Attribute
{
    public BodyAttribute()
    {
    }

    public BodyAttribute(BodySerializationMethod serializationMethod) => SerializationMethod = serializationMethod;

    public BodySerializationMethod SerializationMethod { get; }
}

public class ApiException : Exception
{
    public ApiException(HttpResponseMessage response, string content)
        : base($"Response status code does not indicate success: {(int)response.StatusCode}.") => Content = content;

    public string Content { get; }
}

public static class RestService
{
    public static T For<T>(string hostUrl) => For<T>(new HttpClient { BaseAddress = new Uri(hostUrl) });

    public static T For<T>(HttpClient client)
    {
        var proxy = DispatchProxy.Create<T, RequestProxy>();
        ((RequestProxy)(object)proxy).Client = client;
        return proxy;
    }
}

public class RequestProxy : DispatchProxy
{
    internal HttpClient Client { get; set; }

    protected override object Invoke(MethodInfo method, object[] arguments)
    {
        var result = method.ReturnType.GetGenericArguments().Single();
        return typeof(RequestProxy).GetMethod(nameof(SendAsync), BindingFlags.Instance | BindingFlags.NonPublic).MakeGenericMethod(result).Invoke(this, [method, arguments]);
    }

    private async Task<T> SendAsync<T>(MethodInfo method, object[] arguments)
    {
        var path = method.GetCustomAttribute<PostAttribute>().Path;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Client.BaseAddress.ToString().TrimEnd('/') + path + QueryOf(method, arguments)));
        request.Content = ContentOf(method, arguments);
        var headers = new MemberInfo[] { method.DeclaringType, method }.SelectMany(member => member.GetCustomAttributes<HeadersAttribute>()).SelectMany(attribute => attribute.Headers);
        foreach (var header in headers.Select(line => line.Split(':', 2)))
        {
            request.Headers.TryAddWithoutValidation(header[0], header[1].Trim());
        }

        var cancellation = arguments.OfType<CancellationToken>().FirstOrDefault();
        using var response = await Client.SendAsync(request, cancellation);
        var content = await response.Content.ReadAsStringAsync(cancellation);
        if (!response.IsSuccessStatusCode)
        {
            throw new ApiException(response, content);
        }

        return typeof(T) == typeof(string) ? (T)(object)content : JsonSerializer.Deserialize<T>(content);
    }

    /// <summary>Of a method without a form and without a body, every parameter that is a text is one of the query.</summary>
    private static string QueryOf(MethodInfo method, object[] arguments)
    {
        var parameters = method.GetParameters();
        var isForm = method.IsDefined(typeof(MultipartAttribute)) || parameters.Any(parameter => parameter.IsDefined(typeof(BodyAttribute)));
        var fields = parameters
            .Where(parameter => parameter.ParameterType == typeof(string) && (!isForm || parameter.IsDefined(typeof(QueryAttribute))))
            .Select(parameter => NameOf(parameter.GetCustomAttribute<AliasAsAttribute>(), parameter.Name) + "=" + Uri.EscapeDataString((string)arguments[parameter.Position]));
        return string.Join("&", fields) is { Length: > 0 } query ? "?" + query : "";
    }

    private static HttpContent ContentOf(MethodInfo method, object[] arguments)
    {
        var parameters = method.GetParameters();
        if (method.IsDefined(typeof(MultipartAttribute)))
        {
            var multipart = new MultipartFormDataContent();
            foreach (var parameter in parameters.Where(parameter => parameter.ParameterType == typeof(string) && !parameter.IsDefined(typeof(QueryAttribute))))
            {
                multipart.Add(new StringContent((string)arguments[parameter.Position]), NameOf(parameter.GetCustomAttribute<AliasAsAttribute>(), parameter.Name));
            }

            return multipart;
        }

        if (parameters.SingleOrDefault(parameter => parameter.IsDefined(typeof(BodyAttribute))) is not { } body)
        {
            return null;
        }

        var value = arguments[body.Position];
        if (body.GetCustomAttribute<BodyAttribute>().SerializationMethod != BodySerializationMethod.UrlEncoded)
        {
            return JsonContent.Create(value, body.ParameterType);
        }

        var fields = value is IDictionary dictionary
            ? dictionary.Keys.Cast<object>().Select(key => KeyValuePair.Create(key.ToString(), dictionary[key]?.ToString()))
            : value.GetType().GetProperties().Select(property => KeyValuePair.Create(NameOf(property.GetCustomAttribute<AliasAsAttribute>(), property.Name), property.GetValue(value)?.ToString()));
        return new FormUrlEncodedContent(fields);
    }

    private static string NameOf(AliasAsAttribute alias, string name) => alias?.Name ?? name;
}
