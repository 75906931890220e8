using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CaseManager.Application;
using CaseManager.Application.Accounts;
using CaseManager.Application.Assessments;
using CaseManager.Application.Database;
using CaseManager.Application.Demo;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Assessments;
using Npgsql;

namespace CaseManager.Bench;

/// <summary>
/// A coordinator with a browser, a token for the API, the clients of the ward, and an assessment to fill in and one to look at.
/// </summary>
internal sealed record Desk(Actor Actor, string UserName, IReadOnlyList<string> Clients)
{
    public string Cookie { get; set; } = "";

    public string Token { get; set; } = "";

    public string Ward => Actor.WardCodes[0];

    public Guid Filled { get; set; }

    /// <summary>An assessment begun by this desk for each system that saves into one, so that none waits for another.</summary>
    public Dictionary<string, (Guid Id, long Version)> Open { get; } = [];

    public string ClientOf(string system) => Clients[1 + (Array.IndexOf(Systems, system) % (Clients.Count - 1))];

    public static string[] Systems { get; } = ["ours", "on", "off", "bare"];
}

/// <summary>All callers of a measurement.</summary>
internal sealed partial class Cast(DatabaseSettings settings, Uri web)
{
    private const int Desks = 8;

    private readonly HttpClient _http = Load.Client(4);

    public List<Desk> Coordinators { get; } = [];

    public (Actor Actor, string Token) Officer { get; private set; }

    public string Programme { get; private set; } = "";

    public string Reviewer { get; private set; } = "";

    /// <summary>The key of the question whose answer is saved again and again, and its answers.</summary>
    public (string Key, string[] Answers) Item { get; private set; }

    public async Task SignIn(NpgsqlConnection database)
    {
        await using var services = new ServiceCollection().AddLogging().AddCaseManager(settings).BuildServiceProvider();
        var accounts = await Data.Rows(
            database,
            """
            select a.id, a.user_name, a.role, coalesce((select min(w.ward_code) from accounts.account_wards w where w.account_id = a.id),
                '') as ward,
                array(select c.code from care.clients c where c.coordinator_id = a.id and exists (
                    select from care.consents s where s.client_code = c.code and s.purpose = 'StoreAssessments' and s.withdrawn_at is null
                        and s.expires_at > now() + interval '1 hour')
                    order by c.code)
            from accounts.accounts a where a.role <> 'Supervisor' order by a.user_name
            """,
            reader =>
                (
                    Actor: new Actor(new(reader.GetGuid(0)), Enum.Parse<Role>(reader.GetString(2)), [reader.GetString(3)]),
                    Name: reader.GetString(1), Clients: reader.GetFieldValue<string[]>(4)));
        foreach (var (actor, name, clients) in accounts.Where(a => a.Actor.Role is Role.Coordinator && a.Clients.Length > 5).Take(Desks))
        {
            var desk = new Desk(actor, name, clients) { Cookie = await Browse(name), Token = await Token(services, actor) };
            Coordinators.Add(desk);
            await Assess(services, desk, database);
        }

        var officer = accounts.Last(a => a.Actor.Role is Role.Officer).Actor;
        Officer = (officer, await Token(services, officer));
        Programme = await Browse(accounts.First(a => a.Actor.Role is Role.ProgrammeStaff).Name);
        Reviewer = await Browse(accounts.First(a => a.Actor.Role is Role.Reviewer).Name);
    }

    private static async Task<string> Token(ServiceProvider services, Actor actor)
    {
        await using var scope = services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<Sessions>().Begin(
            actor.AccountId, SessionKind.Api, IPAddress.Loopback, "bench");
    }

