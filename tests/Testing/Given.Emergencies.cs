using CaseManager.Application.Emergencies;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Emergencies;

namespace CaseManager.Testing;

public sealed partial class Given
{
    /// <summary>An emergency that is good in every respect but what the test changes.</summary>
    public static BreakGlass AnEmergency(ClientCode client) => new(
        Id<Emergency>.New(), client, EmergencyReason.LifeInDanger, "Ngất ở chợ, bác sĩ cấp cứu cần biết đang dùng thuốc gì", "Bác sĩ Mẫu",
        "Cấp cứu 115");

    /// <summary>A signed-in account that opened a client of another ward.</summary>
    public async Task<Id<Emergency>> Emergency(Actor actor, ClientCode client) =>
        await (await programme.SignedIn(actor)).Send(AnEmergency(client));
}
