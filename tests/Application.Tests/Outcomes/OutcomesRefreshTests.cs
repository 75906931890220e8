using CaseManager.Application.Database;
using CaseManager.Application.Outcomes;
using CaseManager.Domain.Outcomes;
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
    public async Task A_client_who_came_through_another_door_is_counted_too()
    {
        await using var programme = await Programme.Start();
        await programme.Given.Slip(TestWards.North);
        for (var i = 0; i < 6; i++)
        {
            await programme.Given.Client(TestWards.North);
        }

        await new OutcomesRefresh(programme.Database, programme.Clock).Run();

        var report = await programme.As(await programme.Given.ProgrammeStaff()).Send(new GetOutcomes("whole"));
        Assert.Equal(7, report.All.Of(Measure.Introduced).Number);
    }

    [Fact]
    public async Task Before_anything_has_happened_there_is_nothing_to_tell()
    {
        await using var programme = await Programme.Start();

        await new OutcomesRefresh(programme.Database, programme.Clock).Run();

        Assert.True((await programme.As(await programme.Given.ProgrammeStaff()).Send(new GetOutcomes("whole"))).IsEmpty);
    }

    [Theory]
    [InlineData("select * from care.clients")]
    [InlineData("select * from intake.slips")]
    [InlineData("select * from vault.people")]
    public async Task The_login_that_counts_sees_no_person(string attack)
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
