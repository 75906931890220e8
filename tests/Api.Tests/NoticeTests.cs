using System.Net;
using System.Net.Http.Headers;
using CaseManager.Testing;

namespace CaseManager.Api.Tests;

/// <summary>Every answer with facts about a client says that they may not be passed on.</summary>
public sealed class NoticeTests
{
    [Fact]
    public async Task Every_route_about_clients_carries_the_notice_in_its_version_and_words()
    {
        await using var programme = await Programme.Start();
        await using var host = new Host(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var coordinator = await Caller.SignedIn(host, lan);
        var http = host.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", coordinator.Token);
        var answered = 0;

        foreach (var route in ApiRoute.All(host).Where(route => route.Method == "GET" && route.Name is not "GET /openapi.json"))
        {
            using var answer = await http.GetAsync("/api/v1" + route.With(("code", client.Value), ("reference", "GT-7K3M-QXC")));
            answered += answer.StatusCode is HttpStatusCode.OK ? 1 : 0;
            var notice = Assert.Single(answer.Headers.GetValues("Redisclosure-Notice"));
            Assert.StartsWith("version=\"2026-07\"; words*=UTF-8'vi'", notice, StringComparison.Ordinal);
            Assert.Contains(
                "Không được dùng để điều tra, xử lý, lập danh sách hoặc chia sẻ tiếp.", Uri.UnescapeDataString(notice),
                StringComparison.Ordinal);
        }

        Assert.True(answered > 15, $"{answered} routes answered.");
    }

    [Fact]
    public async Task Only_the_ward_reads_the_register_and_who_has_seen_a_record()
    {
        await using var programme = await Programme.Start();
        await using var host = new Host(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var coordinator = await Caller.SignedIn(host, lan);
        var stranger = await Caller.SignedIn(host, await programme.Given.Coordinator(TestWards.South));
        await programme.As(lan).Send(new Application.CarePlans.PrintCarePlan(client));

        var disclosures = (await coordinator.Get($"/clients/{client}/disclosures")).Json!;
        var seen = (await coordinator.Get($"/clients/{client}/seen")).Json!;

        Assert.Equal(
            ("Client", "Plan", 0),
            (
                (string)disclosures["disclosures"]!["items"]![0]!["recipient"]!,
                (string)disclosures["disclosures"]!["items"]![0]!["facts"]![0]!, (int)disclosures["hidden"]!));
        Assert.Equal("PrintCarePlan", (string)seen["items"]![2]!["useCase"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/clients/{client}/disclosures")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/clients/{client}/seen")).Status);
    }
}
