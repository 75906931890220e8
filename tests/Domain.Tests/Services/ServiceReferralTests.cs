using CaseManager.Domain.Consents;
using CaseManager.Domain.Services;
using CsCheck;
using static CaseManager.Domain.Services.ServiceReferralMove;
using Status = CaseManager.Domain.Services.ServiceReferralStatus;

namespace CaseManager.Domain.Tests.Services;

public sealed class ServiceReferralTests
{
    // The programme's own words for the way of a service referral, written out apart from the code under test.
    private static readonly Dictionary<(Status From, ServiceReferralMove Move), Status> TheWay = new()
    {
        [(Status.Planned, Make)] = Status.Made,
        [(Status.Planned, Cancel)] = Status.Cancelled,
        [(Status.Made, Accept)] = Status.Accepted,
        [(Status.Made, RejectByProvider)] = Status.RejectedByProvider,
        [(Status.Made, DeclineByClient)] = Status.DeclinedByClient,
        [(Status.Made, RecordNoResponse)] = Status.NoResponse,
        [(Status.Accepted, BookAppointment)] = Status.Accepted,
        [(Status.Accepted, RecordAttended)] = Status.Attended,
        [(Status.Accepted, RecordMissed)] = Status.Missed,
        [(Status.Accepted, Cancel)] = Status.Cancelled,
        [(Status.Missed, Rebook)] = Status.Accepted,
        [(Status.Missed, MarkContactLost)] = Status.ContactLost,
        [(Status.Attended, Start)] = Status.Started,
        [(Status.Attended, RecordNotStarted)] = Status.NotStarted,
        [(Status.Started, Complete)] = Status.Completed,
        [(Status.Started, Stop)] = Status.Stopped,
        [(Status.Started, Transfer)] = Status.Transferred,
        [(Status.ContactLost, ReEngage)] = Status.Made,
        [(Status.Stopped, ReEngage)] = Status.Made,
    };

