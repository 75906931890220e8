using CaseManager.Domain.Outcomes;

namespace CaseManager.Domain.Tests.Outcomes;

/// <summary>
/// All that a curious reader knows: sums of unknown whole numbers of people, each between two bounds. He tries every possibility.
/// It shares nothing with the way the figures were hidden.
/// </summary>
internal sealed class PublishedView
{
    private readonly List<int> truth = [];
    private readonly List<(int[] Cells, int Least, int Most)> knowledge = [];

    public int NewCell(int people)
    {
        truth.Add(people);

        return truth.Count - 1;
    }

    public void Knows(IEnumerable<int> cells, Publication publication)
    {
        int[] all = [.. cells];
        var count = all.Sum(c => truth[c]);
        knowledge.Add(publication switch
        {
            Publication.Shown => (all, count, count),
            Publication.Small => (all, 1, 4),
            Publication.Withheld => (all, count >= 5 ? 5 : 0, Cap),
            _ => throw new ArgumentOutOfRangeException(nameof(publication)),
        });
    }

    public bool CanWorkOut(IEnumerable<int> cells)
    {
        int[] all = [.. cells];
        var count = all.Sum(c => truth[c]);

        return !IsPossible([.. knowledge, (all, count + 1, Cap)]) && !IsPossible([.. knowledge, (all, 0, count - 1)]);
    }

    private int Cap => truth.Sum() + 8;

    private bool IsPossible(List<(int[] Cells, int Least, int Most)> constraints)
    {
        var least = new int[truth.Count];
        var most = Enumerable.Repeat(Cap, truth.Count).ToArray();

        return constraints.TrueForAll(c => c.Least <= c.Most) && Search(constraints, least, most);
    }

    private bool Search(List<(int[] Cells, int Least, int Most)> constraints, int[] least, int[] most)
    {
        if (!Narrow(constraints, least, most))
        {
            return false;
        }

        var open = Enumerable.Range(0, truth.Count).Where(i => least[i] < most[i]).ToList();
        if (open.Count == 0)
        {
            return true;
        }

        var cell = open.MinBy(i => most[i] - least[i]);
        foreach (var value in Enumerable.Range(least[cell], most[cell] - least[cell] + 1).OrderBy(v => Math.Abs(v - truth[cell])))
        {
            int[] l = [.. least], m = [.. most];
            (l[cell], m[cell]) = (value, value);
            if (Search(constraints, l, m))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Narrow(List<(int[] Cells, int Least, int Most)> constraints, int[] least, int[] most)
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var (cells, atLeast, atMost) in constraints)
            {
                var low = cells.Sum(c => least[c]);
                var high = cells.Sum(c => most[c]);
                if (low > atMost || high < atLeast)
                {
                    return false;
                }

                foreach (var c in cells)
                {
                    var l = Math.Max(least[c], atLeast - (high - most[c]));
                    var m = Math.Min(most[c], atMost - (low - least[c]));
                    if (l > least[c] || m < most[c])
                    {
                        changed = true;
                        high += m - most[c];
                        low += l - least[c];
                        (least[c], most[c]) = (l, m);
                    }

                    if (l > m)
                    {
                        return false;
                    }
                }
            }
        }
        while (changed);

        return true;
    }
}
