using CaseManager.Application.Database;
using CaseManager.Application.Safety;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using FluentValidation;
using FluentValidation.Results;

namespace CaseManager.Application.Assessments;

/// <summary>
/// Checks answers against their questions before they are stored, for every caller; an answer that shows a risk opens its alert at once.
/// </summary>
internal static class AnswerStore
{
    public static async Task<AnswersSaved> Store(
        this CaseManagerDb db, Assessment assessment, IReadOnlyDictionary<string, Answer?> answers, long version, Actor actor,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        assessment.Instrument().Check(answers, clock.Today());
        if (assessment.Holds(answers))
        {
            // The same page came twice, or nothing was changed on it.
            return new(assessment.Version, assessment.SavedAt, assessment.Responses());
        }

        assessment.MustBeAt(version);
        assessment.Save(answers, clock.GetUtcNow());
        await db.OpenAlerts(assessment, actor, clock.GetUtcNow(), cancellationToken);

        return new(assessment.Version + 1, assessment.SavedAt, assessment.Responses());
    }

    /// <summary>Says of every answer that cannot be one why not.</summary>
    public static void Check(this Instrument instrument, IReadOnlyDictionary<string, Answer?> answers, DateOnly today)
    {
        var failures = new List<ValidationFailure>();
        foreach (var (key, answer) in answers)
        {
            if (instrument.Find(key) is not { } item)
            {
                failures.Add(new(key, Text.T("Assessments.Answer.NoSuchQuestion")));
            }
            else if (answer is not null && item.FaultIn(answer, today) is { } fault)
            {
                failures.Add(new(key, Text.T($"Assessments.AnswerFault.{fault}", item.Min, item.Max, ItemExtensions.LongestText)));
            }
        }

        if (failures.Count > 0)
        {
            throw new ValidationException(failures);
        }
    }
}
