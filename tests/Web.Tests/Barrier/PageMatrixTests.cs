using System.Net;
using System.Text.RegularExpressions;
using CaseManager.Application.Breaches;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Breaches;
using CaseManager.Domain.Clients;
using CaseManager.Testing;
using CaseManager.Web.Infrastructure;

namespace CaseManager.Web.Tests.Barrier;

/// <summary>Every page and every form of a page, asked by everybody about what is theirs and what is not.</summary>
public sealed partial class PageMatrixTests : IAsyncLifetime
{
    private readonly Dictionary<Role, Visitor> _visitors = [];
    private readonly Dictionary<Role, string> _tokens = [];
    private Programme _programme = null!;
    private WebHost _host = null!;
    private WardAtWork _north = null!;
    private WardAtWork _south = null!;
    private Visitor _nobody = null!;
    private Actor[] _colleagues = null!;
    private Dictionary<Role, Actor> _people = null!;
    private Guid _fromSouth;
    private Guid _fromNorth;
    private Guid _finding;
    private Guid _breach;

    /// <summary>Pages that ask nobody who they are: what is not there is no refusal.</summary>
    private static readonly string[] OpenToAll = ["/t/{code}", "/accounts/accept/{secret}", "/accounts/sign-out"];

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _host = new(_programme);
        _north = await _programme.Given.WardAtWork(TestWards.North);
        _south = await _programme.Given.WardAtWork(TestWards.South);
        _people = new()
        {
            [Role.Officer] = _north.Officer,
            [Role.Coordinator] = _north.Coordinator,
            [Role.Supervisor] = _north.Supervisor,
            [Role.ProgrammeStaff] = await _programme.Given.ProgrammeStaff(),
            [Role.Reviewer] = await _programme.Given.Reviewer(),
            [Role.Administrator] = await _programme.Given.Administrator(),
        };
        foreach (var (role, actor) in _people)
        {
            _visitors[role] = await Visitor.SignedIn(_host, actor);
            _tokens[role] = await Token(_visitors[role]);
        }

