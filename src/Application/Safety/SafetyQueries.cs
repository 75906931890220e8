using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Legal;
using CaseManager.Domain.Safety;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Safety;

/// <summary>An alert in a line.</summary>
public sealed record AlertRow(
    Id<SafetyAlert> Id, ClientCode ClientCode, AlertKind Kind, AlertStatus Status, DateTimeOffset OpenedAt, DateTimeOffset DueAt,
    DateTimeOffset? AcknowledgedAt, DateTimeOffset? ResolvedAt, Id<Account> OwnerId, string OwnerName, long Version)
{
    public bool IsOverdueAt(DateTimeOffset now) => Status is AlertStatus.Open && now > DueAt;
}

/// <summary>What several use cases of this feature ask of the database.</summary>
internal static class SafetyQueries
{
    public static IQueryable<AlertRow> Rows(this CaseManagerDb db, IQueryable<SafetyAlert> alerts) =>
        from alert in alerts
        join owner in db.Set<Account>() on alert.OwnerId equals owner.Id
        select new AlertRow(
            alert.Id, alert.ClientCode, alert.Kind, alert.Status, alert.OpenedAt, alert.DueAt, alert.AcknowledgedAt, alert.ResolvedAt,
            alert.OwnerId, owner.FullName, alert.Version);

    /// <summary>The rule by which an alert opened on a day must be taken on.</summary>
    public static Task<ClockRule> AlertClock(this CaseManagerDb db, AlertKind kind, DateOnly day, CancellationToken cancellationToken)
    {
        var code = kind.Clock();

        return db.Set<ClockRule>().AsNoTracking()
            .Where(rule => rule.Code == code && rule.ValidFrom <= day && (rule.ValidTo == null || day <= rule.ValidTo))
            .SingleAsync(cancellationToken);
    }

    /// <summary>Opens the alerts that an assessment's answers call for and that are not there yet.</summary>
    public static async Task OpenAlerts(
        this CaseManagerDb db, Assessment assessment, Actor actor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var found = assessment.Responses().Flags.Where(flag => flag.Alert is not null).ToList();
        if (found.Count == 0)
        {
            return;
        }

        var known = await db.Set<SafetyAlert>()
            .Where(alert => alert.AssessmentId == assessment.Id)
            .Select(alert => alert.FlagCode)
            .ToListAsync(cancellationToken);
        var missing = found.Where(flag => !known.Contains(flag.Code)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var client = await db.ClientToChange(assessment.ClientCode, cancellationToken);
        foreach (var flag in missing)
        {
            var rule = await db.AlertClock(flag.Alert!.Value, at.DayInVietnam(), cancellationToken);
            db.Add(SafetyAlert.Found(client, assessment, flag, rule, actor.AccountId, at));
        }
    }

    /// <summary>
    /// Says in words what row-level security would say as an error: whether the actor may keep a record of this kind about this client now.
    /// </summary>
    public static async Task RequireRecordable(
        this CaseManagerDb db, Actor actor, ClientCode client, AccessNeed need, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (!actor.Holds(need))
        {
            throw new AccessDeniedException(actor.Role, need);
        }

        if (actor.MissingConsent(need, await db.ConsentsInForce(client, at, cancellationToken)) is not null)
        {
            throw new RuleBrokenException("Safety.Rule.NeedsConsent");
        }
    }
}
