using CaseManager.Application.Slips;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Slips;

/// <summary>General cards of the officer's wards, eight on a sheet, to carry and hand out.</summary>
[Sends<GetDuty>]
[Needs(Operation.Write, DataCategory.OwnSlip)]
public sealed class CardsModel(IMediator mediator) : PageModel
{
    public const int OnOneSheet = 8;

    public IReadOnlyList<CardView> Cards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Cards = [.. (await mediator.Send(new GetDuty(), cancellationToken)).Where(duty => duty.Name is not null).Select(CardView.Of)];
}
