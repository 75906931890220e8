using System.Globalization;
using CaseManager.Application.Texts;
using CaseManager.Domain.Assessments;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>One question of an instrument with its answers, and always the right not to answer.</summary>
[HtmlTargetElement("lead-question", Attributes = "item")]
public sealed class QuestionTagHelper : TagHelper
{
    /// <summary>What is posted when the client does not want to answer. No option can be called so.</summary>
    public const string Declined = "~declined";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public Item Item { get; set; } = null!;

    /// <summary>What was chosen or typed, as posted.</summary>
    public IReadOnlyList<string> Values { get; set; } = [];

    /// <summary>The language in which the client is asked: vi or en.</summary>
    public string Language { get; set; } = "vi";

    /// <summary>The answer of the time before, in words.</summary>
    public string? Earlier { get; set => field = Html.Given(value); }

    /// <summary>Another answer that is kept already, in words: somebody else's, or one's own elsewhere.</summary>
    public string? Kept { get; set => field = Html.Given(value); }

    private string Name => NameOf(Item.Key);

    private string Id => TagBuilder.CreateSanitizedId(Name, "_");

    public static string NameOf(string key) => "Form." + key;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var error = ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-form-group lead-q" + (error is null ? "" : " govuk-form-group--error"));
        output.Attributes.SetAttribute("data-item", Item.Key);
        if (Language != CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)
        {
            output.Attributes.SetAttribute("lang", Language);
        }

