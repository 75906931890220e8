using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Application.Tests.Accounts;

/// <summary>An administrator, or whoever took over the administrators' login with its key, tries alone to let somebody see.</summary>
public sealed class TwoKeysAttackTests : IAsyncLifetime
{
    private Programme _programme = null!;
    private Actor _administrator = null!;
    private Actor _coordinator = null!;
    private Actor _staff = null!;
    private Actor _left = null!;
    private NpgsqlConnection _admin = null!;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _administrator = await _programme.Given.Administrator();
        _coordinator = await _programme.Given.Coordinator(TestWards.North);
        _staff = await _programme.Given.ProgrammeStaff();
        _left = await _programme.Given.Coordinator(TestWards.North);
        await _programme.Execute("update accounts.accounts set disabled_at = now() where id = $1", _left.AccountId.Value);
        _admin = await _programme.Given.Login(_administrator);
    }

    public async Task DisposeAsync()
    {
        await _admin.DisposeAsync();
        await _programme.DisposeAsync();
    }

    [Theory]
    [InlineData("update accounts.accounts set role = 'Coordinator' where id = '{staff}'")]
    [InlineData("update accounts.accounts set role = 'Supervisor' where id = '{coordinator}'")]
    [InlineData("update accounts.accounts set role = 'Reviewer' where id = '{self}'")]
    [InlineData("update accounts.accounts set disabled_at = now(), role = 'Reviewer' where id = '{staff}'")]
    [InlineData("update accounts.accounts set disabled_at = null where id = '{left}'")]
    [InlineData("update accounts.accounts set password_hash = 'x' where id = '{coordinator}'")]
    [InlineData(
        "insert into accounts.accounts (id, user_name, normalized_user_name, full_name, role, created_at, security_stamp) values "
            + "(gen_random_uuid(), 'abc', 'ABC', 'A', 'Coordinator', now(), 'x')")]
    [InlineData("insert into accounts.account_wards values ('{coordinator}', '99002')")]
    [InlineData("insert into accounts.account_wards values ('{left}', '99002')")]
    [InlineData("update accounts.account_wards set ward_code = '99002' where account_id = '{coordinator}'")]
    [InlineData("insert into accounts.sign_in_links values ('{coordinator}', sha256('x'), now(), now() + interval '1 day')")]
    [InlineData("insert into accounts.sign_in_links values ('{left}', sha256('x'), now(), now() + interval '1 day')")]
    [InlineData(
        "insert into accounts.sign_in_links values ('{staff}', sha256('x'), now(), now() + interval '1 day'); "
            + "update accounts.sign_in_links set account_id = '{coordinator}'")]
    [InlineData("insert into accounts.sessions values (sha256('x'), '{coordinator}', 'Browser', now(), now(), now() + interval '1 day')")]
    [InlineData("update accounts.sessions set account_id = '{self}'")]
    public async Task An_administrator_alone_lets_nobody_see_with_the_login_itself(string sql)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Ask(sql));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory]
    [InlineData("update accounts.accounts set disabled_at = now() where id = '{coordinator}'")]
    [InlineData("update accounts.accounts set role = 'ProgrammeStaff' where id = '{coordinator}'")]
    [InlineData("update accounts.accounts set full_name = 'Lan' where id = '{coordinator}'")]
    [InlineData("delete from accounts.account_wards where account_id = '{coordinator}'")]
    [InlineData("delete from accounts.sessions where account_id = '{coordinator}'")]
    [InlineData("insert into accounts.sign_in_links values ('{staff}', sha256('x'), now(), now() + interval '1 day')")]
    public async Task An_administrator_alone_takes_away_at_once(string sql) => await Ask(sql);

    private async Task<object?> Ask(string sql)
    {
        await using var command = new NpgsqlCommand(
            sql.Replace("{staff}", $"{_staff.AccountId}", StringComparison.Ordinal)
                .Replace("{coordinator}", $"{_coordinator.AccountId}", StringComparison.Ordinal)
                .Replace("{left}", $"{_left.AccountId}", StringComparison.Ordinal)
                .Replace("{self}", $"{_administrator.AccountId}", StringComparison.Ordinal), _admin);

        return await command.ExecuteScalarAsync();
    }
}
