using CaseManager.Application.Audit;
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
        Assert.Equal("Supervisor Mẫu", seen.Rows[2].Who);
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
    public async Task The_clients_sheet_equals_the_trail_line_by_line_and_has_no_place_for_a_name()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var another = await programme.Given.Client(TestWards.North, lan);
        await programme.As(lan).Send(new RevealPhone(client, PhoneReason.Emergency));
        await programme.As(lan).Send(new ListClients());
        await programme.As(lan).Send(new ListConsents(client));
        await programme.As(lan).Send(new ListConsents(another));
        await Assert.ThrowsAsync<AccessDeniedException>(async () =>
            await programme.As(await programme.Given.Officer(TestWards.North)).Send(new GetClientHeader(client)));

        var sheet = await programme.As(lan).Send(new PrintWhoHasSeen(client));

        var trail = await programme.Rows(
            $"""
            select e.at, e.role, e.use_case, e.reason, c.outcome from audit.entries e left join audit.closings c on c.entry_id = e.id
            where '{client}' = any (e.client_codes) or exists (select from audit.showings s where s.entry_id = e.id
                and '{client}' = any (s.client_codes))
            order by e.id desc
            """,
            row => (
                At: row.GetFieldValue<DateTimeOffset>(0), Role: Enum.Parse<Role>(row.GetString(1)), UseCase: row.GetString(2),
                Reason: row.IsDBNull(3) ? null : row.GetString(3),
                Outcome: row.IsDBNull(4) ? (AuditOutcome?)null : Enum.Parse<AuditOutcome>(row.GetString(4))));
        Assert.Equal(
            trail.Select(line => line with { Outcome = line.UseCase == nameof(PrintWhoHasSeen) ? null : line.Outcome }),
            sheet.Seen.Select(line => (line.At, line.Role!.Value, line.UseCase, line.Reason, line.Outcome)));
        Assert.Equal((5, 5), (sheet.Seen.Count, sheet.SeenTotal));
        Assert.Equal(
            ["At", "Outcome", "Reason", "Role", "UseCase"], typeof(SheetSeen).GetProperties().Select(property => property.Name).Order());
        Assert.Equal([DisclosedFact.WhoHasSeen], Assert.Single(sheet.Disclosures).Facts);
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
