using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Application.Tests.Access;

/// <summary>
/// Past every use case, with the login that coordinators and supervisors share: a supervisor reads the work of the ward and leads it, and
/// writes nothing else of it.
/// </summary>
public sealed class LeadingTests : IAsyncLifetime
{
    /// <summary>What a supervisor's statements can change of the own ward; everything else about a client is refused.</summary>
    private static readonly string[] Led =
    [
        "insert care.safety_alert_steps", "insert care.safety_alerts", "insert care.status_changes", "update care.clients",
        "update care.demands", "update care.safety_alerts",
    ];

    private Programme _programme = null!;
    private WardAtWork _north = null!;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _north = await _programme.Given.WardAtWork(TestWards.North);
        await _programme.Given.Seldom(_north, TestWards.South);
    }

    public Task DisposeAsync() => _programme.DisposeAsync().AsTask();

    [Fact]
    public async Task A_supervisor_changes_what_leads_a_caseload_and_nothing_else()
    {
        var tables = await _programme.Rows(
            """
            select format('%I.%I', c.table_schema, c.table_name), string_agg(quote_ident(c.column_name), ', ') filter (where c.is_generated
                = 'NEVER')
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema in ('care', 'vault', 'intake') and t.table_type = 'BASE TABLE'
            group by 1 having bool_or(c.column_name = 'ward_code') and not bool_or(c.column_name = 'count') order by 1
            """,
            row => (Name: row.GetString(0), Columns: row.GetString(1)));
        await using var supervisor = await _programme.Given.Login(_north.Supervisor, _north.Client.Code, _north.Other.Code);
        await using var coordinator = await _programme.Given.Login(_north.Coordinator, _north.Client.Code, _north.Other.Code);

        var (led, worked) = (new List<string>(), new List<string>());
        foreach (var (table, columns) in tables)
        {
            // A row like one that is there gets as far as its key, or is refused before.
            var insert = $"insert into {table} ({columns}) select {columns} from {table} where ward_code = '{TestWards.North}'";
            var update = $"update {table} set ward_code = ward_code where ward_code = '{TestWards.North}'";
            foreach (var (name, sql) in new[] { ($"insert {table}", insert), ($"update {table}", update) })
            {
                led.AddRange(await Passes(supervisor, sql) ? [name] : []);
                worked.AddRange(await Passes(coordinator, sql) ? [name] : []);
            }
        }

        Assert.Equal(Led, led.Order(StringComparer.Ordinal));
        Assert.True(worked.Count > 25, string.Join(", ", worked));
    }

    [Theory]
    [InlineData("update care.consents set withdrawn_at = (sec.actor()).at where withdrawn_at is null and client_code = $1", true)]
    [InlineData("update care.consents set expires_at = expires_at + interval '1 year' where client_code = $1", false)]
    [InlineData("update care.follow_ups set status = 'Cancelled' where status = 'Due' and client_code = $1", true)]
    [InlineData("update care.follow_ups set due_on = due_on + 7 where client_code = $1", false)]
    [InlineData("update care.goals set words = 'Khác' where client_code = $1", false)]
    [InlineData("update care.service_referrals set status = 'Cancelled' where client_code = $1", false)]
    [InlineData("update care.assessments set saved_at = now() where client_code = $1", false)]
    public async Task Of_a_record_a_supervisor_ends_what_is_to_end_and_rewrites_nothing(string sql, bool passes)
    {
        await using var supervisor = await _programme.Given.Login(_north.Supervisor, _north.Client.Code);

        Assert.Equal(passes, await Passes(supervisor, sql, _north.Client.Code.Value));
    }

    // Whether the policies of rows let a statement through to at least one row; what a key or a rule says of it afterwards is another
    // matter.
    private static async Task<bool> Passes(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        try
        {
            return await command.ExecuteNonQueryAsync() > 0;
        }
        catch (PostgresException refused)
        {
            return refused.SqlState != PostgresErrorCodes.InsufficientPrivilege;
        }
    }
}
