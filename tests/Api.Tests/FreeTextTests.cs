using System.Net;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Testing.Spellings;

namespace CaseManager.Api.Tests;

/// <summary>What other systems send is read as a form is: the same text, the same question, the same answer to a resend.</summary>
public sealed class FreeTextTests : IAsyncLifetime
{
    private Programme _programme = null!;
    private Host _host = null!;
    private Actor _lan = null!;
    private ClientCode _client;
    private Caller _caller = null!;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _host = new(_programme);
        _lan = await _programme.Given.Coordinator(TestWards.North);
        _client = await _programme.Given.Client(TestWards.North, _lan);
        _caller = await Caller.SignedIn(_host, _lan);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _programme.DisposeAsync();
    }

    [Fact]
    public async Task A_citizens_number_is_asked_about_however_it_is_written()
    {
        var wrong = new List<string>();
        foreach (var (text, asked) in Spelling.CitizenNumbers)
        {
            var answer = await Post(Contact(text));
            if (answer.Status != (asked ? HttpStatusCode.BadRequest : HttpStatusCode.Created)
                || (asked && answer.Json!["errors"]!["note"] is null))
            {
                wrong.Add($"{answer.Status}: {text}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Who_a_client_is_holds_no_citizens_number_either()
    {
        var read = await _caller.Get($"/clients/{_client}/person");
        foreach (var field in new[] { "address", "guardianName", "preferredLanguage", "contactNote", "knownAs", "fullName" })
        {
            var person =
                new Dictionary<string, object?> { ["fullName"] = "Lê Thị Mẫu", ["gender"] = "Woman", [field] = "CCCD 001099001234" };
            var answer = await _caller.Send("PUT", $"/clients/{_client}/person", new { person }, read.ETag);

            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.NotNull(answer.Json!["errors"]![$"person.{field}"]);
        }
    }

    [Fact]
    public async Task What_is_seen_is_counted_and_kept()
    {
        var longest = string.Concat(Enumerable.Repeat("a\r\n", 1999)) + "bé\u200b";
        Assert.Equal(HttpStatusCode.Created, (await Post(Contact(longest))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(Contact(longest + "c"))).Status);
        var contact = Contact("  Nguye\u0302\u0303n\u00a0Lan \u202e");
        Assert.Equal(HttpStatusCode.Created, (await Post(contact)).Status);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await _caller.Post(
                $"/clients/{_client}/contacts/{contact["id"]}/corrections",
                new { id = Guid.CreateVersion7(), text = "\u200b\u00a0\u3164", correctionReason = "x" })).Status);

        Assert.Equal(
            [4000, 10], (await _programme.Rows("select length(note) from care.contacts order by recorded_at, id", row => row.GetInt32(0))));
        Assert.Equal(1, await _programme.Value<long>("select count(*) from care.contacts where note = 'Nguyễn Lan'"));
    }

    [Fact]
    public async Task A_password_is_read_as_it_was_typed()
    {
        var nobody = new Caller(_host.CreateClient());

        var answer = await nobody.Post("/session", new { userName = Given.UserName(_lan), password = $" {Given.Password}" });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
    }

    [Fact]
    public async Task The_same_id_with_other_content_is_a_conflict_and_changes_nothing()
    {
        var contact = Contact("lần một");
        Assert.Equal(HttpStatusCode.Created, (await Post(contact)).Status);
        Assert.Equal(HttpStatusCode.Created, (await Post(contact)).Status);
        var officer = await Caller.SignedIn(_host, await _programme.Given.Officer(TestWards.North));
        var slip = JourneyTests.Slip();
        Assert.Equal(HttpStatusCode.Created, (await officer.Post("/slips", slip)).Status);
        var contents = await _programme.Contents();

        contact["note"] = "lần hai, sửa lại";
        slip["note"] = "Khác";
        var answers = new[] { await Post(contact), await officer.Post("/slips", slip) };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Conflict, answer.Status));
        Assert.All(
            answers, answer => Assert.StartsWith("Biểu mẫu này đã gửi rồi", (string)answer.Json!["detail"]!, StringComparison.Ordinal));
        Assert.Equal(contents, await _programme.Contents());
    }

    [Fact]
    public async Task Twenty_four_contacts_sent_at_once_are_all_answered_with_201()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Post(Contact($"Lần {i}"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Equal(24, await _programme.Value<long>("select count(distinct note) from care.contacts"));
        Assert.All(
            (await _programme.AuditEntries()).Where(entry => entry.UseCase == "RecordContact"),
            entry => Assert.Equal("Done", entry.Outcome));
    }

    private Task<Answer> Post(Dictionary<string, object?> contact) => _caller.Post($"/clients/{_client}/contacts", contact);

    private static Dictionary<string, object?> Contact(string note) => new()
    {
        ["id"] = Guid.CreateVersion7(),
        ["on"] = "2026-09-22",
        ["mode"] = "Phone",
        ["purpose"] = "Support",
        ["outcome"] = "Reached",
        ["note"] = note,
    };
}
