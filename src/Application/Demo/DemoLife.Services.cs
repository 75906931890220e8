using CaseManager.Application.Consents;
using CaseManager.Application.Services;
using CaseManager.Domain;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Services;
using static CaseManager.Domain.Services.ServiceReferralMove;

namespace CaseManager.Application.Demo;

internal sealed partial class DemoLife
{
    private static readonly HashSet<string> OneVisit = ["hiv-test", "naloxone"];

    private async IAsyncEnumerable<DateTimeOffset> GoToServices(ClientCode client)
    {
        // The first referral of every client is made: it is the one that the figures tell of.
        yield return WorkingHours(Now.AddDays(_random.Next(1, 5)));
        var services = Wishes();
        await Begin(services[0]);

        foreach (var service in services.Skip(1))
        {
            yield return WorkingHours(Now.AddDays(_random.Next(3, 40)));
            await Begin(service);
        }

        Task Begin(string service) => stage.Agenda.Begin(Follow(client, service));
    }

    private List<string> Wishes()
    {
        var further = Further.Where(f => _random.Next(100) < f.Percent).Select(f => f.Service).ToArray();
        _random.Shuffle(further);
        var wishes = further.ToList();
        if (person.Pathway is not DemoPathway.Neither)
        {
            wishes.Insert(
                0,
                person.Pathway is DemoPathway.Methadone ? "methadone" : Pick("home-detox", "home-detox", "rehab-public", "rehab-private"));
        }
        else if (wishes.Count == 0)
        {
            wishes.Add("peer-support");
        }

        return wishes;
    }

    private async IAsyncEnumerable<DateTimeOffset> Follow(ClientCode client, string service)
    {
        var referral = new DemoReferral(stage, client, Id<ServiceReferral>.New());
        var main = service is "methadone" or "home-detox" or "rehab-public" or "rehab-private";
        if (!await Dare(() => Send(referral, service)))
        {
            yield break;
        }

        var appointment = WorkingHours(Now.AddDays(_random.Next(4, 10)));
        yield return WorkingHours(Now.AddDays(_random.Next(1, 4)));
        var starts = person.Starts && (main || person.Pathway is DemoPathway.Neither || _random.Next(100) < 68);
        if (!starts && _random.Next(2) == 0)
        {
            await Move(Pick(RejectByProvider, DeclineByClient, RecordNoResponse));
            yield break;
        }

        if (!await Move(Accept, appointment))
        {
            yield break;
        }

        yield return appointment.AddHours(2);
        while (_random.Next(100) < 22)
        {
            if (!await Move(RecordMissed))
            {
                yield break;
            }

            yield return WorkingHours(Now.AddDays(_random.Next(1, 6)));
            if (!starts && _random.Next(2) == 0)
            {
                await Move(MarkContactLost);
                yield return WorkingHours(Now.AddDays(_random.Next(20, 60)));
                if (_random.Next(3) == 0)
                {
                    await Move(ReEngage);
                }

                yield break;
            }

            appointment = WorkingHours(Now.AddDays(_random.Next(2, 7)));
            if (!await Move(Rebook, appointment))
            {
                yield break;
            }

            yield return appointment.AddHours(2);
        }

        if (!starts && _random.Next(2) == 0)
        {
            // It is not recorded yet whether the client came.
            yield break;
        }

        if (!await Move(RecordAttended))
        {
            yield break;
        }

        yield return WorkingHours(Now.AddDays(_random.Next(0, 6)));
        if (OneVisit.Contains(service))
        {
            await Move(starts ? Complete : RecordNotStarted);
            yield break;
        }

        if (!await Move(starts ? Start : RecordNotStarted) || !starts)
        {
            yield break;
        }

        yield return WorkingHours(Now.AddDays(_random.Next(40, 300)));
        var end = _random.Next(100);
        if (end < 18 && await Move(Stop))
        {
            yield return WorkingHours(Now.AddDays(_random.Next(15, 50)));
            if (_random.Next(2) == 0 && await Move(ReEngage))
            {
                yield return WorkingHours(Now.AddDays(3));
                await Move(Accept, WorkingHours(Now.AddDays(6)));
            }
        }
        else if (end < 60 && service is not "methadone")
        {
            await Move(Complete);
        }

        async Task<bool> Move(ServiceReferralMove move, DateTimeOffset? at = null) =>
            await Dare(() => referral.Move(stage.As(_coordinator), move, at, Why(move)));
    }

