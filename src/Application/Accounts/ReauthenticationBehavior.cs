using CaseManager.Application.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>Innermost: a use case of weight requires that the password was given lately, so that an open browser is not enough.</summary>
internal sealed class ReauthenticationBehavior<TRequest, TResponse>(DbSession dbSession, RequestActor acting, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IUseCase
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        request is not IRequiresReauthentication || await WasGivenLately(cancellationToken)
            ? await next()
            : throw new ReauthenticationRequiredException();

    private async Task<bool> WasGivenLately(CancellationToken cancellationToken) =>
        acting.Session is { } session
        && await dbSession.Db.Database
            .SqlQuery<DateTimeOffset?>($"select accounts.confirmed_at({Sessions.HashOf(session)}) as \"Value\"")
            .ToListAsync(cancellationToken) is [{ } at]
        && clock.GetUtcNow() - at <= Sessions.ConfirmedFor;
}
