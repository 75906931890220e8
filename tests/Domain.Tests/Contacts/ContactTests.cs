using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Contacts;
using CaseManager.Domain.Tests.Clients;

namespace CaseManager.Domain.Tests.Contacts;

public sealed class ContactTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 22, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 9, 22);

    [Fact]
    public void A_correction_stands_beside_the_first_wording()
    {
        var contact = ContactWith(ContactOutcome.Reached);

        contact.Correct(Id<ContactCorrection>.New(), "Gặp lúc 15 giờ.", "Ghi nhầm giờ", Id<Account>.New(), Now);

        Assert.Equal("Gặp lúc 16 giờ.", contact.Note);
        Assert.Equal("Gặp lúc 15 giờ.", contact.Corrections.Single().Text);
    }

    [Fact]
    public void A_contact_in_the_future_is_refused()
    {
        var client = ClientLifecycleTests.ClientIn(ClientStatus.Active);

        var record = () => Contact.Record(
            Id<Contact>.New(), client, Now.AddMinutes(1), ContactMode.Phone, ContactPurpose.Support, ContactOutcome.Reached, null, null,
            null, null, Sensitivity.Normal, Id<Account>.New(), Now);

        Assert.Equal("Contacts.Rule.NotYet", Assert.Throws<RuleBrokenException>(record).Key);
    }

    [Fact]
    public void A_follow_up_is_done_when_the_client_was_reached_and_stays_due_when_not()
    {
        var client = ClientLifecycleTests.ClientIn(ClientStatus.Active);
        var followUp = FollowUp.Agree(Id<FollowUp>.New(), client, Today, null, ContactMode.Phone, Today);

        followUp.Settle(ContactWith(ContactOutcome.NoAnswer));
        Assert.Equal((FollowUpStatus.Due, 1), (followUp.Status, followUp.TimesMissed));

        followUp.Settle(ContactWith(ContactOutcome.Reached));
        Assert.Equal(FollowUpStatus.Done, followUp.Status);
    }

    [Fact]
    public void A_settled_follow_up_cannot_be_rescheduled_nor_any_into_the_past()
    {
        var client = ClientLifecycleTests.ClientIn(ClientStatus.Active);
        var followUp = FollowUp.Agree(Id<FollowUp>.New(), client, Today, null, null, Today);

        var past = () => followUp.Reschedule(Today.AddDays(-1), null, "Bận", Today);
        Assert.Equal("Contacts.Rule.FollowUpInPast", Assert.Throws<RuleBrokenException>(past).Key);

        followUp.Settle(ContactWith(ContactOutcome.Reached));
        var settled = () => followUp.Reschedule(Today.AddDays(1), null, "Bận", Today);
        Assert.Equal("Contacts.Rule.FollowUpSettled", Assert.Throws<RuleBrokenException>(settled).Key);
    }

    private static Contact ContactWith(ContactOutcome outcome) => Contact.Record(
        Id<Contact>.New(), ClientLifecycleTests.ClientIn(ClientStatus.Active), Now.AddHours(-1), ContactMode.InPerson,
        ContactPurpose.FollowUp, outcome, 30, ContactPlace.Home, "Gặp lúc 16 giờ.", null, Sensitivity.Normal, Id<Account>.New(), Now);
}
