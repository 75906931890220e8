using CaseManager.Application.Audit;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Web.TagHelpers;
using MediatR;

namespace CaseManager.Web.Pages.Audit;

/// <summary>The people of staff among whom a reviewer chooses.</summary>
/// <param name="ThereAreMore">Not all are offered; the others are searched by name.</param>
public sealed record StaffChoices(IReadOnlyList<Choice> Offered, bool ThereAreMore)
{
    public static async Task<StaffChoices> For(IMediator mediator, Guid? chosen, CancellationToken cancellationToken)
    {
        var staff = await mediator.Send(new ListAuditedAccounts(chosen is { } id ? new Id<Account>(id) : null), cancellationToken);

        return new(
            [.. staff.Rows.Select(account => new Choice(account.Id.ToString(), $"{account.FullName} · {Text.Of(account.Role)}"))],
            staff.ThereAreMore);
    }
}
