using System.CommandLine;
using CaseManager.Application.Database;

namespace CaseManager.Api.Commands;

/// <summary>
/// <c>casemanager settings</c>: makes and reads the settings file. A password is never an argument and is only printed when it is asked
/// for.
/// </summary>
internal static class SettingsCommand
{
    public static Command Make() =>
        new("settings", "Makes and reads the settings file that CASEMANAGER_SETTINGS names.") { Init(), Password() };

    private static Command Init()
    {
        var port = CommandLine.Count("--port", "PORT", "Where PostgreSQL listens; 5432 in a new file if left out.");
        var init = new Command("init", "Makes the file, with a new password and key of every login, or adds what it lacks.") { port };
        init.SetAction(parsed =>
        {
            var settings = LocalSettings.Here();
            settings.Complete(parsed.GetValue(port));
            Console.WriteLine($"{settings.Path} is complete.");

            return CommandLine.Done;
        });

        return init;
    }

    private static Command Password()
    {
        var logins = Enum.GetValues<Login>().ToDictionary(DatabaseSettings.NameOf);
        var names = new Argument<string[]>("LOGIN") { Description = "The logins, such as cm_care.", Arity = ArgumentArity.OneOrMore };
        names.AcceptOnlyFromAmong([.. logins.Keys]);
        var password = new Command("password", "Prints the password of each login on a line of its own.") { names };
        password.SetAction(async parsed =>
        {
            var settings = LocalSettings.Here();
            foreach (var name in parsed.GetRequiredValue(names))
            {
                if (settings.PasswordOf(logins[name]) is not { } known)
                {
                    return await CommandLine.Refuse($"{settings.Path} holds no password of {name}.");
                }

                Console.WriteLine(known);
            }

            return CommandLine.Done;
        });

        return password;
    }
}
