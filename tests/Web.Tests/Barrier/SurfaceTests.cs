using System.Net;
using CaseManager.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Web.Tests.Barrier;

/// <summary>What a browser in the wrong hands, a foreign site or a strange address can do.</summary>
public sealed class SurfaceTests : IAsyncLifetime
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'-alert(1)-'", "javascript:alert(1)",
        "</textarea><script>alert(1)</script>", "</title><svg onload=alert(1)>", "{{7*7}}@(7*7)", "&lt;script&gt;",
        "<a href=javascript:alert(1)>x</a>", "\u2028<iframe srcdoc='<script>alert(1)</script>'>", ];

    private Programme _programme = null!;
    private WardAtWork _north = null!;
    private WebHost _host = null!;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _north = await _programme.Given.WardAtWork(TestWards.North);
        _host = new(_programme);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _programme.DisposeAsync();
    }

    [Fact]
    public async Task A_form_without_its_token_or_sent_from_a_foreign_site_changes_nothing()
    {
        var posts = (await MappedPage.All(_host)).SelectMany(page => page.Names)
            .Where(name => name.StartsWith("POST", StringComparison.Ordinal))
            .ToList();
        using var coordinator = await Visitor.SignedIn(_host, _north.Coordinator);
        var cookies = await coordinator.Open("/privacy");
        var before = await _programme.Contents();

        var accepted = new List<string>();
        foreach (var post in posts)
        {
            var address = post.Split(' ')[1].Replace("{code}", _north.Client.Code.Value, StringComparison.Ordinal);
            foreach (var foreign in new[] { false, true })
            {
                using var request = new HttpRequestMessage(
                    HttpMethod.Post, System.Text.RegularExpressions.Regex.Replace(address, @"\{\w+[^}]*\}", "1"))
                {
                    Content = new FormUrlEncodedContent([new("q", "x")]),
                };
                if (foreign)
                {
                    request.Headers.Add("Origin", "https://evil.example");
                    request.Headers.Add("Sec-Fetch-Site", "cross-site");
                }

                using var answer = await coordinator.Http.SendAsync(request);
                if ((int)answer.StatusCode is not (419 or 400 or 403 or 404))
                {
                    accepted.Add($"{post} {answer.StatusCode}");
                }
            }
        }

        Assert.NotNull(cookies);
        Assert.True(posts.Count > 40);
        Assert.DoesNotContain(accepted, post => !post.Contains("/errors/", StringComparison.Ordinal));
        Assert.Equal(before, await _programme.Contents());
    }

    [Fact]
    public async Task The_session_is_never_sent_from_a_foreign_site_and_never_read_by_a_script()
    {
        using var visitor = new Visitor(_host);
        var signIn = await visitor.Open("/accounts/sign-in");
        var answer = await visitor.Send(
            signIn, new() { ["Form.UserName"] = Given.UserName(_north.Coordinator), ["Form.Password"] = Given.Password });

        var cookie = answer.Response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("lead=", StringComparison.Ordinal));
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Reading_pages_changes_nothing_and_every_answer_has_the_security_headers()
    {
        using var coordinator = await Visitor.SignedIn(_host, _north.Coordinator);
        using var officer = await Visitor.SignedIn(_host, _north.Officer);
        var pages = (await MappedPage.All(_host)).Select(page => page.Pattern).ToList();
        var before = await _programme.Contents(register: false);

        var faults = new List<string>();
        foreach (var visitor in new[] { coordinator, officer })
        {
            foreach (var page in pages.Append("/no-such-page"))
            {
                var address = System.Text.RegularExpressions.Regex.Replace(
                    page.Replace("{code}", _north.Client.Code.Value, StringComparison.Ordinal)
                        .Replace("{id}", _north.Client.Assessment.ToString(), StringComparison.Ordinal)
                        .Replace("{reference}", _north.ReceivedSlip, StringComparison.Ordinal), @"\{\w+[^}]*\}", "404");
                foreach (var verb in new[] { HttpMethod.Get, HttpMethod.Head })
                {
                    using var request = new HttpRequestMessage(verb, address);
                    using var answer = await visitor.Http.SendAsync(request);
                    var headers = answer.Headers.ToString();
                    if (!headers.Contains("Cache-Control: no-store", StringComparison.Ordinal)
                        || !headers.Contains("frame-ancestors 'none'", StringComparison.Ordinal)
                        || !headers.Contains("nosniff", StringComparison.Ordinal)
                        || !headers.Contains("Referrer-Policy: no-referrer", StringComparison.Ordinal)
                        || !headers.Contains("Cross-Origin-Opener-Policy: same-origin", StringComparison.Ordinal)
                        || !headers.Contains("Cross-Origin-Resource-Policy: same-origin", StringComparison.Ordinal)
                        || !headers.Contains("Permissions-Policy", StringComparison.Ordinal)
                        || headers.Contains("unsafe-inline", StringComparison.Ordinal)
                        || headers.Contains("Server:", StringComparison.Ordinal))
                    {
                        faults.Add($"{verb} {address} {answer.StatusCode}:\n{headers}");
                    }
                }
            }
        }

        Assert.Empty(faults);
        Assert.Equal(before, await _programme.Contents(register: false));
    }

    [Fact]
    public async Task Signing_out_clears_what_the_browser_kept()
    {
        using var visitor = await Visitor.SignedIn(_host, _north.Coordinator);

        var left = await visitor.Send(await visitor.Open("/today"), [], "form[action='/accounts/sign-out']");

        Assert.Contains("\"storage\"", left.Response.Headers.GetValues("Clear-Site-Data").Single(), StringComparison.Ordinal);
        Assert.Contains("\"cache\"", left.Response.Headers.GetValues("Clear-Site-Data").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_and_SQL_in_input_are_shown_as_text()
    {
        using var coordinator = await Visitor.SignedIn(_host, _north.Coordinator);
        var client = _north.Client.Code;

        foreach (var words in Hostile)
        {
            await _programme.Execute(
                "update vault.people set full_name = $1, known_as = $1, address = $1, contact_note = $1 where client_code = $2", words,
                client.Value);
            await _programme.Execute("update care.contacts set note = $1, next_action = $1 where client_code = $2", words, client.Value);
            await _programme.Execute("update care.goals set words = $1, steps = $1 where client_code = $2", words, client.Value);
            await _programme.Execute("update intake.slip_people set label = $1, note = $1", words);
            foreach (var page in new[]
            {
                "", "/contacts", "/plan", "/person", "/plan/print", "/consents"
            }.Select(page => $"/clients/{client}{page}")
                .Append("/slips/intake")
                .Append($"/slips/intake/{_north.ReceivedSlip}")
                .Append("/clients")
                .Append("/today"))
            {
                Harmless(await coordinator.Open(page));
            }

            var found = await coordinator.Send(
                await coordinator.Open("/clients/search"), new() { ["q"] = words }, "form[action='/clients/search']");
            Harmless(found);
        }

        static void Harmless(Sight sight)
        {
            Assert.Equal(HttpStatusCode.OK, sight.Status);
            Assert.Empty(
                sight.Document.QuerySelectorAll("[onerror], [onload], [srcdoc], iframe, a[href^='javascript'], script:not([src])"));
            Assert.DoesNotContain("49@(7", sight.Html, StringComparison.Ordinal);
            Assert.All(
                sight.Document.QuerySelectorAll("script[src]"),
                script => Assert.StartsWith("/", script.GetAttribute("src")!, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("alter table care.clients rename to gone", "/clients")]
    [InlineData("alter table vault.people rename full_name to gone", "/clients")]
    [InlineData("alter function audit.open(text, uuid, text, text[], text, uuid, text, inet) rename to gone", "/clients")]
    [InlineData(
        "alter table care.contacts add constraint impossible check (note <> note) not valid; create or replace function audit.track() "
            + "returns trigger language plpgsql as $$ begin raise exception 'Trần Văn Mẫu'; end $$", "/clients")]
    public async Task A_server_error_shows_a_trace_id_and_no_internals(string fault, string page)
    {
        using var coordinator = await Visitor.SignedIn(_host, _north.Coordinator);
        await _programme.Execute(fault);

        var shown = fault.Contains("raise", StringComparison.Ordinal)
            ? await coordinator.Send(
                await coordinator.Open($"/clients/{_north.Client.Code}/person"), new() { ["Form.Person.KnownAs"] = "Mẫu khác" })
            : await coordinator.Open(page);

        Assert.True((int)shown.Status >= 500, $"{shown.Status}");
        Assert.NotEmpty(shown.Document.QuerySelectorAll("h1"));
        foreach (var inside in new[]
        {
            "Npgsql", "PostgresException", "care.", "vault.", "   at ", "Exception", "42P01", "42703", "SELECT", "Trần Văn Mẫu"
        })
        {
            Assert.DoesNotContain(inside, shown.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_its_trail_the_system_says_503_and_shows_nothing()
    {
        using var coordinator = await Visitor.SignedIn(_host, _north.Coordinator);
        await _programme.Execute(
            "revoke execute on function audit.open(text, uuid, text, text[], text, uuid, text, inet) from public");

        var page = await coordinator.Open($"/clients/{_north.Client.Code}");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.DoesNotContain("Mẫu", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spoofed_host_and_forwarding_headers_change_no_link_and_no_trail()
    {
        await using var deployed = new WebHost(_programme, builder => builder.UseSetting("AllowedHosts", "localhost").ConfigureTestServices(
            services => services.AddSingleton<IStartupFilter>(new FromAddress("192.0.2.7"))));
        using var coordinator = await Visitor.SignedIn(deployed, _north.Coordinator);
        using var strange = new HttpRequestMessage(HttpMethod.Get, "/clients");
        strange.Headers.Host = "evil.example";
        using var spoofed = new HttpRequestMessage(HttpMethod.Get, "/clients");
        spoofed.Headers.Add("X-Forwarded-For", "198.51.100.9");
        spoofed.Headers.Add("X-Forwarded-Host", "evil.example");
        spoofed.Headers.Add("X-Forwarded-Proto", "http");

        using var refused = await coordinator.Http.SendAsync(strange);
        using var answered = await coordinator.Http.SendAsync(spoofed);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        Assert.DoesNotContain("evil.example", await answered.Content.ReadAsStringAsync() + answered.Headers, StringComparison.Ordinal);
        Assert.Equal(
            "192.0.2.7",
            await _programme.Value<string>("select host(ip) from audit.entries where use_case = 'ListClients' order by id desc limit 1"));
    }

    [Fact]
    public async Task No_address_of_a_link_or_a_form_holds_anything_about_a_person()
    {
        using var coordinator = await Visitor.SignedIn(_host, _north.Coordinator);
        await _programme.Execute(
            "update vault.people set full_name = 'Zqxten', known_as = 'Zqxten', phone = '0987600001', address = 'Zqxten'; update "
                + "intake.slip_people set label = 'Zqxten', phone = '0987600001'");

        foreach (var page in new[]
        {
            "/today", "/clients", "/slips/intake", $"/slips/intake/{_north.ReceivedSlip}", $"/clients/{_north.Client.Code}",
            $"/clients/{_north.Client.Code}/person", "/services"
        })
        {
            var sight = await coordinator.Open(page);
            // The one exception opens the phone's own dialler and is sent nowhere.
            var addresses = sight.Document.QuerySelectorAll("[href], [action], [src]")
                .Select(e => e.GetAttribute("href") ?? e.GetAttribute("action") ?? e.GetAttribute("src")!)
                .Where(address => !address.StartsWith("tel:", StringComparison.Ordinal));
            Assert.DoesNotContain(
                addresses,
                address =>
                    address.Contains("Zqxten", StringComparison.OrdinalIgnoreCase)
                        || address.Contains("0987600001", StringComparison.Ordinal));
        }

        var searched = await coordinator.Send(
            await coordinator.Open("/clients"), new() { ["q"] = "Zqxten" }, "form[action='/clients/search']");
        Assert.Contains("Zqxten", searched.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Zqxten", searched.Response.RequestMessage!.RequestUri!.ToString(), StringComparison.Ordinal);
    }

    private sealed class FromAddress(string address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse(address);

                return rest(http);
            });
            next(app);
        };
    }
}
