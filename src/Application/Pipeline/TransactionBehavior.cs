using CaseManager.Application.Audit;
using CaseManager.Application.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseManager.Application.Pipeline;

/// <summary>One transaction for each use case: says who acts, saves once, closes the audit entry, commits.</summary>
internal sealed class TransactionBehavior<TRequest, TResponse>(Work work, Logins logins, AuditTrail trail)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IUseCase
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        // What an earlier use case of this scope left behind, a refused one above all, is none of this one's business.
        work.Db.ChangeTracker.Clear();
        await using var transaction = await work.Db.Database.BeginTransactionAsync(cancellationToken);
        var connection = (NpgsqlConnection)work.Db.Database.GetDbConnection();
        await SayWhoActs(connection, request.About, cancellationToken);

        var response = await next();
        try
        {
            await work.Db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new StaleVersionException();
        }
        catch (DbUpdateException exception)
            when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } violation
                && violation.ConstraintName == $"{violation.TableName}_pkey" && IsCreation)
        {
            // The same form came twice: the first made the record, this one is answered alike.
            await transaction.RollbackAsync(cancellationToken);
            await trail.Close(AuditOutcome.Done);

            return response;
        }

        await trail.CloseAndCommit(connection, AuditOutcome.Done, cancellationToken);

        return response;
    }

    private static bool IsCreation { get; } =
        typeof(TRequest).GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ICreates<>));

    // Where the client lives, as far as the actor may see, comes back on the same way: the access policy asks next.
    private async Task SayWhoActs(NpgsqlConnection connection, Subject about, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { new("select set_config('app.actor', $1, true)") { Parameters = { new() { Value = logins.Sign(work.Actor, trail.EntryId, connection) } } } },
        };
        if (about.ClientCode is not { } code || Logins.Of(work.Actor.Role) is not Login.Care)
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
            work.WardOfClient = null;

            return;
        }

        batch.BatchCommands.Add(new("select ward_code from care.clients where code = $1") { Parameters = { new() { Value = code.Value } } });
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        work.WardOfClient = await reader.ReadAsync(cancellationToken) ? reader.GetString(0) : null;
    }
}
