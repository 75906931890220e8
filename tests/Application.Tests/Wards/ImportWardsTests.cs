using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CaseManager.Application.Wards;
using CaseManager.Testing;

namespace CaseManager.Application.Tests.Wards;

public sealed class ImportWardsTests
{
    private const string Heading = "province_code,province_full_name,ward_code,ward_full_name,ward_full_name_en\r\n";
    private static readonly DateOnly July = new(2025, 7, 1);

    private const string Sample = Heading
        + "01,Thành phố Hà Nội,00004,Phường Ba Đình,Ba Dinh Ward\r\n"
        + "01,Thành phố Hà Nội,00376,Xã Sóc Sơn,Soc Son Commune\r\n"
        + "79,Thành phố Hồ Chí Minh,26732,Đặc khu Côn Đảo,Con Dao Special Zone\r\n";

    [Fact]
    public async Task New_units_appear_and_the_same_file_again_changes_nothing()
    {
        await using var programme = await Programme.Start();
        var administrator = programme.As(await programme.Given.Administrator());

        var first = await administrator.Send(Import(Sample, July));
        var again = await administrator.Send(Import(Sample, July.AddYears(1)));

        Assert.Equal((3, 0, 0, 0, true), (first.Added, first.Changed.Count, first.Unchanged, first.Refused.Count, first.Applied));
        Assert.Equal((0, 0, 3, 0, true), (again.Added, again.Changed.Count, again.Unchanged, again.Refused.Count, again.Applied));
        Assert.Equal(2, again.Absent);
        Assert.Equal(
            [("00004", "Phường"), ("00376", "Xã"), ("26732", "Đặc khu")],
            await programme.Rows(
                "select code, unit_type from directory.wards where code < '99' order by code",
                row => (row.GetString(0), row.GetString(1))));
    }

    [Fact]
    public async Task A_changed_kind_of_unit_becomes_a_dated_version()
    {
        await using var programme = await Programme.Start();
        var administrator = programme.As(await programme.Given.Administrator());
        await administrator.Send(Import(Sample, July));

        var import = await administrator.Send(
            Import(Sample.Replace("Xã Sóc Sơn,Soc Son Commune", "Phường Sóc Sơn,Soc Son Ward"), new(2026, 9, 1)));

        Assert.Equal([new WardImportChange("00376", "Xã Sóc Sơn", "Phường Sóc Sơn")], import.Changed);
        var ward = await administrator.Send(new GetWard("00376"));
        Assert.Equal(("Phường Sóc Sơn", new DateOnly(2026, 9, 1)), (ward.Name.Name, ward.RenamedOn));
        Assert.Equal([new FormerWardRow("Xã Sóc Sơn", "Soc Son Commune", "Thành phố Hà Nội", July, new(2026, 9, 1))], ward.Former);
    }

    [Fact]
    public async Task A_dry_run_reports_the_changes_and_makes_none()
    {
        await using var programme = await Programme.Start();
        var administrator = programme.As(await programme.Given.Administrator());

        var import = await administrator.Send(Import(Sample, July, dryRun: true));

        Assert.Equal((3, false), (import.Added, import.Applied));
        Assert.Equal(0L, await programme.Value<long>("select count(*) from directory.wards where code < '99'"));
    }

    [Fact]
    public async Task One_invalid_row_refuses_the_file_and_every_fault_names_its_line()
    {
        await using var programme = await Programme.Start();
        var administrator = programme.As(await programme.Given.Administrator());
        var file = Sample
            + "01,Thành phố Hà Nội,0004,Phường Ngắn,\r\n"
            + "01,Thành phố Hà Nội,00004,Phường Ba Đình,\r\n"
            + "1,Thành phố Hà Nội,00010,Phường Mẫu,\r\n"
            + "01,Tỉnh Khác,00011,Phường Mẫu,\r\n"
            + "01,Thành phố Hà Nội,00012,Thị trấn Mẫu,\r\n"
            + "01,Thành phố Hà Nội,00013\r\n"
            + $"01,Thành phố Hà Nội,00014,Phường {new string('a', 200)},\r\n";

        var import = await administrator.Send(Import(file, July));

        Assert.False(import.Applied);
        Assert.Equal([5, 6, 7, 8, 9, 10, 11], import.Refused.Select(row => row.Line));
        Assert.All(import.Refused, row => Assert.NotEmpty(row.Reason));
        Assert.Equal(0L, await programme.Value<long>("select count(*) from directory.wards where code < '99'"));
    }

