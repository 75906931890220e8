using CaseManager.Testing.Spellings;

namespace CaseManager.Domain.Tests.People;

public sealed class PhoneNumberTests
{
    [Fact]
    public void A_number_is_kept_in_one_form_however_it_is_handed_over() => Assert.All(Spelled.Phones, row =>
        Assert.Equal(
            (row.OfAPerson, row.OfAnOffice, row.Today),
            (PhoneNumber.Read(row.Typed), PhoneNumber.ReadOffice(row.Typed), PhoneNumber.OfToday(row.Typed))));

    [Fact]
    public void A_kept_number_reads_as_itself_also_as_it_is_shown() =>
    Assert.All(Spelled.Phones.Where(row => row.OfAnOffice is not null), row =>
    {
        var kept = row.OfAnOffice!;

        Assert.Equal((kept, kept), (PhoneNumber.ReadOffice(kept), PhoneNumber.ReadOffice(PhoneNumber.Show(kept))));
    });

    [Theory]
    [InlineData("0912345678", "0912 345 678")]
    [InlineData("02438251234", "024 3825 1234")]
    [InlineData("19001234", "1900 1234")]
    [InlineData("115", "115")]
    [InlineData("+33612345678", "+33 6 12 34 56 78")]
    public void A_number_is_shown_in_the_groups_in_which_people_read_it(string kept, string shown) =>
    Assert.Equal(shown, PhoneNumber.Show(kept));
}
