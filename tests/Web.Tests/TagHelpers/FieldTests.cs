using System.Globalization;
using CaseManager.Web.TagHelpers;

namespace CaseManager.Web.Tests.TagHelpers;

public sealed class FieldTests
{
    [Fact]
    public async Task A_field_ties_its_label_and_hint_to_the_box()
    {
        var page = new Rendered();

        var group = await page.Field(
            new LineTagHelper { Label = "Họ tên", Hint = "Chỉ cần đủ để nhận ra." }, "Form.KnownAs", "Trần Văn Minh");

        Assert.Equal("Form_KnownAs", group.QuerySelector("label")!.GetAttribute("for"));
        var input = group.QuerySelector("input")!;
        Assert.Equal("Form.KnownAs", input.GetAttribute("name"));
        Assert.Equal("Trần Văn Minh", input.GetAttribute("value"));
        Assert.Equal("off", input.GetAttribute("autocomplete"));
        Assert.Equal("Form_KnownAs-hint", input.GetAttribute("aria-describedby"));
        Assert.Equal("Chỉ cần đủ để nhận ra.", group.QuerySelector("#Form_KnownAs-hint")!.TextContent);
    }

    [Fact]
    public async Task An_error_stands_beside_its_field_and_keeps_what_was_typed()
    {
        var page = new Rendered().Typed("Form.Phone", "09x").Wrong("Form.Phone", "Số điện thoại cần 10 chữ số");

        var group = await page.Field(new LineTagHelper { Label = "Số điện thoại", Type = "tel" }, "Form.Phone", "");

        Assert.Contains("govuk-form-group--error", group.ClassList);
        Assert.Equal("Lỗi: Số điện thoại cần 10 chữ số", group.QuerySelector("#Form_Phone-error")!.TextContent);
        Assert.Equal("Form_Phone-error", group.QuerySelector("input")!.GetAttribute("aria-describedby"));
        Assert.Equal("09x", group.QuerySelector("input")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("vi-VN", "Dùng số 0382 345 678")]
    [InlineData("en-GB", "Use 0382 345 678")]
    public async Task A_refused_number_of_before_2018_is_offered_as_it_is_today(string language, string offer)
    {
        var page = new Rendered(language).Typed("Form.Phone", "0168 234 5678").Wrong("Form.Phone", "…");

        var group = await page.Field(new LineTagHelper { Label = "Số điện thoại", Type = "tel" }, "Form.Phone", "");

        var button = group.QuerySelector("button")!;
        Assert.Equal(
            (offer, "button", "Form_Phone", "0382 345 678"),
            (button.TextContent.Trim(), button.GetAttribute("type"), button.GetAttribute("data-use"), button.GetAttribute("value")));
        Assert.Equal("0168 234 5678", group.QuerySelector("input")!.GetAttribute("value"));
        Assert.Contains(PageScripts.Use, PageScripts.Of(page.Page));
    }

    [Fact]
    public async Task A_number_that_was_not_refused_is_offered_no_other()
    {
        var group = await new Rendered().Field(new LineTagHelper { Label = "Số điện thoại", Type = "tel" }, "Form.Phone", "0168 234 5678");

        Assert.Null(group.QuerySelector("button"));
    }

    [Fact]
    public async Task Typed_text_is_always_encoded()
    {
        var page = new Rendered();

        var group = await page.Field(new LineTagHelper { Label = "<b>Tên</b>" }, "Form.KnownAs", "\"><script>alert(1)</script>");

        Assert.Empty(group.QuerySelectorAll("script, b"));
        Assert.Equal("\"><script>alert(1)</script>", group.QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_password_is_never_written_back()
    {
        var page = new Rendered().Typed("Form.Password", "bí mật");

        var group = await page.Field(new LineTagHelper { Label = "Mật khẩu", Type = "password" }, "Form.Password", "");

        Assert.False(group.QuerySelector("input")!.HasAttribute("value"));
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-GB")]
    public async Task A_number_field_uses_a_point_and_says_so(string language)
    {
        var page = new Rendered(language);

        var group = await page.Field(new NumberTagHelper { Label = "Lượng" }, "Form.Dose", (decimal?)0.5m);

        Assert.Equal("number", group.QuerySelector("#Form_Dose")!.GetAttribute("type"));
        Assert.Equal("0.5", group.QuerySelector("#Form_Dose")!.GetAttribute("value"));
        Assert.Equal("Form.Dose", group.QuerySelector("input[name=__Invariant]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_day_is_asked_in_three_labelled_boxes_day_first()
    {
        var page = new Rendered();

        var group = await page.Field(new DateTagHelper { Label = "Ngày gặp" }, "Form.On", (DateOnly?)new DateOnly(2026, 9, 2));

        Assert.Equal(["Form.On.Day", "Form.On.Month", "Form.On.Year"], group.QuerySelectorAll("input").Select(i => i.GetAttribute("name")));
        Assert.Equal(["2", "9", "2026"], group.QuerySelectorAll("input").Select(i => i.GetAttribute("value")));
        Assert.Equal(["Ngày", "Tháng", "Năm"], group.QuerySelectorAll("label").Select(l => l.TextContent));
        Assert.Equal("Form_On", group.QuerySelector("input")!.Id);
    }

    [Fact]
    public async Task A_day_that_does_not_exist_is_shown_again_as_typed()
    {
        var page = new Rendered().Typed("Form.On.Day", "31")
            .Typed("Form.On.Month", "2")
            .Typed("Form.On.Year", "2026")
            .Wrong("Form.On", "Nhập ngày có thật");

        var group = await page.Field(new DateTagHelper { Label = "Ngày gặp" }, "Form.On", (DateOnly?)null);

        Assert.Equal(["31", "2", "2026"], group.QuerySelectorAll("input").Select(i => i.GetAttribute("value")));
        Assert.NotNull(group.QuerySelector("#Form_On-error"));
    }

    [Fact]
    public async Task A_limited_text_counts_in_the_readers_language()
    {
        var page = new Rendered();

        var group = await page.Field(
            new TextareaTagHelper { Label = "Ghi thêm", Maxlength = 300, Optional = true }, "Form.Note", "\nDòng đầu");

        Assert.Equal("Tối đa 300 ký tự", group.QuerySelector("#Form_Note-info")!.TextContent);
        Assert.Equal("\nDòng đầu", group.QuerySelector("textarea")!.TextContent);
        Assert.Contains("(không bắt buộc)", group.QuerySelector("label")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(PageScripts.Govuk, PageScripts.Of(page.Page));
    }

    [Fact]
    public async Task An_enum_offers_its_members_unless_told_otherwise()
    {
        var page = new Rendered();

        var group = await page.Field(
            new SelectTagHelper { Label = "Ngày", Items = [new("a", "Một"), new("b", "Hai")] }, "Form.Choice", "b");

        Assert.Equal(["Chọn", "Một", "Hai"], group.QuerySelectorAll("option").Select(o => o.TextContent));
        Assert.Equal("b", group.QuerySelector("option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Yes_or_no_is_asked_without_naming_the_choices()
    {
        var page = new Rendered();

        var group = await page.Field(new RadiosTagHelper { Label = "Từ 18 tuổi?" }, "Form.Adult", (bool?)false);

        Assert.Equal(["Có", "Không"], group.QuerySelectorAll("label").Select(l => l.TextContent));
        Assert.Equal("false", group.QuerySelector("input[checked]")!.GetAttribute("value"));
        Assert.Equal("Từ 18 tuổi?", group.QuerySelector("legend")!.TextContent);
    }

    [Fact]
    public async Task Tiles_for_a_list_may_be_ticked_several_at_once()
    {
        var page = new Rendered();
        Choice[] ways = [new("call", "Gọi điện"), new("text", "Nhắn tin"), new("meet", "Gặp trực tiếp")];

        var group = await page.Field(
            new TilesTagHelper { Label = "Liên hệ", Items = ways }, "Form.Safe", new List<string> { "call", "meet" });

        Assert.All(group.QuerySelectorAll("input"), i => Assert.Equal("checkbox", i.GetAttribute("type")));
        Assert.Equal(["call", "meet"], group.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")));
        Assert.Equal("Form_Safe", group.QuerySelector("input")!.Id);
    }

    [Fact]
    public async Task An_unticked_box_posts_false()
    {
        var page = new Rendered();

        var group = await page.Field(new CheckboxTagHelper { Label = "Đồng ý" }, "Form.Agreed", false);

        Assert.False(group.QuerySelector("input[type=checkbox]")!.HasAttribute("checked"));
        Assert.Equal("false", group.QuerySelector("input[type=hidden]")!.GetAttribute("value"));
    }
}
