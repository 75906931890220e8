using System.Net;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Infrastructure;

public sealed class HostTests : IAsyncLifetime
{
    private Programme _programme = null!;
    private WebHost _host = null!;

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

    [Theory]
    [InlineData("/accounts/sign-in")]
    [InlineData("/errors/500")]
    [InlineData("/no-such-page")]
    public async Task Every_answer_has_the_security_headers(string path)
    {
        using var visitor = new Visitor(_host);

        var headers = (await visitor.Open(path)).Response.Headers;

        Assert.Equal("no-store", string.Join(",", headers.GetValues("Cache-Control")));
        Assert.Contains("default-src 'none'", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task Vietnamese_is_the_default_for_every_browser_language()
    {
        using var visitor = new Visitor(_host);
        visitor.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-US,en;q=0.9");

        var page = await visitor.Open("/privacy");

        Assert.Equal("vi", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Quyền riêng tư", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choosing_English_keeps_the_page_and_the_language()
    {
        using var visitor = new Visitor(_host);

        var back = await visitor.Send(await visitor.Open("/privacy"), [], "form[action='/language']");
        var page = await visitor.Open(back.Location!);

        Assert.Equal("/privacy", back.Location);
        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.StartsWith("Privacy", page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    public async Task Changing_the_language_never_redirects_to_another_site(string elsewhere)
    {
        using var visitor = new Visitor(_host);

        var back = await visitor.Send(await visitor.Open("/privacy"), new() { ["returnUrl"] = elsewhere }, "form[action='/language']");

        Assert.Equal("/", back.Location);
    }

    [Fact]
    public async Task A_form_without_its_token_is_told_that_the_session_ended()
    {
        using var visitor = new Visitor(_host);
        using var content = new FormUrlEncodedContent([new("culture", "en-GB")]);

        var answer = await Sight.Of(await visitor.Http.PostAsync(new Uri("/language", UriKind.Relative), content), "/language");

        Assert.Equal((HttpStatusCode)419, answer.Status);
        Assert.Contains("Phiên làm việc đã kết thúc", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, 404, "Không tìm thấy trang")]
    [InlineData(404, 404, "Không tìm thấy trang")]
    [InlineData(409, 409, "Mục này vừa được người khác sửa")]
    [InlineData(500, 500, "Hệ thống gặp sự cố")]
    [InlineData(405, 405, "Không mở trang này theo cách đó được")]
    [InlineData(429, 429, "Quá nhiều yêu cầu cùng lúc")]
    [InlineData(503, 503, "Hệ thống đang bận hoặc bảo trì")]
    public async Task A_page_says_what_went_wrong_and_what_to_do(int happened, int shown, string title)
    {
        using var visitor = new Visitor(_host);

        var page = await visitor.Open($"/errors/{happened}");

        Assert.Equal(shown, (int)page.Status);
        Assert.Equal(title, page.Document.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task An_unreadable_value_is_refused_in_the_readers_language_and_kept()
    {
        using var visitor = new Visitor(_host);
        var kit = await visitor.Open("/kit");

        var answer = await visitor.Send(
            kit,
            new()
            {
                ["Form.On.Day"] = "31",
                ["Form.On.Month"] = "2",
                ["Form.On.Year"] = "2026",
                ["Form.At"] = "muộn",
                ["Form.Dose"] = "nửa",
                ["Form.Score"] = "2.5",
                ["Form.Agreed"] = "có lẽ",
            },
            "form:has([name='Form.KnownAs'])");

        Assert.Equal("Lỗi: Nhập ngày có thật, ví dụ 05/03/2026", answer.ErrorAt("Form.On"));
        Assert.Equal("Lỗi: Nhập một số, ví dụ 0,5", answer.ErrorAt("Form.Dose"));
        Assert.Equal(5, answer.Errors.Count);
        Assert.All(answer.Errors, error => Assert.StartsWith("Nhập", error, StringComparison.Ordinal));
        Assert.Equal("nửa", answer.Document.QuerySelector("[name='Form.Dose']")!.GetAttribute("value"));
        Assert.StartsWith("Lỗi: ", answer.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.5", "0.5")]
    [InlineData("0,5", "0,5")]
    public async Task Half_a_gram_typed_either_way_is_half_a_gram(string typed, string shown)
    {
        using var visitor = new Visitor(_host);
        var kit = await visitor.Open("/kit");

        // As a script or an old browser would send it: without the hidden field that says how numbers are written.
        var answer = await visitor.Send(kit, new() { ["Form.Dose"] = typed, ["__Invariant"] = null }, "form:has([name='Form.KnownAs'])");

        Assert.Null(answer.ErrorAt("Form.Dose"));
        Assert.Equal(shown, answer.Document.QuerySelector("[name='Form.Dose']")!.GetAttribute("value"));
        Assert.Contains("data-dose=\"0.5\"", answer.Html, StringComparison.Ordinal);
    }
}
