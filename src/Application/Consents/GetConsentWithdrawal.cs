using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Application.Services;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Services;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Consents;

/// <summary>What would happen if a client withdrew a consent: shown before it is done.</summary>
public sealed record GetConsentWithdrawal(ClientCode ClientCode, Id<Consent> ConsentId) : IQuery<ConsentWithdrawal>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>Which consents end, who loses sight of what, and which service referrals were resting on it.</summary>
/// <param name="Ends">Every consent that ends with it: all of them when the client no longer takes part.</param>
/// <param name="LoseSight">Colleagues by name who can no longer see what it opened to them.</param>
/// <param name="Resting">The service referrals that rest on it, as far as the actor may see them.</param>
public sealed record ConsentWithdrawal(
    ConsentRow Consent, IReadOnlyList<ConsentRow> Ends, IReadOnlyList<string> LoseSight, IReadOnlyList<RestingReferral> Resting);

/// <summary>A service referral that rests on a consent.</summary>
/// <param name="GoesOn">The client has come there and may go on alone; what has not begun is cancelled with the consent.</param>
public sealed record RestingReferral(string ServiceName, string ProviderName, ServiceReferralStatus Status, bool GoesOn);

internal sealed class GetConsentWithdrawalHandler(CaseManagerDb db, TimeProvider clock)
    : IRequestHandler<GetConsentWithdrawal, ConsentWithdrawal>
{
    public async Task<ConsentWithdrawal> Handle(GetConsentWithdrawal query, CancellationToken cancellationToken)
    {
        var all = await db.ConsentRows(query.ClientCode, clock.GetUtcNow(), cancellationToken);
        var consent = all.SingleOrDefault(row => row.Id == query.ConsentId) ?? throw new NotFoundException();
        var ends = consent.Purpose is ConsentPurpose.TakePart ? all.Where(row => row.State is ConsentState.InForce).ToList() : [consent];

        var opened = AccessPolicy.Grants
            .Where(grant => grant.Consent is { } needed && ends.Exists(row => row.Purpose == needed))
            .Select(grant => grant.Role).Distinct().ToList();
        var ward = await db.Set<Client>()
            .Where(client => client.Code == query.ClientCode)
            .Select(client => client.WardCode)
            .SingleAsync(cancellationToken);
        var roles = opened.Select(role => role.ToString()).ToArray();
        var colleagues = await db.Database.SqlQuery<string>(
            $"""
            select a.full_name as "Value" from accounts.accounts a join accounts.account_wards w on w.account_id = a.id
            where w.ward_code = {ward} and a.role = any ({roles}) and a.disabled_at is null order by a.full_name
            """).ToListAsync(cancellationToken);

        return new(consent, ends, colleagues, await Resting(consent.Id, cancellationToken));
    }

    private async Task<IReadOnlyList<RestingReferral>> Resting(Id<Consent> consent, CancellationToken cancellationToken)
    {
        var resting = await db.Database.SqlQuery<RestingId>(
            $"select id, goes_on from care.rests_on({consent.Value})").ToListAsync(cancellationToken);
        var ids = resting.ConvertAll(row => new Id<ServiceReferral>(row.Id));
        var rows = await db.Rows(
            db.Set<ServiceReferral>().Where(referral => ids.Contains(referral.Id)), clock.Today()).ToListAsync(cancellationToken);

        return
        [
            .. from row in rows
               join id in resting on row.Id.Value equals id.Id
               orderby id.GoesOn, row.ServiceName
               select new RestingReferral(row.ServiceName, row.ProviderName, row.Status, id.GoesOn),
        ];
    }

    private sealed record RestingId(Guid Id, bool GoesOn);
}
