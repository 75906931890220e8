using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseManager.Application.Tests.Access;

/// <summary>
/// tests/Testing/access.txt says for each use case, role and situation who may; here policy, pipeline and database each give the same
/// answer. Pages and routes are compared with it by their hosts' tests.
/// </summary>
public sealed class GoldenMatrixTests : IAsyncLifetime
{
    private Programme _programme = null!;
    private Dictionary<Role, Actor> _people = null!;
    private ClientCode _north;
    private ClientCode _south;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        var given = _programme.Given;
        _people = new()
        {
            [Role.Officer] = await given.Officer(TestWards.North),
            [Role.Coordinator] = await given.Coordinator(TestWards.North),
            [Role.Supervisor] = await given.Supervisor(TestWards.North),
            [Role.ProgrammeStaff] = await given.ProgrammeStaff(),
            [Role.Reviewer] = await given.Reviewer(),
            [Role.Administrator] = await given.Administrator(),
        };
        _north = await given.Client(TestWards.North);
        _south = await given.Client(TestWards.South);
    }

    public Task DisposeAsync() => _programme.DisposeAsync().AsTask();

    [Fact]
    public void The_matrix_has_a_line_for_every_use_case_and_says_what_the_policy_says()
    {
        var decided = GoldenMatrix.UseCases.Select(useCase =>
        {
            var (need, about) = (GoldenMatrix.NeedOf(useCase), GoldenMatrix.AboutOf(useCase));

            return new GoldenLine(
                useCase.Name, $"{need.Operation} {need.Category}", about,
                Enum.GetValues<Role>().ToDictionary(role => role, role => string.Concat(Enum.GetValues<Situation>().Select(situation =>
                    !GoldenMatrix.Applies(about, situation) ? '.' : Decide(useCase, need, about, _people[role], situation) ? 'y' : 'n'))));
        });

        Assert.Equal(decided.Select(line => line.ToString()), GoldenMatrix.Lines.Values.Select(line => line.ToString()));
    }

    [Fact]
    public async Task The_pipeline_answers_every_line_of_the_matrix_alike()
    {
        var services = new ServiceCollection().AddLogging()
            .AddSingleton<TimeProvider>(_programme.Clock)
            .AddCaseManager(_programme.Database);
        // Right after the policy was asked: nothing is validated, nothing done.
        var asked = services.ToList().FindIndex(service => service.ImplementationType == typeof(AccessBehavior<,>));
        services.Insert(asked + 1, ServiceDescriptor.Scoped(typeof(IPipelineBehavior<,>), typeof(StopBehavior<,>)));
        await using var provider = services.BuildServiceProvider();

        foreach (var emergencies in new[] { false, true })
        {
            if (emergencies)
            {
                await _programme.Given.Emergency(_people[Role.Coordinator], _south);
                await _programme.Given.Emergency(_people[Role.Supervisor], _south);
            }

            var faults = new List<string>();
            foreach (var useCase in GoldenMatrix.UseCases)
            {
                var line = GoldenMatrix.Lines[useCase.Name];
                foreach (var (role, actor) in _people)
                {
                    foreach (var situation in Enum.GetValues<Situation>()
                        .Where(s => GoldenMatrix.Applies(line.About, s) && s is Situation.Emergency == emergencies))
                    {
                        var answer = await Ask(provider, useCase, actor, situation) ? 'y' : 'n';
                        if (answer != line[role, situation])
                        {
                            faults.Add($"{useCase.Name} {role} {situation}: {answer}");
                        }
                    }
                }
            }

            Assert.Empty(faults);
        }
    }

    [Fact]
    public async Task The_database_answers_every_line_of_the_matrix_alike()
    {
        await _programme.Given.Emergency(_people[Role.Coordinator], _south);
        await _programme.Given.Emergency(_people[Role.Supervisor], _south);
        var faults = new List<string>();
        foreach (var (role, actor) in _people)
        {
            await using var login = await _programme.Given.Login(actor, role is Role.Coordinator or Role.Supervisor ? [_south] : []);
            foreach (var useCase in GoldenMatrix.UseCases)
            {
                var (line, need) = (GoldenMatrix.Lines[useCase.Name], GoldenMatrix.NeedOf(useCase));
                var reach = await Value<string[]>(login, "select sec.reach($1, $2)", need);
                var everywhere = await Value<bool>(login, "select sec.everywhere($1, $2)", need);
                var own = await Value<object>(login, "select sec.own($1, $2)", need) is Guid;
                var mayHelp = need.Operation is Operation.Read && EmergencyReading.Opens(useCase) && Logins.Of(role) is Login.Care;
                foreach (var situation in Enum.GetValues<Situation>().Where(s => GoldenMatrix.Applies(line.About, s)))
                {
                    var allowed = (line.About, situation) switch
                    {
                        (About.Client, Situation.OwnWard) => reach.Contains(TestWards.North),
                        (About.Client, Situation.OtherWard) => reach.Contains(TestWards.South),
                        (About.Client, Situation.Emergency) =>
                            mayHelp && await Value<object>(login, "select care.emergency($2) where $1 = 'Read'", need) is string code
                                && code == _south.Value,
                        (About.Client, _) => false,
                        (About.Ward, Situation.OwnWard) => reach.Contains(TestWards.North) || everywhere || own,
                        (About.Ward, _) => reach.Contains(TestWards.South) || everywhere,
                        _ => (AsksForWards(useCase) ? false : own) || reach.Length > 0 || everywhere,
                    };
                    if ((allowed ? 'y' : 'n') != line[role, situation])
                    {
                        faults.Add($"{useCase.Name} {role} {situation}: {allowed}");
                    }
                }
            }
        }

        Assert.Empty(faults);
    }

    private static bool AsksForWards(Type useCase) =>
        ((IUseCase)GoldenMatrix.Request(useCase, GoldenMatrix.Nobody, TestWards.North)).About.WholeWards;

    // As the pipeline puts it to the policy.
    private static bool Decide(Type useCase, AccessNeed need, About about, Actor actor, Situation situation)
    {
        var ward = situation is Situation.OwnWard ? TestWards.North : TestWards.South;
        var works = AccessPolicy.For(actor.Role, AccessNeed.ToRead(DataCategory.Care)) is not null;

        return (about, situation) switch
        {
            (About.Client, Situation.None) => false,
            // For who does not work with clients, there is none.
            (About.Client, _) => works && AccessPolicy.Allows(
                actor, need, new(ward, InEmergency: situation is Situation.Emergency && EmergencyReading.Opens(useCase))),
            (About.Ward, _) =>
                AccessPolicy.Allows(actor, need, new(ward, OwnerId: situation is Situation.OwnWard ? actor.AccountId : null)),
            _ => AccessPolicy.Allows(actor, need, AsksForWards(useCase) ? Scope.OwnWards : Scope.Of(actor)),
        };
    }

    private async Task<bool> Ask(IServiceProvider provider, Type useCase, Actor actor, Situation situation)
    {
        await using var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestActor>().Actor = actor;
        var request = GoldenMatrix.Request(
            useCase,
            situation switch { Situation.OwnWard => _north, Situation.None => GoldenMatrix.Nobody, _ => _south },
            situation is Situation.OwnWard ? TestWards.North : TestWards.South);
        try
        {
            await (Task)typeof(IMediator).GetMethod(nameof(IMediator.Send))!.MakeGenericMethod(Answer(useCase))
                .Invoke(scope.ServiceProvider.GetRequiredService<IMediator>(), [request, CancellationToken.None])!;
        }
        catch (AccessDeniedException)
        {
            return false;
        }
        catch (LetInException)
        {
            return true;
        }

        throw new InvalidOperationException($"{useCase.Name} was handled.");
    }

    private static Type Answer(Type useCase) =>
        useCase.GetInterfaces()
            .Single(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IRequest<>))
            .GetGenericArguments()[0];

    private static async Task<T> Value<T>(NpgsqlConnection login, string sql, AccessNeed need)
    {
        await using var command = new NpgsqlCommand(sql, login)
        {
            Parameters = { new() { Value = need.Operation.ToString() }, new() { Value = need.Category.ToString() } },
        };

        return (T)(await command.ExecuteScalarAsync())!;
    }

    private sealed class LetInException : Exception;

    private sealed class StopBehavior<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
        where TRequest : IUseCase
    {
        public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
            throw new LetInException();
    }
}
