using System.Globalization;
using System.Security.Cryptography;
using CaseManager.Application.Audit;
using CaseManager.Application.Database;
using CaseManager.Application.Texts;
using Npgsql;

namespace CaseManager.Api.Commands;

/// <summary><c>casemanager audit</c>: makes the key that seals the trail, seals it, and checks it.</summary>
internal static class AuditCommand
{
    private const string Usage =
        """
        casemanager audit make-key FILE
        casemanager audit seal [--every SECONDS]
        casemanager audit verify [--anchor FILE] [--public-key FILE]
        All of them: [--language vi|en]
        """;

    public static async Task<int> Run(DatabaseSettings settings, IConfiguration configuration, string[] args)
    {
        var (words, options) = Options(args);
        if (options is null || !Speak(options.GetValueOrDefault("--language")))
        {
            return await CommandLine.Fail(Usage);
        }

        options.Remove("--language");
        switch (words)
        {
            case ["make-key", var file] when options.Count == 0:
                return await MakeKey(file);
            case ["seal"] when options.Count == 0:
                return await Seal(settings, SealingSettings.From(configuration), null);
            case ["seal"] when options.Count == 1 && options.TryGetValue("--every", out var number) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0:
                return await Seal(settings, SealingSettings.From(configuration), TimeSpan.FromSeconds(seconds));
            case ["verify"] when options.Keys.All(option => option is "--anchor" or "--public-key"):
                return await Verify(settings, options.GetValueOrDefault("--public-key") ?? SealingSettings.From(configuration).PublicKey, options.GetValueOrDefault("--anchor"));
            default:
                return await CommandLine.Fail(Usage);
        }
    }

    private static async Task<int> MakeKey(string file)
    {
        if (File.Exists(file) || File.Exists(SealKeys.PublicOf(file)))
        {
            return await CommandLine.Fail(Text.T("Seals.Key.There", file));
        }

        SealKeys.Make(file);
        Console.WriteLine(Text.T("Seals.Key.Made", file, SealKeys.PublicOf(file)));

        return 0;
    }

    private static async Task<int> Seal(DatabaseSettings settings, SealingSettings sealing, TimeSpan? every)
    {
        if (!File.Exists(sealing.Key) || !File.Exists(sealing.PublicKey))
        {
            return await CommandLine.Fail(Text.T("Seals.Sealer.NoKey", sealing.Key));
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

                return 1;
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.ObjectNotInPrerequisiteState)
            {
                await Console.Error.WriteLineAsync(Text.T("Seals.Sealer.Restored"));

                return 1;
            }
            catch (NpgsqlException exception) when (every is not null && (exception is not PostgresException || exception.IsTransient))
            {
                await Console.Error.WriteLineAsync(Text.T("Seals.Sealer.NoDatabase"));
            }
        }
        while (every is not null && await timer.WaitForNextTickAsync());

        return 0;
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
                return await CommandLine.Fail(Text.T("Seals.Verify.NoFile", anchor));
            }

            (lines, var unreadable) = new AnchorFile(anchor).Read();
            if (unreadable.Count > 0)
            {
                await Console.Error.WriteLineAsync(Text.T("Seals.Verify.Unreadable", string.Join(", ", unreadable), anchor));
            }

            if (lines.Count == 0)
            {
                return await CommandLine.Fail(Text.T("Seals.Verify.NoLines", anchor));
            }
        }

        SealKeys keys;
        try
        {
            keys = SealKeys.Read(publicKey);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return await CommandLine.Fail(Text.T("Seals.Verify.NoKey", publicKey));
        }

        using (keys)
        {
            var check = await new SealVerifier(settings).Verify(keys, lines);
            foreach (var line in TrailReport.Of(check))
            {
                Console.WriteLine(line);
            }

            return check.IsWhole ? 0 : 1;
        }
    }

    // Vietnamese, unless the machine or the option says English.
    private static bool Speak(string? language)
    {
        language ??= CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "vi";
        if (language is not ("vi" or "en"))
        {
            return false;
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new(language == "vi" ? "vi-VN" : "en-GB");

        return true;
    }

    private static (string[] Words, Dictionary<string, string>? Options) Options(string[] args)
    {
        var words = args.TakeWhile(word => !word.StartsWith("--", StringComparison.Ordinal)).ToArray();
        var options = new Dictionary<string, string>();
        for (var i = words.Length; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length || !args[i].StartsWith("--", StringComparison.Ordinal) || !options.TryAdd(args[i], args[i + 1]))
            {
                return (words, null);
            }
        }

        return (words, options);
    }
}
