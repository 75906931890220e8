using CaseManager.Application.Legal;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Legal;

/// <summary>An administrator adds a ground that a law has newly made.</summary>
[Sends<AddGroundRule>]
public sealed class AddGroundModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public GroundRuleForm Form { get; set; } = new();

    /// <summary>The sides of the barrier on which a ground can stand.</summary>
    public IReadOnlyList<Choice> Sides { get; } =
        [
            .. new[]
            {
                DataCategory.Legal, DataCategory.Health
            }.Select(side => new Choice(side.ToString(), Text.T($"Legal.GroundSide.{side}")))
        ];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(this, Form.ToAdd(), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/directory/grounds/{Form.Code}");
    }
}
