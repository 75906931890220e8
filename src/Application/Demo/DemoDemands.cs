using CaseManager.Application.Disclosures;
using CaseManager.Domain;
using CaseManager.Domain.Disclosures;

namespace CaseManager.Application.Demo;

/// <summary>
/// What authorities demanded in the demo: one refused and closed, one waiting for its second approval, one that came in today.
/// </summary>
internal sealed class DemoDemands(DemoStage stage, DemoWorld world, string ward, ClientCode client)
{
    public async Task Come()
    {
        var coordinator = stage.As(world.Coordinator(ward, standIn: false));
        var supervisor = stage.As(world.Supervisor(ward));
        var reviewer = stage.As(world.Reviewer);

        var refused = await Receive(
            AuthorityKind.Police, "Công an phường mẫu", "Không ghi căn cứ", "118/CV-CAP", "Tình hình của người được giới thiệu");
        await Propose(
            refused, "Công văn không nêu điều luật nào cho phép yêu cầu dữ liệu này.", DemandDecision.Refuse, [],
            "Toàn bộ: không có căn cứ pháp lý");
        await supervisor.Send(new ApproveAnswer(refused, 3));
        await reviewer.Send(new ApproveAnswer(refused, 4));
        await coordinator.Send(new TellClient(refused, 5, stage.Clock.Today(), null));
        await coordinator.Send(new CloseDemand(refused, 6));

        var waiting = await Receive(
            AuthorityKind.Court, "Tòa án nhân dân khu vực mẫu", "Điều 97 Bộ luật Tố tụng dân sự", "27/QĐ-CCTLCC",
            "Họ tên, năm sinh, nơi ở và việc điều trị");
        await Propose(
            waiting, "Tòa án có quyền yêu cầu, trừ thông tin sức khỏe.", DemandDecision.Partial,
            [DemandedFact.Name, DemandedFact.YearOfBirth], "Nơi ở và việc điều trị: không cần cho vụ việc, dữ liệu nhạy cảm");
        await supervisor.Send(new ApproveAnswer(waiting, 3));

        await Receive(
            AuthorityKind.Procuracy, "Viện kiểm sát nhân dân khu vực mẫu", "Điều 88 Bộ luật Tố tụng hình sự", "09/YC-VKS",
            "Xác nhận có tham gia chương trình");

        Task<Id<Demand>> Receive(AuthorityKind kind, string authority, string basis, string number, string scope) =>
            coordinator.Send(new ReceiveDemand(
                Id<Demand>.New(), client, kind, authority, basis, number, stage.Clock.Today().AddDays(-4), scope,
                stage.Clock.Today().AddDays(-2)));

        async Task Propose(
            Id<Demand> id, string view, DemandDecision decision, IReadOnlyCollection<DemandedFact> granted, string refusedWords)
        {
            await coordinator.Send(new ReviewDemand(id, 1));
            await coordinator.Send(new ProposeAnswer(id, 2, view, decision, granted, refusedWords));
        }
    }
}
