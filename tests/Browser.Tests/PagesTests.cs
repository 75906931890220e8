using System.Collections.Concurrent;
using System.IO.Compression;
using CaseManager.Domain.Accounts;
using Microsoft.Playwright;

namespace CaseManager.Browser.Tests;

/// <summary>Checks every page that an account can reach.</summary>
[Collection(nameof(Stage))]
public sealed class PagesTests(Stage stage)
{
    private const int Windows = 2;

    private static readonly int[] Widths = [320, 360, 1280];

    public static TheoryData<Role?, string> Everybody()
    {
        var all = new TheoryData<Role?, string>();
        foreach (var role in new Role?[] { null }.Concat(Enum.GetValues<Role>().Cast<Role?>()))
        {
            all.Add(role, "vi-VN");
            all.Add(role, "en-GB");
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Every_page_can_be_used_by_everyone_at_every_width(Role? role, string language)
    {
        var walk = await stage.Walk(role);
        var stops = new ConcurrentQueue<Stop>(walk.Stops);
        var found = await Task.WhenAll(Enumerable.Range(0, Windows).Select(_ => Look(role, language, stops)));

        None(found.SelectMany(faults => faults));
    }

    // Each window takes the next unchecked page.
    private async Task<List<string>> Look(Role? role, string language, ConcurrentQueue<Stop> stops)
    {
        var found = new List<string>();
        await using var visit = await stage.Visit(role, language);
        while (stops.TryDequeue(out var stop))
        {
            await visit.Widen(1280);
            await visit.Goto(stop.Address);
            found.AddRange((await visit.Faulty(language)).Select(fault => $"{stop.Route}: {fault}"));
            foreach (var width in Widths)
            {
                await visit.Widen(width);
                if (await visit.Overflow() is { } over)
                {
                    found.Add($"{stop.Route} at {width}: wider than the screen by {over}");
                }

                // At 360 everything stands as at 320.
                if (width != 360)
                {
                    found.AddRange((await visit.Barriers()).Select(barrier => $"{stop.Route} at {width}: {barrier}"));
                }
            }
        }

        return [.. found, .. visit.Faults];
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Role.Officer)]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.ProgrammeStaff)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Administrator)]
    public async Task No_link_is_broken(Role? role)
    {
        var walk = await stage.Walk(role);

        None(walk.DeadLinks);
        Assert.NotEmpty(walk.Stops);
    }

    [Fact]
    public async Task The_first_page_on_a_slow_phone_is_small()
    {
        await using var visit = await stage.Visit();
        var answers = new List<IResponse>();
        visit.Page.Response += (_, answer) => answers.Add(answer);

        await visit.Goto("/kit");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.InRange(await Compressed(answers, "stylesheet"), 1, 20 * 1024);
        Assert.InRange(await Compressed(answers, "script"), 1, 20 * 1024);
        Assert.InRange(await Compressed(answers, "document"), 1, 14 * 1024);
    }

    [Fact]
    public async Task The_officers_form_stays_under_its_size_limit()
    {
        await using var visit = await stage.Visit(Role.Officer);
        var answers = new List<IResponse>();
        visit.Page.Response += (_, answer) => answers.Add(answer);

        await visit.Goto("/slips/new");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.InRange(await Compressed(answers, "stylesheet"), 1, 20 * 1024);
        Assert.InRange(await Compressed(answers, "script"), 1, 20 * 1024);
        Assert.InRange(
            await Compressed(answers.Where(answer => answer.Url.EndsWith("/slips/new", StringComparison.Ordinal)), "document"), 1, 6250);
    }

    [Fact]
    public async Task A_planted_accessibility_fault_and_a_planted_script_are_found()
    {
        await using var visit = await stage.Visit(Role.Officer);
        await visit.Goto("/");
        Assert.Empty(await visit.Barriers());
        Assert.Empty(visit.Faults);

        await visit.Page.EvaluateAsync(
            """
            () => {
              document.querySelector('main').append(document.createElement('input'))
              document.head.append(Object.assign(document.createElement('script'), { textContent: 'document.title = 1' }))
            }
            """);

        Assert.NotEmpty(await visit.Barriers());
        Assert.Contains(visit.Faults, fault => fault.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    private static void None(IEnumerable<string> faults)
    {
        var all = faults.Distinct().ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }

    // As published: the files of a development build are not compressed for speed of building.
    private static async Task<int> Compressed(IEnumerable<IResponse> answers, string kind)
    {
        var bytes = 0;
        foreach (var answer in answers.Where(a => a.Request.ResourceType == kind))
        {
            using var packed = new MemoryStream();
            await using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
            {
                await brotli.WriteAsync(await answer.BodyAsync());
            }

            bytes += packed.ToArray().Length;
        }

        return bytes;
    }
}
