using System.Net;
using System.Text.RegularExpressions;
using CaseManager.Application.Assessments;
using CaseManager.Application.Disclosures;
using CaseManager.Application.Safety;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Safety;
using CaseManager.Testing;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Web.Tests.Disclosures;

/// <summary>Every print of a client's record says that it may not be passed on.</summary>
public sealed partial class NoticeTests : IAsyncLifetime
{
    private const string Words = "Không được dùng để điều tra, xử lý, lập danh sách hoặc chia sẻ tiếp.";

    private Programme _programme = null!;
    private WebHost _host = null!;
    private Actor _lan = null!;
    private Visitor _visitor = null!;
    private ClientCode _client;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _host = new(_programme);
        _lan = await _programme.Given.Coordinator(TestWards.North);
        _client = await _programme.Given.Client(TestWards.North, _lan);
        _visitor = await Visitor.SignedIn(_host, _lan);
    }

    public async Task DisposeAsync()
    {
        _visitor.Dispose();
        await _host.DisposeAsync();
        await _programme.DisposeAsync();
    }

    [Fact]
    public async Task Every_page_made_for_paper_ends_with_the_notice_and_is_a_line_of_the_register()
    {
        var referral = await _programme.Given.ServiceReferral(_client, TestWards.North, "job", _lan);
        var assessment = await _programme.As(_lan).Send(
            new StartAssessment(Id<Assessment>.New(), _client, "ASSIST", AssessmentMode.Interview, "vi"));
        var demand = await _programme.Given.ReleasedDemand(
            _client, _lan, await _programme.Given.Supervisor(TestWards.North), await _programme.Given.Reviewer());
        await _programme.As(_lan).Send(new SaveSafetyPlan(
            Id<SafetyPlan>.New(), _client, null, "Mất ngủ", "Nghe nhạc", "Chị gái", "Cất dao", "115", _programme.Clock.Today()));
        Dictionary<string, string> papers = new()
        {
            ["clients/{code}/assessments/{id}/print"] = $"/clients/{_client}/assessments/{assessment}/print",
            ["clients/{code}/consents/print"] = $"/clients/{_client}/consents/print",
            ["clients/{code}/demands/{id}/answer"] = $"/clients/{_client}/demands/{demand}/answer",
            ["clients/{code}/plan/print"] = $"/clients/{_client}/plan/print",
            ["clients/{code}/safety/plan/print"] = $"/clients/{_client}/safety/plan/print",
            ["clients/{code}/seen/print"] = $"/clients/{_client}/seen/print",
            ["clients/{code}/services/{id}/letter"] = $"/clients/{_client}/services/{referral}/letter",
        };

        Assert.Equal(Routes().Where(route => Paper().IsMatch(route)).Order(), papers.Keys.Order());
        Assert.Equal(
            papers.Count, typeof(IOnPaper).Assembly.GetTypes().Count(type => type.IsClass && type.IsAssignableTo(typeof(IOnPaper))));
        foreach (var path in papers.Values)
        {
            var page = await _visitor.Open(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            var notice = Assert.Single(page.Document.QuerySelectorAll("main [data-notice]"));
            Assert.Equal("2026-07", notice.GetAttribute("data-notice"));
            Assert.Contains(Words, notice.TextContent, StringComparison.Ordinal);
            Assert.Contains("dự thảo", notice.TextContent, StringComparison.Ordinal);
            Assert.Empty(notice.Closest(".lead-noprint") is { } hidden ? [hidden] : Array.Empty<object>());
        }

        Assert.Equal(papers.Count, await _programme.Value<long>("select count(*) from care.disclosures where notice_version = '2026-07'"));
    }

    [Fact]
    public async Task Every_page_of_a_record_carries_the_notice_because_every_page_can_be_printed()
    {
        var looked = 0;
        foreach (var route in Routes()
            .Where(route =>
                route.StartsWith("clients/{code}", StringComparison.Ordinal) && route.Count(c => c == '{') == 1 && !Paper().IsMatch(route)))
        {
            var page = await _visitor.Open("/" + route.Replace("{code}", _client.Value, StringComparison.Ordinal));

            if (page.Status is HttpStatusCode.Redirect)
            {
                continue;
            }

            looked++;
            Assert.True(
                page.Document.QuerySelector("main [data-notice]")?.TextContent.Contains(Words, StringComparison.Ordinal) is true,
                $"{route}: {page.Status}");
        }

        Assert.True(looked > 10, $"{looked} pages.");
    }

    [Fact]
    public async Task An_officer_reads_the_notice_exactly_when_the_phrase_is_shown()
    {
        var officer = await _programme.Given.Officer(TestWards.North);
        var slip = await _programme.Given.Slip(TestWards.North, officer);
        await _programme.Execute("update care.clients set slip_id = $1 where code = $2", slip.Value, _client.Value);
        await _programme.As(await _programme.Given.Administrator()).Send(new SwitchProgressPhrase("99", "Quyết định 5/QĐ"));
        using var visitor = await Visitor.SignedIn(_host, officer);

        var without = await visitor.Open("/slips/mine");
        await _programme.Given.Consent(_client, TestWards.North, ConsentPurpose.ProgressPhraseToPolice, _lan);
        var with = await visitor.Open("/slips/mine");

        Assert.DoesNotContain("data-notice", without.Html, StringComparison.Ordinal);
        Assert.Contains("Đang liên hệ với chương trình", with.Text, StringComparison.Ordinal);
        Assert.Contains(Words, with.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_client.Value, with.Html, StringComparison.Ordinal);
    }

    private IEnumerable<string> Routes() =>
        _host.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>()
            .Select(page => page.AttributeRouteInfo!.Template!).Distinct();

    [GeneratedRegex("/(print|letter|answer)$")]
    private static partial Regex Paper();
}
