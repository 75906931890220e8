using System.Net;
using System.Text.RegularExpressions;
using CaseManager.Domain.Accounts;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Browser.Tests;

/// <summary>A reachable page: its route in the table, and one address of it.</summary>
public sealed record Stop(string Route, string Address)
{
    /// <summary>The route as a file may be named.</summary>
    public string Name => Regex.Replace(Route, "[^a-z0-9]+", "-").Trim('-') is { Length: > 0 } name ? name : "index";
}

/// <summary>What a walk along all links found: pages, one of each kind, and links that lead nowhere.</summary>
public sealed record Walk(IReadOnlyList<Stop> Stops, IReadOnlyList<string> DeadLinks);

/// <summary>Follows every link from a role's home, so that a new page is checked without being named.</summary>
public static partial class Tour
{
    private const int AddressesOfARoute = 3;

    public static async Task<Walk> Of(Stage stage, Role? role)
    {
        var routes = stage.Host.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<PageActionDescriptor>()
            .Select(page => page.AttributeRouteInfo!.Template!)
            .Distinct()
            .OrderBy(template => template.Count(c => c == '{'))
            .ThenByDescending(template => template.Length)
            .Select(template => (template, matcher: new TemplateMatcher(TemplateParser.Parse(template), [])))
            .ToList();
        await using var visit = await stage.Visit(role);
        var stops = new Dictionary<string, Stop>();
        var visits = new Dictionary<string, int>();
        var dead = new List<string>();
        var seen = new HashSet<string>();
        var ahead = new Queue<(string Address, string From)>(Starts(role));

        while (ahead.TryDequeue(out var next))
        {
            var path = next.Address.Split('?', '#')[0];
            var route = routes.FirstOrDefault(r => r.matcher.TryMatch(path, new RouteValueDictionary())).template;
            if (!seen.Add(next.Address) || (route is not null && visits.GetValueOrDefault(route) >= AddressesOfARoute))
            {
                continue;
            }

            visits[route ?? path] = visits.GetValueOrDefault(route ?? path) + 1;
            var answer = await visit.Context.APIRequest.GetAsync(stage.Host.Address + next.Address);
            if (answer.Status >= 400)
            {
                dead.Add($"{next.Address} ({answer.Status}), on {next.From}");
            }

            if (!answer.Headers.TryGetValue("content-type", out var type) || !type.StartsWith("text/html", StringComparison.Ordinal))
            {
                continue;
            }

            // A redirect counts as the page it leads to.
            var landed = new Uri(answer.Url).AbsolutePath;
            if (answer.Ok && routes.FirstOrDefault(r => r.matcher.TryMatch(landed, new RouteValueDictionary())).template is { } reached)
            {
                stops.TryAdd(reached, new(reached, landed == path ? next.Address : landed));
            }

            if (answer.Ok)
            {
                foreach (Match link in Links().Matches(await answer.TextAsync()))
                {
                    ahead.Enqueue((WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0], next.Address));
                }
            }
        }

        return new([.. stops.Values.OrderBy(stop => stop.Route, StringComparer.Ordinal)], dead);
    }

    private static IEnumerable<(string Address, string From)> Starts(Role? role) => role is null
        ? [("/accounts/sign-in", "the door"), ("/privacy", "the footer"), ("/accessibility", "the footer"), ("/kit", "the kit")]
        : [("/", "home"), .. Navigation.Of(role).Select(tab => (tab.Path, "the tabs"))];

    [GeneratedRegex("""<a\b[^>]*?\bhref="(/[^"]*)""")]
    private static partial Regex Links();
}