    /// <summary>Signs in as a person does; answers the session's cookie.</summary>
    public async Task<string> Browse(string userName)
    {
        var address = new Uri(web, "/accounts/sign-in");
        using var form = await _http.GetAsync(address);
        var token = FormToken().Match(await form.Content.ReadAsStringAsync()).Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["Form.UserName"] = userName,
                ["Form.Password"] = DemoData.Password,
                ["__RequestVerificationToken"] = WebUtility.HtmlDecode(token),
            }),
        };
        request.Headers.Add("Cookie", Cookies(form));
        using var answer = await _http.SendAsync(request);

        return answer.StatusCode == HttpStatusCode.Redirect
            ? Cookies(answer)
            : throw new InvalidOperationException($"{userName} could not sign in: {answer.StatusCode}.");

        static string Cookies(HttpResponseMessage response) =>
            string.Join("; ", response.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }

    // Those who were loaded have no ASSIST. One with all ten substances, answered to the end, to look at; and one begun for every system,
    // to save into.
    private async Task Assess(ServiceProvider services, Desk desk, NpgsqlConnection database)
    {
        await Data.Execute(
            database, "delete from care.assessments where instrument_code = 'ASSIST' and started_by = $1", desk.Actor.AccountId.Value);
        var instrument = Instruments.Find("ASSIST")!;
        var answers = new Dictionary<string, Answer>();
        while (new ScoredResponses(instrument, answers).Unanswered.FirstOrDefault() is { } item)
        {
            answers.Add(
                item.Key,
                Answer.Of(item.Key.StartsWith("lifetime.", StringComparison.Ordinal) ? item.Options[0].Code : item.Options[^1].Code));
        }

        var given = answers.ToDictionary(answer => answer.Key, answer => (Answer?)answer.Value);
        var last = instrument.Items.Last(item => answers.ContainsKey(item.Key) && item.Options.Count > 1);
        Item = (last.Key, [.. last.Options.TakeLast(2).Select(option => option.Code)]);
        var code = ClientCode.Parse(desk.Clients[0], null);
        var id = await Begin(code);
        await Send(new SaveAnswers(code, id, 1, given));
        await Send(new CompleteAssessment(code, id, 2, null));
        desk.Filled = id.Value;
        foreach (var system in Desk.Systems)
        {
            var client = ClientCode.Parse(desk.ClientOf(system), null);
            var open = await Begin(client);
            var saved = await Send(new SaveAnswers(client, open, 1, given));
            desk.Open[system] = (open.Value, saved.Version);
        }

        Task<Id<Assessment>> Begin(ClientCode client) =>
            Send(new StartAssessment(Id<Assessment>.New(), client, instrument.Code, AssessmentMode.Interview, "vi"));

        async Task<T> Send<T>(MediatR.IRequest<T> request)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RequestActor>().Actor = desk.Actor;

            return await scope.ServiceProvider.GetRequiredService<MediatR.IMediator>().Send(request);
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}

/// <summary>One thing that is measured: the same, asked of each system.</summary>
/// <param name="Aim">What the programme asks of it.</param>
internal sealed record Operation(string Name, string Aim, IReadOnlyList<(string System, Func<int, HttpClient, Task<bool>> Next)> Systems);

internal static class Run
{
    private static readonly int[] Connections = [1, 8];
    private static readonly int[] Rates = [50, 100, 200, 400];

    public static async Task<int> All(Options options)
    {
        var root = Path.GetFullPath(Path.Combine(DatabaseSettings.Folder, ".."));
        var settings = await Data.Prepare(options);
        await using var database = await Data.Superuser(settings, settings.Name);
        var keys = Directory.CreateTempSubdirectory("casemanager-bench-");
        var password = Convert.ToHexString(RandomNumberGenerator.GetBytes(24));
        await Data.Execute(
            database, $"drop role if exists {Data.Unprotected}; create role {Data.Unprotected} login superuser password '{password}'");
        var since = TimeProvider.System.GetUtcNow();
        try
        {
            return await Measure(options, root, settings, database, keys, password);
        }
        finally
        {
            await Data.Execute(database, "set session_replication_role = replica");
            await Data.Execute(
                database, "delete from intake.slip_people where id in (select id from intake.slips where filed_at >= $1)", since);
            await Data.Execute(database, "delete from intake.slips where filed_at >= $1", since);
            await Data.Execute(database, "delete from care.assessments where instrument_code = 'ASSIST'");
            await Data.Execute(database, "delete from accounts.sessions where started_at >= $1", since);
            await Data.Execute(database, $"drop role if exists {Data.Unprotected}");
            keys.Delete(recursive: true);
        }
    }

