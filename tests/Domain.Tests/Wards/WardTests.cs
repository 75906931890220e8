using CaseManager.Domain.Wards;

namespace CaseManager.Domain.Tests.Wards;

public sealed class WardTests
{
    private static readonly WardName HoaSua = new("Xã Hoa Sữa", "Hoa Sua Commune", "99", "Tỉnh Mẫu");
    private static readonly WardName AsWard = new("Phường Hoa Sữa", "Hoa Sua Ward", "99", "Tỉnh Mẫu");

    [Fact]
    public void A_commune_that_becomes_a_ward_keeps_what_it_was_called_until_that_day()
    {
        var ward = Ward.Establish("99001", HoaSua, new(2025, 7, 1));

        var former = ward.Rename(AsWard, new(2026, 9, 1));

        Assert.Equal(("Phường Hoa Sữa", "Phường", new DateOnly(2026, 9, 1)), (ward.Name, ward.UnitType, ward.RenamedOn));
        Assert.Equal(
            ("Xã Hoa Sữa", "Xã", new DateOnly(2025, 7, 1), new DateOnly(2026, 9, 1)),
            (former!.Name, former.UnitType, former.FromOn, former.UntilOn));
    }

    [Fact]
    public void A_name_mended_on_its_first_day_leaves_no_former_name()
    {
        var ward = Ward.Establish("99001", HoaSua, new(2025, 7, 1));

        var former = ward.Rename(AsWard, new(2025, 7, 1));

        Assert.Null(former);
        Assert.Equal(("Phường Hoa Sữa", null), (ward.Name, ward.RenamedOn));
    }

    [Fact]
    public void A_name_cannot_change_before_the_present_one_began()
    {
        var ward = Ward.Establish("99001", HoaSua, new(2025, 7, 1));
        ward.Rename(AsWard, new(2026, 9, 1));

        var rename = () => ward.Rename(HoaSua, new(2026, 8, 31));

        Assert.Equal("Wards.Rule.ChangedLater", Assert.Throws<RuleBrokenException>(rename).Key);
        Assert.Equal("Phường Hoa Sữa", ward.Name);
    }

    [Fact]
    public void A_closed_ward_existed_until_the_day_before()
    {
        var ward = Ward.Establish("99001", HoaSua, new(2025, 7, 1));

        ward.Close(new(2026, 9, 1));

        Assert.Equal(
            [false, true, true, false],
            new DateOnly[] { new(2025, 6, 30), new(2025, 7, 1), new(2026, 8, 31), new(2026, 9, 1) }.Select(ward.ExistsOn));
        Assert.Throws<RuleBrokenException>(() => ward.Close(new(2026, 10, 1)));
    }

    [Theory]
    [InlineData("Phường Ba Đình", "Phường")]
    [InlineData("Xã Đất Mũi", "Xã")]
    [InlineData("đặc khu Côn Đảo", "Đặc khu")]
    [InlineData("Đặc khu Côn Đảo", "Đặc khu")]
    [InlineData("Thị trấn Sóc Sơn", null)]
    [InlineData("Phường", null)]
    [InlineData("Phường ", null)]
    public void The_kind_of_unit_stands_at_the_front_of_its_name(string name, string? type) => Assert.Equal(type, Ward.UnitTypeOf(name));

    [Fact]
    public void A_kind_of_unit_in_small_letters_is_written_as_it_should_be() =>
        Assert.Equal("Xã Bắc Sơn", new WardName("xã Bắc Sơn", null, "20", "Tỉnh Mẫu").Name);
}
