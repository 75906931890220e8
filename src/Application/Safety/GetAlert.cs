using CaseManager.Application.Database;
using CaseManager.Application.Legal;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Legal;
using CaseManager.Domain.Safety;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Safety;

/// <summary>One alert with the steps taken.</summary>
public sealed record GetAlert(ClientCode ClientCode, Id<SafetyAlert> AlertId) : IQuery<AlertDetails>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>An alert, what was found, what to do by its rule, and what was done.</summary>
/// <param name="Moves">The steps that the actor can take from here; none for who may only look.</param>
public sealed record AlertDetails(
    AlertRow Alert, ClockRuleText Rule, string? Words, Id<Assessment>? AssessmentId, string OpenedByName, IReadOnlyList<AlertStepRow> Steps,
    IReadOnlyList<AlertMove> Moves);

/// <summary>A step that was taken.</summary>
public sealed record AlertStepRow(AlertMove Move, string? Words, DateTimeOffset At, string TakenByName);

internal sealed class GetAlertHandler(CaseManagerDb db, Actor actor) : IRequestHandler<GetAlert, AlertDetails>
{
    private const int MostSteps = 200;

    public async Task<AlertDetails> Handle(GetAlert query, CancellationToken cancellationToken)
    {
        var alert =
            await db.Set<SafetyAlert>()
                .AsNoTracking()
                .SingleOrDefaultAsync(a => a.Id == query.AlertId && a.ClientCode == query.ClientCode, cancellationToken)
            ?? throw new NotFoundException();
        var row = await db.Rows(db.Set<SafetyAlert>().Where(a => a.Id == alert.Id)).SingleAsync(cancellationToken);
        var code = alert.Kind.Clock();
        var rule = await db.Set<ClockRule>()
            .AsNoTracking()
            .SingleAsync(r => r.Code == code && r.Version == alert.RuleVersion, cancellationToken);
        var openedBy = await db.Set<Account>().Where(a => a.Id == alert.OpenedBy).Select(a => a.FullName).SingleAsync(cancellationToken);
        var steps = await (
            from step in db.Set<SafetyAlertStep>()
            where step.AlertId == alert.Id
            join account in db.Set<Account>() on step.TakenBy equals account.Id
            orderby step.At, step.Id
            select new AlertStepRow(step.Move, step.Words, step.At, account.FullName)).Take(MostSteps).ToListAsync(cancellationToken);

        return new(
            row, ClockRuleText.Of(rule), alert.Words, alert.AssessmentId, openedBy, steps,
            actor.Holds(alert.Kind.ToMove()) ? [.. Enum.GetValues<AlertMove>().Where(move => SafetyAlert.May(alert.Status, move))] : []);
    }
}
