using CaseManager.Application.Accounts;
using CaseManager.Application.Database;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseManager.Application.Tests.Accounts;

/// <summary>An attacker with every password of the officers' process speaks to the database directly.</summary>
public sealed class OfficersProcessTests : IAsyncLifetime
{
    private Programme _programme = null!;
    private Actor _coordinator = null!;
    private Actor _officer = null!;
    private NpgsqlConnection _stolen = null!;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _coordinator = await _programme.Given.Coordinator(TestWards.North);
        _officer = await _programme.Given.Officer(TestWards.North);
        await new Sessions(new Logins(_programme.Database, _programme.Clock), _programme.Clock).Begin(
            _coordinator.AccountId, SessionKind.Api, null, null);
        _stolen = new NpgsqlConnection(_programme.Database.ConnectionString(Login.Officers) + ";Pooling=false");
        await _stolen.OpenAsync();
    }

    public async Task DisposeAsync()
    {
        await _stolen.DisposeAsync();
        await _programme.DisposeAsync();
    }

    [Fact]
    public async Task The_officers_process_reads_only_officers_accounts()
    {
        Assert.Equal("Officer", await Ask("select string_agg(distinct role, ' ') from accounts.accounts"));
        Assert.Equal(0L, await Ask($"select count(*) from accounts.accounts where id = '{_coordinator.AccountId}'"));
        Assert.Equal(0L, await Ask($"select count(*) from accounts.sessions"));
        Assert.Equal(0L, await Ask($"select count(*) from accounts.account_wards where account_id = '{_coordinator.AccountId}'"));
    }

    [Theory]
    [InlineData(
        "insert into accounts.sessions (secret_hash, account_id, kind, started_at, seen_at, expires_at) values ('\\x00', '{0}', 'Api', "
            + "now(), now(), now() + interval '1 day')")]
    [InlineData("update accounts.accounts set role = 'Coordinator' where id = '{1}'")]
    [InlineData("update accounts.accounts set id = '{0}' where id = '{1}'")]
    [InlineData(
        "insert into accounts.accounts (id, user_name, normalized_user_name, full_name, role, created_at, security_stamp) values "
            + "(gen_random_uuid(), 'abc', 'ABC', 'A', 'Coordinator', now(), 'x')")]
    [InlineData("insert into accounts.account_wards values ('{1}', '99002')")]
    [InlineData("select audit.signed_in(gen_random_uuid(), now(), '{0}', 'SignIn', 'Done', null)")]
    [InlineData("select audit.signed_in(gen_random_uuid(), now(), gen_random_uuid(), 'SignIn', 'Done', null)")]
    [InlineData("select * from care.clients")]
    [InlineData("select * from intake.slips")]
    [InlineData("select * from vault.people")]
    [InlineData("select * from audit.entries")]
    [InlineData("select * from sec.context_keys")]
    public async Task The_officers_process_begins_sessions_only_for_officers_and_changes_no_role(string sql)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(
            () =>
                Ask(
                    sql.Replace("{0}", _coordinator.AccountId.ToString(), StringComparison.Ordinal).Replace(
                        "{1}", _officer.AccountId.ToString(), StringComparison.Ordinal)));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task The_officers_process_changes_passwords_and_sessions_of_officers_only()
    {
        var before = await Kept();

        await Ask(
            $"update accounts.accounts set password_hash = 'x'; update accounts.sessions set expires_at = now(); delete from "
                + "accounts.sessions; delete from accounts.sign_in_links");

        Assert.Equal(before, await Kept());

        Task<string> Kept() => _programme.Value<string>(
            $"select password_hash || (select string_agg(s::text, '') from accounts.sessions s) from accounts.accounts where id = "
                + $"'{_coordinator.AccountId}'");
    }

    [Fact]
    public async Task The_officers_process_resets_no_count_of_guesses_of_another_login()
    {
        await using var scope = _programme.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SignIns>()
            .Try(Given.UserName(_coordinator), "không phải mật khẩu này", _ => true, null, null);
        var before = await Counted();

        await Ask("select accounts.guess(sha256('x'), '2099-01-01', array['0'::interval])");
        await Ask($"select accounts.guessed('{before}')");

        Assert.Equal(before, await Counted());

        Task<string> Counted() => _programme.Value<string>("select key::text from accounts.guesses where login = 'cm_accounts'");
    }

    private async Task<object?> Ask(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _stolen);

        return await command.ExecuteScalarAsync();
    }
}
