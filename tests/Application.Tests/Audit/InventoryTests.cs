using System.Collections.Immutable;
using System.Reflection;
using CaseManager.Application.Accounts;
using CaseManager.Application.Audit;
using CaseManager.Application.Clients;
using CaseManager.Application.Consents;
using CaseManager.Application.Contacts;
using CaseManager.Application.Disclosures;
using CaseManager.Application.Legal;
using CaseManager.Application.Outcomes;
using CaseManager.Application.People;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Services;
using CaseManager.Application.Wards;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Legal;
using CaseManager.Domain.People;
using CaseManager.Testing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Application.Tests.Audit;

/// <summary>What must be on record, event by event, and that nothing can be asked of the system which is not.</summary>
public sealed class InventoryTests
{
    private const string NewPassword = "bốn chiếc thuyền giấy xanh";

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Every_use_case_is_audited_with_actor_client_time_and_outcome()
    {
        await using var programme = await Programme.Start();
        var client = await programme.Given.Client(TestWards.North);
        var people = new Dictionary<Role, Actor>
        {
            [Role.Officer] = await programme.Given.Officer(TestWards.North),
            [Role.Coordinator] = await programme.Given.Coordinator(TestWards.North),
            [Role.Supervisor] = await programme.Given.Supervisor(TestWards.North),
            [Role.ProgrammeStaff] = await programme.Given.ProgrammeStaff(),
            [Role.Reviewer] = await programme.Given.Reviewer(),
            [Role.Administrator] = await programme.Given.Administrator(),
        };
        var useCases = typeof(IUseCase).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IUseCase)))
            .ToList();
        Assert.True(useCases.Count > 100);

        var wrong = new List<string>();
        foreach (var type in useCases)
        {
            var needs = (AccessNeed)type.GetProperty(nameof(IUseCase.Needs))!.GetValue(null)!;
            var wholeWards = ((IUseCase)Filled(type, client, programme.Clock)!).About.WholeWards;
            var may = AccessPolicy.Grants
                .Where(grant =>
                    (grant.Operation, grant.Category) == (needs.Operation, needs.Category) && !(wholeWards && grant.Reach is Reach.Own))
                .Select(grant => grant.Role).ToHashSet();
            foreach (var role in new[] { may.First() }.Concat(people.Keys.Where(role => !may.Contains(role)).Take(1)))
            {
                programme.Clock.Advance(TimeSpan.FromSeconds(1));
                var useCase = (IUseCase)Filled(type, client, programme.Clock)!;
                await Ask(programme, people[role], useCase);

                var entry = Assert.Single(await Since(programme));
                var expected = (
                    type.Name, role.ToString(), people[role].AccountId.Value, needs.Operation.ToString(), needs.Category.ToString(),
                    useCase.About.ClientCode?.Value);
                if ((entry.UseCase, entry.Role, entry.Account!.Value, entry.Operation, entry.Category, entry.Client) != expected
                    || entry.Outcome is null || (!may.Contains(role) && entry.Outcome != "Refused"))
                {
                    wrong.Add($"{type.Name} as {role}: {entry}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Every_event_that_must_be_audited_is_audited()
    {
        await using var programme = await Programme.Start();
        var given = programme.Given;
        var (ward, south) = (await given.WardAtWork(TestWards.North), await given.WardAtWork(TestWards.South));
        var (lan, client) = (ward.Coordinator, ward.Client.Code);
        var (officer, reviewer, staff, boss) = (
            ward.Officer, await given.Reviewer(), await given.ProgrammeStaff(), await given.Administrator());
        var (care, admin) = (await programme.SignedIn(lan), await programme.SignedIn(boss));
        var invite = new InviteAccount(
            Id<Account>.New(), "hoa.tran", "Trần Thị Hoa", Role.Coordinator, null, null, [TestWards.North], "Thêm người.");
        (SignInLink Whole, string Half) link = default;
        var consent = Id<Consent>.New();
        IReadOnlyList<string> recovery = [];
        var demand = given.DemandOn(client);

        (string Event, string Outcome, Func<Task> Do)[] inventory =
        [
            // Signing in and out.
            ("SignIn", "Done", () => SignIn(Given.UserName(lan), Given.Password)),
            ("SignIn", "Refused", () => SignIn(Given.UserName(lan), "sai rồi")),
            ("SignIn", "Refused", () => SignIn("khong.ai", "sai rồi")),
            ("SignOut", "Done", async () => await Of<Sessions>().SignOut((await programme.SignedIn(lan)).Session!, null)),
            ("ConfirmPassword", "Done", () => Of<Passwords>().Confirm(lan, care.Session!, Given.Password, null)),
            ("ConfirmPassword", "Refused", () => Of<Passwords>().Confirm(lan, care.Session!, "sai rồi", null)),
            ("ChangePassword", "Done", () => Of<Passwords>().Change(south.Coordinator, Given.Password, NewPassword, null, null)),
            ("SetUpAuthenticator", "Done", async () => recovery = await SetUpAuthenticator()),
            ("GivePassword", "Done", () => SignIn(Given.UserName(staff), Given.Password)),
            ("UseRecoveryCode", "Done", () => SignInWith(recovery[0])),
            ("SignIn", "Done", () => SignInWith(recovery[1])),
            ("SignIn", "Refused", () => SignInWith("000000")),
            ("MakeRecoveryCodes", "Done", async () => await Of<SecondFactors>().MakeRecoveryCodes(
                staff, (await programme.SignedIn(staff)).Session!, null)),
            ("EndOwnSessions", "Done", async () => await Of<OwnDevices>().End(
                staff, (await programme.SignedIn(staff)).Session!, null, null)),
            ("SetPin", "Done", () => Of<HandOvers>().SetPin(lan, Given.Password, "194837", null)),

            // Refusals, in the use case and at the door.
            ("GetClientOverview", "Refused", () => programme.As(officer).Send(new GetClientOverview(client))),
            ("GetClientOverview", "Refused", () => care.Send(new GetClientOverview(south.Client.Code))),
            ("ListContacts", "Refused", () => Refused(officer, [Declaration.Of<ListContacts>()], client)),
            ("Door", "Refused", () => Refused(officer, [], client)),

            // Accounts, roles, wards.
            ("InviteAccount", "Done", () => admin.Send(invite)),
            ("WithdrawProposal", "Done", async () => await admin.Send(new WithdrawProposal(await given.Waiting(invite.Id)))),
            ("EnableAccount", "Done", async () => await admin.Send(new EnableAccount(invite.Id, 1, "Thêm người."))),
            ("DecideProposal", "Done", () => given.Agreed(invite.Id)),
            ("MakeSignInLink", "Done", () => admin.Send(new MakeSignInLink(invite.Id, "Đường vào bị mất."))),
            ("TakeLinkHalf", "Done", async () => link = await given.BothHalves(admin, invite.Id)),
            ("TakeUpSignInLink", "Done", () => Of<Passwords>().TakeUp(link.Whole!.Secret, link.Half, NewPassword, _ => true, null)),
            ("ChangeAccount", "Done", async () => await admin.Send(
                new ChangeAccount(
                    invite.Id, "Trần Thị Hoa", Role.Supervisor, null, null, [TestWards.South],
                    (await admin.Send(new GetAccount(invite.Id))).Version, "Thay người."))),
            ("LiftLimits", "Done", () => admin.Send(new LiftLimits(lan.AccountId, "Quên mật khẩu."))),
            (
                "DisableAccount", "Done",
                async () => await admin.Send(new DisableAccount(staff.AccountId, 1))),
            (
                "EnableAccount", "Done",
                async () => await admin.Send(new EnableAccount(staff.AccountId, 2))),
            ("EndSessions", "Done", () => admin.Send(new EndSessions(invite.Id))),

            // Consent.
            ("GiveConsents", "Done", () => care.Send(new GiveConsents(consent, client, Given.ConsentForm(ConsentPurpose.ContactByPhone)))),
            ("WithdrawConsent", "Done", async () => await care.Send(new WithdrawConsent(
                client,
                new(
                    await programme.Value<Guid>(
                        $"select id from care.consents where client_code = '{client}' and purpose = 'ContactByPhone' and withdrawn_at "
                            + "is null"))))),

            // What is seen in full, exported, printed or told.
            ("RevealPhone", "Done", () => care.Send(new RevealPhone(client, PhoneReason.ToCall))),
            ("ExportOutcomes", "Done", () => programme.As(staff).Send(new ExportOutcomes("whole"))),
            ("PrintServiceReferralLetter", "Done", () => care.Send(new PrintServiceReferralLetter(client, ward.Client.ServiceReferral))),
            ("PrintWhoHasSeen", "Done", () => care.Send(new PrintWhoHasSeen(client))),
            ("ReceiveDemand", "Done", () => care.Send(demand)),
            ("ReviewDemand", "Done", () => care.Send(new ReviewDemand(demand.Id, 1))),
            ("ReleaseAnswer", "Done", () => given.ReleasedDemand(ward.Other.Code, lan, ward.Supervisor, reviewer)),
            ("BreakGlass", "Done", async () => await (await programme.SignedIn(south.Coordinator)).Send(Given.AnEmergency(client))),
            ("ListAuditEntries", "Done", () => programme.As(reviewer).Send(new ListAuditEntries())),

            // How the programme is set up.
            ("AddWard", "Done", () => admin.Send(new AddWard("00004", "Phường Ba Đình", null, "01", "Thành phố Hà Nội", new(2025, 7, 1)))),
            ("CloseWard", "Done", () => admin.Send(new CloseWard("00004", new(2026, 10, 1), 1))),
            ("SaveProvider", "Done", () => given.Provider(TestWards.North, "methadone")),
            (
                "AddDayOff", "Done",
                () => admin.Send(new AddDayOff(Id<DayOff>.New(), new(2026, 10, 1), DayOffKind.Holiday, "Thử", "Try", "Thử", false))),
            ("SetAnomalyRule", "Done", () => programme.As(reviewer).Send(
                new SetAnomalyRule(AccessAnomaly.ManyClients, 6, 60, true, "Họp ngày 21/9", programme.Clock.Today(), 1))),
            ("SwitchProgressPhrase", "Done", () => admin.Send(new SwitchProgressPhrase("99", "Quyết định 5/QĐ"))),

            // Not looked at after the fifth wrong password.
            ("SignIn", "Refused", async () =>
            {
                for (var i = 0; i < 5; i++)
                {
                    await SignIn(Given.UserName(staff), "sai rồi");
                }

                Assert.Equal(SignInAnswer.Delayed, await SignIn(Given.UserName(staff), Given.Password));
            }),
        ];

        var missing = new List<string>();
        await Since(programme);
        foreach (var (name, outcome, act) in inventory)
        {
            programme.Clock.Advance(TimeSpan.FromSeconds(1));
            try
            {
                await act();
            }
            catch (Exception exception) when (outcome == "Refused" && exception is AccessDeniedException or NotFoundException)
            {
                // As the entry says.
            }

            if (!(await Since(programme)).Any(entry => entry.UseCase == name && entry.Outcome == outcome))
            {
                missing.Add($"{name} {outcome}");
            }
        }

        Assert.Empty(missing);

        T Of<T>()
            where T : notnull => programme.Services.CreateScope().ServiceProvider.GetRequiredService<T>();

        async Task<SignInAnswer> SignIn(string userName, string password) =>
            (await Of<SignIns>().Try(userName, password, _ => true, null, null)).Answer;

        async Task<SignInAnswer> SignInWith(string code) =>
            (await Of<SignIns>().Try(Given.UserName(staff), Given.Password, _ => true, null, null, code: code)).Answer;

        async Task<IReadOnlyList<string>> SetUpAuthenticator()
        {
            var offer = await Of<SecondFactors>().Offer(staff);
            var code = new AuthenticatorApp(offer.Secret).Code(programme.Clock.GetUtcNow());

            return await Of<SecondFactors>().SetUp(staff, (await programme.SignedIn(staff)).Session!, offer.Sealed, code, null);
        }

        async Task Refused(Actor actor, Declaration[] declared, ClientCode code)
        {
            using var scope = programme.Services.CreateScope();
            scope.ServiceProvider.GetRequiredService<RequestActor>().Actor = actor;
            await scope.ServiceProvider.GetRequiredService<Refusals>().Record(declared, code.Value, CancellationToken.None);
        }
    }

    [Fact]
    public async Task Each_use_of_the_sealing_key_is_a_seal_with_its_time()
    {
        await using var trail = await SealedTrail.Start();
        for (var i = 1; i <= 2; i++)
        {
            trail.Programme.Clock.Advance(TimeSpan.FromMinutes(1));
            await trail.WorkAndSeal();

            Assert.Equal(
                trail.Programme.Clock.GetUtcNow(),
                await trail.Programme.Value<DateTimeOffset>("select at from audit.seals order by number desc limit 1"));
        }
    }

    /// <summary>One line of the trail in full.</summary>
    private sealed record Line(
        string UseCase, string? Role, Guid? Account, string Operation, string Category, string? Client, string? Outcome);

    /// <summary>What came to the trail at this second of the programme's clock, which is kept in UTC.</summary>
    private static Task<List<Line>> Since(Programme programme) =>
        programme.Rows(
            $"""
            select e.use_case, e.role, e.account_id, e.operation, e.category, e.client_codes[1], c.outcome
            from audit.entries e left join audit.closings c on c.entry_id = e.id where e.at = '{programme.Clock.GetUtcNow():O}'
                order by e.id
            """,
            row => new Line(
                row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.IsDBNull(2) ? null : row.GetGuid(2), row.GetString(3),
                row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6)));

    /// <summary>Sends the request and ignores the answer: some requests are invalid.</summary>
    private static async Task Ask(Programme programme, Actor actor, IUseCase useCase)
    {
        var answer = useCase.GetType()
            .GetInterfaces()
            .Single(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IRequest<>))
            .GetGenericArguments()[0];
        var send = typeof(Programme.Sender).GetMethod(nameof(Programme.Sender.Send))!.MakeGenericMethod(answer);
        try
        {
            await (Task)send.Invoke(await programme.SignedIn(actor), [useCase, CancellationToken.None])!;
        }
        catch (Exception exception) when (exception is not TrailUnavailableException)
        {
            // The trail has the outcome.
        }
    }

    /// <summary>Something of this type, the simplest there is.</summary>
    private static object? Filled(Type type, ClientCode client, TimeProvider clock)
    {
        var given = type.IsGenericType ? type.GetGenericTypeDefinition() : type;

        return type switch
        {
            _ when type == typeof(ClientCode) => client,
            _ when type == typeof(string) => "x",
            _ when type == typeof(Guid) => Guid.CreateVersion7(),
            _ when type == typeof(DateOnly) => clock.Today(),
            _ when type == typeof(long) || type == typeof(int) => Convert.ChangeType(1, type, null),
            _ when given == typeof(Nullable<>) => null,
            _ when given == typeof(Id<>) => type.GetMethod("New")!.Invoke(null, null),
            _ when given == typeof(ImmutableArray<>) =>
                typeof(ImmutableArray<>).MakeGenericType(type.GetGenericArguments()).GetField("Empty")!.GetValue(null),
            _ when given == typeof(IReadOnlyDictionary<,>) =>
                Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments())),
            _ when type.IsArray => Array.CreateInstance(type.GetElementType()!, 0),
            _ when type.IsInterface => Array.CreateInstance(type.GetGenericArguments()[0], 0),
            _ when type.IsValueType => Activator.CreateInstance(type),
            _ => type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).MaxBy(make => make.GetParameters().Length) is { } make
                ? make.Invoke([.. make.GetParameters().Select(part => Filled(part.ParameterType, client, clock))])
                : null,
        };
    }
}
