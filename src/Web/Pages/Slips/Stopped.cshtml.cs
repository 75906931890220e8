using CaseManager.Application.Slips;
using CaseManager.Domain;
using CaseManager.Domain.Slips;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Slips;

/// <summary>No slip was filed, and what to do instead. A person who declines is still given the card.</summary>
[Sends<GetDuty>]
[Needs(Operation.Write, DataCategory.OwnSlip)]
public sealed class StoppedModel(IMediator mediator) : PageModel
{
    public StopReason Stop { get; private set; }

    public bool IsRefusal => Stop is StopReason.Declined or StopReason.Undecided;

    public IReadOnlyList<CardView> Cards { get; private set; } = [];

    /// <summary>The numbers to call, the first first.</summary>
    public IReadOnlyList<string> Numbers => Stop switch
    {
        StopReason.Under18 => ["111"],
        StopReason.Violence => ["113", "115"],
        StopReason.Trafficking => ["111", "113"],
        StopReason.Declined or StopReason.Undecided => [],
    };

    public async Task<IActionResult> OnGetAsync(StopReason stop, string? ward, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(stop))
        {
            return NotFound();
        }

        Stop = stop;
        if (IsRefusal)
        {
            var duty = (await mediator.Send(new GetDuty(), cancellationToken)).Where(d => d.Name is not null).ToList();
            Cards = [.. duty.Where(d => d.WardCode == ward).DefaultIfEmpty(duty.FirstOrDefault()).OfType<DutyRow>().Select(CardView.Of)];
        }

        return Page();
    }
}
