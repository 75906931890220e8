using CaseManager.Application.Database;
using CaseManager.Application.Outcomes;
using CaseManager.Application.Pipeline;
using CaseManager.Domain.Outcomes;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Application.Tests.Outcomes;

public sealed class GetOutcomesTests
{
    [Fact]
    public async Task Programme_staff_see_the_figures_of_one_ward_as_they_were_prepared()
    {
        await using var programme = await Programme.Start();
        await Prepare(
            programme, ("whole", "", Measure.Introduced, 40), ("whole", TestWards.North, Measure.Introduced, 30),
            ("whole", TestWards.North, Measure.Consented, null));
        var staff = await programme.Given.ProgrammeStaff();

        var report = await programme.As(staff).Send(new GetOutcomes("whole", TestWards.North));

        Assert.Equal("Phường Hoa Sữa", report.Ward!.Name);
        Assert.Equal(30, report.All.Of(Measure.Introduced).Number);
        Assert.Equal(Publication.Small, report.All.Of(Measure.Consented).Publication);
        Assert.Empty(report.ByWard);
    }

    [Fact]
    public async Task Wards_come_in_pages_the_largest_first_and_the_file_holds_them_all()
    {
        await using var programme = await Programme.Start();
        await Prepare(programme, ("whole", "", Measure.Introduced, 4000));
        // Sixty wards: two in three with a number to show, the others hidden.
        await programme.Execute(
            """
            insert into directory.wards (code, name, province_code, province_name, unit_type, valid_from, search_key)
            select '98' || lpad(i::text, 3, '0'), 'Phường Thử ' || i, '98', 'Tỉnh Thử', 'Phường', '2025-07-01', 'phuong thu ' || i
                || ' tinh thu' from generate_series(1, 60) i
            """);
        await programme.Execute(
            """
            insert into outcomes.figures (period, ward_code, measure, publication, number)
            select 'whole', '98' || lpad(i::text, 3, '0'), $1, case when i % 3 = 0 then 'Small' else 'Shown' end, case when i % 3 = 0
                then null else i + 4 end
            from generate_series(1, 60) i
            """,
            Measure.Introduced);
        var staff = programme.As(await programme.Given.ProgrammeStaff());

        var pages = new List<OutcomesReport>();
        for (var page = 1; page <= 3; page++)
        {
            pages.Add(await staff.Send(new GetOutcomes("whole", Page: page)));
        }

        var found = await staff.Send(new GetOutcomes("whole", Search: "thử 59"));
        var file = System.Text.Encoding.UTF8.GetString((await staff.Send(new ExportOutcomes("whole"))).Content.Span);

        Assert.Equal([25, 25, 10], pages.Select(page => page.ByWard.Count));
        Assert.All(pages, page => Assert.Equal((60, 3), (page.Wards.Total, page.Wards.Last)));
        Assert.Equal(60, pages.SelectMany(page => page.ByWard).Select(row => row.Key).Distinct().Count());
        // What is shown descends; what is hidden stands behind it in the order of names, which knows no number.
        var order = pages.SelectMany(page => page.ByWard).Select(row => row.Of(Measure.Introduced).Number).ToList();
        Assert.Equal(order.OfType<int>().OrderDescending(), order.Take(40).OfType<int>());
        Assert.All(order.Skip(40), Assert.Null);
        var hidden = pages.SelectMany(page => page.Wards.Rows).Skip(40).Select(ward => ward.Name).ToList();
        Assert.Equal(hidden.Order(StringComparer.Ordinal), hidden);
        Assert.Equal("98059", Assert.Single(found.ByWard).Key);
        Assert.Equal(
            60, System.Text.RegularExpressions.Regex.Count(file, "^Phường Thử ", System.Text.RegularExpressions.RegexOptions.Multiline));
    }

