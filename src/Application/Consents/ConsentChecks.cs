using CaseManager.Application.Database;
using CaseManager.Domain;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Services;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Consents;

/// <summary>What the records must say before a consent form counts.</summary>
internal static class ConsentChecks
{
    /// <summary>The words that were read exist, in the version and language that the form names, and so do the providers.</summary>
    public static async Task CheckRecipients(this CaseManagerDb db, ConsentForm form, DateOnly today, CancellationToken cancellationToken)
    {
        if (!await db.Set<ConsentText>().AnyAsync(
            text => text.Version == form.TextVersion && text.Language == form.Language && text.ValidFrom <= today, cancellationToken))
        {
            throw new RuleBrokenException("Consents.Rule.TextChanged");
        }

        var ids = form.ProviderIds.Concat(form.HivProviderIds).Distinct().Select(id => new Id<Provider>(id)).ToList();
        if (ids.Count > 0
            && await db.Set<Provider>().CountAsync(
                provider => ids.Contains(provider.Id) && (provider.ValidTo == null || provider.ValidTo >= today),
                cancellationToken) < ids.Count)
        {
            throw new RuleBrokenException("Consents.Rule.ProviderGone");
        }
    }
}
