using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Services;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Services;

/// <summary>Where a client has been sent, the latest first. Without consent the health services among them do not exist.</summary>
public sealed record ListServiceReferrals(ClientCode ClientCode, int Page = 1) : IQuery<Page<ServiceReferralRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>One service referral in a list.</summary>
public sealed record ServiceReferralRow(
    Id<ServiceReferral> Id, ClientCode ClientCode, string ServiceCode, string ServiceName, ServiceGroup Group, string ProviderName,
    ServiceReferralStatus Status, DateOnly StatusOn, DateTimeOffset? AppointmentAt, ServiceReferralReason? Reason, Urgency Urgency,
    DateOnly? DueOn, bool IsOverdue, DateOnly? StartedOn);

internal sealed class ListServiceReferralsHandler(CaseManagerDb db, TimeProvider clock)
    : IRequestHandler<ListServiceReferrals, Page<ServiceReferralRow>>
{
    public async Task<Page<ServiceReferralRow>> Handle(ListServiceReferrals query, CancellationToken cancellationToken)
    {
        var referrals = db.Set<ServiceReferral>().Where(r => r.ClientCode == query.ClientCode);
        var rows = await db.Rows(
                referrals.OrderByDescending(r => r.PlannedOn).ThenByDescending(r => r.Id)
                    .Skip(Page<ServiceReferralRow>.Before(query.Page)).Take(Page<ServiceReferralRow>.Size),
                clock.Today())
            .ToListAsync(cancellationToken);

        return new([.. rows.OrderByDescending(r => r.Id.Value)], Math.Max(1, query.Page), await referrals.CountAsync(cancellationToken));
    }
}

/// <summary>The columns of a list of service referrals.</summary>
internal static class ServiceReferralRows
{
    public static IQueryable<ServiceReferralRow> Rows(this CaseManagerDb db, IQueryable<ServiceReferral> referrals, DateOnly today)
    {
        var english = ServiceRows.English;

        return
            from r in referrals
            join s in db.Set<Service>() on r.ServiceCode equals s.Code
            join p in db.Set<Provider>() on r.ProviderId equals p.Id
            select new ServiceReferralRow(
                r.Id, r.ClientCode, s.Code, english ? s.NameEn : s.NameVi, s.Group, p.Name, r.Status, r.StatusOn, r.AppointmentAt, r.Reason,
                r.Urgency, r.DueOn, r.DueOn < today, r.StartedOn);
    }
}
