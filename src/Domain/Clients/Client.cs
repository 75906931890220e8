using CaseManager.Domain.Accounts;
using CaseManager.Domain.Slips;
using static CaseManager.Domain.Clients.ClientStatus;

namespace CaseManager.Domain.Clients;

/// <summary>A person who agreed to take part, known here by code only; who they are is in the vault.</summary>
public sealed class Client : IClientRecord, IVersioned
{
    /// <summary>After so many days without contact a client may be marked as inactive.</summary>
    public const int DaysUntilInactive = Limits.InactiveDays;

    private readonly List<StatusChange> _statusChanges = [];

    private Client()
    {
    }

    public ClientCode Code { get; private init; }

    public ClientCode ClientCode => Code;

    public string WardCode { get; private set; } = null!;

    public DataCategory Category { get; private init; } = DataCategory.Care;

    public ClientStatus Status { get; private set; }

    /// <summary>The day on which the present status began.</summary>
    public DateOnly StatusOn { get; private set; }

    /// <summary>The coordinator who answers for this client.</summary>
    public Id<Account>? CoordinatorId { get; private set; }

    public int? YearOfBirth { get; private set; }

    public Gender Gender { get; private set; }

    public DateTimeOffset EnrolledAt { get; private init; }

    public DateTimeOffset? LastContactAt { get; private set; }

    /// <summary>The slip by which they were handed over; the slip knows nothing of the client.</summary>
    public Id<Slip>? SlipId { get; private init; }

    /// <summary>How they found the programme.</summary>
    public EntryPathway EntryPathway { get; private init; }

    /// <summary>Whether they live where they are registered. The law treats people without a stable residence differently.</summary>
    public ResidenceStability? ResidenceStability { get; private set; }

    /// <summary>Looks after a child under 36 months alone, or is its mother: compulsory rehabilitation is barred.</summary>
    public bool? SoleCarerOfSmallChild { get; private set; }

    /// <summary>The language in which they like to be spoken to, in their own word.</summary>
    public string? PreferredLanguage { get; private set; }

    public bool InterpreterNeeded { get; private set; }

    public long Version { get; private set; } = 1;

    /// <summary>How the status changed since this record was read; the whole history when it was read with it.</summary>
    public IReadOnlyList<StatusChange> StatusChanges => _statusChanges;

    /// <summary>A person becomes a client when they agree to take part, never before.</summary>
    public static Client Enrol(
        ClientCode code, string wardCode, Id<Account> coordinatorId, int? yearOfBirth, Gender gender, DateTimeOffset at, DateOnly on,
        EntryPathway pathway = EntryPathway.Other, Id<Slip>? slipId = null) =>
        new()
        {
            Code = code,
            WardCode = wardCode,
            CoordinatorId = coordinatorId,
            YearOfBirth = yearOfBirth,
            Gender = gender,
            Status = ClientStatus.Enrolled,
            StatusOn = on,
            EnrolledAt = at,
            EntryPathway = pathway,
            SlipId = slipId,
        };

    /// <summary>What is known of the client's situation that the work depends on.</summary>
    public void Describe(
        Gender gender, int? yearOfBirth, ResidenceStability? residence, bool? soleCarerOfSmallChild, string? preferredLanguage,
        bool interpreterNeeded)
    {
        Gender = gender;
        YearOfBirth = yearOfBirth;
        ResidenceStability = residence;
        SoleCarerOfSmallChild = soleCarerOfSmallChild;
        PreferredLanguage = preferredLanguage;
        InterpreterNeeded = interpreterNeeded;
    }

    /// <summary>Whether the programme knows a way from one status to another. None of them fails, discharges or expels a client.</summary>
    public static bool MayBecome(ClientStatus from, ClientStatus to) => from switch
    {
        Enrolled => to is Active or Inactive or Paused or Moved or Detained or Deceased or Withdrawn,
        Active => to is Inactive or Paused or Moved or Detained or Graduated or Deceased or Withdrawn,
        Inactive => to is Active or Moved or Detained or Deceased or Withdrawn,
        Paused or Moved or Detained or Graduated => to is Active or Deceased or Withdrawn,
        Withdrawn => to is Enrolled or Deceased,
        Deceased => to is Active,
    };

    /// <summary>The client asked for a pause.</summary>
    public void Pause(StatusNote note) => Become(Paused, note);

    public void MoveAway(StatusNote note) => Become(Moved, note);

    /// <summary>An authority holds the client. The client may come back.</summary>
    public void BecomeDetained(StatusNote note) => Become(Detained, note);

    /// <summary>The client says that they no longer need the programme.</summary>
    public void Graduate(StatusNote note) => Become(Graduated, note);

    public void RecordDeath(StatusNote note) => Become(Deceased, note);

    /// <summary>The client withdrew the consent to take part.</summary>
    public void Withdraw(StatusNote note) => Become(Withdrawn, note);

    /// <summary>Agreed to take part again, on a new consent.</summary>
    public void EnrolAgain(StatusNote note) => Become(Enrolled, note);

    /// <summary>The client could not be reached for <see cref="DaysUntilInactive"/> days.</summary>
    public void MarkInactive(StatusNote note)
    {
        if (note.On < InactiveFrom)
        {
            throw new RuleBrokenException("Clients.Rule.StillInContact", InactiveFrom);
        }

        Become(Inactive, note);
    }

    /// <summary>Back in the programme; no reason has to be given, and there is no limit to how often.</summary>
    public void Reactivate(StatusNote note)
    {
        if (Status is Withdrawn)
        {
            throw new RuleBrokenException("Clients.Rule.NeedsNewConsent");
        }

        if (Status is Deceased)
        {
            throw new RuleBrokenException("Clients.Rule.DeathIsCorrectedBySupervisor");
        }

        Become(Active, note);
    }

    /// <summary>The record of death was a mistake; a supervisor puts it right.</summary>
    public void CorrectDeath(StatusNote note)
    {
        if (Status is not Deceased)
        {
            throw new RuleBrokenException("Clients.Rule.NotRecordedAsDeceased");
        }

        Become(Active, note);
    }

    /// <summary>The client was met or spoken with. A client who was new or out of reach becomes active.</summary>
    public void WasReached(DateTimeOffset at, Id<Account> by, DateTimeOffset recordedAt)
    {
        LastContactAt = LastContactAt is { } last && last > at ? last : at;
        if (Status is Enrolled or Inactive && at.DayInVietnam() >= StatusOn)
        {
            Become(Active, new StatusNote(at.DayInVietnam(), by, recordedAt));
        }
    }

    /// <summary>Another coordinator of the ward answers for the client from now on.</summary>
    public void HandOver(Id<Account> coordinatorId) => CoordinatorId = coordinatorId;

    /// <summary>The day from which the client may be marked as inactive.</summary>
    public DateOnly InactiveFrom => (LastContactAt ?? EnrolledAt).DayInVietnam().AddDays(DaysUntilInactive);

    private void Become(ClientStatus status, StatusNote note)
    {
        if (!MayBecome(Status, status))
        {
            throw new RuleBrokenException("Clients.Rule.StatusCannotFollow");
        }

        if (note.On < StatusOn)
        {
            throw new RuleBrokenException("Clients.Rule.StatusBeforePresent", StatusOn);
        }

        if (note.On > note.At.DayInVietnam())
        {
            throw new RuleBrokenException("Clients.Rule.StatusInFuture");
        }

        _statusChanges.Add(StatusChange.Of(this, status, note));
        (Status, StatusOn) = (status, note.On);
    }
}
