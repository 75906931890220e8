using CaseManager.Application.Assessments;
using CaseManager.Application.CarePlans;
using CaseManager.Application.Clients;
using CaseManager.Application.Contacts;
using CaseManager.Application.Emergencies;
using CaseManager.Application.Legal;
using CaseManager.Application.Safety;
using CaseManager.Application.Slips;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.CarePlans;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Contacts;
using CaseManager.Domain.Disclosures;
using CaseManager.Domain.Emergencies;
using CaseManager.Domain.Legal;
using CaseManager.Domain.Safety;
using CaseManager.Domain.Services;
using CaseManager.Domain.Slips;

namespace CaseManager.Testing;

/// <summary>A client of whom there is a record of every kind.</summary>
public sealed record FullRecord(
    ClientCode Code, Id<Assessment> Assessment, Id<Contact> Contact, Id<FollowUp> FollowUp, Id<Goal> Goal,
    Id<ServiceReferral> ServiceReferral, Id<ServiceReferral> HivReferral, Id<Consent> Consent, Guid CascadeStep, Id<LegalClock> Clock,
    Id<SafetyAlert> Alert, Id<Demand> Demand);

/// <summary>
/// A ward at work: its people, a client with a record of every kind, another one like it, and slips that wait, are received and are drafts.
/// </summary>
public sealed record WardAtWork(
    string Code, Actor Officer, Actor Coordinator, Actor Supervisor, FullRecord Client, FullRecord Other, string WaitingSlip,
    string ReceivedSlip, Id<Slip> Draft, Id<Provider> Provider)
{
    /// <summary>The officer's own sent slip, which is the one that waits.</summary>
    public string SentSlip => WaitingSlip;
}

public sealed partial class Given
{
    private static readonly string[] ServicesOfAll = ["methadone", "hiv-test", "legal-aid", "job"];

    /// <summary>A ward where something of every kind has been written down, by the use cases themselves.</summary>
    public async Task<WardAtWork> WardAtWork(string ward)
    {
        var (officer, coordinator, supervisor) = (await Officer(ward), await Coordinator(ward), await Supervisor(ward));
        await DutyCoordinator(ward);
        var provider = await Provider(ward, ServicesOfAll);
        var client = await FullRecord(ward, coordinator, provider);
        var other = await FullRecord(ward, coordinator, provider);
        var waiting = await Slip(ward, officer);
        var draft = Id<Slip>.New();
        await programme.As(coordinator).Send(new ListClients(CaseloadView.Mine));
        await programme.As(officer).Send(new SaveDraft(draft, DraftSeal.NewKey(), "Nguyễn Văn Nháp"));

        return new(
            ward, officer, coordinator, supervisor, client, other,
            await programme.Value<string>($"select reference from intake.slips where id = '{waiting}'"),
            await ContactedSlip(ward, coordinator), draft, provider);
    }

    /// <summary>What seldom happens in a ward: an emergency that was reviewed, a demand granted in part, an assessment broken off and
    /// amended, an alert and a legal event that tell of health, a step taken back, a finding.</summary>
    public async Task Seldom(WardAtWork ward, string elsewhere)
    {
        var code = ward.Other.Code;
        var send = programme.As(ward.Coordinator);
        var emergency = await Emergency(await Coordinator(elsewhere), code);
        await programme.As(ward.Supervisor).Send(new ReviewEmergency(emergency, EmergencyFinding.Justified, "Đúng lý do", 1));
        await Demand(code, ward.Coordinator, decision: DemandDecision.Partial);
        var assessment = await send.Send(new StartAssessment(Id<Assessment>.New(), code, "PHQ-2", AssessmentMode.Interview, "vi"));
        await send.Send(new CompleteAssessment(code, assessment, 1, "Hết giờ"));
        await send.Send(
            new SignAssessment(
                code, assessment, await programme.Value<long>($"select version from care.assessments where id = '{assessment}'")));
        await send.Send(new AmendAssessment(Id<Assessment>.New(), code, assessment, "Ghi nhầm"));
        await send.Send(new StartAssessment(Id<Assessment>.New(), code, "HIV-RISK", AssessmentMode.Interview, "vi"));
        await send.Send(new OpenAlert(Id<SafetyAlert>.New(), code, AlertKind.SuicideRisk, "Nói không muốn sống"));
        await send.Send(new RecordLegalEvent(
            Id<LegalEvent>.New(), code, LegalEventKind.LastDose, programme.Clock.Today(), new TimeOnly(8, 0), programme.Clock.Today(),
            "Phòng khám", "Liều cuối"));
        await programme.Execute(
            "update intake.slips set hand_over = 'Appointment', appointment_at = filed_at + interval '2 days', appointment_place = "
                + "'Trạm y tế' where reference = $1", ward.WaitingSlip);
        await programme.Execute(
            "update care.cascade_entries set retracted_at = recorded_at, retracted_by = recorded_by, retraction_reason = 'Ghi nhầm' "
                + "where client_code = $1", code.Value);
        await programme.Execute(
            """
            insert into audit.findings (rule, account_id, day, first_at, last_at, occurrences, client_codes, found_at, looked_at, looked_by,
                reason, note)
            values ('NightReads', $1, $2, $3, $3, 1, array[$4]::text[], $3, $3, $5, 'Work', 'Đã hỏi')
            """,
            ward.Coordinator.AccountId.Value, programme.Clock.Today(), programme.Clock.GetUtcNow(), code.Value,
            (await Reviewer()).AccountId.Value);
    }

