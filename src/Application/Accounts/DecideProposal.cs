using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>
/// The second key: another person, in another role, says yes or no to a proposal, once. Where a link comes of it, its second half is
/// answered here and kept nowhere.
/// </summary>
public sealed record DecideProposal(Id<Proposal> Id, bool Accept, MadeSure? MadeSure, string? Why)
    : ICommand<Decision>, IRequiresReauthentication
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.AccountKey);

    public Subject About => Subject.Record(Id);
}

/// <summary>What came of a decision.</summary>
/// <param name="Half">The decider's half of a sign-in link; null where none was made.</param>
public sealed record Decision(string? Half, DateTimeOffset? Until);

internal sealed class DecideProposalValidator : AbstractValidator<DecideProposal>
{
    public DecideProposalValidator()
    {
        RuleFor(command => command.MadeSure).NotNull().When(command => command.Accept)
            .WithMessage(_ => Text.T("Accounts.Keys.MadeSure.Choose"));
        RuleFor(command => command.Why).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => Text.T("Accounts.Keys.DecidedWhy.Enter"))
            .MaximumLength(Proposal.WhyMaxLength).WithMessage(_ => Text.T("Common.Error.Long", Proposal.WhyMaxLength));
    }
}

internal sealed class DecideProposalHandler(CaseManagerDb db, RequestActor acting) : IRequestHandler<DecideProposal, Decision>
{
    public async Task<Decision> Handle(DecideProposal command, CancellationToken cancellationToken)
    {
        var half = LinkHalf.New();
        var decided = (await db.Database
            .SqlQuery<Decided>(
                $"""
                select fault, link_until from accounts.decide({command.Id.Value}, {command.Accept}, {command.MadeSure?.ToString()},
                    {command.Why!.Trim()}, {Sessions.HashOf(acting.Session ?? "")}, {Sessions.HashOf(half)})
                """)
            .ToListAsync(cancellationToken))[0];
        if (decided.Fault is "NotYours")
        {
            throw new NotFoundException();
        }

        Proposing.Require(decided.Fault);

        return decided.LinkUntil is { } until ? new(half, until) : new(null, null);
    }
}

/// <summary>What the database says to a decision.</summary>
internal sealed record Decided(string? Fault, DateTimeOffset? LinkUntil);
