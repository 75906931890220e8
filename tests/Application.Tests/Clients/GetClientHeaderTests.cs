using CaseManager.Application.Clients;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Testing;

namespace CaseManager.Application.Tests.Clients;

public sealed class GetClientHeaderTests
{
    [Fact]
    public async Task A_coordinator_sees_who_a_client_of_the_ward_is_and_the_look_is_on_record()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, "Trần Văn Mẫu");

        var header = await programme.As(lan).Send(new GetClientHeader(client));

        Assert.Equal(("Trần Văn Mẫu", "418", "Phường Hoa Sữa"), (header.FullName, header.PhoneEnding, header.WardName));
        var entry = await programme.LastAuditEntry();
        Assert.Equal((nameof(GetClientHeader), "Coordinator", "Done"), (entry.UseCase, entry.Role, entry.Outcome));
        Assert.Equal([client.Value], entry.ClientCodes);
    }

    [Fact]
    public async Task A_supervisor_of_the_ward_sees_the_code_and_not_the_name()
    {
        await using var programme = await Programme.Start();
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var client = await programme.Given.Client(TestWards.North);

        var header = await programme.As(supervisor).Send(new GetClientHeader(client));

        Assert.Equal((client, null, null), (header.Code, header.FullName, header.PhoneEnding));
    }

    [Fact]
    public async Task For_every_other_role_the_client_is_not_found_and_the_attempt_is_audited()
    {
        await using var programme = await Programme.Start();
        var client = await programme.Given.Client(TestWards.North);
        var others = new[]
        {
            await programme.Given.Officer(TestWards.North), await programme.Given.Coordinator(TestWards.South),
            await programme.Given.Supervisor(TestWards.South), await programme.Given.ProgrammeStaff(), await programme.Given.Reviewer(),
            await programme.Given.Administrator(), };

        foreach (var other in others)
        {
            var look = () => programme.As(other).Send(new GetClientHeader(client));
            await Assert.ThrowsAsync<AccessDeniedException>(look);

            var unknown = () => programme.As(other).Send(new GetClientHeader(ClientCode.New()));
            await Assert.ThrowsAsync<AccessDeniedException>(unknown);

            var entries = await programme.AuditEntries();
            Assert.Equal(["Refused", "Refused"], entries[^2..].Select(entry => entry.Outcome));
            Assert.Equal([client.Value], entries[^2].ClientCodes);
        }
    }
}
