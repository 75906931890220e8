using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain.Access;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseManager.Application.Demo;

/// <summary>The system itself with a clock that the demo moves: everything goes through the use cases, as one of the staff.</summary>
internal sealed class DemoStage : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public DemoStage(DatabaseSettings settings, DateTimeOffset start)
    {
        Clock = new(start);
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddCaseManager(settings).BuildServiceProvider();
        Agenda = new(Clock);
    }

    public DemoClock Clock { get; }

    public Agenda Agenda { get; }

    public Sender As(Actor actor) => new(_services, actor);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>Sends use cases as one actor, each in a scope of its own.</summary>
    public sealed class Sender(ServiceProvider services, Actor actor)
    {
        public async Task<T> Send<T>(IRequest<T> useCase, CancellationToken cancellationToken = default)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RequestActor>().Actor = actor;

            return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(useCase, cancellationToken);
        }
    }
}

internal static class PlainSql
{
    public static async Task<int> Run(
        this NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
