using CaseManager.Domain;
using CaseManager.Domain.Audit;
using FluentValidation;
using MediatR;

namespace CaseManager.Application.Pipeline;

/// <summary>
/// Outermost: when a use case fails, its entry in the trail says so after everything else was rolled back. If the trail cannot be written,
/// nothing happens.
/// </summary>
internal sealed class AuditBehavior<TRequest, TResponse>(AuditTrail trail) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IUseCase
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        try
        {
            return await next();
        }
        catch (Exception exception) when (exception is not TrailUnavailableException)
        {
            await trail.Close(exception switch
            {
                AccessDeniedException or NotFoundException or ReauthenticationRequiredException => AuditOutcome.Refused,
                ValidationException or RuleBrokenException or StaleVersionException or SentBeforeException => AuditOutcome.Invalid,
                _ => AuditOutcome.Failed,
            });
            throw;
        }
    }
}
