using CaseManager.Application.Database;
using CaseManager.Application.Services;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Services;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CaseManager.Application.Demo;

/// <summary>A person of staff in the demo.</summary>
public sealed record DemoAccount(string UserName, string FullName, Role Role, IReadOnlyList<string> WardCodes);

/// <summary>
/// The invented place in which the demo happens: six wards named after flowers and waters, their staff, and the services around them.
/// </summary>
internal sealed class DemoWorld
{
    /// <summary>The one password of all demo accounts. It opens nothing but invented data.</summary>
    public const string Password = "hoa sua dau thu";

    public static readonly IReadOnlyList<(string Code, string Name)> Wards =
    [
        ("99001", "Phường Hoa Sữa"), ("99002", "Phường Bằng Lăng"), ("99003", "Phường Phượng Vỹ"),
        ("99004", "Phường Cầu Tre"), ("99005", "Phường Suối Mơ"), ("99006", "Phường Vườn Trúc"),
    ];

    private const int OfficersOfWard = 4;

    private static readonly string[] AllWards = [.. Wards.Select(w => w.Code)];

    private static readonly string[] Flowers =
        [
            "Lan", "Huệ", "Cúc", "Mai", "Sen", "Súng", "Nhài", "Quỳnh", "Ly", "Trà", "Hải Đường", "Mẫu Đơn", "Tường Vi", "Dạ Hương",
            "Thủy Tiên", "Hướng Dương"
        ];

    private readonly Dictionary<string, Actor> _actors = [];
    private readonly List<(Id<Provider> Id, string[] Services, string[] Wards)> _providers = [];

    /// <summary>All accounts that can sign in.</summary>
    public static IReadOnlyList<DemoAccount> Accounts { get; } = [.. Staff()];

    public Actor Administrator => _actors["admin1"];

    public Actor Reviewer => _actors["reviewer1"];

    public Actor Supervisor(string ward) => _actors[Accounts.First(a => a.Role is Role.Supervisor && a.WardCodes.Contains(ward)).UserName];

    /// <summary>One of the four officers of a ward.</summary>
    public Actor Officer(string ward, int which) =>
        _actors[Accounts.Where(a => a.Role is Role.Officer && a.WardCodes.Contains(ward)).ElementAt(which % OfficersOfWard).UserName];

    /// <summary>The ward's own coordinator, or now and then the one who stands in.</summary>
    public Actor Coordinator(string ward, bool standIn) =>
        _actors[Accounts.Where(a => a.Role is Role.Coordinator && a.WardCodes.Contains(ward)).ElementAt(standIn ? 1 : 0).UserName];

    /// <summary>The version of the consent text that was read on a day.</summary>
    public static string ConsentTextOn(DateOnly day) => day >= new DateOnly(2026, 7, 1) ? "2026-07" : "2025-01";

    public Id<Provider> Provider(string service, string ward) =>
        _providers.First(p => p.Services.Contains(service) && p.Wards.Contains(ward)).Id;

    /// <summary>Wards, accounts and texts, written as an installation is.</summary>
    public async Task Install(NpgsqlConnection connection, DateTimeOffset start, CancellationToken cancellationToken)
    {
        foreach (var (code, name) in Wards)
        {
            await connection.Run(
                """
                insert into directory.wards (code, name, unit_type, province_code, province_name, valid_from)
                values ($1, $2, 'Phường', '99', 'Thành phố Mẫu', '2025-01-01') on conflict do nothing
                """,
                cancellationToken, code, name);
            await connection.Run(
                """
                insert into directory.duty_coordinators (ward_code, name, phone, hours, place, deputy_name, deputy_phone)
                values ($1, $2, '02980000000', '7:00–21:00', $3, 'Anh Sen', '02980000001') on conflict do nothing
                """,
                cancellationToken, code, $"Chị {Flowers[int.Parse(code, System.Globalization.CultureInfo.InvariantCulture) % 10]}",
                $"Trạm Y tế {name}");
        }

        // The texts of before the present version, word for word, so that early clients were read something.
        await connection.Run(
            """
            insert into directory.consent_texts (version, language, part, words, valid_from)
            select '2025-01', language, part, words, '2025-01-01' from directory.consent_texts where version = '2026-07'
                on conflict do nothing
            """,
            cancellationToken);
        await connection.Run(
            """
            insert into directory.notices (version, words_vi, words_en, source, draft, valid_from)
            select '2025-01', words_vi, words_en, source, draft, '2025-01-01' from directory.notices where version = '2026-07'
                on conflict do nothing
            """,
            cancellationToken);

        var hash = new PasswordHasher<object>(
            Options.Create(new PasswordHasherOptions { IterationCount = 210_000 })).HashPassword(new(), Password);
        foreach (var account in Accounts)
        {
            var id = Id<Account>.New();
            await connection.Run(
                """
                insert into accounts.accounts (id, user_name, normalized_user_name, full_name, search_key, role, unit, created_at,
                    password_hash, security_stamp)
                values ($1, $2, upper($2), $3, $4, $5, $6, $7, $8, $9)
                """,
                cancellationToken, id.Value, account.UserName, account.FullName, Account.KeyOf(account.FullName, account.UserName),
                account.Role.ToString(), "Đơn vị mẫu", start, hash, Guid.NewGuid().ToString("N"));
            foreach (var ward in account.WardCodes)
            {
                await connection.Run(
                    "insert into accounts.account_wards (account_id, ward_code) values ($1, $2)", cancellationToken, id.Value, ward);
            }

            _actors[account.UserName] = new(id, account.Role, account.WardCodes);
        }
    }

