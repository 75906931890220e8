using CaseManager.Application.CarePlans;
using CaseManager.Application.Clients;
using CaseManager.Application.Contacts;
using CaseManager.Domain;
using CaseManager.Domain.CarePlans;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Contacts;

namespace CaseManager.Application.Demo;

internal sealed partial class DemoLife
{
    private static readonly (GoalDomain Domain, string Words)[] Goals =
    [
        (GoalDomain.Health, "Ngủ đủ giấc và ăn uống đều"), (GoalDomain.SubstanceUse, "Giảm dần, không dùng một mình"),
        (GoalDomain.Housing, "Có chỗ ở riêng, gần chợ"), (GoalDomain.Work, "Có việc làm ổn định ở tiệm sửa xe"),
        (GoalDomain.Family, "Đón con cuối tuần"), (GoalDomain.Papers, "Làm lại căn cước"), (GoalDomain.Education, "Học nghề cắt tóc"),
        (GoalDomain.Money, "Trả bớt nợ"), ];

    private static readonly string[] Notes =
    [
        "Đã gặp, tình hình ổn.", "Hỏi thăm sức khỏe và công việc.", "Nhắc lịch hẹn với đơn vị dịch vụ.", "Cùng xem lại kế hoạch.",
        "Gia đình ủng hộ hơn trước.", "Đi cùng đến buổi hẹn đầu tiên.",
    ];

    private async IAsyncEnumerable<DateTimeOffset> StayInTouch(ClientCode client)
    {
        yield return WorkingHours(Now.AddDays(_random.Next(6, 25)));
        if (!await Dare(() => Plan(client)))
        {
            yield break;
        }

        var unanswered = 0;
        while (unanswered < 2)
        {
            yield return WorkingHours(Now.AddDays(_random.Next(16, 45)));
            var reached = _random.Next(100) < 84;
            unanswered = reached ? 0 : unanswered + 1;
            if (!await Dare(() => Meet(client, reached)))
            {
                yield break;
            }

            if (_random.Next(100) < 4)
            {
                await Dare(() => Leave(client, Pick(ClientStatus.Graduated, ClientStatus.Paused, ClientStatus.Moved)));
                yield break;
            }
        }

        yield return WorkingHours(Now.AddDays(90));
        await Dare(() => Leave(client, ClientStatus.Inactive));
    }

    private async Task Plan(ClientCode client)
    {
        var coordinator = stage.As(_coordinator);
        foreach (var (domain, words) in Goals.Where(_ => _random.Next(4) == 0).Take(3).DefaultIfEmpty(Goals[0]))
        {
            await coordinator.Send(
                new AddGoal(
                    Id<Goal>.New(), client, words, domain, _random.Next(1, 4), stage.Clock.Today().AddMonths(_random.Next(2, 9)), null));
        }

        await coordinator.Send(new AgreePlan(
            Id<PlanAgreement>.New(), client, stage.Clock.Today(), Pick(AgreementManner.InPerson, AgreementManner.Phone),
            stage.Clock.Today().AddMonths(3)));
    }

    private async Task Meet(ClientCode client, bool reached)
    {
        var coordinator = stage.As(_coordinator);
        var due = (await coordinator.Send(new ListContacts(client))).FollowUps.FirstOrDefault(f => f.DueOn <= stage.Clock.Today());
        var mode = Pick(ContactMode.InPerson, ContactMode.HomeVisit, ContactMode.Phone, ContactMode.Phone);
        await coordinator.Send(new RecordContact(
            Id<Contact>.New(), client, stage.Clock.Today(), null, mode,
            Pick(ContactPurpose.FollowUp, ContactPurpose.Support, ContactPurpose.Planning),
            reached ? ContactOutcome.Reached : mode is ContactMode.Phone ? ContactOutcome.NoAnswer : ContactOutcome.Missed,
            reached ? _random.Next(2, 10) * 5 : null, mode is ContactMode.HomeVisit ? ContactPlace.Home : ContactPlace.HealthStation,
            reached ? Pick(Notes) : null, null, Sensitivity.Normal, due?.Id,
            _random.Next(7) == 0 ? stage.Clock.Today().AddDays(_random.Next(10, 45)) : null));
    }

    private async Task Leave(ClientCode client, ClientStatus to)
    {
        var header = await stage.As(_coordinator).Send(new GetClientHeader(client));
        await stage.As(_coordinator).Send(new CloseClient(
            client, to, stage.Clock.Today(), "Theo ý khách hàng", "Có thể quay lại bất cứ lúc nào", header.Version));
    }
}
