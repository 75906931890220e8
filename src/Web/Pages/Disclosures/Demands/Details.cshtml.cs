using CaseManager.Application.Disclosures;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Disclosures;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Disclosures.Demands;

/// <summary>One demand: the paper, the answer, and what comes next for the one who looks.</summary>
[Sends<GetDemand>]
public sealed class DetailsModel(IMediator mediator) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public Id<Demand> Id { get; set; }

    [BindProperty]
    public DemandForm Form { get; set; } = new();

    public DemandDetails Demand { get; private set; } = null!;

    public bool MayPrint => HttpContext.May<PrintAnswer>();

    /// <summary>What this authority can be told at all.</summary>
    public IEnumerable<Choice> Facts => Choices.Of([.. Domain.Disclosures.Demand.Grantable(Demand.Paper.AuthorityKind)]);

    /// <summary>The hash in groups that a narrow page can break.</summary>
    public string Hash => string.Join(' ', Demand.ReleasedHash!.Chunk(8).Select(part => new string(part)));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        Form = new()
        {
            Version = Demand.Version,
            LawyersView = Demand.LawyersView,
            Decision = Demand.Decision,
            Granted = [.. Demand.Granted],
            Refused = Demand.Refused
        };
    }

    [Sends<ReviewDemand>]
    public Task<IActionResult> OnPostReviewAsync(CancellationToken cancellationToken) =>
    Then(new ReviewDemand(Id, Form.Version), cancellationToken);

    [Sends<ProposeAnswer>]
    public Task<IActionResult> OnPostProposeAsync(CancellationToken cancellationToken) =>
        Then(new ProposeAnswer(Id, Form.Version, Form.LawyersView, Form.Decision, Form.Granted, Form.Refused), cancellationToken);

    [Sends<ApproveAnswer>]
    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken) =>
    Then(new ApproveAnswer(Id, Form.Version), cancellationToken);

    [Sends<ReleaseAnswer>]
    public async Task<IActionResult> OnPostReleaseAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);

        return await Then(new ReleaseAnswer(Demand.ClientCode, Id, Form.Version), cancellationToken);
    }

    [Sends<TellClient>]
    public Task<IActionResult> OnPostTellAsync(CancellationToken cancellationToken) =>
        Then(new TellClient(Id, Form.Version, Form.ToldOn, Form.NotToldReason), cancellationToken);

    [Sends<CloseDemand>]
    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken) =>
    Then(new CloseDemand(Id, Form.Version), cancellationToken);

    public async Task Load(CancellationToken cancellationToken) => Demand = await mediator.Send(new GetDemand(Id), cancellationToken);

    private async Task<IActionResult> Then<T>(IRequest<T> command, CancellationToken cancellationToken)
    {
        await mediator.SendForm(this, command, cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return RedirectToPage(new { id = Id.ToString() });
    }
}

/// <summary>What the forms of this page send: each uses its own part.</summary>
public sealed class DemandForm
{
    /// <summary>The version of the demand that was shown.</summary>
    public long Version { get; set; }

    public string? LawyersView { get; set; }

    public DemandDecision? Decision { get; set; }

    public List<DemandedFact> Granted { get; set; } = [];

    public string? Refused { get; set; }

    public DateOnly? ToldOn { get; set; }

    public string? NotToldReason { get; set; }
}
