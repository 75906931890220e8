using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Consents;

/// <summary>
/// A client withdraws a consent. What it opened is closed from the next statement on; with the consent to take part, all of it. Service
/// referrals that rested on it and have not begun are cancelled by the database, also those that the actor may not see.
/// </summary>
public sealed record WithdrawConsent(ClientCode ClientCode, Id<Consent> ConsentId) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Caseload);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class WithdrawConsentHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<WithdrawConsent, Unit>
{
    public async Task<Unit> Handle(WithdrawConsent command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var consents = await db.Set<Consent>().Where(consent => consent.ClientCode == command.ClientCode).ToListAsync(cancellationToken);
        var withdrawn = consents.SingleOrDefault(consent => consent.Id == command.ConsentId) ?? throw new NotFoundException();
        withdrawn.Withdraw(now);
        if (withdrawn is not { Purpose: ConsentPurpose.TakePart, SupersededAt: null })
        {
            return Unit.Value;
        }

        foreach (var consent in consents)
        {
            consent.Withdraw(now);
        }

        var client = await db.Set<Client>().SingleAsync(c => c.Code == command.ClientCode, cancellationToken);
        if (Client.MayBecome(client.Status, ClientStatus.Withdrawn))
        {
            client.Withdraw(new StatusNote(clock.Today(), actor.AccountId, now));
        }

        return Unit.Value;
    }
}
