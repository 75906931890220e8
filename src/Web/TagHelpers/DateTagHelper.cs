using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>
/// A day in three boxes. A browser's own date box follows the language of the browser, not of the page: on a computer set to English
/// 03/05 is the fifth of March. Three labelled boxes cannot be misread, keep what was typed, and need no script.
/// </summary>
[HtmlTargetElement("lead-date", Attributes = "for")]
public sealed class DateTagHelper : FieldTagHelper
{
    /// <summary>One box: which part of the day it asks for, its id, and what stands in it.</summary>
    internal sealed record Part(string Name, string Id, int Width, string? Value);

    internal IEnumerable<Part> Parts()
    {
        var day = For.Model as DateOnly?;
        var whole = TypedAt(Name) is { } typed && typed.Split('-') is { Length: 3 } parts ? parts : null;

        Part One(string part, int width, int? held, int place) => new(
            part, part == "Day" ? Id : $"{Id}_{part}", width,
            Html.Given(TypedAt($"{Name}.{part}") ?? whole?[place] ?? held?.ToString(CultureInfo.InvariantCulture)));

        // The first box bears the name of the whole, so that the error summary leads to it.
        return [One("Day", 2, day?.Day, 2), One("Month", 2, day?.Month, 1), One("Year", 4, day?.Year, 0)];
    }
}
