using System.Text.Json;
using CaseManager.Application.Assessments;
using CaseManager.Application.Consents;
using CaseManager.Application.Database;
using CaseManager.Application.Queries;
using CaseManager.Application.Services;
using CaseManager.Application.Worklist;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Consents;
using CaseManager.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseManager.Application.Tests.Consents;

/// <summary>
/// Consent decides in the database which rows there are, section by section and reader by reader, at this very statement.
/// </summary>
public sealed class ConsentBarrierTests : IAsyncLifetime
{
    private static readonly string[] HealthTables =
        ["care.assessments", "care.service_referrals", "care.service_referral_events", "care.cascade_entries", "audit.changes"];
    private static readonly string[] HivTables =
        ["care.service_referrals", "care.service_referral_events", "care.cascade_entries", "audit.changes"];

    private Programme _programme = null!;
    private WardAtWork _north = null!;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _north = await _programme.Given.WardAtWork(TestWards.North);
    }

    public async Task DisposeAsync() => await _programme.DisposeAsync();

    [Theory]
    [InlineData("Health", ConsentPurpose.StoreAssessments, "withdrawn")]
    [InlineData("Health", ConsentPurpose.StoreAssessments, "expired")]
    [InlineData("Hiv", ConsentPurpose.HivInformation, "withdrawn")]
    [InlineData("Hiv", ConsentPurpose.HivInformation, "expired")]
    public async Task Rows_of_a_category_appear_with_their_consent_and_go_with_it(string kind, ConsentPurpose purpose, string end)
    {
        var tables = kind == "Health" ? HealthTables : HivTables;
        var readers = kind == "Health" ? new[] { _north.Coordinator, _north.Supervisor } : [_north.Coordinator];

        foreach (var reader in readers)
        {
            await using var open = await Reading.Begin(_programme, reader, _north.Client.Code);
            Assert.All(
                await open.Counts(tables, kind),
                seen => Assert.True(seen.Rows > 0, $"{seen.Table} shows {reader.Role} nothing, with the client's consent."));
        }

        // One reader is in the middle of reading; the same transaction goes on.
        await using var before = await Reading.Begin(_programme, _north.Coordinator, _north.Client.Code);
        await before.Counts(tables, kind);
        await _programme.Execute(
            end == "withdrawn"
                ? "update care.consents set withdrawn_at = $1 where client_code = $2 and purpose = $3"
                : "update care.consents set given_at = $1::timestamptz - interval '2 days', expires_at = $1 where client_code = $2 and "
                    + "purpose = $3",
            _programme.Clock.GetUtcNow(), _north.Client.Code.Value, purpose.ToString());

        Assert.All(await before.Counts(tables, kind), seen => Assert.Equal((seen.Table, 0L), seen));
        foreach (var reader in new[] { _north.Coordinator, _north.Supervisor })
        {
            await using var after = await Reading.Begin(_programme, reader, _north.Client.Code);
            Assert.All(await after.Counts(tables, kind), seen => Assert.Equal((seen.Table, 0L), seen));
            Assert.True((await after.Counts(["care.contacts"], "Care")).Single().Rows > 0);
        }

        // Another client's consent is another client's.
        await using var other = await Reading.Begin(_programme, _north.Coordinator, _north.Other.Code);
        Assert.All(await other.Counts(tables, kind), seen => Assert.True(seen.Rows > 0));
    }

    [Fact]
    public async Task A_supervisor_sees_no_HIV_fact_under_any_consent()
    {
        await using var reading = await Reading.Begin(_programme, _north.Supervisor, _north.Client.Code);

        Assert.All(await reading.Counts(HivTables, "Hiv"), seen => Assert.Equal(0, seen.Rows));
    }

    [Fact]
    public async Task No_health_row_is_readable_without_a_committed_audit_entry()
    {
        await using var reading = await Reading.Begin(_programme, _north.Coordinator, client: null);

        Assert.All(await reading.Counts(HealthTables, "Health"), seen => Assert.Equal(0, seen.Rows));
        await reading.Ask($"select audit.show(current_setting('app.actor'), array['{_north.Client.Code}'])");
        Assert.All(await reading.Counts(HealthTables, "Health"), seen => Assert.Equal(0, seen.Rows));
        await reading.Ask($"savepoint a; select audit.show(current_setting('app.actor'), array['{_north.Client.Code}']); release a");
        Assert.All(await reading.Counts(HealthTables, "Health"), seen => Assert.Equal(0, seen.Rows));
    }

    [Theory]
    [InlineData("own", true)]
    [InlineData("own list's", true)]
    [InlineData("own of nearly five minutes ago", true)]
    [InlineData("own of five minutes ago", false)]
    [InlineData("own list's of five minutes ago", false)]
    [InlineData("own for another client", false)]
    [InlineData("colleague's", false)]
    [InlineData("colleague's list's", false)]
    [InlineData("own of this transaction", false)]
    public async Task An_audit_entry_opens_rows_of_its_clients_to_its_author_for_five_minutes(string ticket, bool counts)
    {
        var lan = _north.Coordinator;
        var (author, named) = (
            ticket.StartsWith("colleague", StringComparison.Ordinal) ? _north.Supervisor : lan,
            ticket.Contains("list", StringComparison.Ordinal) ? null : (ClientCode?)_north.Client.Code);
        var entry = await Reading.Enter(_programme, author, ticket == "own for another client" ? _north.Other.Code : named);
        if (named is null)
        {
            await _programme.Execute(
                $"insert into audit.showings (entry_id, client_codes) values ('{entry}', array['{_north.Client.Code}'])");
        }

        if (ticket.EndsWith("ago", StringComparison.Ordinal))
        {
            var age = ticket.Contains("nearly", StringComparison.Ordinal) ? "4 minutes 30 seconds" : "5 minutes";
            await _programme.Execute(
                $"update audit.entries set recorded_at = recorded_at - interval '{age}'; update audit.showings set recorded_at = "
                    + $"recorded_at - interval '{age}'");
        }

        await using var reading = await Reading.Under(_programme, lan, entry, _north.Client.Code);
        if (ticket == "own of this transaction")
        {
            await reading.EnterHere(_programme, lan);
        }

        foreach (var (tables, kind) in new[] { (HealthTables, "Health"), (HivTables, "Hiv") })
        {
            Assert.All(await reading.Counts(tables, kind), seen => Assert.Equal((seen.Table, counts), (seen.Table, seen.Rows > 0)));
        }
    }

    [Theory]
    [InlineData(ConsentPurpose.StoreAssessments, "methadone", true)]
    [InlineData(ConsentPurpose.HivInformation, "hiv-test", false)]
    public async Task Every_list_count_search_and_worklist_hides_rows_with_the_consent(
        ConsentPurpose purpose, string service, bool assessments)
    {
        var record = _north.Client;
        var referral = (service == "methadone" ? record.ServiceReferral : record.HivReferral).ToString();
        Assert.All(await Lists(), list => Assert.True(list.Shows, $"{list.Name} should show {service} under consent."));
        var consent =
            (await _programme.As(_north.Coordinator).Send(new ListConsents(record.Code))).Single(row =>
                row.Purpose == purpose && row.State == ConsentState.InForce);
        var counted = (await Board()).Columns.Sum(column => column.Total);

        await _programme.As(_north.Coordinator).Send(new WithdrawConsent(record.Code, consent.Id));

        Assert.All(await Lists(), list => Assert.False(list.Shows, $"{list.Name} still shows {service}."));
        Assert.True((await Board()).Columns.Sum(column => column.Total) < counted, "The board still counts what it does not show.");

        async Task<ServiceBoard> Board() => await _programme.As(_north.Coordinator).Send(new ShowServiceBoard());

        async Task<List<(string Name, bool Shows)>> Lists()
        {
            var lan = _programme.As(_north.Coordinator);
            List<(string Name, bool Shows)> lists =
            [
                (nameof(ListServiceReferrals), Holds(await lan.Send(new ListServiceReferrals(record.Code)), referral)),
                (nameof(ShowServiceBoard), Holds(await Board(), referral)),
            ];
            if (assessments)
            {
                lists.Add((nameof(ListAssessments), Holds(await lan.Send(new ListAssessments(record.Code)), record.Assessment.ToString())));
                lists.Add((nameof(GetToday), Holds(await lan.Send(new GetToday()), record.Assessment.ToString())));
            }

            return lists;
        }

        static bool Holds<T>(T answer, string id) => JsonSerializer.Serialize(answer).Contains(id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("channel = 'VerbalWithWitness', recipient = 'Phòng khám Ánh Dương'")]
    [InlineData("channel = 'Paper', recipient = null")]
    [InlineData("recipient = ' '")]
    public async Task An_HIV_information_consent_must_be_written_and_name_a_unit(string fault)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(
            () =>
                _programme.Execute(
                    $"update care.consents set {fault} where client_code = '{_north.Client.Code}' and purpose = 'HivInformation'"));

        Assert.Equal(PostgresErrorCodes.CheckViolation, refused.SqlState);
    }

    [Theory]
    [InlineData("purpose = 'ShareWithProvider'")]
    [InlineData("purpose = 'HivInformation'")]
    public async Task The_database_refuses_an_HIV_referral_to_a_provider_not_named_for_HIV(string another)
    {
        await using var writing = await Reading.Begin(_programme, _north.Coordinator, _north.Client.Code);
        var change =
            $"update care.service_referrals set consent_id = (select id from care.consents where client_code = '{_north.Client.Code}' "
                + $"and {{0}}) where id = '{_north.Client.HivReferral}' returning 1";

        Assert.Equal(1, await writing.Ask(string.Format(null, change, "purpose = 'ShareHivWithProvider'")));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => writing.Ask(string.Format(null, change, another)));

        Assert.Equal("service_referrals_consent_in_force", refused.ConstraintName);
    }

    [Theory]
    [InlineData("channel = 'VerbalWithWitness'")]
    [InlineData("provider_id = null")]
    public async Task An_HIV_referral_consent_must_be_written_and_name_a_provider(string fault)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(
            () =>
                _programme.Execute(
                    $"update care.consents set {fault} where client_code = '{_north.Client.Code}' and purpose = 'ShareHivWithProvider'"));

        Assert.Equal("consents_hiv_provider", refused.ConstraintName);
    }

    /// <summary>One transaction of one actor, with the ticket that a use case about this client would hold.</summary>
    private sealed class Reading(NpgsqlConnection connection, NpgsqlTransaction transaction, ClientCode? client) : IAsyncDisposable
    {
        public static async Task<Reading> Begin(Programme programme, Actor actor, ClientCode? client) =>
            await Under(programme, actor, await Enter(programme, actor, client), client);

        /// <summary>A transaction in the actor's name that points to an entry in the trail, whosever that is.</summary>
        public static async Task<Reading> Under(Programme programme, Actor actor, Guid entry, ClientCode? client)
        {
            var connection = await Logins(programme).Pool(Login.Care).OpenConnectionAsync();
            var reading = new Reading(connection, await connection.BeginTransactionAsync(), client);
            await reading.Ask($"select set_config('app.actor', '{Logins(programme).Sign(actor, entry, connection)}', true)");

            return reading;
        }

        /// <summary>An entry as a use case about this client makes it, committed.</summary>
        public static async Task<Guid> Enter(Programme programme, Actor actor, ClientCode? client)
        {
            await using var connection = await Logins(programme).Pool(Login.Care).OpenConnectionAsync();
            var entry = Guid.CreateVersion7();
            await using var open = new NpgsqlCommand(Opening(Logins(programme).Sign(actor, null, connection), entry, client), connection);
            await open.ExecuteNonQueryAsync();

            return entry;
        }

        /// <summary>The same inside this transaction, and from here on its ticket.</summary>
        public async Task EnterHere(Programme programme, Actor actor)
        {
            var entry = Guid.CreateVersion7();
            await Ask(Opening(Logins(programme).Sign(actor, null, connection), entry, client));
            await Ask($"select set_config('app.actor', '{Logins(programme).Sign(actor, entry, connection)}', true)");
        }

        private static Logins Logins(Programme programme) => programme.Services.GetRequiredService<Logins>();

        private static string Opening(string token, Guid entry, ClientCode? client) =>
            $"select audit.open('{token}', '{entry}', 'ListAssessments', "
                + $"array[{(client is { } code ? $"'{code}'" : "")}]::text[], null, null, null, null)";

        public async Task<List<(string Table, long Rows)>> Counts(IEnumerable<string> tables, string category)
        {
            var counts = new List<(string, long)>();
            foreach (var table in tables)
            {
                counts.Add(
                    (
                        table,
                        (long)(await Ask(
                            $"select count(*) from {table} where category = "
                                + $"'{category}'{(client is { } code ? $" and client_code = '{code}'" : "")}"))!));
            }

            return counts;
        }

        public async Task<object?> Ask(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            try
            {
                return await command.ExecuteScalarAsync();
            }
            catch (InvalidCastException)
            {
                // A function that answers nothing.
                return null;
            }
        }

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
