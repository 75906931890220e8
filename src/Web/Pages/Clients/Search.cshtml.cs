using CaseManager.Application.Clients;
using CaseManager.Application.Texts;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Clients;

/// <summary>Looks for clients. What is typed is posted: a name has no place in an address.</summary>
[Sends<SearchClients>]
[Sends<ListRecentClients>]
public sealed class SearchModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public string? Q { get; set; }

    public ClientMatches? Matches { get; private set; }

    public IReadOnlyList<RecentClient> Recent { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Recent = await mediator.Send(new ListRecentClients(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Q))
        {
            return RedirectToPage();
        }

        if (Q.Length > SearchClients.MaxLength)
        {
            ModelState.AddModelError(nameof(Q), Text.T("Common.Error.Long", SearchClients.MaxLength));

            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        Matches = await mediator.Send(new SearchClients(Q), cancellationToken);

        return Page();
    }

    /// <summary>What stands below a name: enough to tell two of the same name apart.</summary>
    public string Line(ClientMatch client) => string.Join(
        " · ",
        new[]
        {
            client.FullName is null ? null : client.Code.Value, client.KnownAs,
            client.YearOfBirth is { } year ? Text.T("Clients.Search.Born", year) : null, client.WardName, client.CoordinatorName,
        }.Where(part => !string.IsNullOrEmpty(part)));
}
