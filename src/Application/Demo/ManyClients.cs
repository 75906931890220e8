using System.Globalization;
using CaseManager.Application.Database;
using CaseManager.Application.Outcomes;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Contacts;
using CaseManager.Domain.People;
using CaseManager.Domain.Services;
using CaseManager.Domain.Slips;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseManager.Application.Demo;

/// <summary>
/// A large invented programme for measuring. Its records are made by the same verbs as all others, so that no rule is broken, and loaded in
/// bulk; only the audit trail knows nothing of them.
/// </summary>
public sealed class ManyClients(DatabaseSettings settings, TimeProvider clock)
{
    private const int ClientsOfWard = 30;
    private const int MostWards = 3_300;
    private const int AtOnce = 2_000;
    private const int Days = 540;

    private static readonly Type[] Loaded =
    [
        typeof(Slip), typeof(SlipPerson), typeof(Client), typeof(Intake), typeof(ContactAttempt), typeof(Person), typeof(StatusChange),
        typeof(Consent), typeof(ServiceReferral), typeof(ServiceReferralEvent), typeof(Contact), typeof(FollowUp), typeof(Assessment),
    ];

    private static readonly string[] Services =
        [
            "methadone", "home-detox", "rehab-public", "hiv-test", "hepatitis-c", "counselling", "job", "legal-aid", "identity-papers",
            "health-insurance", "peer-support"
        ];

    private readonly Random _random = new(100_000);
    private readonly HashSet<string> _codes = [];
    private readonly Dictionary<(string, int), IReadOnlyDictionary<string, Answer?>> _answers = [];

    public async Task<DemoAnswer> Make(int clients, IProgress<DemoProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var connection =
            new NpgsqlConnection(settings.ConnectionString(Login.Migrator) + ";Pooling=false;Max Auto Prepare=0;Include Error Detail=true");
        await connection.OpenAsync(cancellationToken);
        await connection.Run("set role cm_owner", cancellationToken);
        if (await DemoData.WhyNot(connection, cancellationToken) is { } answer)
        {
            return answer;
        }

        await connection.Run("insert into sec.demo_mark (clients) values ($1)", cancellationToken, clients);
        var world = new DemoWorld();
        await world.Install(connection, now.AddDays(-Days - 1), cancellationToken);
        await using (var opening = new DemoStage(settings, now.AddDays(-Days - 1)))
        {
            await world.OpenProviders(opening, cancellationToken);
        }

        var wards = await OpenWards(
            connection, Math.Clamp(clients / ClientsOfWard, DemoWorld.Wards.Count, MostWards), world, cancellationToken);
        await Load(connection, clients, wards, world, now, progress, cancellationToken);
        await connection.Run("analyze", cancellationToken);
        await new OutcomesRefresh(settings, clock).Run(cancellationToken);
        await connection.Run("update sec.demo_mark set finished_at = clock_timestamp()", cancellationToken);

        return DemoAnswer.Made;
    }

    // Beside the six wards with names there are numbered ones, each with a coordinator and an officer of its own.
    private static async Task<List<(string Code, Id<Account> Coordinator, Id<Account> Officer)>> OpenWards(
        NpgsqlConnection connection, int count, DemoWorld world, CancellationToken cancellationToken)
    {
        var wards =
            DemoWorld.Wards.Select(w =>
                (w.Code, world.Coordinator(w.Code, standIn: false).AccountId, world.Officer(w.Code, 0).AccountId)).ToList();
        var numbered = Enumerable.Range(wards.Count + 1, count - wards.Count)
            .Select(number =>
                (
                    Code: (90_000 + number).ToString(CultureInfo.InvariantCulture), Coordinator: Id<Account>.New(),
                    Officer: Id<Account>.New()))
            .ToList();
        string[] codes = [.. numbered.Select(ward => ward.Code)];
        await connection.Run(
            """
            insert into directory.wards (code, name, unit_type, province_code, province_name, valid_from)
            select code, 'Phường Mẫu ' || code, 'Phường', '99', 'Thành phố Mẫu', '2025-01-01' from unnest($1::text[]) code
            """,
            cancellationToken, (object)codes);
        await connection.Run(
            """
            insert into directory.provider_wards (provider_id, ward_code)
            select id, code from directory.providers, unnest($1::text[]) code
            """,
            cancellationToken, (object)codes);
        await Accounts(Role.Coordinator, numbered.Select(ward => ward.Coordinator));
        await Accounts(Role.Officer, numbered.Select(ward => ward.Officer));

        return [.. wards, .. numbered];

        async Task Accounts(Role role, IEnumerable<Id<Account>> accounts)
        {
            Guid[] ids = [.. accounts.Select(account => account.Value)];
            await connection.Run(
                """
                insert into accounts.accounts (id, user_name, normalized_user_name, full_name, search_key, role, created_at, password_hash,
                    security_stamp)
                select n.id, lower($3::text) || '-' || n.code, upper($3::text) || '-' || n.code, 'Nhân viên Mẫu ' || n.code, $4 || ' '
                    || n.code, $3::text, a.created_at, a.password_hash, gen_random_uuid()::text
                from unnest($1::uuid[], $2::text[]) n (id, code), accounts.accounts a where a.user_name = 'admin1'
                """,
                cancellationToken, ids, codes, role.ToString(), NameKey.Of("Nhân viên Mẫu"));
            await connection.Run(
                "insert into accounts.account_wards (account_id, ward_code) select * from unnest($1::uuid[], $2::text[])",
                cancellationToken, ids, codes);
        }
    }

