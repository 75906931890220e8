using System.Text.RegularExpressions;
using CaseManager.Application.Slips;
using CaseManager.Domain.Slips;
using CaseManager.Testing;

namespace CaseManager.Api.Tests.Barrier;

/// <summary>A question about a person never reveals whether they are a client.</summary>
public sealed partial class OracleTests
{
    [Fact]
    public async Task A_slip_is_answered_alike_for_every_person()
    {
        await using var programme = await Programme.Start();
        await using var host = new Host(programme);
        var (lan, south) = (await programme.Given.Coordinator(TestWards.North), await programme.Given.Coordinator(TestWards.South));
        await programme.Given.Client(TestWards.North, lan, "Lê Thị Đã Vào");
        await programme.Given.Client(TestWards.South, south, "Lê Thị Phường Khác");
        var declined = await programme.Given.ContactedSlip(TestWards.North, lan, "Lê Thị Từ Chối");
        var version = await programme.Value<long>("select version from care.intakes");
        await programme.As(lan).Send(new DeclineIntake(declined, version, IntakeReason.NotInterested));
        var officer = await Caller.SignedIn(host, await programme.Given.Officer(TestWards.North));

        var answers = new HashSet<string>();
        foreach (var name in new[] { "Lê Thị Đã Vào", "Lê Thị Phường Khác", "Lê Thị Từ Chối", "Lê Thị Chưa Từng", "Lê Thị Đã Vào" })
        {
            var slip = JourneyTests.Slip();
            slip["personLabel"] = name;
            var filed = await officer.Post("/slips", slip);
            var card = await officer.Get($"/slips/{filed.Json!["reference"]}/card");
            answers.Add(Own().Replace($"{filed.WithoutTrace}\n{filed.Headers}\n{card.WithoutTrace}\n{card.Headers}", "…"));
        }

        Assert.Single(answers);
        Assert.Single(
            (await officer.Get("/slips/mine")).Json!["items"]!.AsArray().Select(row => Own().Replace(row!.ToJsonString(), "…")).Distinct());
    }

    [Fact]
    public async Task A_client_of_another_ward_is_answered_like_an_unknown_code()
    {
        await using var programme = await Programme.Start();
        var (lan, south) = (await programme.Given.Coordinator(TestWards.North), await programme.Given.Coordinator(TestWards.South));
        await programme.Given.Client(TestWards.South, south, "Lê Thị Phường Khác");
        await programme.Given.Client(TestWards.North, lan, "Lê Thị Đã Vào");

        Assert.Empty(await programme.As(lan).Send(new FindPossibleDuplicates("Lê Thị Phường Khác", null, null, null)));
        Assert.Empty(await programme.As(lan).Send(new FindPossibleDuplicates("Lê Thị Chưa Từng", null, null, null)));
        Assert.Single(await programme.As(lan).Send(new FindPossibleDuplicates("Lê Thị Đã Vào", null, null, null)));
    }

    /// <summary>What is a slip's own: its ids, its reference, the code of its card.</summary>
    [GeneratedRegex("""[0-9a-f]{8}-[0-9a-f-]{27}|GT-[3-9A-Y]{4}-[3-9A-Y]{3}|"cardCode":"[0-9A-Z]{8}"|Content-Length: \d+""")]
    private static partial Regex Own();
}
