using CaseManager.Application.Disclosures;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Disclosures;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Disclosures.Demands;

/// <summary>The paper with which a demand is answered.</summary>
[Sends<PrintAnswer>]
public sealed class AnswerModel(IMediator mediator) : PageModel, IOnPaper
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Demand> Id { get; set; }

    public PrintedAnswer Answer { get; private set; } = null!;

    public NoticeWords Notice => Answer.Notice;

    /// <summary>The hash in groups that a narrow page can break.</summary>
    public string Hash => string.Join(' ', Answer.Hash.Chunk(8).Select(part => new string(part)));

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Answer = await mediator.Send(new PrintAnswer(Code, Id), cancellationToken);

    public static string Value(GrantedFact fact) => fact switch
    {
        { Value: null } => Text.T("Disclosures.Answer.NoValue"),
        { Fact: DemandedFact.TakesPart } => Text.T("Common.Yes"),
        { Fact: DemandedFact.Gender, Value: { } gender } => Text.Of(Enum.Parse<Gender>(gender)),
        _ => fact.Value,
    };
}
