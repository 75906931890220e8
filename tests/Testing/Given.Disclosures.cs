using CaseManager.Application.Database;
using CaseManager.Application.Disclosures;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Disclosures;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseManager.Testing;

public sealed partial class Given
{
    /// <summary>A demand as it is written down, ready to be received; a test changes what matters to it.</summary>
    public ReceiveDemand DemandOn(ClientCode client, AuthorityKind kind = AuthorityKind.Court) =>
        new(
            Id<Demand>.New(), client, kind, "Tòa án nhân dân khu vực Mẫu", "Điều 97 Bộ luật Tố tụng dân sự", "12/QĐ-TA",
            programme.Clock.Today().AddDays(-3), "Họ tên và nơi ở", programme.Clock.Today());

    /// <summary>A demand that a lawyer has seen, with an answer proposed.</summary>
    public async Task<Id<Demand>> Demand(
        ClientCode client, Actor recorder, AuthorityKind kind = AuthorityKind.Court, DemandDecision decision = DemandDecision.Grant,
        params DemandedFact[] granted)
    {
        var id = await programme.As(recorder).Send(DemandOn(client, kind));
        await programme.As(recorder).Send(new ReviewDemand(id, 1));
        await programme.As(recorder).Send(new ProposeAnswer(
            id, 2, "Có căn cứ", decision, decision is DemandDecision.Refuse ? [] : granted is [] ? [DemandedFact.Name] : granted,
            decision is DemandDecision.Grant ? null : "Phần còn lại không có căn cứ"));

        return id;
    }

    /// <summary>A demand on which two people let out the name.</summary>
    public async Task<Id<Demand>> ReleasedDemand(ClientCode client, Actor coordinator, Actor supervisor, Actor reviewer)
    {
        var id = await Demand(client, coordinator);
        await programme.As(supervisor).Send(new ApproveAnswer(id, 3));
        await programme.As(reviewer).Send(new ApproveAnswer(id, 4));
        await programme.As(coordinator).Send(new ReleaseAnswer(client, id, 5));

        return id;
    }

    /// <summary>
    /// The login of an actor's role itself, past every use case, with the actor signed in: what could an attacker do who holds it?
    /// </summary>
    /// <param name="ticket">The clients named by an entry of the trail that this actor wrote before.</param>
    public async Task<NpgsqlConnection> Login(Actor actor, params ClientCode[] ticket)
    {
        var logins = programme.Services.GetRequiredService<Logins>();
        var connection = await logins.Pool(Logins.Of(actor.Role)).OpenConnectionAsync();
        Guid? entry = ticket.Length > 0 ? Guid.CreateVersion7() : null;
        if (entry is not null)
        {
            await using var open = new NpgsqlCommand(
                "select audit.open($1, $2, 'ListAssessments', $3, null, null, null, null)", connection)
            {
                Parameters =
                {
                    new() { Value = logins.Sign(actor, null, connection) },
                    new() { Value = entry },
                    new() { Value = ticket.Select(code => code.Value).ToArray() }
                },
            };
            await open.ExecuteNonQueryAsync();
        }

        await Act(connection, actor, entry);

        return connection;
    }

    /// <summary>Says on a connection who acts there, under which entry of the trail.</summary>
    public async Task Act(NpgsqlConnection connection, Actor actor, Guid? entry)
    {
        await using var command = new NpgsqlCommand("select set_config('app.actor', $1, false)", connection)
        {
            Parameters = { new() { Value = programme.Services.GetRequiredService<Logins>().Sign(actor, entry, connection) } },
        };
        await command.ExecuteNonQueryAsync();
    }
}
