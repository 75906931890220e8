using System.Net;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Intake;

public sealed class IntakePagesTests
{
    [Fact]
    public async Task A_coordinator_receives_a_slip_reaches_the_person_and_enrols_them_without_script()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var reference = await programme.Given.WaitingSlip(TestWards.North);
        using var visitor = await Visitor.SignedIn(host, lan);

        var list = await visitor.Open("/slips/intake");
        Assert.Contains("Lê Thị Mẫu", list.Text, StringComparison.Ordinal);
        Assert.Contains("Còn 2 ngày", list.Text, StringComparison.Ordinal);
        var slip = await visitor.SendOn(list, [], "form[action*='Receive']");
        Assert.Contains("Bạn đã nhận phiếu", slip.Text, StringComparison.Ordinal);

        var missing = await visitor.Send(slip, [], "form[action*='Attempt']");
        Assert.Equal((HttpStatusCode.BadRequest, "Lỗi: Chọn cách liên hệ"), (missing.Status, missing.ErrorAt("Form.Way")));
        slip = await visitor.SendOn(missing, new() { ["Form.Way"] = "InPerson", ["Form.Result"] = "Reached" }, "form[action*='Attempt']");
        Assert.Contains("Đã gặp", slip.Text, StringComparison.Ordinal);

        var enrol = await visitor.Open("/clients/new?slip=" + reference);
        Assert.DoesNotContain(enrol.Document.QuerySelectorAll("input[name='Form.Consents.Purposes']"), box => box.HasAttribute("checked"));
        var refused = await visitor.Send(enrol, []);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Lỗi: Chọn ít nhất một mục đích", refused.ErrorAt("Form.Consents.Purposes"));
        var client = await visitor.SendOn(refused, Agreed());

