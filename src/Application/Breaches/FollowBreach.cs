using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Breaches;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Breaches;

/// <summary>More has become known of a breach, something was done, or the authority or those concerned were told.</summary>
public sealed record FollowBreach(
    Id<Breach> Id, long Version, IReadOnlyCollection<BreachedData> Data, int? People, string? Done, DateOnly? AuthorityToldOn,
    TimeOnly? AuthorityToldTime, DateOnly? PeopleToldOn) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Breach);

    public Subject About => Subject.Record(Id);
}

internal sealed class FollowBreachValidator : AbstractValidator<FollowBreach>
{
    public FollowBreachValidator(TimeProvider clock)
    {
        RuleFor(c => c.Data).NotEmpty().WithMessage(_ => Text.T("Breaches.Error.Data"));
        RuleForEach(c => c.Data).IsInEnum().WithMessage(_ => Text.T("Common.Error.Invalid"));
        RuleFor(c => c.People)
            .NotNull()
            .WithMessage(_ => Text.T("Breaches.Error.People"))
            .InclusiveBetween(0, 10_000_000)
            .WithMessage(_ => Text.T("Breaches.Error.People"));
        RuleFor(c => c.Done).MaximumLength(Breach.DoneMaxLength).WithMessage(_ => Text.T("Common.Error.Long", Breach.DoneMaxLength));
        RuleFor(c => c.Done).Must(BreachText.NamesNobody).WithMessage(_ => Text.T("Breaches.Error.NamesSomebody"));
        RuleFor(c => c.AuthorityToldOn).LessThanOrEqualTo(_ => clock.Today()).WithMessage(_ => Text.T("Common.Error.Future"));
        RuleFor(c => c.AuthorityToldOn)
            .NotNull()
            .When(c => c.AuthorityToldTime is not null)
            .WithMessage(_ => Text.T("Common.Error.DateMissing"));
        RuleFor(c => c.AuthorityToldTime).NotNull().When(c => c.AuthorityToldOn is not null).WithMessage(_ => Text.T("Legal.Error.Time"));
        RuleFor(c => c.AuthorityToldTime)
            .Must((c, time) => c.AuthorityToldOn!.Value.AtInVietnam(time!.Value) <= clock.GetUtcNow())
            .When(c => c.AuthorityToldOn is not null && c.AuthorityToldTime is not null).WithMessage(_ => Text.T("Breaches.Rule.NotYet"));
        RuleFor(c => c.PeopleToldOn).LessThanOrEqualTo(_ => clock.Today()).WithMessage(_ => Text.T("Common.Error.Future"));
    }
}

internal sealed class FollowBreachHandler(CaseManagerDb db) : IRequestHandler<FollowBreach, Unit>
{
    public async Task<Unit> Handle(FollowBreach command, CancellationToken cancellationToken)
    {
        var breach = await db.Set<Breach>().SingleOrDefaultAsync(b => b.Id == command.Id, cancellationToken)
            ?? throw new NotFoundException();
        if (breach.Version != command.Version)
        {
            throw new StaleVersionException();
        }

        breach.Follow(
            command.Data, command.People!.Value, BreachText.OrNull(command.Done),
            command.AuthorityToldOn?.AtInVietnam(command.AuthorityToldTime!.Value), command.PeopleToldOn);

        return Unit.Value;
    }
}
