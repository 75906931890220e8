using CaseManager.Application.Assessments;
using CaseManager.Application.Clients;
using CaseManager.Application.Consents;
using CaseManager.Application.People;
using CaseManager.Application.Slips;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Services;
using CaseManager.Domain.Slips;

namespace CaseManager.Application.Demo;

/// <summary>
/// What happens to one person of the demo, from the slip on, each step through its use case by the account that would do it.
/// </summary>
internal sealed partial class DemoLife(
    DemoStage stage, DemoWorld world, DemoPerson person, IReadOnlyList<DemoPerson> neighbours, DemoMemory memory)
{
    private const string HivUnit = "Nhóm điều phối viên của phường (mẫu)";

    private static readonly (string Service, int Percent)[] Further =
    [
        ("hiv-test", 46), ("health-insurance", 26), ("peer-support", 30), ("counselling", 25), ("hepatitis-c", 22), ("identity-papers", 20),
        ("legal-aid", 20), ("vocational-training", 16), ("job", 14), ("tuberculosis", 12), ("naloxone", 10), ("residence", 6),
        ("shelter", 4), ];

    private readonly Random _random = new(7919 * person.Number);
    private readonly Actor _coordinator = world.Coordinator(person.WardCode, standIn: person.Number % 4 == 0);

    private DateTimeOffset Now => stage.Clock.GetUtcNow();

    public async IAsyncEnumerable<DateTimeOffset> Live()
    {
        yield return person.MetAt;
        var (reference, handOver) = await File();
        if (person.Fate is DemoFate.Fresh && person.Number % 2 == 0)
        {
            // Still waiting, with the clock of the ward running.
            yield break;
        }

        yield return handOver is HandOverMode.Now ? Now.AddMinutes(_random.Next(5, 25)) : Soon(_random.Next(1, 10));
        await stage.As(_coordinator).Send(new ReceiveSlip(reference));
        long version = 1;

        for (var tries = UnansweredTries(handOver); tries > 0; tries--)
        {
            yield return Soon(_random.Next(3, 30));
            await Attempt(reference, _random.Next(3) == 0 ? ContactResult.MessageLeft : ContactResult.NoAnswer);
            version++;
        }

        if (person.Fate is DemoFate.Fresh)
        {
            yield break;
        }

        if (person.Fate is DemoFate.Unreachable)
        {
            yield return WorkingHours(Now.AddDays(_random.Next(1, 9)));
            await stage.As(_coordinator).Send(new CloseUnreachable(reference, version));
            yield break;
        }

        yield return handOver is HandOverMode.Now ? Now.AddMinutes(_random.Next(10, 50)) : Soon(_random.Next(2, 30));
        await Attempt(reference, ContactResult.Reached);
        version++;

        yield return person.Fate is DemoFate.Client ? Soon(_random.Next(1, 70)) : Soon(_random.Next(0, 30));
        switch (person.Fate)
        {
            case DemoFate.Declined:
                await stage.As(_coordinator).Send(new DeclineIntake(reference, version, Pick(
                    IntakeReason.NotInterested, IntakeReason.NotNow, IntakeReason.FearOfPolice, IntakeReason.FearOfDisclosure,
                    IntakeReason.HasOtherSupport, IntakeReason.NoReasonGiven)));
                break;
            case DemoFate.NotEligible:
                await stage.As(_coordinator).Send(
                    new DeclineIntake(reference, version, Pick(IntakeReason.LivesElsewhere, IntakeReason.OutsideProgramme)));
                break;
            case DemoFate.Duplicate when memory.SomeClient(person.WardCode, _coordinator) is { } known:
                await stage.As(_coordinator).Send(new MarkDuplicate(reference, version, known));
                break;
            case DemoFate.Client:
                var client = await Enrol(reference);
                memory.Remember(person.WardCode, client);
                await stage.Agenda.Begin(Assess(client));
                await stage.Agenda.Begin(GoToServices(client));
                await stage.Agenda.Begin(KeepConsents(client));
                await stage.Agenda.Begin(StayInTouch(client));
                await stage.Agenda.Begin(FaceTheLaw(client));
                await stage.Agenda.Begin(GetTested(client));
                break;
            default:
                break;
        }
    }

    private async Task<(string Reference, HandOverMode HandOver)> File()
    {
        var officer = stage.As(world.Officer(person.WardCode, _random.Next(4)));
        var handOver = _random.Next(100) switch { < 34 => HandOverMode.Now, < 60 => HandOverMode.Appointment, _ => HandOverMode.CallLater };
        var today = stage.Clock.Today();
        var filed = await officer.Send(new FileSlip(
            Id<Slip>.New(), AdultAnswer.Yes, Violence: false, Trafficking: false, SlipName(), AgeOnSlip(),
            person.Gender is Gender.Woman ? PersonGender.Woman : PersonGender.Man, person.Phone,
            _random.Next(5) == 0 ? [ContactWay.Message] : [ContactWay.Call], person.WardCode,
            Pick(
                ReferralBasis.InsteadOfProcessing, ReferralBasis.InsteadOfProcessing, ReferralBasis.SocialContact,
                ReferralBasis.OwnRequest),
                today, person.WardCode, Pick("Gần chợ", "Công viên", "Trạm xe buýt", "Ngõ nhà", null),
                [Pick(SlipNeed.Health, SlipNeed.Housing, SlipNeed.Work, SlipNeed.Papers, SlipNeed.Family, SlipNeed.Unknown)],
                Urgent: _random.Next(12) == 0, Note: null, PersonAnswer.Agreed, handOver,
                handOver is HandOverMode.Appointment ? today.AddDays(_random.Next(1, 4)) : null,
                handOver is HandOverMode.Appointment ? new TimeOnly(_random.Next(8, 17), 0) : null,
                handOver is HandOverMode.Appointment ? "Trạm Y tế" : null));

        return (filed.Reference, handOver);
    }

    // An officer writes a name as heard; for a person who is a client already it is that client's.
    private string SlipName() =>
        person.Fate is DemoFate.Duplicate
            ? neighbours.First(n => n.Fate is DemoFate.Client && n.WardCode == person.WardCode).FullName
            : _random.Next(6) == 0 ? person.FullName.Split(' ')[^1] : person.FullName;

    private AgeBand AgeOnSlip() => (stage.Clock.Today().Year - person.BirthYear) switch
    {
        < 25 => AgeBand.From18To24,
        < 35 => AgeBand.From25To34,
        < 45 => AgeBand.From35To44,
        _ => AgeBand.From45,
    };

    private int UnansweredTries(HandOverMode handOver) => person.Fate switch
    {
        DemoFate.Unreachable => Intake.TriesUntilUnreachable,
        DemoFate.Fresh => person.Number % 3,
        _ => handOver is HandOverMode.CallLater ? _random.Next(0, 3) : 0,
    };

    private Task<Id<ContactAttempt>> Attempt(string reference, ContactResult result)
    {
        var here = TimeZoneInfo.ConvertTime(Now, VietnamTime.Zone);

        return stage.As(_coordinator).Send(new RecordContactAttempt(
            Id<ContactAttempt>.New(), reference, DateOnly.FromDateTime(here.DateTime), TimeOnly.FromDateTime(here.DateTime),
            result is ContactResult.Reached && _random.Next(2) == 0 ? ContactWay.InPerson : ContactWay.Call, result));
    }

    private Task<ClientCode> Enrol(string reference)
    {
        var purposes =
            new List<ConsentPurpose> { ConsentPurpose.TakePart, ConsentPurpose.StoreAssessments, ConsentPurpose.AnonymousStatistics };
        AddSometimes(90, ConsentPurpose.ContactByPhone);
        AddSometimes(85, ConsentPurpose.ReceiveFeedback);
        AddSometimes(30, ConsentPurpose.ContactFamily);
        AddSometimes(25, ConsentPurpose.CaseConference);
        AddSometimes(20, ConsentPurpose.LegalRepresentation);
        AddSometimes(25, ConsentPurpose.Research);

        return stage.As(_coordinator).Send(new EnrolClient(
            Id<Consent>.New(), reference, null, null,
            new PersonForm
            {
                FullName = person.FullName,
                BirthYear = person.BirthYear,
                Gender = person.Gender,
                Phone = person.Phone,
                SafeToCall = true,
                SafeToMessage = _random.Next(2) == 0,
                ContactNote = _random.Next(4) == 0 ? "Gọi sau 18 giờ" : null,
                Residence = Pick(
                    ResidenceStability.Stable, ResidenceStability.Stable, ResidenceStability.Stable, ResidenceStability.Temporary,
                    ResidenceStability.None),
                PreferredLanguage = "Tiếng Việt",
            },
            Form(purposes)));

        void AddSometimes(int percent, ConsentPurpose purpose)
        {
            if (_random.Next(100) < percent)
            {
                purposes.Add(purpose);
            }
        }
    }

    private ConsentForm Form(IReadOnlyList<ConsentPurpose> purposes, params Guid[] providers) => new()
    {
        Purposes = purposes,
        ProviderIds = purposes.Contains(ConsentPurpose.ShareWithProvider) ? providers : [],
        HivProviderIds = purposes.Contains(ConsentPurpose.ShareHivWithProvider) ? providers : [],
        HivUnit = purposes.Contains(ConsentPurpose.HivInformation) ? HivUnit : null,
        Channel = purposes.Contains(ConsentPurpose.HivInformation)
            ? ConsentChannel.Paper
            : Pick(ConsentChannel.Paper, ConsentChannel.Paper, ConsentChannel.Electronic, ConsentChannel.VerbalWithWitness),
        Language = "vi",
        TextVersion = DemoWorld.ConsentTextOn(stage.Clock.Today()),
        CopyGiven = true,
    };

    private async IAsyncEnumerable<DateTimeOffset> KeepConsents(ClientCode client)
    {
        if (person.Number % 29 == 0)
        {
            yield return WorkingHours(Now.AddDays(_random.Next(30, 120)));
            var given = await stage.As(_coordinator).Send(new ListConsents(client));
            var purpose = person.Number % 58 == 0 ? ConsentPurpose.TakePart : ConsentPurpose.StoreAssessments;
            if (given.FirstOrDefault(c => c.Purpose == purpose) is { } consent)
            {
                await Dare(() => stage.As(_coordinator).Send(new WithdrawConsent(client, consent.Id)));
            }

            yield break;
        }

        // A year on the client is asked again; one in four has slipped out of sight by then, and the consents run out.
        yield return WorkingHours(Now.AddDays(365 - _random.Next(2, 20)));
        if (_random.Next(4) != 0)
        {
            await Dare(() => stage.As(_coordinator).Send(new GiveConsents(
                Id<Consent>.New(), client,
                Form([
                    ConsentPurpose.TakePart, ConsentPurpose.StoreAssessments, ConsentPurpose.ContactByPhone, ConsentPurpose.ReceiveFeedback,
                    ConsentPurpose.AnonymousStatistics
                ]))));
        }
    }

    private async IAsyncEnumerable<DateTimeOffset> Assess(ClientCode client)
    {
        foreach (var (instrument, percent) in new[] { ("SOCIAL", 92), ("LEGAL", 84), ("ASSIST", 88), ("PHQ-9", 35) })
        {
            if (_random.Next(100) >= percent)
            {
                continue;
            }

            yield return WorkingHours(Now.AddDays(_random.Next(1, 4)));
            if (!await Dare(() => Ask(client, instrument)))
            {
                yield break;
            }
        }

        yield return WorkingHours(Now.AddDays(_random.Next(175, 200)));
        if (_random.Next(2) == 0)
        {
            await Dare(() => Ask(client, "ASSIST"));
        }
    }

    private async Task Ask(ClientCode client, string instrument)
    {
        var coordinator = stage.As(_coordinator);
        var id = await coordinator.Send(new StartAssessment(Id<Assessment>.New(), client, instrument, AssessmentMode.Interview, "vi"));
        var answers = DemoAnswers.To(Instruments.Find(instrument)!, person.Pathway, person.MetAt.DayInVietnam(), _random);
        var saved = await coordinator.Send(new SaveAnswers(client, id, 1, answers));
        if (saved.Responses.Flags.Any(flag => flag.Alert is not null))
        {
            await stage.Agenda.Begin(WriteSafetyPlan(client));
        }

        var halfDone = memory.End - Now < TimeSpan.FromDays(20) && _random.Next(4) == 0;
        if (saved.Responses.IsComplete && !halfDone)
        {
            await coordinator.Send(new CompleteAssessment(client, id, saved.Version, null));
        }
    }

    /// <summary>
    /// Does what the rules may forbid by now, as when a consent has run out or took its service referral along; answers whether they let
    /// it.
    /// </summary>
    private async Task<bool> Dare(Func<Task> step)
    {
        try
        {
            await step();

            return true;
        }
        catch (Exception refused) when (refused is RuleBrokenException or Pipeline.NotFoundException or Pipeline.AccessDeniedException
            or Pipeline.StaleVersionException)
        {
            memory.Refused(refused);

            return false;
        }
    }

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    /// <summary>So many working hours from now, more or less.</summary>
    private DateTimeOffset Soon(int hours) => WorkingHours(Now.AddHours(hours).AddMinutes(_random.Next(60)));

    /// <summary>That time if it is an office hour, otherwise the next morning that is.</summary>
    private DateTimeOffset WorkingHours(DateTimeOffset time)
    {
        var here = TimeZoneInfo.ConvertTime(time, VietnamTime.Zone);
        if (here.Hour is >= 8 and < 18 && here.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
        {
            return time;
        }

        var day = DateOnly.FromDateTime(here.DateTime).AddDays(here.Hour < 8 ? 0 : 1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(1);
        }

        return day.StartInVietnam().AddHours(8).AddMinutes(_random.Next(120));
    }
}

/// <summary>What the lives of one stage know of each other.</summary>
internal sealed class DemoMemory(DateTimeOffset end)
{
    private readonly List<(string Ward, ClientCode Code)> _clients = [];
    private readonly Dictionary<string, int> _refusals = [];

    /// <summary>When the story reaches today.</summary>
    public DateTimeOffset End => end;

    /// <summary>How often a rule refused a use case, by rule.</summary>
    public IReadOnlyDictionary<string, int> Refusals => _refusals;

    public void Remember(string ward, ClientCode client) => _clients.Add((ward, client));

    public ClientCode? SomeClient(string ward, Actor coordinator) =>
        coordinator.WardCodes.Contains(ward) && _clients.FindIndex(c => c.Ward == ward) is >= 0 and var i ? _clients[i].Code : null;

    public void Refused(Exception refused)
    {
        var rule = refused is RuleBrokenException broken ? broken.Key : refused.GetType().Name;
        _refusals[rule] = _refusals.GetValueOrDefault(rule) + 1;
    }
}
