using System.CommandLine;
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
/// Takes over a file of administrative units from a shell. It is the use case of the page, sent as an administrator: the same access, the
/// same checks, the same trail.
/// </summary>
internal static class ImportWardsCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "The administrative units, as the page Wards takes them." };
        var administrator =
            new Option<string>("--as") { HelpName = "USERNAME", Description = "The administrator who takes them over.", Required = true };
        var from = new Option<DateOnly?>("--from")
        {
            HelpName = "YYYY-MM-DD",
            Description = "The day from which they are in force; today if left out."
        };
        from.CustomParser = result =>
        {
            if (DateOnly.TryParseExact(
                result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"--from takes a day such as 2026-07-31, not '{result.Tokens[0].Value}'.");

            return null;
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what would change and changes nothing." };
        var import = new Command("import-wards", "Takes over a file of administrative units, as an administrator.")
        {
            file, administrator, from, dryRun
        };
        import.SetAction(parsed => Run(
            CommandLine.Settings(), parsed.GetRequiredValue(file), parsed.GetRequiredValue(administrator), parsed.GetValue(from),
            parsed.GetValue(dryRun)));

        return import;
    }

    private static async Task<int> Run(DatabaseSettings settings, string file, string userName, DateOnly? from, bool dryRun)
    {
        if (new FileInfo(file) is not { Exists: true, Length: <= ImportWards.MaxBytes })
        {
            return await CommandLine.Refuse($"There is no file {file}, or it is larger than 2 MB.");
        }

        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = new("en");
        await using var services = new ServiceCollection().AddLogging().AddCaseManager(settings).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<SignIns>().Administrator(userName) is not { } administrator)
        {
            return await CommandLine.Refuse($"There is no administrator {userName}.");
        }

        scope.ServiceProvider.GetRequiredService<RequestActor>().Actor = administrator;
        var import = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(
            new ImportWards(
                [.. await File.ReadAllBytesAsync(file)], from ?? scope.ServiceProvider.GetRequiredService<TimeProvider>().Today(), dryRun));
        foreach (var row in import.Refused)
        {
            await Console.Error.WriteLineAsync($"Line {row.Line}: {row.Reason}");
        }

        foreach (var change in import.Changed)
        {
            Console.WriteLine($"{change.Code}: {change.Before} -> {change.After}");
        }

        Console.WriteLine(
            $"{import.Added} new, {import.Changed.Count} changed, {import.Unchanged} as they were, {import.Absent} not in the file, "
            + $"{import.Refused.Count} refused: "
            + (import.Applied ? "taken over." : "nothing was changed."));

        return import.Refused.Count > 0 ? CommandLine.Failed : CommandLine.Done;
    }
}
