using System.Net;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Breaches;

public sealed class BreachPagesTests
{
    [Fact]
    public async Task A_breach_is_recorded_shown_overdue_and_closed_when_all_are_informed()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var reviewer = await programme.Given.Reviewer();
        using (var visitor = await Visitor.SignedIn(host, reviewer))
        {
            var form = await visitor.Open("/breaches/new");
            var empty = await visitor.Send(form, new() { ["Form.Found"] = "" });
            Assert.Equal(
                (HttpStatusCode.BadRequest, true, true),
                (empty.Status, empty.ErrorAt("Form.Found") is not null, empty.ErrorAt("Form.People") is not null));
            var breach = await visitor.SendOn(
                form,
                new()
                {
                    ["Form.Found"] = "Mất máy tính",
                    ["Form.DetectedTime"] = "08:30",
                    ["Form.Data"] = "Health",
                    ["Form.People"] = "12"
                });
            Assert.Contains("Báo A05 trước 25/09/2026, 08:30", breach.Text, StringComparison.Ordinal);
            Assert.Contains("91/2025/QH15", breach.Text, StringComparison.Ordinal);
        }

        programme.Clock.Advance(TimeSpan.FromHours(73));
        using (var visitor = await Visitor.SignedIn(host, reviewer))
        {
            var list = await visitor.Open("/breaches");
            Assert.Contains("Quá", list.Text, StringComparison.Ordinal);
            var breach = await visitor.Open(
                list.Document.QuerySelector("main a[href^='/breaches/']:not([href$='new'])")!.GetAttribute("href")!);
            breach = await visitor.SendOn(
                breach,
                new()
                {
                    ["Form.AuthorityToldOn"] = "2026-09-25",
                    ["Form.AuthorityToldTime"] = "08:00",
                    ["Form.PeopleToldOn"] = "2026-09-25"
                });
            Assert.Contains("Đã báo đúng hạn", breach.Text, StringComparison.Ordinal);
        }
    }
}
