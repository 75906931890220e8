using System.Text.RegularExpressions;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Legal;
using CaseManager.Testing;

namespace CaseManager.Application.Tests.Database;

/// <summary>
/// A positive drug test is what the law punishes: the programme has no place to write one down, and keeps what comes near it as health.
/// </summary>
public sealed partial class DrugTestTests
{
    [Fact]
    public async Task No_column_is_for_the_result_of_a_drug_test_or_for_use_again()
    {
        await using var programme = await Programme.Start();
        var columns = await programme.Rows(
            """
            select format('%s.%s.%s', table_schema, table_name, column_name) from information_schema.columns
            where table_schema not in ('pg_catalog', 'information_schema')
            """,
            row => row.GetString(0));

        Assert.True(columns.Count > 300);
        Assert.DoesNotContain(columns, column => OfATest().IsMatch(column));
    }

    [Fact]
    public void No_type_has_a_member_for_a_drug_test_result()
    {
        var names = new[] { typeof(ClientCode), typeof(IUseCase) }.SelectMany(one => one.Assembly.GetTypes())
            .SelectMany(type => type.GetProperties().Select(property => $"{type.Name}.{property.Name}"))
            .Distinct().ToList();

        Assert.True(names.Count > 500);
        Assert.DoesNotContain(names, name => OfATest().IsMatch(name));
    }

    /// <summary>
    /// The law's own event, not the programme's test: from the hour when police told the person, two clocks run by law (K1 and K2).
    /// </summary>
    [Fact]
    public void No_choice_is_a_drug_test_result_but_the_event_that_starts_two_legal_clocks()
    {
        var choices = new[] { typeof(ClientCode), typeof(IUseCase) }.SelectMany(one => one.Assembly.GetTypes())
            // What an infection's test said is no drug test: a check of the database keeps it as health, of HIV as HIV.
            .Where(type => type.IsEnum && type.Namespace != typeof(Domain.Cascades.CascadeStep).Namespace)
            .SelectMany(type => Enum.GetNames(type).Select(name => $"{type.Name}.{name}"))
            .ToList();

        Assert.True(choices.Count > 300);
        Assert.Equal(
            [$"{nameof(LegalEventKind)}.{nameof(LegalEventKind.PositiveResultTold)}"], choices.Where(choice => OfATest().IsMatch(choice)));
        Assert.Equal(DataCategory.Legal, LegalEventKind.PositiveResultTold.Category());
        Assert.Equal(
            ["Coordinator Read OwnWards", "Coordinator Write OwnWards", "Supervisor Read OwnWards"],
            AccessPolicy.Grants.Where(grant => grant.Category is DataCategory.Legal)
                .Select(grant => $"{grant.Role} {grant.Operation} {grant.Reach}")
                .Order());
    }

    [Fact]
    public async Task Treatment_missed_visits_and_use_are_health_data()
    {
        await using var programme = await Programme.Start();
        var ward = await programme.Given.WardAtWork(TestWards.North);

        Assert.Equal(
            ["Health"],
            await programme.Rows(
                "select distinct category from directory.services where code in ('methadone', 'buprenorphine', 'home-detox', "
                    + "'rehab-public', 'rehab-private', 'dependence-determination')",
                row => row.GetString(0)));
        Assert.All(
            Instruments.All.Where(one =>
                one.Code.StartsWith("ASSIST", StringComparison.Ordinal)
                    || one.Code is "DAST-10" or "AUDIT" or "AUDIT-C" or "OVERDOSE" or "WITHDRAWAL" or "PROFILE"),
            one => Assert.Equal(DataCategory.Health, one.Category));

        // What became of each visit is there with the referral to the clinic, and as much protected: without a ticket, nothing.
        await using var login = await programme.Given.Login(ward.Coordinator);
        foreach (var table in new[] { "care.service_referrals", "care.service_referral_events" })
        {
            await using var command = new Npgsql.NpgsqlCommand($"select count(*) from {table} where category = 'Health'", login);
            Assert.Equal(0L, await command.ExecuteScalarAsync());
            Assert.True(await programme.Value<long>($"select count(*) from {table} where category = 'Health'") > 0);
        }
    }

    [Fact]
    public void A_planted_drug_test_member_is_found() =>
        Assert.All(
            ["care.contacts.urine_test", "X.DrugTestResult", "X.TestedPositive", "x.ket_qua_xet_nghiem", "x.relapsed_on"],
            name => Assert.Matches(OfATest(), name));

    [GeneratedRegex(
        "urin|drug_?(test|screen)|test_?result|positive|negative|relaps|toxicolog|(xet_?nghiem|nuoc_?tieu|duong_?tinh|tai_?nghien)",
        RegexOptions.IgnoreCase)]
    private static partial Regex OfATest();
}
