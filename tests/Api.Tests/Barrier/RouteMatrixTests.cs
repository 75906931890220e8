using System.Net;
using System.Runtime.CompilerServices;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;

namespace CaseManager.Api.Tests.Barrier;

/// <summary>Every route, asked in every role about own and other records.</summary>
public sealed class RouteMatrixTests : IAsyncLifetime
{
    private readonly Dictionary<Role, Caller> _callers = [];
    private Programme _programme = null!;
    private Host _host = null!;
    private WardAtWork _north = null!;
    private WardAtWork _south = null!;
    private Dictionary<Role, Actor> _people = null!;

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
            _callers[role] = await Caller.SignedIn(_host, actor);
        }
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _programme.DisposeAsync();
    }

    [Fact]
    public async Task Every_route_answers_every_role_as_the_table_says()
    {
        var routes = ApiRoute.All(_host).ToDictionary(route => route.Name);
        Assert.True(routes.Count > 30);

        await AccessMatrix.Check(Beside(), routes.Keys, (name, who, target) => Ask(routes[name], who, target), () => _programme.Contents());
    }

    [Fact]
    public void Every_route_answers_as_the_use_cases_that_it_declares() =>
        GoldenList.Agrees(
            Beside(),
            ApiRoute.All(_host).Where(route => route.Declared.Count > 0).ToDictionary(route => route.Name, route => route.Declared),
            ["POST /slips/{reference}/duplicate"]);

    private async Task<string> Ask(ApiRoute route, Role? who, Target target)
    {
        var refusals = await _programme.Refusals();
        // Who revokes the token gets a new one: the others' questions come after.
        var caller = who is not { } role ? new Caller(_host.CreateClient()) : route.Name == "DELETE /session"
            ? await Caller.SignedIn(_host, _people[role])
            : _callers[role];
        var sent = route.Pattern.EndsWith("/card", StringComparison.Ordinal);
        var address = route.With(
            ("code", Of(target, _north.Client.Code, _south.Client.Code, _north.Client.Code, ClientCode.New())),
            (
                "reference",
                Of(target, sent ? _north.SentSlip : _north.ReceivedSlip, sent ? _south.SentSlip : _south.ReceivedSlip, "", "GT-7K3M-QXC")),
            ("assessmentId", Child(target, r => r.Assessment)),
            ("goalId", Child(target, r => r.Goal)),
            ("contactId", Child(target, r => r.Contact)),
            ("followUpId", Child(target, r => r.FollowUp)),
            ("consentId", Child(target, r => r.Consent)),
            ("referralId", Child(target, r => r.ServiceReferral)),
            ("providerId", Of(target, _north.Provider, _south.Provider, "", Guid.CreateVersion7())));
        var body = route.Sample();
        if (route.Pattern.EndsWith("/goals/{goalId}/moves", StringComparison.Ordinal))
        {
            body!["to"] = "InProgress";
        }

        var answer = await caller.Send(route.Method, address, body, "\"1\"");
        var recorded = await _programme.Refusals() > refusals;

        return answer.Status switch
        {
            HttpStatusCode.NotFound when who is null || recorded => "n",
            HttpStatusCode.NotFound => "not there, and not on record",
            HttpStatusCode.Unauthorized => "s",
            >= HttpStatusCode.InternalServerError => $"{answer.Status} at {address}",
            _ => "y",
        };
    }

    private string Child(Target target, Func<FullRecord, object> of) =>
        Of(target, of(_north.Client), of(_south.Client), of(_north.Other), Guid.CreateVersion7());

    private static string Of(Target target, params object[] values) => values[(int)target].ToString()!;

    private static string Beside([CallerFilePath] string test = "") => Path.Combine(Path.GetDirectoryName(test)!, "routes.txt");
}
