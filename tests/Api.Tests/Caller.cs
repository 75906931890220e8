using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseManager.Application.Accounts;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Api.Tests;

/// <summary>Another system: sends requests, with the token of an account or without.</summary>
public sealed class Caller(HttpClient http, string? token = null)
{
    public string? Token => token;

    /// <summary>An account with a session as signing in begins it, without the slow check of a password.</summary>
    public static async Task<Caller> SignedIn(Host host, Actor actor) =>
        new(
            host.CreateClient(),
            await host.Services.GetRequiredService<Sessions>().Begin(actor.AccountId, SessionKind.Api, null, null));

    public Task<Answer> Get(string path) => Send("GET", path);

    public Task<Answer> Post(string path, object? body = null, string? ifMatch = null) => Send("POST", path, body, ifMatch);

    /// <summary>A body that is no text is written as JSON.</summary>
    public async Task<Answer> Send(
        string method, string path, object? body = null, string? ifMatch = null, string mediaType = "application/json",
        string? language = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1" + path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Accept-Language", language ?? "vi");
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        if (body is not null)
        {
            request.Content = new StringContent(
                body switch { string text => text, JsonNode node => node.ToJsonString(), _ => JsonSerializer.Serialize(body) },
                Encoding.UTF8, mediaType);
        }

        using var response = await http.SendAsync(request);
        var words = await response.Content.ReadAsStringAsync();
        Assert.True(
            words.Length == 0 || response.Content.Headers.ContentType?.MediaType is "application/json" or "application/problem+json",
            $"{method} {path} answered {response.StatusCode} with {response.Content.Headers.ContentType}: {words}");
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());

        return new(response.StatusCode, words, response.Headers.ETag?.ToString())
        {
            Headers = $"{response.Headers}{response.Content.Headers}"
        };
    }
}

/// <summary>What came back.</summary>
public sealed record Answer(HttpStatusCode Status, string Words, string? ETag)
{
    /// <summary>Every header, as it came.</summary>
    public string Headers { get; init; } = "";

    public JsonNode? Json => Words.Length == 0 ? null : JsonNode.Parse(Words);

    /// <summary>The body without what differs with every request.</summary>
    public string WithoutTrace
    {
        get
        {
            var json = Json;
            (json as JsonObject)?.Remove("traceId");

            return $"{(int)Status} {json?.ToJsonString()}";
        }
    }
}
