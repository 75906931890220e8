using CaseManager.Application.Pipeline;
using CaseManager.Application.Slips;
using CaseManager.Application.Wards;
using CaseManager.Domain;
using CaseManager.Testing;
using FluentValidation;

namespace CaseManager.Application.Tests.Wards;

public sealed class WardsTests
{
    [Fact]
    public async Task A_ward_is_found_by_code_or_by_words_without_diacritics_in_any_order()
    {
        await using var programme = await Programme.Start();
        var administrator = programme.As(await programme.Given.Administrator());
        await administrator.Send(new AddWard("00004", "Phường Ba Đình", "Ba Dinh Ward", "01", "Thành phố Hà Nội", new(2025, 7, 1)));
        await administrator.Send(new AddWard("00008", "Phường Ngọc Hà", null, "01", "Thành phố Hà Nội", new(2025, 7, 1)));

        var byWords = await administrator.Send(new ListWards("ha noi dinh"));
        var byCode = await administrator.Send(new ListWards("00008"));

        Assert.Equal(["00004"], byWords.Rows.Select(ward => ward.Code));
        Assert.Equal(["00008"], byCode.Rows.Select(ward => ward.Code));
    }

    [Fact]
    public async Task A_ward_sent_twice_is_made_once_and_another_under_its_code_is_refused()
    {
        await using var programme = await Programme.Start();
        var administrator = programme.As(await programme.Given.Administrator());
        var add = new AddWard("00004", "Phường Ba Đình", null, "01", "Thành phố Hà Nội", new(2025, 7, 1));

        await administrator.Send(add);
        await administrator.Send(add);
        var other = () => administrator.Send(add with { Name = "Phường Khác" });

        Assert.Equal(["Code"], (await Assert.ThrowsAsync<ValidationException>(other)).Errors.Select(error => error.PropertyName));
    }

    [Fact]
    public async Task Officers_see_the_duty_coordinator_of_a_ward()
    {
        await using var programme = await Programme.Start();
        var administrator = programme.As(await programme.Given.Administrator());
        var officer = programme.As(await programme.Given.Officer(TestWards.North));

        await administrator.Send(
            new AssignWardDuty(TestWards.North, "Trần Thị Lan", "0900 000 418", "7:00–21:00 hằng ngày", "Trạm Y tế", null, null, 0));

        var duty = Assert.Single(await officer.Send(new GetDuty()));
        Assert.Equal(
            (TestWards.North, "Trần Thị Lan", "0900000418", "7:00–21:00 hằng ngày", "Trạm Y tế", null),
            (duty.WardCode, duty.Name, duty.Phone, duty.Hours, duty.Place, duty.DeputyName));
    }

    [Fact]
    public async Task Two_people_who_change_the_duty_at_once_do_not_overwrite_each_other()
    {
        await using var programme = await Programme.Start();
        var administrator = programme.As(await programme.Given.Administrator());
        await administrator.Send(new AssignWardDuty(TestWards.North, "Lan", "0900000418", "Ban ngày", "Trạm Y tế", null, null, 0));
        await administrator.Send(new AssignWardDuty(TestWards.North, "Hoa", "0900000419", "Ban ngày", "Trạm Y tế", "Lan", "0900000418", 1));

        var stale =
            () => administrator.Send(new AssignWardDuty(TestWards.North, "Minh", "0900000420", "Ban ngày", "Trạm Y tế", null, null, 1));

        await Assert.ThrowsAsync<StaleVersionException>(stale);
        Assert.Equal(
            ("Hoa", 2L),
            (
                (await administrator.Send(new GetWard(TestWards.North))).Duty!.CoordinatorName,
                (await administrator.Send(new GetWard(TestWards.North))).Duty!.Version));
    }

    [Fact]
    public async Task A_deputy_has_a_name_and_a_phone_or_neither()
    {
        await using var programme = await Programme.Start();
        var administrator = programme.As(await programme.Given.Administrator());

        var nameOnly =
            () => administrator.Send(new AssignWardDuty(TestWards.North, "Lan", "0900000418", "Ban ngày", "Trạm Y tế", "Hoa", "", 0));
        var phoneOnly =
            () => administrator.Send(new AssignWardDuty(TestWards.North, "Lan", "abc", "Ban ngày", "Trạm Y tế", " ", "0900000418", 0));

        Assert.Equal(["DeputyPhone"], (await Assert.ThrowsAsync<ValidationException>(nameOnly)).Errors.Select(error => error.PropertyName));
        Assert.Equal(
            ["Phone", "DeputyName"], (await Assert.ThrowsAsync<ValidationException>(phoneOnly)).Errors.Select(error => error.PropertyName));
    }

    [Fact]
    public async Task A_ward_closes_only_when_no_account_answers_for_it()
    {
        await using var programme = await Programme.Start();
        var administrator = programme.As(await programme.Given.Administrator());
        await programme.Given.Coordinator(TestWards.North);

        var north = () => administrator.Send(new CloseWard(TestWards.North, new(2026, 10, 1), 1));
        await administrator.Send(new CloseWard(TestWards.South, new(2026, 10, 1), 1));

        Assert.Equal("Wards.Rule.StillAnswered", (await Assert.ThrowsAsync<RuleBrokenException>(north)).Key);
        Assert.Equal(new DateOnly(2026, 10, 1), (await administrator.Send(new GetWard(TestWards.South))).ValidTo);
    }
}
