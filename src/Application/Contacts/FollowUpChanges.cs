using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Contacts;

/// <summary>Reads a follow-up in order to change it.</summary>
internal static class FollowUpChanges
{
    public static async Task<FollowUp> FollowUpToChange(
        this CaseManagerDb db, ClientCode code, Id<FollowUp> id, CancellationToken cancellationToken, long? version = null)
    {
        var followUp = await db.Set<FollowUp>().SingleOrDefaultAsync(f => f.Id == id && f.ClientCode == code, cancellationToken)
            ?? throw new NotFoundException();

        return version is null || followUp.Version == version ? followUp : throw new StaleVersionException();
    }
}
