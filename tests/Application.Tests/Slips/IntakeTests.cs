using CaseManager.Application.Pipeline;
using CaseManager.Application.Slips;
using CaseManager.Domain;
using CaseManager.Domain.Slips;
using CaseManager.Testing;
using FluentValidation;

namespace CaseManager.Application.Tests.Slips;

public sealed class IntakeTests
{
    [Fact]
    public async Task A_slip_is_received_the_person_reached_and_enrolled()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var reference = await programme.Given.WaitingSlip(TestWards.North);

        Assert.Equal(reference, Assert.Single((await programme.As(lan).Send(new ListNewSlips())).Rows).Reference);
        await programme.As(lan).Send(new ReceiveSlip(reference));
        await programme.As(lan).Send(programme.Given.Attempt(reference, ContactResult.NoAnswer));
        programme.Clock.Advance(TimeSpan.FromHours(1));
        await programme.As(lan).Send(programme.Given.Attempt(reference, ContactResult.Reached));
        var code = await programme.As(lan).Send(Given.Enrolment(TestWards.North, reference));

        var intake = await programme.As(lan).Send(new GetIntake(reference));
        Assert.Equal((IntakeStatus.Enrolled, code, 2), (intake.Status, intake.BecameClient, intake.Attempts.Count));
        Assert.Empty((await programme.As(lan).Send(new ListNewSlips())).Rows);
        Assert.Equal(reference, Assert.Single((await programme.As(lan).Send(new ListIntakes(Over: true))).Rows).Reference);
        Assert.Equal("Received", await programme.Value<string>("select word from intake.slips"));
    }

    [Fact]
    public async Task The_second_coordinator_sees_who_received_the_slip_and_when()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var minh = await programme.Given.Coordinator(TestWards.North);
        var reference = await programme.Given.WaitingSlip(TestWards.North);
        await programme.As(lan).Send(new ReceiveSlip(reference));
        await programme.As(lan).Send(new ReceiveSlip(reference));

        var second = () => programme.As(minh).Send(new ReceiveSlip(reference));

        var broken = await Assert.ThrowsAsync<RuleBrokenException>(second);
        Assert.Equal("Slips.Rule.ReceivedByOther", broken.Key);
        Assert.Equal(["Coordinator Mẫu", new DateTime(2026, 9, 22, 9, 0, 0)], broken.Arguments);
    }

    [Fact]
    public async Task Two_coordinators_at_the_same_moment_receive_a_slip_once()
    {
        await using var programme = await Programme.Start();
        var coordinators = new[] { await programme.Given.Coordinator(TestWards.North), await programme.Given.Coordinator(TestWards.North) };
        var reference = await programme.Given.WaitingSlip(TestWards.North);

        var answers = await Task.WhenAll(
            coordinators.Select(c => Record.ExceptionAsync(() => programme.As(c).Send(new ReceiveSlip(reference)))));

        Assert.Equal(
            "Slips.Rule.ReceivedByOther", Assert.IsType<RuleBrokenException>(Assert.Single(answers, answer => answer is not null)).Key);
    }

    [Fact]
    public async Task A_contact_attempt_sent_twice_is_recorded_once()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var reference = await programme.Given.WaitingSlip(TestWards.North);
        await programme.As(lan).Send(new ReceiveSlip(reference));
        var attempt = programme.Given.Attempt(reference, ContactResult.NoAnswer);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => programme.As(lan).Send(attempt)));

        Assert.Equal(
            (1L, 1),
            (
                await programme.Value<long>("select count(*) from care.contact_attempts"),
                await programme.Value<int>("select unanswered_tries from care.intakes")));
    }

    [Fact]
    public async Task A_slip_closes_after_three_attempts_without_a_sign_to_the_officer()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var reference = await programme.Given.WaitingSlip(TestWards.North);
        await programme.As(lan).Send(new ReceiveSlip(reference));
        for (var i = 0; i < 2; i++)
        {
            await programme.As(lan).Send(programme.Given.Attempt(reference, ContactResult.NoAnswer));
        }

        var version = (await programme.As(lan).Send(new GetIntake(reference))).Version;
        var early = () => programme.As(lan).Send(new CloseUnreachable(reference, version));
        Assert.Equal("Slips.Rule.TryAgainFirst", (await Assert.ThrowsAsync<RuleBrokenException>(early)).Key);
        await programme.As(lan).Send(programme.Given.Attempt(reference, ContactResult.MessageLeft));
        var before = await programme.Value<string>("select (s.*)::text from intake.slips s");
        await programme.As(lan).Send(new CloseUnreachable(reference, version + 1));

        Assert.Equal(IntakeStatus.Closed, (await programme.As(lan).Send(new GetIntake(reference))).Status);
        Assert.Equal(before, await programme.Value<string>("select (s.*)::text from intake.slips s"));
    }

    [Fact]
    public async Task The_second_of_two_simultaneous_decisions_is_refused()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var reference = await programme.Given.ContactedSlip(TestWards.North, lan);
        var shown = (await programme.As(lan).Send(new GetIntake(reference))).Version;
        await programme.As(lan).Send(programme.Given.Attempt(reference, ContactResult.Reached));

        await programme.As(lan).Send(new DeclineIntake(reference, shown, IntakeReason.NotNow));
        var second = () => programme.As(lan).Send(new DeclineIntake(reference, shown, IntakeReason.NotInterested));

        await Assert.ThrowsAsync<RuleBrokenException>(second);
        Assert.Equal(IntakeReason.NotNow, (await programme.As(lan).Send(new GetIntake(reference))).Why);
    }

    [Fact]
    public async Task Possible_duplicates_are_found_by_name_without_marks_and_by_phone()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var sameName = await programme.Given.Client(TestWards.North, lan, "Trần Văn Đức");
        var samePhone = await programme.Given.Client(TestWards.North, lan, "Ngô Kim Liên");
        await programme.Execute("update vault.people set phone = '0900000777' where client_code = $1", sameName.Value);
        var tooOld = await programme.Given.Client(TestWards.North, lan, "Trần Văn Đức");
        await programme.Execute("update vault.people set phone = null where client_code = $1", tooOld.Value);
        await programme.Execute("update care.clients set year_of_birth = 1950 where code = $1", tooOld.Value);
        var reference = await programme.Given.WaitingSlip(TestWards.North, "đức TRAN van");
        await programme.As(lan).Send(new ReceiveSlip(reference));

        var found = (await programme.As(lan).Send(new GetIntake(reference))).PossibleDuplicates;

        Assert.Equal([(samePhone, false, true), (sameName, true, false)], found.Select(row => (row.Code, row.SameName, row.SamePhone)));
        Assert.Equal(
            new[] { sameName.Value, samePhone.Value }.Order(),
            (await programme.Value<string[]>("select client_codes from audit.showings order by id desc limit 1")).Order());
    }

    [Fact]
    public async Task Possible_duplicates_never_cross_a_ward()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var elsewhere = await programme.Given.Client(TestWards.South, fullName: "Lê Thị Mẫu");
        var reference = await programme.Given.ContactedSlip(TestWards.North, lan);
        var version = (await programme.As(lan).Send(new GetIntake(reference))).Version;

        Assert.Empty((await programme.As(lan).Send(new GetIntake(reference))).PossibleDuplicates);
        Assert.Empty(await programme.As(lan).Send(new FindPossibleDuplicates("Lê Thị Mẫu", null, "0900000418", 1995)));
        await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(lan).Send(new MarkDuplicate(reference, version, elsewhere)));
    }

    [Fact]
    public async Task A_person_who_is_a_client_already_gets_no_second_record()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var known = await programme.Given.Client(TestWards.North, lan, "Lê Thị Mẫu");
        var reference = await programme.Given.ContactedSlip(TestWards.North, lan);
        var version = (await programme.As(lan).Send(new GetIntake(reference))).Version;

        await programme.As(lan).Send(new MarkDuplicate(reference, version, known));

        var intake = await programme.As(lan).Send(new GetIntake(reference));
        Assert.Equal((IntakeStatus.Duplicate, known), (intake.Status, intake.DuplicateOf));
        var enrol = () => programme.As(lan).Send(Given.Enrolment(TestWards.North, reference));
        Assert.Equal("Slips.Rule.IntakeIsOver", (await Assert.ThrowsAsync<RuleBrokenException>(enrol)).Key);
    }

    [Fact]
    public async Task Another_wards_slip_is_not_found_and_the_attempt_is_audited()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var other = await programme.Given.Coordinator(TestWards.South);
        var reference = await programme.Given.ContactedSlip(TestWards.North, lan);

        foreach (var useCase in Everything(programme, reference))
        {
            await Assert.ThrowsAsync<NotFoundException>(() => useCase(programme.As(other)));
            Assert.Equal("Refused", (await programme.LastAuditEntry()).Outcome);
        }

        Assert.Empty((await programme.As(other).Send(new ListNewSlips())).Rows);
        Assert.Empty((await programme.As(other).Send(new ListIntakes())).Rows);
        Assert.Equal(IntakeStatus.Contacted, (await programme.As(lan).Send(new GetIntake(reference))).Status);
    }

    [Fact]
    public async Task The_filing_officer_cannot_reach_the_intake()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var reference = await programme.Given.ContactedSlip(TestWards.North, lan);
        var officer = await programme.Given.Officer(TestWards.North);

        foreach (var useCase in Everything(programme, reference))
        {
            Assert.NotNull(await Record.ExceptionAsync(() => useCase(programme.As(officer))));
            Assert.NotEqual("Done", (await programme.LastAuditEntry()).Outcome);
        }

        Assert.False(
            await programme.Value<bool>(
                "select bool_or(has_table_privilege('cm_police', t, 'select,insert,update')) from unnest(array['care.intakes', "
                    + "'care.contact_attempts', 'directory.consent_texts']) t"));
    }

    [Fact]
    public async Task An_attempt_needs_a_day_an_hour_a_way_and_a_result()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var reference = await programme.Given.WaitingSlip(TestWards.North);
        await programme.As(lan).Send(new ReceiveSlip(reference));
        var whole = programme.Given.Attempt(reference, ContactResult.NoAnswer);

        foreach (var (attempt, field) in new[]
        {
            (whole with { On = null }, "On"), (whole with { On = new(2026, 9, 23) }, "On"), (whole with { Time = null }, "Time"),
            (whole with { Way = null }, "Way"), (whole with { Way = (ContactWay)99 }, "Way"), (whole with { Result = null }, "Result"),
        })
        {
            var record = () => programme.As(lan).Send(attempt);

            Assert.Contains((await Assert.ThrowsAsync<ValidationException>(record)).Errors, error => error.PropertyName == field);
        }
    }

    private static IEnumerable<Func<Programme.Sender, Task>> Everything(Programme programme, string reference) =>
    [
        sender => sender.Send(new GetIntake(reference)),
        sender => sender.Send(new ReceiveSlip(reference)),
        sender => sender.Send(programme.Given.Attempt(reference, ContactResult.Reached)),
        sender => sender.Send(new DeclineIntake(reference, 2, IntakeReason.NotNow)),
        sender => sender.Send(new CloseUnreachable(reference, 2)),
        sender => sender.Send(Given.Enrolment(TestWards.South, reference)),
    ];
}
