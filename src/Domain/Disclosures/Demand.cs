using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;

namespace CaseManager.Domain.Disclosures;

/// <summary>The paper on which an authority demands to know something about a client.</summary>
/// <param name="LegalBasis">The law that it cites.</param>
/// <param name="Scope">What it asks for, in short.</param>
public sealed record DemandPaper(
    AuthorityKind AuthorityKind, string Authority, string LegalBasis, string DocumentNumber, DateOnly DocumentOn, string Scope,
    DateOnly ReceivedOn);

/// <summary>What a lawyer says, and the answer that follows: which facts by name, and what is refused and why.</summary>
public sealed record DemandAnswer(string LawyersView, DemandDecision Decision, IReadOnlyCollection<DemandedFact> Granted, string? Refused);

/// <summary>
/// An authority demands to know something about a client. There is no quick way: a paper, a lawyer's view, two different people who agree
/// (a supervisor and a reviewer, neither of whom wrote it down), named facts only; and the client is told, unless the law forbids it.
/// </summary>
public sealed class Demand : IClientRecord, IVersioned
{
    public const int AuthorityMaxLength = 200;
    public const int LegalBasisMaxLength = 500;
    public const int DocumentNumberMaxLength = 100;
    public const int ScopeMaxLength = 1000;
    public const int LawyersViewMaxLength = 2000;
    public const int RefusedMaxLength = 1000;
    public const int NotToldReasonMaxLength = 500;

    private Demand()
    {
    }

