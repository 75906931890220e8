using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>
/// A line through a few points over labelled stripes, such as scores over bands of risk. The title says the same in words.
/// </summary>
[HtmlTargetElement("lead-sparkline", Attributes = "title,points")]
public sealed class SparklineTagHelper : ComponentTagHelper
{
    internal const double Left = 34, Right = 300;
    private const double Top = 16, Bottom = 78;

    public string Title { get; set; } = "";

    public IReadOnlyList<Point> Points { get; set; } = [];

    /// <summary>The stripes from the lowest up.</summary>
    public IReadOnlyList<Stripe> Stripes { get; set; } = [];

    public double Max { get; set; } = 100;

    internal string TitleId { get; private set; } = null!;

    /// <summary>Each stripe with the number at which it ends.</summary>
    internal IEnumerable<(Stripe Stripe, double To)> Bands =>
        Stripes.Select((stripe, place) => (stripe, place + 1 < Stripes.Count ? Stripes[place + 1].From : Max));

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        TitleId = PageScripts.UniqueId(ViewContext, "line");
        output.Attributes.SetAttribute("viewBox", "0 0 300 98");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-labelledby", TitleId);

        return Write(output, "svg", "lead-chart");
    }

    internal double X(int place) => Points.Count == 1 ? (Left + Right) / 2 : Left + 28 + (place * (Right - Left - 60) / (Points.Count - 1));

    internal double Y(double value) => Bottom - (Math.Clamp(value / Max, 0, 1) * (Bottom - Top));

    /// <summary>Words in the drawing; their element has a name that means something else in a page of Razor.</summary>
    internal static IHtmlContent Words(string x, double y, string cssClass, string words, bool middle = false) =>
        Html.Of($"""<text x="{x}" y="{Figures.N(y)}"{Anchor(middle)} class="{cssClass}">{words}</text>""");

    private static IHtmlContent Anchor(bool middle) => Html.Attribute("text-anchor", middle ? "middle" : null);
}
