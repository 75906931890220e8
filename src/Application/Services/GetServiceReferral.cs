using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Services;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Services;

/// <summary>One service referral, everything that happened to it, and what may happen next.</summary>
public sealed record GetServiceReferral(ClientCode ClientCode, Id<ServiceReferral> Id) : IQuery<ServiceReferralDetails>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>A service referral with its service, provider, consent and history.</summary>
/// <param name="ConsentUntil">Until when the client agrees to share with this provider; null when they do not.</param>
/// <param name="Next">The moves that are possible now.</param>
/// <param name="MonthsRetained">The milestone reached in the service: 12, 6, 3 or 0.</param>
public sealed record ServiceReferralDetails(
    Id<ServiceReferral> Id, ClientCode ClientCode, ServiceDetails Service, ProviderChoice Provider, ServiceReferralStatus Status,
    DateOnly StatusOn, DateTimeOffset? AppointmentAt, ServiceReferralReason? Reason, DateOnly? DueOn, bool IsOverdue, int MonthsRetained,
    Urgency Urgency, bool Accompanied, bool TransportSupported, IReadOnlyList<SharedItem> Shared, string? ReasonForReferral,
    DateOnly PlannedOn, DateOnly? MadeOn, int? AcknowledgedVersion, DateTimeOffset? AcknowledgedAt, string CoordinatorName,
    DateTimeOffset? ConsentUntil, IReadOnlyList<ServiceReferralMove> Next, IReadOnlyList<ServiceReferralEventRow> History, long Version);

/// <summary>One thing that happened to a service referral.</summary>
public sealed record ServiceReferralEventRow(
    ServiceReferralMove? Move, ServiceReferralStatus Status, DateOnly OccurredOn, ToldBy ToldBy, DateTimeOffset? AppointmentAt,
    ServiceReferralReason? Reason, string RecordedBy, DateTimeOffset RecordedAt);

internal sealed class GetServiceReferralHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<GetServiceReferral, ServiceReferralDetails>
{
    public async Task<ServiceReferralDetails> Handle(GetServiceReferral query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var found = await (
            from referral in db.Set<ServiceReferral>().AsNoTracking()
            where referral.Id == query.Id && referral.ClientCode == query.ClientCode
            join s in db.Set<Service>() on referral.ServiceCode equals s.Code
            join p in db.Set<Provider>() on referral.ProviderId equals p.Id
            join a in db.Set<Account>() on referral.CoordinatorId equals a.Id
            select new { Referral = referral, Service = s, Provider = p, Coordinator = a.FullName }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
        var history = await (
            from e in db.Set<ServiceReferralEvent>()
            where e.ServiceReferralId == query.Id
            join a in db.Set<Account>() on e.RecordedBy equals a.Id
            orderby e.RecordedAt descending, e.Id descending
            select new ServiceReferralEventRow(
                e.Move, e.Status, e.OccurredOn, e.ToldBy, e.AppointmentAt, e.Reason, a.FullName, e.RecordedAt))
            .Take(200)
            .ToListAsync(cancellationToken);
        var consent = await db.ConsentTo(query.ClientCode, found.Provider.Id, found.Referral.Category, now, cancellationToken);
        var (r, p1) = (found.Referral, found.Provider);
        var mayMove = actor.Holds(AccessNeed.ToWrite(r.Category));

        return new(
            r.Id, r.ClientCode, ServiceDetails.Of(found.Service),
            new(
                p1.Id, p1.Name, p1.Kind, p1.Address, p1.Phone, p1.Hours, p1.Cost, p1.AcceptsHealthInsurance, p1.AcceptsWithoutPapers,
                consent?.ExpiresAt),
            r.Status, r.StatusOn, r.AppointmentAt, r.Reason, r.DueOn, r.IsOverdue(now.DayInVietnam()), r.MonthsRetained(now.DayInVietnam()),
            r.Urgency, r.Accompanied, r.TransportSupported, r.Shared, r.ReasonForReferral, r.PlannedOn, r.MadeOn, r.AcknowledgedVersion,
            r.AcknowledgedAt, found.Coordinator, consent?.ExpiresAt, mayMove ? ServiceReferralMoves.Next(r.Status, r.Course) : [], history,
            r.Version);
    }
}
