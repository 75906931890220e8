using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseManager.Web.TagHelpers;

/// <summary>In which order a page asks, so that what is wrong is listed in the same order.</summary>
internal static class FieldOrder
{
    public static void Add(ViewContext view, string name) => Of(view).Add(name);

    /// <summary>Where a field stands; what no field asked stands before all fields.</summary>
    public static int PlaceOf(ViewContext view, string name) => Of(view).IndexOf(name);

    private static List<string> Of(ViewContext view) =>
        view.HttpContext.Items.TryGetValue(typeof(FieldOrder), out var known)
            ? (List<string>)known!
            : (List<string>)(view.HttpContext.Items[typeof(FieldOrder)] = new List<string>())!;
}
