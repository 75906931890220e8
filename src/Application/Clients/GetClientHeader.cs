using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.People;
using CaseManager.Domain.Wards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>What stands at the top of every page of a client's record. A supervisor sees the code, not the name.</summary>
public sealed record GetClientHeader(ClientCode ClientCode) : IQuery<ClientHeader>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>Who this record is about, in one glance.</summary>
public sealed record ClientHeader(
    ClientCode Code,
    string? FullName,
    string? PhoneEnding,
    ClientStatus Status,
    DateOnly StatusOn,
    int? YearOfBirth,
    Gender Gender,
    string WardName,
    string? CoordinatorName,
    DateTimeOffset EnrolledAt,
    long Version);

internal sealed class GetClientHeaderHandler(CaseManagerDb db) : IRequestHandler<GetClientHeader, ClientHeader>
{
    public async Task<ClientHeader> Handle(GetClientHeader query, CancellationToken cancellationToken) =>
        await (
            from client in db.Set<Client>()
            where client.Code == query.ClientCode
            join w in db.Set<Ward>() on client.WardCode equals w.Code
            join p in db.Set<Person>() on client.Code equals p.ClientCode into people
            from person in people.DefaultIfEmpty()
            join a in db.Set<Account>() on client.CoordinatorId equals a.Id into accounts
            from coordinator in accounts.DefaultIfEmpty()
            select new ClientHeader(
                client.Code,
                person.FullName,
                person.Phone == null ? null : person.Phone.Substring(person.Phone.Length - 3),
                client.Status,
                client.StatusOn,
                client.YearOfBirth,
                client.Gender,
                w.Name,
                coordinator.FullName,
                client.EnrolledAt,
                client.Version)).SingleOrDefaultAsync(cancellationToken)
        ?? throw new NotFoundException();
}
