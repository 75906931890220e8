using CaseManager.Application.Audit;
using CaseManager.Application.Clients;
using CaseManager.Application.Contacts;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Audit;
using Npgsql;

namespace CaseManager.Application.Demo;

/// <summary>A bad look that the demo put into the trail.</summary>
/// <param name="Since">The day on which it began.</param>
/// <param name="Day">The day on which it was complete.</param>
/// <param name="Subtle">Whether the reader stayed below the threshold, as one who knows the rules would.</param>
public sealed record KnownLook(AccessAnomaly Rule, Guid AccountId, DateOnly Since, DateOnly Day, bool Subtle);

/// <summary>
/// The last month of the demo's trail: what staff look at on working days, with busy days and calls at night, and among it looks that are
/// none of their business. The same staff and clients give the same month.
/// </summary>
internal sealed class DemoLooks(DateTimeOffset now)
{
    private const int Days = 31;
    private const int OfEachRule = 4;
    private const int AtOnce = 5_000;

    private readonly List<Deed> _deeds = [];
    private readonly List<KnownLook> _known = [];
    private readonly DateOnly _today = now.DayInVietnam();

    /// <summary>Puts the month into the trail, and answers what in it is bad.</summary>
    public async Task<IReadOnlyList<KnownLook>> Make(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var (staff, clients) = await Read(connection, cancellationToken);
        var busy = staff.Where(person => person.Role is Role.Coordinator or Role.Supervisor).ToList();
        foreach (var (person, number) in busy.Select((person, number) => (person, number)))
        {
            var (own, others) = Sides(person, clients);
            for (var ago = Days - 1; ago >= 1; ago--)
            {
                Work(
                    new Random((7919 * number) + ago), person, _today.AddDays(-ago), person.Role is Role.Supervisor ? others : own,
                    person.Role is Role.Supervisor ? [] : others);
            }
        }

        PlantAnomalies(busy, clients);
        foreach (var page in _deeds.Chunk(AtOnce))
        {
            await Write(connection, page, cancellationToken);
        }

        return _known;
    }

    // Reads without a reason are taken from a colleague's clients with whom a stand-in has nothing to do.
    private static (List<Person> Own, List<Person> Others) Sides(Staff person, IReadOnlyList<Person> clients)
    {
        var inSight = clients.Where(client => person.Wards.Contains(client.Ward)).ToList();

        return (
            [.. inSight.Where(client => client.CoordinatorId == person.Id)],
            [.. inSight.Where(client => client.CoordinatorId != person.Id)]);
    }

    private void Work(Random random, Staff person, DateOnly day, List<Person> clients, List<Person> colleagues)
    {
        var free = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        foreach (var client in Some(random, clients, free ? random.Next(0, 3) : random.Next(6, 14)))
        {
            var at = At(day, 8, random.Next(0, 560));
            Open(person, client, at);
            if (person.Role is Role.Coordinator && random.Next(100) < 60)
            {
                Act(person, client, at.AddMinutes(random.Next(3, 20)));
            }
        }

        if (free)
        {
            return;
        }

        // Standing in for a colleague: something is done, nearly always.
        foreach (var client in Some(random, colleagues[..(colleagues.Count / 2)], random.Next(0, 3)))
        {
            var at = At(day, 9, random.Next(0, 400));
            Open(person, client, at);
            if (random.Next(100) < 85)
            {
                Act(person, client, at.AddMinutes(random.Next(3, 20)));
            }
        }

        for (var search = random.Next(2, 7); search > 0; search--)
        {
            Search(person, At(day, 8, random.Next(0, 560)));
        }

        if (random.Next(100) < 10)
        {
            Refuse(person, null, At(day, 10, random.Next(0, 300)));
        }

        // Once a month the whole caseload is gone through for the report.
        if (day.Day == 25)
        {
            foreach (var (client, number) in Some(random, clients, 18).Select((client, number) => (client, number)))
            {
                Open(person, client, At(day, 14, 4 * number));
            }
        }

        if (person.Role is Role.Coordinator && clients.Count > 0 && random.Next(100) < 6)
        {
            var client = clients[random.Next(clients.Count)];
            Open(person, client, At(day, 22, random.Next(5, 90)));
            Act(person, client, At(day, 23, random.Next(40, 55)));
        }
    }

