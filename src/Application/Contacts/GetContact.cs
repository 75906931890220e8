using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Contacts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Contacts;

/// <summary>What one note says, in order to correct it.</summary>
public sealed record GetContact(ClientCode ClientCode, Id<Contact> ContactId) : IQuery<ContactDetails>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>A contact as it was written down.</summary>
public sealed record ContactDetails(Id<Contact> Id, DateTimeOffset At, ContactMode Mode, string? Note);

internal sealed class GetContactHandler(CaseManagerDb db) : IRequestHandler<GetContact, ContactDetails>
{
    public async Task<ContactDetails> Handle(GetContact query, CancellationToken cancellationToken) =>
        await db.Set<Contact>()
            .Where(contact => contact.Id == query.ContactId && contact.ClientCode == query.ClientCode)
            .Select(contact => new ContactDetails(contact.Id, contact.At, contact.Mode, contact.Note))
            .SingleOrDefaultAsync(cancellationToken)
        ?? throw new NotFoundException();
}
