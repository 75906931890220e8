using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;

namespace CaseManager.Testing;

/// <summary>Makes what a test needs to be there already. What matters to the test is an argument, the rest has a plausible value.</summary>
public sealed partial class Given(Programme programme)
{
    private static readonly ConsentPurpose[] Usual = [ConsentPurpose.TakePart, ConsentPurpose.StoreAssessments];

    /// <summary>PBKDF2 hash of <see cref="Password"/>; made once because making it is slow on purpose.</summary>
    private static readonly Lazy<string> PasswordHash = new(() =>
        new Microsoft.AspNetCore.Identity.PasswordHasher<object>(Microsoft.Extensions.Options.Options.Create(
            new Microsoft.AspNetCore.Identity.PasswordHasherOptions { IterationCount = 210_000 })).HashPassword(new object(), Password));

    public const string Password = "đi bộ qua cầu mỗi sáng";

    public Task<Actor> Officer(params string[] wards) => Account(Role.Officer, wards);

    public Task<Actor> Coordinator(params string[] wards) => Account(Role.Coordinator, wards);

    public Task<Actor> Supervisor(params string[] wards) => Account(Role.Supervisor, wards);

    public Task<Actor> ProgrammeStaff() => Account(Role.ProgrammeStaff);

    public Task<Actor> Reviewer() => Account(Role.Reviewer);

    public Task<Actor> Administrator() => Account(Role.Administrator);

    /// <summary>An account that signs in with <see cref="Password"/> under a name like coordinator-1a2b3c4d.</summary>
    public async Task<Actor> Account(Role role, params string[] wards)
    {
        var id = Id<Account>.New();
        await programme.Execute(
            """
            insert into accounts.accounts (id, user_name, normalized_user_name, full_name, search_key, role, created_at, password_hash,
                security_stamp)
            values ($1, $2, upper($2), $3, $4, $5, $6, $7, $8)
            """,
            id.Value, UserName(role, id), $"{role} Mẫu", Domain.Accounts.Account.KeyOf($"{role} Mẫu", UserName(role, id)), role.ToString(),
            programme.Clock.GetUtcNow(), PasswordHash.Value, Guid.NewGuid().ToString("N"));
        foreach (var ward in wards)
        {
            await programme.Execute("insert into accounts.account_wards (account_id, ward_code) values ($1, $2)", id.Value, ward);
        }

        return new(id, role, wards);
    }

    public static string UserName(Actor actor) => UserName(actor.Role, actor.AccountId);

    /// <summary>A client of a ward, with the usual consents unless the test says otherwise.</summary>
    public async Task<ClientCode> Client(
        string ward, Actor? coordinator = null, string fullName = "Trần Văn Mẫu", ConsentPurpose[]? consents = null)
    {
        var code = ClientCode.New();
        coordinator ??= await Coordinator(ward);
        var now = programme.Clock.GetUtcNow();
        await programme.Execute(
            """
            insert into care.clients (code, ward_code, status, status_on, coordinator_id, year_of_birth, gender, enrolled_at)
            values ($1, $2, 'Active', $3, $4, 1995, 'Man', $5)
            """,
            code.Value, ward, now.DayInVietnam(), coordinator.AccountId.Value, now);
        await programme.Execute(
            "insert into vault.people (client_code, ward_code, full_name, search_key, sort_key, phone) values ($1, $2, $3, $4, $5, "
                + "'0900000418')",
            code.Value, ward, fullName, Domain.NameKey.Of(fullName), Domain.NameKey.ToSort(fullName));
        foreach (var purpose in consents ?? Usual)
        {
            await Consent(code, ward, purpose, coordinator);
        }

        return code;
    }

    /// <summary>A consent on paper, in force for a year from now unless the test says otherwise.</summary>
    public async Task<Id<Consent>> Consent(
        ClientCode code, string ward, ConsentPurpose purpose, Actor recordedBy, Guid? providerId = null, TimeSpan? lasts = null)
    {
        var id = Id<Consent>.New();
        var now = programme.Clock.GetUtcNow();
        await programme.Execute(
            """
            insert into care.consents (id, form_id, client_code, ward_code, purpose, provider_id, recipient, channel, language,
                text_version, given_at, expires_at, recorded_by)
            values ($1, $2, $3, $4, $5, nullif($6, '00000000-0000-0000-0000-000000000000'::uuid), $7, 'Paper', 'vi', '2026-07', $8, $9, $10)
            """,
            id.Value, Guid.NewGuid(), code.Value, ward, purpose.ToString(), providerId ?? Guid.Empty,
            purpose is ConsentPurpose.HivInformation ? "Nhóm điều phối viên mẫu" : "", now, now + (lasts ?? TimeSpan.FromDays(365)),
            recordedBy.AccountId.Value);

        return id;
    }

    private static string UserName(Role role, Id<Account> id) => $"{role.ToString().ToLowerInvariant()}-{id.Value.ToString("N")[^8..]}";
}