    /// <summary>The services around the wards, entered by the administrator as in any installation.</summary>
    public async Task OpenProviders(DemoStage stage, CancellationToken cancellationToken)
    {
        string[] west = AllWards[..3], east = AllWards[3..];
        await Add("Cơ sở điều trị Cây Đa (mẫu)", ProviderKind.SubstitutionClinic, west, "methadone", "buprenorphine");
        await Add("Cơ sở điều trị Giếng Nước (mẫu)", ProviderKind.SubstitutionClinic, east, "methadone", "buprenorphine");
        await Add("Tổ tư vấn cai nghiện tại nhà Mái Ngói (mẫu)", ProviderKind.HealthStation, AllWards, "home-detox");
        await Add("Cơ sở cai nghiện công lập Đồi Thông (mẫu)", ProviderKind.PublicRehabilitation, AllWards, "rehab-public");
        await Add("Cơ sở cai nghiện Bến Đò (mẫu)", ProviderKind.PrivateRehabilitation, AllWards, "rehab-private");
        await Add(
            "Phòng khám Sân Đình (mẫu)", ProviderKind.Clinic, AllWards, "hiv-test", "art", "prep", "hepatitis-b", "hepatitis-c",
            "tuberculosis", "sti", "naloxone", "general-health");
        await Add("Phòng tư vấn Hiên Nhà (mẫu)", ProviderKind.Clinic, AllWards, "counselling", "psychiatry", "family-support");
        await Add("Trung tâm dạy nghề Khung Cửi (mẫu)", ProviderKind.VocationalCentre, AllWards, "vocational-training", "job", "loan");
        await Add("Trung tâm trợ giúp pháp lý Cầu Ao (mẫu)", ProviderKind.LegalAidCentre, AllWards, "legal-aid");
        await Add(
            "Bộ phận một cửa (mẫu)", ProviderKind.PublicOffice, AllWards, "identity-papers", "residence", "health-insurance",
            "social-assistance");
        await Add("Nhóm đồng đẳng Bếp Lửa (mẫu)", ProviderKind.PeerGroup, AllWards, "peer-support", "shelter", "transport");

        async Task Add(string name, ProviderKind kind, string[] wards, params string[] services)
        {
            var id = Id<Provider>.New();
            await stage.As(Administrator).Send(
                new SaveProvider(
                    id, name, kind, wards[0], "Số 1 đường Mẫu", "0298 0000 000", "7:30–16:30, thứ Hai đến thứ Sáu", null, true, true,
                    services, wards, new DateOnly(2025, 1, 1), null),
                cancellationToken);
            _providers.Add((id, services, wards));
        }
    }

    private static IEnumerable<DemoAccount> Staff()
    {
        for (var i = 0; i < Wards.Count * OfficersOfWard; i++)
        {
            yield return new($"officer{i + 1:00}", $"Cán bộ Mẫu {i + 1:00}", Role.Officer, [Wards[i / OfficersOfWard].Code]);
        }

        for (var i = 0; i < Wards.Count; i++)
        {
            yield return new($"coordinator{i + 1}", $"Lê Thị {Flowers[i]}", Role.Coordinator, [Wards[i].Code]);
        }

        yield return new("coordinator7", $"Trần Thị {Flowers[6]}", Role.Coordinator, AllWards[..3]);
        yield return new("coordinator8", $"Phạm Văn {Flowers[4]}", Role.Coordinator, AllWards[3..]);
        yield return new("supervisor1", $"Vũ Thị {Flowers[8]}", Role.Supervisor, AllWards[..3]);
        yield return new("supervisor2", $"Đỗ Thị {Flowers[9]}", Role.Supervisor, AllWards[3..]);
        yield return new("programme1", $"Hoàng Thị {Flowers[7]}", Role.ProgrammeStaff, []);
        yield return new("reviewer1", $"Bùi Thị {Flowers[3]}", Role.Reviewer, []);
        yield return new("admin1", $"Ngô Thị {Flowers[2]}", Role.Administrator, []);
    }
}
