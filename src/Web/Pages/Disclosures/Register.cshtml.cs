using CaseManager.Application.Disclosures;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Disclosures;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Disclosures;

/// <summary>The register of everything that left the programme, for the data protection reviewer.</summary>
[Sends<ReviewDisclosures>]
public sealed class RegisterModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Client { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public Page<ReviewedDisclosure> Rows { get; private set; } = new([], 1, 0);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ClientCode? client = null;
        if (!string.IsNullOrEmpty(Client))
        {
            if (!ClientCode.TryParse(Client, null, out var code))
            {
                ModelState.AddModelError(nameof(Client), Text.T("Audit.Client.Wrong"));

                return;
            }

            client = code;
        }

        Rows = await mediator.Send(new ReviewDisclosures(client, P), cancellationToken);
    }

    public static string ToWhom(ReviewedDisclosure row) =>
        row is { Recipient: Recipient.Provider, ToWhom: null }
            ? Text.T("Disclosures.HealthService")
            : DisclosureWords.ToWhom(row.Recipient, row.ToWhom);
}