    public static TheoryData<Status, ServiceReferralMove> EveryCase()
    {
        var cases = new TheoryData<Status, ServiceReferralMove>();
        foreach (var status in Enum.GetValues<Status>())
        {
            foreach (var move in Enum.GetValues<ServiceReferralMove>())
            {
                cases.Add(status, move);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(EveryCase))]
    public void Allowed_moves_happen_and_every_other_move_is_refused_without_effect(Status from, ServiceReferralMove move)
    {
        var service = Given.Service();
        var referral = Given.In(from, service);
        var before = referral.Events.Count;

        var act = () => referral.Do(move, service, referral.StatusOn.AddDays(1));

        if (TheWay.TryGetValue((from, move), out var to))
        {
            act();
            Assert.Equal((to, before + 1), (referral.Status, referral.Events.Count));
            Assert.Equal((move, to), (referral.Events[^1].Move!.Value, referral.Events[^1].Status));
        }
        else
        {
            Assert.StartsWith("Services.Rule.", Assert.Throws<RuleBrokenException>(act).Key, StringComparison.Ordinal);
            Assert.Equal((from, before), (referral.Status, referral.Events.Count));
        }
    }

    [Theory]
    [MemberData(nameof(EveryCase))]
    public void The_steps_that_are_offered_are_the_steps_that_are_possible(Status from, ServiceReferralMove move)
    {
        var offered = ServiceReferralMoves.Next(from, ServiceCourse.Continuing);

        Assert.Equal(TheWay.ContainsKey((from, move)), offered.Contains(move));
    }

    [Theory]
    [InlineData(Status.Planned, 2)]
    [InlineData(Status.Made, 7)]
    [InlineData(Status.Accepted, 7)]
    [InlineData(Status.Missed, 7)]
    [InlineData(Status.Attended, 14)]
    [InlineData(Status.Started, null)]
    [InlineData(Status.NoResponse, null)]
    [InlineData(Status.Completed, null)]
    public void The_next_word_is_due_as_many_days_after_a_step_as_the_step_asks_for(Status status, int? days)
    {
        var referral = Given.In(status, Given.Service());

        Assert.Equal(days is { } number ? referral.StatusOn.AddDays(number) : null, referral.DueOn);
    }

    [Fact]
    public void A_service_of_one_visit_is_complete_when_the_client_came()
    {
        var service = Given.Service(course: ServiceCourse.OneOff);
        var referral = Given.In(Status.Attended, service);

        referral.Do(Complete, service, referral.StatusOn);

        Assert.Equal(Status.Completed, referral.Status);
        Assert.Contains(Complete, ServiceReferralMoves.Next(Status.Attended, ServiceCourse.OneOff));
    }

    [Fact]
    public void A_service_that_goes_on_must_start_before_it_is_complete()
    {
        var service = Given.Service();
        var referral = Given.In(Status.Attended, service);

        var complete = () => referral.Do(Complete, service, referral.StatusOn);

        Assert.Equal("Services.Rule.StartsBeforeItEnds", Assert.Throws<RuleBrokenException>(complete).Key);
        Assert.DoesNotContain(Complete, ServiceReferralMoves.Next(Status.Attended, ServiceCourse.Continuing));
    }

    [Fact]
    public void The_days_of_a_service_referral_stay_in_order_and_never_in_the_future() =>
        Gen.Select(Gen.Enum<ServiceReferralMove>(), Gen.Int[-2, 200]).Array[0, 40].Sample(
            attempts =>
            {
                var service = Given.Service(LegalExposure.NotifyAndRegister);
                var referral = Given.Planned(service, SharedItem.Name);
                foreach (var (move, days) in attempts)
                {
                    try
                    {
                        referral.Do(move, service, referral.StatusOn.AddDays(days));
                    }
                    catch (RuleBrokenException)
                    {
                        // Refused: the next attempt meets the same referral.
                    }
                }

                DateOnly?[] days1 =
                    [referral.PlannedOn, referral.MadeOn, referral.AcceptedOn, referral.AttendedOn, referral.StartedOn, referral.EndedOn];
                var passed = days1.Where(day => day is not null).ToList();

                return passed.SequenceEqual(passed.Order())
                    && passed[^1] <= Given.Now.DayInVietnam()
                    && referral.Events.Select(e => e.OccurredOn).SequenceEqual(referral.Events.Select(e => e.OccurredOn).Order())
                    && (referral.MadeOn is null) == (referral.ConsentId is null)
                    && (referral.DueOn is null || referral.Status.IsOpen())
                    && referral.Events.Zip(referral.Events.Skip(1)).All(pair =>
                        TheWay[(pair.First.Status, pair.Second.Move!.Value)] == pair.Second.Status);
            });

    [Fact]
    public void A_move_is_not_dated_before_the_previous_one()
    {
        var service = Given.Service();
        var referral = Given.In(Status.Made, service);

        var accept = () => referral.Accept(referral.MadeOn!.Value.AddDays(-1), Given.Attribution, ToldBy.Provider);

        Assert.Equal("Services.Rule.BeforePrevious", Assert.Throws<RuleBrokenException>(accept).Key);
    }

    [Fact]
    public void Nothing_is_dated_in_the_future()
    {
        var referral = Given.In(Status.Made, Given.Service());

        var accept = () => referral.Accept(Given.Now.DayInVietnam().AddDays(1), Given.Attribution, ToldBy.Provider);

        Assert.Equal("Services.Rule.InFuture", Assert.Throws<RuleBrokenException>(accept).Key);
    }

    [Fact]
    public void An_appointment_cannot_be_missed_before_its_day()
    {
        var referral = Given.In(Status.Accepted, Given.Service());
        referral.BookAppointment(Given.Now.AddDays(3), referral.StatusOn, Given.Attribution, ToldBy.Provider);

        var miss = () => referral.RecordMissed(ServiceReferralReason.Unknown, Given.Now.DayInVietnam(), Given.Attribution, ToldBy.Provider);

        Assert.Equal("Services.Rule.NotYetMissed", Assert.Throws<RuleBrokenException>(miss).Key);
        Assert.NotNull(referral.AppointmentAt);
    }

    [Fact]
    public void An_appointment_lies_on_or_after_the_day_it_was_agreed()
    {
        var referral = Given.In(Status.Accepted, Given.Service());

        var book = () =>
            referral.BookAppointment(referral.StatusOn.AddDays(-1).StartInVietnam(), referral.StatusOn, Given.Attribution, ToldBy.Provider);

        Assert.Equal("Services.Rule.AppointmentBeforeAgreed", Assert.Throws<RuleBrokenException>(book).Key);
    }

    [Theory]
    [InlineData(LegalExposure.Notify)]
    [InlineData(LegalExposure.Register)]
    [InlineData(LegalExposure.NotifyAndRegister)]
    public void A_service_that_tells_an_authority_needs_the_consequences_acknowledged(LegalExposure exposure)
    {
        var service = Given.Service(exposure);
        var referral = Given.Planned(service);

        var make = () => referral.Make(service, new(Given.ConsentTo(Given.Provider), null), Given.FirstDay, Given.Attribution);

        Assert.Equal("Services.Rule.NotAcknowledged", Assert.Throws<RuleBrokenException>(make).Key);
        Assert.Equal(Status.Planned, referral.Status);
    }

    [Theory]
    [InlineData(LegalExposure.Notify)]
    [InlineData(LegalExposure.Register)]
    [InlineData(LegalExposure.NotifyAndRegister)]
    public void A_service_that_tells_an_authority_needs_consent_even_when_nothing_is_shared(LegalExposure exposure)
    {
        var service = Given.Service(exposure);
        var referral = Given.Planned(service);

        var make = () => referral.Make(service, new(null, service.ConsequenceVersion), Given.FirstDay, Given.Attribution);

        Assert.Equal("Services.Rule.NoConsent", Assert.Throws<RuleBrokenException>(make).Key);
    }

    [Fact]
    public void What_was_acknowledged_is_kept_with_its_version_and_instant()
    {
        var service = Given.Service(LegalExposure.Notify);
        var consent = Given.ConsentTo(Given.Provider);
        var referral = Given.Planned(service);

        referral.Make(service, new(consent, 1), Given.FirstDay, Given.Attribution);

        Assert.Equal((1, Given.Now, consent.Id), (referral.AcknowledgedVersion, referral.AcknowledgedAt!.Value, referral.ConsentId!.Value));
    }

    [Fact]
    public void Consequences_that_changed_meanwhile_are_heard_anew()
    {
        var service = Given.Service(LegalExposure.Notify);
        var referral = Given.Planned(service);
        service.ChangeLaw(Given.Law(LegalExposure.Notify, "Something else happens."));

        var make = () => referral.Make(service, new(Given.ConsentTo(Given.Provider), 1), Given.FirstDay, Given.Attribution);

        Assert.Equal("Services.Rule.ConsequenceChanged", Assert.Throws<RuleBrokenException>(make).Key);
    }

    [Fact]
    public void A_client_who_goes_alone_to_a_service_that_reports_to_none_needs_no_consent()
    {
        var service = Given.Service();
        var referral = Given.Planned(service);

        referral.Make(service, new(null, null), Given.FirstDay, Given.Attribution);

        Assert.Equal((Status.Made, null), (referral.Status, referral.ConsentId));
    }

    public static TheoryData<string> ConsentsThatDoNotCover() =>
        ["none", "another provider", "another purpose", "expired", "withdrawn", "not yet given"];

    [Theory]
    [MemberData(nameof(ConsentsThatDoNotCover))]
    public void Nothing_is_shared_without_a_consent_in_force_that_names_the_provider(string which)
    {
        var service = Given.Service();
        var referral = Given.Planned(service, SharedItem.Name);
        var consent = which switch
        {
            "another provider" => Given.ConsentTo(Id<Provider>.New()),
            "another purpose" => Given.ConsentTo(Given.Provider, purpose: ConsentPurpose.ReceiveFeedback),
            "expired" => Given.ConsentTo(Given.Provider, Given.Now.AddYears(-1)),
            "withdrawn" => Withdrawn(Given.ConsentTo(Given.Provider)),
            "not yet given" => Given.ConsentTo(Given.Provider, Given.Now.AddMinutes(1)),
            _ => null,
        };

        var make = () => referral.Make(service, new(consent, null), Given.FirstDay, Given.Attribution);

        Assert.Equal("Services.Rule.NoConsent", Assert.Throws<RuleBrokenException>(make).Key);
        Assert.Equal(Status.Planned, referral.Status);
    }

    [Theory]
    [InlineData(DataCategory.Hiv, ConsentPurpose.ShareHivWithProvider, null)]
    [InlineData(DataCategory.Hiv, ConsentPurpose.ShareWithProvider, "Services.Rule.NoHivConsent")]
    [InlineData(DataCategory.Hiv, ConsentPurpose.HivInformation, "Services.Rule.NoHivConsent")]
    [InlineData(DataCategory.Health, ConsentPurpose.ShareWithProvider, null)]
    [InlineData(DataCategory.Health, ConsentPurpose.ShareHivWithProvider, "Services.Rule.NoConsent")]
    [InlineData(DataCategory.Care, ConsentPurpose.ShareHivWithProvider, "Services.Rule.NoConsent")]
    public void Consent_to_share_one_item_never_shares_another(DataCategory category, ConsentPurpose purpose, string? rule)
    {
        var service = Given.Service(category: category);
        var referral = Given.Planned(service, SharedItem.Name);

        var refused =
            Record.Exception(() =>
                referral.Make(service, new(Given.ConsentTo(Given.Provider, purpose: purpose), null), Given.FirstDay, Given.Attribution));

        Assert.Equal(rule, (refused as RuleBrokenException)?.Key);
    }

    [Fact]
    public void A_client_who_left_can_be_referred_again_and_hears_the_consequences_again()
    {
        var service = Given.Service(LegalExposure.NotifyAndRegister);
        var referral = Given.In(Status.Stopped, service);

        var unheard = () => referral.ReEngage(service, new(Given.ConsentTo(Given.Provider), null), referral.StatusOn, Given.Attribution);

        Assert.Equal("Services.Rule.NotAcknowledged", Assert.Throws<RuleBrokenException>(unheard).Key);
        referral.Do(ReEngage, service, referral.StatusOn.AddDays(30));
        Assert.Equal((Status.Made, null, null, null), (referral.Status, referral.StartedOn, referral.EndedOn, referral.Reason));
    }

    [Fact]
    public void A_reply_is_overdue_after_seven_days()
    {
        var referral = Given.In(Status.Made, Given.Service());
        var made = referral.MadeOn!.Value;

        Assert.False(referral.IsOverdue(made.AddDays(7)));
        Assert.True(referral.IsOverdue(made.AddDays(8)));
    }

    [Fact]
    public void After_an_appointment_the_provider_has_seven_days_to_say_whether_the_client_came()
    {
        var referral = Given.In(Status.Accepted, Given.Service());
        var appointment = Given.Now.AddDays(10);

        referral.BookAppointment(appointment, referral.StatusOn, Given.Attribution, ToldBy.Provider);

        Assert.Equal(appointment.DayInVietnam().AddDays(7), referral.DueOn);
    }

    [Fact]
    public void A_service_referral_with_an_outcome_has_no_due_day() =>
        Assert.All(
            Enum.GetValues<Status>().Where(status => !status.IsOpen()),
            status => Assert.Null(Given.In(status, Given.Service()).DueOn));

    [Theory]
    [InlineData(89, 0)]
    [InlineData(92, 3)]
    [InlineData(184, 6)]
    [InlineData(365, 12)]
    public void Months_in_the_service_are_counted_not_entered(int days, int months)
    {
        var referral = Given.In(Status.Started, Given.Service());

        Assert.Equal(months, referral.MonthsRetained(referral.StartedOn!.Value.AddDays(days)));
    }

    [Fact]
    public void The_months_stop_where_the_service_stopped()
    {
        var service = Given.Service();
        var referral = Given.In(Status.Started, service);

        referral.Do(Stop, service, referral.StartedOn!.Value.AddDays(100));

        Assert.Equal(3, referral.MonthsRetained(referral.StartedOn!.Value.AddYears(2)));
    }

    [Fact]
    public void A_service_referral_and_its_events_have_the_category_of_the_service()
    {
        var referral = Given.In(Status.Stopped, Given.Service());

        Assert.Equal(DataCategory.Health, referral.Category);
        Assert.All(referral.Events, happened => Assert.Equal(DataCategory.Health, happened.Category));
    }

    [Fact]
    public void Every_open_status_but_no_ended_one_has_a_next_step_except_sending_again() =>
        Assert.All(
            Enum.GetValues<Status>(),
            status => Assert.Equal(
                status.IsOpen(), ServiceReferralMoves.Next(status, ServiceCourse.Continuing).Any(move => move != ReEngage)));

    private static Consent Withdrawn(Consent consent)
    {
        consent.Withdraw(Given.Now.AddHours(-1));

        return consent;
    }
}
