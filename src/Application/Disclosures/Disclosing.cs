using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Disclosures;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseManager.Application.Disclosures;

/// <summary>Writes the register, in the transaction of the use case that discloses.</summary>
internal static class Disclosing
{
    private const string ConsentInForce = "disclosures_consent_in_force";

    /// <summary>
    /// Writes down what is about to leave. When the consent was withdrawn since it was read, however short a time ago, the database refuses
    /// the row and there is nothing to disclose any more. Emergency access discloses nothing either.
    /// </summary>
    public static async Task Disclose(this CaseManagerDb db, Disclosure disclosure, CancellationToken cancellationToken)
    {
        db.Add(disclosure);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception)
            when (exception.InnerException is PostgresException { ConstraintName: ConsentInForce }
                or PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege })
        {
            throw new NotFoundException();
        }
    }

    /// <summary>A sheet for the client to keep leaves; answers the notice that stands on it.</summary>
    public static async Task<NoticeWords> HandToClient(
        this CaseManagerDb db, ClientCode code, DataCategory category, DisclosedFact fact, Actor actor, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var notice = await db.Notice(clock.Today(), cancellationToken);
        var ward = await db.Set<Client>()
            .Where(client => client.Code == code)
            .Select(client => client.WardCode)
            .SingleAsync(cancellationToken);
        await db.Disclose(
            Disclosure.ToClient(code, ward, category, fact, new(actor.AccountId, clock.GetUtcNow(), notice.Version)), cancellationToken);

        return notice;
    }
}
