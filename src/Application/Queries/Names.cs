using CaseManager.Application.Database;
using CaseManager.Domain;
using CaseManager.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Queries;

/// <summary>What clients are called, for those who may read names: for a supervisor nobody has one.</summary>
internal static class Names
{
    public static async Task<IReadOnlyDictionary<ClientCode, string>> NamesOf(this CaseManagerDb db, IReadOnlyCollection<ClientCode> codes, CancellationToken cancellationToken) =>
        codes.Count == 0
            ? new Dictionary<ClientCode, string>()
            : await db.Set<Person>().Where(person => codes.Contains(person.ClientCode)).Select(person => new { person.ClientCode, person.FullName })
                .ToDictionaryAsync(person => person.ClientCode, person => person.FullName, cancellationToken);
}
