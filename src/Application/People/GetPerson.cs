using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Clients;
using CaseManager.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.People;

/// <summary>Who a client is, to be read and corrected. Of the phone only the ending: to see it whole is a use case of its own.</summary>
public sealed record GetPerson(ClientCode ClientCode) : IQuery<PersonDetails>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Identity);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>What is held about a person, without the phone.</summary>
public sealed record PersonDetails(ClientCode ClientCode, PersonForm Facts, BirthDate? Birth, string? PhoneEnding, long Version);

internal sealed class GetPersonHandler(CaseManagerDb db) : IRequestHandler<GetPerson, PersonDetails>
{
    public async Task<PersonDetails> Handle(GetPerson query, CancellationToken cancellationToken)
    {
        var held = await (
            from p in db.Set<Person>().AsNoTracking()
            join c in db.Set<Client>().AsNoTracking() on p.ClientCode equals c.Code
            where p.ClientCode == query.ClientCode
            select new { Person = p, Client = c }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        var (person, client) = (held.Person, held.Client);

        return new(person.ClientCode, ToForm(person, client), person.Birth, person.Phone?[^3..], person.Version);
    }

    private static PersonForm ToForm(Person person, Client client) => new()
    {
        FullName = person.FullName,
        KnownAs = person.KnownAs,
        BirthYear = person.Birth?.On.Year ?? client.YearOfBirth,
        BirthMonth = person.Birth is { Precision: BirthPrecision.Day or BirthPrecision.Month } month ? month.On.Month : null,
        BirthDay = person.Birth is { Precision: BirthPrecision.Day } day ? day.On.Day : null,
        BirthEstimated = person.BirthPrecision is BirthPrecision.Estimated,
        Gender = client.Gender,
        SafeToCall = person.SafeToCall,
        SafeToMessage = person.SafeToMessage,
        ContactNote = person.ContactNote,
        Address = person.Address,
        Residence = client.ResidenceStability,
        PreferredLanguage = client.PreferredLanguage,
        InterpreterNeeded = client.InterpreterNeeded,
        SoleCarerOfSmallChild = client.SoleCarerOfSmallChild,
        GuardianName = person.GuardianName,
        GuardianPhone = person.GuardianPhone,
    };
}
