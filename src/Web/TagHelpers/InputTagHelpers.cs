using System.Globalization;
using CaseManager.Application.Texts;
using CaseManager.Domain.People;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>A line of text. Browsers may not remember what is typed about a person, so <c>autocomplete</c> is off unless the page says otherwise.</summary>
[HtmlTargetElement("lead-field", Attributes = "for")]
public sealed class LineTagHelper : FieldTagHelper
{
    public string Type { get; set; } = "text";

    public string Autocomplete { get; set; } = "off";

    public string? Inputmode { get; set => field = Html.Given(value); }

    public string? Autocapitalize { get; set => field = Html.Given(value); }

    public int? Maxlength { get; set; }

    /// <summary>Width in characters: 2, 3, 4, 5, 10 or 20.</summary>
    public int? Width { get; set; }

    public bool Readonly { get; set; }

    protected override IHtmlContent Write(TagHelperContext context, IHtmlContent content)
    {
        var secret = Type == "password";
        var inputmode = Inputmode ?? (Type is "tel" or "email" or "url" ? Type : null);
        var spellcheck = Type is "tel" or "email" or "password" ? "false" : null;
        var limit = Maxlength ?? (Type == "tel" ? PhoneNumber.TypedMaxLength : null);

        return Html.Of($"""{LabelHtml()}<input class="govuk-input{(Width is { } w ? $" govuk-input--width-{w}" : "")}{(Error is null ? "" : " govuk-input--error")}" id="{Id}" name="{Name}" type="{Type}" autocomplete="{Autocomplete}"{Html.Attribute("value", secret ? null : Shown())}{Html.Attribute("inputmode", inputmode)}{Html.Attribute("autocapitalize", Autocapitalize)}{Html.Attribute("spellcheck", spellcheck)}{Html.Attribute("maxlength", limit?.ToString(CultureInfo.InvariantCulture))}{Html.Attribute("readonly", Readonly)}{Html.Attribute("aria-describedby", DescribedBy)}>{NumberOfToday()}{content}""");
    }

    // A number of before 2018 was refused: a tap takes the one that it is today.
    private IHtmlContent? NumberOfToday()
    {
        if (Type != "tel" || Error is null || PhoneNumber.OfToday(Shown()) is not { } today)
        {
            return null;
        }

        PageScripts.Need(ViewContext, PageScripts.Use);

        return Html.Of($"""<button class="govuk-button govuk-button--secondary" type="button" data-use="{Id}" value="{PhoneNumber.Show(today)}" hidden>{Text.T("Common.UsePhone", PhoneNumber.Show(today))}</button>""");
    }
}

/// <summary>
/// A number. Browsers post it with a decimal point whatever the language, and the hidden field says so: without it 0.5 would be read as 5 in Vietnamese.
/// </summary>
[HtmlTargetElement("lead-number", Attributes = "for")]
public sealed class NumberTagHelper : FieldTagHelper
{
    /// <summary>What the number counts: kg, ngày, …</summary>
    public string? Suffix { get; set => field = Html.Given(value); }

    public decimal? Min { get; set; }

    public decimal? Max { get; set; }

    public string Step { get; set; } = "any";

    public int Width { get; set; } = 5;

    protected override IHtmlContent Write(TagHelperContext context, IHtmlContent content)
    {
        var type = Nullable.GetUnderlyingType(For.ModelExplorer.ModelType) ?? For.ModelExplorer.ModelType;
        var inputmode = type == typeof(int) || type == typeof(long) ? "numeric" : "decimal";
        var input = Html.Of($"""<input class="govuk-input govuk-input--width-{Width}{(Error is null ? "" : " govuk-input--error")}" id="{Id}" name="{Name}" type="number" inputmode="{inputmode}" step="{Step}" autocomplete="off"{Html.Attribute("value", Shown())}{Html.Attribute("min", Min?.ToString(CultureInfo.InvariantCulture))}{Html.Attribute("max", Max?.ToString(CultureInfo.InvariantCulture))}{Html.Attribute("aria-describedby", DescribedBy)}><input name="__Invariant" type="hidden" value="{Name}">""");

        return Suffix is null
            ? Html.Of($"{LabelHtml()}{input}{content}")
            : Html.Of($"""{LabelHtml()}<div class="govuk-input__wrapper">{input}<div class="govuk-input__suffix" aria-hidden="true">{Suffix}</div></div>{content}""");
    }
}

