using CaseManager.Domain.Accounts;
using Microsoft.Playwright;

namespace CaseManager.Browser.Tests;

/// <summary>Pictures of every page for every role, to be looked at by people: <c>./dev screens</c>.</summary>
[Collection(nameof(Stage))]
public sealed class Screens(Stage stage)
{
    [Fact]
    public async Task Every_page_has_a_screenshot()
    {
        // Without ./dev screens one page is enough to know that pictures can be taken.
        var folder = Environment.GetEnvironmentVariable("CASEMANAGER_SCREENS");
        var all = !string.IsNullOrEmpty(folder);
        folder = all ? folder! : Path.Combine(Path.GetTempPath(), $"screens-{Environment.ProcessId}");
        var roles = all ? new Role?[] { null }.Concat(Enum.GetValues<Role>().Cast<Role?>()) : [null];

        var pictures = 0;
        foreach (var role in roles)
        {
            var walk = await stage.Walk(role);
            foreach (var (language, width) in all ? Ways : Ways.Take(1))
            {
                pictures += await Take(role, all ? walk.Stops : walk.Stops.Take(1), language, width, folder);
            }
        }

        Assert.Equal(pictures, Directory.GetFiles(folder, "*.png", SearchOption.AllDirectories).Length);
        if (!all)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static readonly (string Language, int Width)[] Ways = [("vi-VN", 360), ("vi-VN", 1280), ("en-GB", 360), ("en-GB", 1280)];

    private async Task<int> Take(Role? role, IEnumerable<Stop> stops, string language, int width, string folder)
    {
        var taken = 0;
        await using var visit = await stage.Visit(role, language, width);
        foreach (var stop in stops)
        {
            await visit.Goto(stop.Address);
            var path = Path.Combine(folder, role?.ToString().ToLowerInvariant() ?? "stranger", $"{stop.Name}-{width}-{language[..2]}.png");
            // As high as the page, so that what sticks to the bottom of the screen is at the bottom of the picture.
            var height = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollHeight");
            await visit.Page.SetViewportSizeAsync(width, Math.Max(height, 740));
            await visit.Page.ScreenshotAsync(new() { Path = path });
            await visit.Widen(width);
            taken++;
        }

        return taken;
    }
}
