using System;
using System.Collections.Frozen;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace LoopbackIms;

/// <summary>Receives every HTTP request, finds who answers it, records both and sends the answer.</summary>
internal sealed class ImsEndpoint
{
    private const string JsonContentType = "application/json;charset=UTF-8";

    private readonly FrozenDictionary<string, ServiceCredential> _credentials;
    private readonly ImsSettings _settings;
    private readonly RequestLog _log;

    /// <summary>Creates the endpoint for <paramref name="credentials"/>, found by their client id.</summary>
    public ImsEndpoint(FrozenDictionary<string, ServiceCredential> credentials, ImsSettings settings, RequestLog log)
    {
        _credentials = credentials;
        _settings = settings;
        _log = log;
    }

    /// <summary>Serves one request.</summary>
    public async Task OnRequestAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context, context.RequestAborted);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException && context.RequestAborted.IsCancellationRequested)
        {
            // The client went away: there is nobody to answer, and nothing was answered that could be recorded.
        }
    }

    private static string NormalPath(string path) => path.Length > 1 && path.EndsWith('/') ? path[..^1] : path;

    private async Task AnswerAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var http = context.Request;
        var contentType = http.Headers.ContentType.Count == 0 ? null : http.Headers.ContentType.ToString();
        var body = await RequestBody.ReadAsync(http, cancellationToken);
        var form = body is null
            ? FormBody.Unreadable("the body is too large or cut short")
            : await FormBody.ReadAsync(contentType, body, cancellationToken);
        var request = new ImsRequest(
            http.Host.Host, UrlEncodedFields.Read(http.QueryString.Value?.TrimStart('?') ?? ""), form, http.Headers.Authorization.Count > 0);

        var path = http.Path.Value ?? "";
        var answer = Answer(context, path, request);
        _log.Add(new RecordedRequest
        {
            Method = http.Method,
            Host = request.Host,
            Path = path,
            Protocol = http.Protocol,
            ContentType = contentType,
            Headers = [.. http.Headers.SelectMany(static header => header.Value, static (header, value) => new RequestField(header.Key, value ?? ""))],
            QueryFields = request.QueryFields ?? [],
            Fields = form.Fields,
            Body = Encoding.UTF8.GetString(body ?? []),
            StatusCode = answer.StatusCode,
            ResponseBody = answer.Body,
        });
        await SendAsync(context.Response, answer, cancellationToken);
    }

    private ImsAnswer Answer(HttpContext context, string path, ImsRequest request)
    {
        var host = context.Request.Host;
        if (!string.Equals(host.Host, context.Features.Get<ConnectTarget>()?.Host, StringComparison.OrdinalIgnoreCase) || host.Port is not (null or 443))
        {
            return ImsAnswer.Error(421, "misdirected_request", "the Host header does not name the host of the connection");
        }

        var normalPath = NormalPath(path);
        var isExchange = JwtExchange.Paths.Contains(normalPath);
        if (!isExchange && !ClientCredentialsGrant.Paths.Contains(normalPath))
        {
            return ImsAnswer.Error(404, "not_found", "there is nothing at this path");
        }

        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            return ImsAnswer.Error(405, "method_not_allowed", "only POST is allowed");
        }

        return isExchange ? AnswerExchange(request) : ClientCredentialsGrant.Answer(request, _credentials, _settings.AcceptQueryFields);
    }

    private ImsAnswer AnswerExchange(ImsRequest request) => _settings.JwtExchange switch
    {
        JwtExchangeState.Retired => JwtExchange.Retired,
        JwtExchangeState.Migrated => JwtExchange.Migrated,
        _ => JwtExchange.Answer(request, _credentials, DateTimeOffset.UtcNow),
    };

    private static Task SendAsync(HttpResponse response, ImsAnswer answer, CancellationToken cancellationToken)
    {
        var body = Encoding.UTF8.GetBytes(answer.Body);
        response.StatusCode = answer.StatusCode;
        response.ContentType = JsonContentType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        return HttpMethods.IsHead(response.HttpContext.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(body, cancellationToken).AsTask();
    }
}
