using System.Net;
using CaseManager.Domain;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Clients;

public sealed class CaseloadPageTests
{
    [Fact]
    public async Task The_caseload_filters_by_its_address_and_ignores_invalid_values()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan, "Phạm Quốc Bảo");
        await programme.Given.FollowUp(code, TestWards.North, programme.Clock.Today().AddDays(-1));
        using var visitor = await Visitor.SignedIn(host, lan);

        var mine = await visitor.Open("/clients");
        var overdue = await visitor.Open("/clients?view=Ward&need=Overdue&order=Name");
        var ended = await visitor.Open("/clients?view=Ended");
        var nonsense = await visitor.Open("/clients?view=Nobody&status=77&coordinator=x&ward=99002&p=-5&need=%00&order=abc");

        Assert.All([mine, overdue, nonsense], sight =>
        {
            Assert.Equal(HttpStatusCode.OK, sight.Status);
            Assert.Contains("Phạm Quốc Bảo", sight.Text, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("Phạm Quốc Bảo", ended.Text, StringComparison.Ordinal);
        Assert.Contains("Quá hạn", overdue.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pham quoc")]
    [InlineData("bảo PHẠM")]
    [InlineData("418")]
    public async Task The_box_at_the_top_finds_a_client_and_puts_nothing_into_the_address(string typed)
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan, "Phạm Quốc Bảo");
        using var visitor = await Visitor.SignedIn(host, lan);

        var found = await visitor.Send(await visitor.Open("/clients"), new() { ["q"] = typed }, "form.lead-search");

        Assert.Equal((HttpStatusCode.OK, "/clients/search"), (found.Status, found.Path));
        Assert.NotNull(found.Document.QuerySelector($"main a[href='/clients/{code}']"));
    }

    [Fact]
    public async Task Another_wards_coordinator_finds_nothing_and_the_search_text_stays()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        await programme.Given.Client(TestWards.North, fullName: "Phạm Quốc Bảo");
        using var visitor = await Visitor.SignedIn(host, await programme.Given.Coordinator(TestWards.South));

        var nothing = await visitor.Send(await visitor.Open("/clients/search"), new() { ["Q"] = "<b>Bảo" }, "main form[method=post]");
        var tooLong = await visitor.Send(nothing, new() { ["Q"] = new string('a', 101) }, "main form[method=post]");

        Assert.Contains("Không tìm thấy “<b>Bảo”", nothing.Text, StringComparison.Ordinal);
        Assert.Equal("<b>Bảo", nothing.Document.QuerySelector("main input[type=search]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.Status);
    }
}
