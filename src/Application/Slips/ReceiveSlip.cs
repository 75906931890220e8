using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Slips;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Slips;

/// <summary>A coordinator takes a slip of the ward. For the officer it now says "received", and nothing else, ever.</summary>
public sealed record ReceiveSlip(string Reference) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Slip);

    public Subject About => Subject.OwnWards;

    public static string Reasons => AuditReason.OfSlip;

    public string? Reason => SlipReference.Normalize(Reference);
}

internal sealed class ReceiveSlipHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<ReceiveSlip, Unit>
{
    public async Task<Unit> Handle(ReceiveSlip command, CancellationToken cancellationToken)
    {
        var slip = await db.FindSlip(command.Reference, cancellationToken);
        await db.OneAtATime(slip.Id.Value, cancellationToken);

        var taken = await db.Set<Intake>().AsNoTracking().SingleOrDefaultAsync(intake => intake.SlipId == slip.Id, cancellationToken);
        if (taken is null)
        {
            db.Add(Intake.Receive(slip, actor.AccountId, clock.GetUtcNow()));
        }
        else if (taken.ReceivedBy != actor.AccountId)
        {
            var name = await db.Set<Account>()
                .Where(account => account.Id == taken.ReceivedBy)
                .Select(account => account.FullName)
                .SingleAsync(cancellationToken);

            throw new RuleBrokenException(
                "Slips.Rule.ReceivedByOther", name, TimeZoneInfo.ConvertTime(taken.ReceivedAt, VietnamTime.Zone).DateTime);
        }

        return Unit.Value;
    }
}
