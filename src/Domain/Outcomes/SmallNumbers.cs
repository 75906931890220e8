namespace CaseManager.Domain.Outcomes;

/// <summary>
/// Hides counts of one to four people, and as many other figures as it takes that no hidden one can be worked out again.
/// </summary>
/// <remarks>
/// <para>
/// The figures of a table are a flow: people run from the rows through the columns into the totals, and none is lost on the way.
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
                    known.UnionWith(
                        Wholes(table, c).Prepend(c).SelectMany(w => table.Totals is null ? [row[w]] : new[] { row[w], table.Totals[w] }));
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

    /// <summary>
    /// A table as a flow of people: from the source into each row, split by columns, gathered in the totals, back to the source.
    /// </summary>
    private sealed class Flow
    {
        // Totals are what reports are read for: sooner hide any row.
        private const long CostOfTotal = 1_000_000;

        private readonly List<Arc> arcs = [];
        private readonly List<List<Arc>> arcsAt = [[]];
        // What a search knows of each node; of an earlier search where the number is not its own.
        private readonly int[] seenIn;
        private readonly int[] doneIn;
        private readonly (long Cost, Arc? By)[] best;
        private int searches;

        public Flow(FigureTable table)
        {
            var columns = table.Columns.Count;
            var meetings = NewNodes(columns);
            foreach (var row in table.Rows)
            {
                Add(table, row, row, meetings, intoTotal: false);
            }

            Add(table, table.Totals, table.Totals ?? Sums(table), meetings, intoTotal: true);
            seenIn = new int[arcsAt.Count];
            doneIn = new int[arcsAt.Count];
            best = new (long, Arc?)[arcsAt.Count];
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

                foreach (var onTheWay in HiddenLoop(arc) ?? CheapestLoop(arc, readsLabels: true) ?? CheapestLoop(arc, readsLabels: false)
                    ?? arcs)
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
            var row = new List<Arc>();
            for (var c = 0; c < table.Columns.Count; c++)
            {
                var above = table.Columns[c].PartOf is { } whole ? first + whole : 0;
                AddArc(above, first + c, counts[c].Count, published?[c], differs: false, intoTotal, row);

                var isLeaf = !table.PartsOf(c).Any();
                if (isLeaf || !table.Columns[c].PartsAreAll)
                {
                    var rest = table.Rest(counts, c);
                    AddArc(first + c, meetings + c, rest, figure: null, differs: !isLeaf && published is not null, intoTotal, row);
                }
            }
        }

        private void AddArc(int from, int to, int people, Figure? figure, bool differs, bool intoTotal, List<Arc> row)
        {
            var arc = new Arc(intoTotal ? to : from, intoTotal ? from : to, people, figure, differs, intoTotal, row);
            arcs.Add(arc);
            row.Add(arc);
            arcsAt[from].Add(arc);
            arcsAt[to].Add(arc);
        }

        private int NewNodes(int count)
        {
            var first = arcsAt.Count;
            arcsAt.AddRange(Enumerable.Range(0, count).Select(_ => new List<Arc>()));

            return first;
        }

        // A loop of figures that are all hidden already asks for nothing more, so any one will do, and a long one settles many figures at
        // once: among thousands of wards nearly every figure is on such a loop, and to look for the cheapest one each time would take
        // hours.
        private List<Arc>? HiddenLoop(Arc arc) =>
            (arc.CanCarryMore(readsLabels: true) ? HiddenWay(arc.To, arc.From, arc) : null)
            ?? (arc.CanCarryFewer(readsLabels: true) ? HiddenWay(arc.From, arc.To, arc) : null);

        private List<Arc>? HiddenWay(int from, int to, Arc without)
        {
            var way = new List<Arc>();
            var open = new Stack<(int Node, int Tried)>([(from, 0)]);
            seenIn[from] = ++searches;
            while (open.TryPop(out var at))
            {
                if (at.Node == to)
                {
                    return way;
                }

                // The way back leads through the arc's own row: its arcs are tried first, or all rows would be searched for it.
                if (at.Tried == without.Row.Count + arcsAt[at.Node].Count)
                {
                    if (way.Count > 0)
                    {
                        way.RemoveAt(way.Count - 1);
                    }

                    continue;
                }

                open.Push((at.Node, at.Tried + 1));
                var arc = at.Tried < without.Row.Count ? without.Row[at.Tried] : arcsAt[at.Node][at.Tried - without.Row.Count];
                var forward = arc.From == at.Node;
                var next = forward ? arc.To : arc.From;
                if ((forward || arc.To == at.Node) && arc != without && arc.Figure is not { IsShown: true }
                    && (forward ? arc.CanCarryMore(readsLabels: true) : arc.CanCarryFewer(readsLabels: true))
                    && seenIn[next] != searches)
                {
                    seenIn[next] = searches;
                    way.Add(arc);
                    open.Push((next, 0));
                }
            }

            return null;
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
            searches++;
            (seenIn[from], best[from]) = (searches, (0, null));
            var open = new PriorityQueue<int, long>([(from, 0)]);
            while (open.TryDequeue(out var node, out var cost))
            {
                if (node == to)
                {
                    return (cost, Trace(from, to));
                }

                if (doneIn[node] == searches)
                {
                    continue;
                }

                doneIn[node] = searches;

                foreach (var arc in arcsAt[node])
                {
                    var forward = arc.From == node;
                    var next = forward ? arc.To : arc.From;
                    var passable = forward ? arc.CanCarryMore(readsLabels) : arc.CanCarryFewer(readsLabels);
                    if (arc == without || !passable || doneIn[next] == searches)
                    {
                        continue;
                    }

                    var price = cost + arc.Cost;
                    if (seenIn[next] != searches || price < best[next].Cost)
                    {
                        (seenIn[next], best[next]) = (searches, (price, arc));
                        open.Enqueue(next, price);
                    }
                }
            }

            return null;
        }

        private List<Arc> Trace(int from, int to)
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

        private sealed class Arc(int from, int to, int people, Figure? figure, bool differs, bool isTotal, IReadOnlyList<Arc> row)
        {
            public int From => from;

            public int To => to;

            /// <summary>All arcs of its row.</summary>
            public IReadOnlyList<Arc> Row => row;

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
