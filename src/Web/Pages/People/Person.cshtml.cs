using CaseManager.Application.People;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.People;

/// <summary>Who a client is, to be corrected.</summary>
[Sends<GetPerson>]
[Sends<SavePerson>]
public sealed class PersonModel(IMediator mediator) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty]
    public PersonPageForm Form { get; set; } = new();

    public PersonDetails Held { get; private set; } = null!;

    /// <summary>Another account saved meanwhile: both texts are shown.</summary>
    public bool Clash { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        Fill();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        try
        {
            await mediator.SendForm(this, new SavePerson(Code, Form.Version, Form.Person, Form.RemovePhone), cancellationToken);
        }
        catch (StaleVersionException)
        {
            await Load(cancellationToken);
            Clash = true;
            ModelState.Remove("Form.Version");
            Form.Version = Held.Version;
            ModelState.AddModelError("", Text.T("People.Person.Clash"));

            return new PageResult { StatusCode = StatusCodes.Status409Conflict };
        }

        TempData["Notice"] = Text.T("People.Person.Saved");

        return RedirectToPage(new { code = Code.ToString() });
    }

    public async Task Load(CancellationToken cancellationToken)
    {
        Held = await mediator.Send(new GetPerson(Code), cancellationToken);
        if (Form.Version == 0)
        {
            Fill();
        }
    }

    private void Fill() => (Form.Person, Form.Version) = (Held.Facts, Held.Version);
}

/// <summary>What the page of a person sends.</summary>
public sealed class PersonPageForm
{
    public PersonForm Person { get; set; } = new();

    /// <summary>The version that was shown.</summary>
    public long Version { get; set; }

    public bool RemovePhone { get; set; }
}