    private static async Task<int> Measure(
        Options options, string root, DatabaseSettings settings, NpgsqlConnection database, DirectoryInfo keys, string password)
    {
        var environment = new Dictionary<string, string>
        {
            ["Database__Name"] = settings.Name,
            ["CASEMANAGER_SETTINGS"] = Path.Combine(DatabaseSettings.Folder, "settings.json"),
            ["DataProtection__Folder"] = Path.Combine(keys.FullName, "keys"),
        };
        Child Web() => Child.Start($"{root}/src/Web/bin/Release/net10.0/CaseManager.Web.dll", $"{root}/src/Web", environment, _ => []);

        var report = new Report(options);
        await using var api = Child.Start($"{root}/src/Api/bin/Release/net10.0/casemanager.dll", $"{root}/src/Api", environment, _ => []);
        await using var rivals = Child.Start(
            typeof(Run).Assembly.Location, root, new(environment) { [Rivals.PasswordVariable] = password }, port => ["serve", $"{port}"]);
        await api.Answers("/health");
        await rivals.Answers("/health");
        string cookie;
        await using (var first = Web())
        {
            var page = await first.Answers("/accounts/sign-in");
            report.Add("Web, exec → first page (sign-in)", $"{page.TotalSeconds:0.00} s", "1.5 s");
            cookie = await new Cast(settings, first.Address).Browse("coordinator1");
        }

        // Sessions live in the database and the keys in a folder, so the cookie still counts after a restart.
        await using var web = Web();
        report.Add(
            "Web, exec → first page signed in (caseload)", $"{(await web.Answers("/clients", cookie)).TotalSeconds:0.00} s", "2.5 s");
        report.Add("Web, memory after its first page", $"{web.Memory} MB", "200 MB");
        var cast = new Cast(settings, web.Address);
        await cast.SignIn(database);

        var cpu = await Cpu.Of(database);
        int ProcessOf(Operation operation, string system) =>
            system != "ours" ? rivals.Id : operation.Name is "slip filed" or "one item of an assessment saved" ? api.Id : web.Id;
        var operations = Operations(cast, web.Address, api.Address, rivals.Address);
        foreach (var operation in operations.Where(operation => operation.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var connections in Connections)
            {
                var rounds = operation.Systems.ToDictionary(system => system.System, _ => new List<Times>());
                for (var round = 0; round < options.Rounds; round++)
                {
                    foreach (var (system, next) in operation.Systems)
                    {
                        rounds[system].Add(
                            await Load.Closed(connections, options.Seconds, next, () => cpu.Now(ProcessOf(operation, system))));
                    }
                }

                var middle = rounds.ToDictionary(round => round.Key, round => Times.Middle(round.Value));
                report.Add(operation, connections, middle);
                if (connections == 1 && operation.Aim.EndsWith("ms", StringComparison.Ordinal))
                {
                    report.Add(
                        $"Median, {operation.Name} (one coordinator, from request to answer)",
                        string.Create(CultureInfo.InvariantCulture, $"{middle["ours"].P50:0.00} ms"), operation.Aim);
                }
            }
        }

        report.Add("Web, memory after the load", $"{web.Memory} MB", "300 MB");
        report.Add("Api, memory after the load", $"{api.Memory} MB", "300 MB");
        await Protections(operations, report, options);

        foreach (var rate in options.Only.Length == 0 ? Rates : [])
        {
            report.Add(rate, "ours", await Load.Open(rate, options.MixedSeconds, Mixed(operations, "ours")));
            report.Add(rate, "bare", await Load.Open(rate, options.MixedSeconds, Mixed(operations, "bare")));
        }

        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(root, "artifacts")).FullName, "bench.md");
        await File.WriteAllTextAsync(file, report.ToString());
        Console.WriteLine(report.ToString());
        Console.WriteLine($"The same stands in {Path.GetRelativePath(root, file)}.");

        return 0;
    }

    // Turn by turn with one connection, so that other load of the machine falls on both alike.
    private static async Task Protections(IReadOnlyList<Operation> operations, Report report, Options options)
    {
        using var http = Load.Client(1);
        foreach (var operation
            in operations.Where(operation =>
                operation.Systems.Any(system => system.System == "off")
                    && operation.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase)))
        {
            var (on, off) = (new List<double>(), new List<double>());
            var end = System.Diagnostics.Stopwatch.StartNew();
            for (var turn = 0; end.Elapsed.TotalSeconds < options.Seconds; turn++)
            {
                foreach (var (times, name) in new[] { (on, "on"), (off, "off") })
                {
                    var begun = System.Diagnostics.Stopwatch.GetTimestamp();
                    await operation.Systems.Single(system => system.System == name).Next(0, http);
                    times.Add(System.Diagnostics.Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                }
            }

            var (with, without) = (Times.Of(on, 1, 0).P50, Times.Of(off, 1, 0).P50);
            report.Add(
                $"Protections, {operation.Name} (median of the use case with and without)",
                $"{with:0.00} − {without:0.00} = {with - without:0.00} ms", operation.Name == "client page" ? "2 ms" : "");
        }
    }

    // 45 % caseload, 35 % a client, 10 % the day's page, 10 % a slip.
    private static Func<int, HttpClient, Task<bool>> Mixed(IReadOnlyList<Operation> operations, string system)
    {
        var parts = new[] { "caseload", "client page", "Today", "slip filed" }
            .Select(name => operations.Single(operation => operation.Name == name).Systems.Single(s => s.System == system).Next).ToArray();

        return (number, http) => parts[(number * 7 % 20) switch { < 9 => 0, < 16 => 1, < 18 => 2, _ => 3 }](number, http);
    }

    private static List<Operation> Operations(Cast cast, Uri web, Uri api, Uri rivals)
    {
        var desks = cast.Coordinators;
        var turn = 0;
        Desk DeskOf(int connection) => desks[connection % desks.Count];
        string AnyClient(Desk desk) => desk.Clients[Interlocked.Increment(ref turn) % desk.Clients.Count];
        string Who(Desk desk) => $"account={desk.Actor.AccountId}&role=Coordinator&ward={desk.Ward}";
        (string, Func<int, HttpClient, Task<bool>>) Page(Func<Desk, string> path) =>
            ("ours", (connection, http) => Get(http, new(web, path(DeskOf(connection))), DeskOf(connection).Cookie));
        (string, Func<int, HttpClient, Task<bool>>) Rival(string system, Func<Desk, string> path) =>
            (system, (connection, http) => Get(http, new(rivals, $"/{system}/{path(DeskOf(connection))}")));
        (string, Func<int, HttpClient, Task<bool>>) Saving(string system) =>
            (system, (connection, http) => Save(http, system, DeskOf(connection)));
        (string, Func<int, HttpClient, Task<bool>>) Filing(string system) => (system, (_, http) => File(http, system));

        return
        [
            new("caseload", "1,700/s",
            [
                Page(_ => "/clients"), Rival("on", desk => $"caseload?{Who(desk)}"), Rival("off", desk => $"caseload?{Who(desk)}"),
                Rival("bare", desk => $"caseload?{Who(desk)}"), ]),
            new("client page", "1,200/s",
            [
                Page(desk => $"/clients/{AnyClient(desk)}"), Rival("on", desk => $"client?{Who(desk)}&code={AnyClient(desk)}"),
                Rival("off", desk => $"client?{Who(desk)}&code={AnyClient(desk)}"), Rival("bare", desk => $"client?code={AnyClient(desk)}"),
            ]),
            new("Today", "", [Page(_ => "/today"), Rival("bare", desk => $"today?{Who(desk)}")]),
            new("slip filed", "900/s", [Filing("ours"), Filing("on"), Filing("off"), Filing("bare")]),
            new("outcomes page", "",
            [
                ("ours", (_, http) => Get(http, new(web, "/outcomes"), cast.Programme)),
                ("bare", (_, http) => Get(http, new(rivals, "/bare/outcomes"))), ]),
            new("one item of an assessment saved", "15 ms", [Saving("ours"), Saving("on"), Saving("off"), Saving("bare")]),
            new("filled ASSIST with ten substances opened", "40 ms",
            [
                Page(desk => $"/clients/{desk.Clients[0]}/assessments/{desk.Filled}"),
                Rival("on", desk => $"assist?{Who(desk)}&code={desk.Clients[0]}&id={desk.Filled}"),
                Rival("off", desk => $"assist?{Who(desk)}&code={desk.Clients[0]}&id={desk.Filled}"),
                Rival("bare", desk => $"assist?id={desk.Filled}"), ]),
            new("who saw a client in two years", "2 s",
            [
                ("ours", (connection, http) => Get(http, new(web, $"/audit?client={AnyClient(DeskOf(connection))}"), cast.Reviewer)),
                ("bare", (connection, http) => Get(http, new(rivals, $"/bare/audit?code={AnyClient(DeskOf(connection))}"))),
            ]),
        ];

        async Task<bool> Save(HttpClient http, string system, Desk desk)
        {
            var (id, version) = desk.Open[system];
            var answer = cast.Item.Answers[version % 2];
            using var request = system == "ours"
                ? new HttpRequestMessage(
                    HttpMethod.Patch, new Uri(api, $"/api/v1/clients/{desk.ClientOf(system)}/assessments/{id}/answers"))
                {
                    Headers = { Authorization = new AuthenticationHeaderValue("Bearer", desk.Token) },
                    Content = Json(new JsonObject { ["given"] = new JsonObject { [cast.Item.Key] = new JsonArray(answer) } }),
                }
                : new HttpRequestMessage(
                    HttpMethod.Post, new Uri(rivals, $"/{system}/save?{Who(desk)}&code={desk.ClientOf(system)}"
                        + $"&id={id}&version={version}&item={Uri.EscapeDataString(cast.Item.Key)}"))
                {
                    Content = Json(new JsonArray(answer)),
                };
            request.Headers.TryAddWithoutValidation("If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{version}\""));
            var saved = await Sent(http, request);
            if (saved)
            {
                desk.Open[system] = (id, version + 1);
            }

            return saved;
        }

        async Task<bool> File(HttpClient http, string system)
        {
            var ward = cast.Officer.Actor.WardCodes[0];
            var slip = new JsonObject
            {
                ["id"] = Guid.CreateVersion7(),
                ["adult"] = "Yes",
                ["violence"] = false,
                ["trafficking"] = false,
                ["personLabel"] = "Người Mẫu",
                ["ageBand"] = "From25To34",
                ["gender"] = "Man",
                ["phone"] = "0900000000",
                ["contactWays"] = new JsonArray("Call"),
                ["stayingWardCode"] = ward,
                ["basis"] = "SocialContact",
                ["metOn"] = TimeProvider.System.GetUtcNow().DayInVietnam().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["placeWardCode"] = ward,
                ["helpWith"] = new JsonArray("Health"),
                ["urgent"] = false,
                ["answer"] = "Agreed",
                ["handOver"] = "CallLater",
            };
            using var request = new HttpRequestMessage(
                HttpMethod.Post,
                system == "ours"
                    ? new Uri(api, "/api/v1/slips")
                    : new Uri(rivals, $"/{system}/slips?account={cast.Officer.Actor.AccountId}&role=Officer&ward={ward}"))
            {
                Content = Json(slip),
            };
            request.Headers.Authorization = system == "ours" ? new("Bearer", cast.Officer.Token) : null;

            return await Sent(http, request);
        }
    }

    private static StringContent Json(JsonNode body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

    private static async Task<bool> Get(HttpClient http, Uri address, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookie is not null)
        {
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
        }

        return await Sent(http, request);
    }

    private static async Task<bool> Sent(HttpClient http, HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request);
        await response.Content.CopyToAsync(Stream.Null);

        return response.IsSuccessStatusCode;
    }
}
