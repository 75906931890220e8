using System.Net;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Services;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Services;

public sealed class ServiceReferralPagesTests
{
    private const string Form = "main form:has([name^='Form.'])";

    [Fact]
    public async Task A_coordinator_sends_a_client_to_methadone_after_reading_out_what_it_means()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var (lan, client, provider) = await Prepared(programme, "methadone");
        using var visitor = await Visitor.SignedIn(host, lan);

        var start = await visitor.Open($"/clients/{client}/services/new");
        var form = await visitor.Send(start, new() { ["Form.ServiceCode"] = "methadone" }, Form);
        Assert.Contains("thiết bị giám sát vị trí trong 2 năm", form.Text, StringComparison.Ordinal);
        Assert.Contains("Đọc cho khách hàng nghe trước khi gửi", form.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("methadone", form.Path, StringComparison.OrdinalIgnoreCase);

        var unheard = await visitor.Send(form, Filled(provider, "true"), Form);
        Assert.Equal(HttpStatusCode.Conflict, unheard.Status);
        Assert.Equal(["Đọc cho khách hàng nghe hậu quả pháp lý và ghi nhận là đã hiểu trước khi gửi."], unheard.Errors);

        var sent = await visitor.SendOn(unheard, new(Filled(provider, "true")) { ["Form.Acknowledged"] = "true" }, Form);
        Assert.Contains("Đã gửi, chờ trả lời", sent.Text, StringComparison.Ordinal);

        var accepted = await visitor.SendOn(
            sent,
            new()
            {
                ["Form.Move"] = "Accept",
                ["Form.ToldBy"] = "Provider",
                ["Form.AppointmentAt"] = "2026-09-25",
                ["Form.AppointmentTime"] = "08:30"
            }, Form);
        Assert.Contains("Hẹn 25/09/2026, 08:30", accepted.Text, StringComparison.Ordinal);
        var list = await visitor.Open($"/clients/{client}/services");
        Assert.Contains("Đơn vị đã nhận", list.Text, StringComparison.Ordinal);
        var board = await visitor.Open("/services");
        Assert.Contains("Trần Văn Mẫu", board.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unnamed_provider_gets_nothing_and_the_page_links_to_the_consent()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var (lan, client, provider) = await Prepared(programme, "job", consent: false);
        using var visitor = await Visitor.SignedIn(host, lan);
        var form = await visitor.Send(await visitor.Open($"/clients/{client}/services/new"), new() { ["Form.ServiceCode"] = "job" }, Form);
        Assert.Contains("Chưa đồng ý chia sẻ", form.Text, StringComparison.Ordinal);

        var refused = await visitor.Send(form, new(Filled(provider, "true")) { ["Form.ReasonForReferral"] = "Muốn học nghề mộc" }, Form);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Khách hàng chưa đồng ý chia sẻ với Phòng khám Ánh Dương.", refused.Text, StringComparison.Ordinal);
        Assert.NotNull(refused.Document.QuerySelector($"a[href='/clients/{client}/consents/give']"));
        Assert.Equal("Muốn học nghề mộc", refused.Document.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal(0L, await programme.Value<long>("select count(*) from care.service_referrals"));
    }

    [Fact]
    public async Task Without_the_health_data_consent_the_health_service_form_is_refused()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, consents: [ConsentPurpose.TakePart]);
        await programme.Given.Provider(TestWards.North, "tuberculosis");
        using var visitor = await Visitor.SignedIn(host, lan);

        var closed = await visitor.Send(
            await visitor.Open($"/clients/{client}/services/new"), new() { ["Form.ServiceCode"] = "tuberculosis" }, Form);

        Assert.Contains("chưa đồng ý cho lưu thông tin sức khỏe", closed.Text, StringComparison.Ordinal);
        Assert.Null(closed.Document.QuerySelector("[name='Form.ProviderId']"));
    }

    [Fact]
    public async Task Missing_fields_are_named_in_both_languages()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var (lan, client, _) = await Prepared(programme, "job");
        using var visitor = await Visitor.SignedIn(host, lan);
        var form = await visitor.Send(await visitor.Open($"/clients/{client}/services/new"), new() { ["Form.ServiceCode"] = "job" }, Form);

        var vietnamese = await visitor.Send(form, new() { ["Form.On.Day"] = "45" }, Form);
        await visitor.Send(form, new() { ["culture"] = "en-GB" }, "form[action='/language']");
        var english = await visitor.Send(form, new() { ["Form.On.Day"] = "45" }, Form);

