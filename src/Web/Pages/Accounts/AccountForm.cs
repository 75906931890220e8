using CaseManager.Application.Accounts;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Web.Pages.Wards;
using CaseManager.Web.TagHelpers;
using MediatR;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>What is entered about an account.</summary>
public sealed class AccountForm
{
    public Id<Account> Id { get; set; }

    public long? Version { get; set; }

    public string? UserName { get; set; }

    public string? FullName { get; set; }

    public string? Unit { get; set; }

    public string? Phone { get; set; }

    public Role? Role { get; set; }

    /// <summary>Ticked among the wards with an assigned account.</summary>
    public List<string> WardCodes { get; set; } = [];

    /// <summary>Codes of further wards, as typed.</summary>
    public string? OtherWards { get; set; }

    /// <summary>Why, for the second person.</summary>
    public string? Why { get; set; }

    public static AccountForm Of(AccountDetails account) =>
        new()
        {
            Id = account.Id,
            Version = account.Version,
            FullName = account.FullName,
            Unit = account.Unit,
            Phone = PhoneNumber.Show(account.Phone),
            Role = account.Role,
            WardCodes = [.. account.WardCodes],
        };

    public InviteAccount ToInvitation() => new(Id, UserName ?? "", FullName ?? "", Role, Unit, Phone, AllWards(), Why);

    public ChangeAccount ToChange(Id<Account> id) => new(id, FullName ?? "", Role, Unit, Phone, AllWards(), Version ?? 0, Why);

    private List<string> AllWards() => WardChoices.All(WardCodes, OtherWards);
}

/// <summary>The fields that an invitation and a change share, and what can be chosen in them.</summary>
public sealed record AccountFields(AccountForm Form, IReadOnlyList<Choice> Roles, WardChoices Wards)
{
    /// <summary>The roles that an account can have; one that exists cannot change sides.</summary>
    public static async Task<AccountFields> For(IMediator mediator, AccountForm form, Role? now, CancellationToken cancellationToken)
    {
        var wards = await WardChoices.For(mediator, form.WardCodes, cancellationToken);
        form.OtherWards ??= wards.NotAmong(form.WardCodes);

        return new(
            form,
            [
                .. Enum.GetValues<Role>()
                    .Where(role => now is null || role.IsPolice() == now.Value.IsPolice())
                    .Select(role => new Choice(role.ToString(), Text.Of(role))),
            ],
            wards);
    }
}