    [Fact]
    public async Task A_change_dated_before_the_last_one_is_refused_with_its_line()
    {
        await using var programme = await Programme.Start();
        var administrator = programme.As(await programme.Given.Administrator());
        await administrator.Send(Import(Sample, July));

        var import = await administrator.Send(Import(Sample.Replace("Phường Ba Đình", "Phường Ba Đình Mới"), July.AddDays(-1)));

        Assert.Equal([2], import.Refused.Select(row => row.Line));
        Assert.Equal("Phường Ba Đình", (await administrator.Send(new GetWard("00004"))).Name.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("province_code,province_full_name\r\n01,Thành phố Hà Nội\r\n")]
    [InlineData(Heading)]
    [InlineData("\0\0\0\u0001")]
    [InlineData("\"\"\"\"\"\r\n\"a\r\n")]
    public async Task A_file_that_is_not_a_list_of_units_is_refused_with_a_message(string text)
    {
        await using var programme = await Programme.Start();
        var administrator = programme.As(await programme.Given.Administrator());

        var import = () => administrator.Send(Import(text, July));

        if (text.Length == 0)
        {
            await Assert.ThrowsAsync<FluentValidation.ValidationException>(import);
        }
        else
        {
            Assert.NotEmpty((await import()).Refused);
        }
    }

    [Fact]
    public async Task A_file_that_is_not_utf8_is_refused()
    {
        await using var programme = await Programme.Start();
        var administrator = programme.As(await programme.Given.Administrator());

        var import = await administrator.Send(
            new ImportWards([.. Encoding.Latin1.GetBytes(Heading + "01,é,00004,Xã é,\r\n")], July, DryRun: false));

        Assert.Equal([1], import.Refused.Select(row => row.Line));
    }

    [Fact]
    public async Task Every_unit_of_the_country_is_imported_at_once()
    {
        await using var programme = await Programme.Start();
        var administrator = programme.As(await programme.Given.Administrator());
        var file = new StringBuilder(Heading);
        for (var unit = 0; unit < 3321; unit++)
        {
            file.Append(
                CultureInfo.InvariantCulture,
                $"{unit / 100 + 1:00},Tỉnh Mẫu {unit / 100},{unit * 4 + 1:00000},Xã Mẫu {unit},Mau {unit} Commune\r\n");
        }

        var import = await administrator.Send(Import(file.ToString(), July));

        Assert.Equal((3321, true), (import.Added, import.Applied));
        Assert.Equal(3321L, await programme.Value<long>("select count(*) from directory.wards where code < '99'"));
    }

    [Fact]
    public async Task Only_an_administrator_imports_wards()
    {
        await using var programme = await Programme.Start();
        var others = new[]
        {
            await programme.Given.Officer(TestWards.North), await programme.Given.Coordinator(TestWards.North),
            await programme.Given.Supervisor(TestWards.North), await programme.Given.ProgrammeStaff(), await programme.Given.Reviewer(),
        };

        foreach (var other in others)
        {
            await Assert.ThrowsAsync<Application.Pipeline.AccessDeniedException>(() => programme.As(other).Send(Import(Sample, July)));
        }

        Assert.Equal(0L, await programme.Value<long>("select count(*) from directory.wards where code < '99'"));
    }

    private static ImportWards Import(string text, DateOnly from, bool dryRun = false) =>
        new([.. Encoding.UTF8.GetBytes(text)], from, dryRun);
}