        Assert.Equal(HttpStatusCode.BadRequest, vietnamese.Status);
        Assert.Contains("Chọn đơn vị", vietnamese.ErrorAt("Form.ProviderId"), StringComparison.Ordinal);
        Assert.Contains("Nhập ngày có thật, ví dụ 05/03/2026", vietnamese.Errors);
        Assert.Contains("Select a provider", english.ErrorAt("Form.ProviderId"), StringComparison.Ordinal);
        Assert.Contains(english.Errors, error => error.Contains("real date", StringComparison.Ordinal));
        Assert.Equal("45", english.Document.QuerySelector("[name='Form.On.Day']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Illegal_moves_wrong_dates_and_stale_pages_are_refused_without_effect()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var (lan, client, provider) = await Prepared(programme, "job");
        var referral = await programme.Given.ServiceReferral(client, TestWards.North, "job", lan, provider);
        using var visitor = await Visitor.SignedIn(host, lan);
        var page = await visitor.Open($"/clients/{client}/services/{referral}");

        var illegal = await visitor.Send(page, new() { ["Form.Move"] = "Start", ["Form.ToldBy"] = "Provider" }, Form);
        var early = await visitor.Send(
            page, new() { ["Form.Move"] = "Accept", ["Form.ToldBy"] = "Provider", ["Form.On"] = "2026-09-01" }, Form);
        var stale = await visitor.Send(
            page, new() { ["Form.Move"] = "Accept", ["Form.ToldBy"] = "Provider", ["Form.Version"] = "9" }, Form);
        var unexplained = await visitor.Send(page, new() { ["Form.Move"] = "DeclineByClient", ["Form.ToldBy"] = "Client" }, Form);

        var half = await visitor.Send(
            page, new() { ["Form.Move"] = "Accept", ["Form.ToldBy"] = "Provider", ["Form.AppointmentAt"] = "2026-09-25" }, Form);
        var ancient = await visitor.Send(
            page,
            new()
            {
                ["Form.Move"] = "Accept",
                ["Form.ToldBy"] = "Provider",
                ["Form.AppointmentAt"] = "0001-01-01",
                ["Form.AppointmentTime"] = "08:30"
            }, Form);
        var endless = await visitor.Send(
            page,
            new()
            {
                ["Form.Move"] = "Accept",
                ["Form.ToldBy"] = "Provider",
                ["Form.On"] = "9999-12-31",
                ["Form.AppointmentAt"] = "2026-09-25",
                ["Form.AppointmentTime"] = "08:30"
            }, Form);

        Assert.Equal((HttpStatusCode.BadRequest, "Nhập ngày và giờ hẹn"), (half.Status, half.Errors.Single()));
        Assert.Equal((HttpStatusCode.BadRequest, "Lịch hẹn cần trong vòng 2 năm"), (ancient.Status, ancient.Errors.Single()));
        Assert.Equal(HttpStatusCode.Conflict, endless.Status);
        Assert.Equal(
            (HttpStatusCode.Conflict, "Chuyển gửi này đang chờ đơn vị trả lời. Ghi câu trả lời trước."),
            (illegal.Status, illegal.Errors.Single()));
        Assert.Equal(
            (HttpStatusCode.Conflict, "Ngày 01/09/2026 không thể trước bước gần nhất (22/09/2026)."),
            (early.Status, early.Errors.Single()));
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal(
            (HttpStatusCode.BadRequest, true),
            (unexplained.Status, unexplained.ErrorAt("Form.Why")!.EndsWith("Chọn lý do", StringComparison.Ordinal)));
        Assert.Equal("Made", await programme.Value<string>("select status from care.service_referrals"));
    }

    [Fact]
    public async Task The_letter_holds_the_chosen_items_and_the_redisclosure_notice()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var (lan, client, provider) = await Prepared(programme, "job");
        var referral = await programme.Given.ServiceReferral(client, TestWards.North, "job", lan, provider);
        using var visitor = await Visitor.SignedIn(host, lan);

        var letter = await visitor.Open($"/clients/{client}/services/{referral}/letter");

        Assert.Contains("Trần Văn Mẫu", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Không được dùng để điều tra, xử lý, lập danh sách hoặc chia sẻ tiếp.", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0900000418", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("1995", letter.Text, StringComparison.Ordinal);
        Assert.Contains(
            await programme.AuditEntries(),
            entry => entry.UseCase == "PrintServiceReferralLetter" && entry.ClientCodes.Contains(client.Value));

        await programme.Execute("update care.consents set withdrawn_at = given_at where provider_id = $1", provider.Value);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/clients/{client}/services/{referral}/letter")).Status);
    }

    [Fact]
    public async Task For_every_other_role_the_referral_pages_are_not_found()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var (lan, client, provider) = await Prepared(programme, "methadone");
        var referral = await programme.Given.ServiceReferral(client, TestWards.North, "methadone", lan, provider);
        foreach (var other in new[]
        {
            await programme.Given.Officer(TestWards.North), await programme.Given.Coordinator(TestWards.South),
            await programme.Given.ProgrammeStaff(), await programme.Given.Reviewer(), await programme.Given.Administrator(),
        })
        {
            using var visitor = await Visitor.SignedIn(host, other);

            var real = await visitor.Open($"/clients/{client}/services/{referral}");
            var invented = await visitor.Open($"/clients/{ClientCode.New()}/services/{Id<ServiceReferral>.New()}");
            Sight[] others =
            [
                await visitor.Open($"/clients/{client}/services"), await visitor.Open($"/clients/{client}/services/{referral}/letter"),
                await visitor.Open($"/clients/{client}/services/abc")
            ];

            Assert.All([real, invented, .. others], sight => Assert.Equal(HttpStatusCode.NotFound, sight.Status));
            Assert.Equal(real.Text, invented.Text);
        }
    }

    private static async Task<(Actor Lan, ClientCode Client, Id<Provider> Provider)> Prepared(
        Programme programme, string service, bool consent = true)
    {
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var provider = await programme.Given.Provider(TestWards.North, service);
        if (consent)
        {
            await programme.Given.Consent(client, TestWards.North, ConsentPurpose.ShareWithProvider, lan, provider.Value);
        }

        return (lan, client, provider);
    }

    private static Dictionary<string, object?> Filled(Id<Provider> provider, string make) =>
        new()
        {
            ["Form.ProviderId"] = provider.ToString(),
            ["Form.Urgency"] = "Soon",
            ["Form.Shared"] = new[] { "Name" },
            ["Form.Make"] = make
        };
}
