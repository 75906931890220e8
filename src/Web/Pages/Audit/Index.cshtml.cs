using CaseManager.Application.Audit;
using CaseManager.Application.Emergencies;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Audit;
using CaseManager.Domain.Clients;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Audit;

/// <summary>The trail, for the data protection reviewer: who did what, about whom, when, and with which outcome.</summary>
[Sends<ListAuditEntries>]
[Sends<ListAuditedAccounts>]
[Sends<ListEmergencies>]
[Sends<ListFindings>]
[Sends<GetSeal>]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Client { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Account { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public AuditKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public AuditOutcome? Outcome { get; set; }

    /// <summary>Only what a reviewer looks at first.</summary>
    [BindProperty(SupportsGet = true)]
    public AuditFocus? Focus { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? OlderThan { get; set; }

    /// <summary>How many findings are not reviewed yet.</summary>
    public int NewFindings { get; private set; }

    /// <summary>How many emergencies wait for a review.</summary>
    public int EmergenciesToReview { get; private set; }

    /// <summary>Nothing while what they are filtered by cannot be read.</summary>
    public AuditEntries? Entries { get; private set; }

    public StaffChoices Accounts { get; private set; } = new([], ThereAreMore: false);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ClientCode? client = null;
        if (!string.IsNullOrEmpty(Client))
        {
            if (ClientCode.TryParse(Client, null, out var code))
            {
                client = code;
            }
            else
            {
                ModelState.AddModelError(nameof(Client), Text.T("Audit.Client.Wrong"));
            }
        }

        if (From > To)
        {
            ModelState.AddModelError(nameof(To), Text.T("Audit.Days.Wrong"));
        }

        Accounts = await StaffChoices.For(mediator, Account, cancellationToken);
        EmergenciesToReview = (await mediator.Send(new ListEmergencies(ToReview: true), cancellationToken)).Total;
        NewFindings = (await mediator.Send(new ListFindings(State: FindingState.New), cancellationToken)).Total;
        if (ModelState.IsValid)
        {
            Entries = await mediator.Send(
                new ListAuditEntries(client, Account is { } id ? new Id<Account>(id) : null, From, To, Kind, Outcome, OlderThan, Focus),
                cancellationToken);
        }
    }

    /// <summary>What was tried, in words; the trail outlives words, and one that is not known any more is shown as it stands.</summary>
    public static string NameOf(string useCase) => Text.Find($"Audit.UseCase.{useCase}") ?? Text.T("Audit.Unknown", useCase);

    public static string ColourOf(AuditOutcome? outcome) => outcome switch
    {
        AuditOutcome.Done => "green",
        AuditOutcome.Refused => "red",
        AuditOutcome.Invalid => "amber",
        AuditOutcome.Failed => "red",
        null => "grey",
    };
}
