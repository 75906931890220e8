using CaseManager.Application.Database;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Consents;
using CaseManager.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseManager.Application.Tests.Access;

public sealed class AccessPolicyTests
{
    [Fact]
    public async Task The_database_decides_as_the_policy_does()
    {
        await using var programme = await Programme.Start();
        var logins = programme.Services.GetRequiredService<Logins>();
        var disagreements = new List<string>();
        var asked = 0;

        foreach (var role in Enum.GetValues<Role>())
        {
            var actor = new Actor(Id<Account>.New(), role, [TestWards.North]);
            await using var connection = await logins.Pool(Logins.Of(role)).OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await using var context = new NpgsqlCommand("select set_config('app.actor', $1, true)", connection) { Parameters = { new() { Value = logins.Sign(actor, null, connection) } } };
            await context.ExecuteNonQueryAsync();

            foreach (var (operation, category, ward, owner, consents) in Combinations(actor))
            {
                await using var may = new NpgsqlCommand("select sec.may($1, $2, $3, $4, $5)", connection)
                {
                    Parameters =
                    {
                        new() { Value = operation.ToString() },
                        new() { Value = category.ToString() },
                        new() { Value = (object?)ward ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text },
                        new() { Value = (object?)owner?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid },
                        new() { Value = consents.Select(purpose => purpose.ToString()).ToArray() },
                    },
                };
                var sql = (bool)(await may.ExecuteScalarAsync())!;
                var code = AccessPolicy.Allows(actor, new(operation, category), new(ward, owner, consents));
                asked++;
                if (sql != code)
                {
                    disagreements.Add($"{role} {operation} {category} ward {ward} owner {owner} consents {string.Join('+', consents)}: C# {code}, SQL {sql}");
                }
            }
        }

        Assert.Empty(disagreements);
        Assert.Equal(Enum.GetValues<Role>().Length * 2 * Enum.GetValues<DataCategory>().Length * 3 * 3 * (Enum.GetValues<ConsentPurpose>().Length + 2), asked);
    }

    [Fact]
    public void Who_may_write_may_read() =>
        Assert.All(
            AccessPolicy.Grants.Where(grant => grant.Operation is Operation.Write),
            write => Assert.Contains(write with { Operation = Operation.Read }, AccessPolicy.Grants));

    [Fact]
    public void Nobody_reaches_the_clients_of_every_ward() =>
        Assert.All(
            AccessPolicy.Grants.Where(grant => grant.Category is DataCategory.Identity or DataCategory.Care or DataCategory.Health or DataCategory.Hiv or DataCategory.Legal),
            grant => Assert.Equal(Reach.OwnWards, grant.Reach));

    [Fact]
    public void Health_is_never_granted_without_consent() =>
        Assert.All(
            AccessPolicy.Grants.Where(grant => grant.Category is DataCategory.Health or DataCategory.Hiv),
            grant => Assert.NotNull(grant.Consent));

    [Fact]
    public void An_officer_has_slips_of_their_own_the_directory_and_their_own_account_and_nothing_else() =>
        Assert.Equal(
            [
                (Operation.Read, DataCategory.Slip, Reach.Own),
                (Operation.Write, DataCategory.Slip, Reach.Own),
                (Operation.Read, DataCategory.Directory, Reach.Everywhere),
                (Operation.Read, DataCategory.OwnAccount, Reach.Own),
                (Operation.Write, DataCategory.OwnAccount, Reach.Own),
            ],
            AccessPolicy.Grants.Where(grant => grant.Role is Role.Officer).Select(grant => (grant.Operation, grant.Category, grant.Reach)));

    private static IEnumerable<(Operation, DataCategory, string?, Id<Account>?, ConsentPurpose[])> Combinations(Actor actor) =>
        from operation in Enum.GetValues<Operation>()
        from category in Enum.GetValues<DataCategory>()
        from ward in new[] { null, TestWards.North, TestWards.South }
        from owner in new Id<Account>?[] { null, actor.AccountId, Id<Account>.New() }
        from consents in Enum.GetValues<ConsentPurpose>().Select(purpose => new[] { purpose }).Append([]).Append(Enum.GetValues<ConsentPurpose>())
        select (operation, category, ward, owner, consents);
}
