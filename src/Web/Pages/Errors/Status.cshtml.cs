using System.Diagnostics;
using CaseManager.Application.Texts;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Pages.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseManager.Web.Pages.Errors;

/// <summary>Says what went wrong and what to do next: no names, nothing of the inside.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, DisableRateLimiting]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel : PageModel
{
    private static readonly HashSet<int> Known = [404, 405, 409, 419, 429, 500, 503];

    private int _status;

    public string Title => Text.T($"Common.Errors.{_status}.Title");

    public string Advice => Text.T($"Common.Errors.{_status}.Advice");

    /// <summary>Not there, or not theirs to see: in an emergency another ward's client is neither.</summary>
    public bool IsNotFound => _status == StatusCodes.Status404NotFound;

    /// <summary>What to tell the administrator when it was our fault.</summary>
    public string? Trace => _status >= 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;

    /// <summary>What was being sent when the session ended, sealed; null when nothing was.</summary>
    public string? Held => HeldForms.Of(HttpContext);

    /// <summary>The page from which it was sent.</summary>
    public string? From => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath;

    /// <summary>The empty form with which one signs in again.</summary>
    public SignInModel.SignInForm Form { get; } = new();

    /// <summary>The page answers every method and address.</summary>
    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        var code = WebUi.ShownStatus(int.Parse((string)RouteData.Values["code"]!, System.Globalization.CultureInfo.InvariantCulture));
        _status = Known.Contains(code) ? code : code >= 500 ? 500 : 404;
        Response.StatusCode = Known.Contains(code) || code is >= 400 and < 600 ? code : 404;
    }
}
