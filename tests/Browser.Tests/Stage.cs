using System.Collections.Concurrent;
using CaseManager.Application.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;
using Microsoft.Playwright;

namespace CaseManager.Browser.Tests;

/// <summary>The demo programme after its eighteen months, the Web host on a port, and Chromium: shared by all browser tests.</summary>
public sealed class Stage : IAsyncLifetime
{
    /// <summary>For how long a page may let itself be waited for, in milliseconds: as long as a slow and busy machine takes.</summary>
    private const int Patience = 120_000;

    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", ];

    private static readonly string Chromium = Environment.GetEnvironmentVariable("CASEMANAGER_CHROMIUM") is { Length: > 0 } named
        ? named
        : new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.First(File.Exists);

    private readonly Dictionary<Role, Actor> _actors = [];
    private readonly Dictionary<Role, string> _sessions = [];
    private readonly ConcurrentDictionary<string, Lazy<Task<Walk>>> _walks = [];
    private IPlaywright _playwright = null!;

    public Programme Programme { get; private set; } = null!;

    public BrowserHost Host { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Programme = await Programme.Start();
        await People();
        Host = new(Programme);
        Host.Open();
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = Quiet,
        });
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await Host.DisposeAsync();
        await Programme.DisposeAsync();
    }

    public Actor Actor(Role role) => _actors[role];

    /// <summary>The name with which the demo's person in this role signs in.</summary>
    public static string UserName(Role role) => DemoData.Accounts.First(account => account.Role == role).UserName;

    /// <summary>The crawl of everything that this role can reach, made once for all tests.</summary>
    public Task<Walk> Walk(Role? role) => _walks.GetOrAdd(role?.ToString() ?? "", _ => new(() => Tour.Of(this, role))).Value;

    /// <summary>A browser window of a signed-in account, or of a stranger.</summary>
    public async Task<Visit> Visit(Role? role = null, string language = "vi-VN", int width = 360, bool javaScript = true, bool reuse = true)
    {
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = Host.Address,
            ViewportSize = new() { Width = width, Height = width < 600 ? 740 : 900 },
            StorageState = role is { } known ? await Session(known, reuse) : null,
            JavaScriptEnabled = javaScript,
            Locale = "en-US",
            TimezoneId = "Asia/Ho_Chi_Minh",
        });
        context.SetDefaultTimeout(Patience);
        await context.AddCookiesAsync(
        [
            new() { Name = "lead.lang", Value = Uri.EscapeDataString($"c={language}|uic={language}"), Url = Host.Address },
        ]);

        return await Tests.Visit.Open(context, Host.Address, javaScript);
    }

    // Signing in is slow on purpose (password hashing), so each role does it once.
    private async Task<string> Session(Role role, bool reuse)
    {
        if (reuse && _sessions.TryGetValue(role, out var kept))
        {
            return kept;
        }

        await using var context = await Browser.NewContextAsync(new() { BaseURL = Host.Address });
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/accounts/sign-in");
        await page.FillAsync("[name='Form.UserName']", UserName(role));
        await page.FillAsync("[name='Form.Password']", DemoData.Password);
        await page.ClickAsync("form:has([type=password]) [type=submit]");
        await page.WaitForLoadStateAsync();
        var session = await context.StorageStateAsync();
        if (page.Url.Contains("sign-in", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The {role} could not sign in: {await page.InnerTextAsync("main")}");
        }

        if (reuse)
        {
            _sessions[role] = session;
        }

        return session;
    }

    // One person of the demo in each role; those who have wards, of the first one.
    private async Task People()
    {
        var answer = await new DemoData(Programme.Database, Programme.Clock).Make();
        Assert.Equal(DemoAnswer.Made, answer);
        foreach (var account in DemoData.Accounts.DistinctBy(account => account.Role))
        {
            var id = await Programme.Value<Guid>($"select id from accounts.accounts where user_name = '{account.UserName}'");
            _actors[account.Role] = new(new(id), account.Role, [.. account.WardCodes]);
        }

        // The coordinator has opened a client of the ward beside in an emergency: the supervisor and the reviewer have something to review.
        var beside = await Programme.Value<string>(
            $"select code from care.clients where ward_code = '{TestWards.South}' order by code limit 1");
        await Programme.Given.Emergency(_actors[Role.Coordinator], ClientCode.Parse(beside, null));
    }
}

[CollectionDefinition(nameof(Stage))]
public sealed class StageCollection : ICollectionFixture<Stage>;
