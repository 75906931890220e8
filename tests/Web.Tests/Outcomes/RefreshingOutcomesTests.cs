using CaseManager.Testing;

namespace CaseManager.Web.Tests.Outcomes;

public sealed class RefreshingOutcomesTests
{
    [Fact]
    public async Task The_figures_are_prepared_every_quarter_of_an_hour()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme, refreshes: true);
        using var visitor = new Visitor(host);
        await programme.Given.Slip(TestWards.North);
        var began = programme.Clock.GetUtcNow();

        var first = await Prepared(programme, after: began);
        var second = await Prepared(programme, after: first);

        Assert.InRange(first - began, TimeSpan.FromMinutes(15), TimeSpan.FromHours(10));
        // The first may come late on a slow machine; the second is never before the second quarter is over.
        Assert.InRange(second - began, TimeSpan.FromMinutes(30), TimeSpan.FromHours(20));
    }

    // The work is done in the background, as fast as the machine is: a minute passes whenever it is not there yet.
    private static async Task<DateTimeOffset> Prepared(Programme programme, DateTimeOffset after)
    {
        for (var minute = 0; minute < 500; minute++)
        {
            var at = await programme.Rows("select prepared_at from outcomes.preparations", row => row.GetFieldValue<DateTimeOffset>(0));
            if (at is [var prepared] && prepared > after)
            {
                return prepared;
            }

            programme.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(200);
        }

        throw new TimeoutException("Nothing was prepared.");
    }
}