    private async Task Load(
        NpgsqlConnection connection, int clients, List<(string Code, Id<Account> Coordinator, Id<Account> Officer)> wards, DemoWorld world,
        DateTimeOffset now, IProgress<DemoProgress>? progress, CancellationToken cancellationToken)
    {
        await using var logins = new Logins(settings, clock);
        await using var db = new DbContexts(logins).Make(Login.Migrator);
        var services = await db.Set<Service>()
            .AsNoTracking()
            .Where(s => Services.Contains(s.Code))
            .ToDictionaryAsync(s => s.Code, cancellationToken);
        var load = new BulkLoad(connection, db.Model);

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await load.Prepare(Loaded, cancellationToken);
        var copying = Task.CompletedTask;
        for (var done = 0; done < clients; done += AtOnce)
        {
            var batch = new Batch();
            for (var number = done; number < Math.Min(clients, done + AtOnce); number++)
            {
                var (ward, coordinator, officer) = wards[number % wards.Count];
                Live(batch, number, ward, coordinator, officer, now, services, world);
            }

            // While these go in, the next are made.
            await copying;
            copying = batch.CopyTo(load, cancellationToken);
            progress?.Report(
                new(
                    now.DayInVietnam().AddDays(-(int)(Days * (1 - ((double)done / clients)))),
                    Math.Min(1, (double)(done + AtOnce) / clients)));
        }

        await copying;
        await load.Finish(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private void Live(
        Batch batch, int number, string ward, Id<Account> coordinator, Id<Account> officer, DateTimeOffset now,
        Dictionary<string, Service> services, DemoWorld world)
    {
        var at = now.AddDays(-20 - _random.Next(Days - 20)).AddMinutes(_random.Next(600));
        var name = DemoPlan.NameOf(number, out var gender);
        var birthYear = now.Year - 21 - _random.Next(34);
        var slip = Unlike(
            () => Slip.File(
                Id<Slip>.New(), officer, at,
                new(
                    name, AgeBand.From25To34, gender is Gender.Woman ? PersonGender.Woman : PersonGender.Man,
                    $"0900{number % 1_000_000:000000}", [ContactWay.Call], ward),
                new(ReferralBasis.SocialContact, at.DayInVietnam(), ward, "Gần chợ", [SlipNeed.Health], false, null), true,
                new(HandOverMode.CallLater)),
            s => s.Reference, s => s.CardCode);
        var intake = Intake.Receive(slip, coordinator, at.AddHours(2));
        batch.Slips.Add(slip);
        batch.Intakes.Add(intake);
        Try(ContactResult.NoAnswer, 5);
        Try(ContactResult.Reached, 26);
        at = at.AddDays(3);
        intake.Enrol(coordinator, at);

        var client = Client.Enrol(
            Unlike(ClientCode.New, c => c.Value), ward, coordinator, birthYear, gender, at, at.DayInVietnam(), EntryPathway.PoliceSlip,
            slip.Id);
        batch.Clients.Add(client);
        batch.People.Add(
            Person.Of(
                client,
                new() { FullName = name, Birth = BirthDate.Of(birthYear, null, null), Phone = slip.Person!.Phone, SafeToCall = true }));
        var followUps = FollowUp.ScheduleFor(client);
        var told = new Dictionary<(Id<Provider>, ConsentPurpose), Consent>();
        batch.FollowUps.AddRange(followUps);
        Agree(ConsentPurpose.TakePart);
        Agree(ConsentPurpose.StoreAssessments);
        Agree(ConsentPurpose.AnonymousStatistics);
        Agree(ConsentPurpose.ContactByPhone);
        if (number % 2 == 0)
        {
            Agree(ConsentPurpose.HivInformation, recipient: "Nhóm điều phối viên mẫu");
        }

        foreach (var code in Enumerable.Range(number, 3).Select(i => Services[(i * 7) % Services.Length]).Distinct())
        {
            Refer(services[code], world.Provider(code, DemoWorld.Wards[number % DemoWorld.Wards.Count].Code));
        }

        for (var day = 10 + _random.Next(30); at.AddDays(day) < now && day < 300; day += 30 + _random.Next(40))
        {
            var then = at.AddDays(day);
            batch.Contacts.Add(Contact.Record(
                Id<Contact>.New(), client, then, ContactMode.Phone, ContactPurpose.FollowUp,
                _random.Next(6) == 0 ? ContactOutcome.NoAnswer : ContactOutcome.Reached, 15, ContactPlace.HealthStation,
                "Hỏi thăm sức khỏe và công việc.", null, Sensitivity.Normal, coordinator, then));
            followUps.FirstOrDefault(f => f.Status is FollowUpStatus.Due && f.DueOn <= then.DayInVietnam())?.Settle(batch.Contacts[^1]);
        }

        foreach (var code in new[] { "SOCIAL", number % 3 == 0 ? "PHQ-9" : "LEGAL" })
        {
            var instrument = Instruments.Find(code)!;
            var assessment = Assessment.Start(
                Id<Assessment>.New(), client, instrument, "vi", AssessmentMode.Interview, at.AddDays(4), coordinator);
            assessment.Save(AnswersTo(instrument), at.AddDays(4));
            assessment.Complete(null, at.AddDays(4), coordinator);
            batch.Assessments.Add(assessment);
        }

        void Try(ContactResult result, int hours)
        {
            var attempt = ContactAttempt.Of(
                Id<ContactAttempt>.New(), slip, at.AddHours(hours), ContactWay.Call, result, coordinator, at.AddHours(hours));
            intake.Tried(attempt);
            batch.Attempts.Add(attempt);
        }

        Consent Agree(ConsentPurpose purpose, Guid? provider = null, string? recipient = null)
        {
            var consent = Consent.Give(
                Id<Consent>.New(), Guid.NewGuid(), client, purpose, ConsentChannel.Paper, "vi", "2025-01", at, at.AddMonths(12),
                coordinator, provider, recipient, copyGiven: true);
            batch.Consents.Add(consent);

            return consent;
        }

        void Refer(Service service, Id<Provider> provider)
        {
            var purpose = ConsentTerms.ToSend(service.Category);
            var consent = told.TryGetValue((provider, purpose), out var known)
                ? known
                : told[(provider, purpose)] = Agree(purpose, provider.Value);
            var day = at.DayInVietnam().AddDays(2);
            var sent = new Attribution(coordinator, at.AddDays(2));
            var referral = ServiceReferral.Plan(
                Id<ServiceReferral>.New(), client.Code, ward, service, provider, Urgency.Routine, false, false,
                [SharedItem.Name, SharedItem.Phone], null, day, sent);
            referral.Make(service, new(consent, service.ConsequenceVersion), day, sent);
            switch (_random.Next(10))
            {
                case 0:
                    break;
                case 1:
                    referral.DeclineByClient(ServiceReferralReason.ClientDeclined, day.AddDays(2), Later(2), ToldBy.Client);
                    break;
                default:
                    referral.Accept(day.AddDays(2), Later(2), ToldBy.Provider, sent.At.AddDays(5));
                    referral.RecordAttended(day.AddDays(5), Later(5), ToldBy.Provider);
                    if (service.Course is ServiceCourse.OneOff)
                    {
                        referral.Complete(day.AddDays(5), Later(5), ToldBy.Provider);
                    }
                    else
                    {
                        referral.Start(day.AddDays(7), Later(7), ToldBy.Provider);
                    }

                    break;
            }

            batch.Referrals.Add(referral);

            Attribution Later(int days) => new(coordinator, sent.At.AddDays(days));
        }
    }

    // Among so many random codes some come twice.
    private T Unlike<T>(Func<T> make, params Func<T, string>[] codes)
    {
        T made;
        do
        {
            made = make();
        }
        while (!codes.All(code => _codes.Add(code(made))));

        return made;
    }

    // A handful of sheets for each instrument, filled in once.
    private IReadOnlyDictionary<string, Answer?> AnswersTo(Instrument instrument)
    {
        var key = (instrument.Code, _random.Next(8));

        return _answers.TryGetValue(key, out var known)
            ? known
            : _answers[key] = DemoAnswers.To(instrument, DemoPathway.Methadone, clock.Today().AddDays(-Days), _random);
    }

    private sealed class Batch
    {
        public List<Slip> Slips { get; } = [];

        public List<Intake> Intakes { get; } = [];

        public List<ContactAttempt> Attempts { get; } = [];

        public List<Client> Clients { get; } = [];

        public List<Person> People { get; } = [];

        public List<Consent> Consents { get; } = [];

        public List<ServiceReferral> Referrals { get; } = [];

        public List<Contact> Contacts { get; } = [];

        public List<FollowUp> FollowUps { get; } = [];

        public List<Assessment> Assessments { get; } = [];

        public async Task CopyTo(BulkLoad load, CancellationToken cancellationToken)
        {
            await load.Copy(Slips, cancellationToken);
            await load.Copy(Slips.Select(slip => slip.Person!), cancellationToken);
            await load.Copy(Intakes, cancellationToken);
            await load.Copy(Attempts, cancellationToken);
            await load.Copy(Clients, cancellationToken);
            await load.Copy(People, cancellationToken);
            await load.Copy(Clients.SelectMany(c => c.StatusChanges), cancellationToken);
            await load.Copy(Consents, cancellationToken);
            await load.Copy(Referrals, cancellationToken);
            await load.Copy(Referrals.SelectMany(r => r.Events), cancellationToken);
            await load.Copy(Contacts, cancellationToken);
            await load.Copy(FollowUps, cancellationToken);
            await load.Copy(Assessments, cancellationToken);
        }
    }
}
