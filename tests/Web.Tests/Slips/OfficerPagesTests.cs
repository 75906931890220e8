using System.Net;
using CaseManager.Application.Slips;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Slips;

public sealed class OfficerPagesTests
{
    [Fact]
    public async Task A_card_shows_only_the_contact()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        await programme.Given.DutyCoordinator(TestWards.North);
        var officer = await programme.Given.Officer(TestWards.North);
        var reference = await programme.As(officer).Send(
            new FindMySlip(await programme.Given.Slip(TestWards.North, officer, "Trần Văn Mẫu")));
        var card = await programme.As(officer).Send(new GetHandOverCard(reference!));
        using var anybody = new Visitor(host);

        var shown = await anybody.Open($"/t/{card.CardCode[..4]}-{card.CardCode[4..]}");
        var unknown = await anybody.Open("/t/ZZZZ-ZZZZ");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (shown.Status, unknown.Status));
        Assert.Contains("Chị Lan", shown.Text, StringComparison.Ordinal);
        Assert.Contains("noindex", string.Join(' ', shown.Response.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
        Assert.Contains("đã hết hạn", unknown.Text, StringComparison.Ordinal);
        foreach (var word in new[] { "Mẫu", "418", "ma túy", "công an", "HIV", reference! })
        {
            Assert.DoesNotContain(word, shown.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Codes_cannot_be_tried_one_after_another()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var anybody = new Visitor(host);

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 40; i++)
        {
            answers.Add((await anybody.Open("/t/ZZZZ-ZZZZ")).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Theory]
    [InlineData("/slips")]
    [InlineData("/slips/new")]
    [InlineData("/slips/new?draft=khong-phai-ma")]
    [InlineData("/slips/mine")]
    [InlineData("/slips/mine?p=999")]
    [InlineData("/slips/cards")]
    [InlineData("/slips/stopped/under18")]
    [InlineData("/slips/stopped/declined?ward=00000")]
    [InlineData("/guidance")]
    public async Task Every_officer_page_opens_without_slips_drafts_or_a_duty_coordinator(string path)
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var officer = await Visitor.SignedIn(host, await programme.Given.Officer(TestWards.North));
        using var wardless = await Visitor.SignedIn(host, await programme.Given.Officer());

        foreach (var visitor in new[] { officer, wardless })
        {
            var page = await visitor.Open(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Empty(page.Errors);
            Assert.NotEmpty(page.Document.QuerySelectorAll("h1"));
        }
    }

    [Theory]
    [InlineData("/slips/sent/GT-7K3M-QXC")]
    [InlineData("/slips/sent/x")]
    [InlineData("/slips/stopped/99")]
    [InlineData("/slips/stopped/khong")]
    public async Task An_unknown_page_or_record_is_not_found(string path)
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var officer = await Visitor.SignedIn(host, await programme.Given.Officer(TestWards.North));

        Assert.Equal(HttpStatusCode.NotFound, (await officer.Open(path)).Status);
    }

    [Fact]
    public async Task A_colleagues_slip_looks_like_an_unknown_one()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var colleague = await programme.Given.Officer(TestWards.North);
        var reference = await programme.As(colleague).Send(new FindMySlip(await programme.Given.Slip(TestWards.North, colleague)));
        using var officer = await Visitor.SignedIn(host, await programme.Given.Officer(TestWards.North));

        var theirs = await officer.Open($"/slips/sent/{reference}");
        var nobodys = await officer.Open("/slips/sent/GT-7K3M-QXC");

        Assert.Equal((HttpStatusCode.NotFound, nobodys.Text), (theirs.Status, theirs.Text));
    }
}
