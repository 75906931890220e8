using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Contacts;

namespace CaseManager.Testing;

public sealed partial class Given
{
    /// <summary>A follow-up that is still to be done.</summary>
    public async Task<Id<FollowUp>> FollowUp(ClientCode code, string ward, DateOnly on, FollowUpKind kind = FollowUpKind.Month3)
    {
        var id = Id<FollowUp>.New();
        await programme.Execute(
            "insert into care.follow_ups (id, client_code, ward_code, kind, due_on) values ($1, $2, $3, $4, $5)", id.Value, code.Value,
            ward, kind.ToString(), on);

        return id;
    }

    /// <summary>
    /// Very many clients with what belongs to them: some in this ward, of whom thirty are this coordinator's, the rest in wards far away.
    /// </summary>
    public async Task ManyClients(int number, int perWard, string ward, Actor coordinator)
    {
        await programme.Execute(
            """
            insert into directory.wards (code, name, unit_type, province_code, province_name, valid_from)
            select (80000 + n)::text, 'Phường ' || n, 'Phường', '80', 'Thành phố Xa', '2025-07-01' from generate_series(1, $1 / $2) n
            """,
            number, perWard);
        // Loading has no actor and leaves no trail; without triggers it takes seconds instead of minutes.
        await programme.Execute($"alter database {programme.Database.Name} set session_replication_role = replica");
        var codes = new HashSet<ClientCode>();
        while (codes.Count < number)
        {
            codes.Add(ClientCode.New());
        }

        await programme.Execute(
            """
            insert into care.clients (code, ward_code, status, status_on, coordinator_id, year_of_birth, gender, enrolled_at,
                last_contact_at)
            select code, case when n <= $2 then $3 else (80000 + (n - 1) / $2)::text end,
                (array['Active', 'Enrolled', 'Paused', 'Graduated'])[n % 4 + 1],
                $5::date, case when n <= 30 then $4 end, 1960 + n % 45, 'Man', $6::timestamptz - n % 500 * interval '1 day',
                    $6::timestamptz - n % 100 * interval '1 day'
            from unnest($1::text[]) with ordinality made (code, n)
            """,
            codes.Select(code => code.Value).ToArray(), perWard, ward, coordinator.AccountId.Value, programme.Clock.Today(),
            programme.Clock.GetUtcNow());
        await programme.Execute(
            """
            insert into vault.people (client_code, ward_code, full_name, search_key, sort_key, phone)
            select code, ward_code, names.full_name, lower(sec.unaccent(names.full_name)), regexp_replace(names.full_name, '^(.*) (.*)$',
                '\2 \1'), '09' || lpad((row_number() over ())::text, 8, '0')
            from care.clients c, lateral (select (array['Nguyễn', 'Trần', 'Lê', 'Phạm'])[length(code) % 4 + 1] || ' Văn Đức '
                || row_number() over (order by c.code) as full_name) names
            """);
        await programme.Execute(
            """
            insert into care.follow_ups (id, client_code, ward_code, kind, due_on)
            select gen_random_uuid(), code, ward_code, 'Month3', $1::date + (ascii(right(code, 1)) + k * 30) % 120 - 30
                from care.clients, generate_series(1, 3) k
            """,
            programme.Clock.Today());
        await programme.Execute(
            """
            insert into care.contacts (id, client_code, ward_code, at, mode, purpose, outcome, note, sensitivity, author_id, recorded_at)
            select gen_random_uuid(), code, ward_code, $2::timestamptz - k * interval '9 days', 'Phone', 'FollowUp', 'Reached', 'Ghi chú',
                'Normal', $1, $2
            from care.clients, generate_series(1, 4) k
            """,
            coordinator.AccountId.Value, programme.Clock.GetUtcNow());
        await programme.Execute(
            """
            insert into care.consents (id, form_id, client_code, ward_code, purpose, channel, language, text_version, given_at, expires_at,
                recorded_by)
            select gen_random_uuid(), gen_random_uuid(), code, ward_code, p, 'Paper', 'vi', '2026-07',
                $2::timestamptz - interval '100 days', $2::timestamptz + ascii(right(code, 1)) * interval '1 day', $1
            from care.clients, unnest(array['TakePart', 'StoreAssessments']) p
            """,
            coordinator.AccountId.Value, programme.Clock.GetUtcNow());
        await programme.Execute($"alter database {programme.Database.Name} reset session_replication_role");
        await programme.Execute("vacuum analyze care.clients, vault.people, care.follow_ups, care.contacts, care.consents");
    }
}
