using CaseManager.Application.Pipeline;
using CaseManager.Application.Slips;
using CaseManager.Domain;
using CaseManager.Domain.Slips;
using CaseManager.Testing;

namespace CaseManager.Application.Tests.Slips;

public sealed class DraftTests
{
    private static readonly byte[] Phone = DraftSeal.NewKey();

    [Fact]
    public async Task A_draft_opens_on_the_phone_that_saved_it_and_nowhere_else()
    {
        await using var programme = await Programme.Start();
        var officer = await programme.Given.Officer(TestWards.North);
        var colleague = await programme.Given.Officer(TestWards.North);
        var id = Id<Slip>.New();
        await programme.As(officer).Send(new SaveDraft(id, Phone, "Trần Văn Mẫu"));
        await programme.As(officer).Send(new SaveDraft(id, Phone, "Trần Văn Mẫu, chợ"));

        var same = await programme.As(officer).Send(new GetDraft(id, Phone));
        var otherPhone = await programme.As(officer).Send(new GetDraft(id, DraftSeal.NewKey()));
        var otherOfficer = await programme.As(colleague).Send(new GetDraft(id, Phone));

        Assert.Equal("Trần Văn Mẫu, chợ", same?.Typed);
        Assert.Null(otherPhone);
        Assert.Null(otherOfficer);
    }

    [Fact]
    public async Task The_database_cannot_read_a_draft_or_its_length()
    {
        await using var programme = await Programme.Start();
        var officer = await programme.Given.Officer(TestWards.North);

        foreach (var name in new[] { "An", "Nguyễn Phúc Bảo Long Mẫu" })
        {
            await programme.As(officer).Send(new SaveDraft(Id<Slip>.New(), Phone, name));
        }

        Assert.Equal(1, await programme.Value<long>("select count(distinct length(sealed)) from intake.slip_drafts"));
        Assert.Equal(0, await programme.Value<long>(
            "select (select count(*) from intake.slip_drafts d where encode(sealed, 'escape') like '%Mẫu%') + (select count(*) from "
                + "audit.changes where table_name like '%draft%')"));
    }

    [Fact]
    public async Task A_draft_expires_after_three_days_and_the_next_save_deletes_it()
    {
        await using var programme = await Programme.Start();
        var officer = await programme.Given.Officer(TestWards.North);
        var id = Id<Slip>.New();
        await programme.As(officer).Send(new SaveDraft(id, Phone, "…"));

        programme.Clock.Advance(TimeSpan.FromHours(SlipDraft.LifetimeHours));
        var late = await programme.As(officer).Send(new GetDraft(id, Phone));
        await programme.As(await programme.Given.Officer(TestWards.South)).Send(new SaveDraft(Id<Slip>.New(), Phone, "…"));

        Assert.Null(late);
        Assert.Equal(1, await programme.Value<long>("select count(*) from intake.slip_drafts"));
    }

    [Fact]
    public async Task A_colleagues_draft_cannot_be_overwritten_or_deleted()
    {
        await using var programme = await Programme.Start();
        var officer = await programme.Given.Officer(TestWards.North);
        var colleague = await programme.Given.Officer(TestWards.North);
        var id = Id<Slip>.New();
        await programme.As(officer).Send(new SaveDraft(id, Phone, "của tôi"));

        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(colleague).Send(new SaveDraft(id, Phone, "của người khác")));
        await programme.As(colleague).Send(new DiscardDraft(id));

        Assert.Equal("của tôi", (await programme.As(officer).Send(new GetDraft(id, Phone)))?.Typed);
    }

    [Fact]
    public async Task Sending_the_slip_ends_its_draft_and_a_late_save_does_not_bring_it_back()
    {
        await using var programme = await Programme.Start();
        var officer = await programme.Given.Officer(TestWards.North);
        var slip = programme.Given.FilledInSlip(TestWards.North);
        await programme.As(officer).Send(new SaveDraft(slip.Id, Phone, "Trần Văn Mẫu"));

        await programme.As(officer).Send(slip);
        await programme.As(officer).Send(new SaveDraft(slip.Id, Phone, "Trần Văn Mẫu"));

        Assert.Equal(0, await programme.Value<long>("select count(*) from intake.slip_drafts"));
    }
}