    private async Task Send(DemoReferral referral, string service)
    {
        var provider = world.Provider(service, person.WardCode);
        await stage.As(_coordinator).Send(new GiveConsents(
            Id<Consent>.New(), referral.Client,
            Form(
                service is "hiv-test" or "art"
                    ? [ConsentPurpose.HivInformation, ConsentPurpose.ShareHivWithProvider]
                    : [ConsentPurpose.ShareWithProvider], provider.Value)));
        await referral.Make(
            stage.As(_coordinator), service, provider, Pick(Urgency.Routine, Urgency.Routine, Urgency.Soon),
            accompanied: _random.Next(4) == 0, _random.Next(3) == 0 ? [SharedItem.Name] : [SharedItem.Name, SharedItem.Phone]);
        await referral.PrintLetter(stage.As(_coordinator));
    }

    private ServiceReferralReason? Why(ServiceReferralMove move) => move switch
    {
        RejectByProvider =>
            Pick(ServiceReferralReason.WaitingList, ServiceReferralReason.NotEligible, ServiceReferralReason.NoHealthInsurance),
        DeclineByClient =>
            Pick(
                ServiceReferralReason.ClientDeclined, ServiceReferralReason.FearOfPolice, ServiceReferralReason.FearOfDisclosure,
                ServiceReferralReason.Cost),
        RecordMissed => Pick(ServiceReferralReason.WorkHours, ServiceReferralReason.Distance, ServiceReferralReason.Unknown),
        RecordNotStarted => Pick(ServiceReferralReason.NotNeeded, ServiceReferralReason.NotEligible, ServiceReferralReason.ClientDeclined),
        Stop =>
            Pick(
                ServiceReferralReason.ClientDeclined, ServiceReferralReason.Moved, ServiceReferralReason.WorkHours,
                ServiceReferralReason.ContactLost),
        Make or Accept or RecordNoResponse or BookAppointment or RecordAttended or Rebook or MarkContactLost or Start or Complete
            or Transfer or Cancel
            or ReEngage => null,
    };
}

/// <summary>One service referral of the demo, and the version that its coordinator last saw.</summary>
internal sealed class DemoReferral(DemoStage stage, ClientCode client, Id<ServiceReferral> id)
{
    private const int ConsequencesHeard = 1;

    private long _version;

    public ClientCode Client => client;

    public async Task Make(
        DemoStage.Sender coordinator, string service, Id<Provider> provider, Urgency urgency, bool accompanied,
        IReadOnlyCollection<SharedItem> shared)
    {
        await coordinator.Send(new PlanServiceReferral(
            id, client, service, provider, urgency, accompanied, TransportSupported: false, shared, null, stage.Clock.Today(), Make: true,
            ConsequencesHeard));
        _version = 1;
    }

    /// <summary>The client takes the letter along.</summary>
    public Task PrintLetter(DemoStage.Sender coordinator) => coordinator.Send(new PrintServiceReferralLetter(client, id));

    public async Task Move(DemoStage.Sender coordinator, ServiceReferralMove move, DateTimeOffset? at, ServiceReferralReason? why)
    {
        await coordinator.Send(new MoveServiceReferral(
            client, id, _version, move, stage.Clock.Today(),
            move is Accept or RejectByProvider or RecordAttended or Start or Complete ? ToldBy.Provider : ToldBy.Coordinator, at, why,
            ConsequencesHeard));
        _version++;
    }
}
