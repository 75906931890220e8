using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Net;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Infrastructure;

/// <summary>Nothing leaves the programme by itself: no feed, no webhook, no message.</summary>
public sealed class OutboundTests
{
    [Theory]
    [InlineData(typeof(ClientCode))]
    [InlineData(typeof(IUseCase))]
    [InlineData(typeof(Program))]
    public void The_site_cannot_open_connections_send_messages_or_start_programs(Type partOf) =>
    Assert.Empty(Outbound.TypesIn(partOf.Assembly));

    [Fact]
    public void A_planted_outbound_call_is_found() =>
    Assert.Contains("System.Net.Http.HttpClient", Outbound.TypesIn(typeof(OutboundTests).Assembly));

    [Fact]
    public async Task The_running_host_connects_only_to_its_database()
    {
        await using var programme = await Programme.Start();
        var ward = await programme.Given.WardAtWork(TestWards.North);
        using var connections = new Connections();
        await using var host = new WebHost(programme);

        using (var officer = await Visitor.SignedIn(host, ward.Officer))
        {
            await officer.Open("/slips");
        }

        using (var coordinator = await Visitor.SignedIn(host, ward.Coordinator))
        {
            foreach (var page in new[]
            {
                "", "/assessments", "/services", "/consents", "/legal", $"/services/{ward.Client.ServiceReferral}/letter", "/seen/print"
            })
            {
                Assert.Equal(HttpStatusCode.OK, (await coordinator.Open($"/clients/{ward.Client.Code}{page}")).Status);
            }
        }

        // As the runtime tells an address: family, length, then port and address byte by byte.
        var database = $"{{{programme.Database.Port >> 8},{programme.Database.Port & 255},127,0,0,1,";
        Assert.NotEmpty(connections.Seen);
        Assert.DoesNotContain(connections.Seen, address => !address.Contains(database, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_proxy_of_the_deployment_reaches_outside()
    {
        var lines = File.ReadAllLines(Path.Combine(Root(), "docker-compose.yml"));
        var networks = lines.SkipWhile(line => line != "networks:").Skip(1).TakeWhile(line => line.StartsWith(' '))
            .ToDictionary(line => line.Trim().Split(':')[0], line => line.Contains("internal: true", StringComparison.Ordinal));
        var services = lines.SkipWhile(line => line != "services:").Skip(1).TakeWhile(line => line is "" or [' ', ..]).ToList();
        var outside = new List<string>();
        var (service, placed) = ("", 0);
        foreach (var line in services)
        {
            if (line is [' ', ' ', not ' ', .., ':'])
            {
                service = line.Trim(' ', ':');
            }
            else if (line.StartsWith("    networks: [", StringComparison.Ordinal))
            {
                placed++;
                outside.AddRange(
                    line.Split('[', ']')[1].Split(", ").Where(network => !networks[network]).Select(network => $"{service}: {network}"));
            }
        }

        Assert.Equal(services.Count(line => line is [' ', ' ', not ' ', .., ':']), placed);
        Assert.Equal(["proxy: outside"], outside);
    }

    private static string Root([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    /// <summary>Every address to which this process connects, and every name that it looks up.</summary>
    private sealed class Connections : EventListener
    {
        public ConcurrentBag<string> Seen { get; } = [];

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name is "System.Net.Sockets" or "System.Net.NameResolution")
            {
                EnableEvents(eventSource, EventLevel.Informational);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData is { EventName: "ConnectStart" or "ResolutionStart" })
            {
                Seen?.Add($"{eventData.EventName} {string.Join(' ', eventData.Payload ?? (IReadOnlyCollection<object?>)[])}");
            }
        }
    }
}
