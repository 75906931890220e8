using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CaseManager.Application.Accounts;
using CaseManager.Application.Breaches;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Breaches;
using CaseManager.Domain.Clients;
using CaseManager.Testing;
using CaseManager.Web.Infrastructure;

namespace CaseManager.Web.Tests.Barrier;

/// <summary>Every page and every form of a page, asked in every role about own and other records.</summary>
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
    private Guid[] _proposals = null!;
    private Dictionary<Role, Actor> _people = null!;
    private Guid _fromSouth;
    private Guid _fromNorth;
    private Guid _finding;
    private Guid _breach;

    /// <summary>Pages without sign-in: what is not there is no refusal.</summary>
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

        // A supervisor is told who came to their ward from elsewhere, not where their own people went. Those who went are not those who ask
        // here.
        _fromSouth = (await _programme.Given.Emergency(await _programme.Given.Coordinator(TestWards.South), _north.Client.Code)).Value;
        _fromNorth = (await _programme.Given.Emergency(await _programme.Given.Coordinator(TestWards.North), _south.Client.Code)).Value;
        _finding = await _programme.Value<Guid>(
            $"""
            insert into audit.findings (rule, account_id, day, first_at, last_at, occurrences, client_codes, found_at)
            values ('NightReads', '{_south.Coordinator.AccountId}', current_date, now(), now(), 1, array[]::text[], now()) returning id
            """);
        _breach = (await _programme.As(_people[Role.Reviewer]).Send(new RecordBreach(
            Id<Breach>.New(), "Mất máy tính", _programme.Clock.Today(), new TimeOnly(8, 0), [BreachedData.Care], 3, null))).Value;
        _proposals = [await Proposed(_north.Coordinator.AccountId), await Proposed(_south.Coordinator.AccountId)];
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
    public async Task Every_page_and_form_answers_every_role_as_the_table_says()
    {
        var handlers = (await MappedPage.All(_host)).SelectMany(page => page.Names).ToList();
        Assert.True(handlers.Count > 100);

        await AccessMatrix.Check(Path(), handlers, Ask, () => _programme.Contents());
    }

    [Fact]
    public async Task Every_page_and_form_answers_as_the_use_cases_that_it_declares()
    {
        var pages =
            (await MappedPage.All(_host)).Where(page =>
                page.Declared["GET"].Count > 0 && page.Model.GetCustomAttribute<WhileHandedOverAttribute>() is null);

        GoldenList.Agrees(
            Path(),
            pages.SelectMany(page => page.Handlers.Zip(page.Names, (handler, name) => (name, page.Declared[handler]))).ToDictionary(
                one => one.name, one => one.Item2), ["POST /wards/phrase?handler=Off", "POST /clients/{code}/legal?handler=End"]);
    }

    /// <summary>
    /// What an attacker might add to a form to gain more: another ward, a colleague there, a client of theirs, an hour, a state.
    /// </summary>
    private Dictionary<string, string> Extras() => new()
    {
        ["WardId"] = TestWards.South,
        ["WardCode"] = TestWards.South,
        ["OwnerId"] = _colleagues[1].AccountId.ToString(),
        ["AuthorId"] = _colleagues[1].AccountId.ToString(),
        ["CoordinatorId"] = _colleagues[1].AccountId.ToString(),
        ["OfficerId"] = _colleagues[1].AccountId.ToString(),
        ["AccountId"] = _colleagues[1].AccountId.ToString(),
        ["RecordedBy"] = _colleagues[1].AccountId.ToString(),
        ["Actor"] = _colleagues[1].AccountId.ToString(),
        ["Client"] = _south.Other.Code.Value,
        ["ClientCode"] = _south.Other.Code.Value,
        ["Category"] = "Hiv",
        ["Sensitivity"] = "Sensitive",
        ["Status"] = "Deceased",
        ["Word"] = "InContact",
        ["Role"] = "Administrator",
        ["Consent"] = "true",
        ["Version"] = "987654",
        ["At"] = "2001-02-03T04:05:06Z",
        ["RecordedAt"] = "2001-02-03T04:05:06Z",
        ["FiledAt"] = "2001-02-03T04:05:06Z",
    };

    [Fact]
    public async Task A_field_that_no_form_has_changes_nothing_that_is_written()
    {
        var extras = Extras();
        string[] markers = [_colleagues[1].AccountId.ToString(), _south.Other.Code.Value, "2001-02-03", "987654", "Deceased", "InContact"];
        var (sent, written) = (new HashSet<string>(), new HashSet<string>());
        var taken = new List<string>();
        var traces = await Traces(markers);
        var foreign = await OfTheSouth();
        foreach (var page
            in (await MappedPage.All(_host)).Where(page =>
                page.Handlers.Any(handler => handler.StartsWith("POST", StringComparison.Ordinal)) && !NotHere.Contains(page.Pattern)))
        {
            foreach (var (role, visitor) in _visitors)
            {
                var address = Address(page.Pattern, Target.Own);
                var forms = (await visitor.Open(address)).Document.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").Count();
                for (var i = 0; i < forms; i++)
                {
                    var form = (await visitor.Open(address)).Document.QuerySelectorAll<IHtmlFormElement>(
                        "main form[method=post]").ElementAtOrDefault(i);
                    if (form is null)
                    {
                        break;
                    }

                    var own = Filled(form);
                    var names = own.Select(field => field.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
                    var prefixes = names.Where(name => name.Contains('.', StringComparison.Ordinal))
                        .Select(name => name[..(name.IndexOf('.', StringComparison.Ordinal) + 1)])
                        .Append("")
                        .Distinct();
                    var added = from prefix in prefixes
                                from extra in extras
                                where !names.Any(name => IsOrIsWithin(name, prefix + extra.Key))
                                select KeyValuePair.Create(prefix + extra.Key, extra.Value);
                    var action = form.GetAttribute("action") is { Length: > 0 } target ? target : address;
                    var before = await _programme.Contents();
                    using var answer = await visitor.Http.PostAsync(
                        new Uri(new Uri("https://localhost" + address), action), new FormUrlEncodedContent(own.Concat(added)));
                    sent.Add($"{page.Pattern} {action}");
                    if ((int)answer.StatusCode >= 500)
                    {
                        taken.Add($"{role} {page.Pattern}: {answer.StatusCode}");
                    }

                    if (await _programme.Contents() != before)
                    {
                        written.Add(page.Pattern);
                    }

                    if (await Traces(markers) is var now && now != traces)
                    {
                        // Unless the form itself offers such a word.
                        if (!own.Any(field => markers.Contains(field.Value)))
                        {
                            taken.Add($"{role} {page.Pattern} {action}: {now} instead of {traces}");
                        }

                        traces = now;
                    }

                    if (role is not Role.Administrator && await OfTheSouth() is var south && south != foreign)
                    {
                        taken.Add($"{role} {page.Pattern} {action}: changed the other ward");
                        foreign = south;
                    }
                }
            }

            foreign = await OfTheSouth();
        }

        Assert.True(taken.Count == 0, string.Join("\n", taken));
        Assert.True(sent.Count > 60, $"{sent.Count} forms were sent.");
        // Enough was really written for this to mean something.
        Assert.True(written.Count > 20, $"{written.Count} pages wrote something: {string.Join(' ', written)}");
    }

    /// <summary>Forms that end the session of their sender, or open no page of their own.</summary>
    private static readonly string[] NotHere =
        ["/accounts/sign-out", "/accounts/sign-in", "/kit", "/language", "/clients/{code}/assessments/{id}/hand-over"];

    private static bool IsOrIsWithin(string name, string field) =>
        name.Equals(field, StringComparison.OrdinalIgnoreCase) || name.StartsWith(field + ".", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith(field + "[", StringComparison.OrdinalIgnoreCase);

    /// <summary>How often each of these words stands anywhere in the records.</summary>
    private Task<string> Traces(IEnumerable<string> words) => Rows(
        tables =>
            string.Join(
                ", ",
                words.Select(word =>
                    $"'{word} ' || "
                        + $"({string.Join(" + ", tables.Select(table => $"(select count(*) from {table} t where position('{word}' in "
                            + "t::text) > 0)"))})")));

    /// <summary>All records of the other ward, as they are.</summary>
    private Task<string> OfTheSouth() => Rows(
        tables =>
            string.Join(
                ", ",
                tables.Select(table =>
                    $"(select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from {table} t where "
                        + $"position('{TestWards.South}' in t::text) > 0)")));

    private async Task<string> Rows(Func<List<string>, string> parts) => await _programme.Value<string>(
        $"select concat_ws(' ', "
            + $"{parts(await _programme.Rows("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in "
                + "('intake', 'vault', 'care', 'register') order by 1", row => row.GetString(0)))})");

    /// <summary>A form as it stands, with something plausible wherever it stands empty.</summary>
    private static List<KeyValuePair<string, string>> Filled(IHtmlFormElement form)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var field in form.Elements.OfType<IHtmlElement>()
            .Where(field => !field.HasAttribute("disabled") && !string.IsNullOrEmpty(field.GetAttribute("name"))))
        {
            var name = field.GetAttribute("name")!;
            switch (field)
            {
                case IHtmlSelectElement select:
                    fields.Add(
                        new(
                            name,
                            select.Value is { Length: > 0 } chosen
                                ? chosen
                                : select.Options.Select(option => option.Value).FirstOrDefault(value => value.Length > 0) ?? ""));
                    break;
                case IHtmlInputElement { Type: "radio" or "checkbox" } box:
                    if (box.IsChecked || fields.All(other => other.Key != name))
                    {
                        fields.RemoveAll(other => box.Type == "radio" && other.Key == name);
                        fields.Add(new(name, box.Value));
                    }

                    break;
                case IHtmlInputElement input:
                    fields.Add(new(name, input.Value is { Length: > 0 } value ? value : Plausible(name)));
                    break;
                case IHtmlTextAreaElement area:
                    fields.Add(new(name, area.Value is { Length: > 0 } text ? text : "Mẫu"));
                    break;
            }
        }

        return fields;
    }

    private static string Plausible(string name) => name.Split('.', '_')[^1] switch
    {
        var part when part.EndsWith("Day", StringComparison.Ordinal) => "22",
        var part when part.EndsWith("Month", StringComparison.Ordinal) => "9",
        var part when part.EndsWith("Year", StringComparison.Ordinal) => part.Contains("Birth", StringComparison.Ordinal) ? "1995" : "2026",
        var part when part.Contains("Time", StringComparison.Ordinal) => "08:00",
        var part when part.Contains("Phone", StringComparison.Ordinal) => "0900 000 512",
        var part when part.Contains("Password", StringComparison.Ordinal) => Given.Password,
        var part when part.Contains("Minutes", StringComparison.Ordinal) || part.Contains("Affected", StringComparison.Ordinal) => "10",
        _ => "Mẫu",
    };

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
            request.Content =
                new FormUrlEncodedContent([
                    new("__RequestVerificationToken", fresh is null && who is { } known ? _tokens[known] : await Token(visitor))
                ]);
        }

        using var answer = await visitor.Http.SendAsync(request);
        var recorded = await _programme.Refusals() > refusals;

        return answer.StatusCode switch
        {
            HttpStatusCode.NotFound when who is null || recorded || OpenToAll.Contains(pattern) => "n",
            HttpStatusCode.NotFound => "not there, and not on record",
            (HttpStatusCode)SessionEndedFilter.StatusCode when who is null => "s",
            HttpStatusCode.Redirect when answer.Headers.Location!.ToString().Contains("/accounts/sign-in?", StringComparison.Ordinal) =>
                "s",
            >= HttpStatusCode.InternalServerError => $"{answer.StatusCode} at {address}",
            _ => "y",
        };
    }

    private string Address(string pattern, Target target) => Place().Replace(pattern, match => match.Groups[1].Value switch
    {
        "code" when pattern.StartsWith("/t/", StringComparison.Ordinal) => "ZZZZ-ZZZZ",
        "code" when pattern.StartsWith("/errors/", StringComparison.Ordinal) => "409",
        "code" => Of(target, _north.Client.Code, _south.Client.Code, _north.Client.Code, ClientCode.New()),
        "reference" when pattern.StartsWith("/slips/sent/", StringComparison.OrdinalIgnoreCase) =>
            Of(target, _north.SentSlip, _south.SentSlip, "", "GT-7K3M-QXC"),
        "reference" => Of(target, _north.ReceivedSlip, _south.ReceivedSlip, "", "GT-7K3M-QXC"),
        "ward" => Of(target, TestWards.North, TestWards.South, "", "12345"),
        "part" or "number" => "1",
        "stop" => "under18",
        "service" => "methadone",
        "rule" => pattern.StartsWith("/audit/", StringComparison.Ordinal)
            ? "NightReads"
            : pattern.StartsWith("/directory/grounds/", StringComparison.Ordinal) ? "CareOfSmallChild" : "K12",
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
            _ when pattern.StartsWith("/emergencies/", StringComparison.Ordinal) =>
                Of(target, _fromSouth, _fromNorth, "", Guid.CreateVersion7()),
            _ when pattern.StartsWith("/keys/", StringComparison.Ordinal) =>
                Of(target, _proposals[0], _proposals[1], "", Guid.CreateVersion7()),
            _ when pattern.StartsWith("/breaches/", StringComparison.Ordinal) => Of(target, _breach, _breach, "", Guid.CreateVersion7()),
            _ when pattern.StartsWith("/audit/findings/", StringComparison.Ordinal) =>
                Of(target, _finding, _finding, "", Guid.CreateVersion7()),
            _ when pattern.StartsWith("/accounts/", StringComparison.Ordinal) =>
                Of(target, _colleagues[0].AccountId, _colleagues[1].AccountId, "", Guid.CreateVersion7()),
            _ when pattern.StartsWith("/directory/providers/", StringComparison.Ordinal) =>
                Of(target, _north.Provider, _south.Provider, "", Guid.CreateVersion7()),
            _ => throw new InvalidOperationException($"Say here what {{id}} is in {pattern}."),
        },
        var other => throw new InvalidOperationException($"Say here what {{{other}}} is in {pattern}."),
    });

    private async Task<Guid> Proposed(Id<Account> account)
    {
        await (await _programme.SignedIn(_people[Role.Administrator])).Send(new MakeSignInLink(account, "Mất điện thoại."));

        return (await _programme.Given.Waiting(account)).Value;
    }

    private string Child(Target target, Func<FullRecord, object> of) =>
        Of(target, of(_north.Client), of(_south.Client), of(_north.Other), Guid.CreateVersion7());

    private static string Of(Target target, params object[] values) => values[(int)target].ToString()!;

    private static async Task<string> Token(Visitor visitor) =>
        (await visitor.Open("/privacy")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static string Path([System.Runtime.CompilerServices.CallerFilePath] string test = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(test)!, "pages.txt");

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Place();
}
