using CaseManager.Application.Audit;
using CaseManager.Application.Clients;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Contacts;
using MediatR;

namespace CaseManager.Application.Worklist;

/// <summary>What is to be done today: a coordinator's own clients, or all of a supervisor's wards by code.</summary>
public sealed record GetToday(int Page = 1) : IQuery<Today>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.OwnWards;
}

/// <summary>What is to be done, and what is coming.</summary>
/// <param name="Due">Follow-ups of today and overdue ones, the longest overdue first.</param>
/// <param name="ConsentsEnding">Consents to take part that end within fourteen days, or have ended.</param>
/// <param name="Drafts">The actor's own assessments that were begun and not finished.</param>
/// <param name="Assessments">Assessments to be done again within seven days, or overdue.</param>
/// <param name="OutOfContact">Clients with whom nobody has been in contact for ninety days.</param>
/// <param name="Week">How many follow-ups are due on each of the next seven days.</param>
/// <param name="Statuses">How many clients stand where.</param>
public sealed record Today(
    PageOf<DueRow> Due, FirstOf<EndingConsentRow> ConsentsEnding, FirstOf<DraftRow> Drafts, FirstOf<DueAssessmentRow> Assessments,
    FirstOf<OutOfContactRow> OutOfContact,
    IReadOnlyList<DayCount> Week, IReadOnlyList<StatusCount> Statuses, IReadOnlyList<RecentClient> Recent);

/// <summary>A follow-up that is due.</summary>
public sealed record DueRow(Id<FollowUp> Id, ClientCode ClientCode, string? FullName, FollowUpKind Kind, DateOnly DueOn, TimeOnly? DueAt, ContactMode? Mode, int TimesMissed);

/// <summary>A client whose consent to take part ends soon, or has ended.</summary>
public sealed record EndingConsentRow(ClientCode ClientCode, string? FullName, DateTimeOffset EndsAt);

/// <summary>An assessment that the actor began.</summary>
public sealed record DraftRow(Guid Id, ClientCode ClientCode, string? FullName, string InstrumentCode, DateTimeOffset SavedAt);

/// <summary>A client with assessments to be done again, the first of them on this day.</summary>
public sealed record DueAssessmentRow(ClientCode ClientCode, string? FullName, DateOnly DueOn, IReadOnlyList<Instrument> Instruments);

/// <summary>A client with whom nobody has been in contact for a long time.</summary>
public sealed record OutOfContactRow(ClientCode ClientCode, string? FullName, DateTimeOffset Since);

/// <summary>How many follow-ups are due on a day.</summary>
public sealed record DayCount(DateOnly On, int Number);

/// <summary>How many clients have a status.</summary>
public sealed record StatusCount(ClientStatus Status, int Number);

internal sealed class GetTodayHandler(CaseManagerDb db, AuditTrail trail, Actor actor, TimeProvider clock) : IRequestHandler<GetToday, Today>
{
    public async Task<Today> Handle(GetToday query, CancellationToken cancellationToken)
    {
        // A coordinator's day is about their own clients, a supervisor's about the wards.
        Id<Account>? coordinator = actor.Role is Role.Coordinator ? actor.AccountId : null;
        var (today, now) = (clock.Today(), clock.GetUtcNow());
        var due = await db.Due(coordinator, today, query.Page, cancellationToken);
        var ending = await db.ConsentsEnding(coordinator, now, cancellationToken);
        var silent = await db.OutOfContact(coordinator, now, cancellationToken);
        var recent = await db.RecentClients(cancellationToken);
        var drafts = await db.OwnDrafts(cancellationToken);
        var assessments = await db.AssessmentsDue(trail, coordinator, today, cancellationToken);
        var (week, statuses) = (await db.Week(coordinator, today, cancellationToken), await db.Statuses(coordinator, cancellationToken));
        await trail.Showing(
            [
                .. due.Rows.Select(row => row.ClientCode).Concat(ending.Rows.Select(row => row.ClientCode)).Concat(silent.Rows.Select(row => row.ClientCode))
                    .Concat(recent.Select(row => row.Code)).Concat(drafts.Rows.Select(row => row.ClientCode)).Distinct(),
            ],
            cancellationToken);

        return new(due, ending, drafts, assessments, silent, week, statuses, recent);
    }
}
