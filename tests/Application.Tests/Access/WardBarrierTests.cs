using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Application.Tests.Access;

/// <summary>
/// Past every use case, with the login itself and a ticket that names whom one likes: the own ward and no other, table by table.
/// </summary>
public sealed class WardBarrierTests : IAsyncLifetime
{
    private Programme _programme = null!;
    private WardAtWork _north = null!;
    private WardAtWork _south = null!;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _north = await _programme.Given.WardAtWork(TestWards.North);
        _south = await _programme.Given.WardAtWork(TestWards.South);
        await _programme.Given.Seldom(_north, TestWards.South);
        await _programme.Given.Seldom(_south, TestWards.North);
    }

    public Task DisposeAsync() => _programme.DisposeAsync().AsTask();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_table_shows_or_changes_a_row_of_another_ward(bool supervisor)
    {
        var tables = await _programme.Rows(
            """
            select format('%I.%I', c.table_schema, c.table_name) from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
            where c.table_schema in ('care', 'vault', 'intake') and c.column_name = 'ward_code' and t.table_type = 'BASE TABLE' order by 1
            """,
            row => row.GetString(0));
        await using var care = await _programme.Given.Login(
            supervisor ? _north.Supervisor : _north.Coordinator, _north.Client.Code, _north.Other.Code, _south.Client.Code,
            _south.Other.Code);

        var shown = 0;
        foreach (var table in tables.Where(table => table != "intake.tallies"))
        {
            Assert.True(
                await _programme.Value<long>($"select count(*) from {table} where ward_code = '{TestWards.South}'") > 0,
                $"There is nothing in {table} to be seen.");
            shown += await Count(care, $"select count(*) from {table} where ward_code = '{TestWards.North}'") > 0 ? 1 : 0;
            Assert.Equal((table, 0), (table, await Count(care, $"select count(*) from {table} where ward_code = '{TestWards.South}'")));
            Assert.Equal(
                (table, 0),
                (
                    table,
                    await Count(
                        care,
                        $"with changed as (update {table} set ward_code = ward_code where ward_code = '{TestWards.South}' returning 1) "
                            + "select count(*) from changed")));
            Assert.Equal(
                (table, 0),
                (
                    table,
                    await Count(
                        care,
                        $"with changed as (update {table} set ward_code = '{TestWards.South}' where ward_code = '{TestWards.North}' "
                            + "returning 1) select count(*) from changed")));
        }

        Assert.True(shown > 15, $"Only {shown} tables show the own ward.");
    }

    [Theory]
    [InlineData(TestWards.North)]
    [InlineData(TestWards.South)]
    public async Task No_row_can_be_inserted_about_a_client_of_another_ward(string ward)
    {
        await using var care = await _programme.Given.Login(_north.Coordinator, _south.Client.Code);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => new NpgsqlCommand(
            $"""
            insert into care.contacts (id, client_code, ward_code, at, mode, purpose, outcome, note, sensitivity, author_id, recorded_at)
            values (gen_random_uuid(), '{_south.Client.Code}', '{ward}', now(), 'Phone', 'FollowUp', 'Reached', 'Ghi chú', 'Normal',
                '{_north.Coordinator.AccountId}', now())
            """,
            care).ExecuteNonQueryAsync());

        Assert.Equal(
            ward == TestWards.North ? PostgresErrorCodes.ForeignKeyViolation : PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    // What the login has no right to ask at all, it sees and changes nothing of either.
    private static async Task<long> Count(NpgsqlConnection connection, string sql)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        try
        {
            return (long)(await new NpgsqlCommand(sql, connection, transaction).ExecuteScalarAsync())!;
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.InsufficientPrivilege)
        {
            return 0;
        }
    }
}
