using System.Net;
using CaseManager.Domain.Clients;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Infrastructure;

/// <summary>A form with a day that does not exist says all that is wrong with it, not one thing at a time.</summary>
public sealed class FormSendingTests
{
    [Theory]
    [InlineData("/contacts/new", "Form.On", "Form.Purpose")]
    [InlineData("/plan/goals/new", "Form.TargetOn", "Form.Words")]
    [InlineData("/legal/new", "Form.On", "Form.Kind")]
    [InlineData("/legal/grounds/new", "Form.From", "Form.RuleCode")]
    [InlineData("/consents/give", "Form.Consents.Until", "Form.Consents.Purposes")]
    [InlineData("/status", "Form.On", "Form.To", "form[action*='Close']")]
    [InlineData("/safety/plan", "Form.AgreedOn", "Form.WarningSigns")]
    [InlineData("/person", "Form.Person.BirthYear", "Form.Person.FullName")]
    public async Task An_unreadable_value_does_not_hide_missing_fields(
        string page, string day, string missing, string form = ".lead-main form[method=post]")
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);

        var answer = await visitor.Send(
            await visitor.Open($"/clients/{client}{page}"), new() { [day] = "31/02/2026", [missing] = "" }, form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.ErrorAt(day) is not null, string.Join(" | ", answer.Errors));
        Assert.True(answer.ErrorAt(missing) is not null, string.Join(" | ", answer.Errors));
        Assert.Single(
            answer.Document.QuerySelectorAll(
                $".govuk-error-summary a[href='#{answer.Document.QuerySelector($"[name='{missing}']")!.Id}']"));
    }

    [Theory]
    [InlineData("/clients/new", "Form.Consents.Until", "Form.Person.FullName")]
    [InlineData("/breaches/new", "Form.DetectedOn", "Form.Found")]
    [InlineData("/slips/new", "Form.MetOn", "Form.Answer")]
    public async Task Forms_that_create_something_report_unreadable_and_missing_fields_together(string page, string typed, string missing)
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var who = page switch
        {
            "/clients/new" => await programme.Given.Coordinator(TestWards.North),
            "/slips/new" => await programme.Given.Officer(TestWards.North),
            _ => await programme.Given.Reviewer(),
        };
        using var visitor = await Visitor.SignedIn(host, who);

        var answer = await visitor.Send(
            await visitor.Open(page), new() { [typed] = "31/02/2026", [missing] = "", ["Form.Met"] = "Earlier" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.ErrorAt(typed) is not null, string.Join(" | ", answer.Errors));
        Assert.True(answer.ErrorAt(missing) is not null, string.Join(" | ", answer.Errors));
    }

    [Theory]
    [InlineData("/wards/add", "Form.From", "Form.Name")]
    [InlineData("/wards/{ward}", "Form.From", "Form.Name", "#rename")]
    [InlineData("/wards/import", "Form.From", "Form.File", "#check")]
    [InlineData("/directory/providers", "Form.ValidTo", "Form.Name", "#provider")]
    [InlineData("/directory/providers", "Form.ValidFrom", "Form.ServiceCodes", "#provider")]
    [InlineData("/directory/services", "Form.SourceOn", "Form.NameVi")]
    [InlineData("/directory/services/methadone", "Form.ValidTo", "Form.Source")]
    [InlineData("/clients/{client}/services/new", "Form.On", "Form.ProviderId")]
    [InlineData("/clients/{client}/services/{referral}", "Form.On", "Form.Move")]
    [InlineData("/accounts/invite", "Form.Role", "Form.FullName")]
    [InlineData("/accounts/{account}", "Form.Role", "Form.FullName", "#account")]
    [InlineData("/emergencies/new", "Form.ClientCode", "Form.Nature")]
    public async Task Directory_and_account_forms_report_unreadable_and_missing_fields_together(
        string page, string unread, string missing, string form = ".lead-main form[method=post]")
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        await programme.Given.Provider(TestWards.North, "job");
        var referral = await programme.Given.ServiceReferral(client, TestWards.North, "job", lan);
        using var visitor = await Visitor.SignedIn(
            host,
            page.StartsWith("/clients", StringComparison.Ordinal) || page.StartsWith("/emergencies", StringComparison.Ordinal)
                ? lan
                : await programme.Given.Administrator());
        var sight = await visitor.Open(page
            .Replace("{ward}", TestWards.North, StringComparison.Ordinal).Replace("{client}", client.Value, StringComparison.Ordinal)
            .Replace("{referral}", referral.ToString(), StringComparison.Ordinal)
            .Replace("{account}", lan.AccountId.ToString(), StringComparison.Ordinal));
        if (page.EndsWith("/services/new", StringComparison.Ordinal))
        {
            sight = await visitor.Send(sight, new() { ["Form.ServiceCode"] = "job" });
        }

        foreach (var wrong in new[] { "31/02/2026", "" })
        {
            var answer = await visitor.Send(sight, new() { [unread] = wrong, [missing] = null }, form);

            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.True(
                answer.ErrorAt(unread) is not null || (wrong.Length == 0 && unread.EndsWith("ValidTo", StringComparison.Ordinal)),
                string.Join(" | ", answer.Errors));
            Assert.True(answer.ErrorAt(missing) is not null, string.Join(" | ", answer.Errors));
            Assert.Equal(answer.Errors.Distinct(), answer.Errors);
        }
    }

    [Fact]
    public async Task An_unreadable_optional_field_refuses_the_form()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);
        var form = await visitor.Open($"/clients/{client}/plan/goals/new");
        var filled = new Dictionary<string, object?>
        {
            ["Form.Words"] = "Có việc làm",
            ["Form.Domain"] = "Work",
            ["Form.Priority"] = "1",
            ["Form.TargetOn"] = "31/02/2026"
        };

        var answer = await visitor.Send(form, filled);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotNull(answer.ErrorAt("Form.TargetOn"));
        Assert.Equal(0, await programme.Value<long>("select count(*) from care.goals"));
    }

    [Fact]
    public async Task The_health_content_warning_does_not_hide_missing_fields()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);

        var told = await visitor.Send(
            await visitor.Open($"/clients/{client}/contacts/new"),
            new() { ["Form.Note"] = "xét nghiệm nước tiểu dương tính", ["Form.Purpose"] = "" });
        Assert.NotNull(told.ErrorAt("Form.Note"));
        Assert.NotNull(told.ErrorAt("Form.Purpose"));
        var again = await visitor.Send(told, []);

        Assert.Null(again.ErrorAt("Form.Note"));
        Assert.NotNull(again.ErrorAt("Form.Purpose"));
        Assert.Equal(0, await programme.Value<long>("select count(*) from care.contacts"));
    }

    [Fact]
    public async Task On_a_page_with_two_forms_only_the_submitted_one_shows_errors()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);
        await visitor.SendOn(
            await visitor.Open($"/clients/{client}/status"), new() { ["Form.To"] = nameof(ClientStatus.Paused) }, "form[action*='Close']");
        var both = await visitor.Open($"/clients/{client}/status");

        foreach (var (form, sent, other) in new[]
        {
            ("form[action*='Close']", "Form.On", "Back.On"), ("form[action*='Reopen']", "Back.On", "Form.On")
        })
        {
            foreach (var (day, month) in new[] { ("31", "2"), ("", "") })
            {
                var answer = await visitor.Send(both, new() { [$"{sent}.Day"] = day, [$"{sent}.Month"] = month }, form);

                Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
                Assert.NotNull(answer.ErrorAt(sent));
                Assert.Null(answer.ErrorAt(other));
                Assert.Equal([day, month], Typed(answer, sent).Take(2));
                Assert.Equal(Typed(both, other), Typed(answer, other));
                Assert.DoesNotContain("", Typed(answer, other));
            }
        }
    }

    private static IEnumerable<string> Typed(Sight sight, string day) =>
        sight.Document.QuerySelectorAll($"[name^='{day}.']").Select(box => box.GetAttribute("value") ?? "");
}
