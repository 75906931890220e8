using System.Net;
using System.Text.Json.Nodes;
using CaseManager.Domain.Consents;
using CaseManager.Testing;
using CaseManager.Testing.Spellings;

namespace CaseManager.Api.Tests;

/// <summary>The main job through the API: from a slip to a service, and its figures.</summary>
public sealed class JourneyTests : IAsyncLifetime
{
    private Programme _programme = null!;
    private Host _host = null!;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _host = new(_programme);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _programme.DisposeAsync();
    }

    [Fact]
    public async Task A_slip_sent_twice_with_the_same_id_is_one_slip()
    {
        var officer = await Caller.SignedIn(_host, await _programme.Given.Officer(TestWards.North));
        var slip = Slip();

        var first = await officer.Post("/slips", slip);
        var second = await officer.Post("/slips", slip);

        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal(first.WithoutTrace, second.WithoutTrace);
        var mine = (await officer.Get("/slips/mine")).Json!;
        Assert.Equal(1, (int)mine["total"]!);
        Assert.DoesNotContain("Trần Văn Mẫu", mine.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_in_an_address_and_a_phone_in_a_body_are_read_in_every_spelling()
    {
        var lan = await _programme.Given.Coordinator(TestWards.North);
        var code = await _programme.Given.Client(TestWards.North, lan);
        var coordinator = await Caller.SignedIn(_host, lan);
        var officer = await Caller.SignedIn(_host, await _programme.Given.Officer(TestWards.North));
        foreach (var spelled in new[]
        {
            code.Value, code.Value.ToLowerInvariant(), code.Value.Replace("-", "", StringComparison.Ordinal), code.Value.Replace('-', '–'),
            $"{code.Value}."
        })
        {
            Assert.Equal(code.Value, (string)(await coordinator.Get($"/clients/{Uri.EscapeDataString(spelled)}")).Json!["code"]!);
        }

        foreach (var row in Spelled.Phones.Where(row => row.Typed.Length > 0))
        {
            var slip = Slip();
            slip["phone"] = row.Typed;

            Assert.Equal(
                row.OfAPerson is null ? HttpStatusCode.BadRequest : HttpStatusCode.Created, (await officer.Post("/slips", slip)).Status);
        }
    }

    [Fact]
    public async Task A_coordinator_leads_a_person_from_the_slip_to_a_service()
    {
        var officer = await Caller.SignedIn(_host, await _programme.Given.Officer(TestWards.North));
        await officer.Post("/slips", Slip());
        var coordinator = await Caller.SignedIn(_host, await _programme.Given.Coordinator(TestWards.North));
        var provider = await _programme.Given.Provider(TestWards.North, "job");

        var waiting = (string)(await coordinator.Get("/slips/new")).Json!["items"]![0]!["reference"]!;
        await Done(coordinator.Post($"/slips/{waiting}/receipt"));
        await Done(
            coordinator.Post(
                $"/slips/{waiting}/contact-attempts",
                new { id = Guid.CreateVersion7(), on = "2026-09-22", time = "09:00:00", way = "Call", result = "Reached" }));
        var enrolled = await Done(coordinator.Post("/clients", new
        {
            formId = Guid.CreateVersion7(),
            slipReference = waiting,
            person = new { fullName = "Trần Văn Mẫu", gender = "Man", birthYear = 1995, phone = "0900 000 418", safeToCall = true },
            consents = Consents(
                [nameof(ConsentPurpose.TakePart), nameof(ConsentPurpose.StoreAssessments), nameof(ConsentPurpose.ShareWithProvider)],
                provider.Value),
        }));
        var client = $"/clients/{(string)enrolled.Json!["code"]!}";
        Assert.Equal("Trần Văn Mẫu", (string)(await coordinator.Get(client)).Json!["fullName"]!);
        Assert.Equal(1, (int)(await coordinator.Get("/clients?view=Mine")).Json!["total"]!);

        var assessment = Guid.CreateVersion7();
        await Done(
            coordinator.Post($"{client}/assessments", new { id = assessment, instrument = "GAD-7", mode = "Interview", language = "vi" }));
        var questions = (await coordinator.Get("/instruments")).Json!.AsArray().Single(i => (string)i!["code"]! == "GAD-7")![
            "questions"]!.AsArray();
        var given = new JsonObject(
            questions.Select(q => KeyValuePair.Create((string)q!["key"]!, (JsonNode?)new JsonArray((string)q["choices"]![1]!["code"]!))));
        var read = await coordinator.Get($"{client}/assessments/{assessment}");
        var saved = await Done(
            coordinator.Send("PATCH", $"{client}/assessments/{assessment}/answers", new JsonObject { ["given"] = given }, read.ETag));
        await Done(coordinator.Post($"{client}/assessments/{assessment}/completion", new { }, saved.ETag));
        Assert.Equal("Complete", (string)(await coordinator.Get($"{client}/assessments/{assessment}")).Json!["status"]!);

        var choice = await Done(coordinator.Post($"{client}/services/choices", new { serviceCode = "job" }));
        Assert.Equal(provider.ToString(), (string)choice.Json!["providers"]![0]!["id"]!);
        var referral = $"{client}/services/{Guid.CreateVersion7()}";
        await Done(coordinator.Post($"{client}/services", new
        {
            id = referral[^36..],
            serviceCode = "job",
            providerId = provider.Value,
            urgency = "Routine",
            accompanied = false,
            transportSupported = false,
            shared = new[] { "Name" },
            on = "2026-09-22",
            make = true,
            acknowledgedVersion = 1,
        }));
        var made = await coordinator.Get(referral);
        await Done(coordinator.Post($"{referral}/moves", new { move = "Accept", on = "2026-09-22" }, made.ETag));

        Assert.Equal("Accepted", (string)(await coordinator.Get(referral)).Json!["status"]!);
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await coordinator.Post(
                $"{referral}/moves", new { move = "Transfer", on = "2026-09-22" }, (await coordinator.Get(referral)).ETag)).Status);
        var staff = await Caller.SignedIn(_host, await _programme.Given.ProgrammeStaff());
        Assert.Equal(HttpStatusCode.OK, (await staff.Get("/outcomes/whole")).Status);
    }

    [Fact]
    public async Task A_change_says_which_version_it_saw_and_a_stale_one_changes_nothing()
    {
        var coordinator = await _programme.Given.Coordinator(TestWards.North);
        var client = await _programme.Given.Client(TestWards.North, coordinator);
        var caller = await Caller.SignedIn(_host, coordinator);
        var person = new { person = new { fullName = "Lê Thị Mẫu", gender = "Woman" } };
        var shown = await caller.Get($"/clients/{client}/person");

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await caller.Send("PUT", $"/clients/{client}/person", person)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await caller.Send("PUT", $"/clients/{client}/person", person, "\"999\"")).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await caller.Send("PUT", $"/clients/{client}/person", person, "*")).Status);
        Assert.Equal(shown.Words, (await caller.Get($"/clients/{client}/person")).Words);

        Assert.Equal(HttpStatusCode.NoContent, (await caller.Send("PUT", $"/clients/{client}/person", person, shown.ETag)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await caller.Send("PUT", $"/clients/{client}/person", person, shown.ETag)).Status);
    }

    [Fact]
    public async Task A_record_is_not_found_under_another_client()
    {
        var coordinator = await _programme.Given.Coordinator(TestWards.North);
        var client = await _programme.Given.Client(TestWards.North, coordinator);
        var other = await _programme.Given.Client(TestWards.North, coordinator);
        var referral = await _programme.Given.ServiceReferral(client, TestWards.North, "job", coordinator);
        var caller = await Caller.SignedIn(_host, coordinator);

        Assert.Equal(HttpStatusCode.OK, (await caller.Get($"/clients/{client}/services/{referral}")).Status);
        var absent = await caller.Get($"/clients/{other}/services/{Guid.CreateVersion7()}");
        var elsewhere = await caller.Get($"/clients/{other}/services/{referral}");
        var malformed = await caller.Get($"/clients/{other}/services/no-id");

        Assert.Equal(HttpStatusCode.NotFound, absent.Status);
        Assert.Equal(absent.WithoutTrace, elsewhere.WithoutTrace);
        Assert.Equal(absent.WithoutTrace, malformed.WithoutTrace);
    }

    [Fact]
    public async Task Problems_name_their_fields_in_the_requested_language()
    {
        var officer = await Caller.SignedIn(_host, await _programme.Given.Officer(TestWards.North));
        var slip = Slip();
        slip["personLabel"] = "";

        var vietnamese = await officer.Send("POST", "/slips", slip, language: "vi");
        var english = await officer.Send("POST", "/slips", slip, language: "en");

        Assert.Equal(HttpStatusCode.BadRequest, vietnamese.Status);
        Assert.NotNull(vietnamese.Json!["errors"]!["personLabel"]);
        Assert.NotEqual(vietnamese.Json["errors"]!.ToJsonString(), english.Json!["errors"]!.ToJsonString());
        Assert.Equal("There is no such record.", (string)(await officer.Send("GET", "/clients", language: "en")).Json!["detail"]!);
    }

    private static async Task<Answer> Done(Task<Answer> sent)
    {
        var answer = await sent;
        Assert.True((int)answer.Status is >= 200 and < 300, answer.WithoutTrace);

        return answer;
    }

    internal static JsonObject Slip() => new()
    {
        ["id"] = Guid.CreateVersion7(),
        ["adult"] = "Yes",
        ["violence"] = false,
        ["trafficking"] = false,
        ["personLabel"] = "Trần Văn Mẫu",
        ["ageBand"] = "From25To34",
        ["gender"] = "Man",
        ["phone"] = "0900 000 418",
        ["contactWays"] = new JsonArray("Call"),
        ["stayingWardCode"] = TestWards.North,
        ["basis"] = "SocialContact",
        ["metOn"] = "2026-09-22",
        ["placeWardCode"] = TestWards.North,
        ["place"] = "Gần chợ",
        ["helpWith"] = new JsonArray("Housing"),
        ["urgent"] = false,
        ["answer"] = "Agreed",
        ["handOver"] = "CallLater",
    };

    internal static object Consents(string[] purposes, params Guid[] providers) =>
        new { purposes, providerIds = providers, channel = "Paper", language = "vi", textVersion = "2026-07", copyGiven = true };
}
