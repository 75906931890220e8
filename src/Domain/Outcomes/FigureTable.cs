namespace CaseManager.Domain.Outcomes;

/// <summary>
/// A column of a table of counts, and the column whose people it is part of: <c>contacted</c> is part of <c>slips</c>;
/// <c>methadone</c>, <c>recovery</c> and <c>neither</c> are parts of, and together all of, <c>clients</c>.
/// </summary>
public sealed record FigureColumn(int? PartOf = null, bool PartsAreAll = false);

/// <summary>Counts in rows that share no person (wards, months), with the totals over all rows when those are published too.</summary>
public sealed class FigureTable
{
    public FigureTable(
        IReadOnlyList<FigureColumn> columns, IReadOnlyList<IReadOnlyList<Figure>> rows, IReadOnlyList<Figure>? totals)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Any(r => r.Count != columns.Count) || (totals is not null && totals.Count != columns.Count))
        {
            throw new ArgumentException("Every row has one figure for every column.", nameof(rows));
        }

        (Columns, Rows, Totals) = (columns, rows, totals);
        RequireThatThePartsAddUp();
    }

    public IReadOnlyList<FigureColumn> Columns { get; }

    public IReadOnlyList<IReadOnlyList<Figure>> Rows { get; }

    public IReadOnlyList<Figure>? Totals { get; }

    /// <summary>Columns that each count some of the people of the one before: the stages of the way from slip to started service.</summary>
    public static IReadOnlyList<FigureColumn> Stages(int count) =>
        [.. Enumerable.Range(0, count).Select(c => new FigureColumn(c == 0 ? null : c - 1))];

    internal IEnumerable<int> PartsOf(int column) => Enumerable.Range(0, Columns.Count).Where(c => Columns[c].PartOf == column);

    /// <summary>The people of this column who are in none of its parts: those who were contacted, but did not consent.</summary>
    internal int Rest(IReadOnlyList<Figure> row, int column) => row[column].Count - PartsOf(column).Sum(c => row[c].Count);

    private void RequireThatThePartsAddUp()
    {
        foreach (var row in Totals is null ? Rows : Rows.Append(Totals))
        {
            for (var c = 0; c < Columns.Count; c++)
            {
                if (Columns[c].PartOf >= c || Rest(row, c) < 0 || (Columns[c].PartsAreAll && Rest(row, c) != 0))
                {
                    throw new ArgumentException($"The parts of column {c} do not fit into it.");
                }
            }
        }

        for (var c = 0; Totals is not null && c < Columns.Count; c++)
        {
            if (Rows.Sum(r => r[c].Count) != Totals[c].Count)
            {
                throw new ArgumentException($"The rows of column {c} do not add up to its total.");
            }
        }
    }
}
