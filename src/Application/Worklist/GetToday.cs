using CaseManager.Application.Clients;
using CaseManager.Application.Database;
using CaseManager.Application.Legal;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Application.Safety;
using CaseManager.Application.Services;
using CaseManager.Application.Slips;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Contacts;
using CaseManager.Domain.Services;
using MediatR;

namespace CaseManager.Application.Worklist;

/// <summary>What is to be done today: a coordinator's own clients, or all of a supervisor's wards by code.</summary>
/// <param name="Page">Which page of the follow-ups that are due.</param>
public sealed record GetToday(int Page = 1, int AlertsPage = 1, int ClocksPage = 1) : IQuery<Today>
{
    /// <summary>A coordinator's day is about their own clients; with this it is about the wards.</summary>
    public static AccessNeed ToOversee { get; } = AccessNeed.ToRead(DataCategory.Oversight);

    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.OwnWards;
}

/// <summary>What is to be done, and what is coming.</summary>
/// <param name="Alerts">The safety alerts that are open; for a supervisor those not taken on in time and those that were escalated.</param>
/// <param name="Slips">The slips that wait to be received, the longest waiting first.</param>
/// <param name="Clocks">The legal clocks that end soon, or have ended; the most pressing first.</param>
/// <param name="Replies">What was sent to a provider who has not replied yet; of a coordinator's own.</param>
/// <param name="Due">Follow-ups of today and overdue ones, the longest overdue first.</param>
/// <param name="ConsentsEnding">Consents to take part that end within fourteen days, or have ended.</param>
/// <param name="Drafts">The actor's own assessments that were begun and not finished.</param>
/// <param name="Assessments">Assessments to be done again within seven days, or overdue.</param>
/// <param name="OutOfContact">Clients without a contact for ninety days.</param>
/// <param name="Week">How many follow-ups are due on each of the next seven days.</param>
/// <param name="Statuses">How many clients stand where.</param>
public sealed record Today(
    Page<OpenAlertRow> Alerts, Page<NewSlipRow> Slips, Page<DueClockRow> Clocks, ServiceBoardColumn Replies, Page<DueRow> Due,
    Top<EndingConsentRow> ConsentsEnding, Top<DraftRow> Drafts, Top<DueAssessmentRow> Assessments, Top<OutOfContactRow> OutOfContact,
    IReadOnlyList<DayCount> Week, IReadOnlyList<StatusCount> Statuses, IReadOnlyList<RecentClient> Recent);

/// <summary>A follow-up that is due.</summary>
public sealed record DueRow(
    Id<FollowUp> Id, ClientCode ClientCode, string? FullName, FollowUpKind Kind, DateOnly DueOn, TimeOnly? DueAt, ContactMode? Mode,
    int TimesMissed);

/// <summary>A client whose consent to take part ends soon, or has ended.</summary>
public sealed record EndingConsentRow(ClientCode ClientCode, string? FullName, DateTimeOffset EndsAt);

/// <summary>An assessment that the actor began.</summary>
public sealed record DraftRow(Guid Id, ClientCode ClientCode, string? FullName, string InstrumentCode, DateTimeOffset SavedAt);

/// <summary>A client with assessments to be done again, the first of them on this day.</summary>
public sealed record DueAssessmentRow(ClientCode ClientCode, string? FullName, DateOnly DueOn, IReadOnlyList<Instrument> Instruments);

/// <summary>A client without a contact for a long time.</summary>
public sealed record OutOfContactRow(ClientCode ClientCode, string? FullName, DateTimeOffset Since);

/// <summary>How many follow-ups are due on a day.</summary>
public sealed record DayCount(DateOnly On, int Number);

/// <summary>How many clients have a status.</summary>
public sealed record StatusCount(ClientStatus Status, int Number);

internal sealed class GetTodayHandler(CaseManagerDb db, AuditTrail trail, Actor actor, TimeProvider clock)
    : IRequestHandler<GetToday, Today>
{
    public async Task<Today> Handle(GetToday query, CancellationToken cancellationToken)
    {
        var oversees = actor.Holds(GetToday.ToOversee);
        Id<Account>? coordinator = oversees ? null : actor.AccountId;
        var (today, now) = (clock.Today(), clock.GetUtcNow());
        var awaited = new ShowServiceBoard(ServiceReferralStage.AwaitingReply, Mine: !oversees);
        var alerts = await db.FindOpenAlerts(onlyUnanswered: oversees, now, query.AlertsPage, cancellationToken);
        var clocks = await db.FindDueClocks(coordinator, now, query.ClocksPage, cancellationToken);
        var replies = await db.FindOnBoard(awaited, actor, today, cancellationToken);
        var again = await db.ClientsToAssessAgain(coordinator, today, cancellationToken);
        var due = await db.Due(coordinator, today, query.Page, cancellationToken);
        var ending = await db.ConsentsEnding(coordinator, now, cancellationToken);
        var silent = await db.OutOfContact(coordinator, now, cancellationToken);
        var recent = await db.RecentClients(cancellationToken);
        var drafts = await db.OwnDrafts(cancellationToken);

        // From here on the trail names whom the page shows, and their health rows exist for this reader.
        ClientCode[] nameless = [.. alerts.Codes.Concat(clocks.Codes).Concat(replies.Codes).Concat(again.Rows).Distinct()];
        await trail.ShowingHealth(
            [
                .. due.Rows.Select(row => row.ClientCode)
                .Concat(ending.Rows.Select(row => row.ClientCode))
                .Concat(silent.Rows.Select(row => row.ClientCode))
                    .Concat(recent.Select(row => row.Code)).Concat(drafts.Rows.Select(row => row.ClientCode)).Concat(nameless).Distinct(),
            ],
            cancellationToken);
        var names = await db.NamesOf(nameless, cancellationToken);

        return new(
            await db.Read(alerts, names, cancellationToken),
            await db.NewSlips(1, cancellationToken),
            await db.Read(clocks, now, names, cancellationToken),
            (await db.Read(replies, [ServiceReferralStage.AwaitingReply], awaited, actor, today, names, cancellationToken))[0],
            due,
            ending,
            drafts,
            await db.AssessmentsDue(again, today, names, cancellationToken),
            silent,
            await db.Week(coordinator, today, cancellationToken),
            await db.Statuses(coordinator, cancellationToken),
            recent);
    }
}
