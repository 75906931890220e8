using CaseManager.Application.Assessments;
using CaseManager.Domain;
using CaseManager.Domain.Assessments;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Clients.Assessments;

/// <summary>
/// A card of advice to go through together and take home. It carries no name, code, score or date: a finder learns nothing about a person.
/// </summary>
[Sends<GetAssessment>]
public sealed class AdviceModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Assessment> Id { get; set; }

    public AssessmentDetails Details { get; private set; } = null!;

    public IReadOnlyList<AdviceTopic> Topics { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Details = await mediator.Send(new GetAssessment(Code, Id), cancellationToken);
        Topics = [.. Advice.After(Details.Instrument, Details.Scores, Details.FlagCodes)];
    }
}
