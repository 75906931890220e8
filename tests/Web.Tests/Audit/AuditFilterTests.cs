using CaseManager.Testing;

namespace CaseManager.Web.Tests.Audit;

public sealed class AuditFilterTests
{
    [Theory]
    [InlineData("/audit")]
    [InlineData("/audit/findings")]
    public async Task An_unreadable_day_is_a_field_error_and_not_an_empty_list(string page)
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
