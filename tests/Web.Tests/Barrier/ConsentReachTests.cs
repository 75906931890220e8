using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CaseManager.Application.Disclosures;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Slips;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Barrier;

/// <summary>
/// Every page that shows something of a client stands on a list that says what of health and HIV is seen there; at the next request after
/// the consent ended it is seen nowhere.
/// </summary>
public sealed partial class ConsentReachTests : IAsyncLifetime
{
    private Programme _programme = null!;
    private WebHost _host = null!;
    private WardAtWork _north = null!;
    private ConsentReach _reach = null!;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _host = new(_programme);
        _north = await _programme.Given.WardAtWork(TestWards.North);
        await _programme.Given.Seldom(_north, TestWards.South);
        _reach = await ConsentReach.Of(_programme, _north, await Canaries.Plant(_programme));
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _programme.DisposeAsync();
    }

    [Theory]
    [InlineData("withdrawn")]
    [InlineData("expired")]
    public async Task No_page_shows_at_the_next_request_what_a_consent_opened_that_has_ended(string how)
    {
        var pages = (await MappedPage.All(_host)).Where(page => page.Handlers.Contains("GET"))
            .Select(page => page.Pattern)
            .Order(StringComparer.Ordinal)
            .ToList();
        using var coordinator = await Visitor.SignedIn(_host, _north.Coordinator);
        using var supervisor = await Visitor.SignedIn(_host, _north.Supervisor);

        await _reach.Check(
            Beside(), how, Ask,
            pages.Where(page => page.Contains("{code}", StringComparison.Ordinal) && page.Contains("/clients/", StringComparison.Ordinal))
                .Select(page => "GET " + page));

        async Task<IReadOnlyCollection<(string, DataCategory, char)>> Ask()
        {
            var seen = new List<(string, DataCategory, char)>();
            foreach (var (visitor, who) in new[] { (coordinator, 'C'), (supervisor, 'S') })
            {
                foreach (var (page, address) in pages.SelectMany(page => Addresses(page).Select(address => (page, address))))
                {
                    Look("GET " + page, await visitor.Open(address), address);
                }

                var search = await visitor.Open("/clients/search");
                Look(
                    "POST /clients/search", await visitor.Send(search, new() { ["Q"] = _north.Other.Code.Value }, "main form[method=post]"),
                    "/clients/search");

                void Look(string where, Sight sight, string address) =>
                    seen.AddRange(
                        _reach.Seen(
                            sight.Html + sight.Response.Headers, sight.Status is HttpStatusCode.OK,
                            address).Select(kind => (where, kind, who)));
            }

            return seen;
        }
    }

    [Theory]
    [InlineData("legal-aid", ConsentPurpose.ShareWithProvider, "withdrawn")]
    [InlineData("legal-aid", ConsentPurpose.ShareWithProvider, "expired")]
    [InlineData("hiv-test", ConsentPurpose.ShareHivWithProvider, "withdrawn")]
    [InlineData("hiv-test", ConsentPurpose.ShareHivWithProvider, "expired")]
    [InlineData("hiv-test", ConsentPurpose.HivInformation, "withdrawn")]
    [InlineData("methadone", ConsentPurpose.StoreAssessments, "expired")]
    public async Task The_letter_to_a_provider_is_gone_at_the_next_request_and_nothing_offers_it(
        string service, ConsentPurpose purpose, string how)
    {
        using var visitor = await Visitor.SignedIn(_host, _north.Coordinator);
        var referral = await _programme.Value<Guid>(
            $"select id from care.service_referrals where client_code = '{_north.Other.Code}' and service_code = '{service}'");
        var (page, letter) = (
            $"/clients/{_north.Other.Code}/services/{referral}", $"/clients/{_north.Other.Code}/services/{referral}/letter");
        Assert.Contains(letter, (await visitor.Open(page)).Html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open(letter)).Status);
        var told = await _programme.Value<long>("select count(*) from care.disclosures");

        await _reach.End(purpose, how);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(letter)).Status);
        Assert.DoesNotContain(
            letter, (await visitor.Open(page)).Html.Replace($"returnUrl={letter}", "", StringComparison.Ordinal),
            StringComparison.OrdinalIgnoreCase);
        Assert.Equal(told, await _programme.Value<long>("select count(*) from care.disclosures"));
    }

    [Theory]
    [InlineData("withdrawn")]
    [InlineData("expired")]
    public async Task The_phrase_that_an_officer_reads_is_gone_at_the_next_request(string how)
    {
        var client = _north.Client.Code;
        var slip = await _programme.Value<Guid>($"select id from intake.slips where reference = '{_north.ReceivedSlip}'");
        await _programme.Execute("update care.clients set slip_id = $1 where code = $2", slip, client.Value);
        await _programme.Execute(
            "update intake.slips set officer_id = $1, filed_at = $2 where id = $3", _north.Officer.AccountId.Value,
            _programme.Clock.GetUtcNow(), slip);
        await _programme.As(await _programme.Given.Administrator()).Send(new SwitchProgressPhrase("99", "Quyết định 5/QĐ"));
        foreach (var code in new[] { client, _north.Other.Code })
        {
            await _programme.Given.Consent(code, TestWards.North, ConsentPurpose.ProgressPhraseToPolice, _north.Coordinator);
        }

        using var officer = await Visitor.SignedIn(_host, _north.Officer);
        var phrase = Text.Of(SlipWord.InContact);
        Assert.Contains(phrase, (await officer.Open("/slips/mine")).Text, StringComparison.Ordinal);

        await _reach.End(ConsentPurpose.ProgressPhraseToPolice, how);

        Assert.DoesNotContain(phrase, (await officer.Open("/slips/mine")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(phrase, (await officer.Open("/slips")).Text, StringComparison.Ordinal);
    }

    /// <summary>Where a page is opened for the client: with each id that it could be opened with.</summary>
    private IEnumerable<string> Addresses(string pattern)
    {
        IEnumerable<string> addresses = [pattern];
        foreach (var place in Place().Matches(pattern).ToList())
        {
            addresses =
                addresses.SelectMany(address =>
                    Values(
                        pattern,
                        place.Groups[1].Value).Select(value => address.Replace(place.Value, value, StringComparison.Ordinal))).ToList();
        }

        return addresses;
    }

    private IEnumerable<string> Values(string pattern, string name) => name switch
    {
        "code" when pattern.StartsWith("/t/", StringComparison.Ordinal) => ["ZZZZ-ZZZZ"],
        "code" when pattern.StartsWith("/errors/", StringComparison.Ordinal) => ["404"],
        "code" => [_north.Other.Code.Value],
        "reference" => [_north.ReceivedSlip],
        "ward" => [_north.Code],
        "part" => ["1"],
        "number" => ["0", "1", "2", "3"],
        "stop" => ["under18"],
        "service" => ["methadone"],
        "rule" => ["K12"],
        "secret" => [new string('0', 64)],
        "clock" => _reach.Ids("care.legal_clocks"),
        "alert" => _reach.Ids("care.safety_alerts"),
        "id" => pattern switch
        {
            _ when pattern.Contains("/assessments/", StringComparison.Ordinal) => _reach.Ids("care.assessments"),
            _ when pattern.Contains("/follow-ups/", StringComparison.Ordinal) => _reach.Ids("care.follow_ups"),
            _ when pattern.Contains("/contacts/", StringComparison.Ordinal) => _reach.Ids("care.contacts"),
            _ when pattern.Contains("/consents/", StringComparison.Ordinal) => _reach.Ids("care.consents"),
            _ when pattern.Contains("/clients/{code}/services/", StringComparison.Ordinal) => _reach.Ids("care.service_referrals"),
            _ when pattern.Contains("/demands/", StringComparison.Ordinal) => _reach.Ids("care.demands"),
            _ when pattern.StartsWith("/directory/providers/", StringComparison.Ordinal) => [_north.Provider.ToString()],
            _ when pattern.StartsWith("/accounts/", StringComparison.Ordinal) => [_north.Officer.AccountId.ToString()],
            _ when pattern.StartsWith("/emergencies/", StringComparison.Ordinal) || pattern.StartsWith("/audit/", StringComparison.Ordinal)
                || pattern.StartsWith("/breaches/", StringComparison.Ordinal) || pattern.StartsWith("/keys/", StringComparison.Ordinal)
                => [Guid.CreateVersion7().ToString()],
            _ => throw new InvalidOperationException($"Say here what {{id}} is in {pattern}."),
        },
        _ => throw new InvalidOperationException($"Say here what {{{name}}} is in {pattern}."),
    };

    private static string Beside([CallerFilePath] string test = "") => Path.Combine(Path.GetDirectoryName(test)!, "consent-pages.txt");

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Place();
}
