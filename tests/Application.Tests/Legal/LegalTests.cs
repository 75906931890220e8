using CaseManager.Application.Legal;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Slips;
using CaseManager.Application.Worklist;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Legal;
using CaseManager.Testing;
using FluentValidation;

namespace CaseManager.Application.Tests.Legal;

/// <summary>The clock of a test begins on Tuesday 22 September 2026, 9:00 in Vietnam.</summary>
public sealed class LegalTests
{
    [Theory]
    [InlineData(LegalEventKind.PositiveResultTold, "K1 K2", "2026-09-23 09:00:00")]
    [InlineData(LegalEventKind.ManagementDecision, "K3", "2027-09-22 23:59:59")]
    [InlineData(LegalEventKind.DependenceFindingTold, "K4", "2026-09-23 09:00:00")]
    [InlineData(LegalEventKind.TreatmentDecision, "K5 K8-rehab", "2026-09-22 21:00:00")]
    [InlineData(LegalEventKind.RehabAbsence, "K6", "2026-09-24 23:59:59")]
    [InlineData(LegalEventKind.LastDose, "K7", "2026-10-22 23:59:59")]
    [InlineData(LegalEventKind.ClinicIntakeNotice, "K8", "2026-09-22 21:00:00")]
    [InlineData(LegalEventKind.MonitoringDecision, "K8-device K9 K9-remission", "2026-09-23 09:00:00")]
    [InlineData(LegalEventKind.ResidenceMove, "K10", "2026-09-23 09:00:00")]
    [InlineData(LegalEventKind.RehabCertificate, "K11", "2026-09-24 23:59:59")]
    [InlineData(LegalEventKind.CompulsoryFileNotice, "K12", "2026-09-25 23:59:59")]
    [InlineData(LegalEventKind.LastViolation, "K13", "2026-12-22 23:59:59")]
    [InlineData(LegalEventKind.DeterminationCertificate, "K14", "2027-03-22 23:59:59")]
    [InlineData(LegalEventKind.TreatmentCompleted, "K15", "2027-09-22 23:59:59")]
    [InlineData(LegalEventKind.CompulsoryCompleted, "K15-compulsory", "2028-09-22 23:59:59")]
    [InlineData(LegalEventKind.TestRequested, "", null)]
    public async Task An_event_starts_the_clocks_that_were_shown_before_it_was_kept(LegalEventKind kind, string clocks, string? firstEnds)
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var now = TimeZoneInfo.ConvertTime(programme.Clock.GetUtcNow(), VietnamTime.Zone);

        var preview = await programme.As(lan).Send(
            new PreviewLegalClocks(client, kind, programme.Clock.Today(), new(now.Hour, now.Minute)));
        var record = Event(programme, client, kind);
        await programme.As(lan).Send(record);
        await programme.As(lan).Send(record);

