using CaseManager.Testing.Spellings;
using CsCheck;

namespace CaseManager.Domain.Tests.People;

public sealed class CitizenNumberTests
{
    [Fact]
    public void A_number_that_can_be_a_citizens_is_noticed_and_nothing_else_is()
    {
        var wrong = Spelling.CitizenNumbers
            .Where(row => CitizenNumber.IsIn(row.Text) != row.Asked)
            .Select(row => $"{(row.Asked ? "missed" : "asked")}: {row.Text}")
            .ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void No_text_at_all_holds_no_number() => Assert.False(CitizenNumber.IsIn(null));

    [Fact]
    public void Any_text_is_answered()
    {
        string[] parts =
        [
            "STK ", "CCCD ", "gọi ", "0", "12", "2026", "001085012345", "0912345678", " ", "/", ".", "\n", ",", "h", "đ", "\ud800", "\u00b2"
        ];

        Gen.Int[0, parts.Length - 1].Select(at => parts[at]).Array[0, 12].Sample(
            text => { CitizenNumber.IsIn(string.Concat(text)); }, iter: 20_000);
    }
}
