using CaseManager.Application.Database;

namespace CaseManager.Api.Commands;

/// <summary>What whoever runs the system does from a shell.</summary>
internal static class CommandLine
{
    private const string Usage =
        """
        casemanager serve             the API
        casemanager create-database   makes an empty database where there is none
        casemanager migrate           brings the database forward
        """;

    public static async Task<int> Run(string[] args)
    {
        var settings = DatabaseSettings.From(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        switch (args)
        {
            case ["create-database"]:
                Console.WriteLine(await Migrator.CreateDatabase(settings) ? $"Made the database {settings.Name}." : $"The database {settings.Name} is there already.");
                return 0;
            case ["migrate"]:
                Console.WriteLine($"Applied {await Migrator.Migrate(settings)} migrations to {settings.Name}.");
                return 0;
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }
}
