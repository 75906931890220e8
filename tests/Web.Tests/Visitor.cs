using System.Net;
using System.Security.Claims;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CaseManager.Application.Accounts;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CaseManager.Web.Tests;

/// <summary>A person at a browser without JavaScript: opens pages, fills in forms as they stand, and sends them.</summary>
public sealed class Visitor : IDisposable
{
    /// <summary>Under this name the cookie holds the session's secret.</summary>
    private const string SessionIdClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    // What only a script shows is not there.
    private const string FirstForm = ".lead-main form[method=post]:not([hidden])";

    private static readonly Uri Origin = new("https://localhost");

    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;

    public Visitor(WebHost host)
    {
        _http = host.CreateDefaultClient(Origin, new CookieContainerHandler(_cookies));
        _http.Timeout = TimeSpan.FromMinutes(10);
    }

    public HttpClient Http => _http;

    /// <summary>An account with a session as signing in begins it, without the slow check of a password.</summary>
    public static async Task<Visitor> SignedIn(WebHost host, Actor actor)
    {
        var visitor = new Visitor(host);
        var secret = await host.Services.GetRequiredService<Sessions>().Begin(actor.AccountId, SessionKind.Browser, null, null);
        var scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        var options = host.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        var ticket = new AuthenticationTicket(new(new ClaimsIdentity([new(SessionIdClaim, secret)], scheme)), scheme);
        visitor._cookies.Add(Origin, new Cookie(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket)));

        return visitor;
    }

    /// <summary>Somebody else who kept what this browser sends now.</summary>
    public Visitor Copied(WebHost host)
    {
        var copy = new Visitor(host);
        copy._cookies.Add(_cookies.GetCookies(Origin));

        return copy;
    }

    public async Task<Sight> Open(string path) => await Sight.Of(await _http.GetAsync(path), path);

    /// <summary>
    /// Sends a form of the page with what it holds, and these values instead or besides. A value may be a list for several boxes; null
    /// leaves a field out.
    /// </summary>
    public async Task<Sight> Send(Sight sight, Dictionary<string, object?> values, string form = FirstForm)
    {
        var element = sight.Document.QuerySelector<IHtmlFormElement>(form)
            ?? throw new InvalidOperationException($"{sight.Path} has no {form}.");
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var field in element.Elements.OfType<IHtmlElement>().Where(field => !field.HasAttribute("disabled")))
        {
            var name = field.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || values.ContainsKey(name) || field is IHtmlButtonElement)
            {
                continue;
            }

            if (field is IHtmlSelectElement select)
            {
                fields.AddRange(select.SelectedOptions.Select(option => KeyValuePair.Create(name, option.Value)));
            }
            else if (field is not IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false })
            {
                fields.Add(
                    new(name, field switch { IHtmlInputElement input => input.Value, IHtmlTextAreaElement area => area.Value, _ => "" }));
            }
        }

        foreach (var (name, value) in values)
        {
            var all = value switch { null => [], string text => [text], IEnumerable<string> many => many, _ => [value.ToString()!] };
            fields.AddRange(all.Select(text => KeyValuePair.Create(name, text)));
        }

        var action = element.GetAttribute("action") is { Length: > 0 } target ? target : sight.Path;
        using var content = new FormUrlEncodedContent(fields);

        return await Sight.Of(await _http.PostAsync(new Uri(new Uri("https://localhost" + sight.Path), action), content), action);
    }

    /// <summary>Sends a form and follows where it leads.</summary>
    public async Task<Sight> SendOn(Sight sight, Dictionary<string, object?> values, string form = FirstForm)
    {
        var answer = await Send(sight, values, form);
        if (answer.Location is null)
        {
            throw new InvalidOperationException($"{answer.Path} answered {answer.Status}: {string.Join(" | ", answer.Errors)}");
        }

        return await Open(answer.Location);
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>What a visitor sees.</summary>
public sealed record Sight(
    string Path, HttpStatusCode Status, string? Location, IDocument Document, string Html, HttpResponseMessage Response)
{
    public string Title => Document.Title ?? "";

    /// <summary>The whole text of the page's main part, as read.</summary>
    public string Text =>
        string.Join(
            ' ',
            (Document.QuerySelector("main") ?? Document.Body)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The messages of the error summary.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Document.QuerySelectorAll(".govuk-error-summary li, .govuk-error-summary p").Select(error => error.TextContent.Trim())];

    /// <summary>The message beside a field, named as in the form.</summary>
    public string? ErrorAt(string field) =>
        Document.QuerySelectorAll(".govuk-error-message").FirstOrDefault(error =>
            Document.QuerySelectorAll($"[name='{field}'], [name^='{field}.']").Any(input =>
                input.Closest(".govuk-form-group") is { } group
                    && (group == error.ParentElement || group.Contains(error))))?.TextContent.Trim();

    public static async Task<Sight> Of(HttpResponseMessage response, string path)
    {
        var html = await response.Content.ReadAsStringAsync();
        var document = await BrowsingContext.New(
            Configuration.Default).OpenAsync(request => request.Content(html).Address("https://localhost" + path));

        return new(path, response.StatusCode, response.Headers.Location?.ToString(), document, html, response);
    }
}
