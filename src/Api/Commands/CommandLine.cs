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
        casemanager demo              fills an empty database with an invented programme; --clients N makes a large one
        casemanager refresh-outcomes  prepares the figures anew; --every MINUTES goes on doing so
        casemanager import-wards FILE --as USERNAME [--from YYYY-MM-DD] [--dry-run]
                                      takes over a file of administrative units, as that administrator
        casemanager audit make-key FILE | seal [--every SECONDS] | verify [--anchor FILE] [--public-key FILE] [--language vi|en]
                                      makes the key that seals the audit trail; seals it; finds what was changed since
        """;

    public static async Task<int> Run(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        // A key can be made where there is no database.
        if (args is ["audit", "make-key", ..])
        {
            return await AuditCommand.Run(new(), configuration, args[1..]);
        }

        var settings = DatabaseSettings.From(configuration);
        switch (args)
        {
            case ["create-database"]:
                Console.WriteLine(await Migrator.CreateDatabase(settings) ? $"Made the database {settings.Name}." : $"The database {settings.Name} is there already.");
                return 0;
            case ["migrate"]:
                return await MigrateCommand.Run(settings);
            case ["demo", .. var rest]:
                return await DemoCommand.Run(settings, rest);
            case ["refresh-outcomes", .. var rest]:
                return await RefreshOutcomesCommand.Run(settings, rest);
            case ["import-wards", var file, .. var options]:
                return await ImportWardsCommand.Run(settings, file, options);
            case ["audit", .. var rest]:
                return await AuditCommand.Run(settings, configuration, rest);
            default:
                return await Fail(Usage);
        }
    }

    /// <summary>Says what is wrong and answers the exit code for it.</summary>
    internal static async Task<int> Fail(string why)
    {
        await Console.Error.WriteLineAsync(why);

        return 2;
    }
}
