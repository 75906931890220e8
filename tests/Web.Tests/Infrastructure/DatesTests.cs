using CaseManager.Testing;
using CaseManager.Web.Infrastructure;

namespace CaseManager.Web.Tests.Infrastructure;

public sealed class DatesTests
{
    private static readonly DateOnly Tuesday = new(2026, 9, 22);

    [Theory]
    [InlineData("vi-VN", "Thứ Ba, ngày 22 tháng 9 năm 2026", "Tháng 9, 2026", "T3 22/09")]
    [InlineData("en-GB", "Tuesday 22 September 2026", "September 2026", "Tue 22/09")]
    public void A_day_is_written_as_people_say_it(string language, string @long, string month, string weekday)
    {
        using var speaking = Speaking.In(language);

        Assert.Equal(@long, Dates.Long(Tuesday));
        Assert.Equal(month, Dates.Month(Tuesday));
        Assert.Equal(weekday, Dates.Weekday(Tuesday));
        Assert.Equal("22/09/2026", Dates.Short(Tuesday));
    }

    [Theory]
    [InlineData(-1, "hôm qua, 21/09/2026")]
    [InlineData(0, "hôm nay, 22/09/2026")]
    [InlineData(1, "ngày mai, 23/09/2026")]
    [InlineData(2, "24/09/2026")]
    public void Only_the_nearest_days_have_a_word_and_the_date_stands_beside_it(int away, string expected)
    {
        using var speaking = Speaking.In("vi-VN");

        Assert.Equal(expected, Dates.Near(Tuesday.AddDays(away), Tuesday));
    }

    [Fact]
    public void Late_evening_elsewhere_is_already_tomorrow_in_Vietnam()
    {
        var at = new DateTimeOffset(2026, 9, 21, 17, 0, 0, TimeSpan.Zero);

        Assert.Equal(Tuesday, Dates.Day(at));
        Assert.Equal("22/09/2026, 00:00", Dates.DateAndTime(at));
    }
}
