using System.Globalization;
using System.Text.RegularExpressions;
using CaseManager.Testing.Spellings;

namespace CaseManager.Domain.Tests.People;

public sealed class NameKeyTests
{
    [Fact]
    public void A_name_is_found_by_every_spelling_of_it_and_by_no_other_name() =>
        Assert.All(Spelled.Names, row => Assert.Equal(row.Same, Finds(row.Typed, row.Kept)));

    [Fact]
    public void Whole_words_fit_and_their_beginnings_only_where_they_may()
    {
        Assert.True(Finds("ngu", "Nguyễn Văn An"));
        Assert.False(Finds("ngu", "Nguyễn Văn An", whole: true));
        Assert.True(Finds("van hhen", "H'Hen Văn", whole: true));
        Assert.False(Finds("uyen", "Nguyễn Văn An"));
    }

    [Theory]
    [InlineData("Nguyễn Văn An", "An Nguyễn Văn")]
    [InlineData("Giàng Thử (Tí)", "Thử Giàng")]
    [InlineData("(Tí)", "Tí")]
    [InlineData("Niê H’Hen", "HHen Niê")]
    [InlineData("Y", "Y")]
    public void A_name_is_sorted_by_the_given_name_without_signs(string name, string key) => Assert.Equal(key, NameKey.ToSort(name));

    [Fact]
    public void Spellings_of_one_name_stand_beside_each_other_in_Vietnamese_order()
    {
        string[] names = ["Trần Ân", "Niê H’Hen", "Lê An", "Niê HHen", "Phạm Ánh", "Đỗ Đức", "Vũ Dũng", "Niê H'Hen", "Trần Hùng"];

        Assert.Equal(
            ["Lê An", "Phạm Ánh", "Trần Ân", "Vũ Dũng", "Đỗ Đức", "Niê H’Hen", "Niê HHen", "Niê H'Hen", "Trần Hùng"],
            names.OrderBy(NameKey.ToSort, StringComparer.Create(new CultureInfo("vi-VN"), ignoreCase: false)));
    }

    [Fact]
    public void Every_name_of_the_table_can_be_kept() =>
    Assert.All(Spelled.Names, row => Assert.True(NameKey.IsAName(row.Kept) && NameKey.IsAName(row.Typed)));

    [Theory]
    [InlineData("Lan 2")]
    [InlineData("001099001234")]
    [InlineData("<Lan>")]
    [InlineData("Lan\nHoa")]
    [InlineData("…")]
    [InlineData("'-'")]
    [InlineData("")]
    [InlineData("Lan 🙂")]
    public void A_text_with_digits_or_without_letters_is_no_name(string text) => Assert.False(NameKey.IsAName(text));

    [Fact]
    public void A_name_of_a_hundred_letters_is_found_quickly()
    {
        var name = string.Join(' ', Enumerable.Repeat("Y", 50)) + " " + new string('ơ', 100);
        var words = NameKey.Words(name);

        Assert.All(
            NameKey.Sought(words, whole: true),
            pattern => Assert.Matches(new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1)), NameKey.Of(name)));
    }

    private static bool Finds(string typed, string kept, bool whole = false) =>
        NameKey.Sought(NameKey.Words(typed), whole) is { Count: > 0 } sought
            && sought.All(pattern => Regex.IsMatch(NameKey.Of(kept), pattern));
}