        var hints = new[] { Item.Hint?.In(Language), Item.When?.In(Language) }.OfType<string>().ToList();
        var described = string.Join(' ', new[] { hints.Count > 0 ? $"{Id}-hint" : null, error is null ? null : $"{Id}-error" }.OfType<string>());
        var number = Item.Number is null ? "" : Item.Number + ". ";
        output.Content.SetHtmlContent(Html.Of(
            $"""<fieldset class="govuk-fieldset"{Html.Attribute("aria-describedby", described)}><legend class="govuk-fieldset__legend">{number}{Item.Text.In(Language)}{Html.If(!Item.Required, $" <span class=\"lead-optional\">{Text.In(Language, "Common.Optional")}</span>")}</legend>{Html.If(hints.Count > 0, $"<div class=\"govuk-hint\" id=\"{Id}-hint\">{string.Join(" ", hints)}</div>")}{Html.If(error is not null, $"<p class=\"govuk-error-message\" id=\"{Id}-error\">{Html.Unseen(Text.T("Common.Error.Prefix"))} {error}</p>")}{Answers()}{Decline()}</fieldset>{Note("Assessments.Fill.Kept", Kept)}{Note("Assessments.Fill.EarlierAnswer", Earlier)}"""));
    }

    private static IHtmlContent Note(string key, string? words) =>
        Html.If(!string.IsNullOrEmpty(words), $"<p class=\"lead-small lead-muted\">{Text.T(key, words)}</p>");

    private IHtmlContent Answers() => Item.Kind switch
    {
        ItemKind.SingleChoice or ItemKind.YesNo => Tiles("radio"),
        ItemKind.MultipleChoice => Tiles("checkbox"),
        ItemKind.Number => Typed("number", 5, Html.Of($" inputmode=\"numeric\" step=\"1\" min=\"{Item.Min}\" max=\"{Item.Max}\"")),
        ItemKind.Weeks => Weeks(),
        ItemKind.ShortText => Typed("text", null, Html.Of($" maxlength=\"{ItemExtensions.LongestText}\"")),
        ItemKind.Date => Day(),
    };

    private IHtmlContent Tiles(string type)
    {
        var layout = Item.Options.Count == 5 && type == "radio" ? "lead-likert" : Item.Options.Count == 2 ? "lead-choice--2" : "lead-choice--1 lead-choice--3";
        var tiles = Html.Each(Item.Options.Select((option, place) => (option, id: place == 0 ? Id : $"{Id}-{place + 1}")), tile => Html.Of(
            $"""<div class="lead-choice__i"><input type="{type}" id="{tile.id}" name="{Name}" value="{tile.option.Code}"{Html.Attribute("checked", Values.Contains(tile.option.Code))}><label for="{tile.id}"><span>{tile.option.Text.In(Language)}</span></label></div>"""));

        return Html.Of($"""<div class="lead-choice {layout}">{tiles}</div>""");
    }

    private IHtmlContent Typed(string type, int? width, IHtmlContent limits)
    {
        var label = Item.Text.In(Language);
        var value = Values.FirstOrDefault(v => v != Declined);
        var input = Html.Of($"""<input class="govuk-input{(width is null ? "" : $" govuk-input--width-{width}")}" id="{Id}" name="{Name}" type="{type}" autocomplete="off" aria-label="{label}"{Html.Attribute("value", value)}{limits}>""");

        return Item.Unit is { } unit
            ? Html.Of($"""<div class="govuk-input__wrapper">{input}<div class="govuk-input__suffix" aria-hidden="true">{unit.In(Language)}</div></div>""")
            : input;
    }

    // Three boxes, as every day in the programme is asked for.
    private IHtmlContent Day()
    {
        var parts = (Values.FirstOrDefault(v => v != Declined) ?? "").Split('-');

        IHtmlContent Part(string part, int width, int place) => Html.Of(
            $"""<div class="govuk-date-input__item"><div class="govuk-form-group"><label class="govuk-label govuk-date-input__label" for="{Id}{(part == "Day" ? "" : "_" + part)}">{Text.In(Language, $"Common.Date.{part}")}</label><input class="govuk-input govuk-date-input__input govuk-input--width-{width}" id="{Id}{(part == "Day" ? "" : "_" + part)}" name="{Name}.{part}" type="text" inputmode="numeric" maxlength="{width}" autocomplete="off"{Html.Attribute("value", parts.ElementAtOrDefault(place)?.TrimStart('0'))}></div></div>""");

        return Html.Of($"""<div class="govuk-date-input">{Part("Day", 2, 2)}{Part("Month", 2, 1)}{Part("Year", 4, 0)}</div>""");
    }

    // Four small boxes, the earliest week first.
    private IHtmlContent Weeks()
    {
        var given = Values.Where(v => v != Declined).ToList();
        var boxes = Html.Each(Enumerable.Range(0, Item.Weeks), week => Html.Of(
            $"""<div class="govuk-date-input__item"><div class="govuk-form-group"><label class="govuk-label govuk-date-input__label" for="{Id}{(week == 0 ? "" : $"-{week + 1}")}">{Text.T("Assessments.Fill.Week", week + 1)}</label><input class="govuk-input govuk-date-input__input govuk-input--width-2" id="{Id}{(week == 0 ? "" : $"-{week + 1}")}" name="{Name}" type="text" inputmode="numeric" maxlength="2" autocomplete="off"{Html.Attribute("value", given.ElementAtOrDefault(week))}></div></div>"""));

        return Html.Of($"""<div class="govuk-date-input" data-weeks="{Item.Weeks}">{boxes}</div>""");
    }

    private IHtmlContent Decline()
    {
        var block = Item.Kind is ItemKind.SingleChoice or ItemKind.YesNo ? "radios" : "checkboxes";
        var type = block == "radios" ? "radio" : "checkbox";

        return Html.Of(
            $"""<div class="govuk-{block} govuk-{block}--small"><div class="govuk-{block}__item"><input class="govuk-{block}__input" type="{type}" id="{Id}-no" name="{Name}" value="{Declined}"{Html.Attribute("checked", Values.Contains(Declined))}><label class="govuk-label govuk-{block}__label" for="{Id}-no">{Text.In(Language, "Assessments.Answer.Declined")}</label></div></div>""");
    }
}
