using CaseManager.Testing;

namespace CaseManager.Web.Tests.Audit;

/// <summary>The trail is kept for longer than the words of the code.</summary>
public sealed class ForgottenWordTests
{
    [Fact]
    public async Task A_word_that_the_code_forgot_is_shown_as_it_stands_and_breaks_no_page()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        await programme.Execute(
            $"""
            insert into audit.use_cases (name, operation, category, current) values ('GET /clients/old', 'Read', 'Gone', false);
            insert into audit.entries (id, at, account_id, role, use_case, operation, category, client_codes, reason)
            values ('{Guid.CreateVersion7()}', '{programme.Clock.GetUtcNow():O}', '{lan.AccountId}', 'Gone', 'GET /clients/old', 'Read',
                'Gone', array['{client}'], 'Gone')
            """);
        using var coordinator = await Visitor.SignedIn(host, lan);
        using var reviewer = await Visitor.SignedIn(host, await programme.Given.Reviewer());

        foreach (var (visitor, page) in new[]
        {
            (coordinator, $"/clients/{client}/seen?whole=true"),
            (reviewer, $"/disclosures/{client}"), (reviewer, "/audit"),
        })
        {
            Assert.Contains("Tên cũ: GET /clients/old", (await visitor.Open(page)).Text, StringComparison.Ordinal);
        }

        foreach (var page in new[] { $"/clients/{client}/seen", $"/clients/{client}/seen/print" })
        {
            Assert.Contains("Không rõ: mở trang đầu của hồ sơ", (await coordinator.Open(page)).Text, StringComparison.Ordinal);
        }
    }
}