    /// <summary>
    /// A client with a contact and its correction, a follow-up, a goal, a plan, assessments, service referrals of every kind, and a pause,
    /// and a demand from an authority.
    /// </summary>
    public async Task<FullRecord> FullRecord(string ward, Actor coordinator, Id<Provider> provider)
    {
        var today = programme.Clock.Today();
        var code = await Client(ward, coordinator, consents: [.. Usual, ConsentPurpose.HivInformation, ConsentPurpose.AnonymousStatistics]);
        var send = programme.As(coordinator);

        var contact = await send.Send(new RecordContact(
            Id<Contact>.New(), code, today, new TimeOnly(8, 0), ContactMode.Phone, ContactPurpose.FollowUp, ContactOutcome.Reached, 10,
            null, "Ghi chú", "Gọi lại"));
        await send.Send(new CorrectContact(Id<ContactCorrection>.New(), code, contact, "Thêm một câu.", "Còn thiếu"));
        var goal = await send.Send(new AddGoal(Id<Goal>.New(), code, "Có việc làm", GoalDomain.Work, 1, null, "Từng bước"));
        await send.Send(new AgreePlan(Id<PlanAgreement>.New(), code, today, AgreementManner.InPerson, today.AddMonths(3)));
        var assessment = await send.Send(new StartAssessment(Id<Assessment>.New(), code, "ASSIST", AssessmentMode.Interview, "vi"));
        await send.Send(new SaveAnswers(code, assessment, 1, new Dictionary<string, Answer?> { ["lifetime.opioids"] = Answer.Of("yes") }));
        foreach (var instrument in new[] { "LEGAL", "SOCIAL" })
        {
            await send.Send(new StartAssessment(Id<Assessment>.New(), code, instrument, AssessmentMode.Interview, "vi"));
        }

        var notice = await send.Send(new RecordLegalEvent(
            Id<LegalEvent>.New(), code, LegalEventKind.CompulsoryFileNotice, today, new TimeOnly(8, 0), today, "Công an phường",
            "Nội dung giấy"));
        await send.Send(new RecordLegalGround(Id<LegalGround>.New(), code, "CareOfSmallChild", "Giấy khai sinh", today, null));
        var alert = await send.Send(new OpenAlert(Id<SafetyAlert>.New(), code, AlertKind.ViolenceRisk, "Sợ về nhà"));
        await send.Send(new MoveAlert(code, alert, 1, AlertMove.Act, "Đã gọi điện"));
        await send.Send(new SaveSafetyPlan(Id<SafetyPlan>.New(), code, null, "Mất ngủ", "Nghe nhạc", "Chị gái", "Cất dao", "115", today));
        var methadone = await ServiceReferral(code, ward, "methadone", coordinator, provider);
        var hiv = await ServiceReferral(code, ward, "hiv-test", coordinator, provider);
        await ServiceReferral(code, ward, "legal-aid", coordinator, provider);
        var step = Guid.CreateVersion7();
        await programme.Execute(
            """
            insert into care.cascade_entries (id, client_code, ward_code, category, kind, step, occurred_on, told_by, recorded_by,
                recorded_at)
            values ($1, $2, $3, 'Health', 'HepatitisC', 'Offered', $4, 'Client', $5, $6), (gen_random_uuid(), $2, $3, 'Hiv', 'Hiv',
                'Offered', $4, 'Client', $5, $6)
            """,
            step, code.Value, ward, today, coordinator.AccountId.Value, programme.Clock.GetUtcNow());
        var version = await programme.Value<long>($"select version from care.clients where code = '{code}'");
        await send.Send(new CloseClient(code, ClientStatus.Paused, today, "Lý do", "Đã nói", version));

        return new(
            code, assessment, contact, await FollowUp(code, ward, today.AddDays(10)), goal, methadone, hiv,
            new(await programme.Value<Guid>($"select id from care.consents where client_code = '{code}' and purpose = 'TakePart'")), step,
            new(await programme.Value<Guid>($"select id from care.legal_clocks where event_id = '{notice}'")), alert,
            await ReleasedDemand(code, coordinator, await Supervisor(ward), await Reviewer()));
    }
}
