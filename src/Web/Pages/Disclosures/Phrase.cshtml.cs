using CaseManager.Application.Disclosures;
using CaseManager.Application.Texts;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Disclosures;

/// <summary>Where officers may read "in contact with the programme": nowhere, unless the province decided so.</summary>
[Sends<ListProgressPhrases>]
[Sends<SwitchProgressPhrase>]
public sealed class PhraseModel(IMediator mediator) : PageModel, IShowsAgain
{
    [BindProperty]
    public PhraseForm Form { get; set; } = new();

    public IReadOnlyList<ProvincePhrase> Provinces { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => Load(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Form.Decision))
        {
            ModelState.AddModelError("Form.Decision", Text.T("Disclosures.Phrase.Decision.Enter"));
            await Load(cancellationToken);

            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        return await Switch(Form.Decision, cancellationToken);
    }

    public Task<IActionResult> OnPostOffAsync(CancellationToken cancellationToken) => Switch(null, cancellationToken);

    public async Task Load(CancellationToken cancellationToken) =>
        Provinces = await mediator.Send(new ListProgressPhrases(), cancellationToken);

    private async Task<IActionResult> Switch(string? decision, CancellationToken cancellationToken)
    {
        await mediator.Send(new SwitchProgressPhrase(Form.ProvinceCode, decision), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return RedirectToPage();
    }

    public sealed class PhraseForm
    {
        public string ProvinceCode { get; set; } = "";

        public string? Decision { get; set; }
    }
}
