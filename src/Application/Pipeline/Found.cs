using CaseManager.Domain;
using CaseManager.Domain.Clients;

namespace CaseManager.Application.Pipeline;

/// <summary>
/// Records that a function of the database found, in its order, and whose they are. Nothing else of those about health is there until the trail names these
/// clients.
/// </summary>
/// <param name="Total">How many there are in all.</param>
internal sealed record Found<T>(IReadOnlyList<Id<T>> Ids, IReadOnlyList<ClientCode> Codes, int Total)
{
    public static Found<T> Of(IReadOnlyList<FoundRow> rows) =>
        new([.. rows.Select(row => new Id<T>(row.Id))], [.. rows.Select(row => ClientCode.Parse(row.ClientCode, null))], rows.Count == 0 ? 0 : (int)rows[0].Total);

    /// <summary>The rows read afterwards, in the order in which they were found; what a consent hides meanwhile is not among them.</summary>
    public IEnumerable<TRow> InOrder<TRow>(IEnumerable<TRow> rows, Func<TRow, Id<T>> idOf)
    {
        var byId = rows.ToDictionary(idOf);

        return Ids.Where(byId.ContainsKey).Select(id => byId[id]);
    }
}

/// <summary>One row of such a function.</summary>
internal sealed record FoundRow(Guid Id, string ClientCode, long Total);
