using System.Text.Json;
using CaseManager.Application.Database;
using CaseManager.Application.Installation;
using CaseManager.Domain;
using CaseManager.Domain.Consents;
using CaseManager.Testing;

namespace CaseManager.Application.Tests.Access;

/// <summary>What the database repeats of the programme's numbers and terms is what the programme says.</summary>
public sealed class LimitsTests
{
    [Fact]
    public async Task The_database_has_the_limits_of_the_programme()
    {
        await using var programme = await Programme.Start();
        await ProgrammeDatabase.Migrate(programme.Database);

        var limits = await programme.Rows("select name, lasts from sec.limits", row => (Name: row.GetString(0), Lasts: row.GetTimeSpan(1)));

        Assert.Equal(
            Limits.InDatabase.Select(limit => (limit.Key, limit.Value)).Order(), limits.Select(limit => (limit.Name, limit.Lasts)).Order());
    }

    [Fact]
    public async Task Every_limit_that_the_database_asks_for_is_among_them()
    {
        await using var programme = await Programme.Start();

        var asked = await programme.Rows(
            """
            select distinct m[1]
            from (
                select prosrc as text from pg_proc where pronamespace::regnamespace::text !~ '^(pg_|information_schema$)'
                union all select concat_ws(' ', qual, with_check) from pg_policies) t,
                regexp_matches(t.text, '\y\w+\.name = ''(\w+)''', 'g') m
            where t.text like '%sec.limits%'
            """,
            row => row.GetString(0));

        Assert.Equal(Limits.InDatabase.Keys.Order(), asked.Order());
    }

    [Fact]
    public async Task The_check_of_emergencies_allows_no_more_than_the_limits()
    {
        await using var programme = await Programme.Start();

        var checks = await programme.Rows(
            "select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'audit.emergencies'::regclass and contype = 'c'",
            row => row.GetString(0));

        var (lasts, confirmed) = (Limits.InDatabase["Emergency"], Limits.InDatabase["PasswordConfirmed"]);
        Assert.Contains(checks, check => check.Contains($"(began_at + '{lasts:c}'::interval)", StringComparison.Ordinal));
        Assert.Contains(checks, check => check.Contains($"(began_at - '{confirmed:c}'::interval)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_provider_is_told_under_the_consent_that_the_terms_name()
    {
        await using var programme = await Programme.Start();

        foreach (var category in Enum.GetValues<DataCategory>())
        {
            Assert.Equal(ConsentTerms.ToSend(category).ToString(), await programme.Value<string>($"select care.to_send('{category}')"));
        }
    }

    [Fact]
    public async Task A_consent_is_in_force_for_the_database_when_it_is_for_the_programme()
    {
        await using var programme = await Programme.Start();
        var given = programme.Clock.GetUtcNow();
        DateTimeOffset?[] ends = [null, given, given.AddDays(1)];
        var answers = new List<bool>();
        foreach (var withdrawn in ends)
        {
            foreach (var superseded in ends)
            {
                var consent = ConsentOf(given, given.AddDays(2), withdrawn, superseded);
                foreach (var moment in new[] { -1, 0, 12, 24, 48, 49 }.Select(hours => given.AddHours(hours)))
                {
                    var answer = consent.InForce(moment);

                    Assert.Equal(answer, Consent.IsInForce(moment).Compile()(consent));
                    Assert.Equal(answer, await InDatabase(programme, consent, moment));
                    answers.Add(answer);
                }
            }
        }

        Assert.Contains(true, answers);
        Assert.Contains(false, answers);
    }

    private static Consent ConsentOf(DateTimeOffset given, DateTimeOffset expires, DateTimeOffset? withdrawn, DateTimeOffset? superseded)
    {
        var consent = (Consent)Activator.CreateInstance(typeof(Consent), nonPublic: true)!;
        Set(nameof(Consent.GivenAt), given);
        Set(nameof(Consent.ExpiresAt), expires);
        Set(nameof(Consent.WithdrawnAt), withdrawn);
        Set(nameof(Consent.SupersededAt), superseded);

        return consent;

        void Set(string property, object? value) => typeof(Consent).GetProperty(property)!.SetValue(consent, value);
    }

    private static Task<bool> InDatabase(Programme programme, Consent consent, DateTimeOffset moment)
    {
        var row = JsonSerializer.Serialize(new Dictionary<string, DateTimeOffset?>
        {
            ["given_at"] = consent.GivenAt,
            ["expires_at"] = consent.ExpiresAt,
            ["withdrawn_at"] = consent.WithdrawnAt,
            ["superseded_at"] = consent.SupersededAt,
        });

        return programme.Value<bool>($"select care.in_force(jsonb_populate_record(null::care.consents, '{row}'), '{moment:O}')");
    }
}
