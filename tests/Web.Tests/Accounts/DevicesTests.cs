using System.Net;
using CaseManager.Application.Accounts;
using CaseManager.Testing;
using CaseManager.Web.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Web.Tests.Accounts;

/// <summary>"My devices": what a person sees of the own keys and sessions, and takes away.</summary>
public sealed class DevicesTests
{
    private const string AndroidChrome =
        "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36";

    [Theory]
    [InlineData(AndroidChrome, "Điện thoại Android, Chrome")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0",
        "Máy tính Windows, Edge")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0", "Máy tính Linux, Firefox")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/604.1",
        "iPhone, Safari")]
    [InlineData("curl/8.5.0", "Máy khác")]
    [InlineData(null, "Máy khác")]
    public void A_browser_is_told_in_words_that_a_person_knows(string? device, string words) => Assert.Equal(words, DeviceWords.Of(device));

    [Fact]
    public async Task Sessions_are_listed_in_plain_words_and_the_own_one_is_marked()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var (lan, other) = (await programme.Given.Coordinator(TestWards.North), await programme.Given.Coordinator(TestWards.North));
        await host.Services.GetRequiredService<Sessions>().Begin(
            lan.AccountId, SessionKind.Browser, IPAddress.Parse("192.0.2.7"), AndroidChrome, SessionMeans.Code);
        await host.Services.GetRequiredService<Sessions>().Begin(other.AccountId, SessionKind.Browser, null, "Firefox/132.0");
        using var visitor = await Visitor.SignedIn(host, lan);

        var page = await visitor.Open("/accounts/devices");
        var rows = page.Document.QuerySelectorAll("#sessions li").Select(row => row.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Single(rows, row => row.Contains("Phiên này", StringComparison.Ordinal));
        Assert.Single(rows, row => row.Contains("Điện thoại Android, Chrome", StringComparison.Ordinal)
            && row.Contains("bằng mật khẩu và mã", StringComparison.Ordinal));
        Assert.DoesNotContain("192.0.2.7", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Mozilla", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_own_session_is_ended_and_nobody_elses()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var (lan, other) = (await programme.Given.Coordinator(TestWards.North), await programme.Given.Coordinator(TestWards.North));
        using var visitor = await Visitor.SignedIn(host, lan);
        using var phone = await Visitor.SignedIn(host, lan);
        using var theirs = await Visitor.SignedIn(host, other);
        var foreign = await programme.Value<string>(
            $"select encode(sha256(secret_hash), 'hex') from accounts.sessions where account_id = '{other.AccountId}'");

        var page = await visitor.Open("/accounts/devices");
        await visitor.Send(page, new() { ["session"] = foreign }, "form[action*='handler=End']");
        Assert.Equal(HttpStatusCode.OK, (await theirs.Open("/today")).Status);
        Assert.Equal(HttpStatusCode.OK, (await phone.Open("/today")).Status);
        await visitor.Send(page, [], "form[action*='handler=End']");

        Assert.Contains("sign-in", (await phone.Open("/today")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/today")).Status);
        Assert.Contains(await programme.AuditEntries(), entry => entry is { UseCase: "EndOwnSessions", Outcome: "Done" });
    }

    [Fact]
    public async Task Signing_out_everywhere_else_leaves_this_session_alone()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        using var visitor = await Visitor.SignedIn(host, lan);
        using var phone = await Visitor.SignedIn(host, lan);
        using var desk = await Visitor.SignedIn(host, lan);

        await visitor.Send(await visitor.Open("/accounts/devices"), [], "#end-others");

        Assert.Contains("sign-in", (await phone.Open("/today")).Location, StringComparison.Ordinal);
        Assert.Contains("sign-in", (await desk.Open("/today")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/today")).Status);
    }

    [Fact]
    public async Task A_key_is_removed_only_with_a_password_of_the_last_minutes_and_never_a_strangers()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var (lan, other) = (await programme.Given.Coordinator(TestWards.North), await programme.Given.Coordinator(TestWards.North));
        foreach (var (actor, id) in new[] { (lan, 1), (other, 2) })
        {
            await programme.Execute(
                """
                insert into accounts.passkeys (credential_id, account_id, public_key, device, added_at, sign_count, is_user_verified,
                    is_backup_eligible, is_backed_up)
                values (set_byte('\x00'::bytea, 0, $1), $2, '\x00', $3, $4, 0, true, false, false)
                """,
                id, actor.AccountId.Value, AndroidChrome, programme.Clock.GetUtcNow());
        }

        using var visitor = await Visitor.SignedIn(host, lan);
        var page = await visitor.Open("/accounts/devices");
        const string remove = "form[action*='handler=Remove']";
        Assert.Equal(HttpStatusCode.Conflict, (await visitor.Send(page, new() { ["passkey"] = "02" }, remove)).Status);
        programme.Clock.Advance(TimeSpan.FromMinutes(6));
        var asked = await visitor.Send(page, [], remove);
        Assert.Equal(HttpStatusCode.Forbidden, asked.Status);
        Assert.Equal(2, await programme.Value<long>("select count(*) from accounts.passkeys"));
        var done = await visitor.SendOn(asked, new() { ["Reauthentication"] = Given.Password }, remove);

        Assert.Contains("Đã xóa khóa", done.Text, StringComparison.Ordinal);
        Assert.Equal(2, await programme.Value<int>("select get_byte(credential_id, 0) from accounts.passkeys"));
    }
}
