using System.Net;
using CaseManager.Application.Clients;
using CaseManager.Application.Services;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Disclosures;

public sealed class DisclosurePagesTests : IAsyncLifetime
{
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
    public async Task The_record_shows_what_was_told_and_leads_to_who_has_seen_it()
    {
        var referral = await _programme.Given.ServiceReferral(_client, TestWards.North, "methadone", _lan);
        await _programme.As(_lan).Send(new PrintServiceReferralLetter(_client, referral));
        var overview = await _visitor.Open($"/clients/{_client}");

        var list = await _visitor.Open(overview.Document.QuerySelector("a[href$='/disclosures']")!.GetAttribute("href")!);
        var seen = await _visitor.Open(list.Document.QuerySelector("a[href$='/seen']")!.GetAttribute("href")!);

        Assert.Contains("Phòng khám Ánh Dương (Đơn vị dịch vụ)", list.Text, StringComparison.Ordinal);
        Assert.Contains("Thư: Họ tên, Dịch vụ được giới thiệu đến", list.Text, StringComparison.Ordinal);
        Assert.Contains("Điều phối viên của anh/chị: ", seen.Text, StringComparison.Ordinal);
        var whole = await _visitor.Open(seen.Document.QuerySelector("a[href$='/seen?whole=true']")!.GetAttribute("href")!);
        Assert.Contains("In thư chuyển gửi", whole.Text, StringComparison.Ordinal);
        Assert.All(
            new[] { seen, whole },
            page => Assert.DoesNotContain(
                "Coordinator Mẫu", page.Document.QuerySelector(".lead-card")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_clients_sheet_has_the_lines_of_the_page_and_no_name_of_staff_or_client()
    {
        await _programme.As(await _programme.Given.Supervisor(TestWards.North)).Send(new GetClientHeader(_client));
        var page = await _visitor.Open($"/clients/{_client}/seen");

        var sheet = await _visitor.Open($"/clients/{_client}/seen/print");

        Assert.Equal(Lines(page, "Giám sát điều phối"), Lines(sheet, "Giám sát điều phối"));
        Assert.Contains("đã in ra giấy", sheet.Document.QuerySelector(".lead-first")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Công an không xem hồ sơ này.", sheet.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Coordinator Mẫu", sheet.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Supervisor Mẫu", sheet.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Văn Mẫu", sheet.Html, StringComparison.Ordinal);

        static List<string> Lines(Sight shown, string role) =>
            [
                .. shown.Document.QuerySelectorAll("[data-seen] > li").Select(line => line.TextContent.Trim())
                    .Where(line => line.Contains(role, StringComparison.Ordinal)),
            ];
    }

    [Fact]
    public async Task A_demand_goes_from_the_coordinator_to_the_lawyer_to_two_people_and_out()
    {
        using var supervisor = await Visitor.SignedIn(_host, await _programme.Given.Supervisor(TestWards.North));
        using var reviewer = await Visitor.SignedIn(_host, await _programme.Given.Reviewer());
        var form = await _visitor.Open($"/clients/{_client}/demands/new");
        var wrong = await _visitor.Send(form, new() { ["Form.Authority"] = "Tòa án nhân dân khu vực Mẫu" });
        var details = await _visitor.SendOn(wrong, new()
        {
            ["Form.AuthorityKind"] = "Court",
            ["Form.LegalBasis"] = "Điều 97",
            ["Form.DocumentNumber"] = "12/QĐ-TA",
            ["Form.DocumentOn"] = "2026-09-20",
            ["Form.Scope"] = "Họ tên",
        });

        var review = await _visitor.SendOn(details, []);
        var proposed = await _visitor.SendOn(review, new()
        {
            ["Form.LawyersView"] = "Có căn cứ một phần",
            ["Form.Decision"] = "Partial",
            ["Form.Granted"] = new[] { "Name" },
            ["Form.Refused"] = "Nơi ở",
        }, "#propose");
        var seenBySupervisor = await supervisor.Open(details.Path);
        await supervisor.SendOn(seenBySupervisor, [], "#approve");
        var seenByReviewer = await reviewer.Open(details.Path);
        await reviewer.SendOn(seenByReviewer, [], "#approve");
        var released = await _visitor.SendOn(await _visitor.Open(details.Path), [], "form[action*='Release']");
        var answer = await _visitor.Open($"/clients/{_client}{details.Path}/answer");

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal("Lỗi: Chọn loại cơ quan", wrong.ErrorAt("Form.AuthorityKind"));
        Assert.Contains("Tòa án nhân dân khu vực Mẫu", wrong.Html, StringComparison.Ordinal);
        Assert.Empty(proposed.Document.QuerySelectorAll("#approve"));
        Assert.Contains("Đã cung cấp", released.Text, StringComparison.Ordinal);
        Assert.Contains("Trần Văn Mẫu", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Nơi ở", answer.Text, StringComparison.Ordinal);
        Assert.All(
            new[] { seenBySupervisor, seenByReviewer, details },
            page => Assert.DoesNotContain("Trần Văn Mẫu", page.Html, StringComparison.Ordinal));
        Assert.Contains("12/QĐ-TA", (await supervisor.Open("/demands")).Text, StringComparison.Ordinal);
        Assert.Contains("12/QĐ-TA", (await reviewer.Open("/demands")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_reads_disclosures_and_who_has_seen_a_code_but_opens_no_record()
    {
        var referral = await _programme.Given.ServiceReferral(_client, TestWards.North, "methadone", _lan);
        await _programme.As(_lan).Send(new PrintServiceReferralLetter(_client, referral));
        using var reviewer = await Visitor.SignedIn(_host, await _programme.Given.Reviewer());

        var register = await reviewer.Open("/disclosures");
        var seen = await reviewer.Open(register.Document.QuerySelector("main td a")!.GetAttribute("href")!);

        Assert.Contains("Một dịch vụ sức khỏe", register.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ánh Dương", register.Html, StringComparison.Ordinal);
        Assert.Contains("In thư chuyển gửi", seen.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reviewer.Open($"/clients/{_client}/disclosures")).Status);
        Assert.Equal(
            "Lỗi: Nhập mã khách hàng đúng dạng, ví dụ KH-7K3M-QXC", (await reviewer.Open("/disclosures?client=x")).ErrorAt("Client"));
    }

    [Fact]
    public async Task For_every_other_role_the_disclosure_pages_are_not_found()
    {
        var demand = await _programme.Given.Demand(_client, _lan);
        string[] ofClient =
        [
            $"/clients/{_client}/disclosures", $"/clients/{_client}/seen", $"/clients/{_client}/seen/print",
            $"/clients/{_client}/demands/new", $"/clients/{_client}/demands/{demand}/answer", $"/demands/{demand}"
        ];
        string[] ofReviewer = ["/disclosures", $"/disclosures/{_client}"];
        foreach (var (actor, paths) in new (Actor, string[])[]
        {
            (await _programme.Given.Officer(TestWards.North), [.. ofClient, .. ofReviewer, "/demands", "/wards/phrase"]),
            (await _programme.Given.ProgrammeStaff(), [.. ofClient, .. ofReviewer, "/demands", "/wards/phrase"]),
            (await _programme.Given.Administrator(), [.. ofClient, .. ofReviewer, "/demands"]),
            (await _programme.Given.Coordinator(TestWards.South), [.. ofClient, .. ofReviewer, "/wards/phrase"]),
            (_lan, [.. ofReviewer, "/wards/phrase"]),
        })
        {
            using var visitor = await Visitor.SignedIn(_host, actor);
            foreach (var path in paths)
            {
                var page = await visitor.Open(path);
                Assert.True(page.Status is HttpStatusCode.NotFound, $"{actor.Role} {path}: {page.Status}");
                Assert.Equal("Refused", (await _programme.LastAuditEntry()).Outcome);
            }
        }
    }

    [Fact]
    public async Task An_administrator_switches_the_phrase_on_with_a_decision_and_off_with_one_button()
    {
        await _programme.Given.DutyCoordinator(TestWards.North);
        using var administrator = await Visitor.SignedIn(_host, await _programme.Given.Administrator());
        var off = await administrator.Open("/wards/phrase");

        var nothing = await administrator.Send(off, new() { ["Form.Decision"] = " " });
        var on = await administrator.SendOn(off, new() { ["Form.Decision"] = "Quyết định 5/QĐ ngày 01/09/2026" });
        var offAgain = await administrator.SendOn(on, []);

        Assert.Contains("Nhập số và ngày của quyết định", nothing.Text, StringComparison.Ordinal);
        Assert.Contains("Bật từ 22/09/2026: Quyết định 5/QĐ ngày 01/09/2026", on.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bật từ", offAgain.Text, StringComparison.Ordinal);
    }
}
