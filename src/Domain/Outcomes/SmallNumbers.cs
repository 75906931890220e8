namespace CaseManager.Domain.Outcomes;

/// <summary>
/// Hides counts of one to four people, and as many other figures as it takes that no hidden one can be worked out again.
/// </summary>
/// <remarks>
/// <para>
/// The figures of a table are a flow: people run from the rows through the columns into the totals, and nobody is lost on the way.
/// A hidden figure could be another one exactly when one person can be sent round a loop of figures that the reader does not know
/// (a well-known property of flows: such a loop exists whenever a second solution does, and whole people suffice). So for each hidden
/// figure we look for the cheapest loop through it, and hide what is still shown on the way.
/// </para>
/// <para>
/// A reader may know how this works: we assume that <c>Small</c> tells him "1 to 4" and <c>Withheld</c> "5 or more" (or, inside a
/// small figure, nothing). Differences of one to four between two stages are as telling as small counts, and protected alike.
/// Linked tables share their figures; each is worked through again until nothing more has to be hidden in it. So no table gives a
/// hidden figure away; that several tables read side by side never do is not proved, which is why the reporting calendar is a fixed one.
/// </para>
/// </remarks>
public static class SmallNumbers
{
    /// <summary>Decides for every figure of these tables, which are published together, whether it may be shown.</summary>
    public static void Hide(params IReadOnlyList<FigureTable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);

        HideSmall(tables);
        HideInside(tables);

