using System.Net;
using CaseManager.Domain.Slips;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Slips;

/// <summary>An officer with a phone and no JavaScript: the slip is one long page.</summary>
public sealed class NewSlipTests
{
    private const string Name = "Trần Văn Mẫu";

    internal static Dictionary<string, object?> FilledIn => new()
    {
        ["Form.Adult"] = "Yes",
        ["Form.Violence"] = "false",
        ["Form.Trafficking"] = "false",
        ["Form.PersonLabel"] = Name,
        ["Form.AgeBand"] = "From25To34",
        ["Form.Gender"] = "Man",
        ["Form.Phone"] = "0900 000 418",
        ["Form.ContactWays"] = new[] { "Call", "InPerson" },
        ["Form.Basis"] = "SocialContact",
        ["Form.HelpWith"] = new[] { "Housing" },
        ["Form.Answer"] = "Agreed",
        ["Form.HandOver"] = "Now",
    };

    [Fact]
    public async Task An_officer_sends_a_slip_and_gets_the_card_and_no_name()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        await programme.Given.DutyCoordinator(TestWards.North);
        using var officer = await Visitor.SignedIn(host, await programme.Given.Officer(TestWards.North));

        var sent = await officer.SendOn(await officer.Open("/slips/new"), FilledIn);
        var mine = await officer.Open("/slips/mine");
        var home = await officer.Open("/slips");

        Assert.Equal(HttpStatusCode.OK, sent.Status);
        Assert.Contains("Chị Lan", sent.Text, StringComparison.Ordinal);
        Assert.NotNull(sent.Document.QuerySelector(".lead-ticket svg"));
        Assert.Equal(Name, await programme.Value<string>("select label from intake.slip_people"));
        Assert.All([sent, mine, home], page =>
        {
            Assert.DoesNotContain(
                "Mẫu",
                page.Text.Replace("Officer Mẫu", "", StringComparison.Ordinal).Replace("Thành phố Mẫu", "", StringComparison.Ordinal),
                StringComparison.Ordinal);
            Assert.DoesNotContain("418", page.Text, StringComparison.Ordinal);
        });
        Assert.Contains("Đã gửi", mine.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_form_pressed_twice_makes_one_slip()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var officer = await Visitor.SignedIn(host, await programme.Given.Officer(TestWards.North));
        var form = await officer.Open("/slips/new");

        var answers = await Task.WhenAll(officer.Send(form, FilledIn), officer.Send(form, FilledIn));
        var back = await officer.Send(form, FilledIn);
        var again = await officer.Open(form.Document.QuerySelector("form[data-draft]")!.GetAttribute("action")!);

        Assert.Single(answers.Append(back).Append(again).Select(answer => answer.Location).Distinct());
        Assert.Equal(1, await programme.Value<long>("select count(*) from intake.slips"));
    }

    [Fact]
    public async Task An_empty_form_is_answered_beside_every_field_in_both_languages()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var officer = await Visitor.SignedIn(host, await programme.Given.Officer(TestWards.North));

        var vietnamese = await officer.Send(await officer.Open("/slips/new"), []);
        officer.Http.DefaultRequestHeaders.Add("Cookie", "lead.lang=c%3Den-GB%7Cuic%3Den-GB");
        var english = await officer.Send(await officer.Open("/slips/new"), []);