    public Id<Demand> Id { get; private init; }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; } = DataCategory.Demand;

    public AuthorityKind AuthorityKind { get; private init; }

    public string Authority { get; private init; } = null!;

    public string LegalBasis { get; private init; } = null!;

    public string DocumentNumber { get; private init; } = null!;

    public DateOnly DocumentOn { get; private init; }

    public string Scope { get; private init; } = null!;

    public DateOnly ReceivedOn { get; private init; }

    public Id<Account> RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public DemandStatus Status { get; private set; } = DemandStatus.Received;

    public string? LawyersView { get; private set; }

    public DemandDecision? Decision { get; private set; }

    /// <summary>What may leave, by name.</summary>
    public IReadOnlyList<DemandedFact> Granted { get; private set; } = [];

    /// <summary>What is refused, and why.</summary>
    public string? Refused { get; private set; }

    public Id<Account>? SupervisorId { get; private set; }

    public DateTimeOffset? SupervisorAt { get; private set; }

    public Id<Account>? ReviewerId { get; private set; }

    public DateTimeOffset? ReviewerAt { get; private set; }

    public Id<Account>? ReleasedBy { get; private set; }

    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary>The SHA-256 of what left, to show later that a paper is the one; the facts themselves are not kept here.</summary>
    public string? ReleasedHash { get; private set; }

    public DateOnly? ClientToldOn { get; private set; }

    /// <summary>Why the law forbids telling the client.</summary>
    public string? NotToldReason { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public long Version { get; private set; } = 1;

    /// <summary>
    /// What an authority of this kind can be told at all. Police are told who a person is, never where, since when or with what.
    /// </summary>
    public static IReadOnlyList<DemandedFact> Grantable(AuthorityKind kind) => kind switch
    {
        AuthorityKind.Police => [DemandedFact.Name, DemandedFact.YearOfBirth, DemandedFact.Gender],
        AuthorityKind.Procuracy or AuthorityKind.Court or AuthorityKind.Inspectorate or AuthorityKind.Other =>
            Enum.GetValues<DemandedFact>(),
    };

    /// <summary>The same fact as the register names it.</summary>
    public static DisclosedFact Disclosed(DemandedFact fact) => fact switch
    {
        DemandedFact.Name => DisclosedFact.Name,
        DemandedFact.YearOfBirth => DisclosedFact.YearOfBirth,
        DemandedFact.Gender => DisclosedFact.Gender,
        DemandedFact.Phone => DisclosedFact.Phone,
        DemandedFact.Address => DisclosedFact.Address,
        DemandedFact.TakesPart => DisclosedFact.TakesPart,
    };

    /// <summary>A paper came in.</summary>
    public static Demand Receive(Id<Demand> id, Client client, DemandPaper paper, Id<Account> by, DateTimeOffset at)
    {
        if (paper.ReceivedOn > at.DayInVietnam() || paper.DocumentOn > paper.ReceivedOn)
        {
            throw new RuleBrokenException("Disclosures.Rule.Days");
        }

        return new()
        {
            Id = id,
            ClientCode = client.Code,
            WardCode = client.WardCode,
            AuthorityKind = paper.AuthorityKind,
            Authority = paper.Authority,
            LegalBasis = paper.LegalBasis,
            DocumentNumber = paper.DocumentNumber,
            DocumentOn = paper.DocumentOn,
            Scope = paper.Scope,
            ReceivedOn = paper.ReceivedOn,
            RecordedBy = by,
            RecordedAt = at,
        };
    }

    /// <summary>The paper goes to a lawyer.</summary>
    public void BeginReview()
    {
        Require(DemandStep.Review, Status is DemandStatus.Received);
        Status = DemandStatus.LegalReview;
    }

    /// <summary>Puts an answer before those who decide. Who agreed to an earlier one has not agreed to this.</summary>
    public void Propose(DemandAnswer answer)
    {
        Require(DemandStep.Propose, Status is DemandStatus.LegalReview);
        if (answer.Granted.Except(Grantable(AuthorityKind)).Any())
        {
            throw new RuleBrokenException("Disclosures.Rule.NeverTold");
        }

        if (answer.Decision is DemandDecision.Refuse != (answer.Granted.Count == 0))
        {
            throw new RuleBrokenException("Disclosures.Rule.GrantedFacts");
        }

        if (answer.Decision is DemandDecision.Grant != string.IsNullOrWhiteSpace(answer.Refused))
        {
            throw new RuleBrokenException("Disclosures.Rule.WhatIsRefused");
        }

        (LawyersView, Decision, Granted, Refused) =
            (
                answer.LawyersView, answer.Decision, [.. answer.Granted.Distinct().Order()],
                answer.Decision is DemandDecision.Grant ? null : answer.Refused);
        (SupervisorId, SupervisorAt, ReviewerId, ReviewerAt) = (null, null, null, null);
    }

    /// <summary>One of the two agrees. With the second it is decided.</summary>
    public void Approve(Id<Account> by, Role role, DateTimeOffset at)
    {
        Require(DemandStep.Approve, Status is DemandStatus.LegalReview && Decision is not null);
        if (by == RecordedBy)
        {
            throw new RuleBrokenException("Disclosures.Rule.NotTheRecorder");
        }

        if (by == SupervisorId || by == ReviewerId)
        {
            throw new RuleBrokenException("Disclosures.Rule.TwoPeople");
        }

        switch (KeyOf(role))
        {
            case Reach.OwnWards when SupervisorId is null:
                (SupervisorId, SupervisorAt) = (by, at);
                break;
            case Reach.Everywhere when ReviewerId is null:
                (ReviewerId, ReviewerAt) = (by, at);
                break;
            default:
                throw new RuleBrokenException("Disclosures.Rule.SupervisorAndReviewer");
        }

        if (SupervisorId is not null && ReviewerId is not null)
        {
            Status = Decision!.Value switch
            {
                DemandDecision.Refuse => DemandStatus.Refused,
                DemandDecision.Partial => DemandStatus.Partial,
                DemandDecision.Grant => DemandStatus.Granted,
            };
        }
    }

    /// <summary>What was granted leaves.</summary>
    /// <param name="hash">The SHA-256 of it.</param>
    public void Release(string hash, Id<Account> by, DateTimeOffset at)
    {
        Require(DemandStep.Release, Status is DemandStatus.Partial or DemandStatus.Granted);
        (Status, ReleasedHash, ReleasedBy, ReleasedAt) = (DemandStatus.Released, hash, by, at);
    }

    /// <summary>The client was told on a day; or the law forbids it, for this reason.</summary>
    public void TellClient(DateOnly? on, string? notToldReason, DateOnly today)
    {
        Require(DemandStep.TellClient, IsDecided && ClientToldOn is null);
        if (on is null == string.IsNullOrWhiteSpace(notToldReason))
        {
            throw new RuleBrokenException("Disclosures.Rule.ToldOrWhyNot");
        }

        if (on > today || on < ReceivedOn)
        {
            throw new RuleBrokenException("Disclosures.Rule.Days");
        }

        (ClientToldOn, NotToldReason) = (on, on is null ? notToldReason : null);
    }

    /// <summary>Nothing is left to do.</summary>
    public void Close(DateTimeOffset at)
    {
        Require(DemandStep.Close, IsAnswered && (ClientToldOn is not null || NotToldReason is not null));
        (Status, ClosedAt) = (DemandStatus.Closed, at);
    }

    /// <summary>What the actor can do next about it.</summary>
    public IReadOnlyList<DemandStep> Next(Id<Account> who, Role role)
    {
        var steps = new List<DemandStep>();
        Add(DemandStep.Review, Status is DemandStatus.Received);
        Add(DemandStep.Approve, Status is DemandStatus.LegalReview && Decision is not null && who != RecordedBy
            && ((KeyOf(role) is Reach.OwnWards && SupervisorId is null) || (KeyOf(role) is Reach.Everywhere && ReviewerId is null)));
        Add(DemandStep.Propose, Status is DemandStatus.LegalReview);
        Add(DemandStep.Release, Status is (DemandStatus.Partial or DemandStatus.Granted)
            && AccessPolicy.For(role, AccessNeed.ToRead(DataCategory.Identity)) is not null);
        Add(DemandStep.TellClient, IsDecided && ClientToldOn is null);
        Add(DemandStep.Close, IsAnswered && (ClientToldOn is not null || NotToldReason is not null));

        return steps;

        void Add(DemandStep step, bool open)
        {
            if (open)
            {
                steps.Add(step);
            }
        }
    }

    private bool IsDecided => Status is not (DemandStatus.Received or DemandStatus.LegalReview);

    private bool IsAnswered => Status is DemandStatus.Refused or DemandStatus.Released;

    // Of the two who agree, one answers for the ward and one for the programme.
    private static Reach? KeyOf(Role role) => AccessPolicy.For(role, AccessNeed.ToWrite(DataCategory.Approval))?.Reach;

    private static void Require(DemandStep step, bool open)
    {
        if (!open)
        {
            throw new RuleBrokenException($"Disclosures.Rule.Not.{step}");
        }
    }
}
