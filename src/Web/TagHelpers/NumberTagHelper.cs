using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>
/// A number. Browsers post it with a decimal point in every language, and the hidden field says so: without it 0.5 would be read as 5 in
/// Vietnamese.
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

    internal bool IsWhole
    {
        get
        {
            var type = Nullable.GetUnderlyingType(For.ModelExplorer.ModelType) ?? For.ModelExplorer.ModelType;

            return type == typeof(int) || type == typeof(long);
        }
    }
}
