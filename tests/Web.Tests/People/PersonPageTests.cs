using System.Net;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.People;

public sealed class PersonPageTests
{
    [Fact]
    public async Task The_second_of_two_editors_sees_both_texts_and_saves_after_looking()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);
        var first = await visitor.Open($"/clients/{client}/person");
        var second = await visitor.Open($"/clients/{client}/person");

        await visitor.SendOn(first, new() { ["Form.Person.Address"] = "Gần bến xe" }, "#person");
        var clash = await visitor.Send(second, new() { ["Form.Person.Address"] = "Sau chợ" }, "#person");

        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("Gần bến xe", clash.Text, StringComparison.Ordinal);
        Assert.Contains("Sau chợ", clash.Document.QuerySelector("[name='Form.Person.Address']")!.TextContent, StringComparison.Ordinal);
        await visitor.SendOn(clash, [], "#person");
        Assert.Equal("Sau chợ", await programme.Value<string>("select address from vault.people"));
    }

    [Fact]
    public async Task A_number_of_before_2018_is_answered_beside_its_field_in_both_languages()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);
        foreach (var (fault, offer) in new[]
        {
            ("Lỗi: Đầu số này đã đổi, nay là 0382 345 678.", "Dùng số 0382 345 678"),
            ("Error: This number has another code today: 0382 345 678.", "Use 0382 345 678")
        })
        {
            var answer = await visitor.Send(
                await visitor.Open($"/clients/{client}/person"), new() { ["Form.Person.Phone"] = "0168 234 5678" }, "#person");

            Assert.StartsWith(fault, answer.ErrorAt("Form.Person.Phone"), StringComparison.Ordinal);
            Assert.Equal("0168 234 5678", answer.Document.QuerySelector("[name='Form.Person.Phone']")!.GetAttribute("value"));
            Assert.Equal(offer, answer.Document.QuerySelector("[data-use='Form_Person_Phone']")!.TextContent.Trim());
            await visitor.Send(answer, [], "form[action='/language']");
        }
    }

    [Fact]
    public async Task The_pages_speak_English_too()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var reference = await programme.Given.ContactedSlip(TestWards.North, lan);
        var client = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);
        await visitor.Send(await visitor.Open("/slips/intake"), [], "form[action='/language']");

        foreach (var path in new[]
        {
            "/slips/intake", $"/slips/intake/{reference}", "/clients/new", $"/clients/{client}/consents",
            $"/clients/{client}/consents/give", $"/clients/{client}/person"
        })
        {
            var page = await visitor.Open(path);

            Assert.Equal((HttpStatusCode.OK, "en"), (page.Status, page.Document.DocumentElement.GetAttribute("lang")));
        }
    }
}
