using System.Text.Json;
using CaseManager.Application.Assessments;
using CaseManager.Application.CarePlans;
using CaseManager.Application.Clients;
using CaseManager.Application.Tests.Contacts;
using CaseManager.Domain;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.CarePlans;
using CaseManager.Domain.Clients;
using CaseManager.Testing;

namespace CaseManager.Application.Tests.Clients;

public sealed class ClientOverviewTests
{
    [Fact]
    public async Task The_timeline_can_be_filtered_and_continued()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        for (var i = 0; i < 14; i++)
        {
            programme.Clock.Advance(TimeSpan.FromMinutes(1));
            await programme.As(lan).Send(ContactTests.Contact(client, programme));
        }

        programme.Clock.Advance(TimeSpan.FromMinutes(1));
        var version = (await programme.As(lan).Send(new GetClientHeader(client))).Version;
        await programme.As(lan).Send(new CloseClient(client, ClientStatus.Paused, programme.Clock.Today(), null, null, version));

        var first = (await programme.As(lan).Send(new GetClientOverview(client))).Timeline;
        var all = (await programme.As(lan).Send(new GetClientOverview(client, Page: 2))).Timeline;
        var consents = (await programme.As(lan).Send(new GetClientOverview(client, TimelineKind.Consent))).Timeline;

        Assert.Equal((12, true, TimelineKind.Status), (first.Rows.Count, first.ThereIsMore, first.Rows[0].Kind));
        Assert.Equal((17, false), (all.Rows.Count, all.ThereIsMore));
        Assert.Equal(all.Rows.Select(row => row.At).OrderDescending(), all.Rows.Select(row => row.At));
        Assert.All(consents.Rows, row => Assert.Equal(TimelineKind.Consent, row.Kind));
    }

    [Fact]
    public async Task The_pathway_shows_the_stage_of_the_record()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var today = programme.Clock.Today();
        await programme.As(lan).Send(new AddGoal(Id<Goal>.New(), client, "Có việc làm", GoalDomain.Work, 1, null, null));
        await programme.As(lan).Send(new AgreePlan(Id<PlanAgreement>.New(), client, today, AgreementManner.InPerson, today.AddMonths(3)));
        await programme.Given.FollowUp(client, TestWards.North, today.AddMonths(3));

        var record = await programme.As(lan).Send(new GetClientOverview(client));

        Assert.Equal(
            (null, today, 0, today.AddMonths(3)),
            (record.Pathway.AssessedAt, record.Pathway.AgreedOn, record.Pathway.Services, record.Pathway.LastFollowUpOn));
        Assert.True(record.Consents.HealthRecords);
        Assert.False(record.Consents.PoliceHearsInContact);
    }

    [Fact]
    public async Task A_record_shows_the_latest_eight_services_and_six_changes_of_a_score()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var codes = await programme.Rows(
            "select code from directory.services where category = 'Health' order by code limit 9", row => row.GetString(0));
        var provider = await programme.Given.Provider(TestWards.North, [.. codes]);
        foreach (var code in codes)
        {
            await programme.Given.ServiceReferral(client, TestWards.North, code, lan, provider);
        }

        // Two results in which every one of ten substances has a score: ten changes.
        foreach (var total in new[] { 10, 7 })
        {
            programme.Clock.Advance(TimeSpan.FromDays(1));
            var id = await programme.As(lan).Send(
                new StartAssessment(Id<Assessment>.New(), client, "ASSIST", AssessmentMode.Interview, "vi"));
            await programme.As(lan).Send(new CompleteAssessment(client, id, 1, "Hết giờ"));
            var scores = JsonSerializer.Serialize(
                Instruments.Offered.Single(instrument => instrument.Code == "ASSIST").Scores
                    .Select((score, number) => new { score.Code, Total = total + number }),
                JsonSerializerOptions.Web);
            await programme.Execute(
                $"set session_replication_role = replica; update care.assessments set scores = '{scores}' where id = '{id}'");
        }

        var record = await programme.As(lan).Send(new GetClientOverview(client));

        Assert.Equal((8, 9), (record.Services.Count, record.Pathway.Services));
        Assert.DoesNotContain(record.Services, service => service.ServiceCode == codes[0]);
        Assert.Equal([-3, -3, -3, -3, -3, -3], record.Changes.Select(trend => trend.Change));
        Assert.Equal(programme.Clock.GetUtcNow(), record.Pathway.AssessedAt!.Value.AddDays(1));
    }

    [Fact]
    public async Task A_record_takes_the_same_number_of_statements_at_any_length()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        await programme.As(lan).Send(new GetClientOverview(client));

        var before = await Statements.Count(() => programme.As(lan).Send(new GetClientOverview(client)));
        for (var i = 0; i < 10; i++)
        {
            await programme.As(lan).Send(ContactTests.Contact(client, programme));
            await programme.Given.FollowUp(client, TestWards.North, programme.Clock.Today().AddDays(i));
        }

        var after = await Statements.Count(() => programme.As(lan).Send(new GetClientOverview(client)));

        // Go on record, say who acts and look whether the client is there; the record, follow-ups, consents, services, changes, timeline;
        // close.
        Assert.Equal((8, 8), (before, after));
    }
}
