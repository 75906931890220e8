using CaseManager.Application.Assessments;
using CaseManager.Application.Audit;
using CaseManager.Application.CarePlans;
using CaseManager.Application.Clients;
using CaseManager.Application.Consents;
using CaseManager.Application.Disclosures;
using CaseManager.Application.People;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Audit;
using CaseManager.Domain.Disclosures;
using CaseManager.Domain.People;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Application.Tests.Disclosures;

public sealed class WhoHasSeenTests
{
    [Fact]
    public async Task A_coordinator_sees_who_opened_the_record_why_and_who_was_refused()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var stranger = await programme.Given.Coordinator(TestWards.South);
        var client = await programme.Given.Client(TestWards.North, lan);
        var another = await programme.Given.Client(TestWards.North, lan);
        await programme.As(lan).Send(new RevealPhone(client, PhoneReason.ToCall));
        await programme.As(supervisor).Send(new GetClientHeader(client));
        await programme.As(lan).Send(new GetClientHeader(another));
        await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(stranger).Send(new GetClientHeader(client)));

        var seen = await programme.As(lan).Send(new WhoHasSeen(client));

        Assert.Equal(
            [
                ("WhoHasSeen", Role.Coordinator, null, null), ("GetClientHeader", Role.Coordinator, null, AuditOutcome.Refused),
                ("GetClientHeader", Role.Supervisor, null, AuditOutcome.Done),
                ("RevealPhone", Role.Coordinator, "ToCall", AuditOutcome.Done), ],
            seen.Rows.Select(row => (row.UseCase, row.Role!.Value, row.Reason, row.Outcome)));
        // The page can be turned to the client: names of staff are the reviewer's to see.
        Assert.All(seen.Rows, row => Assert.Null(row.Who));
        var reviewed = await programme.As(await programme.Given.Reviewer()).Send(new ReviewWhoHasSeen(client));
        Assert.Equal("Supervisor Mẫu", reviewed.Rows.Single(row => row.Role is Role.Supervisor).Who);
    }

    [Fact]
    public async Task A_list_that_showed_the_client_counts_as_a_read()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        await programme.As(lan).Send(new ListClients());

        var seen = await programme.As(lan).Send(new WhoHasSeen(client));

        Assert.Equal(["WhoHasSeen", "ListClients"], seen.Rows.Select(row => row.UseCase));
    }

    [Fact]
    public async Task A_day_is_one_line_for_each_role_in_plain_words()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var minh = await programme.Given.Coordinator(TestWards.North);
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        for (var visit = 0; visit < 3; visit++)
        {
            await programme.As(lan).Send(new ListAssessments(client));
            await programme.As(lan).Send(new GetCarePlan(client));
            programme.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await programme.As(minh).Send(new GetClientOverview(client));
        await programme.As(supervisor).Send(new GetCarePlan(client));
        programme.Clock.Advance(TimeSpan.FromDays(1));
        await programme.As(lan).Send(new ListClients());

        var days = (await programme.As(lan).Send(new WhoHasSeenByDay(client))).Rows;

        var (today, before) = (programme.Clock.Today(), programme.Clock.Today().AddDays(-1));
        Assert.Equal(
            [
                (today, Role.Coordinator, true, "Lists"), (before, Role.Coordinator, false, ""),
                (before, Role.Coordinator, true, "Assessments, Plan"), (before, Role.Supervisor, false, "Plan"),
            ],
            days.Select(day => (day.Day, day.Role!.Value, day.Own, string.Join(", ", day.Read))));
        Assert.All(days, day => Assert.Empty(day.Unusual));
        Assert.DoesNotContain(typeof(SeenDay).GetProperties(), property => property.PropertyType == typeof(string));
    }

    [Fact]
    public async Task What_a_page_asks_at_once_is_one_look()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        for (var page = 0; page < 2; page++)
        {
            await programme.As(lan).Send(new GetClientHeader(client));
            programme.Clock.Advance(TimeSpan.FromSeconds(2));
            await programme.As(lan).Send(new GetCarePlan(client));
            programme.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var line = Assert.Single((await programme.As(lan).Send(new WhoHasSeenByDay(client))).Rows);

        Assert.Equal(2, line.Looks);
        Assert.Equal([SeenPart.Plan], line.Read);
    }

    [Fact]
    public async Task What_is_unusual_about_a_day_is_said_with_its_time()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var stranger = await programme.Given.Coordinator(TestWards.South);
        var client = await programme.Given.Client(TestWards.North, lan);
        var nine = programme.Clock.GetUtcNow();
        await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(stranger).Send(new GetClientHeader(client)));
        await programme.As(lan).Send(new RevealPhone(client, PhoneReason.ToCall));
        await programme.As(lan).Send(new PrintConsentForm(client));
        programme.Clock.Advance(TimeSpan.FromHours(14));
        await programme.As(lan).Send(new GetCarePlan(client));
        await programme.Given.Emergency(stranger, client);
        await programme.As(stranger).Send(new GetClientHeader(client));

        var days = (await programme.As(lan).Send(new WhoHasSeenByDay(client))).Rows;

        var own = days.Single(day => day.Own).Unusual;
        var other = days.Single(day => !day.Own).Unusual;
        Assert.Equal([SeenUnusual.Night, SeenUnusual.Printed, SeenUnusual.PhoneShown], own.Keys.Order());
        Assert.Equal([SeenUnusual.Emergency, SeenUnusual.Elsewhere, SeenUnusual.Night, SeenUnusual.Refused], other.Keys.Order());
        Assert.Equal((nine.AddHours(14), nine), (own[SeenUnusual.Night], other[SeenUnusual.Refused]));
    }

    [Fact]
    public async Task Looking_at_who_has_seen_is_no_line_and_printing_it_is_one()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        await programme.As(lan).Send(new WhoHasSeen(client));
        await programme.As(lan).Send(new WhoHasSeenByDay(client));
        Assert.Empty((await programme.As(lan).Send(new WhoHasSeenByDay(client))).Rows);

        var sheet = await programme.As(lan).Send(new PrintWhoHasSeen(client));

        Assert.Equal([SeenPart.Disclosures], Assert.Single(sheet.Lines).Printed);
        Assert.Equal(sheet.Unusual, sheet.Lines);
        Assert.Equal([DisclosedFact.WhoHasSeen], Assert.Single(sheet.Disclosures).Facts);
    }

    [Fact]
    public async Task The_sheet_of_a_busy_month_puts_its_oldest_weeks_together()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var first = programme.Clock.Today();
        for (var day = 0; day < 30; day++)
        {
            await programme.As(lan).Send(new GetCarePlan(client));
            await programme.As(supervisor).Send(new ListAssessments(client));
            programme.Clock.Advance(TimeSpan.FromDays(1));
        }

        var sheet = await programme.As(lan).Send(new PrintWhoHasSeen(client));

        Assert.InRange(sheet.Lines.Count, 10, PrintWhoHasSeen.LinesOfAPage);
        Assert.Equal(61, sheet.Lines.Sum(line => line.Days));
        Assert.Equal(61, sheet.Lines.Sum(line => line.Looks));
        Assert.Equal(sheet.Lines.OrderByDescending(line => line.Last), sheet.Lines);
        Assert.Equal(first, sheet.Lines.Min(line => line.Day));
        Assert.Equal((0, 0), (sheet.DaysLeftOut, sheet.ByOfficers));
        Assert.All(sheet.Lines.Where(line => line.Role is Role.Supervisor), line => Assert.Equal([SeenPart.Assessments], line.Read));
    }

    [Fact]
    public async Task The_period_of_who_has_seen_can_be_chosen()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        await programme.As(lan).Send(new GetClientHeader(client));
        var first = programme.Clock.Today();
        programme.Clock.Advance(TimeSpan.FromDays(2));
        var reviewer = await programme.Given.Reviewer();

        var before = await programme.As(reviewer).Send(new ReviewWhoHasSeen(client, To: first));
        var since = await programme.As(reviewer).Send(new ReviewWhoHasSeen(client, From: first.AddDays(1)));

        Assert.Equal((1, 0), (before.Total, since.Total));
        await Assert.ThrowsAsync<FluentValidation.ValidationException>(() =>
            programme.As(lan).Send(new WhoHasSeen(client, From: new(1, 1, 1))));
    }

    [Fact]
    public async Task The_database_answers_who_has_seen_only_for_the_own_wards()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        await programme.As(lan).Send(new GetClientHeader(client));
        var stranger = await programme.Given.Coordinator(TestWards.South);

        foreach (var (actor, expected) in new[] { (lan, 1L), (stranger, 0L) })
        {
            await using var care = await programme.Given.Login(actor);
            Assert.Equal(
                expected,
                await new NpgsqlCommand(
                    $"select count(*) from audit.seen('{client}', '-infinity', 'infinity', 0, 100)", care).ExecuteScalarAsync());
            foreach (var table in new[] { "entries", "closings", "showings" })
            {
                var refused =
                    await Assert.ThrowsAsync<PostgresException>(() =>
                        new NpgsqlCommand($"select * from audit.{table}", care).ExecuteNonQueryAsync());
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
            }

            Assert.Equal(
                expected,
                await new NpgsqlCommand(
                    $"select count(*) from audit.seen_days('{client}', '-infinity', 'infinity', 0, 100)", care).ExecuteScalarAsync());
        }

        foreach (var actor in new[]
        {
            await programme.Given.Officer(TestWards.North), await programme.Given.ProgrammeStaff(), await programme.Given.Administrator()
        })
        {
            await using var login = await programme.Given.Login(actor);
            var refused = await Assert.ThrowsAsync<PostgresException>(
                () =>
                    new NpgsqlCommand(
                        $"select count(*) from audit.seen('{client}', '-infinity', 'infinity', 0, 100)", login).ExecuteScalarAsync());
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }
}
