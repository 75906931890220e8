using CaseManager.Application.CarePlans;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.CarePlans;
using CaseManager.Testing;
using FluentValidation;

namespace CaseManager.Application.Tests.CarePlans;

public sealed class CarePlanTests
{
    [Fact]
    public async Task A_goal_goes_from_the_clients_words_to_reached()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var today = programme.Clock.Today();

        var goal = await programme.As(lan).Send(Goal(client));
        await programme.As(lan).Send(new AgreePlan(Id<PlanAgreement>.New(), client, today, AgreementManner.InPerson, today.AddMonths(3)));
        await programme.As(lan).Send(new MoveGoal(client, goal, GoalStatus.InProgress, 2));
        await programme.As(lan).Send(new MoveGoal(client, goal, GoalStatus.Achieved, 3));

        var plan = await programme.As(lan).Send(new GetCarePlan(client));
        Assert.Equal(
            ("Có việc làm ổn định", GoalStatus.Achieved), Assert.Single(plan.Goals) is var row ? (row.Words, row.Status) : default);
        Assert.Equal(today.AddMonths(3), Assert.Single(plan.Agreements).ReviewOn);
    }

    [Fact]
    public async Task A_reworded_goal_replaces_the_first_even_when_sent_twice()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var first = await programme.As(lan).Send(Goal(client));
        var anew = Goal(client) with { Words = "Học nghề mộc", Replaces = first };

        await programme.As(lan).Send(anew);
        await programme.As(lan).Send(anew);

        var plan = await programme.As(lan).Send(new GetCarePlan(client));
        Assert.Equal(
            [("Học nghề mộc", GoalStatus.Proposed), ("Có việc làm ổn định", GoalStatus.Changed)],
            plan.Goals.Select(goal => (goal.Words, goal.Status)));
    }

    [Fact]
    public async Task The_sheet_for_the_client_holds_only_what_is_agreed()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var today = programme.Clock.Today();
        await programme.As(lan).Send(Goal(client));
        await programme.As(lan).Send(new AgreePlan(Id<PlanAgreement>.New(), client, today, AgreementManner.Signed, today.AddMonths(1)));
        await programme.As(lan).Send(Goal(client) with { Words = "Chưa thống nhất" });

        var sheet = await programme.As(lan).Send(new PrintCarePlan(client));

        Assert.Equal("Có việc làm ổn định", Assert.Single(sheet.Goals).Words);
        Assert.Equal(nameof(PrintCarePlan), (await programme.LastAuditEntry()).UseCase);
    }

    [Fact]
    public async Task A_stale_version_a_wrong_way_and_missing_words_are_refused()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var goal = await programme.As(lan).Send(Goal(client));

        await Assert.ThrowsAsync<StaleVersionException>(() =>
            programme.As(lan).Send(new MoveGoal(client, goal, GoalStatus.DroppedByClient, 7)));
        await Assert.ThrowsAsync<RuleBrokenException>(() => programme.As(lan).Send(new MoveGoal(client, goal, GoalStatus.Achieved, 1)));
        await Assert.ThrowsAsync<ValidationException>(() => programme.As(lan).Send(new MoveGoal(client, goal, GoalStatus.Agreed, 1)));
        await Assert.ThrowsAsync<ValidationException>(() =>
            programme.As(lan).Send(Goal(client) with { Words = "", Domain = null, Priority = 4 }));
        await Assert.ThrowsAsync<AccessDeniedException>(async () =>
            await programme.As(await programme.Given.Coordinator(TestWards.South)).Send(Goal(client)));
    }

    private static AddGoal Goal(ClientCode client) =>
        new(Id<Goal>.New(), client, "Có việc làm ổn định", GoalDomain.Work, 1, null, "Lan gọi trung tâm việc làm");
}
