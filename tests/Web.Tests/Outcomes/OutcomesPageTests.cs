using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CaseManager.Domain.Outcomes;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Outcomes;

public sealed class OutcomesPageTests
{
    [Fact]
    public async Task A_step_shows_how_many_stayed_behind_it_and_nothing_for_none()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        await Prepare(programme, "", 100, 80, 60, 60, 20);
        using var staff = await Visitor.SignedIn(host, await programme.Given.ProgrammeStaff());

        var page = await staff.Open("/outcomes");

        Assert.Equal(
            [null, "20", "20", null, "40"],
            page.Document.QuerySelectorAll(".lead-casc > li")
                .Select(step => step.QuerySelector(".lead-drop") is { } drop ? Regex.Match(drop.TextContent, "[-−]?[0-9]+").Value : null));
    }

    [Fact]
    public async Task A_cell_is_as_dark_as_its_number_is_of_the_largest_in_its_column()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        await Prepare(programme, "", 75, 60, 30, 14, 0);
        await Prepare(programme, TestWards.North, 60, 40, 30, 8, 0);
        await Prepare(programme, TestWards.South, 15, 20, null, 6, 0);
        using var staff = await Visitor.SignedIn(host, await programme.Given.ProgrammeStaff());

        var page = await staff.Open("/outcomes");

        // The last cell of a row holds days, which have no shade.
        Assert.Equal(
            ["444400", "120300"],
            page.Document.QuerySelectorAll(".lead-heat tbody tr").Select(row => string.Concat(row.QuerySelectorAll("td").Select(Shade))));
    }

    [Fact]
    public async Task Figures_over_time_stand_in_a_table_by_month()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        await Prepare(programme, "", 100, 80, 60, 60, 20);
        await programme.Execute(
            "insert into outcomes.figures (period, ward_code, measure, publication, number) values ('2026-08', '', 'Introduced', "
                + "'Shown', 43)");
        using var staff = await Visitor.SignedIn(host, await programme.Given.ProgrammeStaff());

        var page = await staff.Open("/outcomes");

        var rows = page.Document.QuerySelectorAll(
            "table.govuk-table tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).First());
        Assert.Equal(["0", "43", "0"], rows);
    }

    private static string Shade(IElement cell) => Regex.Match(cell.ClassName ?? "", "lead-heat--([0-9])").Groups[1].Value;

    // A number for each stage, from the introduction to the started service; none is a small number.
    private static async Task Prepare(Programme programme, string ward, params int?[] numbers)
    {
        await programme.Execute(
            "insert into outcomes.preparations (prepared_at, first_month) values (now(), '2026-07-01') on conflict do nothing");
        foreach (var (stage, number) in Measure.Stages.Zip(numbers))
        {
            await programme.Execute(
                "insert into outcomes.figures (period, ward_code, measure, publication, number) values ('whole', $1, $2, $3, nullif($4, "
                    + "-1))",
                ward, stage, number is null ? "Small" : "Shown", number ?? -1);
        }
    }
}
