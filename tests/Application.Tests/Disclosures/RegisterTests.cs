using CaseManager.Application.Assessments;
using CaseManager.Application.CarePlans;
using CaseManager.Application.Clients;
using CaseManager.Application.Consents;
using CaseManager.Application.Disclosures;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Services;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Disclosures;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Application.Tests.Disclosures;

public sealed class RegisterTests
{
    [Fact]
    public async Task A_letter_to_a_provider_is_registered_with_consent_notice_and_author()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var provider = await programme.Given.Provider(TestWards.North, "job");
        var consent = await programme.Given.Consent(client, TestWards.North, ConsentPurpose.ShareWithProvider, lan, provider.Value);
        var referral = await programme.Given.ServiceReferral(client, TestWards.North, "job", lan, provider);

        var letter = await programme.As(lan).Send(new PrintServiceReferralLetter(client, referral));

        var list = await programme.As(lan).Send(new ListDisclosures(client));
        var row = Assert.Single(list.Disclosures.Rows);
        Assert.Equal((Recipient.Provider, "Phòng khám Ánh Dương", DisclosureWay.Letter), (row.Recipient, row.ToWhom, row.Way));
        Assert.Equal([DisclosedFact.Name, DisclosedFact.ServiceReferral], row.Facts);
        Assert.Equal(
            (consent, letter.Notice.Version, "Coordinator Mẫu", programme.Clock.GetUtcNow()),
            (row.ConsentId!.Value, row.NoticeVersion, row.DisclosedBy, row.At));
        Assert.Equal((1, 0), (list.Disclosures.Total, list.Hidden));
    }

    [Fact]
    public async Task Every_sheet_for_the_client_is_registered_and_carries_the_notice()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var assessment = await programme.As(lan).Send(
            new StartAssessment(Id<Assessment>.New(), client, "ASSIST", AssessmentMode.Interview, "vi"));

        var notices = new[]
        {
            (await programme.As(lan).Send(new PrintCarePlan(client))).Notice,
            (await programme.As(lan).Send(new PrintConsentForm(client))).Notice,
            (await programme.As(lan).Send(new PrintAssessment(client, assessment))).Notice,
            (await programme.As(lan).Send(new PrintWhoHasSeen(client))).Notice,
            (await programme.As(supervisor).Send(new PrintAssessment(client, assessment))).Notice,
        };

        Assert.All(notices, notice => Assert.Contains("Không được dùng để điều tra", notice.Vietnamese, StringComparison.Ordinal));
        Assert.All(notices, notice => Assert.True(notice.Draft));
        Assert.Equal(
            [
                ("Assessment", "Coordinator", "Health"), ("Assessment", "Supervisor", "Health"), ("ConsentForm", "Coordinator", "Care"),
                ("Plan", "Coordinator", "Care"), ("WhoHasSeen", "Coordinator", "Care"),
            ],
            await programme.Rows(
                "select d.facts[1], a.role, d.category from care.disclosures d join accounts.accounts a on a.id = d.disclosed_by where "
                    + "d.recipient = 'Client' order by 1, 2",
                row => (row.GetString(0), row.GetString(1), row.GetString(2))));
    }

    [Theory]
    [InlineData("withdrawn_at = given_at")]
    [InlineData("expires_at = given_at + interval '1 second'")]
    public async Task A_withdrawn_or_expired_consent_stops_the_letter_at_the_next_statement(string ends)
    {
        await using var programme = await Programme.Start();
        var (lan, client, referral) = await Sent(programme, "job");
        await programme.As(lan).Send(new PrintServiceReferralLetter(client, referral));
        programme.Clock.Advance(TimeSpan.FromMinutes(1));

        await programme.Execute($"update care.consents set {ends} where client_code = $1 and purpose = 'ShareWithProvider'", client.Value);

        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(lan).Send(new PrintServiceReferralLetter(client, referral)));
        Assert.Equal(
            ("PrintServiceReferralLetter", "Refused"),
            ((await programme.LastAuditEntry()).UseCase, (await programme.LastAuditEntry()).Outcome));
        Assert.Equal(1, await programme.Value<long>("select count(*) from care.disclosures"));
    }

    [Fact]
    public async Task A_letter_begun_before_the_withdrawal_and_finished_after_it_does_not_leave()
    {
        await using var programme = await Programme.Start();
        var (lan, client, _) = await Sent(programme, "job");
        await using var care = await programme.Given.Login(lan);
        await using var begun = await care.BeginTransactionAsync();
        var consent =
            (Guid)(await new NpgsqlCommand(
                "select id from care.consents where purpose = 'ShareWithProvider' and withdrawn_at is null", care).ExecuteScalarAsync())!;

        await programme.Execute("update care.consents set withdrawn_at = given_at where id = $1", consent);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => Write(programme, care, lan, client, "Provider", consent));
        Assert.Equal("disclosures_consent_in_force", refused.ConstraintName);
    }

    [Fact]
    public async Task The_database_knows_a_consent_for_one_provider_and_one_client_and_no_other()
    {
        await using var programme = await Programme.Start();
        var (lan, client, _) = await Sent(programme, "job");
        var other = await programme.Given.Client(TestWards.North, lan);
        await programme.Given.Provider(TestWards.North, "job");
        var consent = await programme.Value<Guid>("select id from care.consents where purpose = 'ShareWithProvider'");
        await using var care = await programme.Given.Login(lan);

        await Write(programme, care, lan, client, "Provider", consent);
        foreach (var (who, to) in new[] { (client, "not in"), (other, "in") })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Write(programme, care, lan, who, "Provider", consent, to));
            Assert.Equal("disclosures_consent_in_force", refused.ConstraintName);
        }
    }

    [Theory]
    [InlineData("update care.disclosures set facts = '{Name}'")]
    [InlineData("delete from care.disclosures")]
    public async Task A_disclosure_is_never_changed_or_removed(string sql)
    {
        await using var programme = await Programme.Start();
        var (lan, client, referral) = await Sent(programme, "job");
        await programme.As(lan).Send(new PrintServiceReferralLetter(client, referral));
        await using var care = await programme.Given.Login(lan);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => new NpgsqlCommand(sql, care).ExecuteNonQueryAsync());

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task A_disclosure_is_recorded_only_in_the_own_name_and_for_now()
    {
        await using var programme = await Programme.Start();
        var (lan, client, _) = await Sent(programme, "job");
        var huong = await programme.Given.Coordinator(TestWards.North);
        await using var care = await programme.Given.Login(lan);
        var consent = await programme.Value<Guid>("select id from care.consents where purpose = 'ShareWithProvider'");

        var asColleague = await Assert.ThrowsAsync<PostgresException>(() => Write(programme, care, huong, client, "Provider", consent));
        programme.Clock.Advance(TimeSpan.FromMinutes(1));
        await using var later = await programme.Given.Login(lan);
        var earlier = await Assert.ThrowsAsync<PostgresException>(
            () => Write(programme, later, lan, client, "Provider", consent, at: programme.Clock.GetUtcNow().AddMinutes(-1)));

        Assert.Equal(("42501", "42501"), (asColleague.SqlState, earlier.SqlState));
    }

    [Fact]
    public async Task Health_disclosures_hide_with_the_consent_and_their_number_is_shown()
    {
        await using var programme = await Programme.Start();
        var (lan, client, methadone) = await Sent(programme, "methadone");
        await programme.As(lan).Send(new PrintServiceReferralLetter(client, methadone));
        await programme.As(lan).Send(new PrintCarePlan(client));
        var before = await programme.As(lan).Send(new ListDisclosures(client));

        await programme.Execute("update care.consents set withdrawn_at = given_at where purpose = 'StoreAssessments'");
        var after = await programme.As(lan).Send(new ListDisclosures(client));
        var sheet = await programme.As(lan).Send(new PrintWhoHasSeen(client));

        await using (var south = await programme.Given.Login(await programme.Given.Coordinator(TestWards.South)))
        {
            await using var count = new NpgsqlCommand($"select care.count_disclosures('{client}')", south);
            Assert.Equal(0L, await count.ExecuteScalarAsync());
        }

        Assert.Equal((2, 0), (before.Disclosures.Total, before.Hidden));
        Assert.Equal((1, 1), (after.Disclosures.Total, after.Hidden));
        Assert.Equal([Recipient.Client], after.Disclosures.Rows.Select(row => row.Recipient));
        Assert.Equal((2, 1), (sheet.Disclosures.Count, sheet.Hidden));
    }

    [Fact]
    public async Task A_reviewer_reads_the_register_by_code_and_never_which_health_service()
    {
        await using var programme = await Programme.Start();
        var (lan, client, methadone) = await Sent(programme, "methadone");
        await programme.As(lan).Send(new PrintServiceReferralLetter(client, methadone));
        var job = await programme.Given.ServiceReferral(client, TestWards.North, "job", lan);
        await programme.As(lan).Send(new PrintServiceReferralLetter(client, job));
        var reviewer = await programme.Given.Reviewer();

        var register = await programme.As(reviewer).Send(new ReviewDisclosures());
        var ofClient = await programme.As(reviewer).Send(new ReviewDisclosures(client));
        var ofAnother = await programme.As(reviewer).Send(new ReviewDisclosures(ClientCode.New()));

        Assert.Equal([null, "Phòng khám Ánh Dương"], register.Rows.Select(row => row.ToWhom).Order());
        Assert.Equal((2, 2, 0), (register.Total, ofClient.Total, ofAnother.Total));
        Assert.Equal(
            client.Value,
            await programme.Value<string>(
                "select reason from audit.entries where use_case = 'ReviewDisclosures' and reason is not null order by id limit 1"));
    }

    [Fact]
    public async Task Emergency_access_cannot_disclose_anything()
    {
        await using var programme = await Programme.Start();
        var client = await programme.Given.Client(TestWards.North);
        var stranger = await programme.Given.Coordinator(TestWards.South);
        await programme.Given.Emergency(stranger, client);
        await programme.As(stranger).Send(new GetClientHeader(client));

        foreach (var attempt in new Func<Task>[]
        {
            () => programme.As(stranger).Send(new PrintCarePlan(client)), () => programme.As(stranger).Send(new PrintConsentForm(client)),
            () => programme.As(stranger).Send(new PrintWhoHasSeen(client)),
        })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(attempt);
            Assert.Equal("Refused", (await programme.LastAuditEntry()).Outcome);
        }

        Assert.Equal(0, await programme.Value<long>("select count(*) from care.disclosures"));
    }

    [Fact]
    public async Task Only_the_ward_reads_the_register_and_every_refusal_is_audited()
    {
        await using var programme = await Programme.Start();
        var (lan, client, referral) = await Sent(programme, "job");
        await programme.As(lan).Send(new PrintServiceReferralLetter(client, referral));
        Actor[] others =
        [
            await programme.Given.Officer(TestWards.North), await programme.Given.Coordinator(TestWards.South),
            await programme.Given.Supervisor(TestWards.South), await programme.Given.ProgrammeStaff(), await programme.Given.Reviewer(),
            await programme.Given.Administrator(), ];

        foreach (var other in others)
        {
            foreach (var attempt in new Func<Task>[]
            {
                () => programme.As(other).Send(new ListDisclosures(client)), () => programme.As(other).Send(new WhoHasSeen(client)),
                () => programme.As(other).Send(new PrintWhoHasSeen(client)), () => programme.As(other).Send(new PrintConsentForm(client)),
            })
            {
                await Assert.ThrowsAsync<AccessDeniedException>(attempt);
                Assert.Equal("Refused", (await programme.LastAuditEntry()).Outcome);
            }
        }

        foreach (var other in others.Append(lan).Where(actor => actor.Role is not Domain.Accounts.Role.Reviewer))
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new ReviewDisclosures(client)));
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new ReviewWhoHasSeen(client)));
        }

        Assert.Equal(1, await programme.Value<long>("select count(*) from care.disclosures"));
    }

    [Theory]
    [InlineData("Officer", "'{InContact}'", "Phrase")]
    [InlineData("Officer", "'{Name}'", "Phrase")]
    [InlineData("Authority", "'{Assessment}'", "Letter")]
    public async Task A_coordinator_cannot_record_a_disclosure_to_police_or_an_authority(string recipient, string facts, string way)
    {
        await using var programme = await Programme.Start();
        var (lan, client, _) = await Sent(programme, "job");
        await using var care = await programme.Given.Login(lan);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => new NpgsqlCommand(
            $"""
            insert into care.disclosures (id, client_code, ward_code, category, at, recipient, authority, way, consent_id, facts,
                notice_version, disclosed_by)
            values (gen_random_uuid(), '{client}', '99001', 'Care', (sec.actor()).at, '{recipient}',
                {(recipient == "Authority" ? "'Công an'" : "null")}, '{way}',
                {(recipient == "Officer" ? "(select id from care.consents where purpose = 'ShareWithProvider')" : "null")}, {facts},
                    '2026-07', '{lan.AccountId}')
            """,
            care).ExecuteNonQueryAsync());

        Assert.Equal("23514", refused.SqlState);
    }

    private static async Task<(Actor Lan, ClientCode Client, Id<Domain.Services.ServiceReferral> Referral)> Sent(
        Programme programme, string service)
    {
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);

        return (lan, client, await programme.Given.ServiceReferral(client, TestWards.North, service, lan));
    }

    private static async Task Write(
        Programme programme, NpgsqlConnection care, Actor by, ClientCode client, string recipient, Guid consent, string provider = "in",
        DateTimeOffset? at = null)
    {
        await using var command = new NpgsqlCommand(
            $"""
            insert into care.disclosures (id, client_code, ward_code, category, at, recipient, provider_id, way, consent_id, facts,
                notice_version, disclosed_by)
            values (gen_random_uuid(), $1, '99001', 'Care', $2, $3,
                (select id from directory.providers where id {provider} (select provider_id from care.consents where id = $4) limit 1),
                    'Letter', $4, '{"{Name}"}', '2026-07', $5)
            """,
            care)
        {
            Parameters =
            {
                new() { Value = client.Value }, new() { Value = at ?? programme.Clock.GetUtcNow() }, new() { Value = recipient },
                new() { Value = consent }, new() { Value = by.AccountId.Value },
            },
        };
        await command.ExecuteNonQueryAsync();
    }
}
