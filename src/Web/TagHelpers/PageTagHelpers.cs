using CaseManager.Application.Texts;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>A line icon beside words.</summary>
[HtmlTargetElement("lead-icon", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public int Size { get; set; } = 20;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icons.Draw(Name, Size));
    }
}

/// <summary>
/// What must be corrected, each line leading to its field. The layout writes it above the page if the page did not.
/// </summary>
[HtmlTargetElement("lead-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .SelectMany(entry => entry.Value!.Errors.Select(e => (entry.Key, Message: string.IsNullOrEmpty(e.ErrorMessage) ? Text.T("Common.Error.Invalid") : e.ErrorMessage)))
            .Distinct()
            .OrderBy(error => FieldOrder.PlaceOf(ViewContext, error.Key))
            .ToList();
        if (errors.Count == 0 || ViewContext.HttpContext.Items.ContainsKey(typeof(ErrorSummaryTagHelper)))
        {
            output.SuppressOutput();
            return;
        }

        ViewContext.HttpContext.Items[typeof(ErrorSummaryTagHelper)] = true;
        PageScripts.Need(ViewContext, PageScripts.Govuk);
        var lines = Html.Each(errors, e => string.IsNullOrEmpty(e.Key) || e.Key == "Form"
            ? Html.Of($"<li>{e.Message}</li>")
            : Html.Of($"<li><a href=\"#{TagBuilder.CreateSanitizedId(e.Key, "_")}\">{e.Message}</a></li>"));

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        output.Content.SetHtmlContent(Html.Of(
            $"""<div role="alert"><h2 class="govuk-error-summary__title">{Text.T("Common.Error.Title")}</h2><div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">{lines}</ul></div></div>"""));
    }
}

/// <summary>A button that sends its form, or a link that looks like one when it leads somewhere.</summary>
[HtmlTargetElement("lead-button")]
public sealed class ButtonTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    /// <summary><c>secondary</c>, <c>warning</c> or <c>link</c>; without it, the main thing to do.</summary>
    public string? Kind { get; set => field = Html.Given(value); }

    public bool Small { get; set; }

    public string? Icon { get; set => field = Html.Given(value); }

    /// <summary>Whom or what the button is about, said to those who hear a list of buttons: "Nhận: Trần Văn Minh".</summary>
    public string? About { get; set => field = Html.Given(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var target = Target;
        output.TagName = target is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (target is not null)
        {
            output.Attributes.SetAttribute("href", target);
        }
        else if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", "submit");
        }

        output.Attributes.SetAttribute("class", $"govuk-button{(Kind is null ? "" : $" govuk-button--{Kind}")}{(Small ? " govuk-button--sm" : "")}");
        output.Content.SetHtmlContent(Html.Of($"{Icons.Draw(Icon, Small ? 18 : 20)}{words}{Html.Unseen(About is null ? null : ": " + About)}"));
    }
}

/// <summary>That something was done: a tinted card with the page's heading.</summary>
[HtmlTargetElement("lead-panel", Attributes = "title")]
public sealed class PanelTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>A line above the heading, such as when it was sent.</summary>
    public string? Note { get; set => field = Html.Given(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "lead-card lead-card--accent lead-card--tint lead-panel");
        output.Content.SetHtmlContent(Html.Of(
            $"""{Html.If(Note is not null, $"<p class=\"lead-small lead-panel__note\">{Icons.Draw("check", 18)} {Note}</p>")}<h1 class="govuk-heading-l">{Title}</h1>{body}"""));
    }
}

