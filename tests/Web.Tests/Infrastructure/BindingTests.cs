using CaseManager.Testing;
using CaseManager.Web.Infrastructure;

namespace CaseManager.Web.Tests.Infrastructure;

public sealed class BindingTests
{
    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData("0,5", 0.5)]
    [InlineData("1234,5", 1234.5)]
    [InlineData("-2.25", -2.25)]
    [InlineData("0.125", 0.125)]
    [InlineData("12", 12)]
    public void A_point_or_a_comma_is_the_decimal_sign_in_either_language(string typed, double meant)
    {
        Assert.Equal((decimal)meant, In("vi-VN", () => NumberBinder.Read(typed, plain: false)));
        Assert.Equal((decimal)meant, In("en-GB", () => NumberBinder.Read(typed, plain: false)));
    }

    [Theory]
    [InlineData("1.500")]
    [InlineData("1,500")]
    [InlineData("1.234,5")]
    [InlineData("1,234.5")]
    [InlineData("nửa")]
    [InlineData("1e3")]
    [InlineData("٣")]
    public void A_number_in_doubt_is_asked_for_again(string typed) =>
    Assert.Null(In("vi-VN", () => NumberBinder.Read(typed, plain: false)));

    [Fact]
    public void A_browsers_number_field_is_never_in_doubt() =>
    Assert.Equal(1.5m, In("vi-VN", () => NumberBinder.Read("1.500", plain: true)));

    private static T In<T>(string language, Func<T> read)
    {
        using var speaking = Speaking.In(language);

        return read();
    }
}
