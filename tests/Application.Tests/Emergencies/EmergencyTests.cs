using CaseManager.Application.Accounts;
using CaseManager.Application.Assessments;
using CaseManager.Application.Audit;
using CaseManager.Application.Clients;
using CaseManager.Application.Consents;
using CaseManager.Application.Contacts;
using CaseManager.Application.Database;
using CaseManager.Application.Emergencies;
using CaseManager.Application.People;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Worklist;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Contacts;
using CaseManager.Domain.Emergencies;
using CaseManager.Domain.People;
using CaseManager.Testing;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseManager.Application.Tests.Emergencies;

public sealed class EmergencyTests
{
    [Fact]
    public async Task An_emergency_opens_one_client_of_another_ward_and_is_audited()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.South);
        var second = await programme.Given.Client(TestWards.South);
        await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(lan).Send(new GetClientOverview(client)));

        await programme.Given.Emergency(lan, client);

        Assert.Equal("Trần Văn Mẫu", (await programme.As(lan).Send(new GetClientOverview(client))).Header.FullName);
        Assert.Equal("0900000418", (await programme.As(lan).Send(new RevealPhone(client, PhoneReason.Emergency))).Number);
        await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(lan).Send(new GetClientOverview(second)));
        Assert.Equal(
            ["break_glass", "break_glass", "break_glass: Emergency"],
            await programme.Rows(
                $"select reason from audit.entries where '{client}' = any (client_codes) and account_id = '{lan.AccountId}' and reason "
                    + "is not null order by id", reader => reader.GetString(0)));
    }

    [Fact]
    public async Task An_emergency_opens_a_record_for_sixty_minutes()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.South);
        await programme.Given.Emergency(lan, client);

        programme.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.NotNull(await programme.As(lan).Send(new GetClientHeader(client)));
        Assert.Equal(1, await Sees(programme, lan, client, "care.clients"));
        await using var begun = await Acting(programme, lan, client);
        programme.Clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(lan).Send(new GetClientHeader(client)));
        Assert.Equal(0, await Sees(programme, lan, client, "care.clients"));
        // Nor does an entry of the last open minute show anything now.
        await SayWhoActs(programme, begun, lan, await programme.Value<Guid>(
            $"select id from audit.entries where account_id = '{lan.AccountId}' and reason = 'break_glass' and operation = 'Read' order "
                + "by recorded_at desc limit 1"));
        await using var late = new NpgsqlCommand($"select count(*) from care.clients where code = '{client}'", begun);
        Assert.Equal(0L, await late.ExecuteScalarAsync());
    }

    [Theory]
    [InlineData("category = 'Emergency'")]
    [InlineData("category = 'Care' and operation = 'Read'")]
    public async Task An_open_emergency_ends_when_the_account_loses_the_right(string right)
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.South);
        await programme.Given.Emergency(lan, client);
        Assert.Equal(1, await Sees(programme, lan, client, "care.clients"));

        await programme.Execute($"delete from sec.access_grants where role = 'Coordinator' and {right}");

        Assert.Equal(0, await Sees(programme, lan, client, "care.clients"));
    }

    [Fact]
    public async Task No_list_search_or_worklist_shows_a_client_opened_in_an_emergency()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.South, fullName: "Phạm Thị Hiếm");
        await programme.Given.Emergency(lan, client);
        await programme.As(lan).Send(new GetClientOverview(client));

        Assert.Empty((await programme.As(lan).Send(new ListClients(CaseloadView.Ward))).Rows);
        Assert.Empty((await programme.As(lan).Send(new SearchClients("hiem"))).Clients);
        Assert.Empty((await programme.As(lan).Send(new GetToday())).Recent);
    }

    [Fact]
    public async Task Nothing_can_be_written_in_an_emergency()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.South);
        var consent =
            (await programme.Rows(
                $"select id from care.consents where client_code = '{client}' and purpose = 'StoreAssessments'",
                r => r.GetGuid(0))).Single();
        await programme.Given.Emergency(lan, client);
        var sender = programme.As(lan);
        Assert.NotEmpty(await sender.Send(new ListConsents(client)));

        await Assert.ThrowsAsync<AccessDeniedException>(() => sender.Send(new WithdrawConsent(client, new Id<Consent>(consent))));
        await Assert.ThrowsAsync<AccessDeniedException>(() => sender.Send(new GiveConsents(
            Id<Consent>.New(), client,
            new ConsentForm
            {
                Purposes = [ConsentPurpose.Research],
                Channel = ConsentChannel.Paper,
                Language = "vi",
                TextVersion = "2026-07",
                CopyGiven = true
            })));
        await Assert.ThrowsAsync<AccessDeniedException>(() =>
            sender.Send(new CloseClient(client, ClientStatus.Paused, null, "x", null, 1)));

        // The database refuses it independently of the code.
        await using var connection = await Acting(programme, lan, client);
        Assert.Equal(0, await Changed(connection, $"update care.consents set withdrawn_at = now() where client_code = '{client}'"));
        Assert.Equal(0, await Changed(connection, $"update care.clients set status = 'Paused' where code = '{client}'"));
        Assert.Equal(0, await Changed(connection, $"update vault.people set full_name = 'x' where client_code = '{client}'"));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Changed(connection,
            $"insert into care.goals (id, client_code, ward_code, words, domain, priority, status, status_on, recorded_by, recorded_at) "
                + $"values (gen_random_uuid(), '{client}', '{TestWards.South}', 'x', 'Health', 1, 'Proposed', now(), '{lan.AccountId}', "
                + "now())"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Consent_is_required_in_an_emergency_too()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var agreeing = await programme.Given.Client(TestWards.South);
        var silent = await programme.Given.Client(TestWards.South, consents: [ConsentPurpose.TakePart]);
        foreach (var client in new[] { agreeing, silent })
        {
            await programme.Execute(
                $"""
                insert into care.assessments (id, client_code, ward_code, category, instrument_code, instrument_version, language, mode,
                    keeps, status, started_at, started_by, saved_at)
                values (gen_random_uuid(), '{client}', '{TestWards.South}', 'Health', 'ASSIST', '3.1', 'vi', 'Interview', 'Everything',
                    'Started', now(), '{lan.AccountId}', now())
                """);
            await programme.Given.Emergency(lan, client);
        }

        Assert.Single((await programme.As(lan).Send(new ListAssessments(agreeing))).Rows);
        Assert.Equal(1, await Sees(programme, lan, agreeing, "care.assessments"));
        Assert.Equal(0, await Sees(programme, lan, silent, "care.assessments"));
        await programme.Execute(
            $"update care.consents set withdrawn_at = '{programme.Clock.GetUtcNow():O}' where client_code = '{agreeing}' and purpose = "
                + "'StoreAssessments'");
        Assert.Equal(0, await Sees(programme, lan, agreeing, "care.assessments"));
    }

    [Fact]
    public async Task An_emergency_needs_an_audit_entry_with_the_client_and_the_reason()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var (client, other) = (await programme.Given.Client(TestWards.South), await programme.Given.Client(TestWards.South));
        await programme.Given.Emergency(lan, client);

        Assert.Equal(1, await Sees(programme, lan, client, "vault.people"));
        Assert.Equal(0, await Sees(programme, lan, client, "vault.people", entryAbout: other));
        Assert.Equal(0, await Sees(programme, lan, client, "vault.people", withoutEntry: true));
        Assert.Equal(0, await Sees(programme, lan, client, "vault.people", useCase: "BreakGlass"));
        var minh = await programme.Given.Coordinator(TestWards.North);
        Assert.Equal(0, await Sees(programme, minh, client, "vault.people"));
    }

    [Theory]
    [InlineData(Role.Officer, false)]
    [InlineData(Role.Coordinator, true)]
    [InlineData(Role.Supervisor, true)]
    [InlineData(Role.ProgrammeStaff, false)]
    [InlineData(Role.Reviewer, false)]
    [InlineData(Role.Administrator, false)]
    public async Task Only_coordinators_and_supervisors_break_the_glass(Role role, bool allowed)
    {
        await using var programme = await Programme.Start();
        var actor = await programme.Given.Account(role, AccessPolicy.AnswersForWards(role) ? [TestWards.North] : []);
        var client = await programme.Given.Client(TestWards.South);
        var sender = await programme.SignedIn(actor);

        if (allowed)
        {
            await sender.Send(Given.AnEmergency(client));
            Assert.Equal(client, (await programme.As(actor).Send(new GetClientHeader(client))).Code);
            Assert.Equal(1, await Sees(programme, actor, client, "care.clients"));
            // A supervisor knows clients by code, in an emergency too.
            Assert.Equal(role is Role.Coordinator ? 1 : 0, await Sees(programme, actor, client, "vault.people"));
        }
        else
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => sender.Send(Given.AnEmergency(client)));
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(actor).Send(new GetClientHeader(client)));
            // Past the pipeline the database refuses as well.
            await using var connection = await Acting(programme, actor, client, "BreakGlass");
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Changed(connection, Call(client, sender.Session!)));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
            Assert.Equal(0, await programme.Value<long>("select count(*) from audit.emergencies"));
        }
    }

    [Fact]
    public async Task A_password_given_more_than_five_minutes_ago_is_too_old()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.South);
        var sender = await programme.SignedIn(lan);
        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => programme.As(lan).Send(Given.AnEmergency(client)));

        programme.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => sender.Send(Given.AnEmergency(client)));
        Assert.Equal(("BreakGlass", "Refused"), ((await programme.LastAuditEntry()).UseCase, (await programme.LastAuditEntry()).Outcome));
        await using (var connection = await Acting(programme, lan, client, "BreakGlass"))
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Changed(connection, Call(client, sender.Session!)));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }

        Assert.Equal(SignInAnswer.Refused, await Confirm(programme, lan, sender, "sai mật khẩu rồi"));
        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => sender.Send(Given.AnEmergency(client)));
        Assert.Equal(SignInAnswer.Welcome, await Confirm(programme, lan, sender, Given.Password));
        await sender.Send(Given.AnEmergency(client));
        // Nor is an entry about another client: what is opened stands on the trail before.
        await using (var about = await Acting(programme, lan, await programme.Given.Client(TestWards.South), "BreakGlass"))
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Changed(about, Call(client, sender.Session!)));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }

        // Another account's session is refused.
        var minh = await programme.Given.Coordinator(TestWards.North);
        await using var other = await Acting(programme, minh, client, "BreakGlass");
        await Assert.ThrowsAsync<PostgresException>(() => Changed(other, Call(client, sender.Session!)));
    }

    [Fact]
    public async Task Wrong_passwords_on_reauthentication_delay_as_at_sign_in()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var sender = await programme.SignedIn(lan);

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(SignInAnswer.Refused, await Confirm(programme, lan, sender, "sai mật khẩu rồi"));
        }

        Assert.Equal(SignInAnswer.Delayed, await Confirm(programme, lan, sender, Given.Password));
        programme.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(SignInAnswer.Welcome, await Confirm(programme, lan, sender, Given.Password));
    }

    [Fact]
    public async Task Every_required_field_of_an_emergency_is_validated()
    {
        await using var programme = await Programme.Start();
        var sender = await programme.SignedIn(await programme.Given.Coordinator(TestWards.North));
        var own = await programme.Given.Client(TestWards.North);
        var good = Given.AnEmergency(await programme.Given.Client(TestWards.South));

        foreach (var (bad, field) in new (BreakGlass, string)[]
        {
            (good with { Why = null }, nameof(BreakGlass.Why)),
            (good with { Nature = "Ngắn quá" }, nameof(BreakGlass.Nature)),
            (good with { RecipientName = " " }, nameof(BreakGlass.RecipientName)),
            (good with { RecipientAffiliation = "" }, nameof(BreakGlass.RecipientAffiliation)),
            (good with { ClientCode = own }, nameof(BreakGlass.ClientCode)),
            (good with { ClientCode = ClientCode.New() }, nameof(BreakGlass.ClientCode)),
        })
        {
            var invalid = await Assert.ThrowsAsync<ValidationException>(() => sender.Send(bad));
            Assert.Equal(field, Assert.Single(invalid.Errors).PropertyName);
        }

        // Twice the same form is one emergency.
        await sender.Send(good);
        await sender.Send(good);
        Assert.Equal(1, await programme.Value<long>("select count(*) from audit.emergencies"));
    }

    [Fact]
    public async Task The_supervisor_and_the_reviewer_see_an_emergency_at_once_and_may_review_it()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.South);
        var (north, south, reviewer) = (
            await programme.Given.Supervisor(TestWards.North), await programme.Given.Supervisor(TestWards.South),
            await programme.Given.Reviewer());
        var id = await programme.Given.Emergency(lan, client);

        Assert.Empty((await programme.As(north).Send(new ListEmergencies())).Rows);
        await Assert.ThrowsAsync<NotFoundException>(() =>
            programme.As(north).Send(new ReviewEmergency(id, EmergencyFinding.Justified, "Đúng", 1)));
        await using (var past = await programme.Given.Login(north))
        {
            await using var review = new NpgsqlCommand($"select audit.review_emergency('{id}', 1, 'Justified', 'Đúng')", past);
            Assert.Equal(false, await review.ExecuteScalarAsync());
        }

        foreach (var told in new[] { south, reviewer })
        {
            Assert.Equal(client, Assert.Single((await programme.As(told).Send(new ListEmergencies(ToReview: true))).Rows).ClientCode);
            Assert.Equal("Bác sĩ Mẫu", (await programme.As(told).Send(new GetEmergency(id))).RecipientName);
        }

        await programme.As(south).Send(new ReviewEmergency(id, EmergencyFinding.Justified, "Đã hỏi bác sĩ", 1));

        Assert.Empty((await programme.As(reviewer).Send(new ListEmergencies(ToReview: true))).Rows);
        Assert.Equal(EmergencyFinding.Justified, Assert.Single((await programme.As(lan).Send(new ListOwnEmergencies())).Rows).Finding);
        Assert.Equal(
            "Emergencies.Rule.Reviewed",
            (await Assert.ThrowsAsync<RuleBrokenException>(() =>
                programme.As(reviewer).Send(new ReviewEmergency(id, EmergencyFinding.NotJustified, "Khác", 2)))).Key);
    }

    [Fact]
    public async Task An_emergency_unreviewed_for_72_hours_blocks_the_next_one()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var (client, next) = (await programme.Given.Client(TestWards.South), await programme.Given.Client(TestWards.South));
        var id = await programme.Given.Emergency(lan, client);

        programme.Clock.Advance(TimeSpan.FromHours(72) - TimeSpan.FromMinutes(1));
        await programme.Given.Emergency(lan, next);
        programme.Clock.Advance(TimeSpan.FromMinutes(1));
        var blocked = await programme.SignedIn(lan);
        Assert.Equal(
            "Emergencies.Rule.Unreviewed",
            (await Assert.ThrowsAsync<RuleBrokenException>(() => blocked.Send(Given.AnEmergency(client)))).Key);
        await using (var connection = await Acting(programme, lan, client, "BreakGlass"))
        {
            Assert.Equal(
                PostgresErrorCodes.CheckViolation,
                (await Assert.ThrowsAsync<PostgresException>(() => Changed(connection, Call(client, blocked.Session!)))).SqlState);
        }

        await programme.As(await programme.Given.Reviewer()).Send(new ReviewEmergency(id, EmergencyFinding.ToFollowUp, "Đã gọi điện", 1));
        await programme.Given.Emergency(lan, client);
    }

    [Fact]
    public async Task No_emergency_opens_while_the_trail_is_down()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var (client, next) = (await programme.Given.Client(TestWards.South), await programme.Given.Client(TestWards.South));
        await programme.Given.Emergency(lan, client);
        var sender = await programme.SignedIn(lan);
        await programme.Execute("alter function audit.open(text, uuid, text, text[], text, uuid, text, inet) rename to gone");

        await Assert.ThrowsAsync<TrailUnavailableException>(() => sender.Send(new GetClientHeader(client)));
        await Assert.ThrowsAsync<TrailUnavailableException>(() => sender.Send(Given.AnEmergency(next)));

        Assert.Equal(1, await programme.Value<long>("select count(*) from audit.emergencies"));
        Assert.Equal(0, await Sees(programme, lan, client, "care.clients", withoutEntry: true));
    }

    private static async Task<SignInAnswer> Confirm(Programme programme, Actor actor, Programme.Sender sender, string password)
    {
        await using var scope = programme.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<Passwords>().Confirm(actor, sender.Session!, password, null);
    }

    private static string Call(ClientCode client, string session) =>
        $"select audit.break_glass(gen_random_uuid(), '{client}', 'Violence', 'hai mươi ký tự trở lên', 'A', 'B', "
            + $"'\\x{Convert.ToHexStringLower(Sessions.HashOf(session))}')";

    /// <summary>
    /// How many rows of the client the actor sees by plain SQL, under an entry about this client unless the test says another, or none.
    /// </summary>
    private static async Task<long> Sees(
        Programme programme, Actor actor, ClientCode client, string table, ClientCode? entryAbout = null, bool withoutEntry = false,
        string useCase = "GetClientHeader")
    {
        await using var connection = await Acting(programme, actor, withoutEntry ? null : entryAbout ?? client, useCase);
        await using var command = new NpgsqlCommand(
            $"select count(*) from {table} where {(table == "care.clients" ? "code" : "client_code")} = '{client}'", connection);

        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<int> Changed(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);

        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>
    /// A connection of the actor's login that says who acts, with a committed entry of the trail about a client, as a use case has one.
    /// </summary>
    private static async Task<NpgsqlConnection> Acting(
        Programme programme, Actor actor, ClientCode? client, string useCase = "GetClientHeader")
    {
        var logins = programme.Services.GetRequiredService<Logins>();
        var connection = await logins.Pool(Logins.Of(actor.Role)).OpenConnectionAsync();
        Guid? entry = null;
        if (client is { } about)
        {
            entry = Guid.CreateVersion7();
            await using var open = new NpgsqlCommand(
                "select audit.open($1, $2, $4, array[$3], null, null, null, null)", connection)
            {
                Parameters =
                {
                    new() { Value = logins.Sign(actor, null, connection) },
                    new() { Value = entry.Value },
                    new() { Value = about.Value },
                    new() { Value = useCase }
                },
            };
            await open.ExecuteNonQueryAsync();
        }

        await SayWhoActs(programme, connection, actor, entry);

        return connection;
    }

    private static async Task SayWhoActs(Programme programme, NpgsqlConnection connection, Actor actor, Guid? entry)
    {
        await using var context = new NpgsqlCommand("select set_config('app.actor', $1, false)", connection)
        {
            Parameters = { new() { Value = programme.Services.GetRequiredService<Logins>().Sign(actor, entry, connection) } },
        };
        await context.ExecuteNonQueryAsync();
    }
}
