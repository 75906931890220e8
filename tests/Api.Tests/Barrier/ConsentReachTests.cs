using System.Net;
using System.Runtime.CompilerServices;
using CaseManager.Domain;
using CaseManager.Testing;

namespace CaseManager.Api.Tests.Barrier;

/// <summary>
/// Every route that answers with something of a client stands on a list that says what of health and HIV is seen there; at the next request
/// after the consent ended it is seen nowhere.
/// </summary>
public sealed class ConsentReachTests : IAsyncLifetime
{
    /// <summary>A route with a place of another name must say here, and below, what stands in it.</summary>
    private static readonly string[] Known =
    [
        "{code}", "{reference}", "{providerId}", "{assessmentId}", "{referralId}", "{contactId}", "{followUpId}", "{consentId}", "{goalId}",
        "{service}", "{period}", ];

    private Programme _programme = null!;
    private Host _host = null!;
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
    public async Task No_route_answers_at_the_next_request_what_a_consent_opened_that_has_ended(string how)
    {
        var routes = ApiRoute.All(_host).Where(route => route.Method == "GET").ToList();
        Assert.Empty(routes.SelectMany(route => route.Pattern.Split('/')).Where(part => part.StartsWith('{')).Except(Known));
        var coordinator = await Caller.SignedIn(_host, _north.Coordinator);
        var supervisor = await Caller.SignedIn(_host, _north.Supervisor);

        await _reach.Check(Beside(), how, Ask, routes.Where(route => route.IsAboutAClient).Select(route => route.Name));

        async Task<IReadOnlyCollection<(string, DataCategory, char)>> Ask()
        {
            var seen = new List<(string, DataCategory, char)>();
            foreach (var (caller, who) in new[] { (coordinator, 'C'), (supervisor, 'S') })
            {
                foreach (var (route, address) in routes.SelectMany(route => Addresses(route).Select(address => (route, address))))
                {
                    Look(route.Name, await caller.Get(address), address);
                }

                Look("POST /clients/search", await caller.Post("/clients/search", new { text = _north.Other.Code.Value }), "");
                Look(
                    "POST /clients/{code}/services/choices",
                    await caller.Post($"/clients/{_north.Other.Code}/services/choices", new { serviceCode = "methadone" }), "");

                void Look(string where, Answer answer, string address) =>
                    seen.AddRange(
                        _reach.Seen(
                            answer.Words + answer.Headers, answer.Status is HttpStatusCode.OK,
                            address.Length > 0 ? address : where).Select(kind => (where, kind, who)));
            }

            return seen;
        }
    }

    /// <summary>Where a route is asked for the client: with each id that it could be asked with.</summary>
    private IEnumerable<string> Addresses(ApiRoute route) =>
        from assessment in Ids(route, "assessmentId", "care.assessments")
        from referral in Ids(route, "referralId", "care.service_referrals")
        from contact in Ids(route, "contactId", "care.contacts")
        from followUp in Ids(route, "followUpId", "care.follow_ups")
        from consent in Ids(route, "consentId", "care.consents")
        from goal in Ids(route, "goalId", "care.goals")
        select route.With(
            ("code", _north.Other.Code.Value), ("reference", _north.ReceivedSlip), ("providerId", _north.Provider.ToString()),
            ("assessmentId", assessment), ("referralId", referral), ("contactId", contact), ("followUpId", followUp),
            ("consentId", consent), ("goalId", goal));

    private IEnumerable<string> Ids(ApiRoute route, string name, string table) =>
        route.Pattern.Contains($"{{{name}}}", StringComparison.Ordinal) ? _reach.Ids(table) : [""];

    private static string Beside([CallerFilePath] string test = "") => Path.Combine(Path.GetDirectoryName(test)!, "consent-routes.txt");
}
