using System.Net;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Services;

public sealed class DirectoryPagesTests
{
    [Fact]
    public async Task An_administrator_adds_a_provider_that_coordinators_then_find()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        await programme.Given.Coordinator(TestWards.North);
        using var visitor = await Visitor.SignedIn(host, await programme.Given.Administrator());
        var form = await visitor.Open("/directory/providers");

        var bad = await visitor.Send(form, new() { ["Form.Name"] = "Trung tâm Bình An", ["Form.ValidTo"] = "2020-01-01" });
        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
        Assert.NotNull(bad.ErrorAt("Form.Address"));
        var directory = await visitor.SendOn(bad, new()
        {
            ["Form.Name"] = "Trung tâm Bình An",
            ["Form.Kind"] = "SocialOrganisation",
            ["Form.WardCode"] = TestWards.North,
            ["Form.Address"] = "Số 2, phố Mẫu",
            ["Form.ServiceCodes"] = new[] { "counselling", "peer-support" },
            ["Form.WardCodes"] = new[] { TestWards.North },
            ["Form.ValidTo"] = "",
        });

        Assert.Contains("Trung tâm Bình An", directory.Text, StringComparison.Ordinal);
        Assert.Contains("Tư vấn tâm lý", directory.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_changes_the_words_about_the_law_and_a_second_one_is_told()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var visitor = await Visitor.SignedIn(host, await programme.Given.Administrator());
        var page = await visitor.Open("/directory/services/home-detox");

        var saved = await visitor.SendOn(page, new() { ["Form.ConsequenceVi"] = "Luật đã đổi." });
        var second = await visitor.Send(page, new() { ["Form.ConsequenceVi"] = "Ý khác." });

        Assert.Contains("Đã lưu.", saved.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal("Ý khác.", second.Document.QuerySelector("textarea[name='Form.ConsequenceVi']")!.TextContent.Trim());
        Assert.Equal(2, await programme.Value<int>("select consequence_version from directory.services where code = 'home-detox'"));
    }

    [Fact]
    public async Task A_service_added_in_the_directory_can_be_edited_but_keeps_its_kind_of_data()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var visitor = await Visitor.SignedIn(host, await programme.Given.Administrator());
        var form = await visitor.Open("/directory/services");
        Dictionary<string, object?> dental = new()
        {
            ["Form.Code"] = "dental",
            ["Form.Category"] = "Health",
            ["Form.NameVi"] = "Răng miệng",
            ["Form.NameEn"] = "Dental",
            ["Form.Group"] = "OtherHealth",
            ["Form.Course"] = "OneOff",
            ["Form.Exposure"] = "None",
            ["Form.Source"] = "Luật mẫu",
        };

        await visitor.SendOn(form, dental);
        var taken = await visitor.Send(form, dental);
        await visitor.SendOn(
            await visitor.Open("/directory/services/dental"), new() { ["Form.Category"] = "Care", ["Form.NameVi"] = "Nha khoa" });

        Assert.Equal(HttpStatusCode.Conflict, taken.Status);
        Assert.Equal(
            "Nha khoa Health",
            await programme.Value<string>("select name_vi || ' ' || category from directory.services where code = 'dental'"));
    }

    [Fact]
    public async Task A_coordinator_reads_the_directory_and_cannot_open_its_forms()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var provider = await programme.Given.Provider(TestWards.North, "job");
        using var visitor = await Visitor.SignedIn(host, await programme.Given.Coordinator(TestWards.North));

        var directory = await visitor.Open("/directory");

        Assert.Contains("Phòng khám Ánh Dương", directory.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/directory/providers/{provider}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/directory/services/job")).Status);
    }
}
