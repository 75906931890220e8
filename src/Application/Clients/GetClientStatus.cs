using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Services;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>Where a client stands, how it came so, and what would stay open if the work ended now.</summary>
public sealed record GetClientStatus(ClientCode ClientCode) : IQuery<ClientStatusDetails>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>Where a client stands, and the way there, the latest change first.</summary>
public sealed record ClientStatusDetails(ClientHeader Header, int OpenServiceReferrals, IReadOnlyList<StatusChangeRow> Changes);

/// <summary>One change of status.</summary>
public sealed record StatusChangeRow(ClientStatus From, ClientStatus To, DateOnly On, string? Reason, string? Told, string RecordedByName);

internal sealed class GetClientStatusHandler(CaseManagerDb db) : IRequestHandler<GetClientStatus, ClientStatusDetails>
{
    public async Task<ClientStatusDetails> Handle(GetClientStatus query, CancellationToken cancellationToken)
    {
        var header = await db.ClientHeader(query.ClientCode, cancellationToken);
        var open = await db.Set<ServiceReferral>().CountAsync(
            referral => referral.ClientCode == query.ClientCode
                && (referral.Status == ServiceReferralStatus.Planned || referral.Status == ServiceReferralStatus.Made
                    || referral.Status == ServiceReferralStatus.Accepted || referral.Status == ServiceReferralStatus.Missed),
            cancellationToken);
        var changes = await (
                from change in db.Set<StatusChange>()
                where change.ClientCode == query.ClientCode
                join account in db.Set<Account>() on change.RecordedBy equals account.Id
                orderby change.RecordedAt descending, change.Id descending
                select new StatusChangeRow(change.From, change.To, change.On, change.Reason, change.Told, account.FullName))
            .ToListAsync(cancellationToken);

        return new(header, open, changes);
    }
}