/// <summary>Something to know before going on: <c>info</c>, <c>warning</c>, <c>danger</c> or <c>success</c>.</summary>
[HtmlTargetElement("lead-notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public string Kind { get; set; } = "info";

    public string? Title { get; set => field = Html.Given(value); }

    /// <summary><c>status</c> when it tells of something that has just happened.</summary>
    public string? Role { get; set => field = Html.Given(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"lead-notice lead-notice--{Kind}");
        if (Role is not null)
        {
            output.Attributes.SetAttribute("role", Role);
        }

        var icon = Kind switch { "warning" or "danger" => "warning", "success" => "check", _ => "info" };
        output.Content.SetHtmlContent(Html.Of(
            $"""{Icons.Draw(icon, 22)}<div>{Html.If(Title is not null, $"<p class=\"lead-notice__t\">{Title}</p>")}{body}</div>"""));
    }
}

/// <summary>A page's heading, the line below it, and its actions beside it.</summary>
[HtmlTargetElement("lead-head", Attributes = "title")]
public sealed class HeadTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public string? Sub { get; set => field = Html.Given(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "lead-head");
        output.Content.SetHtmlContent(Html.Of(
            $"""<div><h1 class="govuk-heading-l">{Title}</h1>{Html.If(Sub is not null, $"<p class=\"lead-small lead-muted\">{Sub}</p>")}</div>{Html.If(!actions.IsEmptyOrWhiteSpace, $"<div class=\"lead-head__act lead-noprint\">{actions}</div>")}"""));
    }
}

/// <summary>That there is nothing, and what to do about it.</summary>
[HtmlTargetElement("lead-empty")]
public sealed class EmptyTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    /// <summary>One sentence; <c>Common.Nothing</c> unless the page says otherwise.</summary>
    public string? Text { get; set => field = Html.Given(value); }

    /// <summary>The words of the link.</summary>
    public string? Action { get; set => field = Html.Given(value); }

    public string Icon { get; set; } = "list";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "lead-empty");
        output.Content.SetHtmlContent(Html.Of(
            $"""{Icons.Draw(Icon, 32)}<p>{Text ?? Application.Texts.Text.T("Common.Nothing")}</p>{Html.If(Action is not null, $"<p><a class=\"govuk-link\" href=\"{Target}\">{Action}</a></p>")}"""));
    }
}

/// <summary>The steps of a long form: all in one document, one at a time in sight when there is JavaScript.</summary>
[HtmlTargetElement("lead-steps")]
public sealed class StepsTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        PageScripts.Need(ViewContext, PageScripts.Steps);
        output.TagName = "div";
        output.Attributes.SetAttribute("data-steps", "");
        output.Attributes.SetAttribute("data-step-text", Text.T("Common.Step", "{0}", "{1}"));
        output.Attributes.SetAttribute("data-back-text", Text.T("Common.Back"));
        output.Attributes.SetAttribute("data-next-text", Text.T("Common.Continue"));
    }
}

/// <summary>One step of a long form, under its own heading.</summary>
[HtmlTargetElement("lead-step", Attributes = "title", ParentTag = "lead-steps")]
public sealed class StepTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.TagName = "section";
        output.Attributes.SetAttribute("class", "lead-step");
        output.Attributes.SetAttribute("data-step", "");
        output.Content.SetHtmlContent(Html.Of($"""<h2 class="govuk-heading-l" tabindex="-1">{Title}</h2>{body}"""));
    }
}

/// <summary>The buttons of a form, always within reach of the thumb on a phone.</summary>
[HtmlTargetElement("lead-actions")]
public sealed class ActionsTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "lead-actionbar");
        if (BelowHealthFilter.Tells(ViewContext.HttpContext))
        {
            output.PreElement.AppendHtml(Html.Of($"""<input type="hidden" name="{BelowHealthFilter.Told}" value="true">"""));
        }
    }
}

/// <summary>A form that saves itself as a draft: <c>&lt;form method="post" lead-draft="@Url.Page(null, "Draft")"&gt;</c>.</summary>
[HtmlTargetElement("form", Attributes = "lead-draft")]
public sealed class DraftTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The address that keeps the draft.</summary>
    public string LeadDraft { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        PageScripts.Need(ViewContext, PageScripts.Draft);
        output.Attributes.SetAttribute("data-draft", LeadDraft);
        output.Attributes.SetAttribute("data-draft-saving", Text.T("Common.Draft.Saving"));
        output.Attributes.SetAttribute("data-draft-saved", Text.T("Common.Draft.Saved", "{0}"));
        output.Attributes.SetAttribute("data-draft-failed", Text.T("Common.Draft.Failed"));
    }
}
