using CaseManager.Application.Consents;
using CaseManager.Application.Disclosures;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Slips;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Disclosures;
using CaseManager.Domain.Slips;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Application.Tests.Disclosures;

/// <summary>"In contact with the programme": off, unless the province and the client both said yes.</summary>
public sealed class ProgressPhraseTests
{
    [Fact]
    public async Task The_in_contact_word_needs_the_province_and_the_client_and_is_audited()
    {
        await using var programme = await Programme.Start();
        var (officer, lan, client) = await ReferredClient(programme);
        var administrator = await programme.Given.Administrator();

        var nobodyAgreed = await Words(programme, officer);
        await programme.As(administrator).Send(new SwitchProgressPhrase("99", "Quyết định 5/QĐ"));
        var provinceAgreed = await Words(programme, officer);
        var consent = await programme.Given.Consent(client, TestWards.North, ConsentPurpose.ProgressPhraseToPolice, lan);
        var bothAgreed = await Words(programme, officer);
        var home = (await programme.As(officer).Send(new GetOfficerHome())).LastSlips.Single().Word;
        await programme.As(lan).Send(new WithdrawConsent(client, consent));
        var withdrawn = await Words(programme, officer);

        Assert.Equal(
            [SlipWord.Sent, SlipWord.Sent, SlipWord.InContact, SlipWord.InContact, SlipWord.Sent],
            [nobodyAgreed, provinceAgreed, bothAgreed, home, withdrawn]);
        var shown = (await programme.As(lan).Send(new ListDisclosures(client))).Disclosures.Rows;
        Assert.Equal(2, shown.Count);
        Assert.All(shown, row => Assert.Equal(
            (Recipient.Officer, DisclosureWay.Phrase, consent, "2026-07", "Officer Mẫu"),
            (row.Recipient, row.Way, row.ConsentId!.Value, row.NoticeVersion, row.DisclosedBy)));
        Assert.All(shown, row => Assert.Equal([DisclosedFact.InContact], row.Facts));
    }

    [Fact]
    public async Task The_in_contact_word_is_hidden_while_the_province_has_not_enabled_it()
    {
        await using var programme = await Programme.Start();
        var (officer, lan, client) = await ReferredClient(programme);
        await programme.Given.Consent(client, TestWards.North, ConsentPurpose.ProgressPhraseToPolice, lan);
        var administrator = await programme.Given.Administrator();

        var off = await Words(programme, officer);
        await programme.As(administrator).Send(new SwitchProgressPhrase("99", "Quyết định 5/QĐ"));
        await programme.As(administrator).Send(new SwitchProgressPhrase("99", null));
        var offAgain = await Words(programme, officer);

        Assert.Equal((SlipWord.Sent, SlipWord.Sent), (off, offAgain));
        Assert.Equal(0, await programme.Value<long>("select count(*) from care.disclosures"));
        foreach (var other in new[] { officer, lan, await programme.Given.Supervisor(TestWards.North), await programme.Given.Reviewer() })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() =>
                programme.As(other).Send(new SwitchProgressPhrase("99", "Quyết định 5/QĐ")));
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new ListProgressPhrases()));
        }
    }

    [Fact]
    public async Task Only_the_filing_officer_reads_the_word_and_only_for_ninety_days()
    {
        await using var programme = await Programme.Start();
        var (officer, lan, client) = await ReferredClient(programme);
        await programme.As(await programme.Given.Administrator()).Send(new SwitchProgressPhrase("99", "Quyết định 5/QĐ"));
        await programme.Given.Consent(client, TestWards.North, ConsentPurpose.ProgressPhraseToPolice, lan);
        var slip = await programme.Value<Guid>("select slip_id from care.clients where slip_id is not null");
        var colleague = await programme.Given.Officer(TestWards.North);

        Assert.Equal((0, 1), (await Ask(programme, colleague, slip), await Ask(programme, officer, slip)));
        programme.Clock.Advance(TimeSpan.FromDays(Slip.OwnListDays));
        Assert.Equal(0, await Ask(programme, officer, slip));
        Assert.Empty((await programme.As(officer).Send(new ListMySlips())).Rows);
    }

    [Fact]
    public async Task A_slip_enrolled_without_the_phrase_consent_reads_like_an_unopened_one()
    {
        await using var programme = await Programme.Start();
        var (officer, lan, client) = await ReferredClient(programme);
        await programme.Given.Slip(TestWards.North, officer);
        await programme.As(await programme.Given.Administrator()).Send(new SwitchProgressPhrase("99", "Quyết định 5/QĐ"));
        await programme.Given.Consent(client, TestWards.North, ConsentPurpose.ContactByPhone, lan);

        var rows = (await programme.As(officer).Send(new ListMySlips())).Rows;

        Assert.Equal(2, rows.Count);
        Assert.Single(rows.Select(row => row with { Reference = "", FiledAt = default }).Distinct());
    }

    [Theory]
    [InlineData("select * from care.disclosures")]
    [InlineData("select * from care.consents")]
    [InlineData("select * from directory.progress_phrases")]
    [InlineData("insert into care.disclosures (id) values (gen_random_uuid())")]
    public async Task The_phrase_gives_the_police_login_no_right(string sql)
    {
        await using var programme = await Programme.Start();
        await using var police = await programme.Given.Login(await programme.Given.Officer(TestWards.North));

        var refused = await Assert.ThrowsAsync<PostgresException>(() => new NpgsqlCommand(sql, police).ExecuteNonQueryAsync());

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private static async Task<SlipWord> Words(Programme programme, Actor officer) =>
        (await programme.As(officer).Send(new ListMySlips())).Rows.Single().Word;

    private static async Task<int> Ask(Programme programme, Actor officer, Guid slip)
    {
        await using var police = await programme.Given.Login(officer);

        return (int)(long)(await new NpgsqlCommand(
            $"select count(*) from intake.in_contact(array['{slip}'::uuid])", police).ExecuteScalarAsync())!;
    }

    private static async Task<(Actor Officer, Actor Lan, ClientCode Client)> ReferredClient(Programme programme)
    {
        var officer = await programme.Given.Officer(TestWards.North);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var slip = await programme.Given.Slip(TestWards.North, officer);
        var client = await programme.Given.Client(TestWards.North, lan);
        await programme.Execute("update care.clients set slip_id = $1 where code = $2", slip.Value, client.Value);

        return (officer, lan, client);
    }
}
