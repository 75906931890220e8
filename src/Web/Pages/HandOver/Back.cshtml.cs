using CaseManager.Application.Accounts;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.HandOver;

/// <summary>The coordinator's PIN takes the device back.</summary>
[Needs(Operation.Write, DataCategory.Care)]
[WhileHandedOver]
public sealed class BackModel(HandOvers handOvers, RequestActor acting, Actor actor) : PageModel
{
    [BindProperty]
    public string? Pin { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var form = acting.HandedOver!;
        var answer = await handOvers.TakeBack(
            actor, SessionTickets.SecretOf(HttpContext)!, Pin ?? "", HttpContext.Connection.RemoteIpAddress, cancellationToken);
        switch (answer)
        {
            case TakeBackAnswer.Welcome:
                Response.Headers["Clear-Site-Data"] = "\"cache\"";
                return RedirectToPage(
                    "/Clients/Assessments/Finish", new { code = form.ClientCode.ToString(), id = form.AssessmentId.ToString() });

            case TakeBackAnswer.Ended:
                await HttpContext.SignOutAsync();
                Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
                return RedirectToPage("/Accounts/SignIn");

            default:
                Pin = null;
                ModelState.Clear();
                ModelState.AddModelError(nameof(Pin), Text.T($"Accounts.Pin.{answer}"));
                return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }
    }
}