    private void PlantAnomalies(List<Staff> busy, IReadOnlyList<Person> clients)
    {
        var random = new Random(271);
        var coordinators = busy.Where(person => person.Role is Role.Coordinator && Sides(person, clients).Others.Count >= 8).ToList();
        var related = (
            from person in coordinators
            from client in Sides(person, clients).Others
            where client.Surname == person.Surname
            group client by person into relatives
            select (Reader: relatives.Key, Client: relatives.Last())).ToList();
        if (coordinators.Count == 0)
        {
            return;
        }

        for (var i = 0; i <= OfEachRule; i++)
        {
            var subtle = i == OfEachRule;
            var day = WorkingDay(5 + (5 * i));
            var person = coordinators[i % coordinators.Count];
            var inSight = clients.Where(client => person.Wards.Contains(client.Ward)).ToList();
            foreach (var (client, number) in Some(random, inSight, 26).Select((client, number) => (client, number)))
            {
                Open(person, client, At(day, 12, (subtle ? 8 : 2) * number));
            }

            Know(AccessAnomaly.ManyClients, person, day, subtle);

            (person, day) = (busy[(i + 1) % busy.Count], WorkingDay(6 + (5 * i)));
            for (var search = 0; search < (subtle ? 9 : 16); search++)
            {
                Search(person, At(day, 15, 0).AddSeconds(25 * search));
            }

            Know(AccessAnomaly.SearchBurst, person, day, subtle);

            (person, day) = (coordinators[(i + 2) % coordinators.Count], WorkingDay(7 + (5 * i)));
            foreach (var (client, number) in Some(
                random, Sides(person, clients).Own, subtle ? 2 : 5).Select((client, number) => (client, number)))
            {
                Open(person, client, At(day, 23, 25 * number));
            }

            Know(AccessAnomaly.NightReads, person, day, subtle);

            (person, day) = (coordinators[(i + 3) % coordinators.Count], WorkingDay(8 + (4 * i)));
            var others = Sides(person, clients).Others;
            foreach (var client in Some(random, others[(others.Count / 2)..], subtle ? 3 : 7))
            {
                Open(person, client, At(day, 9, random.Next(0, 420)));
            }

            Know(AccessAnomaly.LookedWithoutActing, person, day, subtle);

            (person, day) = (busy[(i + 4) % busy.Count], WorkingDay(4 + (5 * i)));
            foreach (var (client, number) in Some(
                random, [.. clients.Where(client => !person.Wards.Contains(client.Ward))],
                subtle ? 4 : 8).Select((client, number) => (client, number)))
            {
                Refuse(person, client, At(day, 11, 3 * number));
            }

            Know(AccessAnomaly.RepeatedRefusals, person, day, subtle);

            if (related.Count > 0)
            {
                var (reader, relative) = related[i % related.Count];
                day = WorkingDay(3 + (5 * i));
                for (var visit = subtle ? 0 : 2; visit >= 0; visit--)
                {
                    Open(reader, relative, At(day.AddDays(-visit), 16, 20));
                }

                Know(AccessAnomaly.SameSurname, reader, day, subtle, subtle ? 0 : 2);
            }
        }
    }

    private void Know(AccessAnomaly rule, Staff person, DateOnly day, bool subtle, int daysBefore = 0) =>
        _known.Add(new(rule, person.Id, day.AddDays(-daysBefore), day, subtle));

    // Opening a record is more than one use case, as in the pages.
    private void Open(Staff person, Person client, DateTimeOffset at)
    {
        _deeds.Add(new(at, person, nameof(GetClientOverview), "Read", client.Code, AuditOutcome.Done));
        _deeds.Add(new(at.AddSeconds(40), person, nameof(ListContacts), "Read", client.Code, AuditOutcome.Done));
    }

