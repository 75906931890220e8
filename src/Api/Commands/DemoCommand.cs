using System.CommandLine;
using CaseManager.Application.Database;
using CaseManager.Application.Demo;

namespace CaseManager.Api.Commands;

/// <summary><c>casemanager demo</c>: an invented programme to look at, or a large one to measure.</summary>
internal static class DemoCommand
{
    private const int BarWidth = 40;

    public static Command Make()
    {
        var clients = CommandLine.Count("--clients", "N", "Makes a large programme with so many clients instead.");
        var demo = new Command("demo", "Fills an empty database with an invented programme.") { clients };
        demo.SetAction(async parsed =>
        {
            var settings = CommandLine.Settings();

            return await Tell(parsed.GetValue(clients) is { } number
                ? await new ManyClients(settings, TimeProvider.System).Make(number, new Bar())
                : await new DemoData(settings, TimeProvider.System).Make(new Bar()));
        });

        return demo;
    }

    private static async Task<int> Tell(DemoAnswer answer)
    {
        switch (answer)
        {
            case DemoAnswer.HoldsRealAccounts:
                return await CommandLine.Refuse(
                    "This database holds accounts that are not the demo's. Demo data is only added to an empty database.");
            case DemoAnswer.HalfDone:
                return await CommandLine.Refuse(
                    "Making the demo data was broken off here. Start over with an empty database: ./dev run --fresh");
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

        return CommandLine.Done;
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
                Console.Write(
                    Console.IsOutputRedirected ? line + Environment.NewLine : $"\r{line}{(value.Share >= 1 ? Environment.NewLine : "")}");
            }
        }
    }
}
