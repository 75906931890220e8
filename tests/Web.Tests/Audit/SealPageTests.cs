using System.Net;
using CaseManager.Application.Audit;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Audit;

public sealed class SealPageTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("seals");
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
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_reviewer_sees_how_far_the_trail_is_sealed_and_prints_the_outside_line()
    {
        using var reviewer = await Visitor.SignedIn(_host, await _programme.Given.Reviewer());
        await reviewer.Open("/audit");
        var copied = await Seal();

        var list = await reviewer.Open("/audit");
        var page = await reviewer.Open(list.Document.QuerySelector("main a[href='/audit/seal']")!.GetAttribute("href")!);

        Assert.Contains($"(con dấu số {copied.Number})", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("đang chậm", list.Text, StringComparison.Ordinal);
        Assert.Equal(copied.ToString(), page.Document.QuerySelector("main code")!.TextContent);
        Assert.NotNull(page.Document.QuerySelector("main [role=img] svg"));
    }

    [Fact]
    public async Task The_reviewer_is_warned_before_the_first_seal_and_when_sealing_stops()
    {
        using var reviewer = await Visitor.SignedIn(_host, await _programme.Given.Reviewer());
        var before = await reviewer.Open("/audit/seal");
        await Seal();
        await _programme.Execute(
            "update audit.entries set recorded_at = recorded_at - interval '5 minutes'; update audit.seals set horizon = '1'");

        Assert.Contains("Chưa có con dấu nào", before.Text, StringComparison.Ordinal);
        Assert.Contains("Việc niêm phong đang chậm", (await reviewer.Open("/audit")).Text, StringComparison.Ordinal);
        Assert.Contains("5 phút", (await reviewer.Open("/audit/seal")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_reviewer_opens_the_page_of_seals()
    {
        foreach (var actor in new[]
        {
            await _programme.Given.Officer(TestWards.North), await _programme.Given.Coordinator(TestWards.North),
            await _programme.Given.Administrator()
        })
        {
            using var visitor = await Visitor.SignedIn(_host, actor);

            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/audit/seal")).Status);
        }
    }

    private async Task<SealLine> Seal()
    {
        var key = Path.Combine(_folder.FullName, "key.pem");
        SealKeys.Make(key);
        var sealing =
            new SealingSettings { Key = key, PublicKey = SealKeys.PublicOf(key), Anchor = Path.Combine(_folder.FullName, "seals.txt") };
        while ((await new Sealer(_programme.Database, sealing, _programme.Clock).Run()).Waiting is not null)
        {
            await Task.Delay(50);
        }

        return new AnchorFile(sealing.Anchor).Read().Lines[^1];
    }
}
