using CaseManager.Application.Assessments;
using CaseManager.Application.Contacts;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Application.Services;
using CaseManager.Domain;
using CaseManager.Domain.CarePlans;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Contacts;
using CaseManager.Domain.Services;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>
/// A client's record at a glance: what comes next, how far the way goes, what happened. Each part holds only what the actor may see.
/// </summary>
/// <param name="Only">Only this kind of thing in the timeline.</param>
/// <param name="Page">How many pages of the timeline are shown, one below another.</param>
public sealed record GetClientOverview(ClientCode ClientCode, TimelineKind? Only = null, int Page = 1) : IQuery<ClientOverview>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>What stands on the first page of a client's record.</summary>
/// <param name="Changes">The scores that were asked more than once since enrolment, the latest first.</param>
public sealed record ClientOverview(
    ClientHeader Header, Pathway Pathway, ConsentsInShort Consents, IReadOnlyList<FollowUpRow> FollowUps,
    IReadOnlyList<ServiceReferralRow> Services, IReadOnlyList<Trend> Changes, Timeline Timeline);

/// <summary>How far a client has come on the way through the programme.</summary>
public sealed record Pathway(
    DateTimeOffset? AssessedAt, DateOnly? AgreedOn, int ServicesStarted, int Services, DateOnly? LastFollowUpOn, int FollowUpsDone);

/// <summary>What the client agreed to, counted.</summary>
public sealed record ConsentsInShort(bool Calls, int Providers, bool HealthRecords, bool PoliceHearsInContact);

internal sealed class GetClientOverviewHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<GetClientOverview, ClientOverview>
{
    private const int ServicesShown = 8;
    private const int ChangesShown = 6;

    public async Task<ClientOverview> Handle(GetClientOverview query, CancellationToken cancellationToken)
    {
        var (code, now) = (query.ClientCode, clock.GetUtcNow());
        var services = db.Set<ServiceReferral>().Where(referral => referral.ClientCode == code);
        var record =
            await db.Headers(code)
                .Select(header => new
                {
                    Header = header,
                    AgreedOn = db.Set<PlanAgreement>().Where(a => a.ClientCode == code).Min(a => (DateOnly?)a.AgreedOn),
                    Services = services.GroupBy(_ => 1)
                        .Select(all => new { Started = all.Count(referral => referral.StartedOn != null), All = all.Count() })
                        .FirstOrDefault(),
                    FollowUpsDone = db.Set<FollowUp>().Count(f => f.ClientCode == code && f.Status == FollowUpStatus.Done),
                })
                .SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
        var results = await db.Results(code, cancellationToken);
        var followUps = await db.FollowUpsOf(code).ToListAsync(cancellationToken);
        var consents = await db.Set<Consent>()
            .InForce(now)
            .Where(consent => consent.ClientCode == code)
            .Select(consent => consent.Purpose)
            .ToListAsync(cancellationToken);

        return new(
            record.Header,
            new(results.Count == 0
                ? null
                : results[^1].AnsweredAt, record.AgreedOn, record.Services?.Started ?? 0, record.Services?.All ?? 0,
                followUps.Where(f => f.Kind is not FollowUpKind.Agreed).Max(f => (DateOnly?)f.DueOn), record.FollowUpsDone),
            new(
                consents.Contains(ConsentPurpose.ContactByPhone), consents.Count(purpose => purpose is ConsentPurpose.ShareWithProvider),
                consents.Contains(ConsentPurpose.StoreAssessments), consents.Contains(ConsentPurpose.ProgressPhraseToPolice)),
            followUps,
            await db.Rows(
                services.OrderByDescending(referral => referral.StatusOn).ThenByDescending(referral => referral.Id).Take(ServicesShown),
                clock.Today())
                .ToListAsync(cancellationToken),
            [.. results.Trends().Where(trend => trend.Change is not null).OrderByDescending(trend => trend.Latest.On).Take(ChangesShown)],
            await db.Timeline(code, query.Only, query.Page, cancellationToken));
    }
}
