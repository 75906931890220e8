using System.Diagnostics;
using CaseManager.Application.Slips;
using CaseManager.Domain.Slips;
using CaseManager.Testing;

namespace CaseManager.Bench;

/// <summary>
/// Does the response time reveal whether a person is a client? Pairs of the same act about a client and about an unknown person, taken in
/// turns so that what else the machine does falls on both alike.
/// </summary>
public static class OracleTiming
{
    private const int Pairs = 200;
    private const int WarmUp = 20;

    /// <summary>Officers who file slips, and a coordinator who looks for duplicates, about clients and about unknown persons.</summary>
    public static async Task Run()
    {
        await using var programme = await Programme.Start();
        var (lan, south) = (await programme.Given.Coordinator(TestWards.North), await programme.Given.Coordinator(TestWards.South));
        var officer = await programme.Given.Officer(TestWards.North);
        await programme.Given.Client(TestWards.North, lan, "Lê Thị Đã Vào");
        await programme.Given.Client(TestWards.South, south, "Lê Thị Phường Khác");
        var declined = await programme.Given.ContactedSlip(TestWards.North, lan, "Lê Thị Từ Chối");
        await programme.As(lan).Send(
            new DeclineIntake(declined, await programme.Value<long>("select version from care.intakes"), IntakeReason.NotInterested));

        foreach (var (what, name) in new[]
        {
            ("enrolled", "Lê Thị Đã Vào"), ("a client of another ward", "Lê Thị Phường Khác"), ("declined", "Lê Thị Từ Chối")
        })
        {
            await Run(
                $"Slip filed for somebody {what}",
                known => programme.As(officer).Send(programme.Given.FilledInSlip(TestWards.North, known ? name : "Lê Thị Chưa Từng")));
        }

        await Run(
            "Duplicates looked for in another ward's clients",
            known =>
                programme.As(lan).Send(new FindPossibleDuplicates(known ? "Lê Thị Phường Khác" : "Lê Thị Chưa Từng", null, null, 1995)));
    }

    /// <summary>Measures one act about a known and about an unknown person, and prints both medians and the difference.</summary>
    /// <param name="what">What is done, for the line that is printed.</param>
    /// <param name="act">Does it; true for the known person.</param>
    /// <returns>How many milliseconds the known person takes longer, at the median.</returns>
    public static async Task<double> Run(string what, Func<bool, Task> act)
    {
        for (var i = 0; i < WarmUp; i++)
        {
            await act(i % 2 == 0);
        }

        var (known, unknown) = (new List<double>(), new List<double>());
        for (var i = 0; i < Pairs; i++)
        {
            // Which comes first changes from pair to pair.
            foreach (var isKnown in i % 2 == 0 ? new[] { true, false } : [false, true])
            {
                var watch = Stopwatch.StartNew();
                await act(isKnown);
                (isKnown ? known : unknown).Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        var difference = Median(known) - Median(unknown);
        Console.WriteLine(
            $"{what}: known {Median(known):0.00} ms, unknown {Median(unknown):0.00} ms, difference {difference:0.00} ms over {Pairs} "
                + "pairs");

        return difference;
    }

    private static double Median(List<double> values)
    {
        values.Sort();

        return values[values.Count / 2];
    }
}
