using CaseManager.Application.Audit;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Audit;

/// <summary>The trail, for the data protection reviewer: who did what, about whom, when, and what came of it.</summary>
[ForRoles(Role.Reviewer)]
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

    [BindProperty(SupportsGet = true)]
    public Guid? OlderThan { get; set; }

    public AuditEntries Entries { get; private set; } = new([], null);

    public IReadOnlyList<Choice> Accounts { get; private set; } = [];

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

        Accounts = [.. (await mediator.Send(new ListAuditedAccounts(), cancellationToken)).Select(account => new Choice(account.Id.ToString(), $"{account.FullName} · {Text.Of(account.Role)}"))];
        if (ModelState.IsValid)
        {
            Entries = await mediator.Send(
                new ListAuditEntries(client, Account is { } id ? new Id<Account>(id) : null, From, To, Kind, Outcome, OlderThan), cancellationToken);
        }
    }

    /// <summary>What was tried, in words; a page refused at its door has only its place.</summary>
    public static string NameOf(string useCase) =>
        useCase.Contains('/', StringComparison.Ordinal) || useCase == "Index" ? Text.T("Audit.Door", useCase) : Text.T($"Audit.UseCase.{useCase}");

    public static string ColourOf(AuditOutcome? outcome) => outcome switch
    {
        AuditOutcome.Done => "green",
        AuditOutcome.Refused => "red",
        AuditOutcome.Invalid => "amber",
        AuditOutcome.Failed => "red",
        null => "grey",
    };
}
