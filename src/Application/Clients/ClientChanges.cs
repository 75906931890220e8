using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>Reads a client in order to change it.</summary>
internal static class ClientChanges
{
    public static async Task<Client> ClientToChange(this CaseManagerDb db, ClientCode code, CancellationToken cancellationToken, long? version = null)
    {
        var client = await db.Set<Client>().SingleOrDefaultAsync(c => c.Code == code, cancellationToken) ?? throw new NotFoundException();

        return version is null || client.Version == version ? client : throw new StaleVersionException();
    }
}
