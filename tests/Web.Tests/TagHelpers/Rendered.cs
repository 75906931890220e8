using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CaseManager.Web.TagHelpers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Web.Tests.TagHelpers;

/// <summary>Renders one component as a page would, and reads the HTML back.</summary>
internal sealed class Rendered
{
    private static readonly ModelMetadataProvider Metadata = new EmptyModelMetadataProvider();
    private static readonly IServiceProvider Services = WithViews();

    public Rendered(string language = "vi-VN") =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(language);

    public ViewContext Page { get; } = new()
    {
        HttpContext = new DefaultHttpContext { RequestServices = Services.CreateScope().ServiceProvider },
        RouteData = new(),
        ActionDescriptor = new(),
        FormContext = new(),
        ViewData = new(Metadata, new ModelStateDictionary()),
    };

    public ModelStateDictionary State => Page.ViewData.ModelState;

    public Rendered Wrong(string field, string message)
    {
        State.AddModelError(field, message);

        return this;
    }

    public Rendered Typed(string field, string typed)
    {
        State.SetModelValue(field, typed, typed);

        return this;
    }

    public async Task<IElement> Field<T>(FieldTagHelper field, string name, T value)
    {
        field.For = new ModelExpression(name, new ModelExplorer(Metadata, Metadata.GetMetadataForType(typeof(T)), value));

        return await Element(field);
    }

    public async Task<IElement> Element(TagHelper component, string content = "")
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "0123456789");
        var output = new TagHelperOutput("lead", [], (_, _) => Task.FromResult(new DefaultTagHelperContent().SetHtmlContent(content)));
        output.Content.SetHtmlContent(content);
        if (component is ComponentTagHelper withView)
        {
            withView.ViewContext = Page;
        }

        component.Init(context);
        await component.ProcessAsync(context, output);
        using var html = new StringWriter();
        output.WriteTo(html, HtmlEncoder.Create(UnicodeRanges.All));

        return new HtmlParser().ParseFragment(html.ToString(), new HtmlParser().ParseDocument("").Body!).OfType<IElement>().FirstOrDefault()
            ?? new HtmlParser().ParseDocument("").Body!;
    }

    private static ServiceProvider WithViews()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddRazorPages().AddApplicationPart(typeof(ComponentTagHelper).Assembly);

        return builder.Services.BuildServiceProvider();
    }
}
