using CaseManager.Application.Consents;
using CaseManager.Application.Slips;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Slips;
using CaseManager.Testing;

namespace CaseManager.Browser.Tests;

/// <summary>Receiving a person, from the slip to the consent form, on the phone and at the desk.</summary>
[Collection(nameof(Stage))]
public sealed class IntakeTests(Stage stage)
{
    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-GB")]
    public async Task Every_page_of_an_intake_can_be_used_by_everyone_at_every_width(string language)
    {
        var programme = stage.Programme;
        var lan = stage.Actor(Role.Coordinator);
        var waiting = await programme.Given.WaitingSlip(TestWards.North, "Ngô Kim Liên Ksor");
        var received = await programme.Given.WaitingSlip(TestWards.North, "Lê Văn Tư Mẫu");
        await programme.As(lan).Send(new ReceiveSlip(received));
        for (var i = 0; i < 3; i++)
        {
            await programme.As(lan).Send(programme.Given.Attempt(received, ContactResult.NoAnswer));
        }

        var client = await programme.Given.Client(TestWards.North, lan, "Đặng Thị Út");
        var contacted = await programme.Given.ContactedSlip(TestWards.North, lan, "Dang Thi Ut");
        var declined = await programme.Given.ContactedSlip(TestWards.North, lan, "Phạm Quốc Bảo");
        await programme.As(lan).Send(new DeclineIntake(declined, 2, IntakeReason.NotNow));
        var consents = await programme.As(lan).Send(new ListConsents(client));
        await programme.As(lan).Send(new WithdrawConsent(client, consents.Single(c => c.Purpose is ConsentPurpose.StoreAssessments).Id));
        var takePart = consents.Single(c => c.Purpose is ConsentPurpose.TakePart).Id;
        await programme.Given.Provider(TestWards.North, "methadone");
        await using var visit = await stage.Visit(Role.Coordinator, language);
        var found = new List<string>();

        foreach (var (name, path) in new[]
        {
            ("list", "/slips/intake"), ("over", "/slips/intake?over=true"), ("waiting", $"/slips/intake/{waiting}"),
            ("received", $"/slips/intake/{received}"), ("contacted", $"/slips/intake/{contacted}"),
            ("declined", $"/slips/intake/{declined}"), ("enrol", $"/clients/new?slip={contacted}"), ("walk-in", "/clients/new"),
            ("consents", $"/clients/{client}/consents"), ("give", $"/clients/{client}/consents/give"),
            ("withdraw", $"/clients/{client}/consents/{takePart}/withdraw"), ("print", $"/clients/{client}/consents/print"),
            ("person", $"/clients/{client}/person"), })
        {
            Assert.Equal(200, (await visit.Goto(path)).Status);
            found.AddRange((await visit.Faulty(language)).Select(fault => $"{name}: {fault}"));
            foreach (var width in new[] { 320, 360, 1280 })
            {
                await visit.Widen(width);
                if (Environment.GetEnvironmentVariable("CASEMANAGER_SCREENS") is { Length: > 0 } folder && width > 320)
                {
                    await visit.Page.ScreenshotAsync(
                        new() { Path = Path.Combine(folder, $"intake-{name}-{width}-{language[..2]}.png"), FullPage = true });
                }

                if (await visit.Overflow() is { } over)
                {
                    found.Add($"{name} at {width}: {over}");
                }
            }

            found.AddRange((await visit.Barriers()).Select(barrier => $"{name}: {barrier}"));
        }

        Assert.Empty(visit.Faults);
        Assert.Equal("", string.Join('\n', found));
    }
}
