using CaseManager.Application.Clients;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Clients;

/// <summary>Shows a client's phone number in full, once, because somebody asked.</summary>
[ForRoles(Role.Coordinator)]
public sealed class PhoneModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    public ClientPhone? Phone { get; private set; }

    // A number is shown to who asks for it with the button, not to who comes back to the address.
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new GetClientHeader(Code), cancellationToken);

        return Redirect($"/clients/{Code}");
    }

    public async Task OnPostAsync(CancellationToken cancellationToken) =>
        Phone = await mediator.Send(new ShowPhone(Code), cancellationToken);
}
