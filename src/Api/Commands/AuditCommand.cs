using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using CaseManager.Application.Audit;
using CaseManager.Application.Database;
using CaseManager.Application.Texts;

namespace CaseManager.Api.Commands;

/// <summary><c>casemanager audit</c>: makes the key that seals the trail, seals it, watches it, and checks it.</summary>
internal static class AuditCommand
{
    public static Command Make()
    {
        var language = new Option<string>("--language")
        {
            HelpName = "vi|en",
            Description = "The language of the answer; the machine's if left out.",
            Recursive = true
        };
        language.AcceptOnlyFromAmong("vi", "en");

        return new("audit", "Makes the key that seals the audit trail, seals and watches the trail, and finds what was changed since.")
        {
            MakingKey(language), Sealing(language), Watching(language), Verifying(language), language,
        };
    }

    private static Command MakingKey(Option<string> language)
    {
        var file = new Argument<string>("FILE") { Description = "The private key to be made; the public one is put beside it." };
        var make = new Command("make-key", "Makes the key that seals the audit trail.") { file };
        make.SetAction(async parsed =>
        {
            Speak(parsed.GetValue(language));

            return await MakeKey(parsed.GetRequiredValue(file));
        });

        return make;
    }

    private static Command Sealing(Option<string> language)
    {
        var every = CommandLine.Count("--every", "SECONDS", "Goes on sealing every so many seconds.");
        var seal = new Command("seal", "Seals the rows of the audit trail that no seal covers yet.") { every };
        seal.SetAction(async parsed =>
        {
            Speak(parsed.GetValue(language));

            return await Seal(CommandLine.Settings(), SealingSettings.From(CommandLine.Configuration()), Seconds(parsed.GetValue(every)));
        });

        return seal;
    }

    private static Command Watching(Option<string> language)
    {
        var every = CommandLine.Count("--every", "SECONDS", "Goes on watching every so many seconds.");
        var watch = new Command("watch", "Keeps the rules over the audit trail up to date, so that a finding is there at once.") { every };
        watch.SetAction(async parsed =>
        {
            Speak(parsed.GetValue(language));

            return await Watch(new(CommandLine.Settings(), TimeProvider.System), Seconds(parsed.GetValue(every)));
        });

        return watch;
    }

    private static Command Verifying(Option<string> language)
    {
        var anchor = new Option<string>("--anchor")
        {
            HelpName = "FILE",
            Description = "The copy of the seals that is kept outside of the database."
        };
        var key = new Option<string>("--public-key") { HelpName = "FILE", Description = "The public key; the sealer's own if left out." };
        var verify = new Command(
            "verify",
            "Says whether the audit trail was changed after it was sealed, and where first; then the exit code is 1.") { anchor, key };
        verify.SetAction(async parsed =>
        {
            Speak(parsed.GetValue(language));
            var publicKey = parsed.GetValue(key) ?? SealingSettings.From(CommandLine.Configuration()).PublicKey;

            return await Verify(CommandLine.Settings(), publicKey, parsed.GetValue(anchor));
        });

        return verify;
    }

    private static async Task<int> MakeKey(string file)
    {
        if (File.Exists(file) || File.Exists(SealKeys.PublicOf(file)))
        {
            return await CommandLine.Refuse(Text.T("Seals.Key.There", file));
        }

        SealKeys.Make(file);
        Console.WriteLine(Text.T("Seals.Key.Made", file, SealKeys.PublicOf(file)));

        return CommandLine.Done;
    }

    private static TimeSpan? Seconds(int? number) => number is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static async Task<int> Seal(DatabaseSettings settings, SealingSettings sealing, TimeSpan? every)
    {
        if (!File.Exists(sealing.Key) || !File.Exists(sealing.PublicKey))
        {
            return await CommandLine.Refuse(Text.T("Seals.Sealer.NoKey", sealing.Key));
        }

        var sealer = new Sealer(settings, sealing, TimeProvider.System);
        using var timer = new PeriodicTimer(every ?? Timeout.InfiniteTimeSpan);
        do
        {
            try
            {
                await Tell(await sealer.Run(), silent: every is not null);
            }
            catch (TrailBrokenException broken)
            {
                await Console.Error.WriteLineAsync(broken.Message);

                return CommandLine.Failed;
            }
            catch (Exception exception) when (every is not null && DatabaseFaults.Of(exception) is DatabaseFault.Unavailable)
            {
                await Console.Error.WriteLineAsync(Text.T("Seals.Sealer.NoDatabase"));
            }
        }
        while (every is not null && await timer.WaitForNextTickAsync());

        return CommandLine.Done;
    }

    private static async Task<int> Watch(TrailWatch watch, TimeSpan? every)
    {
        using var timer = new PeriodicTimer(every ?? Timeout.InfiniteTimeSpan);
        do
        {
            try
            {
                var rows = await watch.Run();
                if (every is null)
                {
                    Console.WriteLine(Text.T("Seals.Watch.Done", rows));
                }
            }
            catch (Exception exception) when (every is not null && DatabaseFaults.Of(exception) is DatabaseFault.Unavailable)
            {
                await Console.Error.WriteLineAsync(Text.T("Seals.Sealer.NoDatabase"));
            }
        }
        while (every is not null && await timer.WaitForNextTickAsync());

        return CommandLine.Done;
    }

    private static async Task Tell(SealingRun run, bool silent)
    {
        if (!silent)
        {
            Console.WriteLine(run.Busy ? Text.T("Seals.Sealer.Busy") : Text.T("Seals.Sealer.Sealed", run.Rows, run.Seals));
        }

        if (run.Waiting > Sealer.Late)
        {
            await Console.Error.WriteLineAsync(Text.T("Seals.Sealer.Late", run.Waiting.Value.TotalSeconds));
        }
    }

    private static async Task<int> Verify(DatabaseSettings settings, string publicKey, string? anchor)
    {
        IReadOnlyList<SealLine>? lines = null;
        if (anchor is not null)
        {
            if (!File.Exists(anchor))
            {
                return await CommandLine.Refuse(Text.T("Seals.Verify.NoFile", anchor));
            }

            (lines, var unreadable) = new AnchorFile(anchor).Read();
            if (unreadable.Count > 0)
            {
                await Console.Error.WriteLineAsync(Text.T("Seals.Verify.Unreadable", string.Join(", ", unreadable), anchor));
            }

            if (lines.Count == 0)
            {
                return await CommandLine.Refuse(Text.T("Seals.Verify.NoLines", anchor));
            }
        }

        SealKeys keys;
        try
        {
            keys = SealKeys.Read(publicKey);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return await CommandLine.Refuse(Text.T("Seals.Verify.NoKey", publicKey));
        }

        using (keys)
        {
            var check = await new SealVerifier(settings).Verify(keys, lines);
            foreach (var line in TrailReport.Of(check))
            {
                Console.WriteLine(line);
            }

            return check.IsWhole ? CommandLine.Done : CommandLine.Failed;
        }
    }

    // Vietnamese, unless the machine or the option says English.
    private static void Speak(string? language)
    {
        language ??= CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "vi";
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new(language == "vi" ? "vi-VN" : "en-GB");
    }
}
