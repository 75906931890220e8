using CsCheck;

namespace CaseManager.Domain.Tests;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("một\r\nhai\rba\u2028bốn\u0085năm", "một\nhai\nba\nbốn\nnăm")]
    [InlineData("  \u00a0Lan\u3000 Anh\u2009", "Lan  Anh")]
    [InlineData("Nguye\u0302\u0303n", "Nguyễn")]
    [InlineData("\u202eNam\u202c\u200b\ufeff\u00ad", "Nam")]
    [InlineData("a\0b\ac\ud800d\ufffd", "abcd")]
    [InlineData("Na\u200dm\u200c", "Nam")]
    [InlineData("tab\tở giữa", "tab\tở giữa")]
    [InlineData("👩\u200d👧 gọi", "👩\u200d👧 gọi")]
    [InlineData("ក\u200cា", "ក\u200cា")]
    [InlineData("ک\u200cم", "ک\u200cم")]
    public void What_is_seen_is_kept_and_nothing_else(string typed, string kept) => Assert.Equal(kept, TypedText.Clean(typed));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\u00a0\u2003\u3000")]
    [InlineData("\u200b\u200c\u200d\u2060\ufeff")]
    [InlineData("\u3164\u115f\u2800\uffa0")]
    [InlineData("\ufe0f\u0301")]
    public void A_text_in_which_nothing_can_be_seen_is_empty(string typed) => Assert.Equal("", TypedText.Clean(typed));

    [Fact]
    public void Cleaning_twice_is_cleaning_once() =>
        Gen.String.Sample(typed => TypedText.Clean(typed) is var once && TypedText.Clean(once) == once, iter: 20_000);
}
