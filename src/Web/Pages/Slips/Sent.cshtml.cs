using CaseManager.Application.Slips;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Slips;

/// <summary>A slip was sent: its reference, and the card for the person. What was typed does not come back.</summary>
[Sends<GetHandOverCard>]
public sealed class SentModel(IMediator mediator, IConfiguration configuration) : PageModel
{
    public HandOverCard Slip { get; private set; } = null!;

    public CardView? Card { get; private set; }

    public async Task OnGetAsync(string reference, CancellationToken cancellationToken)
    {
        Slip = await mediator.Send(new GetHandOverCard(reference), cancellationToken);
        // The address on a card must not give police away: a deployment names a neutral one.
        var address = configuration["Cards:Address"] ?? $"{Request.Scheme}://{Request.Host}";
        Card = Slip.Card is { } card ? CardView.Of(card, $"{address.TrimEnd('/')}/t/{Slip.CardCode[..4]}-{Slip.CardCode[4..]}") : null;
    }
}
