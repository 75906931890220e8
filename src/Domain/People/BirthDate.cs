namespace CaseManager.Domain.People;

/// <summary>How exactly a day of birth is known.</summary>
public enum BirthPrecision
{
    Day,
    Month,
    Year,

    /// <summary>A guessed year.</summary>
    Estimated,
}

/// <summary>A day of birth as far as it is known; unknown parts are held as the first month and day.</summary>
public readonly record struct BirthDate(DateOnly On, BirthPrecision Precision)
{
    /// <summary>The highest age that is accepted.</summary>
    public const int OldestAge = 110;

    /// <summary>A birth known by its year, and by month and day when those are known; null when there is no such day.</summary>
    public static BirthDate? Of(int year, int? month, int? day, bool estimated = false)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12
            || (day is not null && (month is null || day < 1 || day > DateTime.DaysInMonth(year, month.Value))))
        {
            return null;
        }

        return new(
            new DateOnly(year, month ?? 1, day ?? 1),
            estimated ? BirthPrecision.Estimated : day is not null ? BirthPrecision.Day : month is not null
                ? BirthPrecision.Month
                : BirthPrecision.Year);
    }

    /// <summary>The latest day on which the person can have been born.</summary>
    public DateOnly Latest => Precision switch
    {
        BirthPrecision.Day => On,
        BirthPrecision.Month => On.AddMonths(1).AddDays(-1),
        BirthPrecision.Year or BirthPrecision.Estimated => new(On.Year, 12, 31),
    };

    /// <summary>Whether the person may be younger than this on that day, as far as is known.</summary>
    public bool MayBeUnder(int age, DateOnly on) => Latest.AddYears(age) > on;
}