        bool changed;
        do
        {
            changed = false;
            foreach (var table in tables)
            {
                changed |= HideSmallDifferences(table);
                changed |= new Flow(table).HideLoops();
            }
        }
        while (changed);
    }

    private static IEnumerable<IReadOnlyList<Figure>> AllRows(FigureTable table) =>
        table.Totals is null ? table.Rows : table.Rows.Prepend(table.Totals);

    private static void HideSmall(IReadOnlyList<FigureTable> tables)
    {
        foreach (var figure in tables.SelectMany(AllRows).SelectMany(r => r).Where(f => f.IsSmall))
        {
            figure.Hide();
        }
    }

    // Of a total of three people nothing more is said: that two of its four parts are empty would say too much.
    private static void HideInside(IReadOnlyList<FigureTable> tables)
    {
        var wholes = new Dictionary<Figure, HashSet<Figure>>();
        foreach (var table in tables)
        {
            foreach (var row in AllRows(table))
            {
                for (var c = 0; c < table.Columns.Count; c++)
                {
                    var known = wholes.TryGetValue(row[c], out var found) ? found : wholes[row[c]] = [];
                    known.UnionWith(Wholes(table, c).Prepend(c).SelectMany(w => table.Totals is null ? [row[w]] : new[] { row[w], table.Totals[w] }));
                    known.Remove(row[c]);
                }
            }
        }

        bool changed;
        do
        {
            changed = false;
            foreach (var (figure, around) in wholes)
            {
                if (figure.Publication != Publication.Withheld && around.Any(SaysNothingMore) && !around.Any(w => w.Number == 0))
                {
                    changed |= figure.Withhold();
                }
            }
        }
        while (changed);
    }

    // A small figure, or one inside it: the tables that hold a part of it need not hold it too.
    private static bool SaysNothingMore(Figure figure) => figure.IsSmall || (!figure.IsShown && figure.Count == 0);

    private static bool HideSmallDifferences(FigureTable table)
    {
        var changed = false;
        foreach (var row in AllRows(table))
        {
            for (var c = 0; c < table.Columns.Count; c++)
            {
                if (row[c].IsShown && Wholes(table, c).Any(w => row[w].IsShown && new Figure(row[w].Count - row[c].Count).IsSmall))
                {
                    changed |= row[c].Hide();
                }
            }
        }

        return changed;
    }

    private static IEnumerable<int> Wholes(FigureTable table, int column)
    {
        for (var whole = table.Columns[column].PartOf; whole is not null; whole = table.Columns[whole.Value].PartOf)
        {
            yield return whole.Value;
        }
    }

    /// <summary>A table as a flow of people: from the source into each row, split by columns, gathered in the totals, back to the source.</summary>
    private sealed class Flow
    {
        // Totals are what reports are read for: sooner hide any row.
        private const long CostOfTotal = 1_000_000;

        private readonly List<Arc> arcs = [];
        private readonly List<List<Arc>> arcsAt = [[]];

        public Flow(FigureTable table)
        {
            var columns = table.Columns.Count;
            var meetings = NewNodes(columns);
            foreach (var row in table.Rows)
            {
                Add(table, row, row, meetings, intoTotal: false);
            }

            Add(table, table.Totals, table.Totals ?? Sums(table), meetings, intoTotal: true);
        }

        public bool HideLoops()
        {
            var changed = false;
            var safe = new HashSet<Arc>();
            var open = new Queue<Arc>(arcs.Where(a => a.MustNotBeKnown));
            while (open.TryDequeue(out var arc))
            {
                if (safe.Contains(arc))
                {
                    continue;
                }

                foreach (var onTheWay in CheapestLoop(arc, readsLabels: true) ?? CheapestLoop(arc, readsLabels: false) ?? arcs)
                {
                    if (onTheWay.Figure is { IsShown: true, Count: > 0 } shown)
                    {
                        changed |= shown.Hide();
                        open.Enqueue(onTheWay);
                    }

                    safe.Add(onTheWay);
                }

                safe.Add(arc);
            }

            return changed;
        }

        private static List<Figure> Sums(FigureTable table) =>
            [.. table.Columns.Select((_, c) => new Figure(table.Rows.Sum(r => r[c].Count)))];

        private void Add(
            FigureTable table, IReadOnlyList<Figure>? published, IReadOnlyList<Figure> counts, int meetings, bool intoTotal)
        {
            var first = NewNodes(table.Columns.Count);
            for (var c = 0; c < table.Columns.Count; c++)
            {
                var above = table.Columns[c].PartOf is { } whole ? first + whole : 0;
                AddArc(above, first + c, counts[c].Count, published?[c], differs: false, intoTotal);

                var isLeaf = !table.PartsOf(c).Any();
                if (isLeaf || !table.Columns[c].PartsAreAll)
                {
                    var rest = table.Rest(counts, c);
                    AddArc(first + c, meetings + c, rest, figure: null, differs: !isLeaf && published is not null, intoTotal);
                }
            }
        }

        private void AddArc(int from, int to, int people, Figure? figure, bool differs, bool intoTotal)
        {
            var arc = new Arc(intoTotal ? to : from, intoTotal ? from : to, people, figure, differs, intoTotal);
            arcs.Add(arc);
            arcsAt[from].Add(arc);
            arcsAt[to].Add(arc);
        }

        private int NewNodes(int count)
        {
            var first = arcsAt.Count;
            arcsAt.AddRange(Enumerable.Range(0, count).Select(_ => new List<Arc>()));

            return first;
        }

        // Only where nothing else helps, we count on a reader who does not know what is said about the labels above.
        private List<Arc>? CheapestLoop(Arc arc, bool readsLabels)
        {
            var more = arc.CanCarryMore(readsLabels) ? CheapestWay(arc.To, arc.From, arc, readsLabels) : null;
            var fewer = arc.CanCarryFewer(readsLabels) ? CheapestWay(arc.From, arc.To, arc, readsLabels) : null;

            return (more, fewer) switch
            {
                (null, null) => null,
                (null, { } way) => way.Arcs,
                ({ } way, null) => way.Arcs,
                ({ } one, { } other) => one.Cost <= other.Cost ? one.Arcs : other.Arcs,
            };
        }

        private (long Cost, List<Arc> Arcs)? CheapestWay(int from, int to, Arc without, bool readsLabels)
        {
            var best = new Dictionary<int, (long Cost, Arc? By)> { [from] = (0, null) };
            var done = new HashSet<int>();
            var open = new PriorityQueue<int, long>([(from, 0)]);
            while (open.TryDequeue(out var node, out var cost))
            {
                if (node == to)
                {
                    return (cost, Trace(best, from, to));
                }

                if (!done.Add(node))
                {
                    continue;
                }

                foreach (var arc in arcsAt[node])
                {
                    var forward = arc.From == node;
                    var next = forward ? arc.To : arc.From;
                    var passable = forward ? arc.CanCarryMore(readsLabels) : arc.CanCarryFewer(readsLabels);
                    if (arc == without || !passable || done.Contains(next))
                    {
                        continue;
                    }

                    var price = cost + arc.Cost;
                    if (!best.TryGetValue(next, out var known) || price < known.Cost)
                    {
                        best[next] = (price, arc);
                        open.Enqueue(next, price);
                    }
                }
            }

            return null;
        }

        private static List<Arc> Trace(Dictionary<int, (long Cost, Arc? By)> best, int from, int to)
        {
            var way = new List<Arc>();
            for (var node = to; node != from;)
            {
                var by = best[node].By!;
                way.Add(by);
                node = by.To == node ? by.From : by.To;
            }

            return way;
        }

        private sealed class Arc(int from, int to, int people, Figure? figure, bool differs, bool isTotal)
        {
            public int From => from;

            public int To => to;

            public Figure? Figure => figure;

            public bool MustNotBeKnown =>
                figure is null ? differs && new Figure(people).IsSmall : !figure.IsShown;

            // A figure that is still shown counts as what it would be once withheld; an empty one stays shown.
            public bool CanCarryMore(bool readsLabels) =>
                figure is null || (figure.IsShown ? people > 0 : !readsLabels || people < figure.AtMost);

            public bool CanCarryFewer(bool readsLabels) =>
                figure is null || !readsLabels ? people > 0 : people > (figure.IsShown ? Figure.SmallestShown : figure.AtLeast);

            public long Cost => 1 + (figure is { IsShown: true } ? (100L * people) + (isTotal ? CostOfTotal : 0) : 0);
        }
    }
}
