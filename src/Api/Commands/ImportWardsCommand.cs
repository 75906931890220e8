using System.Globalization;
using CaseManager.Application;
using CaseManager.Application.Accounts;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Wards;
using CaseManager.Domain;
using MediatR;

namespace CaseManager.Api.Commands;

/// <summary>
/// Takes over a file of administrative units from a shell. It is the use case of the page, sent as an administrator: the same access, the same checks,
/// the same trail.
/// </summary>
internal static class ImportWardsCommand
{
    private const string Usage = "casemanager import-wards FILE --as USERNAME [--from YYYY-MM-DD] [--dry-run]";

    public static async Task<int> Run(DatabaseSettings settings, string file, string[] options)
    {
        string? userName = null;
        DateOnly? from = null;
        var dryRun = false;
        for (var i = 0; i < options.Length; i++)
        {
            switch (options[i])
            {
                case "--as" when i + 1 < options.Length:
                    userName = options[++i];
                    break;
                case "--from" when i + 1 < options.Length
                    && DateOnly.TryParseExact(options[i + 1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                    from = day;
                    i++;
                    break;
                case "--dry-run":
                    dryRun = true;
                    break;
                default:
                    return await CommandLine.Fail(Usage);
            }
        }

        if (userName is null)
        {
            return await CommandLine.Fail(Usage);
        }

        if (new FileInfo(file) is not { Exists: true, Length: <= ImportWards.MaxBytes })
        {
            return await CommandLine.Fail($"There is no file {file}, or it is larger than 2 MB.");
        }

        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = new("en");
        await using var services = new ServiceCollection().AddLogging().AddCaseManager(settings).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<SignIns>().Administrator(userName) is not { } administrator)
        {
            return await CommandLine.Fail($"There is no administrator {userName}.");
        }

        scope.ServiceProvider.GetRequiredService<ActingAs>().Actor = administrator;
        var import = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(
            new ImportWards([.. await File.ReadAllBytesAsync(file)], from ?? scope.ServiceProvider.GetRequiredService<TimeProvider>().Today(), dryRun));
        foreach (var row in import.Refused)
        {
            await Console.Error.WriteLineAsync($"Line {row.Line}: {row.Reason}");
        }

        foreach (var change in import.Changed)
        {
            Console.WriteLine($"{change.Code}: {change.Before} -> {change.After}");
        }

        Console.WriteLine(
            $"{import.Added} new, {import.Changed.Count} changed, {import.Unchanged} as they were, {import.Absent} not in the file, {import.Refused.Count} refused: "
            + (import.Applied ? "taken over." : "nothing was changed."));

        return import.Refused.Count > 0 ? 1 : 0;
    }
}
