using CaseManager.Application.Pipeline;
using CaseManager.Application.Slips;
using CaseManager.Testing;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Tests.Slips;

public sealed class FileSlipTests
{
    [Fact]
    public async Task An_officer_files_a_slip_of_the_officers_own_ward()
    {
        await using var programme = await Programme.Start();
        var officer = await programme.Given.Officer(TestWards.North);

        var filed = await programme.As(officer).Send(programme.Given.FilledInSlip(TestWards.North));

        var slip = (await programme.Rows(
            "select id, reference, officer_id, word, phone, contact_ways, needs from intake.slips join intake.slip_people using (id)",
            row =>
                (
                    row.GetGuid(0), Reference: row.GetString(1), row.GetGuid(2), row.GetString(3), row.GetString(4),
                    Ways: row.GetFieldValue<string[]>(5), Needs: row.GetFieldValue<string[]>(6)))).Single();
        Assert.Equal(
            (filed.Id.Value, filed.Reference, officer.AccountId.Value, "Sent", "0900000418"),
            (slip.Item1, slip.Reference, slip.Item3, slip.Item4, slip.Item5));
        Assert.Equal(["Call"], slip.Ways);
        Assert.Equal(["Housing", "Work"], slip.Needs);
        Assert.Equal((nameof(FileSlip), "Officer", "Done"), await Last(programme));
    }

    [Theory]
    [InlineData("reference")]
    [InlineData("card_code")]
    public async Task A_colliding_slip_reference_is_drawn_again(string code)
    {
        await using var programme = await Programme.Start();
        var officer = await programme.Given.Officer(TestWards.North);
        await programme.As(officer).Send(programme.Given.FilledInSlip(TestWards.North));
        await programme.DrawTwice("intake.slips", code);

        var second = await programme.As(officer).Send(programme.Given.FilledInSlip(TestWards.North));

        Assert.Equal(
            (2L, 2L),
            (
                await programme.Value<long>("select count(*) from intake.slips"),
                await programme.Value<long>($"select count(distinct {code}) from intake.slips")));
        Assert.Equal(
            1,
            await programme.Value<long>(
                $"select count(*) from intake.slips where id = '{second.Id}' and reference = '{second.Reference}'"));
        Assert.Equal(
            ["Done", "Failed", "Done"],
            (await programme.AuditEntries()).Where(entry => entry.UseCase == nameof(FileSlip)).Select(entry => entry.Outcome));
    }

    [Fact]
    public async Task A_code_is_drawn_three_times_at_most()
    {
        await using var programme = await Programme.Start();
        var officer = programme.As(await programme.Given.Officer(TestWards.North));
        await officer.Send(programme.Given.FilledInSlip(TestWards.North));
        await programme.DrawTwice("intake.slips", "reference", times: 5);

        await Assert.ThrowsAsync<DbUpdateException>(() => officer.Send(programme.Given.FilledInSlip(TestWards.North)));
        await officer.Send(programme.Given.FilledInSlip(TestWards.North));

        Assert.Equal(
            ["Done", "Failed", "Failed", "Failed", "Failed", "Failed", "Done"],
            (await programme.AuditEntries()).Where(entry => entry.UseCase == nameof(FileSlip)).Select(entry => entry.Outcome));
    }

    [Fact]
    public async Task A_slip_sent_twice_is_one_slip_with_the_same_answer()
    {
        await using var programme = await Programme.Start();
        var officer = await programme.Given.Officer(TestWards.North);
        var slip = programme.Given.FilledInSlip(TestWards.North);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => programme.As(officer).Send(slip)));
        var later = await programme.As(officer).Send(slip);

        var kept = Assert.Single(
            await programme.Rows("select id, reference from intake.slips", row => new FiledSlip(new(row.GetGuid(0)), row.GetString(1))));
        Assert.Equal(slip.Id, kept.Id);
        Assert.All(answers.Append(later), answer => Assert.Equal(kept, answer));
    }

    [Fact]
    public async Task A_slip_with_the_id_of_a_colleagues_slip_is_refused_without_a_hint()
    {
        await using var programme = await Programme.Start();
        var colleagues = programme.Given.FilledInSlip(TestWards.North, "Trần Văn Mẫu");
        await programme.As(await programme.Given.Officer(TestWards.North)).Send(colleagues);

        await Assert.ThrowsAsync<NotFoundException>(async () =>
            await programme.As(await programme.Given.Officer(TestWards.North)).Send(colleagues with { PersonLabel = "Lê Thị Khác" }));

        Assert.Equal(["Trần Văn Mẫu"], await programme.Rows("select label from intake.slip_people", row => row.GetString(0)));
        Assert.Equal((nameof(FileSlip), "Officer", "Refused"), await Last(programme));
    }

    [Fact]
    public async Task A_slip_for_another_ward_is_refused_and_not_stored()
    {
        await using var programme = await Programme.Start();
        var officer = await programme.Given.Officer(TestWards.North);
        var slip = programme.Given.FilledInSlip(TestWards.South);

        await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(officer).Send(slip));
        await Assert.ThrowsAsync<ValidationException>(() => programme.As(officer).Send(slip with { StayingWardCode = TestWards.North }));

        Assert.Equal(0, await programme.Value<long>("select count(*) from intake.slips"));
    }

    private static async Task<(string, string, string)> Last(Programme programme)
    {
        var entry = await programme.LastAuditEntry();

        return (entry.UseCase, entry.Role, entry.Outcome);
    }
}
