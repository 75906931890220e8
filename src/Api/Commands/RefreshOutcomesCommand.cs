using System.CommandLine;
using CaseManager.Application.Outcomes;

namespace CaseManager.Api.Commands;

/// <summary><c>casemanager refresh-outcomes</c>: prepares the figures that programme staff read, once or again and again.</summary>
internal static class RefreshOutcomesCommand
{
    public static Command Make()
    {
        var every = CommandLine.Count("--every", "MINUTES", "Goes on preparing them every so many minutes.");
        var refresh = new Command("refresh-outcomes", "Prepares the figures of the programme anew.") { every };
        refresh.SetAction(parsed => Run(parsed.GetValue(every)));

        return refresh;
    }

    private static async Task<int> Run(int? minutes)
    {
        var refresh = new OutcomesRefresh(CommandLine.Settings(), TimeProvider.System);
        using var timer = new PeriodicTimer(minutes is { } number ? TimeSpan.FromMinutes(number) : Timeout.InfiniteTimeSpan);
        do
        {
            Console.WriteLine($"Prepared {await refresh.Run()} figures.");
        }
        while (minutes is not null && await timer.WaitForNextTickAsync());

        return CommandLine.Done;
    }
}
