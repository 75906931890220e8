using System.Net;
using CaseManager.Domain.Consents;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Cascades;

public sealed class CascadePagesTests
{
    [Fact]
    public async Task A_step_is_recorded_without_script_and_no_infection_is_named_in_an_address()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);

        var form = await visitor.Open($"/clients/{client}/cascades/4");
        var wrong = await visitor.Send(
            form, new() { ["Form.Step"] = "ReferredForTest", ["Form.On"] = "2126-09-22", ["Form.ToldBy"] = "Client" });
        var saved = await visitor.Send(
            form, new() { ["Form.Step"] = "ReferredForTest", ["Form.On"] = "2026-09-20", ["Form.ToldBy"] = "Client" });
        var page = await visitor.Open($"/clients/{client}/cascades");

        Assert.Equal((HttpStatusCode.BadRequest, "Lỗi: Ngày không thể ở tương lai"), (wrong.Status, wrong.ErrorAt("Form.On")));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Contains("Chuyển khám, xét nghiệm", page.Text, StringComparison.Ordinal);
        Assert.Contains("bằng văn bản", page.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)href=\"[^\"]*(hiv|hep|tubercul|lao)", page.Html);
    }

    [Fact]
    public async Task Without_the_consent_the_page_of_a_cascade_does_not_exist()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);

        var before = await visitor.Open($"/clients/{client}/cascades/1");
        await programme.Given.Consent(client, TestWards.North, ConsentPurpose.HivInformation, lan);
        var after = await visitor.Open($"/clients/{client}/cascades/1");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (before.Status, after.Status));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/clients/{client}/cascades/9")).Status);
    }
}
