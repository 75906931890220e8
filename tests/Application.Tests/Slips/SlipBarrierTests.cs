using CaseManager.Application.Database;
using CaseManager.Application.Slips;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseManager.Application.Tests.Slips;

/// <summary>The police login itself, past every use case: what could an attacker do who holds it?</summary>
public sealed class SlipBarrierTests
{
    [Theory]
    [InlineData("label from intake.slip_people")]
    [InlineData("phone from intake.slip_people")]
    [InlineData("note from intake.slip_people")]
    [InlineData("count(*) from intake.slip_people")]
    [InlineData("needs from intake.slips")]
    [InlineData("gender from intake.slips")]
    [InlineData("received_at from intake.slips")]
    [InlineData("* from intake.slips")]
    public async Task The_police_login_cannot_read_back_what_was_written(string what)
    {
        await using var programme = await Programme.Start();
        var officer = await programme.Given.Officer(TestWards.North);
        await programme.Given.Slip(TestWards.North, officer);
        await using var police = await Police(programme, officer);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => Run(police, $"select {what}"));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Seven_columns_and_the_code_of_the_card_are_all_that_can_be_read()
    {
        await using var programme = await Programme.Start();

        var columns = await programme.Rows(
            "select attname::text from pg_attribute where attrelid = 'intake.slips'::regclass and attnum > 0 and "
                + "has_column_privilege('cm_police', attrelid, attnum, 'select') order by 1",
            row => row.GetString(0));

        Assert.Equal(["basis", "card_code", "filed_at", "id", "officer_id", "reference", "ward_code", "word"], columns);
    }

    [Theory]
    [InlineData("update intake.slips set word = 'Received'")]
    [InlineData("delete from intake.slips")]
    [InlineData("select * from intake.tallies")]
    [InlineData("select * from intake.tallied_forms")]
    [InlineData("select * from care.clients")]
    [InlineData("select * from vault.people")]
    [InlineData("select * from audit.changes")]
    [InlineData("insert into intake.slips select * from intake.slips returning place")]
    [InlineData("select intake.tally(gen_random_uuid(), '99002', 'Declined')")]
    [InlineData("insert into intake.slip_people (id, ward_code, label) values (gen_random_uuid(), '99001', 'A') returning label")]
    [InlineData("insert into intake.slip_people (id, ward_code, label) values (gen_random_uuid(), '99001', 'A')")]
    [InlineData(
        "insert into intake.slip_people (id, ward_code, label) values (gen_random_uuid(), '99001', 'A') on conflict (id) do update set "
            + "label = 'B' returning phone")]
    public async Task The_police_login_can_neither_change_nor_look_elsewhere(string sql)
    {
        await using var programme = await Programme.Start();
        await using var police = await Police(programme, await programme.Given.Officer(TestWards.North));

        var refused = await Assert.ThrowsAsync<PostgresException>(() => Run(police, sql));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task The_database_refuses_a_slip_in_another_name_ward_or_state()
    {
        await using var programme = await Programme.Start();
        var officer = await programme.Given.Officer(TestWards.North);
        var colleague = await programme.Given.Officer(TestWards.North);
        await using var police = await Police(programme, officer);

        foreach (var (who, ward, word) in new[]
        {
            (colleague, TestWards.North, "Sent"), (officer, TestWards.South, "Sent"), (officer, TestWards.North, "Received")
        })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Run(
                police,
                $"""
                insert into intake.slips (id, reference, officer_id, ward_code, filed_at, word, basis, age_band, gender, contact_ways,
                    met_on,
                    place_ward_code, needs, urgent, agreed, hand_over, card_code)
                values (gen_random_uuid(), 'GT-7K3M-QXC', '{who.AccountId.Value}', '{ward}', now(), '{word}', 'SocialContact', 'From45',
                    'Man', array['Call'], '2026-09-22',
                    '{ward}', array['Health'], false, true, 'Now', 'ABCDEFGH')
                """));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    [Fact]
    public async Task No_column_of_a_slip_refers_to_a_client_or_holds_forbidden_facts()
    {
        await using var programme = await Programme.Start();

        var pointers = await programme.Rows(
            "select conname::text from pg_constraint where contype = 'f' and conrelid::regclass::text like 'intake.%' and "
                + "confrelid::regclass::text ~ '^(care|vault)[.]'",
            row => row.GetString(0));
        var columns = await programme.Rows(
            "select column_name::text from information_schema.columns where table_schema = 'intake'",
            row => row.GetString(0));

        Assert.Empty(pointers);
        Assert.DoesNotContain(columns, column =>
            new[]
            {
                "client", "substance", "amount", "quantity", "result", "rehab", "record", "criminal", "number", "photo", "address",
                "latitude", "longitude", "hiv"
            }
            .Any(word => column.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_known_and_a_new_person_get_the_same_answer()
    {
        await using var programme = await Programme.Start();
        await programme.Given.Client(TestWards.North, fullName: "Lê Thị Đã Biết");
        var officer = await programme.Given.Officer(TestWards.North);
        await programme.Given.Slip(TestWards.North, await programme.Given.Officer(TestWards.North), "Lê Thị Đã Biết");

        foreach (var name in new[] { "Lê Thị Đã Biết", "Phạm Văn Chưa Biết" })
        {
            var slip = programme.Given.FilledInSlip(TestWards.North, name);
            Assert.Equal(slip.Id, (await programme.As(officer).Send(slip)).Id);
        }

        var mine = await programme.As(officer).Send(new ListMySlips());
        Assert.Single(mine.Rows.Select(row => row with { Reference = "" }).Distinct());
    }

    private static async Task<NpgsqlConnection> Police(Programme programme, Actor officer)
    {
        var logins = programme.Services.GetRequiredService<Logins>();
        var connection = await logins.Pool(Login.Police).OpenConnectionAsync();
        await using var command = new NpgsqlCommand("select set_config('app.actor', $1, false)", connection)
        {
            Parameters = { new() { Value = logins.Sign(officer, null, connection) } },
        };
        await command.ExecuteNonQueryAsync();

        return connection;
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
