using CaseManager.Application.Services;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Services;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Services;

/// <summary>The letter that goes to the provider: what the client agreed to share, and that it may not be passed on.</summary>
[ForRoles(Role.Coordinator)]
public sealed class LetterModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<ServiceReferral> Id { get; set; }

    public ServiceReferralLetter Letter { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Letter = await mediator.Send(new PrintServiceReferralLetter(Code, Id), cancellationToken);
}
