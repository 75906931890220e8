using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Disclosures;

namespace CaseManager.Domain.Tests.Disclosures;

public sealed class DemandTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 22, 2, 0, 0, TimeSpan.Zero);
    private static readonly Id<Account> Recorder = Id<Account>.New();
    private static readonly Id<Account> Supervisor = Id<Account>.New();
    private static readonly Id<Account> Reviewer = Id<Account>.New();

    [Theory]
    [InlineData(DemandDecision.Refuse, DemandStatus.Refused)]
    [InlineData(DemandDecision.Partial, DemandStatus.Partial)]
    [InlineData(DemandDecision.Grant, DemandStatus.Granted)]
    public void A_demand_is_decided_by_the_second_approval_in_either_order(DemandDecision decision, DemandStatus status)
    {
        foreach (var order in new[]
        {
            (Supervisor, Role.Supervisor, Reviewer, Role.Reviewer), (Reviewer, Role.Reviewer, Supervisor, Role.Supervisor)
        })
        {
            var demand = Proposed(decision);
            demand.Approve(order.Item1, order.Item2, Now);
            Assert.Equal(DemandStatus.LegalReview, demand.Status);
            demand.Approve(order.Item3, order.Item4, Now);
            Assert.Equal(status, demand.Status);
        }
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.ProgrammeStaff)]
    [InlineData(Role.Administrator)]
    public void Only_a_supervisor_and_a_reviewer_decide_a_demand(Role role) =>
        Assert.Equal(
            "Disclosures.Rule.SupervisorAndReviewer", Broken(() => Proposed(DemandDecision.Grant).Approve(Id<Account>.New(), role, Now)));

    [Fact]
    public void Two_supervisors_are_not_enough()
    {
        var demand = Proposed(DemandDecision.Grant);
        demand.Approve(Supervisor, Role.Supervisor, Now);

        Assert.Equal("Disclosures.Rule.SupervisorAndReviewer", Broken(() => demand.Approve(Id<Account>.New(), Role.Supervisor, Now)));
    }

    [Fact]
    public void No_step_is_taken_before_its_time()
    {
        var received = Received();
        var proposed = Proposed(DemandDecision.Grant);

        Assert.Equal(
            "Disclosures.Rule.Not.Propose", Broken(() => received.Propose(new("x", DemandDecision.Grant, [DemandedFact.Name], null))));
        Assert.Equal("Disclosures.Rule.Not.Approve", Broken(() => received.Approve(Supervisor, Role.Supervisor, Now)));
        Assert.Equal("Disclosures.Rule.Not.Release", Broken(() => proposed.Release("0", Recorder, Now)));
        Assert.Equal("Disclosures.Rule.Not.TellClient", Broken(() => proposed.TellClient(Now.DayInVietnam(), null, Now.DayInVietnam())));
        Assert.Equal("Disclosures.Rule.Not.Close", Broken(() => proposed.Close(Now)));
        Assert.Equal("Disclosures.Rule.Not.Review", Broken(proposed.BeginReview));
    }

    [Theory]
    [InlineData(DemandDecision.Refuse, true, "Nơi ở", "Disclosures.Rule.GrantedFacts")]
    [InlineData(DemandDecision.Grant, false, null, "Disclosures.Rule.GrantedFacts")]
    [InlineData(DemandDecision.Grant, true, "Nơi ở", "Disclosures.Rule.WhatIsRefused")]
    [InlineData(DemandDecision.Partial, true, null, "Disclosures.Rule.WhatIsRefused")]
    public void An_answer_names_what_leaves_and_what_does_not(DemandDecision decision, bool facts, string? refused, string rule)
    {
        var demand = Received();
        demand.BeginReview();

        Assert.Equal(rule, Broken(() => demand.Propose(new("x", decision, facts ? [DemandedFact.Name] : [], refused))));
    }

    [Fact]
    public void There_is_no_name_for_a_fact_about_health_and_police_have_the_fewest()
    {
        Assert.Equal(["Address", "Gender", "Name", "Phone", "TakesPart", "YearOfBirth"], Enum.GetNames<DemandedFact>().Order());
        Assert.Equal([DemandedFact.Name, DemandedFact.YearOfBirth, DemandedFact.Gender], Demand.Grantable(AuthorityKind.Police));
        Assert.Equal(
            Enum.GetNames<DemandedFact>().Order(),
            Enum.GetValues<DemandedFact>().Select(fact => Demand.Disclosed(fact).ToString()).Order());
    }

    [Fact]
    public void A_client_who_could_not_be_told_can_be_told_later()
    {
        var demand = Proposed(DemandDecision.Refuse);
        demand.Approve(Supervisor, Role.Supervisor, Now);
        demand.Approve(Reviewer, Role.Reviewer, Now);
        demand.TellClient(null, "Luật cấm", Now.DayInVietnam());
        demand.Close(Now);

        demand.TellClient(Now.DayInVietnam(), null, Now.DayInVietnam());

        Assert.Equal((Now.DayInVietnam(), null, DemandStatus.Closed), (demand.ClientToldOn, demand.NotToldReason, demand.Status));
    }

    [Fact]
    public void The_next_steps_of_a_demand_follow_the_role()
    {
        var proposed = Proposed(DemandDecision.Grant);
        Assert.DoesNotContain(DemandStep.Approve, proposed.Next(Recorder, Role.Supervisor));
        Assert.Contains(DemandStep.Approve, proposed.Next(Supervisor, Role.Supervisor));
        proposed.Approve(Supervisor, Role.Supervisor, Now);
        proposed.Approve(Reviewer, Role.Reviewer, Now);

        Assert.Contains(DemandStep.Release, proposed.Next(Recorder, Role.Coordinator));
        Assert.DoesNotContain(DemandStep.Release, proposed.Next(Reviewer, Role.Reviewer));
    }

    private static Demand Proposed(DemandDecision decision)
    {
        var demand = Received();
        demand.BeginReview();
        demand.Propose(
            new(
                "Có căn cứ", decision, decision is DemandDecision.Refuse ? [] : [DemandedFact.Name],
                decision is DemandDecision.Grant ? null : "Nơi ở"));

        return demand;
    }

    private static Demand Received() =>
        Demand.Receive(
            Id<Demand>.New(), Client.Enrol(ClientCode.New(), "99001", Recorder, 1995, Gender.Man, Now, Now.DayInVietnam()),
            new(AuthorityKind.Court, "Tòa án", "Điều 97", "12/QĐ", new(2026, 9, 20), "Họ tên", new(2026, 9, 22)), Recorder, Now);

    private static string Broken(Action act) => Assert.Throws<RuleBrokenException>(act).Key;
}
