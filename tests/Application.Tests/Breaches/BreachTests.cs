using CaseManager.Application.Breaches;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Breaches;
using CaseManager.Testing;
using FluentValidation;

namespace CaseManager.Application.Tests.Breaches;

public sealed class BreachTests
{
    [Fact]
    public async Task The_authority_is_informed_within_72_hours_of_detection_over_weekends_too()
    {
        await using var programme = await Programme.Start();
        var (reviewer, administrator) = (await programme.Given.Reviewer(), await programme.Given.Administrator());
        // Friday evening: hours of nights and weekends count.
        programme.Clock.SetUtcNow(new DateOnly(2026, 9, 25).AtInVietnam(new(22, 30)));
        var breach = Breach(programme, new(21, 45));
        await programme.As(administrator).Send(breach);
        await programme.As(administrator).Send(breach);
        var due = new DateOnly(2026, 9, 28).AtInVietnam(new(21, 45));

        Assert.Equal((due, BreachState.ToTell, "K17"), await Told());
        programme.Clock.SetUtcNow(due);
        Assert.Equal(BreachState.ToTell, (await Only()).State);
        programme.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(BreachState.Overdue, (await Only()).State);

        var follow = new FollowBreach(
            breach.Id, 1, [BreachedData.Care, BreachedData.Health], 12, "Đã đổi mật khẩu", new(2026, 9, 28), new(21, 45), null);
        await programme.As(reviewer).Send(follow);
        Assert.Equal((due, BreachState.ToldInTime, "K17"), await Told());
        await Assert.ThrowsAsync<StaleVersionException>(() => programme.As(reviewer).Send(follow));
        await programme.As(administrator).Send(
            follow with { Version = 2, AuthorityToldTime = new(21, 46), PeopleToldOn = new(2026, 9, 28) });
        var last = await Only();
        Assert.Equal(
            (BreachState.ToldLate, 12, new DateOnly(2026, 9, 28), "Đã đổi mật khẩu"),
            (last.State, last.People, last.PeopleToldOn, last.Done));
        Assert.Equal([BreachedData.Health, BreachedData.Care], last.Data);

        async Task<BreachRow> Only() => Assert.Single((await programme.As(reviewer).Send(new ListBreaches())).Rows);
        async Task<(DateTimeOffset, BreachState, string)> Told() =>
            await Only() is var row ? (row.DueAt, row.State, row.Rule.Code) : default;
    }

    [Fact]
    public async Task A_breach_that_names_a_client_or_lies_in_the_future_is_refused()
    {
        await using var programme = await Programme.Start();
        var (reviewer, lan) = (await programme.Given.Reviewer(), await programme.Given.Coordinator(TestWards.North));
        var client = await programme.Given.Client(TestWards.North, lan);
        var breach = Breach(programme, new(8, 0));
        foreach (var wrong in new[]
        {
            breach with { Found = $"Lộ hồ sơ {client}" }, breach with { Found = "CCCD 079095000418" },
            breach with { Done = $"Đã gọi {client.Value.ToLowerInvariant()}" }, breach with { Found = "" }, breach with { Data = [] },
            breach with { People = null }, breach with { People = -1 }, breach with { DetectedOn = programme.Clock.Today().AddDays(1) }, })
        {
            await Assert.ThrowsAsync<ValidationException>(() => programme.As(reviewer).Send(wrong));
        }

        var later = () => programme.As(reviewer).Send(breach with { DetectedTime = new(23, 0) });
        Assert.Equal("Breaches.Rule.NotYet", (await Assert.ThrowsAsync<RuleBrokenException>(later)).Key);
        await programme.As(reviewer).Send(breach);
        var before = () =>
            programme.As(reviewer).Send(new FollowBreach(breach.Id, 1, breach.Data, 3, null, programme.Clock.Today(), new(7, 59), null));
        Assert.Equal("Breaches.Rule.ToldBefore", (await Assert.ThrowsAsync<RuleBrokenException>(before)).Key);
        var byHand = () => programme.Execute($"update register.breaches set done = 'Gọi {client}'");
        Assert.Equal("23514", (await Assert.ThrowsAsync<Npgsql.PostgresException>(byHand)).SqlState);
    }

    [Fact]
    public async Task Only_reviewers_and_administrators_see_the_register_of_breaches()
    {
        await using var programme = await Programme.Start();
        var reviewer = await programme.Given.Reviewer();
        var breach = Breach(programme, new(8, 0));
        await programme.As(reviewer).Send(breach);
        Assert.Equal(breach.Found, (await programme.As(await programme.Given.Administrator()).Send(new GetBreach(breach.Id))).Found);

        foreach (var other in new[]
        {
            await programme.Given.Officer(TestWards.North), await programme.Given.Coordinator(TestWards.North),
            await programme.Given.Supervisor(TestWards.North), await programme.Given.ProgrammeStaff(),
        })
        {
            await Refused(programme, other, new ListBreaches());
            await Refused(programme, other, new GetBreach(breach.Id));
            await Refused(programme, other, breach with { Id = Id<Breach>.New() });
            await Refused(programme, other, new FollowBreach(breach.Id, 1, breach.Data, 3, null, null, null, null));
        }

        foreach (var login in new[] { "cm_police", "cm_care", "cm_programme", "cm_accounts" })
        {
            Assert.False(
                await programme.Value<bool>($"select has_any_column_privilege('{login}', 'register.breaches', 'select, insert, update')"));
        }

        Assert.False(
            await programme.Value<bool>(
                "select has_column_privilege('cm_admin', 'register.breaches', 'due_at', 'update') or has_table_privilege('cm_review', "
                    + "'register.breaches', 'delete')"));
    }

    private static RecordBreach Breach(Programme programme, TimeOnly time) =>
        new(Id<Breach>.New(), "Mất một máy tính của chương trình", programme.Clock.Today(), time, [BreachedData.Care], 3, null);

    private static async Task Refused<T>(Programme programme, Actor actor, MediatR.IRequest<T> useCase)
    {
        await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(actor).Send(useCase));
        Assert.Equal("Refused", (await programme.LastAuditEntry()).Outcome);
    }
}
