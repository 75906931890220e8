using System.Net;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseManager.Application.Tests.Injection;

/// <summary>What a careless developer might write one day: SQL concatenated from user input. It exists in these tests only.</summary>
internal sealed record CarelessSearch(string Typed) : IQuery<string>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.OwnAccount);

    public Subject About => Subject.Own;

    /// <summary>What the database said, also when the use case fails afterwards.</summary>
    public List<string> Said { get; } = [];
}

internal sealed class CarelessSearchHandler(CaseManagerDb db) : IRequestHandler<CarelessSearch, string>
{
    /// <summary>Answers everything that the database says: rows, results of further statements, and errors in full.</summary>
    public async Task<string> Handle(CarelessSearch query, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"select name from directory.wards where code = '{query.Typed}'", (NpgsqlConnection)db.Database.GetDbConnection());
        var said = query.Said;
        try
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            do
            {
                while (await reader.ReadAsync(cancellationToken))
                {
                    said.AddRange(Enumerable.Range(0, reader.FieldCount).Select(i => Read(reader, i)));
                }
            }
            while (await reader.NextResultAsync(cancellationToken));
        }
        catch (PostgresException exception)
        {
            said.Add($"{exception.SqlState} {exception.MessageText} {exception.Detail} {exception.Hint} {exception.Where}");
        }

        return string.Join('\n', said);
    }

    private static string Read(NpgsqlDataReader reader, int column)
    {
        try
        {
            return reader.GetValue(column).ToString() ?? "";
        }
        catch (InvalidCastException)
        {
            // Of a type that is no value here: void, or a row.
            return "?";
        }
    }
}

/// <summary>A host that runs the careless search for each role, through the real pipeline and under the real logins.</summary>
internal sealed class CarelessHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    private CarelessHost(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public static async Task<CarelessHost> Start(DatabaseSettings database, TimeProvider clock, IReadOnlyDictionary<Role, Actor> people)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(clock).AddCaseManager(database);
        builder.Services.AddTransient<IRequestHandler<CarelessSearch, string>, CarelessSearchHandler>();
        var app = builder.Build();
        app.MapGet("/careless/{role}", async (Role role, string typed, HttpContext http, CancellationToken cancellationToken) =>
        {
            http.RequestServices.GetRequiredService<RequestActor>().Actor = people[role];
            var search = new CarelessSearch(typed);
            try
            {
                return Results.Text(await http.RequestServices.GetRequiredService<IMediator>().Send(search, cancellationToken));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                return Results.Text($"{string.Join('\n', search.Said)}\n{exception}", statusCode: 500);
            }
        });
        await app.StartAsync();

        return new(app);
    }

    public async Task<string> Search(Role role, string typed)
    {
        using var answer = await _http.GetAsync($"{Address}/careless/{role}?typed={WebUtility.UrlEncode(typed)}");

        return await answer.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}
