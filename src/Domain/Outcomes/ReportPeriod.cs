using System.Globalization;

namespace CaseManager.Domain.Outcomes;

/// <summary>
/// A period of the reporting calendar: the whole programme, a quarter, or a month. Only these are published:
/// from two freely chosen periods that differ by a day, a single person could be read off.
/// </summary>
public sealed record ReportPeriod
{
    private ReportPeriod(string code, DateOnly? from, DateOnly? to) => (Code, From, To) = (code, from, to);

    /// <summary>From the first slip until today.</summary>
    public static ReportPeriod Whole { get; } = new("whole", null, null);

    /// <summary>How the period is written in addresses and in the database: <c>whole</c>, <c>2026-Q3</c>, <c>2026-09</c>.</summary>
    public string Code { get; }

    /// <summary>The first day; the whole programme has none.</summary>
    public DateOnly? From { get; }

    /// <summary>The last day; the whole programme has none.</summary>
    public DateOnly? To { get; }

    /// <summary>Whether it is a single month.</summary>
    public bool IsMonth => From is { } from && To < from.AddMonths(1);

    public static ReportPeriod QuarterOf(DateOnly day)
    {
        var quarter = (day.Month + 2) / 3;
        var from = new DateOnly(day.Year, (quarter * 3) - 2, 1);

        return new(string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{quarter}"), from, from.AddMonths(3).AddDays(-1));
    }

    public static ReportPeriod MonthOf(DateOnly day)
    {
        var from = new DateOnly(day.Year, day.Month, 1);

        return new(from.ToString("yyyy-MM", CultureInfo.InvariantCulture), from, from.AddMonths(1).AddDays(-1));
    }

    /// <summary>The period that is written so; nothing when there is no such period in the calendar.</summary>
    public static ReportPeriod? Find(string? code)
    {
        if (code == Whole.Code)
        {
            return Whole;
        }

        if (DateOnly.TryParseExact(code, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return MonthOf(month);
        }

        return code is { Length: 7 }
            && code[4..6] == "-Q"
            && code[6] is >= '1' and <= '4'
            && int.TryParse(code[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is > 2000 and < 3000
                ? QuarterOf(new DateOnly(year, (code[6] - '0') * 3, 1))
                : null;
    }
}
