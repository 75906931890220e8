using System.Text.Json;
using CaseManager.Application.Clients;
using CaseManager.Application.Consents;
using CaseManager.Application.Contacts;
using CaseManager.Application.Disclosures;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Slips;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Contacts;
using CaseManager.Domain.Slips;
using CaseManager.Testing;

namespace CaseManager.Application.Tests.Slips;

/// <summary>
/// What an officer is told, over everything that can become of a slip, of its person, and of what the client and the province agreed to.
/// </summary>
public sealed class OfficerWordsTests : IAsyncLifetime
{
    private const string Person = "Trần Văn Mẫu";
    private const string Secret = "chữ không ai được đọc";

    private readonly List<Case> _cases = [];
    private Programme _programme = null!;
    private Actor _officer = null!;
    private Actor _lan = null!;

    /// <summary>How the client stands to the phrase for the officer.</summary>
    private enum Phrase
    {
        NeverAgreed,
        Agreed,
        Withdrawn,
        Expired,
    }

    /// <summary>A slip, its outcome, and what its officer is told: with the phrase switched off, and on.</summary>
    private sealed record Case(string Became, string Reference, SlipWord Off, SlipWord On);

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _officer = await _programme.Given.Officer(TestWards.North);
        _lan = await _programme.Given.Coordinator(TestWards.North);
        await _programme.Given.DutyCoordinator(TestWards.North);
    }

    public async Task DisposeAsync() => await _programme.DisposeAsync();

    [Fact]
    public async Task An_officer_reads_one_of_three_words_in_every_state_of_a_slip()
    {
        await SlipsWithoutAClient();
        var clients = new List<(Id<Slip> Slip, ClientCode Code, ClientStatus Status, Phrase Phrase)>();
        foreach (var (status, phrase) in from status in Enum.GetValues<ClientStatus>()
                                         from phrase in Enum.GetValues<Phrase>()
                                         select (status, phrase))
        {
            clients.Add(await Enrolled(status, phrase));
        }

        var cards = await Cards();
        Assert.Single(cards.Distinct());

        // The day on which the last contact is ninety days ago begins some hours before a slip leaves the officer's list.
        _programme.Clock.Advance(TimeSpan.FromDays(Slip.OwnListDays) - TimeSpan.FromHours(8));
        foreach (var (_, code, status, _) in clients)
        {
            await Become(code, status);
        }

        Assert.Equal(Enum.GetNames<IntakeStatus>().Order(), await Statuses("care.intakes"));
        Assert.Equal(Enum.GetNames<ClientStatus>().Order(), await Statuses("care.clients"));
        Assert.Single((await Cards()).Distinct());

        await Told(it => it.Off);
        await _programme.As(await _programme.Given.Administrator()).Send(new SwitchProgressPhrase("99", "Quyết định 5/QĐ"));
        await Told(it => it.On);
    }

    /// <summary>Every slip shows its word, and all of them the same besides.</summary>
    private async Task Told(Func<Case, SlipWord> expected)
    {
        var rows = new List<SlipRow>();
        var send = _programme.As(_officer);
        for (var page = 1; page == 1 || rows.Count < _cases.Count; page++)
        {
            var mine = await send.Send(new ListMySlips(page));
            Assert.Equal((_cases.Count, page), (mine.Total, mine.Number));
            rows.AddRange(mine.Rows);
        }

        var words = rows.ToDictionary(row => row.Reference, row => row.Word);
        Assert.Equal(_cases.Select(it => $"{it.Became}: {expected(it)}"), _cases.Select(it => $"{it.Became}: {words[it.Reference]}"));
        var home = (await send.Send(new GetOfficerHome())).LastSlips;
        Assert.All(home, row => Assert.Equal(words[row.Reference], row.Word));
        var rest = Assert.Single(
            rows.Concat(home)
                .Select(row => JsonSerializer.Serialize(row with { Reference = "", FiledAt = default, Word = default }))
                .Distinct());
        Assert.DoesNotContain(Secret, rest, StringComparison.Ordinal);
        Assert.DoesNotContain(Person, rest, StringComparison.Ordinal);
        Assert.All(rows, row => Assert.Equal(new DateTimeOffset(2026, 9, 22, 2, 0, 0, TimeSpan.Zero), row.FiledAt));
    }

    /// <summary>The cards of all slips but for what is each slip's own from the beginning.</summary>
    private async Task<List<string>> Cards()
    {
        var cards = new List<string>();
        foreach (var it in _cases)
        {
            var card = await _programme.As(_officer).Send(new GetHandOverCard(it.Reference));
            cards.Add(JsonSerializer.Serialize(card with { Reference = "", CardCode = "" }));
        }

        return cards;
    }

    private async Task<IEnumerable<string>> Statuses(string table) =>
        (await _programme.Rows($"select distinct status from {table}", row => row.GetString(0))).Order();

    private async Task SlipsWithoutAClient()
    {
        await File("sent and not received", SlipWord.Sent);
        await Received("received", SlipWord.Received);
        await Tried("tried twice", 2);
        await Tried("unreachable", Intake.TriesUntilUnreachable);
        var closed = await Tried("closed", Intake.TriesUntilUnreachable);
        await _programme.As(_lan).Send(new CloseUnreachable(closed, await IntakeVersion(closed)));
        await Reached("contacted");
        foreach (var why in Enum.GetValues<IntakeReason>())
        {
            var declined = await Reached($"does not take part: {why}");
            await _programme.As(_lan).Send(new DeclineIntake(declined, await IntakeVersion(declined), why));
        }

        // The client of before agreed to the phrase: about their own slip, not about this one.
        var before = await _programme.Given.Client(
            TestWards.North, _lan, Person, [ConsentPurpose.TakePart, ConsentPurpose.ProgressPhraseToPolice]);
        var duplicate = await Reached("a client already");
        await _programme.As(_lan).Send(new MarkDuplicate(duplicate, await IntakeVersion(duplicate), before));
    }

    /// <summary>A slip whose person became a client, who is in contact unless they stay as they were enrolled.</summary>
    private async Task<(Id<Slip> Slip, ClientCode Code, ClientStatus Status, Phrase Phrase)> Enrolled(ClientStatus status, Phrase phrase)
    {
        var shown = phrase is Phrase.Agreed && status is not ClientStatus.Withdrawn ? SlipWord.InContact : SlipWord.Received;
        var reference = await Reached($"client {status}, {phrase}", shown);
        ConsentPurpose[] purposes = phrase is Phrase.Agreed or Phrase.Withdrawn
            ? [ConsentPurpose.TakePart, ConsentPurpose.ProgressPhraseToPolice]
            : [ConsentPurpose.TakePart];
        var send = _programme.As(_lan);
        var code = await send.Send(Given.Enrolment(TestWards.North, reference) with { Consents = Given.ConsentForm(purposes) });
        if (phrase is Phrase.Withdrawn)
        {
            await send.Send(new WithdrawConsent(code, await Consent(code, ConsentPurpose.ProgressPhraseToPolice)));
        }
        else if (phrase is Phrase.Expired)
        {
            await _programme.Given.Consent(code, TestWards.North, ConsentPurpose.ProgressPhraseToPolice, _lan, lasts: TimeSpan.FromDays(1));
        }

        if (status is not ClientStatus.Enrolled)
        {
            await send.Send(new RecordContact(
                Id<Contact>.New(), code, _programme.Clock.Today(), new TimeOnly(8, 0), ContactMode.Phone, ContactPurpose.FollowUp,
                ContactOutcome.Reached, 10, null, Secret, null));
        }

        return (new(await _programme.Value<Guid>($"select slip_id from care.clients where code = '{code}'")), code, status, phrase);
    }

    private async Task Become(ClientCode code, ClientStatus status)
    {
        if (status is ClientStatus.Withdrawn)
        {
            await _programme.As(_lan).Send(new WithdrawConsent(code, await Consent(code, ConsentPurpose.TakePart)));
        }
        else if (status is not (ClientStatus.Enrolled or ClientStatus.Active))
        {
            var version = await _programme.Value<long>($"select version from care.clients where code = '{code}'");
            await _programme.As(_lan).Send(new CloseClient(code, status, _programme.Clock.Today(), Secret, Secret, version));
        }
    }

    private async Task<string> File(string became, SlipWord off, SlipWord? on = null)
    {
        var (_, reference) = await _programme.As(_officer).Send(
            _programme.Given.FilledInSlip(TestWards.North, Person) with { Note = Secret });
        _cases.Add(new(became, reference, off, on ?? off));

        return reference;
    }

    private async Task<string> Received(string became, SlipWord on)
    {
        var reference = await File(became, SlipWord.Received, on);
        await _programme.As(_lan).Send(new ReceiveSlip(reference));

        return reference;
    }

    private async Task<string> Reached(string became, SlipWord on = SlipWord.Received)
    {
        var reference = await Received(became, on);
        await _programme.As(_lan).Send(_programme.Given.Attempt(reference, ContactResult.Reached));

        return reference;
    }

    private async Task<string> Tried(string became, int times)
    {
        var reference = await Received(became, SlipWord.Received);
        for (var i = 0; i < times; i++)
        {
            await _programme.As(_lan).Send(_programme.Given.Attempt(reference, ContactResult.NoAnswer));
        }

        return reference;
    }

    private Task<long> IntakeVersion(string reference) =>
        _programme.Value<long>(
            $"select i.version from care.intakes i join intake.slips s on s.id = i.id where s.reference = '{reference}'");

    private async Task<Id<Consent>> Consent(ClientCode code, ConsentPurpose purpose) =>
        new(
            await _programme.Value<Guid>(
                $"select id from care.consents where client_code = '{code}' and purpose = '{purpose}' and withdrawn_at is null"));

    [Fact]
    public async Task An_officer_cannot_list_the_intakes_of_a_ward()
    {
        var reference = await Received("received", SlipWord.Received);
        await Refused(new ListIntakes());
        await Refused(new ListNewSlips());
        await Refused(new GetIntake(reference));

        async Task Refused<T>(IQuery<T> query)
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => _programme.As(_officer).Send(query));
            Assert.Equal(
                (query.GetType().Name, "Refused"), (await _programme.LastAuditEntry() is var last ? last.UseCase : "", last.Outcome));
        }
    }
}
