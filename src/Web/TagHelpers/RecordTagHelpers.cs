using CaseManager.Application.Texts;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>A state in a word and a colour: teal under way, green done, amber due, red act now, grey neutral, violet assessment, blue note.</summary>
[HtmlTargetElement("lead-tag")]
public sealed class TagTagHelper : TagHelper
{
    public string? Colour { get; set => field = Html.Given(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "lead-tag" + (Colour is null or "grey" ? "" : $" lead-tag--{Colour}"));
    }
}

/// <summary>A band of risk, 1 to 3: a word, a colour and filled bars.</summary>
[HtmlTargetElement("lead-band", Attributes = "level")]
public sealed class BandTagHelper : TagHelper
{
    public int Level { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var word = await output.GetChildContentAsync();
        var colour = Level switch { 1 => "green", 2 => "amber", _ => "red" };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"lead-tag lead-tag--{colour}");
        output.Content.SetHtmlContent(Html.Of(
            $"""<span class="lead-band" aria-hidden="true">{Html.Each(Enumerable.Range(1, 3), i => new HtmlString(i <= Level ? "<i class=\"on\"></i>" : "<i></i>"))}</span>{word}"""));
    }
}

/// <summary>Answers under their questions, each with a link to change it.</summary>
[HtmlTargetElement("lead-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "govuk-summary-list");
    }
}

/// <summary>One answer under its question.</summary>
[HtmlTargetElement("lead-summary-row", Attributes = "label")]
public sealed class SummaryRowTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    public string Label { get; set; } = "";

    /// <summary>The answer, when it is plain text; else the content.</summary>
    public string? Value { get; set => field = Html.Given(value); }

    /// <summary>The words of the link; <c>Common.Change</c> unless the page says otherwise.</summary>
    public string? Action { get; set => field = Html.Given(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var target = Target;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-summary-list__row" + (target is null ? " govuk-summary-list__row--no-actions" : ""));
        output.Content.SetHtmlContent(Html.Of(
            $"""<dt class="govuk-summary-list__key">{Label}</dt><dd class="govuk-summary-list__value">{Value}{content}</dd>{Html.If(target is not null, $"<dd class=\"govuk-summary-list__actions\"><a class=\"govuk-link\" href=\"{target}\">{Action ?? Text.T("Common.Change")}{Html.Unseen(": " + Label)}</a></dd>")}"""));
    }
}

/// <summary>A part of a page with its own heading. Beside the heading stands a link, or a slot <c>end</c>.</summary>
[HtmlTargetElement("lead-card")]
public sealed class CardTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    public string? Title { get; set => field = Html.Given(value); }

    /// <summary><c>accent</c>, <c>due</c> or <c>over</c>: the coloured edge.</summary>
    public string? Kind { get; set => field = Html.Given(value); }

    /// <summary>How many things the card holds.</summary>
    public int? Count { get; set; }

    public string? CountColour { get; set => field = Html.Given(value); }

    /// <summary>The words of the link beside the heading.</summary>
    public string? Link { get; set => field = Html.Given(value); }

    /// <summary>A quiet line beside the heading.</summary>
    public string? Aside { get; set => field = Html.Given(value); }

    public override void Init(TagHelperContext context) => SlotTagHelper.Open(context);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.TagName = Title is null ? "div" : "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "lead-card" + (Kind is null ? "" : $" lead-card--{Kind}"));
        if (Title is null)
        {
            output.Content.SetHtmlContent(body);
            return;
        }

        var id = output.Attributes["id"]?.Value is { } own ? $"{own}-h" : PageScripts.UniqueId(ViewContext, "card");
        output.Attributes.SetAttribute("aria-labelledby", id);
        var count = Html.If(Count is not null, $"<span class=\"lead-tag{(CountColour is null ? "" : $" lead-tag--{CountColour}")}\">{Count}</span>");
        var target = Target;
        output.Content.SetHtmlContent(Html.Of(
            $"""<div class="lead-card__h"><h2 id="{id}">{Title}{count}</h2>{Html.If(Link is not null, $"<a class=\"govuk-link\" href=\"{target}\">{Link}{Html.Unseen(": " + Title)}</a>")}{Html.If(Aside is not null, $"<span class=\"lead-small lead-muted\">{Aside}</span>")}{SlotTagHelper.Part(context, "end")}</div>{body}"""));
    }
}

