using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Queries;

/// <summary>Reads a client in order to change it.</summary>
internal static class ClientChanges
{
    /// <param name="version">The version that the form showed; without one, what is new is recorded beside any other change, one after the
    /// other.</param>
    public static async Task<Client> ClientToChange(
        this CaseManagerDb db, ClientCode code, CancellationToken cancellationToken, long? version = null)
    {
        if (version is null)
        {
            await db.Database.ExecuteSqlAsync(
                $"set local lock_timeout = '8s'; select from care.clients where code = {code.Value} for no key update", cancellationToken);
        }

        var client = await db.Set<Client>().SingleOrDefaultAsync(c => c.Code == code, cancellationToken) ?? throw new NotFoundException();

        return version is null || client.Version == version ? client : throw new StaleVersionException();
    }
}