/// <summary>Several lines of text, with a count of what is left when there is a limit.</summary>
[HtmlTargetElement("lead-textarea", Attributes = "for")]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 4;

    public int? Maxlength { get; set; }

    protected override IHtmlContent Write(TagHelperContext context, IHtmlContent content)
    {
        var described = Maxlength is null ? DescribedBy : $"{DescribedBy} {Id}-info".Trim();
        var area = Html.Of($"""{LabelHtml()}<textarea class="govuk-textarea{(Error is null ? "" : " govuk-textarea--error")}{(Maxlength is null ? "" : " govuk-js-character-count")}" id="{Id}" name="{Name}" rows="{Rows}" autocomplete="off"{Html.Attribute("aria-describedby", described)}>{new HtmlString("\n")}{Shown()}</textarea>""");
        if (Maxlength is not { } limit)
        {
            return Html.Of($"{area}{content}");
        }

        PageScripts.Need(ViewContext, PageScripts.Govuk);

        return Html.Of($"""<div class="govuk-character-count" data-module="govuk-character-count" data-maxlength="{limit}" data-i18n.characters-under-limit.other="{Text.T("Common.Characters.Under", "%{count}")}" data-i18n.characters-under-limit.one="{Text.T("Common.Characters.Under", "%{count}")}" data-i18n.characters-over-limit.other="{Text.T("Common.Characters.Over", "%{count}")}" data-i18n.characters-over-limit.one="{Text.T("Common.Characters.Over", "%{count}")}" data-i18n.characters-at-limit="{Text.T("Common.Characters.At")}">{area}<div class="govuk-hint govuk-character-count__message" id="{Id}-info">{Text.T("Common.Characters.Limit", limit)}</div></div>{content}""");
    }
}

/// <summary>
/// A day in three boxes. A browser's own date box follows the language of the browser, not of the page: on a computer set to English
/// 03/05 is the fifth of March. Three labelled boxes cannot be misread, keep what was typed, and need no script.
/// </summary>
[HtmlTargetElement("lead-date", Attributes = "for")]
public sealed class DateTagHelper : FieldTagHelper
{
    protected override IHtmlContent Write(TagHelperContext context, IHtmlContent content)
    {
        var day = For.Model as DateOnly?;
        var whole = TypedAt(Name)?.Split('-');

        IHtmlContent Part(string part, string label, int width, int? held, int place) => Html.Of($"""<div class="govuk-date-input__item"><label class="govuk-label govuk-date-input__label" for="{PartId(part)}">{label}</label><input class="govuk-input govuk-date-input__input govuk-input--width-{width}{(Error is null ? "" : " govuk-input--error")}" id="{PartId(part)}" name="{Name}.{part}" type="text" inputmode="numeric" maxlength="{width}" autocomplete="off"{Html.Attribute("value", TypedAt($"{Name}.{part}") ?? (whole is { Length: 3 } ? whole[place] : held?.ToString(CultureInfo.InvariantCulture)))}></div>""");

        return Html.Of($"""{FieldsetHtml($"""<div class="govuk-date-input" id="{Id}-parts">{Part("Day", Text.T("Common.Date.Day"), 2, day?.Day, 2)}{Part("Month", Text.T("Common.Date.Month"), 2, day?.Month, 1)}{Part("Year", Text.T("Common.Date.Year"), 4, day?.Year, 0)}</div>""", "group")}{content}""");
    }

    /// <summary>The first box bears the name of the whole, so that the error summary leads to it.</summary>
    private string PartId(string part) => part == "Day" ? Id : $"{Id}_{part}";
}
