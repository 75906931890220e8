using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CaseManager.Application.Audit;
using CaseManager.Application.Consents;
using CaseManager.Application.Services;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Services;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Infrastructure;

/// <summary>In a programme that is too large for a list, every row can be reached, without JavaScript too.</summary>
public sealed class LongListTests
{
    // Behind all others: the last province, the last codes.
    private const string LastWard = "99799";

    [Fact]
    public async Task A_saved_account_keeps_wards_beyond_the_end_of_the_list()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        await ManyWards(programme);
        var supervisor = await programme.Given.Supervisor(TestWards.North, LastWard);
        using var administrator = await Visitor.SignedIn(host, await programme.Given.Administrator());

        var form = await administrator.Open($"/accounts/{supervisor.AccountId}");
        Assert.Equal([LastWard, TestWards.North], Ticked(form).Order(StringComparer.Ordinal).Reverse());
        Assert.Contains("quá nhiều phường", form.Text, StringComparison.Ordinal);
        await administrator.SendOn(form, new() { ["Form.FullName"] = "Tên Mới" }, "#account");
        Assert.Equal([TestWards.North, LastWard], await WardsOf(programme, supervisor.AccountId.Value));
        await administrator.SendOn(
            await administrator.Open(form.Path),
            new() { ["Form.OtherWards"] = "99700, 99701", ["Form.Why"] = "Thêm hai phường." }, "#account");
        await programme.Given.Agreed(supervisor.AccountId);
        Assert.Equal([TestWards.North, "99700", "99701", LastWard], await WardsOf(programme, supervisor.AccountId.Value));
        await administrator.SendOn(await administrator.Open(form.Path), new() { ["Form.WardCodes"] = new[] { LastWard } }, "#account");

