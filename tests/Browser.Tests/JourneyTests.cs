using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using CaseManager.Application.Clients;
using CaseManager.Application.Demo;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseManager.Browser.Tests;

/// <summary>
/// Each role from signing in to being done, on the phone and at the desk. The officer's way is in <see cref="NewSlipTests"/>.
/// </summary>
[Collection(nameof(Stage))]
public sealed partial class JourneyTests(Stage stage)
{
    private const string North = TestWards.North;

    private int _pictures;

    [Theory]
    [InlineData("Quách Thị Lụa", 360, true)]
    [InlineData("Mạc Ngọc Khoai", 1280, true)]
    [InlineData("Tăng Kim Bồ Kết", 1280, false)]
    public async Task A_coordinator_leads_a_person_from_the_slip_to_the_outcome_of_a_service(string person, int width, bool javaScript)
    {
        await stage.Programme.Given.WaitingSlip(North, person);
        // The programme is shared by many journeys: a number that another client has would be asked about first.
        await stage.Programme.Execute(
            $"update intake.slip_people set phone = '09{Random.Shared.Next(10_000_000, 99_999_999)}' where label = '{person}'");
        var clinic = await stage.Programme.Value<Guid>(
            $"""
            select p.id from directory.providers p join directory.provider_services s on s.provider_id = p.id
                join directory.provider_wards w on w.provider_id = p.id
            where s.service_code = 'methadone' and w.ward_code = '{North}' and p.name like '%(mẫu)' limit 1
            """);
        await using var visit = await SignedIn(Role.Coordinator, width, javaScript);
        var page = visit.Page;
        await Expect(page).ToHaveURLAsync(new Regex("/today$"));
        await Fine(visit);

        await page.Locator("li", new() { HasText = person }).GetByRole(AriaRole.Button).ClickAsync();
        await page.WaitForURLAsync(new Regex("/slips/intake/gt-", RegexOptions.IgnoreCase));
        await Choose(page, "Form.Way", "Call");
        await Choose(page, "Form.Result", "Reached");
        await Press(page, "Lưu lần liên hệ");
        await Fine(visit);

        await page.ClickAsync("a[href^='/clients/new?slip=']");
        Assert.Equal(
            0, await page.Locator("[name='Form.Consents.Purposes']:checked, [name='Form.Consents.ProviderIds']:checked").CountAsync());
        await Press(page, "Tạo hồ sơ");
        await Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Chọn ít nhất một mục đích");
        await page.FillAsync("[name='Form.Person.FullName']", person);
        await page.FillAsync("[name='Form.Person.BirthYear']", "1990");
        await page.FillAsync("[name='Form.Person.Phone']", $"09{Random.Shared.Next(10_000_000, 99_999_999)}");
        await Choose(page, "Form.Person.Gender", "Woman");
        foreach (var purpose in new[] { "TakePart", "StoreAssessments", "ShareWithProvider" })
        {
            await Choose(page, "Form.Consents.Purposes", purpose);
        }

        await Choose(page, "Form.Consents.ProviderIds", clinic.ToString());
        await Choose(page, "Form.Consents.Channel", "Paper");
        await Choose(page, "Form.Consents.Language", "vi");
        await Fine(visit);
        await Press(page, "Tạo hồ sơ");
        await page.WaitForURLAsync(new Regex("/clients/KH-[^/]+$", RegexOptions.IgnoreCase));
        var client = new Uri(page.Url).AbsolutePath;
        await Expect(page.Locator("h1")).ToHaveTextAsync(person);
        await Fine(visit);

        await Assess(visit, client);
        await Refer(visit, client, clinic);
        foreach (var move in new[] { "Accept", "RecordAttended", "Start", "Complete" })
        {
            await Choose(page, "Form.Move", move);
            await Choose(page, "Form.ToldBy", "Provider");
            await Press(page, "Lưu");
            await Expect(page.Locator("main")).ToContainTextAsync("Đã lưu");
        }

        await Expect(page.Locator("main")).ToContainTextAsync("Hoàn tất");
        await Fine(visit);
        await visit.Goto(client);
        await Expect(page.Locator(".lead-path, .lead-pathway").First).ToContainTextAsync("1/1 đã bắt đầu");
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_supervisor_leads_the_work_of_the_wards_without_seeing_a_name(int width)
    {
        await using var visit = await SignedIn(Role.Supervisor, width);
        var page = visit.Page;
        await Expect(page).ToHaveURLAsync(new Regex("/today$"));
        await Fine(visit);
        await visit.Goto("/clients");
        await Fine(visit);
        await page.Locator("tbody a[href^='/clients/KH-']").First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(Code());
        var client = new Uri(page.Url).AbsolutePath;

        foreach (var part in new[] { "", "/contacts", "/assessments", "/plan", "/services", "/consents", "/status" })
        {
            await visit.Goto(client + part);
            await Fine(visit);
            Assert.Equal(
                0,
                await page.Locator("a[href='/clients/new'], a[href$='/person'], a[href$='/phone'], a[href$='/services/new']").CountAsync());
        }
    }

    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task Programme_staff_read_explained_figures_and_export_them(int width, bool javaScript)
    {
        await using var visit = await SignedIn(Role.ProgrammeStaff, width, javaScript);
        var page = visit.Page;
        await Expect(page).ToHaveURLAsync(new Regex("/outcomes$"));
        await Fine(visit);
        await page.SelectOptionAsync("[name=Period]", "whole");
        await Press(page, "Áp dụng");
        await Expect(page.Locator("main")).ToContainTextAsync("204");
        await page.SelectOptionAsync("[name=Ward]", North);
        await Press(page, "Áp dụng");
        await Expect(page).ToHaveURLAsync(new Regex($"ward={North}", RegexOptions.IgnoreCase));
        await Expect(page.Locator(".lead-definitions dt").First).ToBeVisibleAsync();
        await Fine(visit);

        var file = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a[download]"));
        var text = await File.ReadAllTextAsync(await file.PathAsync(), Encoding.UTF8);
        Assert.EndsWith(".csv", file.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains("Phường Hoa Sữa", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cán bộ Mẫu", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_reviewer_finds_who_opened_a_clients_record(int width)
    {
        var lan = stage.Actor(Role.Coordinator);
        var client = await stage.Programme.Given.Client(North, lan);
        await stage.Programme.As(lan).Send(new GetClientOverview(client));
        await using var visit = await SignedIn(Role.Reviewer, width);
        var page = visit.Page;
        await Expect(page).ToHaveURLAsync(new Regex("/audit/findings$"));
        await Fine(visit);

        await visit.Goto("/audit");
        await page.FillAsync("[name=Client]", client.ToString());
        await page.SelectOptionAsync("[name=Account]", lan.AccountId.ToString());
        await Press(page, "Áp dụng");
        var row = page.Locator("tbody tr", new() { HasText = "Xem tổng quan hồ sơ" }).First;
        await Expect(row).ToContainTextAsync(client.ToString());
        await Expect(row).ToContainTextAsync("Lê Thị Lan");
        await Fine(visit);

        await page.FillAsync("[name=Client]", "KH-3333-333");
        await Press(page, "Áp dụng");
        await Expect(page.Locator("main")).ToContainTextAsync("Không có sự kiện nào");
        await Fine(visit);
        Assert.Equal(404, (await visit.Goto($"/clients/{client}")).Status);
        await Expect(page.Locator("main")).Not.ToContainTextAsync(client.ToString());
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task An_administrator_manages_accounts_wards_providers_and_services(int width)
    {
        await using var visit = await SignedIn(Role.Administrator, width);
        var page = visit.Page;
        await Expect(page).ToHaveURLAsync(new Regex("/accounts$"));
        await Fine(visit);
        await Invite(visit, $"minh.mau{width}");

        await visit.Goto("/wards/add");
        await page.FillAsync("[name='Form.Code']", $"9{width:0000}");
        await page.FillAsync("[name='Form.Name']", $"Phường Mẫu {width}");
        await page.FillAsync("[name='Form.ProvinceCode']", "99");
        await page.FillAsync("[name='Form.ProvinceName']", "Thành phố Mẫu");
        await Day(page, "Form.From", 1, 1, 2026);
        await Fine(visit);
        await Press(page, "Lưu");
        await page.WaitForURLAsync(new Regex("/wards(/9|$)"));

        await visit.Goto("/directory/services");
        await page.FillAsync("[name='Form.Code']", $"journey-{width}");
        await Choose(page, "Form.Category", "Care");
        await page.FillAsync("[name='Form.NameVi']", $"Dịch vụ mẫu {width}");
        await page.FillAsync("[name='Form.NameEn']", $"Model service {width}");
        await page.SelectOptionAsync("[name='Form.Group']", new SelectOptionValue { Index = 1 });
        await Choose(page, "Form.Course", "OneOff");
        await Choose(page, "Form.Exposure", "None");
        await page.FillAsync("[name='Form.Source']", "Nghị định mẫu");
        await Day(page, "Form.SourceOn", 1, 1, 2026);
        await Day(page, "Form.ValidFrom", 1, 1, 2026);
        await Fine(visit);
        await Press(page, "Lưu");
        await page.WaitForURLAsync(new Regex("/directory"));
        await Expect(page.Locator("main")).ToContainTextAsync($"Dịch vụ mẫu {width}");

        await visit.Goto("/directory/providers");
        await page.FillAsync("[name='Form.Name']", $"Phòng khám Hành Trình {width}");
        await page.SelectOptionAsync("[name='Form.Kind']", "Clinic");
        await page.SelectOptionAsync("[name='Form.WardCode']", North);
        await page.FillAsync("[name='Form.Address']", "Số 2 đường Mẫu");
        await Choose(page, "Form.ServiceCodes", $"journey-{width}");
        await Choose(page, "Form.WardCodes", North);
        await Day(page, "Form.ValidFrom", 1, 1, 2026);
        await Fine(visit);
        await Press(page, "Lưu");
        await page.WaitForURLAsync(new Regex("/directory"));
        await Expect(page.Locator("main")).ToContainTextAsync($"Phòng khám Hành Trình {width}");

        await visit.Goto("/wards/import");
        await page.SetInputFilesAsync("[name='Form.File']", new FilePayload
        {
            Name = "units.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(
                "province_code,province_full_name,ward_code,ward_full_name\n99,Thành phố Mẫu,98001,Phường Nhập Mẫu\n99,Thành phố "
                    + "Mẫu,không-phải-mã,Phường Sai\n"),
        });
        await Press(page, "Kiểm tra tệp");
        await Expect(page.Locator("[data-refused] li")).ToHaveCountAsync(1);
        await Fine(visit);
        Assert.Equal(0, await stage.Programme.Value<long>("select count(*) from directory.wards where code = '98001'"));
        Assert.Empty(visit.Faults);
    }

    private async Task Invite(Visit visit, string name)
    {
        var page = visit.Page;
        await visit.Goto("/accounts/invite");
        await page.FillAsync("[name='Form.UserName']", name);
        await page.FillAsync("[name='Form.FullName']", "Trịnh Minh Mẫu");
        await page.SelectOptionAsync("[name='Form.Role']", nameof(Role.ProgrammeStaff));
        await Fine(visit);
        await page.ClickAsync("main form button.govuk-button");
        await page.WaitForURLAsync(new Regex("/accounts/[0-9a-f-]{36}$"));
        await page.ClickAsync("#link button");
        var link = await page.InnerTextAsync("[data-sign-in-link]");
        await Fine(visit);

        await using var invited = await stage.Visit(width: page.ViewportSize!.Width);
        await invited.Goto(new Uri(link).AbsolutePath);
        await invited.Page.FillAsync("[name='Form.Password']", "bốn chiếc thuyền giấy xanh");
        await invited.Page.FillAsync("[name='Form.Again']", "bốn chiếc thuyền giấy xanh");
        await Fine(invited);
        await invited.Page.ClickAsync("main form button.govuk-button");
        await invited.Page.WaitForURLAsync(new Regex("^(?!.*accept).*$"));
        await invited.Goto(new Uri(link).AbsolutePath);
        Assert.Equal(0, await invited.Page.Locator("[name='Form.Password']").CountAsync());
        await Fine(invited);
    }

    // ASSIST to its end: only opioids were ever used.
    private async Task Assess(Visit visit, string client)
    {
        var page = visit.Page;
        await visit.Goto($"{client}/assessments/start");
        await Choose(page, "Form.Instrument", "ASSIST");
        await Choose(page, "Form.Mode", "Interview");
        await Choose(page, "Form.Language", "vi");
        await Press(page, "Bắt đầu");
        await page.WaitForURLAsync(new Regex("/assessments/[0-9a-f-]{36}/1$"));
        foreach (var question in await page.Locator("[data-item^='lifetime.']:has(input[value=no])").EvaluateAllAsync<string[]>(
            "all => all.map(e => e.dataset.item)"))
        {
            await Choose(page, $"Form.{question}", question.EndsWith("opioids", StringComparison.Ordinal) ? "yes" : "no");
        }

        await Fine(visit);
        await page.ClickAsync("button[value=next]");
        await page.WaitForURLAsync(new Regex("/10$"));
        foreach (var (question, answer) in new[]
        {
            ("q2", "weekly"), ("q3", "monthly"), ("q4", "once-or-twice"), ("q5", "never"), ("q6", "recent"), ("q7", "never")
        })
        {
            await Choose(page, $"Form.opioids.{question}", answer);
        }

        await Fine(visit);
        await page.ClickAsync("button[value=next]");
        await page.WaitForURLAsync(new Regex("/12$"));
        await Choose(page, "Form.injecting.q8", "never");
        await page.ClickAsync("button[value=next]");
        await page.WaitForURLAsync(new Regex("/finish$"));
        await Expect(page.Locator("main")).ToContainTextAsync("Mọi câu cần hỏi đã có câu trả lời");
        await Fine(visit);
        await Press(page, "Nộp");
        await page.WaitForURLAsync(new Regex("/assessments/[0-9a-f-]{36}$"));
        await Expect(page.Locator("main")).ToContainTextAsync("Nguy cơ trung bình");
        await Fine(visit);
    }

    // To methadone: the law makes the clinic tell the authorities, so the client must have heard it.
    private async Task Refer(Visit visit, string client, Guid clinic)
    {
        var page = visit.Page;
        await visit.Goto($"{client}/services/new");
        await page.SelectOptionAsync("[name='Form.ServiceCode']", "methadone");
        await Press(page, "Tiếp tục");
        await Choose(page, "Form.ProviderId", clinic.ToString());
        await Choose(page, "Form.Shared", "Name");
        await Choose(page, "Form.Urgency", "Soon");
        await Fine(visit);
        await page.ClickAsync("button[name='Form.Make'][value=true]");
        await Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await Choose(page, "Form.Acknowledged", "true");
        await page.ClickAsync("button[name='Form.Make'][value=true]");
        await page.WaitForURLAsync(new Regex("/services/[0-9a-f-]{36}$"));
        await Expect(page.Locator("main")).ToContainTextAsync("Đã gửi, chờ trả lời");
        await Fine(visit);
    }

    private async Task<Visit> SignedIn(Role role, int width, bool javaScript = true)
    {
        var visit = await stage.Visit(width: width, javaScript: javaScript);
        await visit.Goto("/");
        await visit.Page.FillAsync("[name='Form.UserName']", Stage.UserName(role));
        await visit.Page.FillAsync("[name='Form.Password']", DemoData.Password);
        await visit.Page.ClickAsync("form:has([type=password]) [type=submit]");
        await visit.Page.WaitForURLAsync(new Regex("^(?!.*sign-in).*$"));

        return visit;
    }

    private async Task Fine(Visit visit, [CallerMemberName] string journey = "")
    {
        if (Environment.GetEnvironmentVariable("CASEMANAGER_SCREENS") is { Length: > 0 } folder)
        {
            await visit.Page.ScreenshotAsync(
                new() { Path = $"{folder}-journeys/{journey}-{visit.Page.ViewportSize!.Width}-{++_pictures:00}.png", FullPage = true });
        }

        Assert.Null(await visit.Overflow());
        Assert.Empty(await visit.Barriers());
        Assert.Empty(visit.Faults);
    }

    private static Task Choose(IPage page, string field, string answer) =>
        page.CheckAsync($"[name='{field}'][value='{answer}']", new() { Force = true });

    private static Task Press(IPage page, string words) =>
        page.Locator("main").GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).First.ClickAsync();

    private static async Task Day(IPage page, string field, int day, int month, int year)
    {
        await page.FillAsync($"[name='{field}.Day']", $"{day}");
        await page.FillAsync($"[name='{field}.Month']", $"{month}");
        await page.FillAsync($"[name='{field}.Year']", $"{year}");
    }

    [GeneratedRegex("^KH-[3-9A-Y]{4}-[3-9A-Y]{3}$")]
    private static partial Regex Code();
}
