// The part of RestEase that this program uses, without its emitted implementations: a proxy that really sends the request.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace RestEase
{
    [AttributeUsage(AttributeTargets.Method)]
    public class PostAttribute : Attribute
    {
        public PostAttribute(string path)
        {
            Path = path;
        }

        public string Path { get; }
    }

    [AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method, AllowMultiple = true)]
    public class HeaderAttribute : Attribute
    {
        public HeaderAttribute(string name, string value)
        {
            Name = name;
            Value = value;
        }

        public string Name { get; }

        public string Value { get; }
    }

    public enum BodySerializationMethod
    {
        Serialized,
        UrlEncoded,
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public class BodyAttribute : Attribute
    {
        public BodyAttribute(BodySerializationMethod serializationMethod)
        {
            SerializationMethod = serializationMethod;
        }

        public BodySerializationMethod SerializationMethod { get; }
    }

    public class ApiException : Exception
    {
        public ApiException(HttpResponseMessage response, string content)
            : base("The request failed with " + (int)response.StatusCode + ": " + content)
        {
        }
    }

    public static class RestClient
    {
        public static T For<T>(string baseUrl)
        {
            var proxy = DispatchProxy.Create<T, RequestProxy>();
            ((RequestProxy)(object)proxy).BaseUrl = baseUrl;
            return proxy;
        }
    }

    public class RequestProxy : DispatchProxy
    {
        private static readonly HttpClient Client = new HttpClient();

        internal string BaseUrl { get; set; }

        protected override object Invoke(MethodInfo method, object[] arguments)
        {
            return typeof(RequestProxy)
                .GetMethod(nameof(SendAsync), BindingFlags.Instance | BindingFlags.NonPublic)
                .MakeGenericMethod(method.ReturnType.GetGenericArguments().Single())
                .Invoke(this, new object[] { method, arguments });
        }

        private async Task<T> SendAsync<T>(MethodInfo method, object[] arguments)
        {
            var path = method.GetCustomAttribute<PostAttribute>().Path;
            using (var request = new HttpRequestMessage(HttpMethod.Post, BaseUrl.TrimEnd('/') + "/" + path.TrimStart('/')))
            {
                var fields = (IDictionary<string, object>)arguments.Single();
                request.Content = new FormUrlEncodedContent(fields.ToDictionary(field => field.Key, field => field.Value.ToString()));
                foreach (var header in method.DeclaringType.GetCustomAttributes<HeaderAttribute>())
                {
                    request.Headers.TryAddWithoutValidation(header.Name, header.Value);
                }

                using (var response = await Client.SendAsync(request))
                {
                    var content = await response.Content.ReadAsStringAsync();
                    return response.IsSuccessStatusCode ? JsonConvert.DeserializeObject<T>(content) : throw new ApiException(response, content);
                }
            }
        }
    }
}
