using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Assessments;

/// <summary>The coordinator's browser in a client's hands: every way out is tried, and none answers.</summary>
public sealed class HandOverTests : IAsyncLifetime
{
    private const string Form = ".lead-main form[method=post]";
    private const string Pin = "482915";

    private Programme _programme = null!;
    private WebHost _host = null!;
    private Visitor _visitor = null!;
    private Actor _lan = null!;
    private ClientCode _client;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _host = new(_programme);
        _lan = await _programme.Given.Coordinator(TestWards.North);
        _client = await _programme.Given.Client(TestWards.North, _lan);
        _visitor = await Visitor.SignedIn(_host, _lan);
    }

    public async Task DisposeAsync()
    {
        _visitor.Dispose();
        await _host.DisposeAsync();
        await _programme.DisposeAsync();
    }

    [Fact]
    public async Task Without_a_pin_the_device_is_not_handed_over_and_the_way_to_set_one_is_shown()
    {
        var offer = await Start();

        Assert.Null(offer.Document.QuerySelector(Form));
        Assert.NotNull(offer.Document.QuerySelector(".lead-main a[href='/accounts/pin']"));
    }

    [Fact]
    public async Task A_pin_is_set_in_ones_own_account_with_the_password()
    {
        var wrong = await SetPin("không phải", Pin);
        Assert.NotNull(wrong.ErrorAt("Form.PinPassword"));
        var guessed = await SetPin(Given.Password, "123456");
        Assert.EndsWith("Mã PIN này dễ đoán. Chọn các chữ số khác.", guessed.ErrorAt("Form.Pin"), StringComparison.Ordinal);
        Assert.DoesNotContain("123456", guessed.Html, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await SetPin(Given.Password, Pin)).Status);
        Assert.Contains("Anh/chị đã có mã PIN.", (await _visitor.Open("/accounts/pin")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_shows_its_questions_and_nothing_of_the_record()
    {
        var form = await HandedOver();

        Assert.Equal(HttpStatusCode.OK, form.Status);
        Assert.Contains("Hiện anh/chị ở đâu?", form.Text, StringComparison.Ordinal);
        Assert.Contains("Không muốn trả lời", form.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_client.Value, form.Html, StringComparison.Ordinal);
        Assert.Empty(form.Document.QuerySelectorAll("nav, .lead-search, .lead-menu, .lead-score, a[href*='clients']"));
        Assert.Contains("no-store", form.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_other_address_answers_while_the_client_holds_the_device()
    {
        var interview = await StartAs("LEGAL", "Interview");
        await HandedOver();
        string[] addresses =
        [
            "/", "/today", "/clients", $"/clients/{_client}", $"/clients/{_client}/assessments", $"/clients/{_client}/assessments/trends",
            interview, interview + "/1", $"/clients/{_client}/consents", $"/clients/{_client}/plan", $"/clients/{_client}/services/new",
            $"/clients/{_client}/contacts", $"/clients/{_client}/person", "/slips/intake", "/services", "/accounts/me", "/accounts/pin",
            "/accounts/sign-in", "/privacy", "/kit", "/CLIENTS", "/hand-over/../clients", "/hand-overs", "/hand-over/99", "/js/../clients",
            "/lib/../today", "/errors/../clients", $"/errors/404/../../clients/{_client}", "/api/v1/clients", "/%63lients", ];

        foreach (var address in addresses)
        {
            using var plain = await _visitor.Http.GetAsync(address);
            Assert.True(plain.StatusCode is HttpStatusCode.NotFound, $"{address} answered {plain.StatusCode}");
            Assert.DoesNotContain(_client.Value, await plain.Content.ReadAsStringAsync(), StringComparison.Ordinal);

            using var asked = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept", "text/html" } } };
            using var page = await _visitor.Http.SendAsync(asked);
            Assert.True(
                page.StatusCode is HttpStatusCode.NotFound
                    || (page.StatusCode is HttpStatusCode.Redirect && page.Headers.Location!.ToString() == "/hand-over"),
                $"{address} answered {page.StatusCode}");
        }
    }

    [Fact]
    public async Task A_page_opened_before_the_hand_over_cannot_be_sent()
    {
        var other = await StartAs("LEGAL", "Interview");
        var part = await _visitor.Open(other + "/1");
        var account = await _visitor.Open("/accounts/pin");
        var search = await _visitor.Open("/clients");
        await HandedOver();

        Assert.Equal(
            HttpStatusCode.NotFound, (await _visitor.Send(part, new() { ["Form.papers.id-card"] = "lost", ["to"] = "next" })).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await _visitor.Send(account, new() { ["Form.PinPassword"] = Given.Password, ["Form.Pin"] = "739164" }, Form)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.Send(search, new() { ["q"] = _client.Value }, ".lead-search")).Status);
        Assert.Equal("{}", await _programme.Value<string>("select answers::text from care.assessments where instrument_code = 'LEGAL'"));
    }

    [Fact]
    public async Task Answers_are_saved_by_part_and_item_until_the_device_is_returned()
    {
        var form = await HandedOver();

        using var kept = await _visitor.Http.PostAsync(
            "/hand-over/1?handler=Keep", new FormUrlEncodedContent(Fields(form, ("Form.home.housing", "rented"))));
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Contains("rented", await Answers(), StringComparison.Ordinal);

        var next = await _visitor.SendOn(
            await _visitor.Open("/hand-over/1"),
            new() { ["Form.home.eviction"] = "~declined", ["Form.home.safety"] = "yes", ["to"] = "next" }, Form);
        Assert.StartsWith("/hand-over/2", next.Path, StringComparison.Ordinal);
        Assert.True(
            (await _visitor.Open("/hand-over/1")).Document.QuerySelector<IHtmlInputElement>(
                "[name='Form.home.eviction'][value='~declined']")!.IsChecked);
        var again = await _visitor.Open("/hand-over");
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("\"home.eviction\": \"declined\"", await Answers(), StringComparison.Ordinal);
        Assert.DoesNotContain(await _programme.AuditEntries(), entry => entry is { UseCase: "SaveAnswers" });
    }

    [Fact]
    public async Task The_pin_takes_the_device_back_to_the_check_before_handing_in()
    {
        await HandedOver();
        var back = await _visitor.Open("/hand-over/back");
        Assert.DoesNotContain(_client.Value, back.Html, StringComparison.Ordinal);

        var wrong = await _visitor.Send(back, new() { ["Pin"] = "482916" }, "form[action='/hand-over/back']");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.DoesNotContain("482916", wrong.Html, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.BadRequest, (await _visitor.Send(back, new() { ["Pin"] = Pin }, "form[action='/hand-over/back']")).Status);
        _programme.Clock.Advance(TimeSpan.FromSeconds(3));

        var finish = await _visitor.SendOn(back, new() { ["Pin"] = Pin }, "form[action='/hand-over/back']");
        Assert.Equal(HttpStatusCode.OK, finish.Status);
        Assert.EndsWith("/finish", finish.Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.Open($"/clients/{_client}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.Open("/hand-over")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.Open("/hand-over/back")).Status);
    }

    [Fact]
    public async Task Five_wrong_pins_end_the_session()
    {
        await HandedOver();
        var back = await _visitor.Open("/hand-over/back");
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(
                HttpStatusCode.BadRequest,
                (await _visitor.Send(back, new() { ["Pin"] = "000000" }, "form[action='/hand-over/back']")).Status);
            _programme.Clock.Advance(TimeSpan.FromSeconds(3));
        }

        var ended = await _visitor.Send(back, new() { ["Pin"] = "000000" }, "form[action='/hand-over/back']");

        Assert.Equal((HttpStatusCode.Redirect, "/accounts/sign-in"), (ended.Status, ended.Location));
        foreach (var address in new[] { "/hand-over", "/hand-over/back", "/today", $"/clients/{_client}" })
        {
            var sight = await _visitor.Open(address);
            Assert.Equal(HttpStatusCode.Redirect, sight.Status);
            Assert.Contains("/accounts/sign-in", sight.Location, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_session_of_the_coordinator_is_unaffected()
    {
        await HandedOver();
        using var desk = await Visitor.SignedIn(_host, _lan);

        Assert.Equal(HttpStatusCode.OK, (await desk.Open($"/clients/{_client}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Open("/hand-over")).Status);
    }

    private Task<string> Answers() =>
        _programme.Value<string>("select answers::text from care.assessments where instrument_code = 'SOCIAL'");

    private async Task<Sight> HandedOver()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await SetPin(Given.Password, Pin)).Status);
        var answer = await _visitor.Send(await Start(), [], Form);
        Assert.Equal("/hand-over", answer.Location);
        Assert.Contains("cache", string.Join(' ', answer.Response.Headers.GetValues("Clear-Site-Data")), StringComparison.Ordinal);

        return await _visitor.Open(answer.Location!);
    }

    private async Task<Sight> Start() => await _visitor.Open(await StartAs("SOCIAL", "SelfCompletion"));

    private async Task<string> StartAs(string instrument, string mode)
    {
        var start = await _visitor.Open($"/clients/{_client}/assessments/start");

        return (await _visitor.Send(
            start, new() { ["Form.Instrument"] = instrument, ["Form.Mode"] = mode, ["Form.Language"] = "vi" }, Form)).Location!;
    }

    private async Task<Sight> SetPin(string password, string pin) =>
        await _visitor.Send(await _visitor.Open("/accounts/pin"), new() { ["Form.PinPassword"] = password, ["Form.Pin"] = pin }, Form);

    private static IEnumerable<KeyValuePair<string, string>> Fields(Sight form, params (string Name, string Value)[] answers) =>
        form.Document.QuerySelectorAll<IHtmlInputElement>($"{Form} input[type=hidden]")
            .Select(field => KeyValuePair.Create(field.Name!, field.Value))
            .Concat(answers.Select(answer => KeyValuePair.Create(answer.Name, answer.Value)));
}
