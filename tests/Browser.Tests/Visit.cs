using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CaseManager.Browser.Tests;

/// <summary>A browser window that records errors.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // Only what is wrong is gathered and sent back: what is right is most of it, and most of the time.
    private const string Look =
        """
        async rules => (await axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] })).violations
          .map(v => `${v.id}: ${v.help} at ${v.nodes.slice(0, 3).map(n => `${n.target} ${n.html}`).join(', ')}`)
        """;

    private readonly List<string> _faults = [];

    private readonly bool _javaScript;

    private Visit(IBrowserContext context, IPage page, bool javaScript)
    {
        _javaScript = javaScript;
        Context = context;
        Page = page;
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Refused by the content security policy, broken in a script, asked of another host.</summary>
    public IReadOnlyList<string> Faults => _faults;

    internal static async Task<Visit> Open(IBrowserContext context, string address, bool javaScript)
    {
        var page = await context.NewPageAsync();
        var visit = new Visit(context, page, javaScript);
        page.Console += (_, message) =>
        {
            // A page that is not there is a console error too; whether it should be there is another question.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                visit._faults.Add(message.Text);
            }
        };
        page.PageError += (_, error) => visit._faults.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                visit._faults.Add($"Asked of another host: {request.Url}");
            }
        };

        return visit;
    }

    public async Task<IResponse> Goto(string path) =>
        await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load })
            ?? throw new InvalidOperationException($"{path} gave no answer.");

    public Task Widen(int width) => Page.SetViewportSizeAsync(width, width < 600 ? 740 : 900);

    /// <summary>
    /// Accessibility faults of this page by WCAG 2.2 AA and good practice. What looks for it is a script: in a window without scripts it
    /// finds nothing.
    /// </summary>
    public async Task<IReadOnlyList<string>> Barriers()
    {
        if (!_javaScript)
        {
            return [];
        }

        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await Page.EvaluateAsync(Axe);
        }

        return await Page.EvaluateAsync<string[]>(Look, Rules);
    }

    /// <summary>How many pixels of the page lie beyond the right edge, and what reaches there.</summary>
    public async Task<string?> Overflow() => await Page.EvaluateAsync<string?>(
        """
        () => {
          const over = document.documentElement.scrollWidth - document.documentElement.clientWidth
          if (over <= 0) return null
          const wide = [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                && !e.closest('.lead-scroll, .lead-sub, .lead-board'))
            .slice(0, 3).map(e => e.tagName.toLowerCase() + '.' + e.className)
          return `${over} px: ${wide.join(', ')}`
        }
        """);

    /// <summary>Texts under a sticky bar, doubled headings, a missing language: what axe does not count.</summary>
    public async Task<IReadOnlyList<string>> Faulty(string language)
    {
        var faults = new List<string>();
        var headings = await Page.Locator("h1").CountAsync();
        if (headings != 1)
        {
            faults.Add($"{headings} h1");
        }

        var spoken = await Page.GetAttributeAsync("html", "lang");
        if (spoken != language[..2])
        {
            faults.Add($"lang is {spoken}");
        }

        if (await Page.Locator("[style]:not(svg *)").CountAsync() > 0
            && await Page.EvaluateAsync<bool>("() => !document.documentElement.outerHTML.includes('data-axe')"))
        {
            var styled = await Page.Locator("[style]").EvaluateAllAsync<string[]>("all => all.map(e => e.outerHTML.slice(0, 80))");
            faults.AddRange(styled.Select(s => $"inline style: {s}"));
        }

        return faults;
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
