using System.Globalization;
using CaseManager.Application.Database;
using CaseManager.Application.Demo;

namespace CaseManager.Api.Commands;

/// <summary><c>casemanager demo</c>: an invented programme to look at, or a large one to measure.</summary>
internal static class DemoCommand
{
    private const int BarWidth = 40;

    public static async Task<int> Run(DatabaseSettings settings, string[] args)
    {
        switch (args)
        {
            case []:
                var demo = new DemoData(settings, TimeProvider.System);

                return await Tell(await demo.Make(new Bar()));
            case ["--clients", var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var clients) && clients > 0:
                var many = new ManyClients(settings, TimeProvider.System);

                return await Tell(await many.Make(clients, new Bar()));
            default:
                return await CommandLine.Fail("casemanager demo [--clients N]");
        }
    }

    private static async Task<int> Tell(DemoAnswer answer)
    {
        switch (answer)
        {
            case DemoAnswer.HoldsRealAccounts:
                return await CommandLine.Fail("This database holds accounts that are not the demo's. Demo data is only added to an empty database.");
            case DemoAnswer.HalfDone:
                return await CommandLine.Fail("Making the demo data was broken off here. Start over with an empty database: ./dev run --fresh");
            case DemoAnswer.ThereAlready:
                Console.WriteLine("The demo data is there already.");
                break;
            case DemoAnswer.Made:
                Console.WriteLine("The demo data is there: everything and everybody in it is invented.");
                break;
            default:
                break;
        }

        Console.WriteLine();
        Console.WriteLine($"  Password of every demo account: {DemoData.Password}");
        foreach (var role in DemoData.Accounts.GroupBy(account => account.Role))
        {
            var names = role.Select(account => account.UserName).ToList();
            Console.WriteLine($"  {role.Key,-15} {(names.Count > 2 ? $"{names[0]} … {names[^1]}" : string.Join(", ", names))}");
        }

        return 0;
    }

    private sealed class Bar : IProgress<DemoProgress>
    {
        private readonly Lock _line = new();
        private DateOnly _shown;

        public void Report(DemoProgress value)
        {
            lock (_line)
            {
                if (value.Day == _shown || (Console.IsOutputRedirected && value.Day.Day != 1))
                {
                    return;
                }

                _shown = value.Day;
                var done = (int)(value.Share * BarWidth);
                var line = $"[{new string('#', done)}{new string('.', BarWidth - done)}] {value.Day:dd/MM/yyyy}";
                Console.Write(Console.IsOutputRedirected ? line + Environment.NewLine : $"\r{line}{(value.Share >= 1 ? Environment.NewLine : "")}");
            }
        }
    }
}
