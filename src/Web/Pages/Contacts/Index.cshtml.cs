using CaseManager.Application.Contacts;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Pages.Clients;
using CaseManager.Web.Pages.Shared.Words;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Contacts;

/// <summary>The contacts with a client, and when the next ones are due.</summary>
[Sends<ListContacts>]
public sealed class IndexModel(IMediator mediator, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public ClientContacts? List { get; private set; }

    public bool MayWrite => HttpContext.May<RecordContact>();

    public DateOnly Today => clock.Today();

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        List = await mediator.Send(new ListContacts(Code, Number), cancellationToken);

    /// <summary>When a follow-up is due, and how.</summary>
    public string Line(FollowUpRow next) => FollowUpLines.Of(next.DueOn, next.DueAt, next.Mode, Today);

    /// <summary>When, where, how long, and by whom.</summary>
    public string Meta(ContactRow contact) => string.Join(
        " · ",
        new[]
        {
            Dates.DateAndTime(contact.At), contact.Place is { } place ? Text.Of(place) : null,
            contact.Minutes is { } minutes ? Text.T("Contacts.MinutesLong", minutes) : null, contact.AuthorName,
        }.Where(part => part is not null));
}
