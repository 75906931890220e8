using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Consents;

/// <summary>What would happen if a client withdrew a consent: shown before it is done.</summary>
public sealed record GetConsentWithdrawal(ClientCode ClientCode, Id<Consent> ConsentId) : IQuery<ConsentWithdrawal>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>Which consents end, and who loses sight of what.</summary>
/// <param name="Ends">Every consent that ends with it: all of them when the client no longer takes part.</param>
/// <param name="LoseSight">Colleagues by name who can no longer see what it opened to them.</param>
public sealed record ConsentWithdrawal(ConsentRow Consent, IReadOnlyList<ConsentRow> Ends, IReadOnlyList<string> LoseSight);

internal sealed class GetConsentWithdrawalHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<GetConsentWithdrawal, ConsentWithdrawal>
{
    public async Task<ConsentWithdrawal> Handle(GetConsentWithdrawal query, CancellationToken cancellationToken)
    {
        var all = await new ListConsentsHandler(db, clock).Handle(new(query.ClientCode), cancellationToken);
        var consent = all.SingleOrDefault(row => row.Id == query.ConsentId) ?? throw new NotFoundException();
        var ends = consent.Purpose is ConsentPurpose.TakePart ? all.Where(row => row.State is ConsentState.InForce).ToList() : [consent];

        var opened = AccessPolicy.Grants
            .Where(grant => grant.Consent is { } needed && ends.Exists(row => row.Purpose == needed))
            .Select(grant => grant.Role).Distinct().ToList();
        var ward = await db.Set<Client>().Where(client => client.Code == query.ClientCode).Select(client => client.WardCode).SingleAsync(cancellationToken);
        var roles = opened.Select(role => role.ToString()).ToArray();
        var colleagues = await db.Database.SqlQuery<string>(
            $"""
            select a.full_name as "Value" from accounts.accounts a join accounts.account_wards w on w.account_id = a.id
            where w.ward_code = {ward} and a.role = any ({roles}) and a.disabled_at is null order by a.full_name
            """).ToListAsync(cancellationToken);

        return new(consent, ends, colleagues);
    }
}
