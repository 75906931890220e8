using CaseManager.Application.Database;

namespace CaseManager.Api.Commands;

/// <summary>Brings the database forward and says what that was; or says in one sentence why the database was left as it was.</summary>
internal static class MigrateCommand
{
    public static async Task<int> Run(DatabaseSettings settings)
    {
        try
        {
            var migration = await Migrator.Migrate(settings);
            foreach (var file in migration.Applied)
            {
                Console.WriteLine($"Applied {file}.");
            }

            Console.WriteLine(
                migration.Renewed
                    ? $"Routines, triggers, policies and rights of {settings.Name} are applied anew."
                    : $"{settings.Name} is up to date.");

            return 0;
        }
        catch (MigrationException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);

            return 1;
        }
    }
}