/// <summary>Who this record is about, above everything else on the client's pages. Slots: <c>tags</c>, <c>meta</c> (list items), <c>actions</c>, <c>tabs</c>.</summary>
[HtmlTargetElement("lead-case-bar", Attributes = "title")]
public sealed class CaseBarTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    public string Title { get; set; } = "";

    /// <summary>The words of the link back, above the heading.</summary>
    public string? Back { get; set => field = Html.Given(value); }

    /// <summary>The heading is the page's own unless the page has another: then it is not a heading here.</summary>
    public bool NotHeading { get; set; }

    public override void Init(TagHelperContext context) => SlotTagHelper.Open(context);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        var (tags, meta, actions) = (SlotTagHelper.Part(context, "tags"), SlotTagHelper.Part(context, "meta"), SlotTagHelper.Part(context, "actions"));
        var title = NotHeading ? Html.Of($"<p class=\"lead-case__name\">{Title}</p>") : Html.Of($"<h1>{Title}</h1>");
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "lead-case");
        output.Content.SetHtmlContent(Html.Of(
            $"""<div class="lead-wrap"><div class="lead-case__row"><div class="lead-case__who">{Html.If(Back is not null, $"<a class=\"govuk-back-link\" href=\"{Target}\">{Back}</a>")}{title}{Html.If(tags is not null, $"<p class=\"lead-case__tags\">{tags}</p>")}{Html.If(meta is not null, $"<ul class=\"lead-case__meta\">{meta}</ul>")}{more}</div>{Html.If(actions is not null, $"<div class=\"lead-case__act\">{actions}</div>")}</div>{SlotTagHelper.Part(context, "tabs")}</div>"""));
    }
}

/// <summary>The pages of one record.</summary>
[HtmlTargetElement("lead-sub-nav", Attributes = "label")]
public sealed class SubNavTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var links = await output.GetChildContentAsync();
        PageScripts.Need(ViewContext, PageScripts.SubNav);
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "lead-sub");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(Html.Of($"<ul>{links}</ul>"));
    }
}

/// <summary>One page of a record, with how many things it holds.</summary>
[HtmlTargetElement("lead-sub-link", Attributes = "text")]
public sealed class SubLinkTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    public string Text { get; set; } = "";

    public int? Count { get; set; }

    /// <summary>Whether this is the page in sight; found from the address when not said.</summary>
    public bool? Current { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var target = Target;
        var current = Current ?? string.Equals(target, ViewContext.HttpContext.Request.Path, StringComparison.OrdinalIgnoreCase);
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Html.Of(
            $"""<a href="{target}"{Html.Attribute("aria-current", current ? "page" : null)}>{Text}{Html.If(Count is not null, $" <span>{Count}</span>")}</a>"""));
    }
}

/// <summary>What happened, the newest first.</summary>
[HtmlTargetElement("lead-timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "lead-tl");
    }
}

/// <summary>A month, or a day, above what happened in it.</summary>
[HtmlTargetElement("lead-timeline-day", ParentTag = "lead-timeline")]
public sealed class TimelineDayTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.Attributes.SetAttribute("class", "lead-tl__day");
    }
}

/// <summary>One thing that happened. Slot <c>tag</c> stands beside its title.</summary>
[HtmlTargetElement("lead-timeline-item", Attributes = "title")]
public sealed class TimelineItemTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    public string Title { get; set; } = "";

    public string Icon { get; set; } = "note";

    public string? Colour { get; set => field = Html.Given(value); }

    /// <summary>When, and by whom.</summary>
    public string? Meta { get; set => field = Html.Given(value); }

    public override void Init(TagHelperContext context) => SlotTagHelper.Open(context);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        var target = Target;
        var title = target is null ? Html.Of($"{Title}") : Html.Of($"<a class=\"govuk-link\" href=\"{target}\">{Title}</a>");
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Html.Of(
            $"""<span class="lead-tl__i{(Colour is null ? "" : $" lead-tl__i--{Colour}")}">{Icons.Draw(Icon, 18)}</span><h3>{title} {SlotTagHelper.Part(context, "tag")}</h3>{Html.If(Meta is not null, $"<p class=\"lead-tl__meta\">{Meta}</p>")}{body}"""));
    }
}

/// <summary>The way through the programme.</summary>
[HtmlTargetElement("lead-pathway")]
public sealed class PathwayTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "lead-path");
    }
}

