using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>
/// A moment (<c>at</c>) or a day (<c>on</c>), in Vietnam's time. <c>as</c>: date, time, datetime, long, or near (today, yesterday, tomorrow
/// with the date).
/// </summary>
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