        Assert.StartsWith("/clients/KH-", client.Path, StringComparison.Ordinal);
        Assert.Contains("Lê Thị Mẫu", client.Html, StringComparison.Ordinal);
        Assert.Contains("Đã tham gia", (await visitor.Open($"/slips/intake/{reference}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invalid_form_keeps_its_input_and_creates_nothing()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var visitor = await Visitor.SignedIn(host, await programme.Given.Coordinator(TestWards.North));
        var form = await visitor.Open("/clients/new");

        var values = Agreed();
        values["Form.EntryPathway"] = "Family";
        values["Form.Person.FullName"] = "Lê Thị Mẫu";
        values["Form.Person.Gender"] = "Woman";
        values["Form.Person.Phone"] = "12345";
        values["Form.Person.BirthYear"] = "1995";
        values["Form.Person.BirthMonth"] = "2";
        values["Form.Person.BirthDay"] = "30";
        var answer = await visitor.Send(form, values);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("Lỗi: Nhập một số điện thoại", answer.ErrorAt("Form.Person.Phone"), StringComparison.Ordinal);
        Assert.StartsWith("Lỗi: Nhập ngày sinh", answer.ErrorAt("Form.Person.BirthDay"), StringComparison.Ordinal);
        Assert.Equal("12345", answer.Document.QuerySelector("[name='Form.Person.Phone']")!.GetAttribute("value"));
        Assert.NotNull(answer.Document.QuerySelector("[name='Form.Consents.Purposes'][value='TakePart'][checked]"));
        Assert.Equal(0, await programme.Value<long>("select count(*) from care.clients"));
    }

    [Fact]
    public async Task A_possible_duplicate_is_shown_first_and_a_double_press_enrols_once()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var known = await programme.Given.Client(TestWards.North, lan, "Lê Thị Mẫu");
        await programme.Given.Client(TestWards.South, fullName: "Lê Thị Mẫu");
        using var visitor = await Visitor.SignedIn(host, lan);
        var values = Agreed();
        values["Form.EntryPathway"] = "Self";
        values["Form.Person.FullName"] = "le thi mau";
        values["Form.Person.Gender"] = "Woman";

        var shown = await visitor.Send(await visitor.Open("/clients/new"), values);
        Assert.Equal([known.Value], shown.Document.QuerySelectorAll("main .lead-rows a").Select(link => link.GetAttribute("href")![^11..]));
        Assert.Equal(2, await programme.Value<long>("select count(*) from care.clients"));
        var first = await visitor.Send(shown, values);
        Assert.Empty(first.Errors);
        var second = await visitor.Send(shown, values);

        Assert.Equal((HttpStatusCode.Redirect, first.Location), (second.Status, second.Location));
        Assert.Equal(3, await programme.Value<long>("select count(*) from care.clients"));
    }

    [Fact]
    public async Task An_illegal_move_is_refused_in_words()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var reference = await programme.Given.ContactedSlip(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);
        var page = await visitor.Open($"/slips/intake/{reference}");

        var declined = await visitor.SendOn(page, new() { ["Form.Why"] = "NotNow" }, "form[action*='Decline']");
        var again = await visitor.Send(page, new() { ["Form.Why"] = "NotNow" }, "form[action*='Decline']");

        Assert.Contains("Không tham gia: Chưa phải lúc này", declined.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("Phiếu này đã có kết quả, không đổi được nữa.", again.Errors);
    }

    [Theory]
    [InlineData("/slips/intake")]
    [InlineData("/slips/intake/{reference}")]
    [InlineData("/clients/new")]
    [InlineData("/clients/new?slip={reference}")]
    [InlineData("/clients/{code}/consents")]
    [InlineData("/clients/{code}/consents/give")]
    [InlineData("/clients/{code}/consents/print")]
    [InlineData("/clients/{code}/person")]
    public async Task Officers_find_no_intake_page_and_another_ward_no_record(string path)
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var reference = await programme.Given.ContactedSlip(TestWards.North, lan);
        var code = await programme.Given.Client(TestWards.North, lan);
        var address = path.Replace("{reference}", reference, StringComparison.Ordinal).Replace(
            "{code}", code.Value, StringComparison.Ordinal);
        using var officer = await Visitor.SignedIn(host, await programme.Given.Officer(TestWards.North));
        using var south = await Visitor.SignedIn(host, await programme.Given.Coordinator(TestWards.South));

        Assert.Equal(HttpStatusCode.NotFound, (await officer.Open(address)).Status);
        Assert.Equal("Refused", (await programme.LastAuditEntry()).Outcome);
        var elsewhere = await south.Open(address);
        Assert.Equal(path.Contains('{', StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK, elsewhere.Status);
        Assert.DoesNotContain("Mẫu\"", elsewhere.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_values_in_the_address_or_form_are_answered_without_an_error()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var reference = await programme.Given.ContactedSlip(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);

        foreach (var path in new[]
        {
            "/slips/intake/x", "/slips/intake/GT-AAAA-AAA", "/slips/intake?p=-4&o=999999999", "/slips/intake?p=abc", "/clients/new?slip=x"
        })
        {
            Assert.InRange((int)(await visitor.Open(path)).Status, 200, 404);
        }

        var page = await visitor.Open($"/slips/intake/{reference}");
        foreach (var values in new Dictionary<string, object?>[]
        {
            new() { ["Form.Way"] = "Pigeon", ["Form.Result"] = "99" }, new() { ["Form.Time"] = "25:99" },
            new() { ["Form.On.Day"] = "31", ["Form.On.Month"] = "2" }, new() { ["Form.Id"] = "x" }, new() { ["Form.On.Year"] = "99999" },
        })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Send(page, values, "form[action*='Attempt']")).Status);
        }

        Assert.Equal(1, await programme.Value<long>("select count(*) from care.contact_attempts"));
    }

    private static Dictionary<string, object?> Agreed() => new()
    {
        ["Form.Consents.Purposes"] = new[] { "TakePart", "StoreAssessments" },
        ["Form.Consents.Channel"] = "Paper",
        ["Form.Consents.Language"] = "vi",
    };
}
