using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LoopbackIms;

/// <summary>Prints a recorded request without giving away what it must keep secret.</summary>
internal static class RequestDescription
{
    private const int ShownCharacters = 4;

    /// <summary>A value as short as this would be given away by its first characters.</summary>
    private const int ShortestPartlyShown = 12;

    private static readonly ImmutableArray<string> s_secretNames =
        ["client_secret", "jwt_token", "access_token", "Authorization", "Proxy-Authorization", "Cookie"];

    /// <summary>One line: method, URL, names of the fields, status, error.</summary>
    public static string Line(RecordedRequest request)
    {
        var fields = string.Join(",", request.Fields.Select(static field => Printable(field.Name)));
        var query = request.QueryFields.IsEmpty ? "" : "?" + string.Join("&", request.QueryFields.Select(static field => Printable(field.Name)));
        var error = ErrorOf(request.ResponseBody) is { } text ? $" {text}" : "";
        return $"{request.Method} https://{request.Host}{Printable(request.Path)}{query} [{fields}] -> {request.StatusCode}{error}";
    }

    /// <summary>The request line, Content-Type, every field on its own line, and the answer.</summary>
    public static string Full(RecordedRequest request)
    {
        var lines = new List<string> { $"{request.Method} https://{request.Host}{Printable(request.Path)}" };
        if (request.ContentType is { } contentType)
        {
            lines.Add($"  Content-Type: {Printable(contentType)}");
        }

        lines.AddRange(request.Headers
            .Where(static header => s_secretNames.Contains(header.Name, StringComparer.OrdinalIgnoreCase))
            .Select(static header => $"  {header.Name}: {Masked(header)}"));
        lines.AddRange(request.QueryFields.Select(static field => $"  in the URL: {Printable(field.Name)} = {Masked(field)}"));
        lines.AddRange(request.Fields.Select(static field => $"  {Printable(field.Name)} = {Masked(field)}"));
        lines.Add($"  -> {request.StatusCode} {MaskedAnswer(request.ResponseBody)}");
        return string.Join("\n", lines);
    }

    private static string? ErrorOf(string responseBody) =>
        Parse(responseBody)?["error"]?.GetValue<string>() is { } error
            ? $"{error}: {Parse(responseBody)?["error_description"]?.GetValue<string>()}"
            : null;

    private static string MaskedAnswer(string responseBody)
    {
        if (Parse(responseBody) is not { } answer)
        {
            return Printable(responseBody);
        }

        foreach (var name in s_secretNames)
        {
            if (answer[name] is JsonValue value)
            {
                answer[name] = Mask(value.GetValue<string>());
            }
        }

        return answer.ToJsonString(ImsAnswer.Json);
    }

    private static JsonObject? Parse(string responseBody) =>
        responseBody.StartsWith('{') ? JsonNode.Parse(responseBody) as JsonObject : null;

    private static string Masked(RequestField field) =>
        s_secretNames.Contains(field.Name, StringComparer.OrdinalIgnoreCase) ? Mask(field.Value) : Printable(field.Value);

    private static string Mask(string value) =>
        value.Length < ShortestPartlyShown ? "…" : string.Concat(Printable(value[..ShownCharacters]), "…");

    /// <summary>Control characters would let a request forge lines of the log.</summary>
    private static string Printable(string text) =>
        text.Any(char.IsControl) ? JsonSerializer.Serialize(text, ImsAnswer.Json) : text;
}
