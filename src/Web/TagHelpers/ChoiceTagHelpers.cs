using System.Collections;
using CaseManager.Application.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>A field whose answer is one, or several, of some choices.</summary>
public abstract class ChoosingTagHelper : FieldTagHelper
{
    /// <summary>Longer lists have smaller boxes, so that they can be taken in at a glance.</summary>
    private const int ManyBoxes = 8;

    /// <summary>What can be chosen; without it, the members of the property's enum, or yes and no.</summary>
    public IEnumerable<Choice>? Items { get; set; }

    protected bool Several => For.ModelExplorer.ModelType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(For.ModelExplorer.ModelType);

    protected IReadOnlyList<Choice> Offered() =>
        Items?.ToList() ?? Choices.Of(Several ? For.Metadata.ElementType ?? typeof(string) : For.ModelExplorer.ModelType);

    /// <summary>The first choice bears the name of the field, so that the error summary leads to it.</summary>
    protected string IdAt(int place) => place == 0 ? Id : $"{Id}-{place + 1}";

    /// <summary>The choices one under another, with what each of them asks besides.</summary>
    protected IHtmlContent Boxes(string type, string block, bool inline, TagHelperContext context)
    {
        var chosen = Chosen();
        var asked = (Dictionary<string, IHtmlContent>)context.Items[typeof(RevealTagHelper)];
        if (asked.Count > 0)
        {
            PageScripts.Need(ViewContext, PageScripts.Reveal);
        }

        IHtmlContent Box(Choice choice, string id)
        {
            var ticked = chosen.Contains(choice.Value);
            var more = asked.GetValueOrDefault(choice.Value);

            return Html.Of($"""<div class="govuk-{block}__item"><input class="govuk-{block}__input" id="{id}" name="{Name}" type="{type}" value="{choice.Value}"{Html.Attribute("checked", ticked)}{Html.Attribute("aria-describedby", choice.Hint is null ? null : $"{id}-item-hint")}><label class="govuk-label govuk-{block}__label" for="{id}">{choice.Text}</label>{Html.If(choice.Hint is not null, $"<div class=\"govuk-hint govuk-{block}__hint\" id=\"{id}-item-hint\">{choice.Hint}</div>")}</div>{Html.If(more is not null, $"<div class=\"govuk-{block}__conditional\" data-revealed-by=\"{id}\">{more}</div>")}""");
        }

        var offered = Offered();
        var size = offered.Count > ManyBoxes ? $" govuk-{block}--small" : "";
        var boxes = Html.Each(offered.Select((choice, place) => (choice, id: IdAt(place))), b => Box(b.choice, b.id));

        return FieldsetHtml($"""<div class="govuk-{block}{(inline ? $" govuk-{block}--inline" : "")}{size}">{boxes}</div>""");
    }
}

/// <summary>One of many, in a list that opens.</summary>
[HtmlTargetElement("lead-select", Attributes = "for")]
public sealed class SelectTagHelper : ChoosingTagHelper
{
    /// <summary>The words of the empty choice; <c>Common.Choose</c> unless the page says otherwise.</summary>
    public string? Empty { get; set => field = Html.Given(value); }

    /// <summary>Leaves out the empty choice.</summary>
    public bool NoEmpty { get; set; }

    protected override IHtmlContent Write(TagHelperContext context, IHtmlContent content)
    {
        var chosen = Chosen();
        var options = Html.Each(Offered(), c => Html.Of($"<option value=\"{c.Value}\"{Html.Attribute("selected", chosen.Contains(c.Value))}>{c.Text}</option>"));

        return Html.Of($"""{LabelHtml()}<select class="govuk-select{(Error is null ? "" : " govuk-select--error")}" id="{Id}" name="{Name}" autocomplete="off"{Html.Attribute("aria-describedby", DescribedBy)}>{Html.If(!NoEmpty, $"<option value=\"\">{Empty ?? Text.T("Common.Choose")}</option>")}{options}</select>{content}""");
    }
}

