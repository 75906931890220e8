using System.CommandLine;
using CaseManager.Application.Database;
using CaseManager.Application.Installation;

namespace CaseManager.Api.Commands;

/// <summary><c>casemanager migrate</c>: brings the database forward and says what that was.</summary>
internal static class MigrateCommand
{
    public static Command Make()
    {
        var migrate = new Command("migrate", "Brings the database up to date, or leaves it as it was and says why.");
        migrate.SetAction(_ => Run(CommandLine.Settings()));

        return migrate;
    }

    private static async Task<int> Run(DatabaseSettings settings)
    {
        var migration = await ProgrammeDatabase.Migrate(settings);
        foreach (var file in migration.Applied)
        {
            Console.WriteLine($"Applied {file}.");
        }

        Console.WriteLine(
            migration.Renewed
                ? $"Routines, triggers, policies and rights of {settings.Name} are applied anew."
                : $"{settings.Name} is up to date.");

        return CommandLine.Done;
    }
}
