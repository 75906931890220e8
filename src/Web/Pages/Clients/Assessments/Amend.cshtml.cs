using CaseManager.Application.Assessments;
using CaseManager.Domain;
using CaseManager.Domain.Assessments;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Clients.Assessments;

/// <summary>What is wrong in a signed assessment, before it is put right.</summary>
[Sends<GetAssessment>]
[Sends<AmendAssessment>]
public sealed class AmendModel(IMediator mediator) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Assessment> Id { get; set; }

    [BindProperty]
    public AmendForm Form { get; set; } = new();

    public AssessmentDetails Details { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Form = new() { Id = Id<Assessment>.New() };
        await Load(cancellationToken);

        return Details is { Status: AssessmentStatus.Signed, MayRecord: true } ? Page() : RedirectToPage("Details", new { Code, Id });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = await mediator.Send(new AmendAssessment(Form.Id, Code, Id, Form.AmendReason), cancellationToken);

        return RedirectToPage("Fill", new { Code, Id = id, Part = 1 });
    }

    /// <inheritdoc/>
    public async Task Load(CancellationToken cancellationToken) =>
        Details = await mediator.Send(new GetAssessment(Code, Id), cancellationToken);

    public sealed class AmendForm
    {
        public Id<Assessment> Id { get; set; }

        public string? AmendReason { get; set; }
    }
}
