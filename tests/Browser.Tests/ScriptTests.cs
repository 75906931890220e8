using CaseManager.Domain.Accounts;
using CaseManager.Testing;
using Microsoft.Playwright;

namespace CaseManager.Browser.Tests;

/// <summary>What the few scripts add. Every page works without them.</summary>
[Collection(nameof(Stage))]
public sealed class ScriptTests(Stage stage)
{
    [Fact]
    public async Task A_draft_is_saved_two_seconds_after_the_last_change()
    {
        await using var visit = await stage.Visit();
        await visit.Page.Clock.InstallAsync();
        await visit.Goto("/kit");

        var kept = visit.Page.WaitForRequestAsync(request => request.Method == "POST");
        await visit.Page.FillAsync("[name=Remark]", "Muốn gặp buổi chiều");
        await visit.Page.Clock.FastForwardAsync(2_000);

        Assert.Contains("Muốn gặp buổi chiều", (await kept).PostData, StringComparison.Ordinal);
        await visit.Page.WaitForSelectorAsync("text=/Đã lưu \\d\\d:\\d\\d/");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_draft_that_could_not_be_saved_is_reported_and_retried()
    {
        await using var visit = await stage.Visit();
        await visit.Page.Clock.InstallAsync();
        await visit.Goto("/kit");
        await visit.Context.SetOfflineAsync(true);

        await visit.Page.FillAsync("[name=Remark]", "Mất mạng");
        await visit.Page.Clock.FastForwardAsync(2_000);
        await visit.Page.WaitForSelectorAsync("text=Chưa lưu được. Sẽ thử lại.");
        await visit.Context.SetOfflineAsync(false);
        await visit.Page.Clock.FastForwardAsync(15_000);

        await visit.Page.WaitForSelectorAsync("text=/Đã lưu \\d\\d:\\d\\d/");
    }

    [Fact]
    public async Task A_button_pressed_twice_on_a_slow_network_sends_once()
    {
        await using var visit = await stage.Visit();
        await visit.Goto("/kit");
        var sent = 0;
        await visit.Page.RouteAsync("**/kit", async route =>
        {
            sent += route.Request.Method == "POST" ? 1 : 0;
            await Task.Delay(700);
            await route.ContinueAsync();
        });

        var first = visit.Page.WaitForRequestAsync(request => request.Method == "POST");
        await visit.Page.EvaluateAsync(
            "() => { const button = document.querySelector(\"form:has([name='Form.KnownAs']) button[value=back] + button\"); "
                + "button.click(); button.click() }");
        await first;
        await visit.Page.WaitForURLAsync("**/kit");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Equal(1, sent);
    }

    [Theory]
    [InlineData("dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))")]
    [InlineData("stop()")]
    public async Task A_form_whose_sending_was_stopped_can_be_sent_again(string stopped)
    {
        await using var visit = await stage.Visit();
        await visit.Goto("/kit");
        var (sent, again) = (0, new TaskCompletionSource());
        await visit.Page.RouteAsync("**/kit", async route =>
        {
            if (route.Request.Method == "POST" && Interlocked.Increment(ref sent) == 1)
            {
                // The first one is on its way for a long time.
                await Task.WhenAny(again.Task, Task.Delay(TimeSpan.FromSeconds(60)));
                await route.AbortAsync();

                return;
            }

            again.TrySetResult();
            await route.ContinueAsync();
        });

        // All of it runs within the page: while a page is being left, it answers nobody outside.
        await visit.Page.EvaluateAsync(
            $$"""
            () => {
                const button = document.querySelector("form:has([name='Form.KnownAs']) button[value=back] + button")
                setTimeout(() => button.click(), 50)
                setTimeout(() => {{stopped}}, 500)
                const pressing = setInterval(() => {
                    if (!button.form.dataset.sent && button.dataset.waited) {
                        clearInterval(pressing)
                        button.click()
                    }
                    button.dataset.waited = button.form.dataset.sent ?? button.dataset.waited ?? ''
                }, 100)
            }
            """);

        await again.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(2, sent);
    }

    [Fact]
    public async Task A_text_filled_to_its_last_character_with_line_breaks_is_accepted()
    {
        var lan = stage.Actor(Role.Coordinator);
        var client = await stage.Programme.Given.Client(TestWards.North, lan);
        await using var visit = await stage.Visit(Role.Coordinator);
        await visit.Goto($"/clients/{client}/contacts/new");
        var note = string.Concat(Enumerable.Repeat("một dòng\n", 444)) + "hết.";
        Assert.Equal(4000, note.Length);

        await visit.Page.CheckAsync("[name='Form.Mode'][value=Phone]", new() { Force = true });
        await visit.Page.CheckAsync("[name='Form.Outcome'][value=Reached]", new() { Force = true });
        await visit.Page.SelectOptionAsync("[name='Form.Purpose']", "Support");
        await visit.Page.FillAsync("[name='Form.Note']", note);
        var left = await visit.Page.InnerTextAsync(".govuk-character-count__status");
        await visit.Page.ClickAsync("main form[method=post] .govuk-button");
        await visit.Page.WaitForURLAsync($"**/clients/{client}/contacts");

        Assert.Equal("Đã đủ số ký tự", left);
        Assert.Equal(4000, await stage.Programme.Value<int>($"select length(note) from care.contacts where client_code = '{client}'"));
    }

    [Fact]
    public async Task An_idle_user_is_warned_two_minutes_before_the_session_ends()
    {
        await using var visit = await stage.Visit(Role.Officer);
        await visit.Page.Clock.InstallAsync();
        await visit.Goto("/privacy");

        await visit.Page.Clock.FastForwardAsync(12 * 60_000);
        var early = await visit.Page.IsVisibleAsync("text=Phiên sẽ kết thúc sau 2 phút");
        await visit.Page.Clock.FastForwardAsync(61_000);

        Assert.False(early);
        Assert.True(await visit.Page.IsVisibleAsync("text=Phiên sẽ kết thúc sau 2 phút"));
    }

    [Fact]
    public async Task The_search_shortcut_focuses_the_box_that_officers_do_not_have()
    {
        await using var coordinator = await stage.Visit(Role.Coordinator, width: 1280);
        await coordinator.Goto("/privacy");
        await using var officer = await stage.Visit(Role.Officer, width: 1280);
        await officer.Goto("/privacy");

        await coordinator.Page.Keyboard.PressAsync("/");

        Assert.Equal("q", await coordinator.Page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal("", await coordinator.Page.InputValueAsync("#q"));
        Assert.Equal(0, await officer.Page.Locator("[role=search]").CountAsync());
    }

    [Fact]
    public async Task The_skip_link_leads_the_keyboard_to_the_content()
    {
        await using var visit = await stage.Visit(Role.Coordinator, width: 1280);
        await visit.Goto("/privacy");

        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.EndsWith("#main", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal("main", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task The_account_menu_opens_without_scripts_and_signs_out()
    {
        await using var visit = await stage.Visit(Role.Reviewer, javaScript: false, reuse: false);
        await visit.Goto("/privacy");

        await visit.Page.ClickAsync(".lead-menu summary");
        await visit.Page.ClickAsync("text=Đăng xuất");

        Assert.Contains("/accounts/sign-in", visit.Page.Url, StringComparison.Ordinal);
        Assert.Contains("/accounts/sign-in", (await visit.Goto("/")).Url, StringComparison.Ordinal);
    }
}
