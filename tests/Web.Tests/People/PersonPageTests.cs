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
    public async Task The_pages_speak_English_too()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var reference = await programme.Given.ContactedSlip(TestWards.North, lan);
        var client = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);
        await visitor.Send(await visitor.Open("/slips/intake"), [], "form[action='/language']");

        foreach (var path in new[] { "/slips/intake", $"/slips/intake/{reference}", "/clients/new", $"/clients/{client}/consents", $"/clients/{client}/consents/give", $"/clients/{client}/person" })
        {
            var page = await visitor.Open(path);

            Assert.Equal((HttpStatusCode.OK, "en"), (page.Status, page.Document.DocumentElement.GetAttribute("lang")));
        }
    }
}
