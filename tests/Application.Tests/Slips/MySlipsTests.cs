using CaseManager.Application.Pipeline;
using CaseManager.Application.Slips;
using CaseManager.Domain.Slips;
using CaseManager.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Application.Tests.Slips;

public sealed class MySlipsTests
{
    [Fact]
    public async Task An_officer_sees_only_own_slips_with_one_status_word()
    {
        await using var programme = await Programme.Start();
        var officer = await programme.Given.Officer(TestWards.North);
        var colleague = await programme.Given.Officer(TestWards.North);
        await programme.Given.Slip(TestWards.North, colleague);
        await programme.Given.Slip(TestWards.North, officer);

        var mine = await programme.As(officer).Send(new ListMySlips());

        var row = Assert.Single(mine.Rows);
        Assert.Equal(("Phường Hoa Sữa", ReferralBasis.SocialContact, SlipWord.Sent), (row.WardName, row.Basis, row.Word));
        Assert.Equal(
            ["Basis", "FiledAt", "Reference", "WardName", "Word"],
            typeof(SlipRow).GetProperties().Select(property => property.Name).Order());
    }

    [Fact]
    public async Task Two_officers_who_refer_one_person_learn_nothing_of_each_other()
    {
        await using var programme = await Programme.Start();
        var (one, other) = (await programme.Given.Officer(TestWards.North), await programme.Given.Officer(TestWards.North));
        var lan = await programme.Given.Coordinator(TestWards.North);
        var first = await programme.As(one).Send(new FindMySlip(await programme.Given.Slip(TestWards.North, one, "Trần Văn Mẫu")));
        await programme.As(lan).Send(new ReceiveSlip(first!));

        var second = await programme.Given.Slip(TestWards.North, other, "Trần Văn Mẫu");

        Assert.Equal(SlipWord.Received, Assert.Single((await programme.As(one).Send(new ListMySlips())).Rows).Word);
        var row = Assert.Single((await programme.As(other).Send(new ListMySlips())).Rows);
        Assert.Equal((SlipWord.Sent, await programme.As(other).Send(new FindMySlip(second))), (row.Word, row.Reference));
        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(other).Send(new GetHandOverCard(first!)));
    }

    [Fact]
    public async Task A_slip_leaves_the_list_after_ninety_days_in_every_state()
    {
        await using var programme = await Programme.Start();
        var officer = await programme.Given.Officer(TestWards.North);
        var id = await programme.Given.Slip(TestWards.North, officer);
        await programme.Given.Slip(TestWards.North, officer);
        await programme.Execute("update intake.slips set word = 'Received', received_at = filed_at where id = $1", id.Value);
        var reference = await programme.As(officer).Send(new FindMySlip(id));

        programme.Clock.Advance(TimeSpan.FromDays(Slip.OwnListDays) - TimeSpan.FromMinutes(1));
        var before = await programme.As(officer).Send(new ListMySlips());
        programme.Clock.Advance(TimeSpan.FromMinutes(1));
        var after = await programme.As(officer).Send(new ListMySlips());

        Assert.Equal((2, 0), (before.Total, after.Total));
        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(officer).Send(new GetHandOverCard(reference!)));
    }

    [Fact]
    public async Task A_page_beyond_the_end_of_a_list_is_the_last_page()
    {
        await using var programme = await Programme.Start();
        var officer = await programme.Given.Officer(TestWards.North);
        for (var i = 0; i < Page<SlipRow>.Size + 1; i++)
        {
            await programme.Given.Slip(TestWards.North, officer);
        }

        var first = await programme.As(officer).Send(new ListMySlips());
        var beyond = await programme.As(officer).Send(new ListMySlips(99));

        Assert.Equal((Page<SlipRow>.Size, 2), (first.Rows.Count, first.Last));
        Assert.Equal((1, 2), (beyond.Rows.Count, beyond.Number));
    }

    [Fact]
    public async Task The_home_page_shows_the_duty_the_drafts_and_the_last_three_slips()
    {
        await using var programme = await Programme.Start();
        await programme.Given.DutyCoordinator(TestWards.North);
        var officer = await programme.Given.Officer(TestWards.North, TestWards.South);
        for (var i = 0; i < 4; i++)
        {
            await programme.Given.Slip(TestWards.North, officer);
        }

        await programme.As(officer).Send(new SaveDraft(Domain.Id<Slip>.New(), DraftSeal.NewKey(), "…"));
        var home = await programme.As(officer).Send(new GetOfficerHome());

        Assert.Equal(["Chị Lan", null], home.Duty.Select(duty => duty.Name));
        Assert.Equal((1, 3), (home.Drafts.Count, home.LastSlips.Count));
    }

    [Fact]
    public async Task A_card_shows_contact_place_and_hours_for_fourteen_days()
    {
        await using var programme = await Programme.Start();
        await programme.Given.DutyCoordinator(TestWards.North);
        var officer = await programme.Given.Officer(TestWards.North);
        var slip = programme.Given.FilledInSlip(TestWards.North) with
        {
            HandOver = HandOverMode.Appointment,
            AppointmentOn = new(2026, 9, 23),
            AppointmentTime = new(15, 0),
            AppointmentPlace = "Nhà văn hóa",
        };
        var reference = (await programme.As(officer).Send(slip)).Reference;

        var card = await programme.As(officer).Send(new GetHandOverCard(reference!));
        var cards = programme.Services.GetRequiredService<Cards>();
        var shown = await cards.Find($"{card.CardCode[..4]}-{card.CardCode[4..]}".ToLowerInvariant(), default);
        programme.Clock.Advance(TimeSpan.FromDays(Slip.CardDays));
        var late = await cards.Find(card.CardCode, default);

        Assert.Equal(
            new("Chị Lan", "02980000000", "7:00–21:00", "Nhà văn hóa", new DateTimeOffset(2026, 9, 23, 8, 0, 0, TimeSpan.Zero)), shown);
        Assert.Equal(card.Card, shown);
        Assert.Null(late);
        Assert.Null(await cards.Find("không phải mã", default));
        await Assert.ThrowsAsync<NotFoundException>(async () =>
            await programme.As(await programme.Given.Officer(TestWards.North)).Send(new GetHandOverCard(reference!)));
    }

    [Fact]
    public async Task A_stopped_slip_is_only_counted()
    {
        await using var programme = await Programme.Start();
        var officer = await programme.Given.Officer(TestWards.North);
        var form = Domain.Id<Slip>.New();
        await programme.As(officer).Send(new SaveDraft(form, DraftSeal.NewKey(), "Trần Văn Mẫu"));

        await programme.As(officer).Send(new TallyStop(form, StopReason.Declined, TestWards.South));
        await programme.As(officer).Send(new TallyStop(form, StopReason.Declined));
        await programme.As(officer).Send(new TallyStop(Domain.Id<Slip>.New(), StopReason.Declined));

        Assert.Equal(
            [("99001", "Declined", 2)],
            await programme.Rows(
                "select ward_code, kind, count from intake.tallies", row => (row.GetString(0), row.GetString(1), row.GetInt32(2))));
        Assert.Equal(0, await programme.Value<long>("select count(*) from intake.slip_drafts"));
    }
}
