using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;

namespace CaseManager.Domain.CarePlans;

/// <summary>How a client agreed to the plan.</summary>
public enum AgreementManner
{
    InPerson,
    Phone,
    Signed,
}

/// <summary>The client agreed to the plan as it stood on a day; each agreement is a version of the plan.</summary>
public sealed class PlanAgreement : IClientRecord
{
    private PlanAgreement()
    {
    }

    public Id<PlanAgreement> Id { get; private init; }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; } = DataCategory.Care;

    public DateOnly AgreedOn { get; private init; }

    public AgreementManner Manner { get; private init; }

    /// <summary>When client and coordinator look at the plan again.</summary>
    public DateOnly ReviewOn { get; private init; }

    public Id<Account> RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Agrees to every goal that is still only proposed. A plan without a goal is no plan.</summary>
    public static PlanAgreement Of(
        Id<PlanAgreement> id, Client client, IReadOnlyCollection<Goal> openGoals, DateOnly on, AgreementManner manner, DateOnly reviewOn,
        Id<Account> by, DateTimeOffset at)
    {
        if (openGoals.Count == 0)
        {
            throw new RuleBrokenException("CarePlans.Rule.NoGoals");
        }

        if (on > at.DayInVietnam())
        {
            throw new RuleBrokenException("CarePlans.Rule.AgreedInFuture");
        }

        if (reviewOn <= on)
        {
            throw new RuleBrokenException("CarePlans.Rule.ReviewTooEarly");
        }

        foreach (var goal in openGoals.Where(goal => goal.Status is GoalStatus.Proposed))
        {
            goal.Agree(on);
        }

        return new()
        {
            Id = id,
            ClientCode = client.Code,
            WardCode = client.WardCode,
            AgreedOn = on,
            Manner = manner,
            ReviewOn = reviewOn,
            RecordedBy = by,
            RecordedAt = at,
        };
    }
}
