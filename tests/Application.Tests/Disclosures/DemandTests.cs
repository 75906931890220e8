using CaseManager.Application.Disclosures;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Disclosures;
using CaseManager.Testing;
using FluentValidation;
using Npgsql;

namespace CaseManager.Application.Tests.Disclosures;

public sealed class DemandTests
{
    [Fact]
    public async Task A_demand_goes_from_legal_review_and_two_approvals_to_release_and_closing()
    {
        await using var programme = await Programme.Start();
        var cast = await Cast.Of(programme);
        var id = await programme.Given.Demand(
            cast.Client, cast.Lan, AuthorityKind.Court, DemandDecision.Partial, DemandedFact.Name, DemandedFact.YearOfBirth);

        var afterOne = await programme.As(cast.Supervisor).Send(new ApproveAnswer(id, 3));
        var afterTwo = await programme.As(cast.Reviewer).Send(new ApproveAnswer(id, 4));
        await programme.As(cast.Lan).Send(new ReleaseAnswer(cast.Client, id, 5));
        var paper = await programme.As(cast.Lan).Send(new PrintAnswer(cast.Client, id));
        await programme.As(cast.Lan).Send(new TellClient(id, 6, programme.Clock.Today(), null));
        await programme.As(cast.Supervisor).Send(new CloseDemand(id, 7));

        Assert.Equal((DemandStatus.LegalReview, DemandStatus.Partial), (afterOne, afterTwo));
        Assert.Equal(
            [(DemandedFact.Name, "Trần Văn Mẫu"), (DemandedFact.YearOfBirth, "1995")], paper.Facts.Select(fact => (fact.Fact, fact.Value)));
        Assert.True(paper.IsWhatLeft);
        var details = await programme.As(cast.Reviewer).Send(new GetDemand(id));
        Assert.Equal(
            (DemandStatus.Closed, paper.Hash, "Phần còn lại không có căn cứ"), (details.Status, details.ReleasedHash, details.Refused));
        Assert.Equal(
            ("Supervisor Mẫu", "Reviewer Mẫu", "Coordinator Mẫu"), (details.Supervisor!.Who, details.Reviewer!.Who, details.Released!.Who));
        Assert.Empty(details.Next);
        var line = Assert.Single((await programme.As(cast.Lan).Send(new ListDisclosures(cast.Client))).Disclosures.Rows);
        Assert.Equal((Recipient.Authority, "Tòa án nhân dân khu vực Mẫu", id), (line.Recipient, line.ToWhom, line.DemandId!.Value));
        Assert.Equal([DisclosedFact.Name, DisclosedFact.YearOfBirth], line.Facts);
    }

