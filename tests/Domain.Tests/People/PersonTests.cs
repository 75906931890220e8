using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.People;

namespace CaseManager.Domain.Tests.People;

public sealed class PersonTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 22, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_name_typed_in_pieces_is_kept_in_one_form_and_found_without_marks()
    {
        var typedInPieces = "  Đặng  Thị Hoà ".Normalize(System.Text.NormalizationForm.FormD);

        var person = Person.Of(AClient(), new() { FullName = typedInPieces, KnownAs = "Út" });

        Assert.Equal(("Đặng Thị Hoà", "dang thi hoa ut"), (person.FullName, person.SearchKey));
        Assert.True(person.FullName.IsNormalized());
    }

    [Fact]
    public void A_name_of_a_single_part_is_a_name() => Assert.Equal("Ksor", Person.Of(AClient(), new() { FullName = "Ksor" }).FullName);

    [Theory]
    [InlineData(1995, null, null, BirthPrecision.Year, "1995-12-31")]
    [InlineData(1995, 2, null, BirthPrecision.Month, "1995-02-28")]
    [InlineData(1995, 2, 5, BirthPrecision.Day, "1995-02-05")]
    public void A_date_of_birth_keeps_its_precision(int year, int? month, int? day, BirthPrecision precision, string latest)
    {
        var birth = BirthDate.Of(year, month, day)!.Value;

        Assert.Equal(
            (precision, DateOnly.Parse(latest, System.Globalization.CultureInfo.InvariantCulture)), (birth.Precision, birth.Latest));
    }

    [Theory]
    [InlineData(1995, 2, 30)]
    [InlineData(1995, 13, 1)]
    [InlineData(1995, null, 5)]
    [InlineData(0, null, null)]
    public void A_day_that_does_not_exist_is_refused(int year, int? month, int? day) => Assert.Null(BirthDate.Of(year, month, day));

    private static Client AClient() =>
        Client.Enrol(ClientCode.New(), "99001", Id<Account>.New(), 1995, Gender.Man, Now, Now.DayInVietnam());
}
