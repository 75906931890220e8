using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>Large tiles for thumbs: one of a few, or several when the property is a list.</summary>
[HtmlTargetElement("lead-choice", Attributes = "for")]
public sealed class TilesTagHelper : ChoosingTagHelper
{
    /// <summary>How many stand side by side; never more than two on a phone.</summary>
    public int Columns { get; set; } = 2;

    /// <summary>Five answers of a questionnaire in a row, under one another on a phone.</summary>
    public bool Likert { get; set; }

    internal string Layout => Likert ? "lead-likert" : Columns > 2 ? $"lead-choice--2 lead-choice--{Columns}" : $"lead-choice--{Columns}";
}
