using CaseManager.Domain.Outcomes;
using CsCheck;

namespace CaseManager.Domain.Tests.Outcomes;

public sealed class SmallNumbersTests
{
    private static readonly Gen<int> People = Gen.Frequency((2, Gen.Const(0)), (4, Gen.Int[1, 4]), (4, Gen.Int[5, 12]));

    [Fact]
    public void A_small_count_is_hidden_with_the_count_that_would_reveal_it()
    {
        Figure[] wards = [new(38), new(31), new(11), new(3)];
        var table = new FigureTable([new FigureColumn()], [.. wards.Select(w => new[] { w })], [new(83)]);

        SmallNumbers.Hide(table);

        Assert.Equal([38, 31, null, null], wards.Select(w => w.Number));
        Assert.Equal([Publication.Withheld, Publication.Small], wards[2..].Select(w => w.Publication));
        Assert.Equal(83, table.Totals![0].Number);
    }

    [Fact]
    public void A_difference_of_a_few_people_between_two_stages_is_hidden_like_a_small_count()
    {
        Figure[] ward = [new(20), new(17), new(9)];
        var table = new FigureTable(FigureTable.Stages(3), [ward], totals: null);

        SmallNumbers.Hide(table);

        Assert.Equal([20, null, 9], ward.Select(f => f.Number));
    }

    [Fact]
    public void The_outcomes_of_three_people_are_hidden()
    {
        Figure[] ward = [new(3), new(2), new(0)];
        var table = new FigureTable(FigureTable.Stages(3), [ward], totals: null);

        SmallNumbers.Hide(table);

        Assert.Equal(
            [Publication.Small, Publication.Withheld, Publication.Withheld], ward.Select(f => f.Publication));
    }

    [Fact]
    public void Where_nothing_is_small_everything_is_shown()
    {
        Figure[] methadone = [new(52), new(45)], recovery = [new(40), new(50)], clients = [new(92), new(95)];
        var table = new FigureTable(
            TotalAndParts(2),
            [.. clients.Zip(methadone, recovery).Select(r => new[] { r.First, r.Second, r.Third })],
            [new(187), new(97), new(90)]);

        SmallNumbers.Hide(table);

        Assert.All(table.Rows.Append(table.Totals!).SelectMany(r => r), f => Assert.NotNull(f.Number));
    }

    [Fact]
    public void No_hidden_count_of_a_table_with_totals_can_be_derived() =>
        People.Array[2, 3].Array[1, 4].Where(SameLengths).Sample(parts =>
        {
            var (view, hidden) = Publish(parts, TotalAndParts(parts[0].Length), withTotals: true);

            Assert.All(hidden, cells => Assert.False(view.CanWorkOut(cells)));
        }, iter: 1500);

    [Fact]
    public void No_hidden_count_or_small_difference_of_stages_can_be_derived() =>
        Gen.Select(People.Array[2, 4].Array[1, 4].Where(SameLengths), Gen.Bool).Sample((drops, withTotals) =>
        {
            var (view, hidden) = Publish(drops, FigureTable.Stages(drops[0].Length), withTotals);

            Assert.All(hidden, cells => Assert.False(view.CanWorkOut(cells)));
        }, iter: 1500);

    [Fact]
    public void A_hidden_count_cannot_be_derived_from_any_linked_table() =>
        People.Array[2].Array[3].Array[3].Sample(drops =>
        {
            var columns = FigureTable.Stages(2);
            var cube = drops.Select(quarter => quarter.Select(ward => new[] { ward[0] + ward[1], ward[1] }).ToArray()).ToArray();
            var wards = Enumerable.Range(0, 4).Select(w => Enumerable.Range(0, 4).Select(q => Enumerable.Range(0, 2)
                .Select(s =>
                    new Figure(cube.Where((_, i) => q == 3 || i == q).Sum(r => r.Where((_, i) => w == 3 || i == w).Sum(c => c[s]))))
                .ToArray()).ToArray()).ToArray();
            FigureTable[] tables =
            [
                .. wards.Select(w => new FigureTable(columns, w[..3], w[3])),
                .. Enumerable.Range(0, 4).Select(q => new FigureTable(columns, [.. wards[..3].Select(w => w[q])], wards[3][q])),
            ];

            SmallNumbers.Hide(tables);

            Assert.All(tables, AssertNothingCanBeWorkedOut);
        }, iter: 300);

    [Fact]
    public void A_middle_time_needs_five_people()
    {
        Assert.Equal(3, new Figure(5).MedianOf([10, 1, 3, 10, 1]));
        Assert.Equal(2.5, new Figure(6).MedianOf([1, 2, 3, 10, 1, 10]));
        Assert.Null(new Figure(5).MedianOf([1, 1, 1, 1]));
    }

    // A first column that is the sum of all the others.
    private static IReadOnlyList<FigureColumn> TotalAndParts(int parts) =>
        [new FigureColumn(PartsAreAll: true), .. Enumerable.Repeat(new FigureColumn(0), parts)];

    private static void AssertNothingCanBeWorkedOut(FigureTable table)
    {
        var view = new PublishedView();
        var cells = table.Rows.Select(r => r.Select((f, c) => view.NewCell(f.Count - (c == 0 ? r[1].Count : 0))).ToArray()).ToList();
        (Figure Figure, int[] Cells)[] published =
        [
            .. table.Rows.Zip(cells).SelectMany(r => r.First.Select((f, c) => (f, r.Second[c..]))),
            .. table.Totals!.Select((f, c) => (f, cells.SelectMany(r => r[c..]).ToArray())),
        ];
        foreach (var (figure, people) in published)
        {
            view.Knows(people, figure.Publication);
        }

        Assert.All(published.Where(p => p.Figure.Number is null), p => Assert.False(view.CanWorkOut(p.Cells)));
    }

    private static bool SameLengths(int[][] rows) => rows.All(r => r.Length == rows[0].Length);

    // The last of `slots` figures of a row: every column's own people, and for stages also those of the later columns.
    private static (PublishedView View, List<int[]> Hidden) Publish(
        int[][] people, IReadOnlyList<FigureColumn> columns, bool withTotals)
    {
        var view = new PublishedView();
        var isStages = columns.Count == people[0].Length;
        var cells = people.Select(row => row.Select(view.NewCell).ToArray()).ToArray();
        int[] Below(int[] row, int column) => isStages ? row[column..] : column == 0 ? row : [row[column - 1]];
        var sets = cells.Select(row => columns.Select((_, c) => Below(row, c)).ToArray()).ToList();
        if (withTotals)
        {
            sets.Add([.. columns.Select((_, c) => cells.SelectMany(row => Below(row, c)).ToArray())]);
        }

        var values = people.SelectMany(row => row).ToArray();
        var figures = sets.Select(row => row.Select(s => new Figure(s.Sum(i => values[i]))).ToArray()).ToArray();
        SmallNumbers.Hide(withTotals
            ? new FigureTable(columns, figures[..^1], figures[^1])
            : new FigureTable(columns, figures, totals: null));

        var hidden = new List<int[]>();
        for (var r = 0; r < sets.Count; r++)
        {
            for (var c = 0; c < columns.Count; c++)
            {
                view.Knows(sets[r][c], figures[r][c].Publication);
                int[] rest = isStages && c + 1 < columns.Count ? [.. sets[r][c].Except(sets[r][c + 1])] : [];
                hidden.AddRange(figures[r][c].Number is null ? [sets[r][c]] : []);
                hidden.AddRange(rest.Sum(i => values[i]) is > 0 and < 5 ? [rest] : []);
            }
        }

        return (view, hidden);
    }
}
