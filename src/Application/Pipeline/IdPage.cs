using CaseManager.Domain;

namespace CaseManager.Application.Pipeline;

/// <summary>
/// Records that a function of the database found, in its order, and whose they are. Nothing else of those about health is there until the
/// trail names these clients.
/// </summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Number">Which page of them these are, from 1.</param>
internal sealed record IdPage<T>(IReadOnlyList<Id<T>> Ids, IReadOnlyList<ClientCode> Codes, int Total, int Number = 1)
{
    public static IdPage<T> Of(IReadOnlyList<IdRow> rows, int number = 1) =>
        new(
            [.. rows.Select(row => new Id<T>(row.Id))], [.. rows.Select(row => ClientCode.Parse(row.ClientCode, null))],
            rows.Count == 0 ? 0 : (int)rows[0].Total, Math.Max(1, number));

    /// <summary>One page; the first when there is nothing on it, because the list became shorter: what is left is never hidden.</summary>
    public static async Task<IdPage<T>> Page(int number, Func<long, Task<List<IdRow>>> read)
    {
        var rows = await read(Page<T>.Before(number));

        return rows.Count > 0 || number <= 1 ? Of(rows, number) : Of(await read(0));
    }

    /// <summary>
    /// The rows read afterwards, in the order in which they were found; what a consent hides meanwhile is not among them.
    /// </summary>
    public IEnumerable<TRow> InOrder<TRow>(IEnumerable<TRow> rows, Func<TRow, Id<T>> idOf)
    {
        var byId = rows.ToDictionary(idOf);

        return Ids.Where(byId.ContainsKey).Select(id => byId[id]);
    }
}

/// <summary>One row of such a function.</summary>
internal sealed record IdRow(Guid Id, string ClientCode, long Total);
