using CaseManager.Domain.Accounts;
using CaseManager.Domain.Slips;

namespace CaseManager.Domain.Tests.Slips;

public sealed class SlipTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 22, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 9, 22);
    private static readonly PersonMet Person = new(
        "Trần Văn Mẫu", AgeBand.From25To34, PersonGender.Man, "0900000418", [ContactWay.InPerson, ContactWay.Call, ContactWay.Call],
        "99001");
    private static readonly Encounter Encounter =
        new(ReferralBasis.SocialContact, Today, "99002", "Gần chợ", [SlipNeed.Work, SlipNeed.Housing], false, null);

    [Fact]
    public void A_slip_goes_to_the_ward_where_the_person_stays_or_else_where_they_met()
    {
        var staying = File();
        var elsewhere = File(Person with { StayingWardCode = null });

        Assert.Equal(("99001", "99002"), (staying.WardCode, elsewhere.WardCode));
        Assert.Equal((SlipWord.Sent, null), (staying.Word, staying.ReceivedAt));
        Assert.Equal([ContactWay.Call, ContactWay.InPerson], staying.ContactWays);
    }

    [Fact]
    public void Without_the_persons_agreement_there_is_no_slip() =>
        Assert.Equal("Slips.Rule.NotAgreed", Assert.Throws<RuleBrokenException>(() => File(agreed: false)).Key);

    [Fact]
    public void A_citizens_number_is_refused_in_every_text_of_a_slip()
    {
        var refused = new[]
        {
            Assert.Throws<RuleBrokenException>(() => File(Person with { Label = "079 012 345 678" })),
            Assert.Throws<RuleBrokenException>(() => File(encounter: Encounter with { Place = "079012345678" })),
            Assert.Throws<RuleBrokenException>(() => File(encounter: Encounter with { Note = "CCCD 079012345678" })),
            Assert.Throws<RuleBrokenException>(() => File(handOver: new(HandOverMode.Appointment, Now.AddDays(1), "079-012-345-678"))),
        };

        Assert.All(refused, broken => Assert.Equal("Common.Rule.CitizenNumber", broken.Key));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(0, true)]
    [InlineData(-30, true)]
    [InlineData(-31, false)]
    public void The_encounter_lies_within_the_last_thirty_days(int days, bool allowed)
    {
        var file = () => File(encounter: Encounter with { MetOn = Today.AddDays(days) });

        Assert.Equal(allowed, Record.Exception(() => file()) is null);
    }

    [Fact]
    public void An_appointment_has_an_hour_to_come_while_its_card_still_answers()
    {
        var good = File(handOver: new(HandOverMode.Appointment, Now.AddHours(6), "Nhà văn hóa"));
        var wrong = new HandOver[]
        {
            new(HandOverMode.Appointment), new(HandOverMode.Now, Now.AddHours(1)), new(HandOverMode.Appointment, Now.AddMinutes(-1)),
            new(HandOverMode.Appointment, Now.AddDays(15))
        };

        Assert.Equal("Nhà văn hóa", good.AppointmentPlace);
        Assert.All(wrong, handOver => Assert.Throws<RuleBrokenException>(() => File(handOver: handOver)));
    }

    [Fact]
    public void A_received_slip_stays_received()
    {
        var slip = File();

        slip.Receive(Now.AddHours(1));
        slip.Receive(Now.AddHours(2));

        Assert.Equal((SlipWord.Received, Now.AddHours(1)), (slip.Word, slip.ReceivedAt));
    }

    [Fact]
    public void References_and_card_codes_are_random_and_tolerate_typing()
    {
        var slip = File();

        Assert.NotEqual((slip.Reference, slip.CardCode), (File().Reference, File().CardCode));
        Assert.Equal(slip.Reference, SlipReference.Normalize($" {slip.Reference.ToLowerInvariant().Replace('-', ' ')} "));
    }

    private static Slip File(PersonMet? person = null, Encounter? encounter = null, bool agreed = true, HandOver? handOver = null) =>
        Slip.File(
            Id<Slip>.New(), Id<Account>.New(), Now, person ?? Person, encounter ?? Encounter, agreed, handOver ?? new(HandOverMode.Now));
}
