using CaseManager.Application.Cascades;
using CaseManager.Application.Legal;
using CaseManager.Application.Safety;
using CaseManager.Domain;
using CaseManager.Domain.Cascades;
using CaseManager.Domain.Legal;
using CaseManager.Domain.Safety;
using CaseManager.Domain.Services;

namespace CaseManager.Application.Demo;

internal sealed partial class DemoLife
{
    // Drawn apart, so that nothing else of the demo depends on who was at risk.
    private readonly Random _chance = new(104729 * person.Number);

    private async IAsyncEnumerable<DateTimeOffset> WriteSafetyPlan(ClientCode client)
    {
        // A few slips of the last days still wait.
        if (memory.End - Now < TimeSpan.FromDays(2) && _chance.Next(2) == 0)
        {
            yield break;
        }

        yield return Now.AddMinutes(_chance.Next(5, 70));
        await Dare(() => Step(client, AlertMove.Act, "Đã gọi điện, có người ở cùng; hẹn gặp trong ngày."));
        yield return Now.AddDays(_chance.Next(1, 6));
        await Dare(() => Step(client, AlertMove.Resolve, "Đã gặp, tình hình ổn; có kế hoạch an toàn."));
    }

    private async Task Step(ClientCode client, AlertMove move, string words)
    {
        var coordinator = stage.As(_coordinator);
        foreach (var alert
            in (await coordinator.Send(new GetSafety(client))).Alerts.Rows.Where(alert => SafetyAlert.May(alert.Status, move)))
        {
            await coordinator.Send(new MoveAlert(client, alert.Id, alert.Version, move, words));
        }
    }

    // Some are under management; of a few, a file is being made in the last days of the demo.
    private async IAsyncEnumerable<DateTimeOffset> FaceTheLaw(ClientCode client)
    {
        if (person.Number % 6 == 0)
        {
            yield return Now.AddDays(_chance.Next(5, 60));
            await Dare(() => Happen(client, LegalEventKind.ManagementDecision, "Công an phường (mẫu)"));
        }

        var late = memory.End.AddHours(-_chance.Next(6, 30));
        if (person.Number % 17 == 0 && late > Now)
        {
            yield return late;
            await Dare(() => Happen(client, LegalEventKind.CompulsoryFileNotice, "Công an phường (mẫu)"));
        }
    }

    // One in four speaks of tests; of HIV only who consented to that. No client of the demo wanted a test result written down.
    private async IAsyncEnumerable<DateTimeOffset> GetTested(ClientCode client)
    {
        if (person.Number % 4 != 0)
        {
            yield break;
        }

        foreach (var kind in new[] { CascadeKind.Hiv, CascadeKind.HepatitisC })
        {
            foreach (var step in new[] { CascadeStep.Offered, CascadeStep.Consented, CascadeStep.Tested, CascadeStep.ResultGiven })
            {
                yield return Now.AddDays(4);
                await Dare(() => Take(client, kind, step));
            }
        }
    }

    private async Task Take(ClientCode client, CascadeKind kind, CascadeStep step)
    {
        var coordinator = stage.As(_coordinator);
        if ((await coordinator.Send(new GetCascades(client))).FirstOrDefault(cascade => cascade.Kind == kind) is { } cascade
            && cascade.Next.Contains(step))
        {
            await coordinator.Send(new RecordCascadeStep(
                Id<CascadeEntry>.New(), client, kind, cascade.Last?.Id, step, null, Now.DayInVietnam(), ToldBy.Client));
        }
    }

    private Task<Id<LegalEvent>> Happen(ClientCode client, LegalEventKind kind, string issuedBy)
    {
        var here = TimeZoneInfo.ConvertTime(Now, VietnamTime.Zone);

        return stage.As(_coordinator).Send(new RecordLegalEvent(
            Id<LegalEvent>.New(), client, kind, Now.DayInVietnam(), new(here.Hour, here.Minute), Now.DayInVietnam(), issuedBy, null));
    }
}
