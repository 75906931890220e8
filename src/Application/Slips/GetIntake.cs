using CaseManager.Application.Database;
using CaseManager.Application.Legal;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Slips;
using CaseManager.Domain.Wards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Slips;

/// <summary>A slip as it was sent, what was tried since, and who it may be already.</summary>
public sealed record GetIntake(string Reference) : IQuery<IntakeDetails>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Slip);

    public Subject About => Subject.OwnWards;

    public static string Reasons => AuditReason.OfSlip;

    public string? Reason => SlipReference.Normalize(Reference);
}

/// <summary>What the officer wrote. The person's name, phone and the note are null for a role that may not read identities.</summary>
public sealed record SlipAsSent(
    string Reference,
    DateTimeOffset FiledAt,
    string WardCode,
    string WardName,
    string? OfficerName,
    ReferralBasis Basis,
    string? PersonLabel,
    AgeBand AgeBand,
    PersonGender Gender,
    string? Phone,
    IReadOnlyList<ContactWay> ContactWays,
    DateOnly MetOn,
    string? Place,
    IReadOnlyList<SlipNeed> Needs,
    bool Urgent,
    string? Note,
    HandOverMode HandOver,
    DateTimeOffset? AppointmentAt,
    string? AppointmentPlace);

/// <summary>One try to reach the person.</summary>
public sealed record ContactAttemptRow(DateTimeOffset At, ContactWay Way, ContactResult Result, string? RecordedBy);

/// <summary>Everything a coordinator needs to go on with a slip.</summary>
/// <param name="Status">Null until it is received.</param>
public sealed record IntakeDetails(
    SlipAsSent Slip,
    DateTimeOffset DueAt,
    IntakeStatus? Status,
    string? ReceivedBy,
    DateTimeOffset? ReceivedAt,
    IReadOnlyList<ContactAttemptRow> Attempts,
    bool MayBeClosed,
    IntakeReason? Why,
    DateTimeOffset? EndedAt,
    string? EndedBy,
    ClientCode? BecameClient,
    ClientCode? DuplicateOf,
    IReadOnlyList<DuplicateRow> PossibleDuplicates,
    long Version)
{
    public bool IsOver => EndedAt is not null;
}

internal sealed class GetIntakeHandler(CaseManagerDb db, AuditTrail trail, TimeProvider clock) : IRequestHandler<GetIntake, IntakeDetails>
{
    private const int MostAttempts = 200;

    public async Task<IntakeDetails> Handle(GetIntake query, CancellationToken cancellationToken)
    {
        var reference = SlipReference.Normalize(query.Reference) ?? throw new NotFoundException();
        var row = await (
            from s in db.Set<Slip>().AsNoTracking()
            where s.Reference == reference
            join w in db.Set<Ward>() on s.WardCode equals w.Code
            join o in db.Set<Account>() on s.OfficerId equals o.Id into officers
            from officer in officers.DefaultIfEmpty()
            join i in db.Set<Intake>() on s.Id equals i.SlipId into intakes
            from intake in intakes.DefaultIfEmpty()
            join r in db.Set<Account>() on intake.ReceivedBy equals r.Id into receivers
            from receiver in receivers.DefaultIfEmpty()
            join e in db.Set<Account>() on intake.EndedBy equals e.Id into enders
            from ender in enders.DefaultIfEmpty()
            join c in db.Set<Client>() on s.Id equals c.SlipId into clients
            from client in clients.DefaultIfEmpty()
            select new
            {
                Slip = s,
                s.Person,
                Ward = w.Name,
                Officer = officer.FullName,
                Intake = intake,
                Receiver = receiver.FullName,
                Ender = ender.FullName,
                Client = (ClientCode?)client.Code,
            }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        var (slip, person, found) = (row.Slip, row.Person, row.Intake);

        var attempts = found is null
            ? []
            : await (
                from attempt in db.Set<ContactAttempt>()
                where attempt.SlipId == slip.Id
                join account in db.Set<Account>() on attempt.RecordedBy equals account.Id
                orderby attempt.At descending
                select new ContactAttemptRow(attempt.At, attempt.Way, attempt.Result, account.FullName)).Take(MostAttempts)
                    .ToListAsync(cancellationToken);
        var duplicates = found is { IsOver: false } && person is not null
            ? await PossibleDuplicates.Find(
                db, person.Label, person.Phone, PossibleDuplicates.Years(slip.AgeBand, slip.FiledAt.DayInVietnam()), cancellationToken)
            : [];
        trail.Showing(duplicates.Select(d => d.Code).Concat(new[] { row.Client, found?.DuplicateOf }.OfType<ClientCode>()));

        return new(
            new(
                slip.Reference, slip.FiledAt, slip.WardCode, row.Ward, row.Officer, slip.Basis, person?.Label, slip.AgeBand, slip.Gender,
                person?.Phone, slip.ContactWays, slip.MetOn, slip.Place, slip.Needs, slip.Urgent, person?.Note, slip.HandOver,
                slip.AppointmentAt, slip.AppointmentPlace),
            ResponseClock.DueAt(slip.HandOver, slip.FiledAt, await db.WorkingCalendar(cancellationToken), slip.AppointmentAt),
            found?.Status, row.Receiver, found?.ReceivedAt, attempts, found?.MayBeClosed(clock.GetUtcNow()) ?? false, found?.Reason,
            found?.EndedAt, row.Ender, row.Client, found?.DuplicateOf, duplicates, found?.Version ?? 0);
    }
}