    [Fact]
    public async Task A_refused_demand_releases_nothing()
    {
        await using var programme = await Programme.Start();
        var cast = await Cast.Of(programme);
        var id = await programme.Given.Demand(cast.Client, cast.Lan, AuthorityKind.Police, DemandDecision.Refuse);
        await programme.As(cast.Reviewer).Send(new ApproveAnswer(id, 3));
        await programme.As(cast.Supervisor).Send(new ApproveAnswer(id, 4));

        var release =
            await Assert.ThrowsAsync<RuleBrokenException>(() => programme.As(cast.Lan).Send(new ReleaseAnswer(cast.Client, id, 5)));

        Assert.Equal("Disclosures.Rule.Not.Release", release.Key);
        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(cast.Lan).Send(new PrintAnswer(cast.Client, id)));
        Assert.Equal(0, await programme.Value<long>("select count(*) from care.disclosures"));
    }

    [Fact]
    public async Task A_demand_needs_two_approvers_and_never_its_author()
    {
        await using var programme = await Programme.Start();
        var cast = await Cast.Of(programme);
        var second = await programme.Given.Supervisor(TestWards.North);
        var id = await programme.Given.Demand(cast.Client, cast.Supervisor);

        var recorder = await Assert.ThrowsAsync<RuleBrokenException>(() => programme.As(cast.Supervisor).Send(new ApproveAnswer(id, 3)));
        await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(cast.Lan).Send(new ApproveAnswer(id, 3)));
        await programme.As(second).Send(new ApproveAnswer(id, 3));
        var twice = await Assert.ThrowsAsync<RuleBrokenException>(() => programme.As(second).Send(new ApproveAnswer(id, 4)));
        var release =
            await Assert.ThrowsAsync<RuleBrokenException>(() => programme.As(cast.Lan).Send(new ReleaseAnswer(cast.Client, id, 4)));

        Assert.Equal(
            ["Disclosures.Rule.NotTheRecorder", "Disclosures.Rule.TwoPeople", "Disclosures.Rule.Not.Release"],
            [recorder.Key, twice.Key, release.Key]);
        Assert.Equal(DemandStatus.LegalReview, (await programme.As(second).Send(new GetDemand(id))).Status);
    }

    [Fact]
    public async Task One_account_cannot_give_both_approvals_even_after_a_change_of_role()
    {
        await using var programme = await Programme.Start();
        var cast = await Cast.Of(programme);
        var id = await programme.Given.Demand(cast.Client, cast.Lan);
        await programme.As(cast.Supervisor).Send(new ApproveAnswer(id, 3));

        var asReviewer = cast.Supervisor with { Role = Role.Reviewer, WardCodes = [] };
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => programme.As(asReviewer).Send(new ApproveAnswer(id, 4)));
        var bySql =
            await Assert.ThrowsAsync<PostgresException>(() =>
                programme.Execute("update care.demands set reviewer_id = supervisor_id, reviewer_at = supervisor_at"));

        Assert.Equal(("Disclosures.Rule.TwoPeople", "demands_two_people"), (refused.Key, bySql.ConstraintName));
    }

    [Fact]
    public async Task A_changed_proposal_needs_new_approvals()
    {
        await using var programme = await Programme.Start();
        var cast = await Cast.Of(programme);
        var id = await programme.Given.Demand(cast.Client, cast.Lan);
        await programme.As(cast.Supervisor).Send(new ApproveAnswer(id, 3));

        await programme.As(cast.Lan).Send(
            new ProposeAnswer(id, 4, "Có căn cứ", DemandDecision.Grant, [DemandedFact.Name, DemandedFact.Address], null));
        await programme.As(cast.Reviewer).Send(new ApproveAnswer(id, 5));

        var details = await programme.As(cast.Supervisor).Send(new GetDemand(id));
        Assert.Equal((DemandStatus.LegalReview, null), (details.Status, details.Supervisor));
        Assert.Contains(DemandStep.Approve, details.Next);
    }

    [Fact]
    public async Task A_release_to_police_holds_identity_only_and_no_release_holds_health()
    {
        await using var programme = await Programme.Start();
        var cast = await Cast.Of(programme);
        var id = await programme.As(cast.Lan).Send(programme.Given.DemandOn(cast.Client, AuthorityKind.Police));
        await programme.As(cast.Lan).Send(new ReviewDemand(id, 1));

        foreach (var fact in Enum.GetValues<DemandedFact>().Except(Demand.Grantable(AuthorityKind.Police)))
        {
            var refused = await Assert.ThrowsAsync<RuleBrokenException>(
                () => programme.As(cast.Lan).Send(new ProposeAnswer(id, 2, "Có căn cứ", DemandDecision.Grant, [fact], null)));
            Assert.Equal("Disclosures.Rule.NeverTold", refused.Key);
            var bySql = await Assert.ThrowsAsync<PostgresException>(
                () => programme.Execute($"update care.demands set lawyers_view = 'x', decision = 'Grant', granted = '{{{fact}}}'"));
            Assert.Equal("demands_police", bySql.ConstraintName);
        }

        foreach (var fact in new[] { "Health", "Hiv", "Assessment", "ServiceReferral", "Appointment", "Plan", "Reason", "Methadone" })
        {
            await programme.Execute("update care.demands set authority_kind = 'Court'");
            var bySql = await Assert.ThrowsAsync<PostgresException>(
                () => programme.Execute($"update care.demands set lawyers_view = 'x', decision = 'Grant', granted = '{{{fact}}}'"));
            Assert.Equal("demands_never_health", bySql.ConstraintName);
        }
    }

    [Fact]
    public async Task The_database_accepts_an_approval_only_from_the_acting_account()
    {
        await using var programme = await Programme.Start();
        var cast = await Cast.Of(programme);
        await programme.Given.Demand(cast.Client, cast.Lan);

        foreach (var (actor, sql) in new[]
        {
            (cast.Lan, $"supervisor_id = '{cast.Supervisor.AccountId}', supervisor_at = now()"),
            (cast.Lan, $"reviewer_id = '{cast.Reviewer.AccountId}', reviewer_at = now()"),
            (cast.Supervisor, $"reviewer_id = '{cast.Reviewer.AccountId}', reviewer_at = now()"),
            (cast.Supervisor, $"reviewer_id = '{cast.Supervisor.AccountId}', reviewer_at = now()"),
            (cast.Reviewer, $"supervisor_id = '{cast.Supervisor.AccountId}', supervisor_at = now()"),
            (cast.Lan, "scope = 'Khác'"),
            (cast.Lan, "authority_kind = 'Police'"),
        })
        {
            await using var login = await programme.Given.Login(actor);
            var refused =
                await Assert.ThrowsAsync<PostgresException>(() =>
                    new NpgsqlCommand($"update care.demands set {sql}", login).ExecuteNonQueryAsync());
            Assert.Equal("42501", refused.SqlState);
        }

        foreach (var (by, status) in new[] { (cast.Supervisor, "Received"), (cast.Lan, "LegalReview") })
        {
            await using var login = await programme.Given.Login(cast.Lan);
            var refused = await Assert.ThrowsAsync<PostgresException>(() => new NpgsqlCommand(
                $"""
                insert into care.demands (id, client_code, ward_code, authority_kind, authority, legal_basis, document_number, document_on,
                    scope, received_on, recorded_by, recorded_at, status)
                select gen_random_uuid(), client_code, ward_code, authority_kind, authority, legal_basis, document_number, document_on,
                    scope, received_on, '{by.AccountId}', recorded_at, '{status}'
                from care.demands
                """,
                login).ExecuteNonQueryAsync());
            Assert.Equal("42501", refused.SqlState);
        }

        await using var care = await programme.Given.Login(cast.Lan);
        var alone =
            await Assert.ThrowsAsync<PostgresException>(() =>
                new NpgsqlCommand("update care.demands set status = 'Granted'", care).ExecuteNonQueryAsync());
        Assert.Equal("demands_both_agreed", alone.ConstraintName);
    }

    [Fact]
    public async Task An_approved_proposal_cannot_change_and_bounds_what_is_released()
    {
        await using var programme = await Programme.Start();
        var cast = await Cast.Of(programme);
        var id = await Granted(programme, cast);
        await using var care = await programme.Given.Login(cast.Lan);

        Assert.Equal(1, await Disclose("Name"));
        foreach (var sql in new[]
        {
            "granted = '{Name,Address}'", "supervisor_id = null, supervisor_at = null, status = 'LegalReview'", "status = 'Received'"
        })
        {
            var refused =
                await Assert.ThrowsAsync<PostgresException>(() =>
                    new NpgsqlCommand($"update care.demands set {sql}", care).ExecuteNonQueryAsync());
            Assert.Equal("42501", refused.SqlState);
        }

        Assert.Equal("disclosures_granted", (await Assert.ThrowsAsync<PostgresException>(() => Disclose("Address"))).ConstraintName);

        // One of two has agreed to another: what is proposed there stays too, and nothing of it leaves yet.
        id = await programme.Given.Demand(cast.Client, cast.Lan);
        await programme.As(cast.Supervisor).Send(new ApproveAnswer(id, 3));
        var stays = await Assert.ThrowsAsync<PostgresException>(
            () =>
                new NpgsqlCommand(
                    $"update care.demands set granted = '{"{Name,Address}"}' where id = '{id}'", care).ExecuteNonQueryAsync());
        Assert.Equal("42501", stays.SqlState);
        Assert.Equal("disclosures_granted", (await Assert.ThrowsAsync<PostgresException>(() => Disclose("Name"))).ConstraintName);

        Task<int> Disclose(string fact) => new NpgsqlCommand(
            $"""
            insert into care.disclosures (id, client_code, ward_code, category, at, recipient, authority, way, demand_id, facts,
                notice_version, disclosed_by)
            values (gen_random_uuid(), '{cast.Client}', '99001', 'Care', (sec.actor()).at, 'Authority', 'Tòa án', 'Letter', '{id}',
                array['{fact}'], '2026-07', '{cast.Lan.AccountId}')
            """,
            care).ExecuteNonQueryAsync();
    }

    [Fact]
    public async Task A_released_document_can_be_reprinted_only_unchanged()
    {
        await using var programme = await Programme.Start();
        var cast = await Cast.Of(programme);
        var id = await Granted(programme, cast);
        await programme.As(cast.Lan).Send(new ReleaseAnswer(cast.Client, id, 5));

        await programme.Execute("update vault.people set full_name = 'Tên Khác' where client_code = $1", cast.Client.Value);
        var paper = await programme.As(cast.Lan).Send(new PrintAnswer(cast.Client, id));

        Assert.False(paper.IsWhatLeft);
        Assert.Empty(paper.Facts);
        Assert.Equal(
            "Disclosures.Rule.Not.Release",
            (await Assert.ThrowsAsync<RuleBrokenException>(() => programme.As(cast.Lan).Send(new ReleaseAnswer(cast.Client, id, 6)))).Key);
    }

    [Fact]
    public async Task A_demand_closes_only_when_the_client_was_told_or_a_reason_is_given()
    {
        await using var programme = await Programme.Start();
        var cast = await Cast.Of(programme);
        var id = await Granted(programme, cast);
        await programme.As(cast.Lan).Send(new ReleaseAnswer(cast.Client, id, 5));
        var early = await Assert.ThrowsAsync<RuleBrokenException>(() => programme.As(cast.Lan).Send(new CloseDemand(id, 6)));
        var neither = await Assert.ThrowsAsync<RuleBrokenException>(() => programme.As(cast.Lan).Send(new TellClient(id, 6, null, " ")));
        await programme.As(cast.Reviewer).Send(new TellClient(id, 6, null, "Điều tra đang tiến hành, Điều 10"));
        await programme.As(cast.Reviewer).Send(new CloseDemand(id, 7));

        var secret = await programme.As(cast.Lan).Send(new PrintWhoHasSeen(cast.Client));
        var reviewed = await programme.As(cast.Reviewer).Send(new ReviewWhoHasSeen(cast.Client));
        await programme.As(cast.Lan).Send(new TellClient(id, 8, programme.Clock.Today(), null));
        var told = await programme.As(cast.Lan).Send(new PrintWhoHasSeen(cast.Client));

        Assert.Equal(("Disclosures.Rule.Not.Close", "Disclosures.Rule.ToldOrWhyNot"), (early.Key, neither.Key));
        Assert.DoesNotContain(secret.Lines, line => line.Written.Contains(SeenPart.Disclosures));
        Assert.DoesNotContain(secret.Disclosures, line => line.Recipient is Recipient.Authority);
        Assert.Contains(reviewed.Rows, line => line.UseCase == nameof(ReleaseAnswer));
        Assert.Contains(told.Lines, line => line.Written.Contains(SeenPart.Disclosures));
        Assert.Contains(told.Disclosures, line => line.Recipient is Recipient.Authority);
    }

    [Fact]
    public async Task Only_the_ward_and_the_reviewer_see_demands()
    {
        await using var programme = await Programme.Start();
        var cast = await Cast.Of(programme);
        var id = await programme.Given.Demand(cast.Client, cast.Lan);

        foreach (var actor in new[] { cast.Lan, cast.Supervisor, cast.Reviewer })
        {
            Assert.Equal([id], (await programme.As(actor).Send(new ListDemands())).Rows.Select(row => row.Id));
            Assert.Empty((await programme.As(actor).Send(new ListDemands(Closed: true))).Rows);
        }

        foreach (var stranger in new[]
        {
            await programme.Given.Coordinator(TestWards.South), await programme.Given.Supervisor(TestWards.South)
        })
        {
            Assert.Empty((await programme.As(stranger).Send(new ListDemands())).Rows);
            await Assert.ThrowsAsync<NotFoundException>(() => programme.As(stranger).Send(new GetDemand(id)));
            var refusal = await Record.ExceptionAsync(() => programme.As(stranger).Send(new ApproveAnswer(id, 3)));
            Assert.IsType(stranger.Holds(ApproveAnswer.Needs) ? typeof(NotFoundException) : typeof(AccessDeniedException), refusal);
            Assert.Equal("Refused", (await programme.LastAuditEntry()).Outcome);
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(stranger).Send(programme.Given.DemandOn(cast.Client)));
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(stranger).Send(new ReleaseAnswer(cast.Client, id, 3)));
        }

        foreach (var other in new[]
        {
            await programme.Given.Officer(TestWards.North), await programme.Given.ProgrammeStaff(), await programme.Given.Administrator()
        })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new ListDemands()));
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new GetDemand(id)));
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new ApproveAnswer(id, 3)));
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new PrintAnswer(cast.Client, id)));
        }

        await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(cast.Reviewer).Send(new PrintAnswer(cast.Client, id)));
        await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(cast.Supervisor).Send(new ReleaseAnswer(cast.Client, id, 3)));
    }

    [Fact]
    public async Task The_reviewers_login_reaches_only_demands_in_care()
    {
        await using var programme = await Programme.Start();

        Assert.Equal(
            ["care.demands"],
            await programme.Rows(
                """
                select c.oid::regclass::text from pg_class c
                where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace::regnamespace::text in ('care', 'vault', 'intake')
                  and (has_table_privilege('cm_review', c.oid, 'select,insert,update,delete')
                      or has_any_column_privilege('cm_review', c.oid, 'select,insert,update'))
                """,
                row => row.GetString(0)));
    }

    [Fact]
    public async Task A_missing_value_is_named_and_the_same_form_twice_is_one_demand()
    {
        await using var programme = await Programme.Start();
        var cast = await Cast.Of(programme);
        var paper = programme.Given.DemandOn(cast.Client);

        var empty = await Assert.ThrowsAsync<ValidationException>(() => programme.As(cast.Lan).Send(
            new ReceiveDemand(Id<Demand>.New(), cast.Client, null, " ", "", null, null, "CCCD 001 095 012 345", null)));
        await programme.As(cast.Lan).Send(paper);
        await programme.As(cast.Lan).Send(paper);

        Assert.Equal(
            ["Authority", "AuthorityKind", "DocumentNumber", "DocumentOn", "LegalBasis", "ReceivedOn", "Scope"],
            empty.Errors.Select(error => error.PropertyName).Distinct().Order());
        Assert.Equal(1, await programme.Value<long>("select count(*) from care.demands"));
        await Assert.ThrowsAsync<StaleVersionException>(() => programme.As(cast.Lan).Send(new ReviewDemand(paper.Id, 7)));
    }

    private static async Task<Id<Demand>> Granted(Programme programme, Cast cast)
    {
        var id = await programme.Given.Demand(cast.Client, cast.Lan);
        await programme.As(cast.Supervisor).Send(new ApproveAnswer(id, 3));
        await programme.As(cast.Reviewer).Send(new ApproveAnswer(id, 4));

        return id;
    }

    private sealed record Cast(Actor Lan, Actor Supervisor, Actor Reviewer, ClientCode Client)
    {
        public static async Task<Cast> Of(Programme programme)
        {
            var lan = await programme.Given.Coordinator(TestWards.North);

            return new(
                lan, await programme.Given.Supervisor(TestWards.North), await programme.Given.Reviewer(),
                await programme.Given.Client(TestWards.North, lan));
        }
    }
}
