using CaseManager.Application.Consents;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Consents;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Consents;

/// <summary>A client agrees, point by point, for the first time or anew. Nothing is ticked in advance.</summary>
[Sends<GiveConsents>]
[Sends<ListConsents>]
[Sends<GetConsentTexts>]
[Sends<ListConsentRecipients>]
public sealed class GiveModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty]
    public GiveForm Form { get; set; } = new();

    /// <summary>The consent from which renewing began.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Renew { get; set; }

    /// <summary>What had been agreed to and is ending or has ended.</summary>
    public IReadOnlyList<ConsentRow> Ending { get; private set; } = [];

    /// <summary>Words of a provider's name, where there are too many to choose from.</summary>
    [BindProperty]
    public string? ProviderSearch { get; set; }

    /// <summary>A provider is looked for; the form is not finished.</summary>
    [BindProperty]
    public bool Find { get; set; }

    public ConsentQuestions Questions { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Form.Id = Id<Consent>.New();
        await Load(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Find)
        {
            ModelState.ForgetFaults();
            await Load(cancellationToken);

            return Page();
        }

        await mediator.SendForm(this, new GiveConsents(Form.Id, Code, Form.Consents), cancellationToken);
        TempData["Notice"] = Text.T("Consents.Form.Saved");

        return RedirectToPage("/Consents/Index", new { code = Code.ToString() });
    }

    public async Task Load(CancellationToken cancellationToken)
    {
        // The newest first, so that of each purpose and recipient the last word counts.
        var latest =
            (await mediator.Send(new ListConsents(Code), cancellationToken)).DistinctBy(row =>
                (row.Purpose, row.ProviderId, row.Recipient));
        Ending =
        [
            .. latest.Where(row => row.Id.Value == Renew || row.State is ConsentState.Expired || EndsSoon(row)).OrderBy(row => row.Purpose)
        ];
        Questions = await ConsentQuestions.Ask(mediator, Form.Consents, ProviderSearch, cancellationToken) with
        {
            First = [.. Ending.Select(row => row.Purpose)]
        };
    }

    private bool EndsSoon(ConsentRow row) =>
        row.State is ConsentState.InForce && row.LastDay < clock.Today().AddDays(IndexModel.EndingSoonDays);
}

/// <summary>What the consent form sends.</summary>
public sealed class GiveForm
{
    public Id<Consent> Id { get; set; }

    public ConsentForm Consents { get; set; } = new();
}
