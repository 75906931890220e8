using CaseManager.Domain.Accounts;
using CaseManager.Domain.CarePlans;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Tests.Clients;
using static CaseManager.Domain.CarePlans.GoalStatus;

namespace CaseManager.Domain.Tests.CarePlans;

public sealed class GoalTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 22, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 9, 22);
    private static readonly Client Client = ClientLifecycleTests.ClientIn(ClientStatus.Active);

    private static readonly Dictionary<GoalStatus, Action<Goal>> Ways = new()
    {
        [Agreed] = goal => goal.Agree(Today),
        [InProgress] = goal => goal.Begin(Today),
        [Achieved] = goal => goal.Achieve(Today),
        [Changed] = goal => Change(goal),
        [DroppedByClient] = goal => goal.DropByClient(Today),
    };

    // Rows: from. Columns: agreed, in progress, achieved, changed, dropped.
    public static TheoryData<GoalStatus, string> Table => new()
    {
        { Proposed,        "y..yy" },
        { Agreed,          ".yyyy" },
        { InProgress,      "..yyy" },
        { Achieved,        "....." },
        { Changed,         "....." },
        { DroppedByClient, "....." },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_goal_makes_only_the_allowed_moves(GoalStatus from, string ways)
    {
        foreach (var (to, place) in Ways.Keys.Select((to, place) => (to, place)))
        {
            var goal = GoalIn(from);
            var go = () => Ways[to](goal);

            if (ways[place] == 'y')
            {
                go();
                Assert.Equal(to, goal.Status);
            }
            else
            {
                Assert.Equal("CarePlans.Rule.GoalStatusCannotFollow", Assert.Throws<RuleBrokenException>(go).Key);
            }
        }
    }

    [Fact]
    public void A_goal_in_other_words_stands_beside_the_first()
    {
        var goal = GoalIn(Agreed);

        var other = Change(goal);

        Assert.Equal((Changed, "Có việc làm"), (goal.Status, goal.Words));
        Assert.Equal((Proposed, goal.Id), (other.Status, other.ReplacesId));
    }

    [Fact]
    public void An_agreement_to_the_plan_accepts_every_proposed_goal()
    {
        var goals = new[] { GoalIn(Proposed), GoalIn(InProgress) };

        PlanAgreement.Of(
            Id<PlanAgreement>.New(), Client, goals, Today, AgreementManner.InPerson, Today.AddMonths(3), Id<Account>.New(), Now);

        Assert.Equal([Agreed, InProgress], goals.Select(goal => goal.Status));
    }

    [Fact]
    public void A_plan_needs_a_goal()
    {
        var agree = () =>
            PlanAgreement.Of(
                Id<PlanAgreement>.New(), Client, [], Today, AgreementManner.InPerson, Today.AddMonths(3), Id<Account>.New(), Now);

        Assert.Equal("CarePlans.Rule.NoGoals", Assert.Throws<RuleBrokenException>(agree).Key);
    }

    private static Goal GoalIn(GoalStatus status)
    {
        var goal = Goal.Propose(Id<Goal>.New(), Client, "Có việc làm", GoalDomain.Work, 1, null, null, Id<Account>.New(), Now);
        if (status is InProgress or Achieved)
        {
            goal.Agree(Today);
        }

        if (status is not Proposed)
        {
            Ways[status](goal);
        }

        return goal;
    }

    private static Goal Change(Goal goal) =>
        goal.ChangeTo(Id<Goal>.New(), Client, "Học nghề mộc", GoalDomain.Education, 1, null, null, Id<Account>.New(), Now);
}
