using System.Text.RegularExpressions;
using CaseManager.Domain.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseManager.Browser.Tests;

/// <summary>An officer refers a person with one hand on a phone.</summary>
[Collection(nameof(Stage))]
public sealed partial class NewSlipTests(Stage stage)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_slip_is_filled_in_four_steps_without_requests_between_them(int width)
    {
        await using var visit = await stage.Visit(Role.Officer, width: width);
        var page = visit.Page;
        await visit.Goto("/slips/new");
        // What belongs to the page itself, its mark in the tab last of all, may still be on its way.
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        await Expect(page.GetByText("Bước 1/4")).ToBeVisibleAsync();
        await Choose(page, "Form.Adult", "Yes");
        await Choose(page, "Form.Violence", "false");
        await Choose(page, "Form.Trafficking", "false");
        await GoOn(page);
        await page.FillAsync("[name='Form.PersonLabel']", "Trần Văn Mẫu");
        await Choose(page, "Form.AgeBand", "From25To34");
        await Choose(page, "Form.Gender", "Undisclosed");
        await Choose(page, "Form.ContactWays", "InPerson");
        await GoOn(page);
        await Choose(page, "Form.Basis", "SocialContact");
        await Choose(page, "Form.HelpWith", "Housing");
        await GoOn(page);
        await Expect(page.GetByText("Bước 4/4")).ToBeVisibleAsync();
        await Choose(page, "Form.Answer", "Agreed");
        await Choose(page, "Form.HandOver", "Now");
        await page.ClickAsync("[data-review] summary");
        await Expect(page.Locator("[data-review]")).ToContainTextAsync("Trần Văn Mẫu");
        Assert.DoesNotContain(asked, url => !url.Contains("handler=Draft", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi giới thiệu" }).ClickAsync();
        await page.WaitForURLAsync(Sent());

        await Expect(page.Locator("h1")).ToHaveTextAsync("Đã gửi phiếu giới thiệu");
        await Expect(page.Locator(".lead-ticket svg")).ToBeVisibleAsync();
        Assert.DoesNotContain("Trần Văn Mẫu", await page.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(await visit.Barriers());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_slip_is_filled_on_one_page_without_JavaScript()
    {
        await using var visit = await stage.Visit(Role.Officer, javaScript: false);
        var page = visit.Page;
        await visit.Goto("/slips/new");

        foreach (var (field, answer) in new[]
        {
            ("Form.Adult", "Yes"), ("Form.Violence", "false"), ("Form.Trafficking", "false"), ("Form.AgeBand", "From45"),
            ("Form.Gender", "Woman"), ("Form.ContactWays", "Family"), ("Form.Basis", "OwnRequest"), ("Form.HelpWith", "Unknown"),
            ("Form.Answer", "Agreed"), ("Form.HandOver", "CallLater"), })
        {
            await Choose(page, field, answer);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi giới thiệu" }).ClickAsync();
        await Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Nhập họ tên hoặc tên thường gọi");
        await page.FillAsync("[name='Form.PersonLabel']", "Lê Thị Mẫu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi giới thiệu" }).ClickAsync();
        await page.WaitForURLAsync(Sent());

        await Expect(page.Locator("h1")).ToHaveTextAsync("Đã gửi phiếu giới thiệu");
    }

    [Fact]
    public async Task An_answer_under_18_stops_the_form_before_the_name()
    {
        await using var visit = await stage.Visit(Role.Officer);
        await visit.Goto("/slips/new");

        await Choose(visit.Page, "Form.Adult", "No");
        await GoOn(visit.Page);
        await visit.Page.WaitForURLAsync(new Regex("/slips/stopped/under18"));

        await Expect(visit.Page.Locator("main a[href='tel:111']")).ToBeVisibleAsync();
        Assert.Empty(await visit.Barriers());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_draft_is_saved_and_restored()
    {
        await using var visit = await stage.Visit(Role.Officer);
        var page = visit.Page;
        await visit.Goto("/slips/new");
        await Choose(page, "Form.Adult", "Yes");
        await GoOn(page);
        await page.FillAsync("[name='Form.PersonLabel']", "Nguyễn Thị Mẫu");

        await Expect(page.Locator(".lead-saved")).ToContainTextAsync("Đã lưu");
        await visit.Goto("/slips");
        await page.GetByRole(AriaRole.Link, new() { Name = "Điền tiếp" }).First.ClickAsync();

        await Expect(page.Locator("[name='Form.PersonLabel']")).ToHaveValueAsync("Nguyễn Thị Mẫu");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Every_touch_target_is_large_enough()
    {
        await using var visit = await stage.Visit(Role.Officer);
        await visit.Goto("/slips/new");

        var small = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll(
                'main .lead-choice label, main button, main a.govuk-button, main select, main .govuk-input')]
              .map(e => [e, e.getBoundingClientRect()]).filter(([, r]) => r.height > 0 && r.height < 44)
              .map(([e, r]) => `${e.outerHTML.slice(0, 80)} ${r.height}`)
            """);

        Assert.Empty(small);
        Assert.Null(await visit.Overflow());
    }

    private static Task Choose(IPage page, string field, string answer) => page.CheckAsync($"[name='{field}'][value='{answer}']");

    private static Task GoOn(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Tiếp tục", Exact = true }).ClickAsync();

    [GeneratedRegex("/slips/sent/gt-", RegexOptions.IgnoreCase)]
    private static partial Regex Sent();
}
