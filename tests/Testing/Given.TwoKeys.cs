using CaseManager.Application.Accounts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;

namespace CaseManager.Testing;

/// <summary>What takes two people, done by both.</summary>
public sealed partial class Given
{
    private Actor? _secondPerson;

    /// <summary>The proposal about an account that waits.</summary>
    public async Task<Id<Proposal>> Waiting(Id<Account> account) =>
        new(await programme.Value<Guid>($"select id from accounts.proposals where account_id = '{account}' and ended is null"));

    /// <summary>A data protection reviewer agrees to the proposal about an account that waits.</summary>
    public async Task<Decision> Agreed(Id<Account> account) =>
        await (await programme.SignedIn(_secondPerson ??= await Reviewer()))
            .Send(new DecideProposal(await Waiting(account), true, MadeSure.Met, "Đã gặp, đúng người."));

    /// <summary>Invites as an administrator, and a second person agrees: both halves of the first link.</summary>
    public async Task<(SignInLink Link, string Half)> Invited(Programme.Sender administrator, InviteAccount invitation)
    {
        await administrator.Send(invitation);

        return await BothHalves(administrator, invitation.Id);
    }

    /// <summary>A second person agrees to a link that was proposed, and both take their halves.</summary>
    public async Task<(SignInLink Link, string Half)> BothHalves(Programme.Sender administrator, Id<Account> account)
    {
        var proposal = await Waiting(account);
        var decision = await Agreed(account);

        return (await administrator.Send(new TakeLinkHalf(proposal)), decision.Half!);
    }
}
