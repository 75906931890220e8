using CaseManager.Application.Audit;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseManager.Application.Pipeline;

/// <summary>One transaction for each use case: begins with the entry in the trail, saves once, closes the entry, commits; or nothing but the entry is left.</summary>
internal sealed class TransactionBehavior<TRequest, TResponse>(Work work, AuditTrail trail) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IUseCase
{
    private const int Draws = 3;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        for (var draw = 1; ; draw++)
        {
            try
            {
                return await Once(request, next, cancellationToken);
            }
            catch (DbUpdateException exception) when (IsTaken(exception, request))
            {
                // Another code is drawn; a form that was sent twice at once finds what the first one made. An id that stays taken is another person's.
                if (draw == Draws)
                {
                    throw new NotFoundException();
                }

                await trail.Close(AuditOutcome.Failed);
            }
        }
    }

    private static bool IsTaken(DbUpdateException exception, TRequest request) =>
        request is IDraws drawing
        && exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: { } name }
        && drawing.Unique.Contains(name);

    private async Task<TResponse> Once(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        try
        {
            await trail.Begin(typeof(TRequest).Name, TRequest.Needs, request.About, request.Reason, cancellationToken);
            var response = await next();
            if (await IsSaved(cancellationToken))
            {
                await trail.CloseAndCommit(AuditOutcome.Done, cancellationToken);
            }
            else
            {
                await work.End();
                await trail.Close(AuditOutcome.Done);
            }

            return response;
        }
        finally
        {
            await work.End();
        }
    }

    // The same form came twice: the first made the record, this one is answered alike.
    private async Task<bool> IsSaved(CancellationToken cancellationToken)
    {
        try
        {
            await work.Db.SaveChangesAsync(cancellationToken);

            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new StaleVersionException();
        }
        catch (DbUpdateException exception)
            when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } violation
                && violation.ConstraintName == $"{violation.TableName}_pkey" && IsCreation)
        {
            return false;
        }
    }

    private static bool IsCreation { get; } =
        typeof(TRequest).GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ICreates<>));
}
