using CaseManager.Application.Consents;
using CaseManager.Domain;
using CaseManager.Domain.Consents;
using Xunit;

namespace CaseManager.Testing;

/// <summary>
/// What of a client's health and HIV records comes to light where: told by the ids of their rows, in every table there is, and by the
/// canaries in their words. Where it does is written down by hand; what is not written down fails, and so does what is still seen when the
/// consent has ended.
/// </summary>
public sealed class ConsentReach
{
    private static readonly DataCategory[] Kinds = [DataCategory.Health, DataCategory.Hiv];

    private readonly Programme _programme;
    private readonly WardAtWork _ward;
    private readonly Canaries _canaries;
    private readonly List<(string Table, string Id, string Client, DataCategory Kind)> _rows;

    private ConsentReach(Programme programme, WardAtWork ward, Canaries canaries, List<(string, string, string, DataCategory)> rows) =>
        (_programme, _ward, _canaries, _rows) = (programme, ward, canaries, rows);

    public static async Task<ConsentReach> Of(Programme programme, WardAtWork ward, Canaries canaries)
    {
        var tables = await programme.Rows(
            """
            select format('%I.%I', c.table_schema, c.table_name) from information_schema.columns c
            where c.table_schema = 'care' and c.column_name in ('id', 'client_code', 'category')
                group by c.table_schema, c.table_name having count(*) = 3 order by 1
            """,
            row => row.GetString(0));
        var rows = await programme.Rows(
            string.Join(
                " union all ",
                tables.Select(table => $"select '{table}', id::text, client_code, category from {table} where ward_code = '{ward.Code}'")),
            row => (row.GetString(0), row.GetString(1), row.GetString(2), Enum.Parse<DataCategory>(row.GetString(3))));
        foreach (var kind in Kinds)
        {
            Assert.True(
                rows.Select(row => row.Item1)
                    .Where(table => rows.Exists(row => row.Item1 == table && row.Item4 == kind))
                    .Distinct()
                    .Count() >= 3, $"There is too little about {kind}.");
        }

        return new(programme, ward, canaries, rows);
    }

    /// <summary>The ids of what this client has in a table: of health and of HIV; of other kinds where there is neither.</summary>
    public IEnumerable<string> Ids(string table)
    {
        var all = _rows.Where(row => row.Table == table && row.Client == _ward.Other.Code.Value).ToList();
        var hidden = all.Where(row => Kinds.Contains(row.Kind)).ToList();

        return (hidden.Count > 0 ? hidden : all[..1]).Select(row => row.Id);
    }

    /// <summary>What is seen of the ward's clients in an answer.</summary>
    /// <param name="asked">The address, which a page that says that there is nothing may repeat.</param>
    public IEnumerable<DataCategory> Seen(string answer, bool found, string asked)
    {
        var text = found ? answer : answer.Replace(asked, "", StringComparison.Ordinal);

        return _rows.Where(row => Kinds.Contains(row.Kind) && text.Contains(row.Id, StringComparison.OrdinalIgnoreCase))
            .Select(row => row.Kind)
            .Concat(_canaries.KindsIn(text, _ward.Code).Where(Kinds.Contains)).Distinct();
    }

    /// <summary>Every client of the ward withdraws it, or it runs out.</summary>
    public async Task End(ConsentPurpose purpose, string how)
    {
        foreach (var client in new[] { _ward.Client.Code, _ward.Other.Code })
        {
            var consents =
                (await _programme.As(_ward.Coordinator).Send(new ListConsents(client))).Where(row =>
                    row.Purpose == purpose && row.State is ConsentState.InForce).ToList();
            Assert.NotEmpty(consents);
            foreach (var consent in consents)
            {
                if (how is "withdrawn")
                {
                    await _programme.As(_ward.Coordinator).Send(new WithdrawConsent(client, consent.Id));
                }
                else
                {
                    await _programme.Execute(
                        "update care.consents set given_at = $1::timestamptz - interval '2 days', expires_at = $1 where id = $2",
                        _programme.Clock.GetUtcNow(), consent.Id.Value);
                }
            }
        }
    }

    /// <summary>
    /// Asks everything under both consents, then without the one to store assessments, then without either; the first must be what the list
    /// says, of the others nothing may be left but what the remaining consent opens.
    /// </summary>
    /// <param name="ask">Asks everything there is as a coordinator (C) or supervisor (S), and answers what was seen where.</param>
    /// <param name="aboutClients">What must stand on the list even where nothing of the kind is seen.</param>
    public async Task Check(
        string path, string how, Func<Task<IReadOnlyCollection<(string Where, DataCategory Kind, char Who)>>> ask,
        IEnumerable<string> aboutClients)
    {
        var before = await ask();
        var lines = before.Select(seen => seen.Where).Union(aboutClients).ToDictionary(where => where, where => Line(where, before));
        var written = File.ReadAllLines(path).Where(line => line.Length > 0 && line[0] is not '#').ToHashSet();
        Assert.True(
            written.SetEquals(lines.Values),
            $"{path}\nLines to add, if this is meant:\n{string.Join('\n', lines.Values.Except(written).Order(StringComparer.Ordinal))}\n"
            + $"Lines to remove:\n{string.Join('\n', written.Except(lines.Values).Order(StringComparer.Ordinal))}");

        await End(ConsentPurpose.StoreAssessments, how);
        var withoutHealth = await ask();
        Assert.DoesNotContain(withoutHealth, seen => seen.Kind is DataCategory.Health);
        Assert.Equal(Of(before, DataCategory.Hiv), Of(withoutHealth, DataCategory.Hiv));

        await End(ConsentPurpose.HivInformation, how);
        Assert.Empty(await ask());
    }

    private static IEnumerable<string> Of(IEnumerable<(string Where, DataCategory Kind, char Who)> seen, DataCategory kind) =>
        seen.Where(one => one.Kind == kind).Select(one => $"{one.Where} {one.Who}").Distinct().Order(StringComparer.Ordinal);

    private static string Line(string where, IEnumerable<(string Where, DataCategory Kind, char Who)> seen) =>
        string.Join(' ', new[] { where }.Concat(Kinds.Select(kind => $"{kind}:"
            + $"{string.Concat(seen.Where(one => one.Where == where && one.Kind == kind).Select(one => one.Who).Distinct().Order())}")));
}
