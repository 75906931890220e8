using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Emergencies;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Pipeline;

/// <summary>
/// Asks the access policy before anything else looks at the request. Which rows exist for the actor, consent and ticket included, is then
/// the database's answer; here a client outside the actor's wards is already not found, except when read in an emergency.
/// </summary>
internal sealed class AccessBehavior<TRequest, TResponse>(DbSession dbSession, Actor actor, RequestActor acting, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IUseCase
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var allowed = InTheRightHands(request)
            && await ScopeOf(request.About, cancellationToken) is { } scope
            && AccessPolicy.Allows(actor, TRequest.Needs, scope);

        return allowed ? await next() : throw new AccessDeniedException(actor.Role, TRequest.Needs);
    }

    // While a client holds the device, nothing is done but filling in the form that was handed over.
    private bool InTheRightHands(TRequest request) =>
        acting.HandedOver is not { } form
            || request is IWhileHandedOver { ClientCode: var client, AssessmentId: var assessment }
            && new HandedOver(client, assessment) == form;

    /// <summary>What is known here about what is asked for; null when for this actor there is no such client.</summary>
    private async Task<Scope?> ScopeOf(Subject about, CancellationToken cancellationToken) => about switch
    {
        { ClientCode: { } code, AnyWard: false } => dbSession.WardOfClient is { } ward
            ? new(
                ward,
                InEmergency: !actor.WardCodes.Contains(ward) && EmergencyReading.Opens<TRequest>()
                    && await HasEmergency(code, cancellationToken))
            : null,
        // What an account makes in a ward is its own only where the ward is.
        { WardCode: { } ward } => new(ward, OwnerId: actor.WardCodes.Contains(ward) ? actor.AccountId : null),
        { WholeWards: true } => Scope.OwnWards,
        _ => Scope.Of(actor),
    };

    private Task<bool> HasEmergency(ClientCode code, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        return dbSession.Db.Set<Emergency>().AnyAsync(
            emergency =>
                emergency.AccountId == actor.AccountId && emergency.ClientCode == code && emergency.BeganAt <= now
                    && now < emergency.EndsAt,
            cancellationToken);
    }
}
