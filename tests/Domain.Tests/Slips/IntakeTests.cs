using CaseManager.Domain.Accounts;
using CaseManager.Domain.Slips;

namespace CaseManager.Domain.Tests.Slips;

public sealed class IntakeTests
{
    private static readonly DateTimeOffset Filed = new(2026, 9, 22, 2, 0, 0, TimeSpan.Zero);
    private static readonly Id<Account> Lan = Id<Account>.New();

    [Theory]
    [InlineData(IntakeStatus.Received, "Contacted Unreachable Closed")]
    [InlineData(IntakeStatus.Contacted, "Enrolled Declined NotEligible Duplicate")]
    [InlineData(IntakeStatus.Unreachable, "Contacted Closed")]
    [InlineData(IntakeStatus.Enrolled, "")]
    [InlineData(IntakeStatus.Declined, "")]
    [InlineData(IntakeStatus.NotEligible, "")]
    [InlineData(IntakeStatus.Duplicate, "")]
    [InlineData(IntakeStatus.Closed, "")]
    public void From_each_state_an_intake_makes_exactly_the_allowed_moves(IntakeStatus from, string ways)
    {
        var allowed = ways.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<IntakeStatus>).ToHashSet();

        foreach (var to in Enum.GetValues<IntakeStatus>())
        {
            Assert.Equal(allowed.Contains(to), Intake.MayBecome(from, to));
        }
    }

    [Fact]
    public void Receiving_tells_the_officer_received_and_nothing_more()
    {
        var slip = FiledSlip();

        var intake = Intake.Receive(slip, Lan, Filed.AddMinutes(5));

        Assert.Equal((SlipWord.Received, Filed.AddMinutes(5)), (slip.Word, slip.ReceivedAt));
        Assert.Equal((IntakeStatus.Received, Lan), (intake.Status, intake.ReceivedBy));
    }

    [Fact]
    public void The_third_unanswered_attempt_makes_a_person_unreachable_not_the_second()
    {
        var (slip, intake) = Received();

        Try(slip, intake, ContactResult.NoAnswer, 1);
        Try(slip, intake, ContactResult.MessageLeft, 2);
        var afterTwo = (intake.Status, intake.MayBeClosed(Filed.AddHours(3)));
        Try(slip, intake, ContactResult.NoAnswer, 3);

        Assert.Equal((IntakeStatus.Received, false), afterTwo);
        Assert.Equal((IntakeStatus.Unreachable, true), (intake.Status, intake.MayBeClosed(Filed.AddHours(3))));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void After_fourteen_days_a_slip_may_be_closed_and_a_second_earlier_it_may_not(int seconds, bool mayBeClosed)
    {
        var (_, intake) = Received();

        Assert.Equal(mayBeClosed, intake.MayBeClosed(intake.ReceivedAt.AddDays(14).AddSeconds(seconds)));
    }

    [Fact]
    public void A_slip_closes_only_after_enough_attempts()
    {
        var (slip, intake) = Received();
        Try(slip, intake, ContactResult.NoAnswer, 1);

        var close = () => intake.CloseUnreachable(Lan, Filed.AddDays(2));

        Assert.Equal("Slips.Rule.TryAgainFirst", Assert.Throws<RuleBrokenException>(close).Key);
    }

    [Fact]
    public void An_unreachable_person_who_turns_up_is_reached()
    {
        var (slip, intake) = Received();
        for (var hour = 1; hour <= 3; hour++)
        {
            Try(slip, intake, ContactResult.NoAnswer, hour);
        }

        Try(slip, intake, ContactResult.Reached, 4);

        Assert.Equal((IntakeStatus.Contacted, Filed.AddHours(4)), (intake.Status, intake.ContactedAt));
    }

    [Fact]
    public void A_person_is_enrolled_declined_or_a_duplicate_only_after_being_reached()
    {
        foreach (var end in Ends())
        {
            var (_, intake) = Received();

            Assert.Equal("Slips.Rule.ReachFirst", Assert.Throws<RuleBrokenException>(() => end(intake)).Key);
        }
    }

    [Fact]
    public void The_outcome_of_a_slip_is_recorded_once()
    {
        foreach (var first in Ends())
        {
            foreach (var second in Ends())
            {
                var (slip, intake) = Received();
                Try(slip, intake, ContactResult.Reached, 1);
                first(intake);

                Assert.Equal("Slips.Rule.IntakeIsOver", Assert.Throws<RuleBrokenException>(() => second(intake)).Key);
                Assert.Equal(
                    "Slips.Rule.IntakeIsOver", Assert.Throws<RuleBrokenException>(() => Try(slip, intake, ContactResult.Reached, 2)).Key);
            }
        }
    }

    [Fact]
    public void A_reached_person_cannot_be_closed_as_unreachable()
    {
        var (slip, intake) = Received();
        Try(slip, intake, ContactResult.Reached, 1);

        var close = () => intake.CloseUnreachable(Lan, Filed.AddDays(30));

        Assert.Equal("Slips.Rule.WasReached", Assert.Throws<RuleBrokenException>(close).Key);
    }

    [Fact]
    public void A_reason_says_whether_the_person_would_not_or_could_not_take_part()
    {
        foreach (var reason in Enum.GetValues<IntakeReason>())
        {
            var (slip, intake) = Received();
            Try(slip, intake, ContactResult.Reached, 1);

            intake.Decline(reason, Lan, Filed.AddHours(2));

            Assert.Equal(Intake.IsNotEligible(reason) ? IntakeStatus.NotEligible : IntakeStatus.Declined, intake.Status);
        }
    }

    [Theory]
    [InlineData(-1, "Slips.Rule.AttemptBeforeSlip")]
    [InlineData(0, null)]
    [InlineData(60, null)]
    [InlineData(61, "Slips.Rule.AttemptInFuture")]
    public void An_attempt_is_dated_between_the_slip_and_now(int minutesAfterFiling, string? broken)
    {
        var slip = FiledSlip();

        var attempt = Record.Exception(() => ContactAttempt.Of(
            Id<ContactAttempt>.New(), slip, Filed.AddMinutes(minutesAfterFiling), ContactWay.Call, ContactResult.NoAnswer, Lan,
            Filed.AddHours(1)));

        Assert.Equal(broken, (attempt as RuleBrokenException)?.Key);
    }

    private static Action<Intake>[] Ends() =>
    [
        intake => intake.Enrol(Lan, Filed.AddDays(1)),
        intake => intake.Decline(IntakeReason.NotNow, Lan, Filed.AddDays(1)),
        intake => intake.Decline(IntakeReason.Under18, Lan, Filed.AddDays(1)),
        intake => intake.IsTheSameAs(ClientCode.New(), Lan, Filed.AddDays(1)),
    ];

    private static (Slip Slip, Intake Intake) Received()
    {
        var slip = FiledSlip();

        return (slip, Intake.Receive(slip, Lan, Filed));
    }

    private static void Try(Slip slip, Intake intake, ContactResult result, int hours) =>
        intake.Tried(
            ContactAttempt.Of(Id<ContactAttempt>.New(), slip, Filed.AddHours(hours), ContactWay.Call, result, Lan, Filed.AddDays(1)));

    private static Slip FiledSlip() => Slip.File(
        Id<Slip>.New(), Id<Account>.New(), Filed,
        new PersonMet("Trần Văn Mẫu", AgeBand.From25To34, PersonGender.Man, null, [ContactWay.InPerson], "99001"),
        new Encounter(ReferralBasis.SocialContact, Filed.DayInVietnam(), "99001", null, [SlipNeed.Work], false, null),
        agreed: true, new HandOver(HandOverMode.CallLater));
}
