using Microsoft.AspNetCore.Html;

namespace CaseManager.Web.TagHelpers;

/// <summary>The icons, drawn as lines on a square of 24; they decorate words and never replace them.</summary>
public static class Icons
{
    private static readonly Dictionary<string, string> Paths = new()
    {
        ["home"] = "M4 11l8-7 8 7v9h-5v-6H9v6H4z",
        ["list"] = "M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01",
        ["link"] = "M9 15l6-6M8 12l-2 2a3.5 3.5 0 005 5l2-2M16 12l2-2a3.5 3.5 0 00-5-5l-2 2",
        ["calendar"] = "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
        ["chart"] = "M4 20V4M4 20h16M8 16v-5M12 16V8M16 16v-3",
        ["search"] = "M11 18a7 7 0 100-14 7 7 0 000 14zM20 20l-4-4",
        ["bell"] = "M6 16V11a6 6 0 0112 0v5l2 2H4zM10 20h4",
        ["plus"] = "M12 5v14M5 12h14",
        ["note"] = "M5 4h10l4 4v12H5zM9 12h6M9 16h6",
        ["send"] = "M4 12l16-7-6 15-3-6z",
        ["check"] = "M5 12l5 5 9-10",
        ["clipboard"] = "M8 5h8v3H8zM6 6H5v15h14V6h-1M9 13l2 2 4-4",
        ["heart"] = "M12 20s-7-4.5-7-10a4 4 0 017-2.6A4 4 0 0119 10c0 5.5-7 10-7 10z",
        ["shield"] = "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z",
        ["print"] = "M7 9V4h10v5M6 17H4v-7h16v7h-2M7 14h10v6H7z",
        ["download"] = "M12 4v11M7 11l5 5 5-5M5 20h14",
        ["warning"] = "M12 4l9 16H3zM12 10v4M12 17h.01",
        ["info"] = "M12 21a9 9 0 100-18 9 9 0 000 18zM12 11v5M12 8h.01",
        ["help"] = "M12 21a9 9 0 100-18 9 9 0 000 18zM9.5 9.5a2.5 2.5 0 015 0c0 2-2.5 2-2.5 4M12 17h.01",
        ["phone"] = "M5 4h4l2 5-2.5 1.5a11 11 0 005 5L15 13l5 2v4a1 1 0 01-1 1A15 15 0 014 5a1 1 0 011-1z",
        ["mobile"] = "M7 3h10v18H7zM11 18h2",
        ["computer"] = "M5 5h14v10H5zM2 19h20M2 19l3-4M22 19l-3-4",
        ["touch"] = "M4 15.500V12a8 8 0 0116 0v3.500M8 18.500V12a4 4 0 018 0v5M12 12v7.5",
        ["offline"] = "M3 9a14 14 0 0118 0M6.5 13a9 9 0 0111 0M10 17a3 3 0 014 0M4 4l16 16",
        ["cloud"] = "M7 18h10a4 4 0 000-8 5.5 5.5 0 00-10.5 1.5A3.3 3.3 0 007 18zM9.5 13.5l2 2 3.5-4",
        ["menu"] = "M4 7h16M4 12h16M4 17h16",
        ["person"] = "M12 12a4 4 0 100-8 4 4 0 000 8zM5 20c0-4 3-6 7-6s7 2 7 6",
        ["people"] = "M9 11a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM3 20c0-4 2.5-6 6-6s6 2 6 6M15 4.5a3.5 3.5 0 010 6.5M17 14c2.5.5 4 2.5 4 6",
        ["building"] = "M4 20V6l8-3 8 3v14zM9 20v-4h6v4M9 9h.01M15 9h.01M9 12.5h.01M15 12.5h.01",
        ["lock"] = "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3",
        ["clock"] = "M12 21a9 9 0 100-18 9 9 0 000 18zM12 7v5l3 2",
        ["flag"] = "M6 21V4h12l-2 4 2 4H6",
        ["eye"] = "M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7zM12 15a3 3 0 100-6 3 3 0 000 6z",
        ["close"] = "M6 6l12 12M18 6L6 18",
        ["arrow"] = "M5 12h14M13 6l6 6-6 6",
        ["back"] = "M19 12H5M11 6l-6 6 6 6",
        ["signout"] = "M10 4H5v16h5M14 8l4 4-4 4M18 12H9",
        ["globe"] = "M12 21a9 9 0 100-18 9 9 0 000 18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18",
        ["edit"] = "M4 20l1-5L16 4l4 4L9 19zM14 6l4 4",
        ["book"] = "M12 6c-2-2-5-2-8-2v14c3 0 6 0 8 2 2-2 5-2 8-2V4c-3 0-6 0-8 2zM12 6v14",
        ["home-heart"] = "M4 11l8-7 8 7v9H4zM12 17s-3-1.9-3-4.2a1.7 1.7 0 013-1 1.7 1.7 0 013 1C15 15.1 12 17 12 17z",
    };

    /// <summary>The names there are.</summary>
    public static IEnumerable<string> Names => Paths.Keys;

    public static IHtmlContent Draw(string? name, int size = 20) =>
        string.IsNullOrEmpty(name)
            ? Html.Empty
            : new HtmlString(
                $"""
                <svg class="lead-icon" width="{size}" height="{size}" viewBox="0 0 24 24" fill="none" stroke="currentColor"
                stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"
                ><path d="{Paths[name]}"/></svg>
                """);
}
