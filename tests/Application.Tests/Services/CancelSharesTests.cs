using CaseManager.Application.Consents;
using CaseManager.Application.Services;
using CaseManager.Domain;
using CaseManager.Domain.Services;
using CaseManager.Testing;

namespace CaseManager.Application.Tests.Services;

/// <summary>What the database does to service referrals when a consent is withdrawn is what the verb does.</summary>
public sealed class CancelSharesTests
{
    [Fact]
    public async Task A_withdrawn_consent_cancels_as_the_verb_does_what_has_not_begun()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var withdrawn = await programme.Given.Provider(TestWards.North, "job");
        var other = await programme.Given.Provider(TestWards.North, "job");
        var referrals = new Dictionary<ServiceReferralStatus, Id<ServiceReferral>>();
        foreach (var status in Enum.GetValues<ServiceReferralStatus>())
        {
            var referral = await programme.Given.ServiceReferral(client, TestWards.North, "job", lan, withdrawn, make: false);
            await programme.Execute(
                "update care.service_referrals set status = $2, stage = $3, due_on = planned_on where id = $1",
                referral.Value, status.ToString(), status.Stage(hasAppointment: false).ToString());
            referrals.Add(status, referral);
        }

        var cancelled = await programme.Given.ServiceReferral(client, TestWards.North, "job", lan, other, make: false);
        await programme.As(lan).Send(new MoveServiceReferral(
            client, cancelled, 1, ServiceReferralMove.Cancel, programme.Clock.Today(), Why: ServiceReferralReason.ConsentWithdrawn));
        var expected = await Left(programme, cancelled);
        var consent = (await programme.As(lan).Send(new ListConsents(client))).Single(row => row.ProviderId == withdrawn.Value);

        await programme.As(lan).Send(new WithdrawConsent(client, consent.Id));

        foreach (var (status, referral) in referrals)
        {
            var goesOn = !status.IsOpen() || status.Stage(hasAppointment: false) is ServiceReferralStage.InService;
            var left = await Left(programme, referral);
            if (goesOn)
            {
                Assert.StartsWith($"{status} ", left);
                Assert.Equal(1, await programme.Value<long>($"select version from care.service_referrals where id = '{referral}'"));
            }
            else
            {
                Assert.Equal(expected, left);
            }
        }
    }

    /// <summary>The row as it is left, and the last event; but for who told it, which a withdrawal has from the client.</summary>
    private static Task<string> Left(Programme programme, Id<ServiceReferral> referral) =>
        programme.Value<string>(
            $"""
            select concat_ws(' ', r.status, r.stage, r.status_on, r.ended_on, r.reason, coalesce(r.appointment_at::text, '-'),
                coalesce(r.due_on::text, '-'), r.version, e.move, e.status, e.occurred_on, e.reason, coalesce(e.appointment_at::text, '-'),
                e.recorded_by, e.recorded_at, e.category)
            from care.service_referrals r
            join lateral (
                select * from care.service_referral_events v where v.service_referral_id = r.id
                order by v.recorded_at desc, v.move nulls last limit 1) e on true
            where r.id = '{referral}'
            """);
}
