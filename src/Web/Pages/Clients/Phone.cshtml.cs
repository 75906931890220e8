using CaseManager.Application.Clients;
using CaseManager.Application.People;
using CaseManager.Domain;
using CaseManager.Domain.People;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Clients;

/// <summary>Shows a client's phone number in full, once, for a stated reason.</summary>
[Sends<RevealPhone>]
public sealed class PhoneModel(IMediator mediator) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty]
    public PhoneForm Form { get; set; } = new();

    /// <summary>The last digits; null when no number is held.</summary>
    public string? Ending { get; private set; }

    /// <summary>The whole number, after a reason was given.</summary>
    public ClientPhone? Phone { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => Load(cancellationToken);

    public async Task OnPostAsync(CancellationToken cancellationToken) =>
        Phone = await mediator.Send(new RevealPhone(Code, Form.Why), cancellationToken);

    public async Task Load(CancellationToken cancellationToken) =>
        Ending = (await mediator.Send(new GetClientHeader(Code), cancellationToken)).PhoneEnding;
}

/// <summary>Why a phone number has to be seen.</summary>
public sealed class PhoneForm
{
    public PhoneReason? Why { get; set; }
}
