using System.Net;
using System.Text;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Wards;

public sealed class WardPagesTests
{
    private const string Heading = "province_code,province_full_name,ward_code,ward_full_name\n";

    [Fact]
    public async Task A_file_is_checked_first_and_its_faults_name_their_lines()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var administrator = await Visitor.SignedIn(host, await programme.Given.Administrator());

        var faulty = await Check(
            administrator, Heading + "01,Thành phố Hà Nội,00004,Phường Ba Đình\n01,Thành phố Hà Nội,0008,Phường Ngọc Hà\n");
        var none = await Check(administrator, "");
        var sound = await Check(administrator, Heading + "01,Thành phố Hà Nội,00004,Phường Ba Đình\n");

        Assert.Equal(HttpStatusCode.BadRequest, faulty.Status);
        Assert.Contains("Dòng 3:", faulty.Document.QuerySelector("[data-refused]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(faulty.Document.QuerySelector("#apply"));
        Assert.Contains("Chọn tệp CSV", none.Text, StringComparison.Ordinal);
        Assert.Equal(0L, await programme.Value<long>("select count(*) from directory.wards where code = '00004'"));
        var list = await administrator.SendOn(sound, [], "#apply");
        Assert.Contains("Phường Ba Đình", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ward_is_added_renamed_given_a_duty_coordinator_and_closed()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var administrator = await Visitor.SignedIn(host, await programme.Given.Administrator());
        var add = await administrator.Open("/wards/add");

        var bad = await administrator.Send(
            add,
            new()
            {
                ["Form.Code"] = "4",
                ["Form.Name"] = "Phường Ba Đình",
                ["Form.ProvinceCode"] = "01",
                ["Form.ProvinceName"] = "Thành phố Hà Nội",
                ["Form.From"] = "2025-07-01"
            });
        Assert.NotNull(bad.ErrorAt("Form.Code"));
        Assert.Equal("Phường Ba Đình", bad.Document.QuerySelector("input[name='Form.Name']")!.GetAttribute("value"));
        var ward = await administrator.SendOn(bad, new() { ["Form.Code"] = "00004" });
        var renamed = await administrator.SendOn(ward, new() { ["Form.Name"] = "Phường Ba Đình Mới" }, "#rename");
        var duty = await administrator.Open("/wards/00004/duty");
        var named = await administrator.SendOn(
            duty,
            new()
            {
                ["Form.CoordinatorName"] = "Lan",
                ["Form.Phone"] = "0900 000 418",
                ["Form.Hours"] = "7:00–21:00",
                ["Form.Place"] = "Trạm Y tế"
            });
        var closed = await administrator.SendOn(named, new() { ["On"] = "2026-12-31" }, "#close");

        Assert.Contains("Tên trước đây", renamed.Text, StringComparison.Ordinal);
        Assert.Contains("0900 000 418", named.Text, StringComparison.Ordinal);
        Assert.Contains("Kết thúc từ ngày 31/12/2026", closed.Text, StringComparison.Ordinal);
        var found = await administrator.Send(await administrator.Open("/wards"), new() { ["Search"] = "ba dinh moi" });
        Assert.Contains("00004", found.Text, StringComparison.Ordinal);
    }

    private static async Task<Sight> Check(Visitor visitor, string file)
    {
        var page = await visitor.Open("/wards/import");
        var token = page.Document.QuerySelector("#check input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("2025-07-01"), "Form.From" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "Form.File", "wards.csv" },
        };

        return await Sight.Of(await visitor.Http.PostAsync("/wards/import", content), "/wards/import");
    }
}
