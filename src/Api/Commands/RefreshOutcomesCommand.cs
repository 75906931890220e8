using System.Globalization;
using CaseManager.Application.Database;
using CaseManager.Application.Outcomes;

namespace CaseManager.Api.Commands;

/// <summary><c>casemanager refresh-outcomes</c>: prepares the figures that programme staff read, once or again and again.</summary>
internal static class RefreshOutcomesCommand
{
    public static async Task<int> Run(DatabaseSettings settings, string[] args)
    {
        var refresh = new OutcomesRefresh(settings, TimeProvider.System);
        switch (args)
        {
            case []:
                Console.WriteLine($"Prepared {await refresh.Run()} figures.");
                return 0;
            case ["--every", var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes > 0:
                using (var timer = new PeriodicTimer(TimeSpan.FromMinutes(minutes)))
                {
                    do
                    {
                        Console.WriteLine($"Prepared {await refresh.Run()} figures.");
                    }
                    while (await timer.WaitForNextTickAsync());
                }

                return 0;
            default:
                return await CommandLine.Fail("casemanager refresh-outcomes [--every MINUTES]");
        }
    }
}
