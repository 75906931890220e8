using System.Runtime.CompilerServices;
using CaseManager.Domain.Access;

namespace CaseManager.Application.Tests.Access;

public sealed class AccessDocumentTests
{
    [Fact]
    public void The_access_document_equals_the_policy()
    {
        var page = File.ReadAllLines(Path.Combine(Root(), "docs", "access.md"));

        var written = page.SkipWhile(line => line != "|---|---|---|---|---|").Skip(1).TakeWhile(line => line.StartsWith('|'));

        Assert.Equal(
            AccessPolicy.Grants.Select(grant =>
                $"| {grant.Role} | {grant.Operation} | {grant.Category} | {grant.Reach} | {grant.Consent?.ToString() ?? "–"} |"),
            written);
    }

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