        var legal = await programme.As(lan).Send(new GetLegalRecord(client));
        Assert.Equal(
            clocks.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            legal.Clocks.Select(clock => clock.Rule.Code).Order(StringComparer.Ordinal));
        Assert.Equal(preview.Select(clock => (clock.Rule.Code, clock.DueAt)), legal.Clocks.Select(clock => (clock.Rule.Code, clock.DueAt)));
        Assert.Equal(firstEnds is null ? [] : new[] { Read(firstEnds) }, legal.Clocks.Take(1).Select(clock => clock.DueAt));
        Assert.Equal(kind, Assert.Single(legal.Events.Rows).Kind);
    }

    [Fact]
    public async Task A_deadline_is_met_in_its_last_minute_and_missed_in_the_next_across_midnight()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        programme.Clock.Advance(TimeSpan.FromHours(14.75));
        await programme.As(lan).Send(Event(programme, client, LegalEventKind.DependenceFindingTold));
        var clock = await Only(programme, lan, client);
        Assert.Equal(Read("2026-09-23 23:45:00"), clock.DueAt);

        programme.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(ClockState.Running, (await Only(programme, lan, client)).State);
        programme.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(ClockState.Missed, (await Only(programme, lan, client)).State);

        await programme.As(lan).Send(new MoveLegalClock(client, clock.Id, 1, ClockMove.Meet, new(2026, 9, 23), new(23, 45), null));
        Assert.Equal(ClockState.Met, (await Said(programme, lan, client)).State);

        await programme.Execute("update care.legal_clocks set state = 'Running', set_by = null, state_since = runs_from");
        await programme.As(lan).Send(new MoveLegalClock(client, clock.Id, 2, ClockMove.Meet, new(2026, 9, 23), new(23, 46), null));
        Assert.Equal(ClockState.Missed, (await Said(programme, lan, client)).State);
    }

    [Fact]
    public async Task Force_majeure_restarts_a_clock_only_where_the_law_says_so()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        await programme.As(lan).Send(Event(programme, client, LegalEventKind.DependenceFindingTold));
        var clock = await Only(programme, lan, client);
        programme.Clock.Advance(TimeSpan.FromHours(20));
        await programme.As(lan).Send(Move(client, clock, 1, ClockMove.StopForForceMajeure));
        programme.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(ClockState.Suspended, (await Only(programme, lan, client)).State);

        await programme.As(lan).Send(Move(client, clock, 2, ClockMove.Resume));

        var again = await Only(programme, lan, client);
        Assert.Equal(
            (ClockState.Running, programme.Clock.GetUtcNow(), programme.Clock.GetUtcNow().AddHours(24)),
            (again.State, again.RunsFrom, again.DueAt));

        var other = await programme.Given.Client(TestWards.North, lan);
        await programme.As(lan).Send(Event(programme, other, LegalEventKind.CompulsoryFileNotice));
        var file = await Only(programme, lan, other);
        var stop = () => programme.As(lan).Send(Move(other, file, 1, ClockMove.StopForForceMajeure));
        Assert.Equal("Legal.Rule.NotStopped", (await Assert.ThrowsAsync<RuleBrokenException>(stop)).Key);
    }

    [Fact]
    public async Task A_clock_pauses_while_the_client_is_held_and_continues_afterwards()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        await programme.As(lan).Send(Event(programme, client, LegalEventKind.DependenceFindingTold));
        var clock = await Only(programme, lan, client);
        programme.Clock.Advance(TimeSpan.FromHours(20));
        await programme.As(lan).Send(Move(client, clock, 1, ClockMove.StopForDetention));
        programme.Clock.Advance(TimeSpan.FromDays(10));
        await programme.As(lan).Send(Move(client, clock, 2, ClockMove.Resume));

        Assert.Equal(programme.Clock.GetUtcNow().AddHours(4), (await Only(programme, lan, client)).DueAt);
    }

    [Fact]
    public async Task A_clock_makes_only_allowed_moves_and_refuses_a_stale_version()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        await programme.As(lan).Send(Event(programme, client, LegalEventKind.CompulsoryFileNotice));
        var clock = await Only(programme, lan, client);
        var miss = () => programme.As(lan).Send(Move(client, clock, 1, ClockMove.Miss));
        var before =
            () => programme.As(lan).Send(new MoveLegalClock(client, clock.Id, 1, ClockMove.Meet, new(2026, 9, 21), new(9, 0), null));

        Assert.Equal("Legal.Rule.StillTime", (await Assert.ThrowsAsync<RuleBrokenException>(miss)).Key);
        Assert.Equal("Legal.Rule.BeforeItRan", (await Assert.ThrowsAsync<RuleBrokenException>(before)).Key);
        await Assert.ThrowsAsync<ValidationException>(() =>
            programme.As(lan).Send(new MoveLegalClock(client, clock.Id, 1, ClockMove.SetAside, null, null, " ")));
        await Assert.ThrowsAsync<StaleVersionException>(() => programme.As(lan).Send(Move(client, clock, 7, ClockMove.SetAside)));

        await programme.As(lan).Send(Move(client, clock, 1, ClockMove.SetAside));
        var again = () => programme.As(lan).Send(Move(client, clock, 2, ClockMove.Meet));
        Assert.Equal("Legal.Rule.StateCannotFollow", (await Assert.ThrowsAsync<RuleBrokenException>(again)).Key);
        Assert.Empty((await programme.As(lan).Send(new GetLegalRecord(client))).Clocks);
    }

    [Fact]
    public async Task A_new_version_of_a_rule_applies_from_its_day_and_old_cases_keep_theirs()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var administrator = await programme.Given.Administrator();
        var today = programme.Clock.Today();
        await programme.As(lan).Send(Event(programme, client, LegalEventKind.CompulsoryFileNotice));
        var next = Next(await programme.As(administrator).Send(new GetClockRule("K12")), today.AddDays(1)) with { Length = 5 };
        var tooEarly = () => programme.As(administrator).Send(next with { ValidFrom = new(2026, 7, 1) });

        Assert.Equal("Legal.Rule.NotLaterThanPresent", (await Assert.ThrowsAsync<RuleBrokenException>(tooEarly)).Key);
        await programme.As(administrator).Send(next);
        await Assert.ThrowsAsync<StaleVersionException>(() => programme.As(administrator).Send(next));

        Assert.Equal(3, (await Only(programme, lan, client)).Rule.Length);
        var other = await programme.Given.Client(TestWards.North, lan);
        await programme.As(lan).Send(Event(programme, other, LegalEventKind.CompulsoryFileNotice));
        Assert.Equal((1, 3), Applied(await Only(programme, lan, other)));

        programme.Clock.Advance(TimeSpan.FromDays(1));
        var later = await programme.Given.Client(TestWards.North, lan);
        await programme.As(lan).Send(Event(programme, later, LegalEventKind.CompulsoryFileNotice));
        Assert.Equal((2, 5), Applied(await Only(programme, lan, later)));
        Assert.Equal([2, 1], (await programme.As(administrator).Send(new GetClockRule("K12"))).Versions.Select(version => version.Version));
    }

    [Fact]
    public async Task A_future_hearing_starts_a_clock_that_ends_a_day_before_it()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var now = programme.Clock.GetUtcNow();
        var day = programme.Clock.Today();
        var hearing = Event(programme, client, LegalEventKind.Hearing) with { On = day.AddDays(5), Time = new(8, 30) };
        var soon = Assert.Single(
            await programme.As(lan).Send(new PreviewLegalClocks(client, LegalEventKind.Hearing, day.AddDays(5), new(8, 30))));
        await programme.As(lan).Send(hearing);

        var clock = await Only(programme, lan, client);
        Assert.Equal(
            ("H1", now, day.AddDays(4).AtInVietnam(new(8, 30)), soon.DueAt), (clock.Rule.Code, clock.RunsFrom, clock.DueAt, clock.DueAt));
        Assert.Equal("H1", Assert.Single((await programme.As(lan).Send(new GetToday())).Clocks.Rows).Clock.Rule.Code);
        await programme.As(lan).Send(Move(client, clock, 1, ClockMove.StopForDetention));
        programme.Clock.Advance(TimeSpan.FromDays(2));
        await programme.As(lan).Send(Move(client, clock, 2, ClockMove.Resume));
        Assert.Equal(clock.DueAt, (await Only(programme, lan, client)).DueAt);

        var other = await programme.Given.Client(TestWards.North, lan);
        await programme.As(lan).Send(
            Event(programme, other, LegalEventKind.Hearing) with { On = programme.Clock.Today().AddDays(1), Time = new(0, 30) });
        Assert.Equal(programme.Clock.Today().AddDays(1).AtInVietnam(new(0, 30)), (await Only(programme, lan, other)).DueAt);
        var past = await programme.Given.Client(TestWards.North, lan);
        await programme.As(lan).Send(Event(programme, past, LegalEventKind.Hearing));
        Assert.Empty((await programme.As(lan).Send(new GetLegalRecord(past))).Clocks);
    }

    [Fact]
    public async Task Only_a_rule_counted_in_days_moves_an_end_that_falls_on_a_day_off()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var administrator = await programme.Given.Administrator();
        var rules = await programme.As(lan).Send(new ListClockRules());
        Assert.Equal(["K11", "K13"], rules.Where(rule => rule.LastDay is LastDayRule.NextWorkingDay).Select(rule => rule.Code));
        Assert.All(
            rules.Where(rule => rule.LastDay is LastDayRule.NextWorkingDay),
            rule => Assert.Contains("148(5)", rule.Article, StringComparison.Ordinal));
        Assert.All(
            rules.Where(rule => rule.Code is "K1" or "K2" or "K4" or "K8" or "K10" or "K17"),
            rule => Assert.Equal(ClockUnit.Hours, rule.Unit));
        Assert.All(rules.Where(rule => rule.Code is "K5" or "K6" or "K12"), rule => Assert.Equal(ClockUnit.WorkingDays, rule.Unit));

        // The certificate of Thursday 17 September 2026 would be due on Saturday 19.
        await programme.As(lan).Send(
            Event(programme, client, LegalEventKind.RehabCertificate) with { On = new(2026, 9, 17), Time = new(9, 0) });
        Assert.Equal(Read("2026-09-21 23:59:59"), (await Said(programme, lan, client)).DueAt);

        var (k11, k12, h1) = (await Present("K11"), await Present("K12"), await Present("H1"));
        await programme.As(administrator).Send(k11 with { LastDay = LastDayRule.Stays });
        Assert.Equal(Read("2026-09-21 23:59:59"), (await Said(programme, lan, client)).DueAt);
        var days = () => programme.As(administrator).Send(k12 with { LastDay = LastDayRule.NextWorkingDay });
        Assert.Equal("Legal.Rule.LastDayOfDays", (await Assert.ThrowsAsync<RuleBrokenException>(days)).Key);
        var back = () => programme.As(administrator).Send(h1 with { Unit = ClockUnit.WorkingDays });
        Assert.Equal("Legal.Rule.HoursBefore", (await Assert.ThrowsAsync<RuleBrokenException>(back)).Key);

        async Task<ReplaceClockRule> Present(string code) =>
            Next(await programme.As(administrator).Send(new GetClockRule(code)), programme.Clock.Today());
    }

    [Fact]
    public async Task An_added_holiday_moves_later_clocks_and_slip_answers_but_no_running_clock()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var administrator = await programme.Given.Administrator();
        await programme.As(lan).Send(Event(programme, client, LegalEventKind.CompulsoryFileNotice));
        await programme.Given.Slip(TestWards.North);
        var add = new AddDayOff(Id<DayOff>.New(), new(2026, 9, 23), DayOffKind.Holiday, "Ngày nghỉ thử", "A day off", "Thử", false);
        Assert.Equal(Read("2026-09-24 09:00:00"), Assert.Single((await programme.As(lan).Send(new ListNewSlips())).Rows).DueAt);

        await programme.As(administrator).Send(add);
        await programme.As(administrator).Send(add);
        var taken = () => programme.As(administrator).Send(add with { Id = Id<DayOff>.New() });

        Assert.Equal("Legal.Rule.DayTaken", (await Assert.ThrowsAsync<RuleBrokenException>(taken)).Key);
        Assert.Equal(Read("2026-09-25 09:00:00"), Assert.Single((await programme.As(lan).Send(new ListNewSlips())).Rows).DueAt);
        Assert.Equal(Read("2026-09-25 23:59:59"), (await Only(programme, lan, client)).DueAt);
        var other = await programme.Given.Client(TestWards.North, lan);
        await programme.As(lan).Send(Event(programme, other, LegalEventKind.CompulsoryFileNotice));
        Assert.Equal(Read("2026-09-28 23:59:59"), (await Only(programme, lan, other)).DueAt);

        await programme.As(administrator).Send(new RemoveDayOff(add.Id));
        Assert.DoesNotContain(await programme.As(lan).Send(new ListDaysOff(2026)), day => day.Day == new DateOnly(2026, 9, 23));
    }

    [Fact]
    public async Task A_clock_that_only_a_clinic_knows_needs_consent_and_hides_with_it()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, consents: [ConsentPurpose.TakePart]);
        var dose = () => programme.As(lan).Send(Event(programme, client, LegalEventKind.LastDose));
        var pregnancy = () => programme.As(lan).Send(Ground(programme, client, "CertifiedPregnancy"));

        Assert.Equal("Legal.Rule.NeedsConsent", (await Assert.ThrowsAsync<RuleBrokenException>(dose)).Key);
        Assert.Equal("Legal.Rule.NeedsConsent", (await Assert.ThrowsAsync<RuleBrokenException>(pregnancy)).Key);

        await programme.Given.Consent(client, TestWards.North, ConsentPurpose.StoreAssessments, lan);
        await dose();
        await pregnancy();
        await programme.As(lan).Send(Event(programme, client, LegalEventKind.CompulsoryFileNotice));
        await programme.As(lan).Send(Ground(programme, client, "CareOfSmallChild"));
        programme.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Equal(
            ["K12", "K7"],
            (await programme.As(lan).Send(new GetToday())).Clocks.Rows.Select(row => row.Clock.Rule.Code).Order(StringComparer.Ordinal));
        Assert.Contains(client.Value, await Shown(programme));

        await programme.Execute("update care.consents set withdrawn_at = given_at where purpose = 'StoreAssessments'");
        var legal = await programme.As(lan).Send(new GetLegalRecord(client));
        Assert.Equal(LegalEventKind.CompulsoryFileNotice, Assert.Single(legal.Events.Rows).Kind);
        Assert.Equal("K12", Assert.Single(legal.Clocks).Rule.Code);
        Assert.Equal("CareOfSmallChild", Assert.Single(legal.Grounds).Rule.Code);
        var due = (await programme.As(lan).Send(new GetToday())).Clocks;
        Assert.Equal(("K12", 1), (Assert.Single(due.Rows).Clock.Rule.Code, due.Total));
    }

    [Fact]
    public async Task The_worklist_shows_overdue_and_ending_clocks_but_no_term_of_years()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var hoa = await programme.Given.Coordinator(TestWards.North);
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var theirs = await programme.Given.Client(TestWards.North, hoa);
        await programme.As(lan).Send(Event(programme, client, LegalEventKind.ManagementDecision));
        await programme.As(lan).Send(Event(programme, client, LegalEventKind.CompulsoryFileNotice));
        await programme.As(lan).Send(Event(programme, client, LegalEventKind.DependenceFindingTold));
        await programme.As(hoa).Send(Event(programme, theirs, LegalEventKind.ResidenceMove));
        programme.Clock.Advance(TimeSpan.FromHours(25));

        var mine = (await programme.As(lan).Send(new GetToday())).Clocks.Rows;
        var wards = (await programme.As(supervisor).Send(new GetToday())).Clocks.Rows;

        Assert.Equal([("K4", ClockState.Missed), ("K12", ClockState.Running)], mine.Select(row => (row.Clock.Rule.Code, row.Clock.State)));
        Assert.Equal(["K10", "K12", "K4"], wards.Select(row => row.Clock.Rule.Code).Order(StringComparer.Ordinal));
        Assert.All(mine, row => Assert.Equal("Trần Văn Mẫu", row.FullName));
        Assert.All(wards, row => Assert.Null(row.FullName));
        await programme.Execute("update care.clients set status = 'Deceased' where code = $1", client.Value);
        Assert.Empty((await programme.As(lan).Send(new GetToday())).Clocks.Rows);
    }

    [Fact]
    public async Task Grounds_are_kept_with_their_evidence_and_end()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var ground = Ground(programme, client, "CareOfSmallChild") with { From = programme.Clock.Today().AddDays(-30) };
        await programme.As(lan).Send(ground);

        await programme.As(lan).Send(new EndLegalGround(client, ground.Id, 1));

        var row = Assert.Single((await programme.As(lan).Send(new GetLegalRecord(client))).Grounds);
        Assert.Equal((false, programme.Clock.Today().AddDays(-1), "Xác nhận của phường"), (row.Holds, row.Until!.Value, row.Evidence));
        Assert.Equal((GroundEffect.Bars, "Điều 35(2)", 1), (row.Rule.Effect, row.Rule.Article, row.Rule.Version));
        await Assert.ThrowsAsync<StaleVersionException>(() => programme.As(lan).Send(new EndLegalGround(client, ground.Id, 1)));
        await Assert.ThrowsAsync<ValidationException>(() =>
            programme.As(lan).Send(ground with { Id = Id<LegalGround>.New(), Evidence = "CCCD 079095000418" }));
    }

    [Fact]
    public async Task A_new_version_of_a_ground_applies_from_its_day_and_old_cases_keep_theirs()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var administrator = await programme.Given.Administrator();
        var today = programme.Clock.Today();
        await programme.As(lan).Send(Ground(programme, client, "CareOfSmallChild"));
        var next = NextGround(await programme.As(administrator).Send(new GetGroundRule("CareOfSmallChild")), today.AddDays(1)) with
        {
            Effect = GroundEffect.Postpones,
            Article = "Điều 35(2), sửa đổi"
        };
        var tooEarly = () => programme.As(administrator).Send(next with { ValidFrom = new(2026, 7, 1) });

        Assert.Equal("Legal.Rule.NotLaterThanPresent", (await Assert.ThrowsAsync<RuleBrokenException>(tooEarly)).Key);
        await programme.As(administrator).Send(next);
        await Assert.ThrowsAsync<StaleVersionException>(() => programme.As(administrator).Send(next));
        Assert.Equal(
            (1, GroundEffect.Bars),
            Said((await programme.As(lan).Send(new ListGroundRules(Today: true))).Single(rule => rule.Code == "CareOfSmallChild")));

        programme.Clock.Advance(TimeSpan.FromDays(1));
        var later = await programme.Given.Client(TestWards.North, lan);
        await programme.As(lan).Send(Ground(programme, later, "CareOfSmallChild"));

        var (old, recent) = (
            Assert.Single((await programme.As(lan).Send(new GetLegalRecord(client))).Grounds),
            Assert.Single((await programme.As(lan).Send(new GetLegalRecord(later))).Grounds));
        Assert.Equal(((1, GroundEffect.Bars), (2, GroundEffect.Postpones)), (Said(old.Rule), Said(recent.Rule)));
        Assert.Equal(("Điều 35(2)", "Điều 35(2), sửa đổi"), (old.Rule.Article, recent.Rule.Article));
        Assert.Equal(
            [2, 1],
            (await programme.As(administrator).Send(new GetGroundRule("CareOfSmallChild"))).Versions.Select(version => version.Version));

        static (int Version, GroundEffect Effect) Said(GroundRuleText rule) => (rule.Version, rule.Effect);
    }

    [Fact]
    public async Task An_ended_ground_stays_on_record_and_a_new_one_needs_no_code()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var administrator = await programme.Given.Administrator();
        var today = programme.Clock.Today();
        await programme.As(lan).Send(Ground(programme, client, "FamilyHardship"));
        await programme.As(administrator).Send(
            NextGround(await programme.As(administrator).Send(new GetGroundRule("FamilyHardship")), today) with
            {
                Effect = GroundEffect.Repealed
            });
        var add = new AddGroundRule(
            "Guardian", DataCategory.Health, GroundEffect.Bars, "Người giám hộ", "Guardian", "Quyết định", "The decision", "Luật mới",
            "Điều 1", SourceKind.PrimaryText, today, null, null, today);
        await programme.As(administrator).Send(add);
        var taken = () => programme.As(administrator).Send(add);
        var dropped = () => programme.As(lan).Send(Ground(programme, client, "FamilyHardship"));
        var unknown = () => programme.As(lan).Send(Ground(programme, client, "Nothing"));

        var offered = (await programme.As(lan).Send(new ListGroundRules(Today: true))).Select(rule => rule.Code).ToList();
        Assert.Contains("Guardian", offered);
        Assert.DoesNotContain("FamilyHardship", offered);
        Assert.Equal("Legal.Rule.GroundCodeTaken", (await Assert.ThrowsAsync<RuleBrokenException>(taken)).Key);
        Assert.Equal("Legal.Rule.NoSuchGround", (await Assert.ThrowsAsync<RuleBrokenException>(dropped)).Key);
        Assert.Equal("Legal.Rule.NoSuchGround", (await Assert.ThrowsAsync<RuleBrokenException>(unknown)).Key);
        await Assert.ThrowsAsync<ValidationException>(() =>
            programme.As(administrator).Send(add with { Code = "X", Category = DataCategory.Hiv }));
        await Assert.ThrowsAsync<ValidationException>(() => programme.As(administrator).Send(add with { Code = "không dấu" }));
        Assert.Equal(GroundEffect.Postpones, Assert.Single((await programme.As(lan).Send(new GetLegalRecord(client))).Grounds).Rule.Effect);

        await programme.As(lan).Send(Ground(programme, client, "Guardian"));
        Assert.Equal(2, (await programme.As(lan).Send(new GetLegalRecord(client))).Grounds.Count);
        await programme.Execute("update care.consents set withdrawn_at = given_at where purpose = 'StoreAssessments'");
        Assert.Equal("FamilyHardship", Assert.Single((await programme.As(lan).Send(new GetLegalRecord(client))).Grounds).Rule.Code);
    }

    [Fact]
    public async Task A_ground_keeps_its_category_and_has_a_source_in_both_languages()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        await programme.As(lan).Send(Ground(programme, client, "SeriousIllness"));

        var other = () => programme.Execute(
            """
            insert into directory.ground_rules (code, version, category, effect, name_vi, name_en, proof_vi, proof_en, law, article,
                source_kind, read_on, valid_from, valid_to)
            select code, 9, 'Legal', effect, name_vi, name_en, proof_vi, proof_en, law, article, source_kind, read_on, '2020-01-01',
                '2020-01-02' from directory.ground_rules where code = 'SeriousIllness'
            """);
        Assert.Equal("ground_rules_side", (await Assert.ThrowsAsync<Npgsql.PostgresException>(other)).ConstraintName);
        var crossed = () => programme.Execute("update care.legal_grounds set category = 'Legal' where rule_code = 'SeriousIllness'");
        Assert.Equal("23503", (await Assert.ThrowsAsync<Npgsql.PostgresException>(crossed)).SqlState);

        var rules = await programme.As(lan).Send(new ListGroundRules());
        Assert.Equal(7, rules.Count);
        Assert.All(rules, rule => Assert.NotEqual(("", "", ""), (rule.Law, rule.Article, rule.Proof)));
        Assert.Equal(3, rules.Count(rule => (rule.Effect, rule.Article) == (GroundEffect.Bars, "Điều 35(2)")));
        Assert.Equal(4, rules.Count(rule => (rule.Effect, rule.Article) == (GroundEffect.Postpones, "Điều 39")));
        Assert.False(await programme.Value<bool>("select has_table_privilege('cm_police', 'directory.ground_rules', 'select')"));
        Assert.False(await programme.Value<bool>("select has_column_privilege('cm_admin', 'directory.ground_rules', 'effect', 'update')"));
    }

    [Fact]
    public async Task The_legal_aid_of_the_ward_is_named_with_its_number()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        await programme.Given.Provider(TestWards.North, "legal-aid");
        await programme.Given.Provider(TestWards.South, "legal-aid");

        var aid = Assert.Single((await programme.As(lan).Send(new GetLegalRecord(client))).LegalAid);

        Assert.NotNull(aid.Phone);
    }

    [Fact]
    public async Task Each_role_sees_and_does_what_the_policy_says_and_nothing_else()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        await programme.As(lan).Send(Event(programme, client, LegalEventKind.CompulsoryFileNotice));
        var clock = await Only(programme, lan, client);
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var next = Next(await programme.As(supervisor).Send(new GetClockRule("K12")), programme.Clock.Today().AddDays(1));
        var ground = NextGround(
            await programme.As(supervisor).Send(new GetGroundRule("FamilyHardship")), programme.Clock.Today().AddDays(1));
        var day = new AddDayOff(Id<DayOff>.New(), new(2026, 10, 1), DayOffKind.Holiday, "Thử", "Try", "Thử", true);

        Assert.Single((await programme.As(supervisor).Send(new GetLegalRecord(client))).Clocks);
        foreach (var other in new[]
        {
            await programme.Given.Coordinator(TestWards.South), await programme.Given.Supervisor(TestWards.South),
            await programme.Given.Officer(TestWards.North), await programme.Given.ProgrammeStaff(), await programme.Given.Reviewer(),
            await programme.Given.Administrator(), })
        {
            await Refused(programme, other, new GetLegalRecord(client));
            await Refused(programme, other, new GetLegalClock(client, clock.Id));
            await Refused(programme, other, Event(programme, client, LegalEventKind.Hearing));
            await Refused(programme, other, Move(client, clock, 1, ClockMove.Meet));
            if (other.Role is Domain.Accounts.Role.Coordinator or Domain.Accounts.Role.Supervisor)
            {
                Assert.Empty((await programme.As(other).Send(new GetToday())).Clocks.Rows);
            }
            else
            {
                await Refused(programme, other, new GetToday());
            }
        }

        await Refused(programme, supervisor, Event(programme, client, LegalEventKind.Hearing));
        await Refused(programme, supervisor, Move(client, clock, 1, ClockMove.Meet));
        await Refused(programme, supervisor, Ground(programme, client, "FamilyHardship"));
        foreach (var other in new[] { lan, supervisor, await programme.Given.Officer(TestWards.North) })
        {
            await Refused(programme, other, next);
            await Refused(programme, other, day);
            await Refused(programme, other, new RemoveDayOff(day.Id));
            await Refused(programme, other, ground);
            await Refused(programme, other, new AddGroundRule(
                "Other", DataCategory.Legal, GroundEffect.Bars, "Thử", "Try", "Thử", "Try", "Thử", "1", SourceKind.PrimaryText, day.Day,
                null, null, day.Day));
        }

        Assert.False(
            await programme.Value<bool>(
                "select has_table_privilege('cm_police', 'directory.clock_rules', 'select') or has_table_privilege('cm_police', "
                    + "'directory.days_off', 'select')"));
        Assert.False(
            await programme.Value<bool>(
                "select has_function_privilege('cm_police', 'care.due_clocks(uuid, timestamptz, bigint, int)', 'execute')"));
        Assert.False(await programme.Value<bool>("select has_column_privilege('cm_admin', 'directory.clock_rules', 'length', 'update')"));
    }

    private static async Task Refused<T>(Programme programme, Actor actor, MediatR.IRequest<T> useCase)
    {
        await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(actor).Send(useCase));
        Assert.Equal("Refused", (await programme.LastAuditEntry()).Outcome);
    }

    private static async Task<(Actor Lan, ClientCode Client)> Ward(Programme programme)
    {
        var lan = await programme.Given.Coordinator(TestWards.North);

        return (lan, await programme.Given.Client(TestWards.North, lan));
    }

    private static RecordLegalEvent Event(Programme programme, ClientCode client, LegalEventKind kind)
    {
        var now = TimeZoneInfo.ConvertTime(programme.Clock.GetUtcNow(), VietnamTime.Zone);

        return new(Id<LegalEvent>.New(), client, kind, programme.Clock.Today(), new(now.Hour, now.Minute), null, "Công an phường", null);
    }

    private static RecordLegalGround Ground(Programme programme, ClientCode client, string rule) =>
        new(Id<LegalGround>.New(), client, rule, "Xác nhận của phường", programme.Clock.Today(), null);

    private static MoveLegalClock Move(ClientCode client, LegalClockRow clock, long version, ClockMove move) =>
        new(client, clock.Id, version, move, null, null, "Có giấy xác nhận");

    private static ReplaceClockRule Next(ClockRuleDetails rule, DateOnly from) =>
        new(
            rule.Present.Code, rule.Present.Version, rule.Present.Length, rule.Present.Unit, rule.Present.LastDay,
            rule.Present.ForceMajeure, rule.Vietnamese.Name, rule.English.Name, rule.Vietnamese.AtStake, rule.English.AtStake,
            rule.Vietnamese.ToDo, rule.English.ToDo, rule.Present.Law, rule.Present.Article, SourceKind.PrimaryText, new(2026, 9, 1),
            new(2026, 9, 2), "Luật sư Mẫu", from);

    private static ReplaceGroundRule NextGround(GroundRuleDetails rule, DateOnly from) =>
        new(
            rule.Present.Code, rule.Present.Version, rule.Present.Effect, rule.Vietnamese.Name, rule.English.Name, rule.Vietnamese.Proof,
            rule.English.Proof, rule.Present.Law, rule.Present.Article, SourceKind.PrimaryText, new(2026, 9, 1), new(2026, 9, 2),
            "Luật sư Mẫu", from);

    private static (int Version, int Length) Applied(LegalClockRow clock) => (clock.Rule.Version, clock.Rule.Length);

    private static async Task<LegalClockRow> Only(Programme programme, Actor actor, ClientCode client) =>
        Assert.Single((await programme.As(actor).Send(new GetLegalRecord(client))).Clocks);

    private static async Task<LegalClockRow> Said(Programme programme, Actor actor, ClientCode client) =>
        Assert.Single(Assert.Single((await programme.As(actor).Send(new GetLegalRecord(client))).Events.Rows).Clocks);

    private static async Task<IReadOnlyList<string>> Shown(Programme programme) =>
        [
            .. (await programme.Rows(
                "select client_codes from audit.showings", reader => reader.GetFieldValue<string[]>(0))).SelectMany(codes => codes)
        ];

    private static DateTimeOffset Read(string text) =>
        new DateTimeOffset(
            DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(7)).ToUniversalTime();
}
