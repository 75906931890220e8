using CaseManager.Web.TagHelpers;
using Microsoft.Extensions.Time.Testing;

namespace CaseManager.Web.Tests.TagHelpers;

public sealed class ComponentTests
{
    [Fact]
    public async Task The_error_summary_leads_to_each_field_once()
    {
        var page = new Rendered().Wrong("Form.KnownAs", "Nhập họ tên").Wrong("", "Phiếu đã được nhận.");

        var summary = await page.Element(new ErrorSummaryTagHelper { ViewContext = page.Page });
        var again = await page.Element(new ErrorSummaryTagHelper { ViewContext = page.Page });

        Assert.Equal("Có thông tin cần sửa", summary.QuerySelector("h2")!.TextContent);
        Assert.Equal("#Form_KnownAs", summary.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(2, summary.QuerySelectorAll("li").Length);
        Assert.Empty(again.QuerySelectorAll("h2"));
    }

    [Fact]
    public async Task A_button_names_its_subject_to_screen_readers()
    {
        var button = await new Rendered().Element(
            new ButtonTagHelper(null!) { About = "Trần Văn Minh", Small = true, Icon = "plus" }, "Nhận");

        Assert.Equal("BUTTON", button.TagName);
        Assert.Equal("submit", button.GetAttribute("type"));
        Assert.Equal("Nhận: Trần Văn Minh", button.TextContent);
        Assert.Equal("true", button.QuerySelector("svg")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public async Task A_button_that_leads_somewhere_is_a_link()
    {
        var button = await new Rendered().Element(new ButtonTagHelper(null!) { Href = "/slips/new", Kind = "secondary" }, "Phiếu mới");

        Assert.Equal("A", button.TagName);
        Assert.Equal("/slips/new", button.GetAttribute("href"));
        Assert.Contains("govuk-button--secondary", button.ClassList);
    }

    [Theory]
    [InlineData(1, "green", 1)]
    [InlineData(2, "amber", 2)]
    [InlineData(3, "red", 3)]
    public async Task A_band_of_risk_is_a_word_a_colour_and_bars(int level, string colour, int bars)
    {
        var band = await new Rendered().Element(new BandTagHelper { Level = level }, "Nguy cơ");

        Assert.Contains($"lead-tag--{colour}", band.ClassList);
        Assert.Equal(bars, band.QuerySelectorAll("i.on").Length);
        Assert.Equal("Nguy cơ", band.TextContent);
    }

    [Fact]
    public async Task A_card_is_a_region_under_its_own_heading()
    {
        var page = new Rendered();

        var card = await page.Element(
            new CardTagHelper(null!) { ViewContext = page.Page, Title = "Dịch vụ", Count = 4, Link = "Thêm", Href = "#them", Kind = "due" },
            "<p>…</p>");

        Assert.Equal(card.QuerySelector("h2")!.Id, card.GetAttribute("aria-labelledby"));
        Assert.Equal("Thêm: Dịch vụ", card.QuerySelector("a")!.TextContent);
        Assert.Contains("lead-card--due", card.ClassList);
    }

    [Fact]
    public async Task Bars_are_sized_by_class_and_never_by_style()
    {
        var bars = await new Rendered().Element(
            new BarsTagHelper { Caption = "Dịch vụ", Items = [new("HIV", "63", 100), new("Methadone", "41", 64.6), new("Khác", "0", -3)] });

        Assert.Equal(["w-100", "w-65", "w-0"], bars.QuerySelectorAll("i").Select(i => i.ClassName));
        Assert.Empty(bars.QuerySelectorAll("[style]"));
        Assert.Equal("Dịch vụ", bars.QuerySelector("caption")!.TextContent);
    }

    [Fact]
    public async Task A_sparkline_has_a_text_alternative()
    {
        var page = new Rendered();

        var line = await page.Element(
            new SparklineTagHelper
            {
                ViewContext = page.Page,
                Title = "Giảm từ 27 xuống 16",
                Max = 36,
                Points = [new("10/06", 27), new("08/09", 16)],
                Stripes = [new(0, "green"), new(4, "amber", "4+")]
            });

        Assert.Equal("img", line.GetAttribute("role"));
        Assert.Equal("Giảm từ 27 xuống 16", line.QuerySelector("title")!.TextContent);
        Assert.Equal(2, line.QuerySelectorAll("circle").Length);
    }

    [Fact]
    public async Task A_pathway_names_its_current_stage_to_screen_readers()
    {
        var now = await new Rendered().Element(new PathwayStepTagHelper { Text = "Kế hoạch", State = "now" });
        var done = await new Rendered().Element(new PathwayStepTagHelper { Text = "Đánh giá", State = "done" });

        Assert.Equal("step", now.GetAttribute("aria-current"));
        Assert.Equal("Đánh giá (đã qua)", done.TextContent);
    }

    [Fact]
    public async Task The_pages_of_a_list_keep_its_filters()
    {
        var page = new Rendered();
        page.Page.HttpContext.Request.Path = "/clients";
        page.Page.HttpContext.Request.QueryString = new("?ward=99001&p=2");

        var pages = await page.Element(new PaginationTagHelper { ViewContext = page.Page, Current = 2, Last = 7 });

        Assert.Equal(
            ["/clients?ward=99001&p=1", "/clients?ward=99001&p=3"], pages.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Trang 2/7", pages.QuerySelector("p")!.TextContent);
    }

    [Theory]
    [InlineData("vi-VN", "hôm nay, 22/09/2026, 00:30")]
    [InlineData("en-GB", "today, 22/09/2026, 00:30")]
    public async Task A_time_is_shown_in_Vietnamese_time(string language, string expected)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 9, 21, 18, 0, 0, TimeSpan.Zero));

        var when = await new Rendered(language).Element(
            new WhenTagHelper(clock) { At = new DateTimeOffset(2026, 9, 21, 17, 30, 0, TimeSpan.Zero), As = "near" });

        Assert.Equal(expected, when.TextContent);
        Assert.Equal("2026-09-22T00:30:00+07:00", when.GetAttribute("datetime"));
    }
}
