using CaseManager.Domain.Access;
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

    /// <summary>Broken off; no answer is kept.</summary>
    Abandoned,
}

/// <summary>A score as it was when the assessment was completed.</summary>
/// <param name="Total">Null when answers were missing that the instrument cannot do without.</param>
public sealed record KeptScore(string Code, int? Total, string? Band);

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

    /// <summary>The version that was asked. Answers keep it, whatever comes after.</summary>
    public string InstrumentVersion { get; private init; } = null!;

    /// <summary>The language in which the questions were asked: vi or en.</summary>
    public string Language { get; private init; } = null!;

    public AssessmentMode Mode { get; private init; }

    public AssessmentStatus Status { get; private set; }

    public IReadOnlyDictionary<string, Answer> Answers { get; private set; } = new Dictionary<string, Answer>();

    /// <summary>Empty until the assessment is complete.</summary>
    public IReadOnlyList<KeptScore> Scores { get; private set; } = [];

    /// <summary>The codes of what must not be overlooked, as found when it was completed.</summary>
    public IReadOnlyList<string> Flags { get; private set; } = [];

    public DateTimeOffset StartedAt { get; private init; }

    public Id<Account> StartedBy { get; private init; }

    /// <summary>When an answer was last kept.</summary>
    public DateTimeOffset SavedAt { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    public Id<Account>? CompletedBy { get; private set; }

    /// <summary>Why it was handed in with questions unanswered.</summary>
    public string? IncompleteReason { get; private set; }

    /// <summary>The day on which it is to be done again.</summary>
    public DateOnly? NextDueOn { get; private set; }

    public long Version { get; private set; } = 1;

    public static Assessment Start(
        Id<Assessment> id, Client client, Instrument instrument, string language, AssessmentMode mode, DateTimeOffset at, Id<Account> by) =>
        new()
        {
            Id = id,
            ClientCode = client.Code,
            WardCode = client.WardCode,
            Category = instrument.Category,
            InstrumentCode = instrument.Code,
            InstrumentVersion = instrument.Version,
            Language = language,
            Mode = mode,
            Status = AssessmentStatus.Started,
            StartedAt = at,
            StartedBy = by,
            SavedAt = at,
        };

    public Instrument Instrument() =>
        Instruments.Find(InstrumentCode, InstrumentVersion)
        ?? throw new InvalidOperationException($"Answers were given to {InstrumentCode} {InstrumentVersion}, and its definition is gone.");

    public Reading Reading() => new(Instrument(), Answers);

    /// <summary>Keeps answers to some of the questions; null takes one back. Answers that a later one makes needless stay until the end, as a slip of the finger would lose them.</summary>
    public void Save(IReadOnlyDictionary<string, Answer?> answers, DateTimeOffset at)
    {
        MustBeOpen();
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

    /// <summary>Hands it in: scores are reckoned once and for all. With questions unanswered it needs a reason, and what cannot be scored is not.</summary>
    public void Complete(string? incompleteReason, DateTimeOffset at, Id<Account> by)
    {
        MustBeOpen();
        var instrument = Instrument();
        var reading = Reading();
        if (!reading.IsComplete && string.IsNullOrWhiteSpace(incompleteReason))
        {
            throw new RuleBrokenException("Assessments.Rule.Unanswered", reading.Unanswered.Count());
        }

        Scores = [.. reading.Scores.Select(score => new KeptScore(score.Rule.Code, score.Total, score.Band?.Code))];
        Flags = [.. reading.Flags.Select(flag => flag.Code)];
        Answers = instrument.Keeps switch
        {
            Keeping.Everything => Answers.Where(pair => reading.StateOf(pair.Key) is ItemState.Asked).ToDictionary(),
            Keeping.TotalOnly => new Dictionary<string, Answer>(),
        };
        IncompleteReason = reading.IsComplete ? null : incompleteReason!.Trim();
        NextDueOn = instrument.FollowUpMonths is { } months ? at.DayInVietnam().AddMonths(months) : null;
        (Status, SavedAt, CompletedAt, CompletedBy) = (AssessmentStatus.Complete, at, at, by);
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
