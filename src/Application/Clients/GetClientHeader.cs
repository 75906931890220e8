using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Contacts;
using CaseManager.Domain.People;
using CaseManager.Domain.Safety;
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
    DateOnly? BornOn,
    Gender Gender,
    string WardCode,
    string WardName,
    Id<Account>? CoordinatorId,
    string? CoordinatorName,
    DateTimeOffset EnrolledAt,
    DateTimeOffset? LastContactAt,
    DateTimeOffset? TakesPartUntil,
    int Contacts,
    int OpenAlerts,
    long Version)
{
    /// <summary>What the record is called on screen: the name, or the code for those who may not see names.</summary>
    public string Title => FullName ?? Code.Value;

    /// <summary>How old the client is, as far as it is known.</summary>
    public int? Age(DateOnly today) =>
        BornOn is { } day ? today.Year - day.Year - (today < day.AddYears(today.Year - day.Year) ? 1 : 0)
        : today.Year - YearOfBirth;
}

internal sealed class GetClientHeaderHandler(CaseManagerDb db) : IRequestHandler<GetClientHeader, ClientHeader>
{
    public Task<ClientHeader> Handle(GetClientHeader query, CancellationToken cancellationToken) =>
        db.ClientHeader(query.ClientCode, cancellationToken);
}

/// <summary>Reads the top of a client's record, in one statement.</summary>
internal static class ClientHeaders
{
    public static async Task<ClientHeader> ClientHeader(this CaseManagerDb db, ClientCode code, CancellationToken cancellationToken) =>
        await db.Headers(code).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();

    public static IQueryable<ClientHeader> Headers(this CaseManagerDb db, ClientCode code) =>
        from client in db.Set<Client>()
        where client.Code == code
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
            person.BornOn,
            client.Gender,
            w.Code,
            w.Name,
            client.CoordinatorId,
            coordinator.FullName,
            client.EnrolledAt,
            client.LastContactAt,
            db.Set<Consent>().NotEnded()
                .Where(c => c.ClientCode == client.Code && c.Purpose == ConsentPurpose.TakePart)
                .Max(c => (DateTimeOffset?)c.ExpiresAt),
            db.Set<Contact>().Count(c => c.ClientCode == client.Code),
            db.Set<SafetyAlert>().Count(alert => alert.ClientCode == client.Code && alert.Status != AlertStatus.Resolved),
            client.Version);
}
