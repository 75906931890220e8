using System.Net;
using System.Text.Json;
using CaseManager.Application.Database;
using CaseManager.Application.Slips;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Hosting;

namespace CaseManager.Web.Tests.Barrier;

/// <summary>The officers' face and everybody else's are two processes that know nothing of each other.</summary>
public sealed class FaceTests : IAsyncLifetime
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
    public async Task The_officers_face_works_with_two_passwords_and_the_one_key_by_which_officers_sign()
    {
        await using var host = Police();
        using var officer = await Visitor.SignedIn(host, _north.Officer);

        Assert.Equal(HttpStatusCode.OK, (await officer.Open("/slips")).Status);
        Assert.Equal(HttpStatusCode.OK, (await officer.Open($"/slips/sent/{_north.SentSlip}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await officer.Open("/accounts/me")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Open("/t/ZZZZ-ZZZZ")).Status);
    }

    [Fact]
    public async Task The_officers_face_serves_no_page_of_the_programme_to_anybody()
    {
        await using var host = Police();
        using var officer = await Visitor.SignedIn(host, _north.Officer);
        var pages = (await MappedPage.All(host)).Where(page => Roles(page.Model) is { } roles && !roles.Contains(Role.Officer)).ToList();

        Assert.True(pages.Count > 30);
        foreach (var page in pages)
        {
            var address = System.Text.RegularExpressions.Regex.Replace(page.Pattern.Replace("{code}", _north.Client.Code.Value, StringComparison.Ordinal), @"\{\w+[^}]*\}", "1");
            Assert.Equal(HttpStatusCode.NotFound, (await officer.Open(address)).Status);
        }
    }

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.ProgrammeStaff)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Administrator)]
    public async Task The_officers_face_knows_nobody_but_officers(Role role)
    {
        await using var host = Police();
        using var visitor = new Visitor(host);

        var answer = await Try(visitor, await _programme.Given.Account(role, TestWards.North));
        var unknown = await Try(visitor, "nobody-at-all");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(unknown.Errors, answer.Errors);
    }

    [Fact]
    public async Task The_programmes_face_refuses_officers_and_serves_none_of_their_pages()
    {
        await using var host = new WebHost(_programme, builder => builder.UseSetting("Face", "Programme"));
        using var visitor = new Visitor(host);
        using var coordinator = await Visitor.SignedIn(host, _north.Coordinator);

        Assert.Equal(HttpStatusCode.BadRequest, (await Try(visitor, _north.Officer)).Status);
        foreach (var page in new[] { "/slips", "/slips/new", "/slips/mine", "/guidance" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await coordinator.Open(page)).Status);
        }
    }

    [Fact]
    public void The_deployment_gives_the_officers_process_no_other_password_and_no_other_key()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "CaseManager.sln")))
        {
            root = root.Parent!;
        }

        var secrets = File.ReadAllText(Path.Combine(root.FullName, "deploy", "make-secrets"));
        var compose = File.ReadAllText(Path.Combine(root.FullName, "docker-compose.yml"));

        Assert.Contains("\nsettings web-police cm_police cm_officers\n", secrets, StringComparison.Ordinal);
        Assert.Equal("web-police-settings", Setting("web-police"));
        Assert.Equal("web-programme-settings", Setting("web-programme"));
        Assert.Contains("Face: Police", Service("web-police"), StringComparison.Ordinal);
        Assert.Contains("Face: Programme", Service("web-programme"), StringComparison.Ordinal);
        Assert.DoesNotContain("cm_police", secrets.Split('\n').Single(line => line.StartsWith("settings web-programme", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("networks: [database, police]", Service("web-police"), StringComparison.Ordinal);
        Assert.Contains("networks: [database, programme]", Service("web-programme"), StringComparison.Ordinal);

        string Service(string name) => compose[compose.IndexOf($"\n  {name}:", StringComparison.Ordinal)..].Split("\n\n")[0];

        string Setting(string name) => System.Text.RegularExpressions.Regex.Match(Service(name), @"source: ([\w-]+), target: settings").Groups[1].Value;
    }

    private static IReadOnlyList<Role>? Roles(Type page) => ((ForRolesAttribute?)Attribute.GetCustomAttribute(page, typeof(ForRolesAttribute)))?.Roles;

    private static Task<Sight> Try(Visitor visitor, Actor actor) => Try(visitor, Given.UserName(actor));

    private static async Task<Sight> Try(Visitor visitor, string userName) =>
        await visitor.Send(await visitor.Open("/accounts/sign-in"), new() { ["Form.UserName"] = userName, ["Form.Password"] = Given.Password });

    /// <summary>A host that was given what deploy/make-secrets gives to the officers' process, and nothing else.</summary>
    private WebHost Police() => new(_programme, builder =>
    {
        builder.UseSetting("Face", "Police");
        builder.UseSetting("Database:Host", _programme.Database.Host);
        builder.UseSetting("Database:Port", _programme.Database.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        builder.UseSetting("Database:Logins:cm_police:Password", _programme.Database.Logins["cm_police"].Password);
        builder.UseSetting("Database:Logins:cm_police:ContextKey", _programme.Database.Logins["cm_police"].ContextKey);
        builder.UseSetting("Database:Logins:cm_officers:Password", _programme.Database.Logins["cm_officers"].Password);
    });
}
