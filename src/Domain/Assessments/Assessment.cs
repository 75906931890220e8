using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;

namespace CaseManager.Domain.Assessments;

/// <summary>Who holds the form.</summary>
public enum AssessmentMode
{
    /// <summary>The coordinator asks and fills in.</summary>
    Interview,

    /// <summary>The client reads and fills in.</summary>
    SelfCompletion,
}

/// <summary>How far an assessment has come.</summary>
public enum AssessmentStatus
{
    /// <summary>Being filled in; it can be left and taken up again.</summary>
    Started,

    /// <summary>Handed in. Its answers no longer change.</summary>
    Complete,

    /// <summary>Signed by name. Errors are corrected by an amendment.</summary>
    Signed,

    /// <summary>An amendment took its place; it stays as it was.</summary>
    Amended,

    /// <summary>Broken off; no answer is kept.</summary>
    Abandoned,
}

/// <summary>A score as it was when the assessment was completed.</summary>
/// <param name="Total">Null when answers were missing that the instrument cannot do without.</param>
public sealed record StoredScore(string Code, int? Total, string? Band);

/// <summary>One client's answers to one version of one instrument, at one time.</summary>
public sealed class Assessment : IClientRecord, IVersioned
{
    private Assessment()
    {
    }

    public Id<Assessment> Id { get; private init; }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; }

    public string InstrumentCode { get; private init; } = null!;

    /// <summary>The version that was asked. Answers keep it when later versions appear.</summary>
    public string InstrumentVersion { get; private init; } = null!;

    /// <summary>The language in which the questions were asked: vi or en.</summary>
    public string Language { get; private init; } = null!;

    public AssessmentMode Mode { get; private init; }

    public AssessmentStatus Status { get; private set; }

    public IReadOnlyDictionary<string, Answer> Answers { get; private set; } = new Dictionary<string, Answer>();

    /// <summary>Empty until the assessment is complete.</summary>
    public IReadOnlyList<StoredScore> Scores { get; private set; } = [];

    /// <summary>The codes of what must not be overlooked, as found when it was completed.</summary>
    public IReadOnlyList<string> Flags { get; private set; } = [];

    public DateTimeOffset StartedAt { get; private init; }

    public Id<Account> StartedBy { get; private init; }

    /// <summary>What is kept of the answers.</summary>
    public AnswerRetention Keeps { get; private init; }

    /// <summary>When an answer was last kept.</summary>
    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>When the client answered: an amendment is about the same day as what it amends.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    public Id<Account>? CompletedBy { get; private set; }

    /// <summary>Why it was handed in with questions unanswered.</summary>
    public string? IncompleteReason { get; private set; }

    /// <summary>The day on which it is to be done again.</summary>
    public DateOnly? NextDueOn { get; private set; }

    public DateTimeOffset? SignedAt { get; private set; }

    public Id<Account>? SignedBy { get; private set; }

    /// <summary>The signed assessment that this one puts right.</summary>
    public Id<Assessment>? Amends { get; private init; }

    /// <summary>What was wrong.</summary>
    public string? AmendReason { get; private init; }

    public long Version { get; private set; } = 1;

    /// <summary>The states in which its result counts.</summary>
    public static IReadOnlyList<AssessmentStatus> Counted { get; } = [AssessmentStatus.Complete, AssessmentStatus.Signed];

    public static Assessment Start(
        Id<Assessment> id, Client client, Instrument instrument, string language, AssessmentMode mode, DateTimeOffset at, Id<Account> by) =>
        instrument.Keeps is AnswerRetention.TotalOnly && mode is AssessmentMode.SelfCompletion
            ? throw new RuleBrokenException("Assessments.Rule.TotalOnlyInterview")
        : new()
        {
            Id = id,
            ClientCode = client.Code,
            WardCode = client.WardCode,
            Category = instrument.Category,
            InstrumentCode = instrument.Code,
            InstrumentVersion = instrument.Version,
            Language = language,
            Mode = mode,
            Keeps = instrument.Keeps,
            Status = AssessmentStatus.Started,
            StartedAt = at,
            StartedBy = by,
            SavedAt = at,
        };

    public Instrument Instrument() =>
        Instruments.Find(InstrumentCode, InstrumentVersion)
        ?? throw new InvalidOperationException($"Answers were given to {InstrumentCode} {InstrumentVersion}, and its definition is gone.");

    public ScoredResponses Responses() => new(Instrument(), Answers);

    /// <summary>
    /// Keeps answers to some of the questions; null takes one back. Answers that a later one makes needless stay until the end, as a slip
    /// of the finger would lose them.
    /// </summary>
    public void Save(IReadOnlyDictionary<string, Answer?> answers, DateTimeOffset at)
    {
        MustBeOpen();
        if (Keeps is AnswerRetention.TotalOnly)
        {
            throw new RuleBrokenException("Assessments.Rule.TotalOnly");
        }

        var kept = new Dictionary<string, Answer>(Answers);
        foreach (var (item, answer) in answers)
        {
            if (answer is null)
            {
                kept.Remove(item);
            }
            else
            {
                kept[item] = answer;
            }
        }

        (Answers, SavedAt) = (kept, at);
    }

    /// <summary>Whether keeping these answers would change nothing.</summary>
    public bool Holds(IReadOnlyDictionary<string, Answer?> answers) =>
        answers.All(pair => Equals(Answers.GetValueOrDefault(pair.Key), pair.Value));

    /// <summary>
    /// Hands it in: scores are reckoned once and for all. With questions unanswered it needs a reason, and what cannot be scored is not.
    /// </summary>
    /// <param name="answers">All answers at once, to an instrument of which only the total is kept.</param>
    public void Complete(string? incompleteReason, DateTimeOffset at, Id<Account> by, IReadOnlyDictionary<string, Answer>? answers = null)
    {
        MustBeOpen();
        var instrument = Instrument();
        var responses = Keeps is AnswerRetention.TotalOnly
            ? new ScoredResponses(instrument, answers ?? new Dictionary<string, Answer>())
            : Responses();
        if (!responses.IsComplete && string.IsNullOrWhiteSpace(incompleteReason))
        {
            throw new RuleBrokenException("Assessments.Rule.Unanswered", responses.Unanswered.Count());
        }

        Scores = [.. responses.Scores.Select(score => new StoredScore(score.Rule.Code, score.Total, score.Band?.Code))];
        Flags = [.. responses.Flags.Select(flag => flag.Code)];
        Answers = Answers.Where(pair => responses.StateOf(pair.Key) is ItemState.Asked).ToDictionary();
        IncompleteReason = responses.IsComplete ? null : incompleteReason!.Trim();
        AnsweredAt ??= at;
        NextDueOn = instrument.FollowUpMonths is { } months ? AnsweredAt.Value.DayInVietnam().AddMonths(months) : null;
        (Status, SavedAt, CompletedAt, CompletedBy) = (AssessmentStatus.Complete, at, at, by);
    }

    /// <summary>Signs it by name.</summary>
    public void Sign(DateTimeOffset at, Id<Account> by)
    {
        if (Status is not AssessmentStatus.Complete)
        {
            throw new RuleBrokenException("Assessments.Rule.NotToSign");
        }

        (Status, SignedAt, SignedBy) = (AssessmentStatus.Signed, at, by);
    }

    /// <summary>Begins an amendment with the same answers, to change what was wrong. Until it is handed in, this one counts.</summary>
    public Assessment Amend(Id<Assessment> id, string reason, DateTimeOffset at, Id<Account> by) =>
        Status is not AssessmentStatus.Signed ? throw new RuleBrokenException("Assessments.Rule.NotToAmend")
        : new()
        {
            Id = id,
            ClientCode = ClientCode,
            WardCode = WardCode,
            Category = Category,
            InstrumentCode = InstrumentCode,
            InstrumentVersion = InstrumentVersion,
            Language = Language,
            Mode = AssessmentMode.Interview,
            Keeps = Keeps,
            Status = AssessmentStatus.Started,
            Answers = Answers,
            StartedAt = at,
            StartedBy = by,
            SavedAt = at,
            AnsweredAt = AnsweredAt,
            Amends = Id,
            AmendReason = reason.Trim(),
        };

    /// <summary>Takes the place of the assessment that it amends, the day of the next one included.</summary>
    public void Replace(Assessment original)
    {
        if (original.Id != Amends || original.Status is not AssessmentStatus.Signed)
        {
            throw new RuleBrokenException("Assessments.Rule.NotToAmend");
        }

        NextDueOn = original.NextDueOn;
        original.Status = AssessmentStatus.Amended;
    }

    /// <summary>Agrees on the day of the next one.</summary>
    public void DueAgain(DateOnly on, DateOnly today)
    {
        if (!Counted.Contains(Status))
        {
            throw new RuleBrokenException("Assessments.Rule.NotComplete");
        }

        NextDueOn = on > today && on <= today.AddYears(2) ? on : throw new RuleBrokenException("Assessments.Rule.DueDay");
    }

    /// <summary>Breaks it off. What was answered so far is not kept.</summary>
    public void Abandon(DateTimeOffset at)
    {
        MustBeOpen();
        Answers = new Dictionary<string, Answer>();
        (Status, SavedAt) = (AssessmentStatus.Abandoned, at);
    }

    private void MustBeOpen()
    {
        if (Status is not AssessmentStatus.Started)
        {
            throw new RuleBrokenException("Assessments.Rule.NotOpen");
        }
    }
}
