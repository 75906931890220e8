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
    public void An_emergency_opens_a_record_for_reading_alone()
    {
        var actor = new Actor(Id<Account>.New(), Role.Coordinator, [TestWards.North]);
        var elsewhere = new Scope(TestWards.South, InEmergency: true);

        Assert.True(AccessPolicy.Allows(actor, AccessNeed.ToRead(DataCategory.Care), elsewhere));
        Assert.False(AccessPolicy.Allows(actor, AccessNeed.ToWrite(DataCategory.Care), elsewhere));
    }

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
            await using var context = new NpgsqlCommand("select set_config('app.actor', $1, true)", connection)
            {
                Parameters = { new() { Value = logins.Sign(actor, null, connection) } }
            };
            await context.ExecuteNonQueryAsync();

            foreach (var (operation, category) in Needs())
            {
                var (reach, everywhere, own) = await Asked(connection, operation, category);
                foreach (var (ward, owner) in Records(actor))
                {
                    // As the policies of rows put it together.
                    var sql = everywhere || (ward is not null && reach.Contains(ward)) || (owner is { } somebody && own == somebody.Value);
                    var code = AccessPolicy.Allows(actor, new(operation, category), new(ward, owner, Enum.GetValues<ConsentPurpose>()));
                    asked++;
                    if (sql != code)
                    {
                        disagreements.Add($"{role} {operation} {category} ward {ward} owner {owner}: C# {code}, SQL {sql}");
                    }
                }

                // A reach is one thing alone: a reach by wards is neither a reach everywhere nor one by ownership.
                if (new[] { reach.Length > 0, everywhere, own is not null }.Count(reached => reached) > 1)
                {
                    disagreements.Add($"{role} {operation} {category}: reach {reach.Length}, everywhere {everywhere}, own {own}");
                }
            }
        }

        Assert.Empty(disagreements);
        Assert.Equal(Enum.GetValues<Role>().Length * 2 * Enum.GetValues<DataCategory>().Length * 3 * 3, asked);
    }

    [Theory]
    [InlineData]
    [InlineData(ConsentPurpose.StoreAssessments)]
    [InlineData(ConsentPurpose.HivInformation)]
    [InlineData(ConsentPurpose.StoreAssessments, ConsentPurpose.HivInformation)]
    public async Task The_database_opens_a_record_only_under_the_consents_of_the_policy(params ConsentPurpose[] given)
    {
        await using var programme = await Programme.Start();
        var north = await programme.Given.WardAtWork(TestWards.North);
        await programme.Execute(
            "update care.consents set withdrawn_at = given_at where client_code = $1 and purpose in ('StoreAssessments', "
                + "'HivInformation') and purpose <> all ($2)",
            north.Client.Code.Value, given.Select(purpose => purpose.ToString()).ToArray());

        foreach (var actor in new[] { north.Coordinator, north.Supervisor })
        {
            await using var login = await programme.Given.Login(actor, north.Client.Code);
            foreach (var (operation, category) in Needs())
            {
                await using var open = new NpgsqlCommand("select care.open_records($1, $2)", login)
                {
                    Parameters = { new() { Value = operation.ToString() }, new() { Value = category.ToString() } },
                };
                var opened = ((string[])(await open.ExecuteScalarAsync())!).Contains(north.Client.Code.Value);
                var allowed = AccessPolicy.For(actor.Role, new(operation, category)) is { Reach: Reach.OwnWards }
                    && AccessPolicy.Allows(actor, new(operation, category), new(TestWards.North, null, given));
                Assert.Equal((actor.Role, operation, category, allowed), (actor.Role, operation, category, opened));
            }
        }
    }

    [Fact]
    public void Every_role_that_may_write_may_read() =>
        Assert.All(
            AccessPolicy.Grants.Where(grant => grant.Operation is Operation.Write),
            write => Assert.Contains(write with { Operation = Operation.Read }, AccessPolicy.Grants));

    [Fact]
    public void No_role_reaches_the_clients_of_every_ward() =>
        Assert.All(
            AccessPolicy.Grants.Where(grant =>
                grant.Category is DataCategory.Identity or DataCategory.Care or DataCategory.Caseload or DataCategory.Health
                    or DataCategory.Hiv or DataCategory.Legal),
            grant => Assert.Equal(Reach.OwnWards, grant.Reach));

    [Fact]
    public void Health_is_never_granted_without_consent() =>
        Assert.All(
            AccessPolicy.Grants.Where(grant => grant.Category is DataCategory.Health or DataCategory.Hiv),
            grant => Assert.NotNull(grant.Consent));

    [Fact]
    public void An_officer_has_own_slips_the_duty_of_own_wards_and_the_own_account_only() =>
        Assert.Equal(
            [
                (Operation.Read, DataCategory.OwnSlip, Reach.Own),
                (Operation.Write, DataCategory.OwnSlip, Reach.Own),
                (Operation.Read, DataCategory.Duty, Reach.OwnWards),
                (Operation.Read, DataCategory.OwnAccount, Reach.Own),
                (Operation.Write, DataCategory.OwnAccount, Reach.Own),
            ],
            AccessPolicy.Grants.Where(grant => grant.Role is Role.Officer).Select(grant => (grant.Operation, grant.Category, grant.Reach)));

    private static IEnumerable<(Operation Operation, DataCategory Category)> Needs() =>
        from operation in Enum.GetValues<Operation>()
        from category in Enum.GetValues<DataCategory>()
        select (operation, category);

    private static IEnumerable<(string? Ward, Id<Account>? Owner)> Records(Actor actor) =>
        from ward in new[] { null, TestWards.North, TestWards.South }
        from owner in new Id<Account>?[] { null, actor.AccountId, Id<Account>.New() }
        select (ward, owner);

    /// <summary>What the policies of rows ask, each once a statement.</summary>
    private static async Task<(string[] Reach, bool Everywhere, Guid? Own)> Asked(
        NpgsqlConnection connection, Operation operation, DataCategory category)
    {
        await using var command = new NpgsqlCommand("select sec.reach($1, $2), sec.everywhere($1, $2), sec.own($1, $2)", connection)
        {
            Parameters = { new() { Value = operation.ToString() }, new() { Value = category.ToString() } },
        };
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();

        return (reader.GetFieldValue<string[]>(0), reader.GetBoolean(1), await reader.IsDBNullAsync(2) ? null : reader.GetGuid(2));
    }
}