        // A supervisor is told who came to their ward from elsewhere, not where their own people went. Those who went are not those who ask here.
        _fromSouth = (await _programme.Given.Emergency(await _programme.Given.Coordinator(TestWards.South), _north.Client.Code)).Value;
        _fromNorth = (await _programme.Given.Emergency(await _programme.Given.Coordinator(TestWards.North), _south.Client.Code)).Value;
        _finding = await _programme.Value<Guid>(
            $"""
            insert into audit.findings (rule, account_id, day, first_at, last_at, occurrences, client_codes, found_at)
            values ('NightReads', '{_south.Coordinator.AccountId}', current_date, now(), now(), 1, array[]::text[], now()) returning id
            """);
        _breach = (await _programme.As(_people[Role.Reviewer]).Send(new RecordBreach(
            Id<Breach>.New(), "Mất máy tính", _programme.Clock.Today(), new TimeOnly(8, 0), [BreachedData.Care], 3, null))).Value;
        _nobody = new(_host);
        _colleagues = [await _programme.Given.Officer(TestWards.North), await _programme.Given.Officer(TestWards.South)];
    }

    public async Task DisposeAsync()
    {
        foreach (var visitor in _visitors.Values.Append(_nobody))
        {
            visitor.Dispose();
        }

        await _host.DisposeAsync();
        await _programme.DisposeAsync();
    }

    [Fact]
    public async Task Every_page_and_form_answers_everybody_as_the_table_says()
    {
        var handlers = (await MappedPage.All(_host)).SelectMany(page => page.Names).ToList();
        Assert.True(handlers.Count > 100);

        await AccessMatrix.Check(Path(), handlers, Ask, () => _programme.Contents());
    }

    private async Task<string> Ask(string handler, Role? who, Target target)
    {
        var (verb, pattern) = handler.Split(' ') is [var v, var p] ? (v, p) : throw new ArgumentException(handler);
        var refusals = await _programme.Refusals();
        // Who signs out is signed in anew: the others' questions come after.
        var leaving = pattern == "/accounts/sign-out" && verb == "POST";
        using var fresh = leaving && who is { } once ? await Visitor.SignedIn(_host, _people[once]) : null;
        var visitor = fresh ?? (who is { } role ? _visitors[role] : _nobody);
        var address = Address(pattern, target);
        using var request = new HttpRequestMessage(new HttpMethod(verb), address);
        if (verb != "GET")
        {
            request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", fresh is null && who is { } known ? _tokens[known] : await Token(visitor))]);
        }

        using var answer = await visitor.Http.SendAsync(request);
        var recorded = await _programme.Refusals() > refusals;

        return answer.StatusCode switch
        {
            HttpStatusCode.NotFound when who is null || recorded || OpenToAll.Contains(pattern) => "n",
            HttpStatusCode.NotFound => "not there, and not on record",
            (HttpStatusCode)SessionEndedFilter.StatusCode when who is null => "s",
            HttpStatusCode.Redirect when answer.Headers.Location!.ToString().Contains("/accounts/sign-in?", StringComparison.Ordinal) => "s",
            >= HttpStatusCode.InternalServerError => $"{answer.StatusCode} at {address}",
            _ => "y",
        };
    }

    private string Address(string pattern, Target target) => Place().Replace(pattern, match => match.Groups[1].Value switch
    {
        "code" when pattern.StartsWith("/t/", StringComparison.Ordinal) => "ZZZZ-ZZZZ",
        "code" when pattern.StartsWith("/errors/", StringComparison.Ordinal) => "409",
        "code" => Of(target, _north.Client.Code, _south.Client.Code, _north.Client.Code, ClientCode.New()),
        "reference" when pattern.StartsWith("/slips/sent/", StringComparison.OrdinalIgnoreCase) => Of(target, _north.SentSlip, _south.SentSlip, "", "GT-7K3M-QXC"),
        "reference" => Of(target, _north.ReceivedSlip, _south.ReceivedSlip, "", "GT-7K3M-QXC"),
        "ward" => Of(target, TestWards.North, TestWards.South, "", "12345"),
        "part" or "number" => "1",
        "stop" => "under18",
        "service" => "methadone",
        "rule" => pattern.StartsWith("/audit/", StringComparison.Ordinal) ? "NightReads" : pattern.StartsWith("/directory/grounds/", StringComparison.Ordinal) ? "CareOfSmallChild" : "K12",
        "clock" => Child(target, r => r.Clock),
        "alert" => Child(target, r => r.Alert),
        "secret" => new string('0', 64),
        "id" => pattern switch
        {
            _ when pattern.Contains("/assessments/", StringComparison.Ordinal) => Child(target, r => r.Assessment),
            _ when pattern.Contains("/follow-ups/", StringComparison.Ordinal) => Child(target, r => r.FollowUp),
            _ when pattern.Contains("/contacts/", StringComparison.Ordinal) => Child(target, r => r.Contact),
            _ when pattern.Contains("/consents/", StringComparison.Ordinal) => Child(target, r => r.Consent),
            _ when pattern.Contains("/clients/{code}/services/", StringComparison.Ordinal) => Child(target, r => r.ServiceReferral),
            _ when pattern.Contains("/demands/", StringComparison.Ordinal) => Child(target, r => r.Demand),
            _ when pattern.StartsWith("/emergencies/", StringComparison.Ordinal) => Of(target, _fromSouth, _fromNorth, "", Guid.CreateVersion7()),
            _ when pattern.StartsWith("/breaches/", StringComparison.Ordinal) => Of(target, _breach, _breach, "", Guid.CreateVersion7()),
            _ when pattern.StartsWith("/audit/findings/", StringComparison.Ordinal) => Of(target, _finding, _finding, "", Guid.CreateVersion7()),
            _ when pattern.StartsWith("/accounts/", StringComparison.Ordinal) => Of(target, _colleagues[0].AccountId, _colleagues[1].AccountId, "", Guid.CreateVersion7()),
            _ when pattern.StartsWith("/directory/providers/", StringComparison.Ordinal) => Of(target, _north.Provider, _south.Provider, "", Guid.CreateVersion7()),
            _ => throw new InvalidOperationException($"Say here what {{id}} is in {pattern}."),
        },
        var other => throw new InvalidOperationException($"Say here what {{{other}}} is in {pattern}."),
    });

    private string Child(Target target, Func<FullRecord, object> of) => Of(target, of(_north.Client), of(_south.Client), of(_north.Other), Guid.CreateVersion7());

    private static string Of(Target target, params object[] values) => values[(int)target].ToString()!;

    private static async Task<string> Token(Visitor visitor) =>
        (await visitor.Open("/privacy")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static string Path([System.Runtime.CompilerServices.CallerFilePath] string test = "") => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(test)!, "pages.txt");

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Place();
}
