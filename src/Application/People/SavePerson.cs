using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Clients;
using CaseManager.Domain.People;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.People;

/// <summary>A coordinator corrects who a client is. An empty phone leaves the number as it is, because it was not shown.</summary>
public sealed record SavePerson(ClientCode ClientCode, long Version, PersonForm Person, bool RemovePhone = false) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Identity);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class SavePersonValidator : AbstractValidator<SavePerson>
{
    public SavePersonValidator(TimeProvider clock) => RuleFor(command => command.Person).SetValidator(new PersonFormValidator(clock));
}

internal sealed class SavePersonHandler(CaseManagerDb db) : IRequestHandler<SavePerson, Unit>
{
    public async Task<Unit> Handle(SavePerson command, CancellationToken cancellationToken)
    {
        var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.ClientCode == command.ClientCode, cancellationToken)
            ?? throw new NotFoundException();
        var client = await db.Set<Client>().SingleAsync(c => c.Code == command.ClientCode, cancellationToken);

        var phone = command.RemovePhone ? null : PhoneNumber.Read(command.Person.Phone) ?? person.Phone;
        person.Become(command.Person.ToFacts(phone));
        command.Person.Describe(client);

        // The person's version guards the whole form, also where only the client's row changes.
        db.Entry(person).Property(p => p.Version).OriginalValue = command.Version;
        db.Entry(person).Property(p => p.FullName).IsModified = true;

        return Unit.Value;
    }
}
