using CaseManager.Application.Clients;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Worklist;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Clients;

/// <summary>What the caseload is narrowed to besides its parts.</summary>
public enum CaseloadNeed
{
    Overdue,
    ConsentEnding,
}

/// <summary>The clients of the actor's wards, narrowed and sorted by what stands in the address; never a name in it.</summary>
[Sends<ListClients>]
[Sends<ListOwnWards>]
[Sends<ListCoordinators>]
public sealed class IndexModel(IMediator mediator, Actor actor, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public CaseloadFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public new Page<ClientRow> Page { get; private set; } = new([], 1, 0);

    public IReadOnlyList<Choice> Coordinators { get; private set; } = [];

    public IReadOnlyList<Choice> Wards { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public DateOnly Today => Now.DayInVietnam();

    public DateTimeOffset ConsentsEnd => Now.AddDays(ListClients.DaysBeforeConsentEnds);

    public bool IsFiltered =>
        Filter.Status is not null || Filter.Ward is not null || Filter.Coordinator is not null || Filter.Need is not null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        // An address that was typed by hand may hold anything: what cannot be read is left out.
        ModelState.Clear();
        Filter.View ??= HttpContext.May(GetToday.ToOversee) ? CaseloadView.Ward : CaseloadView.Mine;
        Filter.Ward = actor.WardCodes.Contains(Filter.Ward) ? Filter.Ward : null;
        if (actor.WardCodes.Count > 1)
        {
            Wards = [.. (await mediator.Send(new ListOwnWards(), cancellationToken)).Select(ward => new Choice(ward.Code, ward.Name))];
        }

        if (Filter.View is CaseloadView.Ward or CaseloadView.Ended)
        {
            Coordinators =
            [
                .. (await mediator.Send(
                    new ListCoordinators(), cancellationToken)).Select(row => new Choice(row.Id.ToString(), row.FullName))
            ];
        }

        Page = await mediator.Send(Filter.ToQuery(Number), cancellationToken);
    }

    public sealed class CaseloadFilter
    {
        public CaseloadView? View { get; set; }

        public ClientStatus? Status { get; set; }

        public string? Ward { get; set; }

        public Id<Account>? Coordinator { get; set; }

        public CaseloadNeed? Need { get; set; }

        public CaseloadOrder Order { get; set; }

        internal ListClients ToQuery(int page) =>
            new(
                View ?? CaseloadView.Mine, Ward, Status, Coordinator, Need is CaseloadNeed.Overdue, Need is CaseloadNeed.ConsentEnding,
                Order, page);
    }
}