    [Fact]
    public async Task Figures_over_time_come_by_month_and_of_one_ward_by_quarter()
    {
        await using var programme = await Programme.Start();
        await Prepare(
            programme, new DateOnly(2026, 2, 1), ("whole", TestWards.North, Measure.Introduced, 90), ("2026-02", "", Measure.Introduced, 8),
            ("2026-09", "", Measure.Introduced, 9), ("2026-Q1", TestWards.North, Measure.Introduced, 20),
            ("2026-Q3", TestWards.North, Measure.Introduced, 30));
        var staff = programme.As(await programme.Given.ProgrammeStaff());

        var all = await staff.Send(new GetOutcomes("whole"));
        var quarter = await staff.Send(new GetOutcomes("2026-Q2"));
        var ward = await staff.Send(new GetOutcomes("whole", TestWards.North));
        var wardInQuarter = await staff.Send(new GetOutcomes("2026-Q3", TestWards.North));

        Assert.Equal(
            ["2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09"], all.OverTime.Select(row => row.Key));
        Assert.Equal([8, 0, 0, 0, 0, 0, 0, 9], all.OverTime.Select(row => row.Of(Measure.Introduced).Number));
        Assert.Equal(["whole", "2026-Q3", "2026-Q2", "2026-Q1"], all.Periods.Select(period => period.Code));
        Assert.Equal(["2026-04", "2026-05", "2026-06"], quarter.OverTime.Select(row => row.Key));
        Assert.Equal(
            [("2026-Q1", 20), ("2026-Q2", 0), ("2026-Q3", 30)],
            ward.OverTime.Select(row => (row.Key, row.Of(Measure.Introduced).Number!.Value)));
        Assert.Empty(wardInQuarter.OverTime);
    }

    [Fact]
    public async Task Figures_over_a_long_time_are_those_of_the_latest_24_months()
    {
        await using var programme = await Programme.Start();
        await Prepare(programme, new DateOnly(2023, 1, 1));

        var report = await programme.As(await programme.Given.ProgrammeStaff()).Send(new GetOutcomes("whole"));

        Assert.Equal((24, "2024-10", "2026-09"), (report.OverTime.Count, report.OverTime[0].Key, report.OverTime[^1].Key));
    }

    [Fact]
    public async Task Only_programme_staff_see_figures()
    {
        await using var programme = await Programme.Start();

        foreach (var other in new[]
        {
            await programme.Given.Officer(TestWards.North), await programme.Given.Coordinator(TestWards.North),
            await programme.Given.Administrator()
        })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new GetOutcomes("whole")));
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new ExportOutcomes("whole")));
        }
    }

    [Theory]
    [InlineData("2026-13", null)]
    [InlineData("whole", "99999")]
    public async Task An_unknown_period_or_ward_is_not_found(string period, string? ward)
    {
        await using var programme = await Programme.Start();
        var staff = await programme.Given.ProgrammeStaff();

        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(staff).Send(new GetOutcomes(period, ward)));
    }

    [Fact]
    public async Task An_export_of_figures_is_audited_as_an_export()
    {
        await using var programme = await Programme.Start();
        await Prepare(programme, ("whole", "", Measure.Introduced, 40), ("whole", TestWards.North, Measure.Introduced, null));
        var staff = await programme.Given.ProgrammeStaff();

        var file = await programme.As(staff).Send(new ExportOutcomes("whole"));

        var lines = System.Text.Encoding.UTF8.GetString(file.Content.Span).Split("\r\n");
        Assert.Equal("outcomes-whole.csv", file.Name);
        Assert.Contains(lines, line => line.StartsWith("Phường Hoa Sữa;<5;", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("R1;", StringComparison.Ordinal));
        Assert.Equal(
            ("ExportOutcomes", "ProgrammeStaff", "Done"),
            await programme.LastAuditEntry() is var entry ? (entry.UseCase, entry.Role, entry.Outcome) : default);
    }

    [Theory]
    [InlineData("select * from care.clients")]
    [InlineData("select * from intake.slips")]
    [InlineData("select * from vault.people")]
    [InlineData("delete from outcomes.figures")]
    public async Task The_login_of_programme_staff_reaches_figures_and_nothing_else(string attack)
    {
        await using var programme = await Programme.Start();
        await using var connection = new NpgsqlConnection(programme.Database.ConnectionString(Login.Programme));
        await connection.OpenAsync();

        await using var command = new NpgsqlCommand(attack, connection);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private static Task Prepare(Programme programme, params (string Period, string Ward, string Measure, int? Number)[] figures) =>
        Prepare(programme, new DateOnly(2026, 7, 1), figures);

    private static async Task Prepare(
        Programme programme, DateOnly first, params (string Period, string Ward, string Measure, int? Number)[] figures)
    {
        await programme.Execute("insert into outcomes.preparations (prepared_at, first_month) values (now(), $1)", first);
        foreach (var (period, ward, measure, number) in figures)
        {
            await programme.Execute(
                "insert into outcomes.figures (period, ward_code, measure, publication, number) values ($1, $2, $3, $4, nullif($5, -1))",
                period, ward, measure, number is null ? "Small" : "Shown", number ?? -1);
        }
    }
}
