using CaseManager.Application.Audit;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Application.Tests.Audit;

/// <summary>An attacker who holds a login of the application, and an actor's signature, writes the trail by hand.</summary>
public sealed class TrailAttackTests : IAsyncLifetime
{
    private Programme _programme = null!;
    private ClientCode _north;
    private ClientCode _south;
    private Actor _officer = null!;
    private Actor _coordinator = null!;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _north = await _programme.Given.Client(TestWards.North);
        _south = await _programme.Given.Client(TestWards.South);
        _officer = await _programme.Given.Officer(TestWards.North);
        _coordinator = await _programme.Given.Coordinator(TestWards.North);
    }

    public async Task DisposeAsync() => await _programme.DisposeAsync();

    [Theory]
    [InlineData("'NoSuchUseCase', '{}'")]
    [InlineData("'Cô Lan có HIV', '{}'")]
    [InlineData("'SignIn', '{}'")]
    [InlineData("'ListMySlips', array['dương tính']")]
    [InlineData("'ListMySlips', array[null]")]
    public async Task No_entry_takes_a_word_that_the_code_does_not_know(string entry)
    {
        var before = await _programme.Value<long>("select count(*) from audit.entries");
        await using var stolen = await _programme.Given.Login(_officer);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => Ask(stolen, Open(entry + ", null, null, null, null")));

        Assert.Equal(PostgresErrorCodes.InvalidParameterValue, refused.SqlState);
        Assert.Equal(before, await _programme.Value<long>("select count(*) from audit.entries"));
    }

    [Fact]
    public async Task A_word_that_the_code_forgot_is_written_no_more()
    {
        await _programme.Execute("update audit.use_cases set current = false where name in ('GetToday', 'SignOut')");
        await using var stolen = await _programme.Given.Login(_coordinator);
        await using var door = await Door(Login.Accounts);

        await Assert.ThrowsAsync<PostgresException>(() => Ask(stolen, Open("'GetToday', '{}', null, null, null, null")));
        await Assert.ThrowsAsync<PostgresException>(
            () => Ask(door, $"select audit.signed_in(gen_random_uuid(), now(), '{_officer.AccountId}', 'SignOut', 'Done', null)"));
    }

    [Fact]
    public async Task Every_word_that_the_code_knows_is_in_the_database()
    {
        var seeded = await _programme.Rows("select name from audit.use_cases where current order by name", row => row.GetString(0));

        Assert.Equal(AuditWord.All.Select(word => word.Name).Order(StringComparer.Ordinal), seeded.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("GetClientOverview", "HIV dương tính từ 2019", null)]
    [InlineData("RevealPhone", "HIV dương tính từ 2019", null)]
    [InlineData("RevealPhone", "ToCall", "ToCall")]
    [InlineData("RevealPhone", "break_glass", null)]
    [InlineData("ReceiveSlip", "GT-7K3M-QXC", "GT-7K3M-QXC")]
    [InlineData("ReceiveSlip", "GT-7K3M-QXC HIV", null)]
    public async Task An_entry_keeps_no_text_but_what_its_use_case_says(string useCase, string reason, string? kept)
    {
        await using var stolen = await _programme.Given.Login(_coordinator);

        await Ask(stolen, Open($"'{useCase}', array['{_north}'], 'HIV+', null, '{reason}', null"));

        var (found, ward, operation) = (await _programme.Rows(
            "select coalesce(reason, ''), coalesce(ward_code, ''), operation from audit.entries order by recorded_at desc limit 1",
            row => (row.GetString(0), row.GetString(1), row.GetString(2)))).Single();
        Assert.Equal((kept ?? "", "", AuditWord.All.Single(word => word.Name == useCase).Operation), (found, ward, operation));
    }

    [Fact]
    public async Task A_try_beyond_the_role_or_the_ward_is_a_refusal_and_nothing_makes_it_a_look()
    {
        foreach (var (actor, useCase, client) in new[]
        {
            (_officer, "GetClientOverview", _north), (_officer, "ListMySlips", _north), (_coordinator, "GetClientOverview", _south),
            (_coordinator, "ListAuditEntries", _north), (_coordinator, "InviteAccount", _north),
        })
        {
            await using var stolen = await _programme.Given.Login(actor);
            var entry = Guid.CreateVersion7();
            await Ask(stolen, Open($"'{useCase}', array['{client}'], null, null, null, null", entry));
            await _programme.Given.Act(stolen, actor, entry);

            Assert.Equal("Refused", await Outcome(entry));
            await Assert.ThrowsAsync<PostgresException>(() => Ask(stolen, "select audit.close(current_setting('app.actor'), 'Done')"));
            await Ask(stolen, "select audit.close(current_setting('app.actor'), 'Failed')");
            Assert.Equal("Refused", await Outcome(entry));
        }
    }

    [Fact]
    public async Task A_list_names_only_clients_within_reach()
    {
        await using var stolen = await _programme.Given.Login(_coordinator);
        var entry = Guid.CreateVersion7();
        await Ask(stolen, Open("'ListClients', '{}', null, null, null, null", entry));
        await _programme.Given.Act(stolen, _coordinator, entry);

        await Ask(stolen, $"select audit.show(current_setting('app.actor'), array['{_south}', '{_north}', 'HIV+'])");

        Assert.Equal(
            [_north.Value], await _programme.Value<string[]>($"select client_codes from audit.showings where entry_id = '{entry}'"));
    }

    [Theory]
    [InlineData("'GetClientOverview', 'Done'")]
    [InlineData("'NoSuchUseCase', 'Done'")]
    [InlineData("'SignIn', 'Dương tính'")]
    public async Task At_the_door_only_its_own_words_are_written(string entry)
    {
        var before = await _programme.Value<long>("select count(*) from audit.entries");
        foreach (var login in new[] { Login.Accounts, Login.Officers })
        {
            await using var door = await Door(login);

            await Assert.ThrowsAsync<PostgresException>(
                () => Ask(door, $"select audit.signed_in(gen_random_uuid(), now(), '{_officer.AccountId}', {entry}, null)"));
            await Assert.ThrowsAsync<PostgresException>(() => Ask(door, Open("'ListMySlips', '{}', null, null, null, null")));
        }

        Assert.Equal(before, await _programme.Value<long>("select count(*) from audit.entries"));
    }

    [Theory]
    [InlineData("- interval '30 days'")]
    [InlineData("+ interval '30 days'")]
    public async Task At_the_door_no_time_and_no_role_is_invented(string shift)
    {
        await _programme.Execute("update sec.limits set lasts = '5 minutes' where name = 'ClockDifference'");
        await using var door = await Door(Login.Officers);

        await Ask(door, $"select audit.signed_in(gen_random_uuid(), now() {shift}, '{_officer.AccountId}', 'SignIn', 'Done', null)");

        Assert.Equal(
            "Officer",
            await _programme.Value<string>(
                """
                select role from audit.entries
                where use_case = 'SignIn' and at between recorded_at - interval '301 seconds' and recorded_at + interval '301 seconds'
                """));
    }

    private static string Open(string entry, Guid? id = null) =>
        $"select audit.open(current_setting('app.actor', true), '{id ?? Guid.CreateVersion7()}', {entry})";

    private static async Task Ask(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<NpgsqlConnection> Door(Login login)
    {
        var connection = new NpgsqlConnection(_programme.Database.ConnectionString(login) + ";Pooling=false");
        await connection.OpenAsync();

        return connection;
    }

    private Task<string> Outcome(Guid entry) =>
        _programme.Value<string>($"select outcome from audit.closings where entry_id = '{entry}'");
}