    private void Act(Staff person, Person client, DateTimeOffset at) =>
        _deeds.Add(new(at, person, nameof(RecordContact), "Write", client.Code, AuditOutcome.Done));

    private void Search(Staff person, DateTimeOffset at) =>
        _deeds.Add(new(at, person, nameof(SearchClients), "Read", null, AuditOutcome.Done));

    private void Refuse(Staff person, Person? client, DateTimeOffset at) =>
        _deeds.Add(new(at, person, nameof(GetClientOverview), "Read", client?.Code, AuditOutcome.Refused));

    private DateOnly WorkingDay(int ago)
    {
        var day = _today.AddDays(-ago);

        return day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(-2), _ => day };
    }

    private static DateTimeOffset At(DateOnly day, int hour, int minutes) => day.StartInVietnam().AddHours(hour).AddMinutes(minutes);

    private static List<Person> Some(Random random, List<Person> people, int count) => [.. people.OrderBy(_ => random.Next()).Take(count)];

    // Forced row-level security hides rows from the owner too; it is lifted for one transaction.
    private static async Task<(List<Staff> Staff, List<Person> Clients)> Read(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.Run(
            "alter table care.clients no force row level security; alter table vault.people no force row level security",
            cancellationToken);
        var staff = await Rows(
            """
            select a.id, a.role, sec.unaccent(lower(split_part(a.full_name, ' ', 1))), array(select w.ward_code
                from accounts.account_wards w where w.account_id = a.id)
            from accounts.accounts a order by a.user_name
            """,
            reader =>
                new Staff(
                    reader.GetGuid(0), Enum.Parse<Role>(reader.GetString(1)), reader.GetString(2), [.. reader.GetFieldValue<string[]>(3)]));
        var clients = await Rows(
            """
            select c.code, c.ward_code, c.coordinator_id, sec.unaccent(lower(split_part(p.full_name, ' ', 1)))
            from care.clients c join vault.people p on p.client_code = c.code
            order by c.ward_code, c.enrolled_at, c.code
            """,
            reader =>
                new Person(reader.GetString(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetGuid(2), reader.GetString(3)));
        await connection.Run(
            "alter table care.clients force row level security; alter table vault.people force row level security", cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        return (staff, clients);

        async Task<List<T>> Rows<T>(string sql, Func<NpgsqlDataReader, T> read)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(read(reader));
            }

            return rows;
        }
    }

    private static Task<int> Write(NpgsqlConnection connection, Deed[] deeds, CancellationToken cancellationToken) =>
        connection.Run(
            """
            with deeds as (
                select d.* from unnest($1, $2, $3, $4, $5, $6, $7, $8) as d (id, at, account, role, use_case, operation, client, outcome)),
            entries as (
                insert into audit.entries (id, at, account_id, role, use_case, operation, category, client_codes)
                select id, at, account, role, use_case, operation, 'Care', array_remove(array[client], '') from deeds)
            insert into audit.closings (entry_id, outcome) select id, outcome from deeds
            """,
            cancellationToken,
            deeds.Select(deed => Guid.CreateVersion7(deed.At)).ToArray(), deeds.Select(deed => deed.At.ToUniversalTime()).ToArray(),
            deeds.Select(deed => deed.Person.Id).ToArray(), deeds.Select(deed => deed.Person.Role.ToString()).ToArray(),
            deeds.Select(deed => deed.UseCase).ToArray(), deeds.Select(deed => deed.Operation).ToArray(),
            deeds.Select(deed => deed.Client ?? "").ToArray(), deeds.Select(deed => deed.Outcome.ToString()).ToArray());

    private sealed record Staff(Guid Id, Role Role, string Surname, IReadOnlyList<string> Wards);

    private sealed record Person(string Code, string Ward, Guid? CoordinatorId, string Surname);

    private sealed record Deed(DateTimeOffset At, Staff Person, string UseCase, string Operation, string? Client, AuditOutcome Outcome);
}
