using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Assessments;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Assessments;

/// <summary>Finds the assessment that a use case is about.</summary>
internal static class AssessmentQueries
{
    public static async Task<Assessment> AssessmentOf(
        this CaseManagerDb db, ClientCode client, Id<Assessment> id, Actor actor, CancellationToken cancellationToken)
    {
        var assessment =
            await db.Set<Assessment>().SingleOrDefaultAsync(a => a.Id == id && a.ClientCode == client, cancellationToken)
                ?? throw new NotFoundException();

        // A supervisor may read answers about health and law, and change none: said here, before the database says it without words.
        return actor.MayRecord(assessment.Category)
            ? assessment
            : throw new AccessDeniedException(actor.Role, AccessNeed.ToWrite(assessment.Category));
    }

    public static void MustBeAt(this Assessment assessment, long version)
    {
        if (assessment.Version != version)
        {
            throw new StaleVersionException();
        }
    }

    private static EarlierAssessment Told(Assessment earlier) =>
        new(earlier.Id, earlier.Instrument(), earlier.AnsweredAt!.Value, earlier.Answers, earlier.Responses(), earlier.Scores);

    public static async Task<AssessmentDetails> AssessmentDetails(
        this CaseManagerDb db, ClientCode client, Id<Assessment> id, Actor actor, CancellationToken cancellationToken)
    {
        var found = await (
            from a in db.Set<Assessment>().AsNoTracking()
            where a.Id == id && a.ClientCode == client
            join assessor in db.Set<Account>() on a.CompletedBy ?? a.StartedBy equals assessor.Id
            select new { Assessment = a, assessor.FullName }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        var assessment = found.Assessment;
        var before = assessment.AnsweredAt ?? DateTimeOffset.MaxValue.ToUniversalTime();
        var earlier = await db.Set<Assessment>().AsNoTracking()
            .Where(a => a.ClientCode == client && a.InstrumentCode == assessment.InstrumentCode && a.Id != assessment.Id
                && Assessment.Counted.Contains(a.Status) && a.AnsweredAt < before)
            .OrderByDescending(a => a.AnsweredAt)
            .FirstOrDefaultAsync(cancellationToken);
        var replaced = assessment.Amends is not { } amends ? null
            : await db.Set<Assessment>().AsNoTracking().Where(a => a.Id == amends && a.ClientCode == client).SingleAsync(cancellationToken);
        var replacedBy = await db.Set<Assessment>()
            .Where(a => a.Amends == id && a.ClientCode == client && a.Status != AssessmentStatus.Abandoned)
            .Select(a => new Amendment(a.Id, a.AmendReason!, a.StartedAt, a.Status != AssessmentStatus.Started))
            .SingleOrDefaultAsync(cancellationToken);
        var signer = assessment.SignedBy is not { } signedBy ? null
            : await db.Set<Account>()
                .Where(account => account.Id == signedBy)
                .Select(account => account.FullName)
                .SingleOrDefaultAsync(cancellationToken);

        return new(
            assessment.Id,
            assessment.ClientCode,
            assessment.Instrument(),
            assessment.Language,
            assessment.Mode,
            assessment.Status,
            assessment.Answers,
            assessment.Responses(),
            assessment.Scores,
            assessment.Flags,
            assessment.StartedAt,
            assessment.SavedAt,
            assessment.CompletedAt,
            assessment.AnsweredAt,
            found.FullName,
            assessment.IncompleteReason,
            assessment.NextDueOn,
            assessment.Version,
            actor.MayRecord(assessment.Category),
            earlier is null ? null : Told(earlier),
            signer is null ? null : new(assessment.SignedAt!.Value, signer),
            replaced is null ? null : new(assessment.AmendReason!, Told(replaced)),
            replacedBy);
    }
}
