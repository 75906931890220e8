using CaseManager.Application.Consents;
using CaseManager.Application.Database;
using CaseManager.Application.Outcomes;
using CaseManager.Application.Services;
using CaseManager.Domain;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Outcomes;
using CaseManager.Domain.Services;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Application.Tests.Outcomes;

public sealed class OutcomesRefreshTests
{
    [Fact]
    public async Task People_are_counted_over_all_wards_and_small_numbers_never_stored()
    {
        await using var programme = await Programme.Start();
        for (var i = 0; i < 12; i++)
        {
            await programme.Given.Slip(TestWards.North);
        }

        for (var i = 0; i < 3; i++)
        {
            await programme.Given.Slip(TestWards.South);
        }

        await new OutcomesRefresh(programme.Database, programme.Clock).Run();

        var report = await programme.As(await programme.Given.ProgrammeStaff()).Send(new GetOutcomes("whole"));
        Assert.Equal(programme.Clock.GetUtcNow(), report.PreparedAt);
        Assert.Equal(15, report.All.Of(Measure.Introduced).Number);
        Assert.Equal(
            [(TestWards.North, Publication.Withheld), (TestWards.South, Publication.Small)],
            report.ByWard.Select(w => (w.Key, w.Of(Measure.Introduced).Publication)).Order());
        Assert.Equal(0, await programme.Value<long>("select count(*) from outcomes.figures where number between 1 and 4"));
    }

    [Fact]
    public async Task A_client_with_another_entry_pathway_is_counted_too()
    {
        await using var programme = await Programme.Start();
        await programme.Given.Slip(TestWards.North);
        for (var i = 0; i < 6; i++)
        {
            await programme.Given.Client(TestWards.North, consents: [ConsentPurpose.TakePart, ConsentPurpose.AnonymousStatistics]);
        }

        await new OutcomesRefresh(programme.Database, programme.Clock).Run();

        var report = await programme.As(await programme.Given.ProgrammeStaff()).Send(new GetOutcomes("whole"));
        Assert.Equal(7, report.All.Of(Measure.Introduced).Number);
    }

    [Fact]
    public async Task A_client_is_counted_only_while_they_consent_to_be_counted()
    {
        await using var programme = await Programme.Start();
        var coordinator = await programme.Given.Coordinator(TestWards.North);
        var provider = await programme.Given.Provider(TestWards.North, "methadone");
        var steady = await Sent(ConsentPurpose.AnonymousStatistics);
        var stopping = await Sent(ConsentPurpose.AnonymousStatistics);
        var never = await Sent(ConsentPurpose.ContactByPhone);
        var agreed =
            (await programme.As(coordinator).Send(new ListConsents(stopping.Client))).Single(c =>
                c.Purpose == ConsentPurpose.AnonymousStatistics);
        await programme.As(coordinator).Send(new WithdrawConsent(stopping.Client, agreed.Id));
        programme.Clock.Advance(TimeSpan.FromDays(3));
        foreach (var (client, referral) in new[] { steady, stopping, never })
        {
            foreach (var (version, move) in new[]
            {
                ServiceReferralMove.Accept, ServiceReferralMove.RecordAttended, ServiceReferralMove.Start
            }.Index())
            {
                await programme.As(coordinator).Send(new MoveServiceReferral(client, referral, version + 1, move, programme.Clock.Today()));
            }
        }

        Assert.Equal(2, await Counted(Measure.Consented));
        Assert.Equal(2, await Counted(Measure.Referred));
        Assert.Equal(1, await Counted(Measure.Started));

        async Task<(ClientCode Client, Id<ServiceReferral> Referral)> Sent(ConsentPurpose besides)
        {
            var client = await programme.Given.Client(
                TestWards.North, coordinator, consents: [ConsentPurpose.TakePart, ConsentPurpose.StoreAssessments, besides]);

            return (client, await programme.Given.ServiceReferral(client, TestWards.North, "methadone", coordinator, provider));
        }

        async Task<long> Counted(string measure)
        {
            await using var connection = new NpgsqlConnection(programme.Database.ConnectionString(Login.Sealer));
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(
                "select coalesce(sum(people), 0) from outcomes.counts() where measure = $1",
                connection)
            { Parameters = { new() { Value = measure } } };

            return (long)(await command.ExecuteScalarAsync())!;
        }
    }

    [Fact]
    public async Task An_empty_programme_has_empty_figures()
    {
        await using var programme = await Programme.Start();

        await new OutcomesRefresh(programme.Database, programme.Clock).Run();

        Assert.True((await programme.As(await programme.Given.ProgrammeStaff()).Send(new GetOutcomes("whole"))).IsEmpty);
    }

    [Theory]
    [InlineData("select * from care.clients")]
    [InlineData("select * from intake.slips")]
    [InlineData("select * from vault.people")]
    public async Task The_counting_login_reads_no_person(string attack)
    {
        await using var programme = await Programme.Start();
        await using var connection = new NpgsqlConnection(programme.Database.ConnectionString(Login.Sealer));
        await connection.OpenAsync();

        await using var command = new NpgsqlCommand(attack, connection);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory]
    [InlineData(Login.Programme)]
    [InlineData(Login.Care)]
    [InlineData(Login.Police)]
    public async Task No_login_of_a_person_may_count(Login login)
    {
        await using var programme = await Programme.Start();
        await using var connection = new NpgsqlConnection(programme.Database.ConnectionString(login));
        await connection.OpenAsync();

        await using var command = new NpgsqlCommand("select * from outcomes.counts()", connection);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }
}