        Assert.Equal([LastWard], await WardsOf(programme, supervisor.AccountId.Value));
    }

    [Fact]
    public async Task A_provider_stands_in_any_ward_and_accounts_of_any_ward_are_found()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        await ManyWards(programme);
        await programme.Given.Supervisor(LastWard);
        var provider = await programme.Given.Provider(LastWard, "methadone");
        using var administrator = await Visitor.SignedIn(host, await programme.Given.Administrator());

        var form = await administrator.Open($"/directory/providers/{provider}");
        await administrator.SendOn(form, new() { ["Form.Name"] = "Phòng khám Đổi Tên" }, "#provider");
        Assert.Equal(
            LastWard, await programme.Value<string>("select ward_code from directory.providers where name = 'Phòng khám Đổi Tên'"));
        Assert.Equal(
            LastWard,
            await programme.Value<string>(
                $"select string_agg(ward_code, ',') from directory.provider_wards where provider_id = '{provider}'"));
        await administrator.SendOn(await administrator.Open(form.Path), new() { ["Form.WardCode"] = "99700" }, "#provider");
        Assert.Equal("99700", await programme.Value<string>("select ward_code from directory.providers where name = 'Phòng khám Đổi Tên'"));
        var wrong = await administrator.Send(await administrator.Open(form.Path), new() { ["Form.WardCode"] = "12345" }, "#provider");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.NotNull(wrong.ErrorAt("Form.WardCode"));

        var accounts = await administrator.Open("/accounts");
        Assert.NotNull(accounts.Document.QuerySelector("input[name='Ward']"));
        Assert.Contains("Supervisor Mẫu", (await administrator.Open($"/accounts?ward={LastWard}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_filters_by_an_account_beyond_the_end_of_the_list()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        await programme.Execute(
            $"""
            insert into accounts.accounts (id, user_name, normalized_user_name, full_name, search_key, role, created_at, security_stamp)
            select gen_random_uuid(), 'can.bo.' || n, 'CAN.BO.' || n, 'Cán bộ ' || n, 'can bo ' || n, 'Officer', now(), 'x'
                from generate_series(1, {ListAuditedAccounts.Most}) n
            """);
        await programme.Execute(
            "insert into accounts.accounts (id, user_name, normalized_user_name, full_name, search_key, role, created_at, "
                + "security_stamp) values (gen_random_uuid(), 'zung', 'ZUNG', 'Ỷ Văn Đũng', 'y van dung zung', 'Officer', now(), 'x')");
        using var reviewer = await Visitor.SignedIn(host, await programme.Given.Reviewer());

        foreach (var page in new[] { "/audit", "/audit/findings" })
        {
            var trail = await reviewer.Open(page);
            Assert.DoesNotContain("Ỷ Văn Đũng", trail.Text, StringComparison.Ordinal);
            Assert.Contains($"{ListAuditedAccounts.Most} người đầu", trail.Text, StringComparison.Ordinal);
            Assert.NotNull(trail.Document.QuerySelector("a[href='/audit/staff']"));
        }

        var found = await reviewer.Send(await reviewer.Open("/audit/staff"), new() { ["Search"] = "dung y" });
        Assert.Equal((HttpStatusCode.OK, "/audit/staff"), (found.Status, found.Path));
        var link = Assert.Single(found.Document.QuerySelectorAll("a[href^='/audit?account=']"));
        Assert.Equal("Ỷ Văn Đũng", link.TextContent);
        var theirs = await reviewer.Open(link.GetAttribute("href")!);

        Assert.Contains(
            "Ỷ Văn Đũng", theirs.Document.QuerySelector<IHtmlSelectElement>("select[name='Account']")!.SelectedOptions.Single().TextContent,
            StringComparison.Ordinal);
        Assert.Contains("trang 1", (await reviewer.Open("/audit/staff")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_short_list_shows_no_hint_to_search()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        await programme.Given.Provider(TestWards.North, "methadone");
        using var reviewer = await Visitor.SignedIn(host, await programme.Given.Reviewer());
        using var administrator = await Visitor.SignedIn(host, await programme.Given.Administrator());
        using var coordinator = await Visitor.SignedIn(host, lan);

        Assert.Null((await reviewer.Open("/audit")).Document.QuerySelector("a[href='/audit/staff']"));
        Assert.NotNull((await administrator.Open("/accounts")).Document.QuerySelector("select[name='Ward']"));
        Assert.NotNull((await administrator.Open("/directory/providers")).Document.QuerySelector("select[name='Form.WardCode']"));
        Assert.Null(
            (await coordinator.Open($"/clients/{await programme.Given.Client(TestWards.North, lan)}/consents/give")).Document.QuerySelector(
                "[name='ProviderSearch']"));
    }

    [Fact]
    public async Task A_provider_beyond_the_first_can_be_chosen_and_the_input_stays()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        await ManyProviders(programme);
        using var visitor = await Visitor.SignedIn(host, lan);
        var form = await visitor.Open($"/clients/{client}/consents/give");
        Assert.DoesNotContain("Ưng Ý", form.Text, StringComparison.Ordinal);
        Assert.Contains($"Có {ListConsentRecipients.Most + 2} nơi", form.Text, StringComparison.Ordinal);
        var first = form.Document.QuerySelector("[name='Form.Consents.ProviderIds']")!.GetAttribute("value")!;

        var found = await visitor.Send(form, new()
        {
            ["Form.Consents.Purposes"] = new[] { nameof(ConsentPurpose.ShareWithProvider) },
            ["Form.Consents.ProviderIds"] = new[] { first },
            ["Form.Consents.Channel"] = "Paper",
            ["Form.Consents.Until.Day"] = "31",
            ["Form.Consents.Until.Month"] = "2",
            ["Form.Consents.Until.Year"] = "2026",
            ["ProviderSearch"] = "ung y",
            ["Find"] = "true",
        });

        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Empty(found.Errors);
        Assert.Equal(
            "31/2/2026",
            string.Join('/', found.Document.QuerySelectorAll("[name^='Form.Consents.Until']").Select(box => box.GetAttribute("value"))));
        var offered = found.Document.QuerySelectorAll<IHtmlInputElement>("[name='Form.Consents.ProviderIds']").ToList();
        Assert.Equal([true, false], offered.Select(box => box.IsChecked));
        await visitor.SendOn(found, new()
        {
            ["Form.Consents.ProviderIds"] = offered.Select(box => box.Value),
            ["Form.Consents.Language"] = "vi",
            ["Form.Consents.Until.Day"] = "",
            ["Form.Consents.Until.Month"] = "",
            ["Form.Consents.Until.Year"] = "",
        });
        Assert.Equal(
            2,
            await programme.Value<long>($"select count(*) from care.consents where client_code = '{client}' and provider_id is not null"));
    }

    [Fact]
    public async Task A_provider_the_client_named_is_always_offered()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        await ManyProviders(programme);
        var last = new Id<Provider>(await programme.Value<Guid>("select id from directory.providers where name = 'Ưng Ý'"));
        await programme.As(lan).Send(new GiveConsents(
            Id<Consent>.New(), client, Given.ConsentForm(ConsentPurpose.ShareWithProvider) with { ProviderIds = [last.Value] }));
        using var visitor = await Visitor.SignedIn(host, lan);

        var form = await visitor.Send(await visitor.Open($"/clients/{client}/services/new"), new() { ["Form.ServiceCode"] = "job" });

        Assert.Equal(last.ToString(), form.Document.QuerySelector("[name='Form.ProviderId']")!.GetAttribute("value"));
        Assert.Contains("Chỉ hiện 100 nơi đầu", form.Text, StringComparison.Ordinal);
    }

    private static async Task ManyWards(Programme programme)
    {
        await programme.Execute(
            $"""
            insert into directory.wards (code, name, unit_type, province_code, province_name, valid_from)
            select n::text, 'Phường Mẫu ' || n, 'Phường', '99', 'Tỉnh Mẫu', '2025-07-01'
                from generate_series({LastWard} - {ListServedWards.Most}, {LastWard}) n
            on conflict do nothing
            """);
        var other = await programme.Given.Supervisor();
        await programme.Execute(
            $"insert into accounts.account_wards select '{other.AccountId}', code from directory.wards where province_code = '99' and "
                + "code < '99790' on conflict do nothing");
        await programme.Execute(
            $"insert into accounts.account_wards select '{(await programme.Given.Coordinator()).AccountId}', code from directory.wards "
                + "where code between '99790' and '99798'");
    }

    private static async Task ManyProviders(Programme programme)
    {
        for (var n = -1; n <= ListConsentRecipients.Most; n++)
        {
            var one = await programme.Given.Provider(TestWards.North, "job");
            await programme.Execute(
                $"update directory.providers set name = '{(n == ListConsentRecipients.Most ? "Ưng Ý" : $"Nơi {n:000}")}' where id = "
                    + $"'{one}'");
        }
    }

    private static IEnumerable<string> Ticked(Sight form) =>
        form.Document.QuerySelectorAll<IHtmlInputElement>("[name='Form.WardCodes']").Where(box => box.IsChecked).Select(box => box.Value);

    private static async Task<IReadOnlyList<string>> WardsOf(Programme programme, Guid account) =>
        await programme.Rows(
            $"select ward_code from accounts.account_wards where account_id = '{account}' order by ward_code",
            reader => reader.GetString(0));
}
