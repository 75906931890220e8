using System.Security.Cryptography;
using System.Text;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Disclosures;
using CaseManager.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Disclosures;

/// <summary>
/// The coordinator lets out what two people granted: the register says so, and a hash of it is kept to know the paper again.
/// </summary>
public sealed record ReleaseAnswer(ClientCode ClientCode, Id<Demand> Id, long Version) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Identity);

    public Subject About => Subject.Client(ClientCode, Id);
}

internal sealed class ReleaseAnswerHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<ReleaseAnswer, Unit>
{
    public async Task<Unit> Handle(ReleaseAnswer command, CancellationToken cancellationToken)
    {
        var demand = await db.DemandToChange(command.Id, command.Version, cancellationToken);
        if (demand.ClientCode != command.ClientCode)
        {
            throw new NotFoundException();
        }

        var now = clock.GetUtcNow();
        var notice = await db.Notice(clock.Today(), cancellationToken);
        demand.Release(Answers.Hash(demand, await db.Granted(demand, cancellationToken)), actor.AccountId, now);
        db.Add(Disclosure.ToAuthority(demand, new(actor.AccountId, now, notice.Version)));

        return Unit.Value;
    }
}

/// <summary>A fact by name, and what it is of this client; null when the record does not hold it.</summary>
public sealed record GrantedFact(DemandedFact Fact, string? Value);

/// <summary>What an authority is told: the granted facts, by name.</summary>
internal static class Answers
{
    public static async Task<IReadOnlyList<GrantedFact>> Granted(this CaseManagerDb db, Demand demand, CancellationToken cancellationToken)
    {
        var known = await (
            from client in db.Set<Client>().AsNoTracking()
            where client.Code == demand.ClientCode
            join person in db.Set<Person>() on client.Code equals person.ClientCode
            select new { client.YearOfBirth, client.Gender, person.FullName, person.Phone, person.Address }).SingleOrDefaultAsync(
                cancellationToken)
            ?? throw new NotFoundException();

        return
        [
            .. demand.Granted.Select(fact => new GrantedFact(fact, fact switch
            {
                DemandedFact.Name => known.FullName,
                DemandedFact.YearOfBirth => known.YearOfBirth?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                DemandedFact.Gender => known.Gender.ToString(),
                DemandedFact.Phone => known.Phone,
                DemandedFact.Address => known.Address,
                DemandedFact.TakesPart => bool.TrueString,
            })),
        ];
    }

    public static string Hash(Demand demand, IReadOnlyList<GrantedFact> facts)
    {
        var text = $"{demand.Id}\n{demand.DocumentNumber}\n{string.Concat(facts.Select(fact => $"{fact.Fact}: {fact.Value}\n"))}";

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
