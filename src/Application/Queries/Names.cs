using CaseManager.Application.Database;
using CaseManager.Domain;
using CaseManager.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Queries;

/// <summary>The names of clients, for roles that may read names; empty for a supervisor.</summary>
internal static class Names
{
    public static async Task<IReadOnlyDictionary<ClientCode, string>> NamesOf(
        this CaseManagerDb db, IReadOnlyCollection<ClientCode> codes, CancellationToken cancellationToken) =>
        codes.Count == 0
            ? new Dictionary<ClientCode, string>()
            : await db.Set<Person>()
                .Where(person => codes.Contains(person.ClientCode))
                .Select(person => new { person.ClientCode, person.FullName })
                .ToDictionaryAsync(person => person.ClientCode, person => person.FullName, cancellationToken);
}
