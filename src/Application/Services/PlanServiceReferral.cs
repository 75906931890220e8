using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Services;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Services;

/// <summary>A coordinator and a client agree on a service and a provider; with <see cref="Make"/> the client is sent at once.</summary>
/// <param name="Shared">What the provider is told, as the client chose; empty when the client goes there on their own.</param>
/// <param name="Make">Send now; otherwise nothing leaves the programme yet.</param>
/// <param name="AcknowledgedVersion">The version of the consequences that the client heard and understood.</param>
public sealed record PlanServiceReferral(
    Id<ServiceReferral> Id, ClientCode ClientCode, string ServiceCode, Id<Provider>? ProviderId, Urgency? Urgency, bool Accompanied,
    bool TransportSupported, IReadOnlyCollection<SharedItem> Shared, string? ReasonForReferral, DateOnly? On, bool Make,
    int? AcknowledgedVersion) : ICreates<ServiceReferral>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class PlanServiceReferralValidator : AbstractValidator<PlanServiceReferral>
{
    public PlanServiceReferralValidator()
    {
        RuleFor(r => r.ServiceCode).NotEmpty().WithMessage(_ => Text.T("Services.New.Service.Choose"));
        RuleFor(r => r.ProviderId)
            .Must(id => id is { } chosen && chosen != default)
            .WithMessage(_ => Text.T("Services.New.Provider.Choose"));
        RuleFor(r => r.Urgency).Chosen().WithMessage(_ => Text.T("Services.New.Urgency.Choose"));
        RuleFor(r => r.On).NotNull().WithMessage(_ => Text.T("Common.Error.DateMissing"));
        RuleForEach(r => r.Shared).IsInEnum().WithMessage(_ => Text.T("Services.New.Shared.Choose"));
        RuleFor(r => r.ReasonForReferral)
            .MaximumLength(ServiceReferral.ReasonMaxLength).WithMessage(_ => Text.T("Services.Long", ServiceReferral.ReasonMaxLength))
            .NotEmpty()
            .When(r => r.Shared.Contains(SharedItem.Reason), ApplyConditionTo.CurrentValidator)
            .WithMessage(_ => Text.T("Services.New.Reason.Enter"));
    }
}

internal sealed class PlanServiceReferralHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<PlanServiceReferral, Id<ServiceReferral>>
{
    public async Task<Id<ServiceReferral>> Handle(PlanServiceReferral command, CancellationToken cancellationToken)
    {
        var attribution = new Attribution(actor.AccountId, clock.GetUtcNow());
        var (provider, on) = (command.ProviderId!.Value, command.On!.Value);
        var service = await db.Set<Service>().SingleOrDefaultAsync(s => s.Code == command.ServiceCode, cancellationToken)
            ?? throw new NotFoundException();
        var ward = await db.Set<Client>().Where(c => c.Code == command.ClientCode).Select(c => c.WardCode).SingleAsync(cancellationToken);
        await db.RequireOpen(actor, command.ClientCode, service.Category, attribution.At, cancellationToken);
        await db.RequireOffered(provider, service.Code, ward, on, cancellationToken);

        var referral = ServiceReferral.Plan(
            command.Id, command.ClientCode, ward, service, provider, command.Urgency!.Value, command.Accompanied,
            command.TransportSupported, command.Shared,
            string.IsNullOrWhiteSpace(command.ReasonForReferral) ? null : command.ReasonForReferral.Trim(), on, attribution);
        if (command.Make)
        {
            var consent = await db.ConsentTo(command.ClientCode, provider, service.Category, attribution.At, cancellationToken);
            referral.Make(service, new(consent, command.AcknowledgedVersion), on, attribution);
        }

        db.Add(referral);

        return referral.Id;
    }
}
