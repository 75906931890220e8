using System.Net;
using System.Text.RegularExpressions;
using CaseManager.Testing;
using CaseManager.Web.Tests.Barrier;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Web.Tests.Accounts;

/// <summary>What stands before any page: methods, foreign forms, cookies, floods, and who is kept out by strangers.</summary>
public sealed class DoorTests : IAsyncLifetime
{
    private Programme _programme = null!;
    private WebHost _host = null!;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _host = new WebHost(_programme);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _programme.DisposeAsync();
    }

    [Fact]
    public async Task A_method_that_a_page_does_not_have_is_405_before_anything_runs()
    {
        var coordinator = await _programme.Given.Coordinator(TestWards.North);
        using var visitor = await Visitor.SignedIn(_host, coordinator);
        var entries = (await _programme.AuditEntries()).Count;
        var wrong = new List<string>();
        foreach (var page in await MappedPage.All(_host))
        {
            var takesPosts = page.Handlers.Any(handler => handler.StartsWith("POST", StringComparison.Ordinal));
            var allowed = takesPosts ? "GET, HEAD, POST" : "GET, HEAD";
            var pattern = page.Pattern.Replace("{ward:length(5)}", TestWards.North, StringComparison.Ordinal);
            var address = Regex.Replace(Regex.Replace(pattern, @"\{\w+:guid\}", $"{Guid.Empty}"), @"\{\w+[^}]*\}", "404");
            foreach (var method in new[] { "TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "FOO", "get" }.Concat(takesPosts ? [] : ["POST"]))
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), address);
                using var answer = await visitor.Http.SendAsync(request);
                if (answer.StatusCode is not HttpStatusCode.MethodNotAllowed || string.Join(", ", answer.Content.Headers.Allow) != allowed)
                {
                    wrong.Add($"{method} {address}: {answer.StatusCode} {string.Join(", ", answer.Content.Headers.Allow)}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(entries, (await _programme.AuditEntries()).Count);
    }

    [Theory]
    [InlineData("https://evil.example", null)]
    [InlineData("https://localhost.evil.example", null)]
    [InlineData("https://localhost:8443", null)]
    [InlineData("not an origin", null)]
    [InlineData(null, "cross-site")]
    [InlineData("null", "cross-site")]
    [InlineData(null, "same-site")]
    public async Task A_form_of_a_foreign_site_is_refused_even_with_its_token(string? origin, string? site)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await SetLanguage(origin, site)).StatusCode);
    }

    [Theory]
    [InlineData("https://localhost", "same-origin")]
    [InlineData("null", "same-origin")]
    [InlineData(null, "none")]
    [InlineData(null, null)]
    public async Task A_form_of_our_own_is_taken_as_browsers_send_it(string? origin, string? site)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await SetLanguage(origin, site)).StatusCode);
    }

    [Fact]
    public async Task Outside_development_the_cookies_are_bound_to_this_host_and_to_HTTPS()
    {
        await using var host = new WebHost(
            _programme, builder => builder.UseEnvironment("Production").UseSetting("Portal", "Programme"));
        var lan = await _programme.Given.Coordinator(TestWards.North);
        using var visitor = new Visitor(host);
        var signIn = await visitor.Open("/accounts/sign-in");
        var answer = await visitor.Send(signIn, new() { ["Form.UserName"] = Given.UserName(lan), ["Form.Password"] = Given.Password });

        var cookies = new[] { signIn, answer }
            .SelectMany(sight => sight.Response.Headers.TryGetValues("Set-Cookie", out var set) ? set : []).ToList();
        Assert.Equal(
            ["__Host-lead", "__Host-lead.device", "__Host-lead.form"], cookies.Select(cookie => cookie.Split('=')[0]).Distinct().Order());
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task A_stranger_keeps_nobody_out_of_a_device_on_which_they_signed_in()
    {
        var lan = await _programme.Given.Coordinator(TestWards.North);
        using var own = new Visitor(_host);
        Assert.Equal(HttpStatusCode.Redirect, (await Try(own, Given.UserName(lan), Given.Password)).Status);
        await own.Send(await own.Open("/today"), [], "form[action='/accounts/sign-out']");
        using var stranger = new Visitor(_host);
        for (var i = 0; i < 6; i++)
        {
            await Try(stranger, Given.UserName(lan), "không phải mật khẩu này");
        }

        var elsewhere = await Try(stranger, Given.UserName(lan), Given.Password);
        var here = await Try(own, Given.UserName(lan), Given.Password);

        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.Status);
        Assert.Contains("Đã nhập sai quá nhiều lần", elsewhere.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, here.Status);
    }

    [Theory]
    [InlineData("vi-VN", "Hệ thống đang bận hoặc bảo trì")]
    [InlineData("en-GB", "The system is busy or being maintained")]
    public async Task A_sign_in_above_the_budget_of_hashing_is_503_with_a_time_to_come_again(string language, string title)
    {
        using var visitor = new Visitor(_host);
        var signIn = await visitor.Open("/accounts/sign-in");
        await visitor.Send(signIn, new() { ["culture"] = language }, "form[action*='language']");
        await using var full = FullHashingLine.In(_host.Services);

        var answer = await visitor.Send(signIn, new() { ["Form.UserName"] = "nobody-at-all", ["Form.Password"] = "không biết" });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal("5", answer.Response.Headers.GetValues("Retry-After").Single());
        Assert.Equal(title, answer.Document.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task One_address_sends_so_many_sign_ins_a_minute_and_another_is_not_hit()
    {
        await using var host = new WebHost(_programme, builder => builder.ConfigureTestServices(
            services => services.AddSingleton<IStartupFilter>(new FromHeader())));
        using var visitor = new Visitor(host);

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 121; i++)
        {
            statuses.Add((await Post("192.0.2.7")).StatusCode);
        }

        using var limited = await Post("192.0.2.7");
        Assert.All(statuses.Take(100), status => Assert.Equal((HttpStatusCode)419, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, limited.StatusCode);
        Assert.Equal("60", limited.Headers.GetValues("Retry-After").Single());
        Assert.Contains("Quá nhiều yêu cầu", await limited.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode)419, (await Post("192.0.2.8")).StatusCode);

        async Task<HttpResponseMessage> Post(string from)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/accounts/sign-in");
            request.Headers.Add("X-From", from);
            request.Content = new FormUrlEncodedContent([new("Form.UserName", "nobody-at-all")]);

            return await visitor.Http.SendAsync(request);
        }
    }

    private static async Task<Sight> Try(Visitor visitor, string userName, string password) =>
        await visitor.Send(await visitor.Open("/accounts/sign-in"), new() { ["Form.UserName"] = userName, ["Form.Password"] = password });

    private async Task<HttpResponseMessage> SetLanguage(string? origin, string? site)
    {
        using var visitor = new Visitor(_host);
        var page = await visitor.Open("/accounts/sign-in");
        var token = page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/language");
        request.Content = new FormUrlEncodedContent([new("culture", "en-GB"), new("__RequestVerificationToken", token)]);
        if (origin is not null)
        {
            request.Headers.TryAddWithoutValidation("Origin", origin);
        }

        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        return await visitor.Http.SendAsync(request);
    }

    private sealed class FromHeader : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse(http.Request.Headers["X-From"].ToString());

                return rest(http);
            });
            next(app);
        };
    }
}
