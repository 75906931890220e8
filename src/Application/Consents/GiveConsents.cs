using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.People;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Consents;

/// <summary>
/// A client agrees to some purposes on one form. What they had agreed to before for the same purpose and recipient is renewed.
/// </summary>
public sealed record GiveConsents(Id<Consent> Id, ClientCode ClientCode, ConsentForm Consents) : ICreates<Consent>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class GiveConsentsValidator : AbstractValidator<GiveConsents>
{
    public GiveConsentsValidator(TimeProvider clock)
    {
        RuleFor(command => command.Id.Value).NotEmpty();
        RuleFor(command => command.Consents).SetValidator(new ConsentFormValidator(clock));
    }
}

internal sealed class GiveConsentsHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<GiveConsents, Id<Consent>>
{
    public async Task<Id<Consent>> Handle(GiveConsents command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var client = await db.ClientToChange(command.ClientCode, cancellationToken);
        var person = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.ClientCode == command.ClientCode, cancellationToken);
        var earlier = await db.Set<Consent>().NotEnded()
            .Where(consent => consent.ClientCode == command.ClientCode)
            .ToListAsync(cancellationToken);
        if (!command.Consents.Purposes.Contains(ConsentPurpose.TakePart)
            && !earlier.Exists(consent => consent.Purpose is ConsentPurpose.TakePart && consent.InForce(now)))
        {
            throw new RuleBrokenException("Consents.Rule.TakePartFirst");
        }

        Guardianship.Check(person?.Birth ?? BirthOf(client), person?.GuardianName, command.Consents, clock.Today());
        await db.CheckRecipients(command.Consents, clock.Today(), cancellationToken);

        foreach (var given in command.Consents.Sign(command.Id, client, now, actor.AccountId))
        {
            earlier.Find(given.IsAboutTheSame)?.Supersede(now);
            db.Add(given);
        }

        if (client.Status is ClientStatus.Withdrawn)
        {
            client.EnrolAgain(new StatusNote(clock.Today(), actor.AccountId, now));
        }

        return command.Id;
    }

    private static BirthDate? BirthOf(Client client) => client.YearOfBirth is { } year ? BirthDate.Of(year, null, null) : null;
}