        Assert.Equal(HttpStatusCode.BadRequest, vietnamese.Status);
        foreach (var field in new[]
        {
            "Adult", "Violence", "Trafficking", "PersonLabel", "AgeBand", "Gender", "ContactWays", "Basis", "HelpWith", "Answer", "HandOver"
        })
        {
            Assert.NotNull(vietnamese.ErrorAt($"Form.{field}"));
            Assert.NotEqual(vietnamese.ErrorAt($"Form.{field}"), english.ErrorAt($"Form.{field}"));
        }
    }

    [Theory]
    [InlineData("Form.PersonLabel", "079012345678", "Đây có phải là số căn cước")]
    [InlineData("Form.Note", "CCCD 079 012 345 678", "Đây có phải là số căn cước")]
    [InlineData("Form.Place", "căn cước 079.012.345.678", "Đây có phải là số căn cước")]
    [InlineData("Form.Phone", "12345", "Nhập một số điện thoại")]
    [InlineData("Form.Phone", "", "Nhập số điện thoại, hoặc chọn cách liên hệ khác")]
    [InlineData("Form.AgeBand", "Under18", "")]
    [InlineData("Form.Basis", "99", "")]
    [InlineData("Form.HelpWith", "Cocaine", "")]
    [InlineData("Form.PlaceWardCode", "99002", "Chọn một phường của bạn")]
    [InlineData("Form.Answer", "true", "")]
    public async Task A_wrong_answer_is_explained_beside_its_field_and_everything_typed_is_kept(string field, string typed, string message)
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var officer = await Visitor.SignedIn(host, await programme.Given.Officer(TestWards.North));

        var again = await officer.Send(await officer.Open("/slips/new"), new(FilledIn) { [field] = typed });

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains(again.Errors, error => error.Contains(message, StringComparison.Ordinal));
        Assert.Contains(field == "Form.PersonLabel" ? typed : Name, again.Html, StringComparison.Ordinal);
        Assert.Contains("0900 000 418", field == "Form.Phone" ? "0900 000 418" : again.Html, StringComparison.Ordinal);
        Assert.Equal(0, await programme.Value<long>("select count(*) from intake.slips"));
    }

    [Theory]
    [InlineData("32", "13", "2026", "ngày có thật")]
    [InlineData("23", "9", "2026", "tương lai")]
    [InlineData("1", "1", "2020", "30 ngày")]
    [InlineData("", "", "", "Chọn ngày gặp")]
    public async Task An_impossible_day_is_refused(string day, string month, string year, string message)
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var officer = await Visitor.SignedIn(host, await programme.Given.Officer(TestWards.North));
        var typed = new Dictionary<string, object?>(FilledIn)
        {
            ["Form.Met"] = "Earlier",
            ["Form.MetOn.Day"] = day,
            ["Form.MetOn.Month"] = month,
            ["Form.MetOn.Year"] = year
        };

        var again = await officer.Send(await officer.Open("/slips/new"), typed);
        var notAsked = await officer.Send(again, new(typed) { ["Form.Met"] = "Yesterday" });

        Assert.Contains(message, again.ErrorOf("Form.MetOn"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, notAsked.Status);
    }

    [Fact]
    public async Task An_appointment_needs_a_day_and_an_hour_to_come()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var officer = await Visitor.SignedIn(host, await programme.Given.Officer(TestWards.North));
        var form = new Dictionary<string, object?>(FilledIn) { ["Form.HandOver"] = "Appointment" };

        var missing = await officer.Send(await officer.Open("/slips/new"), form);
        var past = await officer.Send(missing, new(form) { ["Form.AppointmentOn"] = "2026-09-22", ["Form.AppointmentTime"] = "08:59" });
        var sent = await officer.Send(past, new(form) { ["Form.AppointmentOn"] = "2026-09-22", ["Form.AppointmentTime"] = "15:00" });

        Assert.NotNull(missing.ErrorOf("Form.AppointmentOn"));
        Assert.Contains("Giờ hẹn đã qua", past.ErrorOf("Form.AppointmentTime"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Equal(
            new DateTime(2026, 9, 22, 8, 0, 0),
            (await programme.Value<DateTime>("select appointment_at from intake.slips")).ToUniversalTime());
    }

    [Theory]
    [InlineData("Form.Adult", "No", StopReason.Under18, "111")]
    [InlineData("Form.Violence", "true", StopReason.Violence, "113")]
    [InlineData("Form.Trafficking", "true", StopReason.Trafficking, "111")]
    [InlineData("Form.Answer", "Declined", StopReason.Declined, "Chị Lan")]
    [InlineData("Form.Answer", "Undecided", StopReason.Undecided, "Chị Lan")]
    public async Task An_answer_that_stops_the_slip_keeps_no_name_and_says_what_to_do(
        string field, string answer, StopReason stop, string advice)
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        await programme.Given.DutyCoordinator(TestWards.North);
        using var officer = await Visitor.SignedIn(host, await programme.Given.Officer(TestWards.North));

        var stopped = await officer.SendOn(await officer.Open("/slips/new"), new(FilledIn) { [field] = answer });

        Assert.Equal(HttpStatusCode.OK, stopped.Status);
        Assert.Contains(advice, stopped.Text, StringComparison.Ordinal);
        Assert.Equal(
            [(stop.ToString(), 1)],
            await programme.Rows("select kind, count from intake.tallies", row => (row.GetString(0), row.GetInt32(1))));
        Assert.Equal(
            0, await programme.Value<long>("select (select count(*) from intake.slips) + (select count(*) from intake.slip_drafts)"));
    }

    [Fact]
    public async Task A_draft_comes_back_as_it_was_typed_right_or_wrong()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var officer = await Visitor.SignedIn(host, await programme.Given.Officer(TestWards.North));
        var form = await officer.Open("/slips/new");
        var action = form.Document.QuerySelector("form[data-draft]")!.GetAttribute("action")!;

        await officer.Keep(form, new(FilledIn) { ["Form.Phone"] = "09x", ["Form.MetOn.Day"] = "32" });
        var home = await officer.Open("/slips");
        var again = await officer.Open(action);

        Assert.Contains("Phiếu chưa gửi", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, home.Html, StringComparison.Ordinal);
        Assert.Empty(again.Errors);
        Assert.Equal((Name, "09x", "32"), (again.Value("Form.PersonLabel"), again.Value("Form.Phone"), again.Value("Form.MetOn.Day")));
        Assert.Equal(
            ["Call", "InPerson"],
            again.Document.QuerySelectorAll("[name='Form.ContactWays'][checked]").Select(box => box.GetAttribute("value")));
        Assert.Equal(form.Value("Form.Id"), again.Value("Form.Id"));
    }

    [Fact]
    public async Task An_expired_or_foreign_draft_is_explained_and_a_new_form_offered()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var actor = await programme.Given.Officer(TestWards.North);
        using var officer = await Visitor.SignedIn(host, actor);
        using var otherPhone = await Visitor.SignedIn(host, actor);
        var form = await officer.Open("/slips/new");
        var action = form.Document.QuerySelector("form[data-draft]")!.GetAttribute("action")!;
        await officer.Keep(form, FilledIn);

        var elsewhere = await otherPhone.Open(action);
        programme.Clock.Advance(TimeSpan.FromHours(SlipDraft.LifetimeHours));
        using var later = await Visitor.SignedIn(host, actor);
        var expired = await later.Open(action);

        Assert.All([elsewhere, expired], page =>
        {
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("Không mở được bản nháp này", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Name, page.Html, StringComparison.Ordinal);
            Assert.NotEqual(form.Value("Form.Id"), page.Value("Form.Id"));
        });
    }

    [Fact]
    public async Task A_session_lost_while_filling_a_form_loses_no_input()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var actor = await programme.Given.Officer(TestWards.North);
        using var officer = await Visitor.SignedIn(host, actor);
        var form = await officer.Open("/slips/new");
        await officer.Keep(form, FilledIn);

        await programme.Execute("delete from accounts.sessions");
        var ended = await officer.Send(form, FilledIn);
        var again = await officer.Send(ended, new() { ["Form.UserName"] = Given.UserName(actor), ["Form.Password"] = Given.Password });
        var sent = await officer.Send(again, [], "#again");

        Assert.Contains("/slips/sent/", sent.Location, StringComparison.Ordinal);
        Assert.Equal(Name, await programme.Value<string>("select label from intake.slip_people"));
    }

    [Fact]
    public async Task The_slip_form_stays_under_its_size_limit()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        await programme.Given.DutyCoordinator(TestWards.North);
        using var officer = await Visitor.SignedIn(host, await programme.Given.Officer(TestWards.North));

        officer.Http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var compressed = await officer.Http.GetByteArrayAsync("/slips/new");

        // A quarter of a second on the slowest network of today (2G, 200 kbit/s).
        Assert.InRange(compressed.Length, 1, 6250);
    }

    [Fact]
    public async Task A_damaged_post_is_answered_without_a_server_error()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var officer = await Visitor.SignedIn(host, await programme.Given.Officer(TestWards.North));
        var form = await officer.Open("/slips/new");
        var damaged = new Dictionary<string, object?>[]
        {
            new(FilledIn) { ["Form.Id"] = "không phải số" },
            new(FilledIn) { ["Form.Id"] = Guid.Empty.ToString() },
            new(FilledIn) { ["Form.PersonLabel"] = new string('x', 5000) },
            new(FilledIn) { ["Form.Note"] = new string('ễ', 301) },
            new(FilledIn) { ["Form.PersonLabel"] = "a\0b" },
            new(FilledIn) { ["Form.PlaceWardCode"] = "" },
            new(FilledIn) { ["Form.AppointmentTime"] = "25:99", ["Form.HandOver"] = "Appointment" },
            new(FilledIn) { ["Form.Urgent"] = "có lẽ" },
            new(FilledIn) { ["Form.StayingWardCode"] = TestWards.South },
        };

        foreach (var post in damaged)
        {
            var answer = await officer.Send(form, post);
            Assert.InRange((int)answer.Status, 400, 499);
        }

        var tooLong = await officer.Keep(form, new(FilledIn) { ["Form.Note"] = new string('x', 5000) });
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.Status);
        Assert.Equal(0, await programme.Value<long>("select count(*) from intake.slips"));
    }
}

file static class OfficersPhone
{
    /// <summary>What draft.js does two seconds after a change.</summary>
    public static Task<Sight> Keep(this Visitor officer, Sight form, Dictionary<string, object?> typed)
    {
        var page = form.Document.QuerySelector("form[data-draft]")!;
        var action = page.GetAttribute("action")!;
        page.SetAttribute("action", page.GetAttribute("data-draft")!);
        var answer = officer.Send(form, typed);
        page.SetAttribute("action", action);

        return answer;
    }

    /// <summary>The message of a field of several boxes.</summary>
    public static string? ErrorOf(this Sight page, string name) =>
        page.Document.QuerySelector($"#{name.Replace('.', '_')}-error")?.TextContent;

    public static string? Value(this Sight page, string name) => page.Document.QuerySelector($"[name='{name}']")?.GetAttribute("value");
}
