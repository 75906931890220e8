using System.CommandLine;
using System.Globalization;
using CaseManager.Application.Database;

namespace CaseManager.Api.Commands;

/// <summary>The executable <c>casemanager</c>: its commands, how their failures are told, and its exit codes.</summary>
internal static class CommandLine
{
    /// <summary>The command did what it says.</summary>
    internal const int Done = 0;

    /// <summary>The command tried and failed, or it found what must be looked at.</summary>
    internal const int Failed = 1;

    /// <summary>The command was not understood or cannot be done here; nothing was tried.</summary>
    internal const int Refused = 2;

    public static async Task<int> Run(string[] args)
    {
        var parsed = Root().Parse(WithCommand(args), new() { ResponseFileTokenReplacer = null });
        try
        {
            // A process that is told to stop stops as .NET and ASP.NET do it.
            var code = await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });

            return parsed.Errors.Count > 0 ? Refused : code;
        }
        catch (Exception exception)
        {
            await Console.Error.WriteLineAsync(
                DatabaseFaults.Of(exception) is DatabaseFault.Unavailable
                    ? "The database cannot be reached or is too busy."
                    : exception.Message);

            return Failed;
        }
    }

    /// <summary>Says why a command is refused and answers the exit code for it.</summary>
    internal static async Task<int> Refuse(string why)
    {
        await Console.Error.WriteLineAsync(why);

        return Refused;
    }

    /// <summary>An option that takes a whole number above zero.</summary>
    internal static Option<int?> Count(string name, string unit, string description)
    {
        var option = new Option<int?>(name) { HelpName = unit, Description = description };
        option.CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            {
                return number;
            }

            result.AddError($"{name} takes a whole number above zero, not '{result.Tokens[0].Value}'.");

            return null;
        };

        return option;
    }

    private static RootCommand Root() => new(
        """
        CaseManager's API and what its operators do from a shell. Exit codes: 0 done; 1 it failed, or found what must be looked at;
        2 not understood or refused, nothing was tried.
        """)
    {
        Serve(), CreateDatabase(), MigrateCommand.Make(), DemoCommand.Make(), RefreshOutcomesCommand.Make(), ImportWardsCommand.Make(),
        AuditCommand.Make(), SettingsCommand.Make(),
    };

    // Without a command the API is served; a host's own settings (--urls …) may follow.
    private static string[] WithCommand(string[] args) =>
        args is [] || (args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version"))
            ? ["serve", .. args]
            : args;

    private static Command Serve()
    {
        var serve = new Command(
            "serve", "Serves the API; also what happens without a command. Takes the settings of ASP.NET, such as --urls.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        serve.SetAction(parsed => ApiHost.Serve([.. parsed.UnmatchedTokens]));

        return serve;
    }

    private static Command CreateDatabase()
    {
        var create = new Command("create-database", "Makes an empty database where there is none.");
        create.SetAction(async _ =>
        {
            var settings = Settings();
            Console.WriteLine(await Migrator.CreateDatabase(settings)
                ? $"Made the database {settings.Name}."
                : $"The database {settings.Name} is there already.");

            return Done;
        });

        return create;
    }

    /// <summary>What is set in the environment.</summary>
    internal static IConfiguration Configuration() => new ConfigurationBuilder().AddEnvironmentVariables().Build();

    /// <summary>Where the database is, from the environment or the settings file.</summary>
    internal static DatabaseSettings Settings() => DatabaseSettings.From(Configuration());
}
