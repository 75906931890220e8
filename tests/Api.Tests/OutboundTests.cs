using CaseManager.Testing;

namespace CaseManager.Api.Tests;

/// <summary>Nothing leaves the programme by itself.</summary>
public sealed class OutboundTests
{
    [Fact]
    public void The_API_and_the_command_line_cannot_open_connections_or_start_programs() =>
        Assert.Empty(Outbound.TypesIn(typeof(Program).Assembly));
}
