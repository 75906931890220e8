using System.Text.RegularExpressions;
using CaseManager.Application.Database;
using CaseManager.Domain;
using CaseManager.Domain.Clients;
using CaseManager.Domain.People;
using CaseManager.Domain.Slips;
using CaseManager.Domain.Wards;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Slips;

/// <summary>A client who may be the same person, and what makes one think so.</summary>
public sealed record DuplicateRow(
    ClientCode Code,
    string FullName,
    string? KnownAs,
    int? YearOfBirth,
    Gender Gender,
    string? PhoneEnding,
    ClientStatus Status,
    string WardName,
    bool SameName,
    bool SamePhone);

/// <summary>
/// Looks for clients who may be the same person, by phone and by the folded name. It reads what the actor may see, so that nothing is ever
/// learned of another ward's clients: not that there is one, not how long the search took.
/// </summary>
internal static class PossibleDuplicates
{
    private const int Most = 6;
    private const int YearsOfDoubt = 3;

    /// <summary>The years of birth that an age band leaves open, as an estimate by appearance.</summary>
    public static (int From, int To) Years(AgeBand band, DateOnly on) => band switch
    {
        AgeBand.From18To24 => (on.Year - 24 - YearsOfDoubt, on.Year - 18 + YearsOfDoubt),
        AgeBand.From25To34 => (on.Year - 34 - YearsOfDoubt, on.Year - 25 + YearsOfDoubt),
        AgeBand.From35To44 => (on.Year - 44 - YearsOfDoubt, on.Year - 35 + YearsOfDoubt),
        AgeBand.From45 => (1900, on.Year - 45 + YearsOfDoubt),
    };

    public static async Task<IReadOnlyList<DuplicateRow>> Find(
        CaseManagerDb db, string name, string? phone, (int From, int To)? years, CancellationToken cancellationToken)
    {
        var sought = NameKey.Sought(NameKey.Words(name), whole: true);
        var everybody =
            from person in db.Set<Person>()
            join client in db.Set<Client>() on person.ClientCode equals client.Code
            join ward in db.Set<Ward>() on client.WardCode equals ward.Code
            select new { person, client, WardName = ward.Name };

        var byName = everybody;
        foreach (var word in sought)
        {
            byName = byName.Where(row => Regex.IsMatch(row.person.SearchKey, word));
        }

        if (years is var (from, to))
        {
            byName =
                byName.Where(row => row.client.YearOfBirth == null || (row.client.YearOfBirth >= from && row.client.YearOfBirth <= to));
        }

        var found = (sought.Count == 0 ? [] : await byName.OrderBy(row => row.client.Code).Take(Most).ToListAsync(cancellationToken))
            .Concat(
                phone is null
                    ? []
                    : await everybody.Where(row => row.person.Phone == phone)
                        .OrderBy(row => row.client.Code)
                        .Take(Most)
                        .ToListAsync(cancellationToken));

        return
        [
            .. found
                .DistinctBy(row => row.client.Code)
                .Select(row => new DuplicateRow(
                    row.client.Code, row.person.FullName, row.person.KnownAs, row.client.YearOfBirth, row.client.Gender,
                    row.person.Phone?[^3..], row.client.Status, row.WardName,
                    sought.Count > 0 && sought.All(word => Regex.IsMatch(row.person.SearchKey, word)),
                    phone is not null && row.person.Phone == phone))
                .OrderByDescending(row => row.SamePhone).ThenByDescending(row => row.SameName)
                .Take(Most),
        ];
    }
}
