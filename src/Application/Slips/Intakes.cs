using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Slips;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Slips;

/// <summary>Finds slips and their intakes by the reference that people speak of.</summary>
internal static class Intakes
{
    public static async Task<Slip> FindSlip(this CaseManagerDb db, string reference, CancellationToken cancellationToken)
    {
        var normal = SlipReference.Normalize(reference) ?? throw new NotFoundException();

        return await db.Set<Slip>().SingleOrDefaultAsync(slip => slip.Reference == normal, cancellationToken)
            ?? throw new NotFoundException();
    }

    /// <summary>The intake of a received slip; with a version, only as it was then shown.</summary>
    public static async Task<(Slip Slip, Intake Intake)> FindIntake(
        this CaseManagerDb db, string reference, CancellationToken cancellationToken, long? version = null)
    {
        var slip = await db.FindSlip(reference, cancellationToken);
        var intake = await db.Set<Intake>().SingleOrDefaultAsync(i => i.SlipId == slip.Id, cancellationToken)
            ?? throw new RuleBrokenException("Slips.Rule.ReceiveFirst");
        if (version is { } shown)
        {
            db.Entry(intake).Property(i => i.Version).OriginalValue = shown;
        }

        return (slip, intake);
    }
}
