using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CaseManager.Application.Database;
using CaseManager.Application.Slips;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Hosting;

namespace CaseManager.Web.Tests.Barrier;

/// <summary>The police portal and the programme portal are two processes that know nothing of each other.</summary>
public sealed class PortalTests : IAsyncLifetime
{
    private Programme _programme = null!;
    private WardAtWork _north = null!;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _north = await _programme.Given.WardAtWork(TestWards.North);
    }

    public async Task DisposeAsync() => await _programme.DisposeAsync();

    [Fact]
    public async Task The_police_portal_works_with_two_passwords_and_the_officers_signing_key()
    {
        await using var host = Police();
        using var officer = await Visitor.SignedIn(host, _north.Officer);

        Assert.Equal(HttpStatusCode.OK, (await officer.Open("/slips")).Status);
        Assert.Equal(HttpStatusCode.OK, (await officer.Open($"/slips/sent/{_north.SentSlip}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await officer.Open("/accounts/me")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Open("/t/ZZZZ-ZZZZ")).Status);
    }

    [Fact]
    public async Task The_police_portal_serves_no_page_of_the_programme()
    {
        await using var host = Police();
        using var officer = await Visitor.SignedIn(host, _north.Officer);
        var pages = (await MappedPage.All(host)).Where(page => page.IsFor(Role.Coordinator) && !page.IsFor(Role.Officer)).ToList();

        Assert.True(pages.Count > 30);
        foreach (var page in pages)
        {
            var address = System.Text.RegularExpressions.Regex.Replace(
                page.Pattern.Replace("{code}", _north.Client.Code.Value, StringComparison.Ordinal), @"\{\w+[^}]*\}", "1");
            Assert.Equal(HttpStatusCode.NotFound, (await officer.Open(address)).Status);
        }
    }

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.ProgrammeStaff)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Administrator)]
    public async Task The_police_portal_signs_in_officers_only(Role role)
    {
        await using var host = Police();
        using var visitor = new Visitor(host);

        var answer = await Try(visitor, await _programme.Given.Account(role, TestWards.North));
        var unknown = await Try(visitor, "nobody-at-all");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(unknown.Errors, answer.Errors);
    }

    [Fact]
    public async Task The_programme_portal_refuses_officers_and_serves_none_of_their_pages()
    {
        await using var host = new WebHost(_programme, builder => builder.UseSetting("Portal", "Programme"));
        using var visitor = new Visitor(host);
        using var coordinator = await Visitor.SignedIn(host, _north.Coordinator);

        Assert.Equal(HttpStatusCode.BadRequest, (await Try(visitor, _north.Officer)).Status);
        foreach (var page in new[] { "/slips", "/slips/new", "/slips/mine", "/guidance" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await coordinator.Open(page)).Status);
        }
    }

    [Fact]
    public void The_deployment_gives_the_police_portal_no_other_password_or_key()
    {
        var secrets = File.ReadAllText(Path.Combine(Root(), "deploy", "make-secrets"));
        var compose = File.ReadAllText(Path.Combine(Root(), "docker-compose.yml"));

        Assert.Contains("\nsettings web-police cm_police cm_officers\n", secrets, StringComparison.Ordinal);
        Assert.Equal("web-police-settings", Setting("web-police"));
        Assert.Equal("web-programme-settings", Setting("web-programme"));
        Assert.Contains("Portal: Police", Service("web-police"), StringComparison.Ordinal);
        Assert.Contains("Portal: Programme", Service("web-programme"), StringComparison.Ordinal);
        Assert.Contains("Portal: Programme", Service("api"), StringComparison.Ordinal);
        Assert.All(["settings web-programme", "settings api"], programme => Assert.DoesNotContain(
            "cm_police", secrets.Split('\n').Single(line => line.StartsWith(programme, StringComparison.Ordinal)),
            StringComparison.Ordinal));
        Assert.Contains("networks: [database, police]", Service("web-police"), StringComparison.Ordinal);
        Assert.Contains("networks: [database, programme]", Service("web-programme"), StringComparison.Ordinal);

        string Service(string name) => compose[compose.IndexOf($"\n  {name}:", StringComparison.Ordinal)..].Split("\n\n")[0];

        string Setting(string name) =>
            System.Text.RegularExpressions.Regex.Match(Service(name), @"source: ([\w-]+), target: settings").Groups[1].Value;
    }

    [Fact]
    public async Task The_running_police_portal_holds_no_other_password_or_key()
    {
        var folder = Directory.CreateTempSubdirectory("portal");
        try
        {
            // Secrets as deploy/make-secrets deals them out, with the passwords of this database in their places.
            File.Copy(Path.Combine(Root(), "deploy", "make-secrets"), Path.Combine(folder.FullName, "make-secrets"));
            using (var making = Process.Start(
                new ProcessStartInfo("bash", Path.Combine(folder.FullName, "make-secrets")) { RedirectStandardOutput = true })!)
            {
                await making.WaitForExitAsync();
            }

            var settings = Path.Combine(folder.FullName, "settings.json");
            var dealt = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "secrets", "web-police.json")))!;
            var database = dealt["Database"]!;
            (database["Host"], database["Port"], database["Name"]) = (
                _programme.Database.Host, _programme.Database.Port, _programme.Database.Name);
            var own = database["Logins"]!.AsObject();
            foreach (var (login, given) in own)
            {
                (given!["Password"], given["ContextKey"]) = (
                    _programme.Database.Logins[login].Password, _programme.Database.Logins[login].ContextKey);
            }

            await File.WriteAllTextAsync(
                settings, dealt.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
            Assert.Equal(["cm_officers", "cm_police"], own.Select(login => login.Key).Order());
            var others = _programme.Database.Logins.Where(login => !own.ContainsKey(login.Key))
                .SelectMany(login => new[] { login.Value.Password, login.Value.ContextKey }).OfType<string>().ToList();
            Assert.True(others.Count > 8);

            // It is started below with these settings in its environment, and there are no others.
            var compose = await File.ReadAllTextAsync(Path.Combine(Root(), "docker-compose.yml"));
            var service = compose[compose.IndexOf("\n  web-police:", StringComparison.Ordinal)..].Split("\n\n")[0];
            Assert.Contains(
                "environment: { CASEMANAGER_SETTINGS: /run/secrets/settings, Portal: Police, AllowedHosts: \"${POLICE_HOST:?}\", "
                    + "DataProtection__Folder: /keys }\n", service, StringComparison.Ordinal);
            Assert.Contains("secrets: [{ source: web-police-settings, target: settings }]\n", service, StringComparison.Ordinal);

            using var process = await Start(folder.FullName, settings);
            try
            {
                var environment = await File.ReadAllBytesAsync($"/proc/{process.Id}/environ");
                var files = OpenFiles(process.Id).Append(settings).ToList();
                var read = files.Select(File.ReadAllBytes).Append(environment).ToList();

                Assert.Contains(settings, Encoding.UTF8.GetString(environment), StringComparison.Ordinal);
                Assert.Contains(read, bytes => Holds(bytes, own["cm_police"]!["Password"]!.ToString()));
                Assert.All(others, secret => Assert.DoesNotContain(read, bytes => Holds(bytes, secret)));
                Assert.DoesNotContain(read, bytes => Holds(bytes, "PRIVATE KEY") || Holds(bytes, "\"Sealing\""));
                Assert.DoesNotContain(files, file => file.Contains("seal", StringComparison.OrdinalIgnoreCase));

                // It was at work: what it needs itself stands in its memory, and only that.
                var found = InMemory(process.Id, [own["cm_police"]!["Password"]!.ToString(), .. others]);
                Assert.Equal([own["cm_police"]!["Password"]!.ToString()], found);
            }
            finally
            {
                process.Kill(true);
                await process.WaitForExitAsync();
            }
        }
        finally
        {
            folder.Delete(true);
        }
    }

    /// <summary>
    /// The site as it is deployed, with the environment that docker-compose.yml gives to the officers' process, once it answers out of the
    /// database.
    /// </summary>
    private static async Task<Process> Start(string folder, string settings)
    {
        var start = new ProcessStartInfo("dotnet", typeof(Program).Assembly.Location)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        foreach (var name in start.Environment.Keys.Where(name => name is not ("PATH" or "HOME" or "DOTNET_ROOT")).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["CASEMANAGER_SETTINGS"] = settings;
        start.Environment["Portal"] = "Police";
        start.Environment["AllowedHosts"] = "localhost";
        start.Environment["DataProtection__Folder"] = Path.Combine(folder, "keys");
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        var process = Process.Start(start)!;
        var said = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)) is { } line)
        {
            said.AppendLine(line);
            if (System.Text.RegularExpressions.Regex.Match(line, @"http://127\.0\.0\.1:(\d+)") is { Success: true } listening)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                _ = process.StandardError.ReadToEndAsync();
                using var http = new HttpClient();
                using var answer = await http.GetAsync(new Uri($"http://localhost:{listening.Groups[1].Value}/t/ZZZZ-ZZZZ"));
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);

                return process;
            }
        }

        throw new InvalidOperationException($"The officers' process did not start: {said}{await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>The files that a process holds open, but for the programs themselves.</summary>
    private static List<string> OpenFiles(int process) =>
    [
        .. Directory.EnumerateFiles($"/proc/{process}/fd").Select(link => new FileInfo(link).LinkTarget).OfType<string>()
            .Where(file =>
                File.Exists(file) && !file.StartsWith("/dev/", StringComparison.Ordinal)
                    && !file.EndsWith(".dll", StringComparison.Ordinal)),
    ];

    /// <summary>Which of these words stand anywhere in the memory of a process, as it keeps text and as it sends it.</summary>
    private static List<string> InMemory(int process, IReadOnlyList<string> words)
    {
        const int Piece = 1 << 22;
        var found = new HashSet<string>();
        using var memory = File.OpenHandle($"/proc/{process}/mem");
        var buffer = new byte[Piece + 1024];
        foreach (var line in File.ReadAllLines($"/proc/{process}/maps").Where(line => line.Contains(" rw", StringComparison.Ordinal)))
        {
            var (from, to) = line.Split(' ')[0].Split('-') is [var a, var b] ? (Convert.ToInt64(a, 16), Convert.ToInt64(b, 16)) : default;
            for (var at = from; at < to; at += Piece)
            {
                int length;
                try
                {
                    length = RandomAccess.Read(memory, buffer.AsSpan(0, (int)Math.Min(buffer.Length, to - at)), at);
                }
                catch (IOException)
                {
                    // Reserved and never used.
                    break;
                }

                found.UnionWith(words.Where(word => !found.Contains(word) && Holds(buffer.AsSpan(0, length), word)));
            }
        }

        return [.. words.Where(found.Contains)];
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, string word) =>
        bytes.IndexOf(Encoding.UTF8.GetBytes(word)) >= 0 || bytes.IndexOf(Encoding.Unicode.GetBytes(word)) >= 0;

    private static string Root()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "CaseManager.sln")))
        {
            root = root.Parent!;
        }

        return root.FullName;
    }

    private static Task<Sight> Try(Visitor visitor, Actor actor) => Try(visitor, Given.UserName(actor));

    private static async Task<Sight> Try(Visitor visitor, string userName) =>
        await visitor.Send(
            await visitor.Open("/accounts/sign-in"), new() { ["Form.UserName"] = userName, ["Form.Password"] = Given.Password });

    /// <summary>A host that was given what deploy/make-secrets gives to the officers' process, and nothing else.</summary>
    private WebHost Police() => new(_programme, builder =>
    {
        builder.UseSetting("Portal", "Police");
        builder.UseSetting("Database:Host", _programme.Database.Host);
        builder.UseSetting("Database:Port", _programme.Database.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        builder.UseSetting("Database:Logins:cm_police:Password", _programme.Database.Logins["cm_police"].Password);
        builder.UseSetting("Database:Logins:cm_police:ContextKey", _programme.Database.Logins["cm_police"].ContextKey);
        builder.UseSetting("Database:Logins:cm_officers:Password", _programme.Database.Logins["cm_officers"].Password);
    });
}