/// <summary>One stage of the way: <c>done</c>, <c>now</c>, or still to come.</summary>
[HtmlTargetElement("lead-pathway-step", Attributes = "text", ParentTag = "lead-pathway")]
public sealed class PathwayStepTagHelper : TagHelper
{
    public string Text { get; set; } = "";

    public string? State { get; set => field = Html.Given(value); }

    /// <summary>When it was reached, or how far it is.</summary>
    public string? Note { get; set => field = Html.Given(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (State is not null)
        {
            output.Attributes.SetAttribute("class", State);
        }

        if (State == "now")
        {
            output.Attributes.SetAttribute("aria-current", "step");
        }

        var said = State == "done" ? Application.Texts.Text.T("Common.Path.Done") : null;
        output.Content.SetHtmlContent(Html.Of($"<span>{Text}{Html.Unseen(said is null ? null : $" ({said})")}</span>{Html.If(Note is not null, $"<small>{Note}</small>")}"));
    }
}

/// <summary>One thing to do: when, who, why, and its button (slot <c>action</c>). Tags are the content.</summary>
[HtmlTargetElement("lead-worklist-row", Attributes = "title")]
public sealed class WorklistRowTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    public string Title { get; set; } = "";

    /// <summary>The hour, or how long it has waited.</summary>
    public string? Time { get; set => field = Html.Given(value); }

    public string? Note { get; set => field = Html.Given(value); }

    public override void Init(TagHelperContext context) => SlotTagHelper.Open(context);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var tags = await output.GetChildContentAsync();
        var target = Target;
        var title = target is null ? Html.Of($"<b>{Title}</b>") : Html.Of($"<a class=\"govuk-link\" href=\"{target}\">{Title}</a>");
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "wrap");
        output.Content.SetHtmlContent(Html.Of(
            $"""{Html.If(Time is not null, $"<span class=\"lead-time\">{Time}</span>")}<div class="lead-rows__b">{title} {tags}{Html.If(Note is not null, $"<p>{Note}</p>")}</div>{SlotTagHelper.Part(context, "action")}"""));
    }
}

/// <summary>Rows in a card: <c>lead-worklist-row</c>, or plain list items.</summary>
[HtmlTargetElement("lead-rows")]
public sealed class RowsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "lead-rows");
    }
}

/// <summary>
/// A value that is hidden until it is asked for, because each showing is recorded. The link leads to the page that asks why and shows it.
/// </summary>
[HtmlTargetElement("lead-masked", Attributes = "value")]
public sealed class MaskedTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    /// <summary>What may be seen: <c>•••• ••• 418</c>.</summary>
    public string Value { get; set; } = "";

    /// <summary>What is hidden, in words: "số điện thoại".</summary>
    public string About { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var target = Target;
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "lead-masked");
        output.Content.SetHtmlContent(Html.Of(
            $"""<b>{Value}</b>{Html.If(target is not null, $" <a class=\"govuk-link\" href=\"{target}\">{Text.T("Common.Show")}{Html.Unseen(" " + About)}</a>")}"""));
    }
}

/// <summary>A moment (<c>at</c>) or a day (<c>on</c>), in Vietnam's time. <c>as</c>: date, time, datetime, long, or near (today, yesterday, tomorrow with the date).</summary>
[HtmlTargetElement("lead-when")]
public sealed class WhenTagHelper(TimeProvider clock) : TagHelper
{
    public DateTimeOffset? At { get; set; }

    public DateOnly? On { get; set; }

    public string? As { get; set => field = Html.Given(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (At is null && On is null)
        {
            output.TagName = null;
            output.Content.SetContent("–");
            return;
        }

        var day = On ?? Dates.Day(At!.Value);
        var words = (As ?? (At is null ? "date" : "datetime")) switch
        {
            "date" => Dates.Short(day),
            "time" => Dates.Time(At!.Value),
            "long" => Dates.Long(day),
            "near" when At is { } at => $"{Dates.Near(day, Dates.Day(clock.GetUtcNow()))}, {Dates.Time(at)}",
            "near" => Dates.Near(day, Dates.Day(clock.GetUtcNow())),
            _ => $"{Dates.Short(day)}, {Dates.Time(At!.Value)}",
        };
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At is { } instant ? Dates.Machine(instant) : Dates.Machine(day));
        output.Content.SetContent(words);
    }
}