/// <summary>One of a few, all in sight.</summary>
[HtmlTargetElement("lead-radios", Attributes = "for")]
public sealed class RadiosTagHelper : ChoosingTagHelper
{
    public bool Inline { get; set; }

    public override void Init(TagHelperContext context) => context.Items[typeof(RevealTagHelper)] = new Dictionary<string, IHtmlContent>();

    protected override IHtmlContent Write(TagHelperContext context, IHtmlContent content) =>
        Html.Of($"{Boxes("radio", "radios", Inline, context)}{content}");
}

/// <summary>Any of a few, all in sight.</summary>
[HtmlTargetElement("lead-checkboxes", Attributes = "for")]
public sealed class CheckboxesTagHelper : ChoosingTagHelper
{
    public override void Init(TagHelperContext context) => context.Items[typeof(RevealTagHelper)] = new Dictionary<string, IHtmlContent>();

    protected override IHtmlContent Write(TagHelperContext context, IHtmlContent content) =>
        Html.Of($"{Boxes("checkbox", "checkboxes", false, context)}{content}");
}

/// <summary>A single box to tick.</summary>
[HtmlTargetElement("lead-checkbox", Attributes = "for")]
public sealed class CheckboxTagHelper : FieldTagHelper
{
    protected override IHtmlContent Write(TagHelperContext context, IHtmlContent content)
    {
        var ticked = Chosen().Contains("true");

        return Html.Of($"""{ErrorHtml()}<div class="govuk-checkboxes"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="{Id}" name="{Name}" type="checkbox" value="true"{Html.Attribute("checked", ticked)}{Html.Attribute("aria-describedby", DescribedBy)}><label class="govuk-label govuk-checkboxes__label" for="{Id}">{Label}</label>{Html.If(Hint is not null, $"<div class=\"govuk-hint govuk-checkboxes__hint\" id=\"{HintId}\">{Hint}</div>")}</div></div><input name="{Name}" type="hidden" value="false">{content}""");
    }
}

/// <summary>Large tiles for thumbs: one of a few, or several when the property is a list.</summary>
[HtmlTargetElement("lead-choice", Attributes = "for")]
public sealed class TilesTagHelper : ChoosingTagHelper
{
    /// <summary>How many stand side by side; never more than two on a phone.</summary>
    public int Columns { get; set; } = 2;

    /// <summary>Five answers of a questionnaire in a row, under one another on a phone.</summary>
    public bool Likert { get; set; }

    protected override IHtmlContent Write(TagHelperContext context, IHtmlContent content)
    {
        var chosen = Chosen();
        var type = Several ? "checkbox" : "radio";
        var tiles = Html.Each(
            Offered().Select((choice, place) => (choice, id: IdAt(place))),
            t => Html.Of($"""<div class="lead-choice__i"><input type="{type}" id="{t.id}" name="{Name}" value="{t.choice.Value}"{Html.Attribute("checked", chosen.Contains(t.choice.Value))}><label for="{t.id}"><span>{t.choice.Text}{Html.If(t.choice.Hint is not null, $"<small>{t.choice.Hint}</small>")}</span></label></div>"""));
        var layout = Likert ? "lead-likert" : Columns > 2 ? $"lead-choice--2 lead-choice--{Columns}" : $"lead-choice--{Columns}";

        return Html.Of($"""{FieldsetHtml($"""<div class="lead-choice {layout}">{tiles}</div>""")}{content}""");
    }
}

/// <summary>What is asked besides when one choice is taken; in sight always when there is no JavaScript.</summary>
[HtmlTargetElement("lead-reveal", Attributes = "when")]
public sealed class RevealTagHelper : TagHelper
{
    /// <summary>The value of the choice.</summary>
    public string When { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var asked = await output.GetChildContentAsync();
        ((Dictionary<string, IHtmlContent>)context.Items[typeof(RevealTagHelper)])[When] = asked;
        output.SuppressOutput();
    }
}
