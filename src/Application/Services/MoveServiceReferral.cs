using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Services;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using static CaseManager.Domain.Services.ServiceReferralMove;

namespace CaseManager.Application.Services;

/// <summary>A coordinator writes down what happened to a service referral, or sends one that was planned.</summary>
/// <param name="On">The day on which it happened.</param>
/// <param name="AppointmentAt">When the client is expected, for moves that book.</param>
/// <param name="Why">The reason, for moves that need one.</param>
/// <param name="AcknowledgedVersion">The version of the consequences that the client heard and understood, for moves that tell the
/// provider.</param>
/// <param name="EventId">The id of what is written down, chosen by the form: the same form sent twice is answered as the first was.</param>
public sealed record MoveServiceReferral(
    ClientCode ClientCode, Id<ServiceReferral> Id, long Version, ServiceReferralMove? Move, DateOnly? On,
    ToldBy? ToldBy = ToldBy.Coordinator, DateTimeOffset? AppointmentAt = null, ServiceReferralReason? Why = null,
    int? AcknowledgedVersion = null, Id<ServiceReferralEvent>? EventId = null) : ICommand<ServiceReferralStatus>, ISentOnce
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);

    Guid? ISentOnce.FormId => EventId?.Value;
}

internal sealed class MoveServiceReferralValidator : AbstractValidator<MoveServiceReferral>
{
    public MoveServiceReferralValidator()
    {
        RuleFor(m => m.Move).Chosen().WithMessage(_ => Text.T("Services.Move.Choose"));
        RuleFor(m => m.On).NotNull().WithMessage(_ => Text.T("Common.Error.DateMissing"));
        RuleFor(m => m.ToldBy).Chosen().WithMessage(_ => Text.T("Services.Move.ToldBy.Choose"));
        RuleFor(m => m.Why).IsInEnum().WithMessage(_ => Text.T("Services.Move.Why.Choose"))
            .NotNull()
            .When(m => m.Move is { } move && Enum.IsDefined(move) && move.NeedsReason(), ApplyConditionTo.CurrentValidator)
            .WithMessage(_ => Text.T("Services.Move.Why.Choose"));
        RuleFor(m => m.AppointmentAt)
            .NotNull().When(
                m => m.Move?.NeedsAppointment() is true,
                ApplyConditionTo.CurrentValidator).WithMessage(_ => Text.T("Services.Move.AppointmentAt.Enter"))
            .Must((m, at) =>
                at is not { } appointment || m.On is not { } on || (appointment.Year >= 2000 && appointment.Year <= on.Year + 2))
                    .WithMessage(_ => Text.T("Services.Move.AppointmentAt.Far"));
    }
}

internal sealed class MoveServiceReferralHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<MoveServiceReferral, ServiceReferralStatus>
{
    public async Task<ServiceReferralStatus> Handle(MoveServiceReferral command, CancellationToken cancellationToken)
    {
        // A referral to a health service that the client's consent no longer opens is not among the rows this query can see.
        var referral = await db.Set<ServiceReferral>()
            .SingleOrDefaultAsync(r => r.Id == command.Id && r.ClientCode == command.ClientCode, cancellationToken)
            ?? throw new NotFoundException();
        if (command.EventId is { } written
            && await db.Set<ServiceReferralEvent>().AnyAsync(
                e => e.Id == written && e.ServiceReferralId == referral.Id && e.RecordedBy == actor.AccountId, cancellationToken))
        {
            return referral.Status;
        }

        var attribution = new Attribution(actor.AccountId, clock.GetUtcNow(), command.EventId);
        await db.RequireOpen(actor, referral.ClientCode, referral.Category, attribution.At, cancellationToken);
        if (referral.Version != command.Version)
        {
            throw new StaleVersionException();
        }

        var (on, toldBy, reason) = (command.On!.Value, command.ToldBy!.Value, command.Why ?? ServiceReferralReason.Unknown);
        switch (command.Move)
        {
            case Make or ReEngage:
                await Send(referral, command, on, attribution, cancellationToken);
                break;
            case Accept:
                referral.Accept(on, attribution, toldBy, command.AppointmentAt);
                break;
            case RejectByProvider:
                referral.RejectByProvider(reason, on, attribution, toldBy);
                break;
            case DeclineByClient:
                referral.DeclineByClient(reason, on, attribution, toldBy);
                break;
            case RecordNoResponse:
                referral.RecordNoResponse(on, attribution);
                break;
            case BookAppointment:
                referral.BookAppointment(command.AppointmentAt!.Value, on, attribution, toldBy);
                break;
            case RecordAttended:
                referral.RecordAttended(on, attribution, toldBy);
                break;
            case RecordMissed:
                referral.RecordMissed(reason, on, attribution, toldBy);
                break;
            case Rebook:
                referral.Rebook(command.AppointmentAt!.Value, on, attribution, toldBy);
                break;
            case MarkContactLost:
                referral.MarkContactLost(on, attribution);
                break;
            case Start:
                referral.Start(on, attribution, toldBy);
                break;
            case RecordNotStarted:
                referral.RecordNotStarted(reason, on, attribution, toldBy);
                break;
            case Complete:
                referral.Complete(on, attribution, toldBy);
                break;
            case Stop:
                referral.Stop(reason, on, attribution, toldBy);
                break;
            case Transfer:
                referral.Transfer(on, attribution, toldBy);
                break;
            case Cancel:
                referral.Cancel(reason, on, attribution);
                break;
        }

        return referral.Status;
    }

    private async Task Send(
        ServiceReferral referral, MoveServiceReferral command, DateOnly on, Attribution attribution, CancellationToken cancellationToken)
    {
        var service = await db.Set<Service>().SingleAsync(s => s.Code == referral.ServiceCode, cancellationToken);
        await db.RequireOffered(referral.ProviderId, referral.ServiceCode, referral.WardCode, on, cancellationToken);
        var consent = await db.ConsentTo(referral.ClientCode, referral.ProviderId, referral.Category, attribution.At, cancellationToken);
        var terms = new SendingTerms(consent, command.AcknowledgedVersion);
        if (command.Move is Make)
        {
            referral.Make(service, terms, on, attribution);
        }
        else
        {
            referral.ReEngage(service, terms, on, attribution);
        }
    }
}
