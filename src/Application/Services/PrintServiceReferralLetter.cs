using CaseManager.Application.Database;
using CaseManager.Application.Disclosures;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Disclosures;
using CaseManager.Domain.People;
using CaseManager.Domain.Services;
using CaseManager.Domain.Wards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Services;

/// <summary>
/// A coordinator prints the letter to the provider. It holds what the client chose to share and nothing else, and exists only while the
/// client's consent to be sent to this provider is in force, for HIV services the written one. That it left is written into the register
/// before it is shown.
/// </summary>
public sealed record PrintServiceReferralLetter(ClientCode ClientCode, Id<ServiceReferral> Id) : IQuery<ServiceReferralLetter>, IExports
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Identity);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>The letter. What the client did not choose to share is null.</summary>
/// <param name="Reference">A word by which provider and coordinator can speak of it, that is not the client's code.</param>
public sealed record ServiceReferralLetter(
    string Reference, string ProviderName, string ProviderAddress, string ServiceName, DateOnly MadeOn, DateTimeOffset? AppointmentAt,
    string? FullName, int? YearOfBirth, Gender? Gender, string? Phone, string? Reason, string CoordinatorName, string WardName,
    DateTimeOffset ConsentUntil, NoticeWords Notice);

internal sealed class PrintServiceReferralLetterHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<PrintServiceReferralLetter, ServiceReferralLetter>
{
    public async Task<ServiceReferralLetter> Handle(PrintServiceReferralLetter query, CancellationToken cancellationToken)
    {
        var english = ServiceRows.English;
        var found = await (
            from r in db.Set<ServiceReferral>().AsNoTracking()
            where r.Id == query.Id && r.ClientCode == query.ClientCode && r.MadeOn != null
            join s in db.Set<Service>() on r.ServiceCode equals s.Code
            join p in db.Set<Provider>() on r.ProviderId equals p.Id
            join c in db.Set<Client>() on r.ClientCode equals c.Code
            join person in db.Set<Person>() on r.ClientCode equals person.ClientCode
            join w in db.Set<Ward>() on r.WardCode equals w.Code
            join a in db.Set<Account>() on r.CoordinatorId equals a.Id
            select new
            {
                Referral = r,
                Service = english ? s.NameEn : s.NameVi,
                Provider = p.Name,
                p.Address,
                c.YearOfBirth,
                c.Gender,
                person.FullName,
                person.Phone,
                Ward = w.Name,
                Coordinator = a.FullName,
            }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
        var (referral, now) = (found.Referral, clock.GetUtcNow());
        var consent = await db.ConsentTo(query.ClientCode, referral.ProviderId, referral.Category, now, cancellationToken)
            ?? throw new NotFoundException();
        var letter = new ServiceReferralLetter(
            referral.Id.Value.ToString("N")[^6..].ToUpperInvariant(), found.Provider, found.Address, found.Service, referral.MadeOn!.Value,
            referral.AppointmentAt, Chosen(SharedItem.Name, found.FullName),
            referral.Shared.Contains(SharedItem.YearOfBirth) ? found.YearOfBirth : null,
            referral.Shared.Contains(SharedItem.Gender) ? found.Gender : null, Chosen(SharedItem.Phone, found.Phone),
            Chosen(SharedItem.Reason, referral.ReasonForReferral), found.Coordinator, found.Ward, consent.ExpiresAt,
            await db.Notice(clock.Today(), cancellationToken));
        await db.Disclose(
            Disclosure.ToProvider(referral, consent, Facts(letter), new(actor.AccountId, now, letter.Notice.Version)), cancellationToken);

        return letter;

        string? Chosen(SharedItem item, string? value) => referral.Shared.Contains(item) ? value : null;
    }

    private static List<DisclosedFact> Facts(ServiceReferralLetter letter) =>
    [
        DisclosedFact.ServiceReferral,
        .. from told in new (DisclosedFact Fact, object? Value)[]
           {
               (DisclosedFact.Name, letter.FullName), (DisclosedFact.YearOfBirth, letter.YearOfBirth),
               (DisclosedFact.Gender, letter.Gender), (DisclosedFact.Phone, letter.Phone), (DisclosedFact.Reason, letter.Reason),
               (DisclosedFact.Appointment, letter.AppointmentAt), }
           where told.Value is not null
           select told.Fact,
    ];
}
