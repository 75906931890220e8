using CaseManager.Application.Consents;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Consents;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Application.Tests.Consents;

/// <summary>Consents are a ledger: an attacker who holds the login of coordinators, and a coordinator's signature, rewrites none.</summary>
public sealed class ConsentLedgerTests : IAsyncLifetime
{
    private const string Row =
        "id, form_id, client_code, ward_code, purpose, provider_id, recipient, channel, language, text_version, given_at, expires_at, "
            + "recorded_by";

    private Programme _programme = null!;
    private Actor _coordinator = null!;
    private ClientCode _client;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _coordinator = await _programme.Given.Coordinator(TestWards.North);
        _client = await _programme.Given.Client(TestWards.North, _coordinator);
        var lan = _programme.As(_coordinator);
        await lan.Send(new GiveConsents(Id<Consent>.New(), _client, Given.ConsentForm(ConsentPurpose.StoreAssessments)));
        await lan.Send(new GiveConsents(Id<Consent>.New(), _client, Given.ConsentForm(ConsentPurpose.ContactByPhone)));
        _programme.Clock.Advance(TimeSpan.FromDays(1));
        await lan.Send(new GiveConsents(Id<Consent>.New(), _client, Given.ConsentForm(ConsentPurpose.ContactByPhone)));
        var kept = await _programme.Value<Guid>(
            "select id from care.consents where purpose = 'StoreAssessments' and superseded_at is null");
        await lan.Send(new WithdrawConsent(_client, new(kept)));
        _programme.Clock.Advance(TimeSpan.FromDays(1));
    }

    public async Task DisposeAsync() => await _programme.DisposeAsync();

    [Theory]
    [InlineData("update care.consents set withdrawn_at = null")]
    [InlineData("update care.consents set superseded_at = null")]
    [InlineData("update care.consents set withdrawn_at = (sec.actor()).at where withdrawn_at is not null")]
    [InlineData("update care.consents set superseded_at = (sec.actor()).at where withdrawn_at is not null")]
    [InlineData("update care.consents set version = version + 1")]
    [InlineData("update care.consents set withdrawn_at = given_at")]
    [InlineData("update care.consents set withdrawn_at = (sec.actor()).at + interval '1 year'")]
    [InlineData("update care.consents set superseded_at = given_at")]
    [InlineData("update care.consents set expires_at = '2099-01-01'")]
    [InlineData("update care.consents set recipient = 'Công an phường'")]
    [InlineData("update care.consents set provider_id = gen_random_uuid()")]
    [InlineData("update care.consents set purpose = 'HivInformation'")]
    [InlineData("update care.consents set text_version = 'x', language = 'en'")]
    [InlineData("update care.consents set given_at = '2020-01-01'")]
    [InlineData("update care.consents set channel = 'Paper', copy_given = true, guardian_consented = true")]
    [InlineData("update care.consents set recorded_by = gen_random_uuid()")]
    [InlineData("delete from care.consents")]
    public async Task What_was_agreed_never_changes_and_what_has_ended_begins_no_more(string attack)
    {
        var before = await Ledger();
        await using var stolen = await _programme.Given.Login(_coordinator, _client);

        await Try(stolen, attack);

        Assert.Equal(before, await Ledger());
    }

    [Theory]
    [InlineData("given_at, expires_at, recorded_by")]
    [InlineData("given_at - interval '1 month', expires_at, recorded_by")]
    [InlineData("(sec.actor()).at + interval '1 day', expires_at, recorded_by")]
    [InlineData("(sec.actor()).at, '2099-01-01', recorded_by")]
    [InlineData("(sec.actor()).at, (sec.actor()).at + interval '25 months', recorded_by")]
    [InlineData("(sec.actor()).at, expires_at, (select id from accounts.accounts where id <> recorded_by limit 1)")]
    public async Task A_consent_that_has_ended_is_not_copied_back_into_force(string copied)
    {
        await _programme.Given.Coordinator(TestWards.South);
        var before = await Ledger();
        await using var stolen = await _programme.Given.Login(_coordinator, _client);

        await Try(
            stolen,
            $"""
            insert into care.consents ({Row})
            select gen_random_uuid(), form_id, client_code, ward_code, purpose, provider_id, recipient, channel, language, text_version,
                {copied}
            from care.consents where withdrawn_at is not null
            """);

        Assert.Equal(before, await Ledger());
    }

    [Fact]
    public async Task A_consent_given_now_in_the_own_name_is_added()
    {
        await using var login = await _programme.Given.Login(_coordinator, _client);

        await using var command = new NpgsqlCommand(
            $"""
            insert into care.consents ({Row})
            select gen_random_uuid(), form_id, client_code, ward_code, purpose, provider_id, recipient, channel, language, text_version,
                (sec.actor()).at, (sec.actor()).at + interval '{Limits.LongestConsentMonths} months', recorded_by
            from care.consents where withdrawn_at is not null
            """,
            login);

        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    [Fact]
    public async Task A_renewed_consent_keeps_the_expiry_that_was_agreed() =>
        Assert.True(
            await _programme.Value<bool>(
                "select bool_and(expires_at > superseded_at + interval '300 days') from care.consents where superseded_at is not null"));

    private Task<string> Ledger() => _programme.Value<string>("select string_agg(c::text, '|' order by c.id) from care.consents c");

    private static async Task Try(NpgsqlConnection stolen, string sql)
    {
        await using var command = new NpgsqlCommand(sql, stolen);
        try
        {
            await command.ExecuteNonQueryAsync();
        }
        catch (PostgresException)
        {
            // What matters is what the ledger says afterwards.
        }
    }
}
