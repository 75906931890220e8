using System.Globalization;
using CaseManager.Application.Disclosures;
using CaseManager.Application.Services;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Services;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Services;

/// <summary>The letter that goes to the provider: what the client agreed to share, and that it may not be passed on.</summary>
[Sends<PrintServiceReferralLetter>]
public sealed class LetterModel(IMediator mediator) : PageModel, IOnPaper
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<ServiceReferral> Id { get; set; }

    public ServiceReferralLetter Letter { get; private set; } = null!;

    public NoticeWords Notice => Letter.Notice;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Letter = await mediator.Send(new PrintServiceReferralLetter(Code, Id), cancellationToken);

    /// <summary>What the client chose to share, in the order in which it is offered.</summary>
    public IEnumerable<(SharedItem Item, string Value)> Shared() =>
        from shared in new (SharedItem Item, string? Value)[]
        {
            (SharedItem.Name, Letter.FullName),
            (SharedItem.YearOfBirth, Letter.YearOfBirth?.ToString(CultureInfo.InvariantCulture)),
            (SharedItem.Gender, Letter.Gender is { } gender ? Text.Of(gender) : null),
            (SharedItem.Phone, PhoneNumber.Show(Letter.Phone)),
            (SharedItem.Reason, Letter.Reason),
        }
        where shared.Value is not null
        select (shared.Item, shared.Value);
}
