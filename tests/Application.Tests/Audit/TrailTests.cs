using CaseManager.Application.Clients;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Slips;
using CaseManager.Domain;
using CaseManager.Domain.Clients;
using CaseManager.Testing;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseManager.Application.Tests.Audit;

/// <summary>What is not on record does not happen.</summary>
public sealed class TrailTests
{
    [Fact]
    public async Task Nothing_is_shown_or_changed_when_the_trail_cannot_be_written()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var officer = await programme.Given.Officer(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        foreach (var fault in new[]
        {
            "revoke execute on function audit.open(text, uuid, text, text[], text, uuid, text, inet) from public",
            "alter table audit.entries add constraint full_disk check (false) not valid",
        })
        {
            await programme.Execute(fault);

            await Assert.ThrowsAsync<TrailUnavailableException>(() => programme.As(lan).Send(new GetClientHeader(client)));
            await Assert.ThrowsAsync<TrailUnavailableException>(() =>
                programme.As(officer).Send(programme.Given.FilledInSlip(TestWards.North)));
            await programme.Execute(
                "grant execute on function audit.open(text, uuid, text, text[], text, uuid, text, inet) to public");
        }

        Assert.Equal(0, await programme.Value<long>("select count(*) from intake.slips"));
    }

    [Fact]
    public async Task What_a_person_can_put_right_is_closed_as_invalid_and_a_fault_as_failed()
    {
        await using var programme = await Programme.Start();
        var lan = programme.As(await programme.Given.Coordinator(TestWards.North));
        var client = await programme.Given.Client(TestWards.North);
        CloseClient Close(ClientStatus status, long version) => new(client, status, programme.Clock.Today(), null, null, version);

        await Assert.ThrowsAsync<StaleVersionException>(() => lan.Send(Close(ClientStatus.Paused, 0)));
        await Assert.ThrowsAsync<ValidationException>(() =>
            lan.Send(Close(ClientStatus.Paused, 1) with { StatusReason = new string('a', 1_000) }));
        await Assert.ThrowsAsync<RuleBrokenException>(() => lan.Send(Close(ClientStatus.Inactive, 1)));
        await programme.Execute("alter table care.status_changes add constraint full_disk check (false) not valid");
        await Assert.ThrowsAnyAsync<Exception>(() => lan.Send(Close(ClientStatus.Paused, 1)));

        Assert.Equal(
            ["Invalid", "Invalid", "Invalid", "Failed"],
            (await programme.AuditEntries()).Where(entry => entry.UseCase == nameof(CloseClient)).Select(entry => entry.Outcome));
    }

    [Fact]
    public async Task A_list_is_not_shown_when_its_clients_cannot_be_audited()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        await programme.Given.Client(TestWards.North, lan);
        await programme.Execute("alter table audit.showings add constraint full_disk check (false) not valid");

        await Assert.ThrowsAsync<TrailUnavailableException>(() => programme.As(lan).Send(new ListClients(CaseloadView.Ward)));
    }

    [Fact]
    public async Task A_change_is_rolled_back_when_its_outcome_cannot_be_audited()
    {
        await using var programme = await Programme.Start();
        var officer = await programme.Given.Officer(TestWards.North);
        await programme.Execute("alter table audit.closings add constraint full_disk check (false) not valid");

        await Assert.ThrowsAsync<TrailUnavailableException>(() =>
            programme.As(officer).Send(programme.Given.FilledInSlip(TestWards.North)));

        Assert.Equal(0, await programme.Value<long>("select count(*) from intake.slips"));
        Assert.Equal(("FileSlip", "Open"), (await programme.LastAuditEntry()) is var entry ? (entry.UseCase, entry.Outcome) : default);
    }

    [Fact]
    public async Task An_entry_can_be_completed_only_by_the_account_that_wrote_it()
    {
        await using var programme = await Programme.Start();
        var (lan, huong) = (await programme.Given.Coordinator(TestWards.North), await programme.Given.Coordinator(TestWards.North));
        var client = await programme.Given.Client(TestWards.North, lan);
        await using var hers = await programme.Given.Login(huong, client);
        var entry = (await programme.LastAuditEntry()).Id;
        var logins = programme.Services.GetRequiredService<Logins>();
        await using var login = await logins.Pool(Login.Care).OpenConnectionAsync();

        foreach (var (author, written) in new[] { (lan, 0L), (huong, 1L) })
        {
            foreach (var call in new[] { $"show($1, array['{client}'])", "close($1, 'Done')" })
            {
                await using var command = new NpgsqlCommand($"select audit.{call}", login)
                {
                    Parameters = { new() { Value = logins.Sign(author, entry, login) } }
                };
                await command.ExecuteNonQueryAsync();
            }

            Assert.Equal(
                (written, written),
                (
                    await programme.Value<long>($"select count(*) from audit.showings where entry_id = '{entry}'"),
                    await programme.Value<long>($"select count(*) from audit.closings where entry_id = '{entry}'")));
        }
    }

    [Fact]
    public async Task A_locked_trail_makes_the_request_wait_and_then_fail()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        await using var other = await TestDatabases.OpenAsSuperuser(programme.Database.Name);
        await using var transaction = await other.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("lock table audit.entries in access exclusive mode", other, transaction);
        await command.ExecuteNonQueryAsync();

        await Assert.ThrowsAsync<TrailUnavailableException>(() => programme.As(lan).Send(new GetClientHeader(client)));
    }

    [Fact]
    public async Task A_cancelled_or_failed_read_is_audited()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        await programme.As(lan).Send(new GetClientHeader(client));
        // Slow enough that the reader goes away in the middle, after the entry and before the answer.
        await programme.Execute(
            "alter table vault.people rename to people_kept; create view vault.people as select p.* from vault.people_kept p, "
                + "pg_sleep(1.5); grant select on vault.people to cm_care");
        using var leaving = new CancellationTokenSource(TimeSpan.FromMilliseconds(900));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => programme.As(lan).Send(new GetClientHeader(client), leaving.Token));

        var cut = await programme.LastAuditEntry();
        Assert.Equal((nameof(GetClientHeader), "Failed"), (cut.UseCase, cut.Outcome));
        Assert.Equal([client.Value], cut.ClientCodes);

        await programme.Execute("drop view vault.people");
        await Assert.ThrowsAsync<PostgresException>(() => programme.As(lan).Send(new GetClientHeader(client)));
        var failed = await programme.LastAuditEntry();
        Assert.Equal((nameof(GetClientHeader), "Failed", true), (failed.UseCase, failed.Outcome, failed.Id != cut.Id));
    }
}
