using System.Text.Json;
using System.Text.Json.Serialization;
using CaseManager.Application;
using CaseManager.Application.Assessments;
using CaseManager.Application.Clients;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Slips;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Slips;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace CaseManager.Bench;

/// <summary>
/// What our hosts are measured against, on the same data. Under /bare: hand-written SQL with nothing around it, no sign-in, no audit, no
/// row rules. Under /on and /off: one use case through the whole pipeline, and its handler alone under a login that no rule holds for;
/// between them lies what protecting costs.
/// </summary>
internal static class Rivals
{
    /// <summary>Where the process finds the password of the login without rules.</summary>
    public const string PasswordVariable = "CASEMANAGER_BENCH_PASSWORD";

    private static readonly TimeProvider Clock = TimeProvider.System;

    public static async Task<int> Serve(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddCaseManager(DatabaseSettings.From(builder.Configuration));
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        await using var app = builder.Build();
        var connection = new NpgsqlConnectionStringBuilder(app.Services.GetRequiredService<DatabaseSettings>().ConnectionString(Login.Care))
        {
            Username = Data.Unprotected,
            Password = Environment.GetEnvironmentVariable(PasswordVariable),
        };
        await using var pool = NpgsqlDataSource.Create(connection.ConnectionString);
        var contexts = new PooledDbContextFactory<CaseManagerDb>(
            new DbContextOptionsBuilder<CaseManagerDb>().UseNpgsql(pool).UseSnakeCaseNamingConvention().Options);

        app.MapGet("/health", () => TypedResults.Ok());
        MapBare(app.MapGroup("/bare"), pool);
        app.MapGet("/{way}/caseload", (string way, Asked asked, HttpContext http) => Answer(
            http, contexts, way, asked.Actor, new ListClients(), (db, trail) => new ListClientsHandler(db, trail, asked.Actor, Clock)));
        app.MapGet("/{way}/client", (string way, Asked asked, HttpContext http) => Answer(
            http, contexts, way, asked.Actor, new GetClientOverview(asked.Client), (db, _) => new GetClientOverviewHandler(db, Clock)));
        app.MapGet("/{way}/assist", (string way, Asked asked, HttpContext http) => Answer(
            http, contexts, way, asked.Actor, new GetAssessment(asked.Client, asked.Assessment),
            (db, _) => new GetAssessmentHandler(db, asked.Actor)));
        app.MapPost("/{way}/save", (string way, Asked asked, long version, Answer answer, HttpContext http) => Answer(
            http, contexts, way, asked.Actor,
            new SaveAnswers(
                asked.Client, asked.Assessment, version, new Dictionary<string, Answer?> { [http.Request.Query["item"]!] = answer }),
                (db, _) => new SaveAnswersHandler(db, asked.Actor, Clock)));
        app.MapPost("/{way}/slips", (string way, Asked asked, FileSlip slip, HttpContext http) => Answer(
            http, contexts, way, asked.Actor, slip, (db, _) => new FileSlipHandler(db, asked.Actor, Clock)));
        await app.RunAsync();

        return 0;
    }

    private static void MapBare(RouteGroupBuilder bare, NpgsqlDataSource pool)
    {
        bare.MapGet(
            "/caseload", (Guid account, string ward, HttpResponse response) => Answer(pool, response, (BareSql.Caseload, [account, ward])));
        bare.MapGet("/client", (string code, HttpResponse response) => Answer(
            pool, response, (BareSql.Header, [code]), (BareSql.FollowUps, [code]), (BareSql.Services, [code]), (BareSql.Timeline, [code]),
            (BareSql.Assessments, [code])));
        bare.MapGet("/today", (Guid account, string ward, HttpResponse response) => Answer(
            pool, response, (BareSql.NewSlips, [ward]), (BareSql.Due, [account, ward]), (BareSql.Ending, [account, ward]),
            (BareSql.Silent, [account, ward]), (BareSql.Drafts, [account]), (BareSql.Board, [account, ward]),
            (BareSql.Statuses, [account, ward])));
        bare.MapGet("/outcomes", (HttpResponse response) => Answer(pool, response, (BareSql.Figures, []), (BareSql.FigureWards, [])));
        bare.MapGet("/assist", (Guid id, HttpResponse response) => Answer(pool, response, (BareSql.Assessment, [id])));
        bare.MapGet("/audit", (string code, HttpResponse response) => Answer(pool, response, (BareSql.Trail, [code])));
        bare.MapPost(
            "/save",
            (Guid id, string item, JsonElement answer, HttpResponse response) =>
                Answer(pool, response, (BareSql.Save, [item, answer.GetRawText(), id])));
        bare.MapPost("/slips", (Guid account, FileSlip slip, HttpResponse response) => Answer(
            pool, response,
            (
                BareSql.FileSlip,
                [slip.Id.Value, SlipReference.New(), account, slip.PlaceWardCode, slip.PersonLabel, slip.Phone!, CardCode.New()])));
    }

    private static async Task Answer<TRequest, TResponse>(
        HttpContext http, PooledDbContextFactory<CaseManagerDb> contexts, string way, Actor actor, TRequest request,
        Func<CaseManagerDb, AuditTrail, IRequestHandler<TRequest, TResponse>> handler)
        where TRequest : IRequest<TResponse>
    {
        var services = http.RequestServices;
        services.GetRequiredService<RequestActor>().Actor = actor;
        TResponse answer;
        if (way == "on")
        {
            answer = await services.GetRequiredService<IMediator>().Send(request, http.RequestAborted);
        }
        else
        {
            await using var db = await contexts.CreateDbContextAsync(http.RequestAborted);
            answer = await handler(db, services.GetRequiredService<AuditTrail>()).Handle(request, http.RequestAborted);
            await db.SaveChangesAsync(http.RequestAborted);
        }

        await http.Response.WriteAsJsonAsync(answer, http.RequestAborted);
    }

    private static async Task Answer(NpgsqlDataSource pool, HttpResponse response, params (string Sql, object[] Values)[] statements)
    {
        response.ContentType = "application/json";
        await using var batch = pool.CreateBatch();
        foreach (var (sql, values) in statements)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var value in values)
            {
                command.Parameters.Add(new() { Value = value });
            }

            batch.BatchCommands.Add(command);
        }

        await using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartArray();
        await using (var reader = await batch.ExecuteReaderAsync())
        {
            do
            {
                json.WriteStartArray();
                while (await reader.ReadAsync())
                {
                    json.WriteStartArray();
                    for (var column = 0; column < reader.FieldCount; column++)
                    {
                        JsonSerializer.Serialize(json, reader.IsDBNull(column) ? null : reader.GetValue(column));
                    }

                    json.WriteEndArray();
                }

                json.WriteEndArray();
            }
            while (await reader.NextResultAsync());
        }

        json.WriteEndArray();
    }

    /// <summary>Who asks, and about whom; said by the load generator and not checked.</summary>
    private sealed record Asked(Actor Actor, string? Code, Guid? Id)
    {
        public ClientCode Client => ClientCode.Parse(Code!, null);

        public Id<Assessment> Assessment => new(Id!.Value);

        public static ValueTask<Asked?> BindAsync(HttpContext http)
        {
            var query = http.Request.Query;

            return new(new Asked(
                new(new(Guid.Parse(query["account"]!)), Enum.Parse<Role>(query["role"]!), [query["ward"]!]), query["code"],
                Guid.TryParse(query["id"], out var id) ? id : null));
        }
    }
}
