using CaseManager.Domain.Clients;

namespace CaseManager.Domain.Contacts;

/// <summary>A day on which the programme gets in touch with a client.</summary>
public sealed class FollowUp : IClientRecord, IVersioned
{
    public const int ReasonMaxLength = 300;

    private static readonly (FollowUpKind Kind, int Months)[] Schedule =
        [
            (FollowUpKind.Month1, 1), (FollowUpKind.Month3, 3), (FollowUpKind.Month6, 6), (FollowUpKind.Month9, 9),
            (FollowUpKind.Month12, 12)
        ];

    private FollowUp()
    {
    }

    public Id<FollowUp> Id { get; private init; }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; } = DataCategory.Care;

    public FollowUpKind Kind { get; private init; }

    public DateOnly DueOn { get; private set; }

    /// <summary>The hour, when one was agreed.</summary>
    public TimeOnly? DueAt { get; private set; }

    /// <summary>How the client wishes to be contacted.</summary>
    public ContactMode? Mode { get; private init; }

    /// <summary>How many attempts failed on the day.</summary>
    public int TimesMissed { get; private set; }

    /// <summary>Why it was put off the last time.</summary>
    public string? RescheduledReason { get; private set; }

    public FollowUpStatus Status { get; private set; }

    /// <summary>The contact that settled it.</summary>
    public Id<Contact>? ContactId { get; private set; }

    public long Version { get; private set; } = 1;

    /// <summary>The follow-ups that every client gets, counted from the day of enrolment.</summary>
    public static IReadOnlyList<FollowUp> ScheduleFor(Client client) =>
        [
            .. Schedule.Select(step =>
                Of(Id<FollowUp>.New(), client, step.Kind, client.EnrolledAt.DayInVietnam().AddMonths(step.Months), null, null))
        ];

    public static FollowUp Agree(Id<FollowUp> id, Client client, DateOnly on, TimeOnly? at, ContactMode? mode, DateOnly today)
    {
        RequireToCome(on, today);

        return Of(id, client, FollowUpKind.Agreed, on, at, mode);
    }

    /// <summary>A contact took place that settles this, or one was tried in vain.</summary>
    public void Settle(Contact contact)
    {
        RequireDue();
        if (contact.Outcome is ContactOutcome.Reached)
        {
            (Status, ContactId) = (FollowUpStatus.Done, contact.Id);
        }
        else
        {
            TimesMissed++;
        }
    }

    public void Reschedule(DateOnly on, TimeOnly? at, string reason, DateOnly today)
    {
        RequireDue();
        RequireToCome(on, today);
        (DueOn, DueAt, RescheduledReason) = (on, at, reason);
    }

    /// <summary>There is no follow-up: the client died or withdrew.</summary>
    public void Cancel()
    {
        RequireDue();
        Status = FollowUpStatus.Cancelled;
    }

    private void RequireDue()
    {
        if (Status is not FollowUpStatus.Due)
        {
            throw new RuleBrokenException("Contacts.Rule.FollowUpSettled");
        }
    }

    private static void RequireToCome(DateOnly on, DateOnly today)
    {
        if (on < today)
        {
            throw new RuleBrokenException("Contacts.Rule.FollowUpInPast");
        }
    }

    private static FollowUp Of(Id<FollowUp> id, Client client, FollowUpKind kind, DateOnly on, TimeOnly? at, ContactMode? mode) =>
        new()
        {
            Id = id,
            ClientCode = client.Code,
            WardCode = client.WardCode,
            Kind = kind,
            DueOn = on,
            DueAt = at,
            Mode = mode,
        };
}
