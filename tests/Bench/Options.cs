using System.Globalization;

namespace CaseManager.Bench;

/// <summary>What is measured, and for how long.</summary>
internal sealed record Options
{
    /// <summary>How many clients the database holds.</summary>
    public int Clients { get; private init; } = 100_000;

    /// <summary>How many entries the audit trail holds.</summary>
    public int Audit { get; private init; } = 2_000_000;

    /// <summary>How long each cell is measured, after a warm-up of half as long.</summary>
    public double Seconds { get; private init; } = 2;

    /// <summary>How often every cell is measured; the middle counts.</summary>
    public int Rounds { get; private init; } = 1;

    /// <summary>How long each rate of the mixed load lasts.</summary>
    public double MixedSeconds { get; private init; } = 6;

    /// <summary>Only the operations in whose name these words are, and no mixed load.</summary>
    public string Only { get; private init; } = "";

    public static Options Read(string[] args)
    {
        var options = new Options();
        for (var i = 0; i < args.Length; i += 2)
        {
            if (args[i] == "--only" && i + 1 < args.Length)
            {
                options = options with { Only = args[i + 1] };
                continue;
            }

            var value = i + 1 < args.Length
                && double.TryParse(args[i + 1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0
                ? number
                : throw new ArgumentException($"{args[i]} wants a number.");
            options = args[i] switch
            {
                "--clients" => options with { Clients = (int)value },
                "--audit" => options with { Audit = (int)value },
                "--seconds" => options with { Seconds = value },
                "--rounds" => options with { Rounds = (int)value },
                "--mixed-seconds" => options with { MixedSeconds = value },
                _ =>
                    throw new ArgumentException(
                        "./dev bench [--clients N] [--audit N] [--seconds S] [--rounds N] [--mixed-seconds S] [--only WORDS]"),
            };
        }

        return options;
    }
}
