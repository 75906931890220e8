using System.Security.Cryptography;
using System.Text;
using CaseManager.Application.Database;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseManager.Application.Tests.Access;

public sealed class ActorTests
{
    [Fact]
    public async Task A_protected_table_raises_an_error_without_an_actor()
    {
        await using var programme = await Programme.Start();
        await programme.Given.Client(TestWards.North);
        await using var connection = await Connect(programme, Login.Care);

        foreach (var table in await ProtectedTablesWithRows(programme))
        {
            await Assert28000(connection, $"select count(*) from {table}");
        }
    }

    [Fact]
    public async Task An_actor_altered_by_one_byte_is_refused()
    {
        await using var programme = await Programme.Start();
        var (connection, token) = await Signed(programme);

        for (var i = 0; i < token.Length; i++)
        {
            var forged = token[..i] + (token[i] == '0' ? '1' : '0') + token[(i + 1)..];
            await Assert28000(connection, $"select set_config('app.actor', '{forged}', false), (sec.actor()).role");
        }
    }

    [Fact]
    public async Task An_actor_borrowed_from_another_connection_is_refused()
    {
        await using var programme = await Programme.Start();
        var (_, token) = await Signed(programme);
        await using var other = await Connect(programme, Login.Care);

        await Assert28000(other, $"select set_config('app.actor', '{token}', false), (sec.actor()).role");
    }

    [Fact]
    public async Task A_coordinator_cannot_be_signed_under_the_police_login()
    {
        await using var programme = await Programme.Start();
        var coordinator = await programme.Given.Coordinator(TestWards.North);
        await using var police = await Connect(programme, Login.Police);
        var token = programme.Services.GetRequiredService<Logins>().Sign(coordinator, null, police);

        await Assert28000(police, $"select set_config('app.actor', '{token}', false), (sec.actor()).role");
    }

    [Fact]
    public async Task The_key_of_a_login_signs_only_for_the_roles_of_that_login()
    {
        await using var programme = await Programme.Start();
        var logins = programme.Services.GetRequiredService<Logins>();

        foreach (var login in Enum.GetValues<Role>().Select(Logins.Of).Distinct())
        {
            await using var connection = await Connect(programme, login);
            var key = Convert.FromBase64String(programme.Database.Logins[DatabaseSettings.NameOf(login)].ContextKey!);
            foreach (var role in Enum.GetValues<Role>())
            {
                var actor = logins.Sign(new(Id<Account>.New(), role, [TestWards.North]), null, connection)[..^65];
                var speak =
                    $"select set_config('app.actor', "
                        + $"'{actor}|{Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(actor)))}', false), "
                        + "(sec.actor()).role";
                if (Logins.Of(role) == login)
                {
                    await using var own = new NpgsqlCommand(speak, connection);
                    Assert.NotNull(await own.ExecuteScalarAsync());
                }
                else
                {
                    await Assert28000(connection, speak);
                }
            }
        }
    }

    [Fact]
    public async Task An_actor_signed_for_this_connection_is_believed()
    {
        await using var programme = await Programme.Start();
        var (connection, token) = await Signed(programme);

        await using var command = new NpgsqlCommand($"select set_config('app.actor', '{token}', false), (sec.actor()).role", connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();

        Assert.Equal(nameof(Role.Coordinator), reader.GetString(1));
    }

    private static async Task<(NpgsqlConnection Connection, string Token)> Signed(Programme programme)
    {
        var actor = await programme.Given.Coordinator(TestWards.North);
        var connection = await Connect(programme, Login.Care);

        return (connection, programme.Services.GetRequiredService<Logins>().Sign(actor, null, connection));
    }

    private static async Task<NpgsqlConnection> Connect(Programme programme, Login login) =>
        await programme.Services.GetRequiredService<Logins>().Pool(login).OpenConnectionAsync();

    private static async Task<List<string>> ProtectedTablesWithRows(Programme programme)
    {
        var tables = await programme.Rows(
            "select oid::regclass::text from pg_class where relkind in ('r', 'p') and relrowsecurity and relnamespace <> "
                + "'accounts'::regnamespace and has_table_privilege('cm_care', oid, 'select')",
            reader => reader.GetString(0));
        var filled = new List<string>();
        foreach (var table in tables)
        {
            if (await programme.Value<bool>($"select exists (select from {table})"))
            {
                filled.Add(table);
            }
        }

        Assert.Contains("care.clients", filled);

        return filled;
    }

    private static async Task Assert28000(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteScalarAsync());
        Assert.Equal("28000", refused.SqlState);
    }
}
