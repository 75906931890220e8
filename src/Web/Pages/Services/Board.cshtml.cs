using CaseManager.Application.Pipeline;
using CaseManager.Application.Services;
using CaseManager.Domain;
using CaseManager.Domain.Services;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Services;

/// <summary>Every service referral of the ward by where it waits.</summary>
[Sends<ShowServiceBoard>]
[Sends<ListServices>]
public sealed class BoardModel(IMediator mediator, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ServiceReferralStage? Stage { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Service { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public ServiceBoard Board { get; private set; } = null!;

    public IReadOnlyList<ServiceRow> Services { get; private set; } = [];

    public DateOnly Today => clock.Today();

    /// <summary>The columns in sight: all that wait for an outside party, or the one that was asked for.</summary>
    public IEnumerable<ServiceBoardColumn> Columns =>
        Board.Columns.Where(column => Stage is null ? column.Stage is not ServiceReferralStage.ToMake : column.Stage == Stage);

    /// <summary>What was agreed with clients and not sent yet; above the columns when there is any.</summary>
    public ServiceBoardColumn? ToMake =>
        Stage is null ? Board.Columns.FirstOrDefault(column => column is { Stage: ServiceReferralStage.ToMake, Total: > 0 }) : null;

    public int Last => Stage is null ? 1 : new Page<ServiceBoardCard>([], P, Columns.Single().Total).Last;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Services = await mediator.Send(new ListServices(Ended: true), cancellationToken);
        Board = await mediator.Send(
            new ShowServiceBoard(Stage, ServiceCode: string.IsNullOrEmpty(Service) ? null : Service, Mine: Mine, Page: P),
            cancellationToken);
    }

    public IEnumerable<Choice> ServiceChoices() => Services.Select(s => new Choice(s.Code, s.Name));
}
