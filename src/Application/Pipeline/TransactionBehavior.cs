using CaseManager.Domain.Audit;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseManager.Application.Pipeline;

/// <summary>
/// One transaction for each use case: begins with the entry in the trail, saves once, closes the entry, commits; or nothing but the entry
/// is left.
/// </summary>
internal sealed class TransactionBehavior<TRequest, TResponse>(DbSession dbSession, AuditTrail trail)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IUseCase
{
    private const int Tries = 3;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Once(request, next, cancellationToken);
            }
            catch (DbUpdateException exception) when (attempt < Tries && MayPassNextTime(exception, request))
            {
                await trail.Close(AuditOutcome.Failed);
            }
            catch (DbUpdateConcurrencyException)
            {
                throw new StaleVersionException();
            }
            catch (DbUpdateException exception) when (TakenIn(exception) is { } key && key.EndsWith("_pkey", StringComparison.Ordinal))
            {
                // The id is of another account's form: for this sender it is not found.
                throw new NotFoundException();
            }
        }
    }

    // A drawn code may collide, once in thousands of times when there are very many: another one is drawn. And what is new is not refused
    // because somebody wrote at the same moment: it is made from what they wrote.
    private static bool MayPassNextTime(DbUpdateException exception, TRequest request) =>
        exception is DbUpdateConcurrencyException
            ? request is ISentOnce { FormId: not null }
            : request is IDraws drawing && TakenIn(exception) is { } key && drawing.Unique.Contains(key);

    private static string? TakenIn(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: { } name }
            ? name
            : null;

    private async Task<TResponse> Once(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        try
        {
            await trail.Begin(typeof(TRequest).Name, request.About, request.Reason, cancellationToken);
            var response = await next();
            await dbSession.Db.SaveChangesAsync(cancellationToken);
            await trail.CloseAndCommit(AuditOutcome.Done, cancellationToken);

            return response;
        }
        finally
        {
            await dbSession.End();
        }
    }
}
