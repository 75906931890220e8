using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CaseManager.Domain.Accounts;
using Microsoft.Playwright;

namespace CaseManager.Browser.Tests;

/// <summary>
/// What a usual slip asks of an officer's thumb, as <c>docs/officer-time.md</c> says it; a number of taps and keys, never a time.
/// </summary>
[Collection(nameof(Stage))]
public sealed partial class OfficerEffortTests(Stage stage)
{
    // Counted in the browser, independently of this test.
    private const string Count =
        """
        const count = (what) => sessionStorage.setItem(what, Number(sessionStorage.getItem(what) ?? 0) + 1)
        addEventListener('pointerdown', (e) => { if (e.isTrusted) count('taps') }, true)
        addEventListener('input', (e) => { if (e.isTrusted && e.inputType?.startsWith('insert')) count('characters') }, true)
        """;

    [Fact]
    public async Task A_usual_slip_takes_the_documented_taps_characters_and_pages()
    {
        await using var visit = await stage.Visit(Role.Officer);
        var page = visit.Page;
        await page.AddInitScriptAsync(Count);
        await visit.Goto("/slips");
        var pages = 0;
        page.Request += (_, request) => pages += request is { IsNavigationRequest: true, RedirectedFrom: null } ? 1 : 0;

        await page.Locator("main a[href='/slips/new']").First.ClickAsync();
        await Tap(page, "Adult", "Yes");
        await Tap(page, "Violence", "false");
        await Tap(page, "Trafficking", "false");
        await GoOn(page);
        await Write(page, "PersonLabel", "Trần Văn Mẫu");
        await Tap(page, "AgeBand", "From25To34");
        await Tap(page, "Gender", "Man");
        await Write(page, "Phone", "0900000321");
        await Tap(page, "ContactWays", "Call");
        await GoOn(page);
        await Tap(page, "Basis", "SocialContact");
        await Tap(page, "HelpWith", "Housing");
        await GoOn(page);
        await Tap(page, "Answer", "Agreed");
        await Tap(page, "HandOver", "Now");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi giới thiệu" }).ClickAsync();
        await page.WaitForURLAsync(Sent());

        var documented = await Documented();
        Assert.Equal(documented["taps"], await Counted(page, "taps"));
        Assert.Equal(documented["characters typed"], await Counted(page, "characters"));
        Assert.Equal(documented["pages loaded"], pages);
    }

    private static Task Tap(IPage page, string field, string answer) => page.ClickAsync($"[name='Form.{field}'][value='{answer}']");

    private static async Task Write(IPage page, string field, string words)
    {
        await page.ClickAsync($"[name='Form.{field}']");
        await page.Keyboard.TypeAsync(words);
    }

    private static Task GoOn(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Tiếp tục", Exact = true }).ClickAsync();

    private static Task<int> Counted(IPage page, string what) =>
        page.EvaluateAsync<int>("what => Number(sessionStorage.getItem(what))", what);

    private static async Task<Dictionary<string, int>> Documented([CallerFilePath] string test = "") =>
        Row().Matches(await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(test)!, "..", "..", "docs", "officer-time.md")))
            .ToDictionary(row => row.Groups[1].Value, row => int.Parse(row.Groups[2].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^\| ([a-z ]+) \| (\d+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("/slips/sent/gt-", RegexOptions.IgnoreCase)]
    private static partial Regex Sent();
}
