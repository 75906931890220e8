using System.Net;
using CaseManager.Domain;
using CaseManager.Domain.Consents;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Clients;

public sealed class ClientRecordTests
{
    [Fact]
    public async Task A_coordinator_sees_at_the_top_of_a_record_whose_it_is()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan, "Trần Văn Mẫu");
        using var visitor = await Visitor.SignedIn(host, lan);

        var record = await visitor.Open($"/clients/{code}");

        Assert.Equal(HttpStatusCode.OK, record.Status);
        Assert.Equal("Trần Văn Mẫu", record.Document.QuerySelector("h1")!.TextContent);
        Assert.All(
            ["Đang theo dõi", code.Value, "Nam", "Phường Hoa Sữa", "•••• ••• 418"],
            word => Assert.Contains(word, record.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("0900000418", record.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần", record.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supervisor_sees_the_code_where_the_name_would_be()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var code = await programme.Given.Client(TestWards.North, fullName: "Phạm Quốc Bảo");
        using var visitor = await Visitor.SignedIn(host, await programme.Given.Supervisor(TestWards.North));

        var record = await visitor.Open($"/clients/{code}");

        Assert.Equal(code.Value, record.Document.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("Bảo", record.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_number_is_masked_until_a_reason_is_given_and_audited()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);

        foreach (var page in new[] { $"/clients/{code}", $"/clients/{code}/person", $"/clients/{code}/phone" })
        {
            var masked = await visitor.Open(page);
            Assert.NotNull(masked.Document.QuerySelector($"a[href='/clients/{code}/phone']"));
            Assert.DoesNotContain("0900000418", masked.Html, StringComparison.Ordinal);
        }

        var ask = await visitor.Open($"/clients/{code}/phone");
        var refused = await visitor.Send(ask, [], "#phone");
        Assert.Equal((HttpStatusCode.BadRequest, "Lỗi: Chọn lý do xem số điện thoại"), (refused.Status, refused.ErrorAt("Form.Why")));
        Assert.DoesNotContain("0900000418", refused.Html, StringComparison.Ordinal);

        var phone = await visitor.Send(refused, new() { ["Form.Why"] = "ToCall" }, "#phone");
        Assert.Contains("0900 000 418", phone.Text, StringComparison.Ordinal);
        Assert.Null(phone.Document.QuerySelector("a[href^='tel:']"));
        Assert.Equal(
            1, await programme.Value<long>("select count(*) from audit.entries where use_case = 'RevealPhone' and reason = 'ToCall'"));

        await programme.Given.Consent(code, TestWards.North, ConsentPurpose.ContactByPhone, lan);
        phone = await visitor.Send(ask, new() { ["Form.Why"] = "ToCall" }, "#phone");
        Assert.NotNull(phone.Document.QuerySelector("a[href='tel:0900000418']"));
    }

    [Fact]
    public async Task For_every_other_role_a_client_looks_like_an_unknown_code()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var code = await programme.Given.Client(TestWards.North);

        foreach (var other in new[]
        {
            await programme.Given.Coordinator(TestWards.South), await programme.Given.Officer(TestWards.North),
            await programme.Given.Supervisor(TestWards.South), await programme.Given.ProgrammeStaff(), await programme.Given.Reviewer(),
            await programme.Given.Administrator(), })
        {
            using var visitor = await Visitor.SignedIn(host, other);

            var real = await visitor.Open($"/clients/{code}");
            var invented = await visitor.Open($"/clients/{ClientCode.New()}");
            var nonsense = await visitor.Open("/clients/abc");

            Assert.All([real, invented, nonsense], sight => Assert.Equal(HttpStatusCode.NotFound, sight.Status));
            Assert.Equal(real.Text, invented.Text);
        }

        Assert.Contains(
            await programme.AuditEntries(),
            entry => entry.Outcome == "Refused" && entry.Role == "Officer" && entry.ClientCodes.Contains(code.Value));
    }
}
