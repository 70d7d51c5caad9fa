// The part of RestSharp 106 that this program uses, over HttpClient: the package itself is not served to the tests.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace RestSharp
{
    public enum Method
    {
        GET,
        POST,
        PUT,
        DELETE,
    }

    public enum ParameterType
    {
        Cookie,
        GetOrPost,
        UrlSegment,
        HttpHeader,
        RequestBody,
        QueryString,
    }

    public class Parameter
    {
        public Parameter(string name, object value, ParameterType type)
        {
            Name = name;
            Value = value;
            Type = type;
        }

        public string Name { get; set; }

        public object Value { get; set; }

        public ParameterType Type { get; set; }
    }

    public interface IRestRequest
    {
        bool AlwaysMultipartFormData { get; set; }

        Method Method { get; set; }

        string Resource { get; set; }

        List<Parameter> Parameters { get; }

        IRestRequest AddParameter(string name, object value);

        IRestRequest AddParameter(string name, object value, ParameterType type);

        IRestRequest AddOrUpdateParameter(string name, object value);

        IRestRequest AddHeader(string name, string value);
    }

    public class RestRequest : IRestRequest
    {
        public RestRequest()
        {
        }

        public RestRequest(Method method)
        {
            Method = method;
        }

        public RestRequest(string resource)
        {
            Resource = resource;
        }

        public RestRequest(string resource, Method method)
        {
            Resource = resource;
            Method = method;
        }

        public bool AlwaysMultipartFormData { get; set; }

        public Method Method { get; set; }

        public string Resource { get; set; }

        public List<Parameter> Parameters { get; } = new List<Parameter>();

        public IRestRequest AddParameter(string name, object value)
        {
            return AddParameter(name, value, ParameterType.GetOrPost);
        }

        public IRestRequest AddParameter(string name, object value, ParameterType type)
        {
            Parameters.Add(new Parameter(name, value, type));
            return this;
        }

        public IRestRequest AddOrUpdateParameter(string name, object value)
        {
            Parameters.RemoveAll(parameter => parameter.Name == name);
            return AddParameter(name, value);
        }

        public IRestRequest AddHeader(string name, string value)
        {
            return AddParameter(name, value, ParameterType.HttpHeader);
        }
    }

    public interface IRestResponse
    {
        string Content { get; set; }

        HttpStatusCode StatusCode { get; set; }

        bool IsSuccessful { get; }

        string ErrorMessage { get; set; }
    }

    public class RestResponse : IRestResponse
    {
        public string Content { get; set; }

        public HttpStatusCode StatusCode { get; set; }

        public bool IsSuccessful
        {
            get { return (int)StatusCode >= 200 && (int)StatusCode <= 299; }
        }

        public string ErrorMessage { get; set; }
    }

    public interface IRestClient
    {
        Uri BaseUrl { get; set; }

        int Timeout { get; set; }

        IRestResponse Execute(IRestRequest request);

        Task<IRestResponse> ExecuteAsync(IRestRequest request, CancellationToken cancellationToken = default(CancellationToken));
    }

    public class RestClient : IRestClient
    {
        private static readonly HttpClient Http = new HttpClient();

        public RestClient()
        {
        }

        public RestClient(string baseUrl)
        {
            BaseUrl = new Uri(baseUrl);
        }

        public Uri BaseUrl { get; set; }

        public int Timeout { get; set; }

        public IRestResponse Execute(IRestRequest request)
        {
            return ExecuteAsync(request).GetAwaiter().GetResult();
        }

        public async Task<IRestResponse> ExecuteAsync(IRestRequest request, CancellationToken cancellationToken = default(CancellationToken))
        {
            var address = string.Join("/", new[] { BaseUrl?.ToString().TrimEnd('/'), request.Resource?.TrimStart('/') }.Where(part => !string.IsNullOrEmpty(part)));
            using (var message = new HttpRequestMessage(new HttpMethod(request.Method.ToString()), address))
            {
                message.Content = ContentOf(request);
                foreach (var header in request.Parameters.Where(parameter => parameter.Type == ParameterType.HttpHeader && !IsContentType(parameter)))
                {
                    message.Headers.TryAddWithoutValidation(header.Name, header.Value.ToString());
                }

                try
                {
                    using (var response = await Http.SendAsync(message, cancellationToken).ConfigureAwait(false))
                    {
                        return new RestResponse { StatusCode = response.StatusCode, Content = await response.Content.ReadAsStringAsync().ConfigureAwait(false) };
                    }
                }
                catch (HttpRequestException exception)
                {
                    return new RestResponse { ErrorMessage = exception.Message };
                }
            }
        }

        private static HttpContent ContentOf(IRestRequest request)
        {
            var fields = request.Parameters.Where(parameter => parameter.Type == ParameterType.GetOrPost).ToList();
            var body = request.Parameters.FirstOrDefault(parameter => parameter.Type == ParameterType.RequestBody);
            if (body != null)
            {
                var type = request.Parameters.FirstOrDefault(IsContentType)?.Value.ToString() ?? body.Name;
                var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.Value.ToString()));
                content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
                return content;
            }

            if (!request.AlwaysMultipartFormData)
            {
                return new FormUrlEncodedContent(fields.ToDictionary(field => field.Name, field => field.Value.ToString()));
            }

            var multipart = new MultipartFormDataContent();
            fields.ForEach(field => multipart.Add(new StringContent(field.Value.ToString()), field.Name));
            return multipart;
        }

        private static bool IsContentType(Parameter parameter)
        {
            return parameter.Type == ParameterType.HttpHeader && string.Equals(parameter.Name, "content-type", StringComparison.OrdinalIgnoreCase);
        }
    }
}
