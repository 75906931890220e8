using CaseManager.Application.Clients;
using CaseManager.Application.Contacts;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Contacts;
using CaseManager.Testing;
using FluentValidation;

namespace CaseManager.Application.Tests.Contacts;

public sealed class ContactTests
{
    [Fact]
    public async Task A_contact_settles_its_follow_up_moves_the_last_contact_and_agrees_on_the_next()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var due = await programme.Given.FollowUp(client, TestWards.North, programme.Clock.Today());

        await programme.As(lan).Send(
            Contact(client, programme) with
            {
                FollowUpId = due,
                NextOn = programme.Clock.Today().AddDays(7),
                NextTime = new(9, 0),
                NextMode = ContactMode.Phone
            });

        var list = await programme.As(lan).Send(new ListContacts(client));
        Assert.Equal("Muốn đi làm lại.", Assert.Single(list.Contacts.Rows).Note);
        Assert.Equal(
            (FollowUpKind.Agreed, programme.Clock.Today().AddDays(7), new TimeOnly(9, 0)),
            Assert.Single(list.FollowUps) is var next ? (next.Kind, next.DueOn, next.DueAt) : default);
        Assert.Equal(programme.Clock.GetUtcNow(), (await programme.As(lan).Send(new GetClientHeader(client))).LastContactAt);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_contact_and_settles_once()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var command = Contact(client, programme) with
        {
            FollowUpId = await programme.Given.FollowUp(client, TestWards.North, programme.Clock.Today())
        };

        var first = await programme.As(lan).Send(command);
        var second = await programme.As(lan).Send(command);

        Assert.Equal(first, second);
        Assert.Equal(1, (await programme.As(lan).Send(new ListContacts(client))).Contacts.Total);
    }

    [Fact]
    public async Task A_sensitive_note_is_visible_to_its_author_and_the_supervisor_only()
    {
        await using var programme = await Programme.Start();
        var (lan, mai) = (await programme.Given.Coordinator(TestWards.North), await programme.Given.Coordinator(TestWards.North));
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var id = await programme.As(lan).Send(Contact(client, programme) with { Sensitivity = Sensitivity.Sensitive });
        await programme.As(lan).Send(new CorrectContact(Id<ContactCorrection>.New(), client, id, "Thêm một câu.", "Còn thiếu"));

        var own = await programme.As(lan).Send(new ListContacts(client));
        var other = await programme.As(mai).Send(new ListContacts(client));
        var above = await programme.As(supervisor).Send(new ListContacts(client));
        var timeline = await programme.As(mai).Send(new GetClientOverview(client));

        Assert.Equal("Thêm một câu.", Assert.Single(Assert.Single(own.Contacts.Rows).Corrections).Text);
        Assert.Empty(other.Contacts.Rows);
        Assert.Single(above.Contacts.Rows);
        Assert.DoesNotContain(timeline.Timeline.Rows, row => row.Kind is TimelineKind.Contact);
        await Assert.ThrowsAsync<NotFoundException>(() =>
            programme.As(mai).Send(new CorrectContact(Id<ContactCorrection>.New(), client, id, "x", "y")));
    }

    [Fact]
    public async Task An_invalid_value_is_refused_beside_its_field_and_changes_nothing()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var good = Contact(client, programme);

        async Task<string[]> Faults(RecordContact command) =>
            [
                .. (await Assert.ThrowsAsync<ValidationException>(() => programme.As(lan).Send(command))).Errors.Select(error =>
                    error.PropertyName)
            ];

        Assert.Equal(["Note"], await Faults(good with { Note = "CCCD 079 095 000 418" }));
        Assert.Equal(["NextAction"], await Faults(good with { NextAction = "079095000418" }));
        Assert.Equal(["Note"], await Faults(good with { Note = new string('a', 4001) }));
        Assert.Equal(["On"], await Faults(good with { On = programme.Clock.Today().AddDays(1) }));
        Assert.Equal(["NextOn"], await Faults(good with { NextOn = programme.Clock.Today().AddDays(-1) }));
        Assert.Equal(["Minutes"], await Faults(good with { Minutes = 0 }));
        Assert.Equal(
            ["On", "Mode", "Purpose", "Outcome"], await Faults(good with { On = null, Mode = null, Purpose = null, Outcome = null }));
        Assert.Equal(["Mode"], await Faults(good with { Mode = (ContactMode)77 }));
        Assert.Empty((await programme.As(lan).Send(new ListContacts(client))).Contacts.Rows);
    }

    [Fact]
    public async Task A_follow_up_is_not_found_under_another_client()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var others = await programme.Given.FollowUp(
            await programme.Given.Client(TestWards.North, lan), TestWards.North, programme.Clock.Today());

        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(lan).Send(Contact(client, programme) with { FollowUpId = others }));
        await Assert.ThrowsAsync<NotFoundException>(() =>
            programme.As(lan).Send(new RescheduleFollowUp(client, others, programme.Clock.Today(), null, "Bận", 1)));
    }

    [Fact]
    public async Task A_follow_up_is_rescheduled_with_a_reason_and_a_stale_version_is_refused()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var due = await programme.Given.FollowUp(client, TestWards.North, programme.Clock.Today());
        var to = programme.Clock.Today().AddDays(3);

        await programme.As(lan).Send(new RescheduleFollowUp(client, due, to, null, "Đi làm ca sáng", 1));

        var row = await programme.As(lan).Send(new GetFollowUp(client, due));
        Assert.Equal((to, "Đi làm ca sáng", 2L), (row.DueOn, row.RescheduledReason, row.Version));
        await Assert.ThrowsAsync<StaleVersionException>(() =>
            programme.As(lan).Send(new RescheduleFollowUp(client, due, to.AddDays(1), null, "Bận", 1)));
    }

    [Fact]
    public async Task Only_the_ward_reads_and_writes_a_contact()
    {
        await using var programme = await Programme.Start();
        var client = await programme.Given.Client(TestWards.North);

        foreach (var other in new[]
        {
            await programme.Given.Coordinator(TestWards.South), await programme.Given.Officer(TestWards.North),
            await programme.Given.ProgrammeStaff()
        })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(Contact(client, programme)));
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new ListContacts(client)));
        }

        Assert.Equal(0, await programme.Value<long>("select count(*) from care.contacts"));
    }

    internal static RecordContact Contact(ClientCode client, Programme programme) =>
        new(
            Id<Contact>.New(), client, programme.Clock.Today(), null, ContactMode.InPerson, ContactPurpose.Support, ContactOutcome.Reached,
            30, ContactPlace.Home, "Muốn đi làm lại.", null);
}
