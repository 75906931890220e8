namespace CaseManager.Browser.Tests;

[Collection(nameof(Stage))]
public sealed class KitTests(Stage stage)
{
    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Every_component_is_accessible(int width)
    {
        await using var visit = await stage.Visit(width: width);

        await visit.Goto("/kit");

        Assert.Null(await visit.Overflow());
        Assert.Empty(await visit.Barriers());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_error_summary_links_to_its_field()
    {
        await using var visit = await stage.Visit();
        await visit.Goto("/kit");

        await visit.Page.FillAsync("[name='Form.KnownAs']", "");
        await visit.Page.FillAsync("[name='Form.On.Day']", "31");
        await visit.Page.FillAsync("[name='Form.On.Month']", "2");
        await visit.Page.FillAsync("[name='Form.On.Year']", "2026");
        await visit.Page.ClickAsync("form:has([name='Form.KnownAs']) button[value=back] + button");

        Assert.StartsWith("Lỗi: ", await visit.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("31", await visit.Page.InputValueAsync("[name='Form.On.Day']"));
        await visit.Page.ClickAsync(".govuk-error-summary a[href='#Form_On']");
        Assert.Equal("Form.On.Day", await visit.Page.EvaluateAsync<string>("document.activeElement.name"));
        Assert.Empty(await visit.Barriers());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_long_form_shows_one_step_at_a_time_and_moves_the_focus()
    {
        await using var visit = await stage.Visit();
        await visit.Goto("/kit");

        await visit.Page.ClickAsync("form:has([data-steps]) .lead-actionbar >> text=Tiếp tục");

        Assert.Equal("Chuyện gì đang xảy ra?", await visit.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.True(await visit.Page.IsVisibleAsync("text=Gửi phiếu"));
        Assert.True(await visit.Page.IsVisibleAsync("text=Bước 2/2"));
    }

    [Fact]
    public async Task Without_scripts_all_steps_are_one_page()
    {
        await using var visit = await stage.Visit(javaScript: false);

        await visit.Goto("/kit");

        Assert.True(await visit.Page.IsVisibleAsync("text=Bước một."));
        Assert.True(await visit.Page.IsVisibleAsync("text=Bước hai."));
        Assert.True(await visit.Page.IsVisibleAsync("text=Gửi phiếu"));
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-GB")]
    public async Task A_decimal_amount_never_loses_its_decimal_sign(string language)
    {
        await using var visit = await stage.Visit(language: language);
        await visit.Goto("/kit");

        await visit.Page.FillAsync("[name='Form.KnownAs']", "");
        await visit.Page.FillAsync("[name='Form.Dose']", "0.5");
        await visit.Page.ClickAsync("form:has([name='Form.KnownAs']) button[value=back] + button");

        Assert.Equal("0.5", await visit.Page.InputValueAsync("[name='Form.Dose']"));
    }

    [Fact]
    public async Task The_language_changes_and_the_page_stays()
    {
        await using var visit = await stage.Visit();
        await visit.Goto("/kit?p=3");

        await visit.Page.ClickAsync("header button[lang=en]");

        Assert.EndsWith("/kit?p=3", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal("en", await visit.Page.GetAttributeAsync("html", "lang"));
    }
}
