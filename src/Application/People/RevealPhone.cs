using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Consents;
using CaseManager.Domain.People;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.People;

/// <summary>A coordinator needs to see a client's whole number, and says why. Every showing stays in the audit trail.</summary>
public sealed record RevealPhone(ClientCode ClientCode, PhoneReason? Why) : IQuery<ClientPhone>, IReveals
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Identity);

    public Subject About => Subject.Client(ClientCode);

    public static string Reasons => AuditReason.OneOf<PhoneReason>();

    public string? Reason => Why?.ToString();
}

/// <summary>A client's phone number, and whether the client agreed to be called.</summary>
public sealed record ClientPhone(string Number, bool MayCall);

internal sealed class RevealPhoneValidator : AbstractValidator<RevealPhone>
{
    public RevealPhoneValidator() => RuleFor(query => query.Why).Chosen().WithMessage(_ => Text.T("People.Error.PhoneReason"));
}

internal sealed class RevealPhoneHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<RevealPhone, ClientPhone>
{
    public async Task<ClientPhone> Handle(RevealPhone query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        return await db.Set<Person>()
                .Where(person => person.ClientCode == query.ClientCode && person.Phone != null)
                .Select(person => new ClientPhone(
                    person.Phone!,
                    db.Set<Consent>()
                        .InForce(now)
                        .Any(consent => consent.ClientCode == query.ClientCode && consent.Purpose == ConsentPurpose.ContactByPhone)))
                .SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
    }
}
