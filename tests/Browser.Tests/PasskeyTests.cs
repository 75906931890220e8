using System.Text.Json;
using System.Text.RegularExpressions;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Microsoft.Playwright;

namespace CaseManager.Browser.Tests;

/// <summary>Passkeys in Chromium, with an authenticator that it simulates.</summary>
[Collection(nameof(Stage))]
public sealed partial class PasskeyTests(Stage stage)
{
    private const string Button = "#passkey button";

    [Fact]
    public async Task An_officer_makes_a_passkey_signs_in_and_goes_on_with_it()
    {
        var officer = await stage.Programme.Given.Officer(TestWards.North);
        await using var visit = await stage.Visit();
        var device = await Device.In(visit);
        await Make(visit, officer);
        await SignOut(visit);

        // A touch, and no name.
        await visit.Page.ClickAsync(Button);
        await visit.Page.WaitForURLAsync(Slips());
        await visit.Goto("/accounts/devices");
        Assert.Contains("Khóa đang dùng", await visit.Page.InnerTextAsync("#passkeys"), StringComparison.Ordinal);
        Assert.Contains("bằng khóa", await visit.Page.InnerTextAsync("#sessions"), StringComparison.Ordinal);

        // A quarter of an hour later something is being sent: one touch, and it is all there.
        await visit.Goto("/slips/new");
        await stage.Programme.Execute(
            "update accounts.sessions set seen_at = seen_at - interval '16 minutes', started_at = started_at - interval '16 minutes' "
                + "where account_id = $1",
            officer.AccountId.Value);
        await visit.Page.EvaluateAsync("() => document.querySelector('.lead-main form[method=post]').submit()");
        await visit.Page.ClickAsync(Button);
        await visit.Page.WaitForSelectorAsync("text=Bạn đã đăng nhập lại");
        Assert.Equal(1, await visit.Page.Locator("#again").CountAsync());

        // The device that does not know its person signs nothing.
        await SignOut(visit);
        await device.KnowsItsPerson(false);
        await visit.Page.ClickAsync(Button);
        await visit.Page.WaitForSelectorAsync("[data-passkey-status]:has-text('Máy chưa xác nhận được bạn')");
        Assert.EndsWith("/accounts/sign-in", visit.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_removed_passkey_signs_nobody_in()
    {
        var lan = await stage.Programme.Given.Coordinator(TestWards.North);
        await using var visit = await stage.Visit(width: 1280);
        await Device.In(visit);
        await Make(visit, lan);
        await visit.Goto("/accounts/devices");
        await visit.Page.ClickAsync("#passkeys form button");
        await visit.Page.WaitForSelectorAsync("text=Đã xóa khóa");
        await SignOut(visit);

        await visit.Page.ClickAsync(Button);

        await visit.Page.WaitForSelectorAsync(".govuk-error-summary:has-text('Máy chưa xác nhận được bạn')");
        Assert.Contains("/accounts/sign-in", (await visit.Goto("/today")).Url, StringComparison.Ordinal);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task What_is_to_be_signed_is_asked_for_anew_on_a_page_that_stood_long()
    {
        var lan = await stage.Programme.Given.Coordinator(TestWards.North);
        await using var visit = await stage.Visit();
        await Device.In(visit);
        await Make(visit, lan);
        await SignOut(visit);
        await visit.Page.Clock.InstallAsync();
        await visit.Goto("/accounts/sign-in");
        var before = await visit.Page.InputValueAsync("#passkey [name=State]");
        var sent = visit.Page.WaitForRequestAsync(request => request.Method == "POST");
        await visit.Page.Clock.FastForwardAsync(5 * 60_000);

        await visit.Page.ClickAsync(Button);

        Assert.DoesNotContain(before, (await sent).PostData!, StringComparison.Ordinal);
        await visit.Page.WaitForURLAsync(new Regex("/today"));
    }

    [Fact]
    public async Task Without_scripts_the_password_is_the_way()
    {
        await using var visit = await stage.Visit(javaScript: false);
        await visit.Goto("/accounts/sign-in");

        Assert.False(await visit.Page.IsVisibleAsync(Button));
        Assert.True(await visit.Page.IsVisibleAsync("[name='Form.Password']"));
    }

    private static async Task Make(Visit visit, Actor actor)
    {
        await visit.Goto("/accounts/sign-in");
        await visit.Page.FillAsync("[name='Form.UserName']", Given.UserName(actor));
        await visit.Page.FillAsync("[name='Form.Password']", Given.Password);
        await visit.Page.ClickAsync("form:has([type=password]) [type=submit]");
        await visit.Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        await visit.Goto("/accounts/second-factor");
        await visit.Page.ClickAsync(Button);
        await visit.Page.WaitForSelectorAsync(".lead-codes");
        Assert.Equal(10, await visit.Page.Locator(".lead-codes li").CountAsync());
    }

    private static async Task SignOut(Visit visit)
    {
        await visit.Goto("/accounts/me");
        await visit.Page.ClickAsync(".lead-menu summary");
        await visit.Page.ClickAsync("text=Đăng xuất");
        await visit.Page.WaitForURLAsync(new Regex("/accounts/sign-in"));
    }

    [GeneratedRegex("/slips$")]
    private static partial Regex Slips();

    /// <summary>A phone with a finger on it, as Chromium simulates one.</summary>
    private sealed class Device(ICDPSession chromium, string id)
    {
        public static async Task<Device> In(Visit visit)
        {
            var chromium = await visit.Context.NewCDPSessionAsync(visit.Page);
            await chromium.SendAsync("WebAuthn.enable");
            var added = await chromium.SendAsync("WebAuthn.addVirtualAuthenticator", new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            });

            return new(chromium, added!.Value.GetProperty("authenticatorId").GetString()!);
        }

        public Task<JsonElement?> KnowsItsPerson(bool yes) => chromium.SendAsync(
            "WebAuthn.setUserVerified", new() { ["authenticatorId"] = id, ["isUserVerified"] = yes });
    }
}
