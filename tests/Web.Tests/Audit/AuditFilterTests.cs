using CaseManager.Testing;

namespace CaseManager.Web.Tests.Audit;

public sealed class AuditFilterTests
{
    [Theory]
    [InlineData("/audit")]
    [InlineData("/audit/findings")]
    public async Task A_day_that_cannot_be_read_is_said_beside_its_field_and_is_no_list_without_events(string page)
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var reviewer = await Visitor.SignedIn(host, await programme.Given.Reviewer());

        foreach (var (query, field) in new[] { ("from=2026-02-31", "From"), ("to=x", "To"), ("from=2026-05-02&to=2026-05-01", "To") })
        {
            var wrong = await reviewer.Open($"{page}?{query}");
            Assert.NotNull(wrong.ErrorAt(field));
            Assert.Empty(wrong.Document.QuerySelectorAll(".lead-empty, tbody"));
        }

        Assert.NotEmpty((await reviewer.Open($"{page}?from=2026-02-28")).Document.QuerySelectorAll(".lead-empty, tbody"));
    }
}
