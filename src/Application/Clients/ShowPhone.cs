using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>A coordinator asks for a client's phone number in full; the trail tells that it was shown.</summary>
public sealed record ShowPhone(ClientCode ClientCode) : IQuery<ClientPhone>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Identity);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>A client's phone number, and whether the client agreed to be called.</summary>
public sealed record ClientPhone(string? Number, bool MayCall);

internal sealed class ShowPhoneHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<ShowPhone, ClientPhone>
{
    public async Task<ClientPhone> Handle(ShowPhone query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        return await db.Set<Person>()
                .Where(person => person.ClientCode == query.ClientCode)
                .Select(person => new ClientPhone(
                    person.Phone,
                    db.Set<Consent>().Any(consent => consent.ClientCode == query.ClientCode && consent.Purpose == ConsentPurpose.ContactByPhone
                        && consent.WithdrawnAt == null && consent.GivenAt <= now && consent.ExpiresAt > now)))
                .SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
    }
}
