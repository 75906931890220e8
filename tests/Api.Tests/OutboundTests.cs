using CaseManager.Testing;

namespace CaseManager.Api.Tests;

/// <summary>Nothing goes from the programme to anybody by itself.</summary>
public sealed class OutboundTests
{
    [Fact]
    public void Nothing_of_the_API_and_the_command_line_can_open_a_connection_send_a_message_or_start_a_program() =>
        Assert.Empty(Outbound.TypesIn(typeof(Program).Assembly));
}
