using CaseManager.Application.Accounts;
using CaseManager.Application.Assessments;
using CaseManager.Application.Clients;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Worklist;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using CaseManager.Testing;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Application.Tests.Accounts;

/// <summary>A device in a client's hands: what the session and the use cases still do.</summary>
public sealed class HandOverTests
{
    private const string Pin = "482915";

    [Theory]
    [InlineData("48291")]
    [InlineData("4829150")]
    [InlineData("48291a")]
    [InlineData("111111")]
    [InlineData("123456")]
    [InlineData("987654")]
    public async Task A_pin_is_six_digits_and_not_a_row(string pin)
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);

        await Assert.ThrowsAsync<ValidationException>(() => With(programme, handOvers => handOvers.SetPin(lan, Given.Password, pin, null)));
        Assert.False(await With(programme, handOvers => handOvers.HasPin(lan)));
    }

    [Fact]
    public async Task A_pin_is_set_with_the_password_and_kept_only_as_a_hash()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);

        await Assert.ThrowsAsync<ValidationException>(() =>
            With(programme, handOvers => handOvers.SetPin(lan, "không phải mật khẩu", Pin, null)));
        await With(programme, handOvers => handOvers.SetPin(lan, Given.Password, Pin, null));

        Assert.True(await With(programme, handOvers => handOvers.HasPin(lan)));
        Assert.DoesNotContain(
            Pin, await programme.Value<string>($"select pin_hash from accounts.accounts where id = '{lan.AccountId}'"),
            StringComparison.Ordinal);
        Assert.Equal(0L, await programme.Value<long>("select count(*) from audit.changes where after ? 'pin_hash'"));
        Assert.Equal(
            ["Refused", "Done"], (await programme.AuditEntries()).Where(entry => entry.UseCase == "SetPin").Select(entry => entry.Outcome));
    }

    [Fact]
    public async Task Without_a_pin_nothing_is_handed_over()
    {
        await using var programme = await Programme.Start();
        var (lan, form) = await Form(programme);
        var session = await Session(programme, lan);

        Assert.False(await With(programme, handOvers => handOvers.Begin(lan, session, form, null)));
        Assert.Null((await Sessions(programme).Find(session, SessionKind.Browser))!.HandedOver);
    }

    [Fact]
    public async Task The_pin_takes_the_session_back_and_five_wrong_ones_end_it()
    {
        await using var programme = await Programme.Start();
        var (lan, form) = await Form(programme);
        var session = await HandedOver(programme, lan, form);
        Assert.Equal(form, (await Sessions(programme).Find(session, SessionKind.Browser))!.HandedOver);
        Assert.Null(await Sessions(programme).Find(session, SessionKind.Api));

        Assert.Equal(TakeBackAnswer.Wrong, await Try("482916"));
        Assert.Equal(TakeBackAnswer.TooSoon, await Try(Pin));
        programme.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(TakeBackAnswer.Welcome, await Try(Pin));
        Assert.Null((await Sessions(programme).Find(session, SessionKind.Browser))!.HandedOver);

        await With(programme, handOvers => handOvers.Begin(lan, session, form, null));
        foreach (var answer in new[]
        {
            TakeBackAnswer.Wrong, TakeBackAnswer.Wrong, TakeBackAnswer.Wrong, TakeBackAnswer.Wrong, TakeBackAnswer.Ended
        })
        {
            Assert.Equal(answer, await Try("000000"));
            programme.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Null(await Sessions(programme).Find(session, SessionKind.Browser));
        Assert.Equal(TakeBackAnswer.Ended, await Try(Pin));

        Task<TakeBackAnswer> Try(string pin) => With(programme, handOvers => handOvers.TakeBack(lan, session, pin, null));
    }

    [Fact]
    public async Task Parallel_attempts_count_as_one()
    {
        await using var programme = await Programme.Start();
        var (lan, form) = await Form(programme);
        var session = await HandedOver(programme, lan, form);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => With(programme, handOvers => handOvers.TakeBack(lan, session, "000000", null))));

        Assert.Equal(1, answers.Count(answer => answer is TakeBackAnswer.Wrong));
        Assert.Equal(7, answers.Count(answer => answer is TakeBackAnswer.TooSoon));
    }

    [Fact]
    public async Task While_it_is_handed_over_only_the_two_use_cases_of_this_one_form_answer()
    {
        await using var programme = await Programme.Start();
        var (lan, form) = await Form(programme);
        var (_, other) = await Form(programme, lan);

        var sheet = await Send(programme, lan, form, new GetOwnForm(form.ClientCode, form.AssessmentId));
        var saved = await Send(programme, lan, form, new SaveOwnAnswers(form.ClientCode, form.AssessmentId, sheet.Version, Answers));
        Assert.Equal(2, saved.Version);
        Assert.Equal("SaveOwnAnswers", (await programme.LastAuditEntry()).UseCase);

        Func<Task>[] attempts =
        [
            () => Send(programme, lan, form, new GetAssessment(form.ClientCode, form.AssessmentId)),
            () => Send(programme, lan, form, new SaveAnswers(form.ClientCode, form.AssessmentId, 2, Answers)),
            () => Send(programme, lan, form, new CompleteAssessment(form.ClientCode, form.AssessmentId, 2, "?")),
            () => Send(programme, lan, form, new PrintAssessment(form.ClientCode, form.AssessmentId)),
            () => Send(programme, lan, form, new GetClientOverview(form.ClientCode)),
            () => Send(programme, lan, form, new ListClients()),
            () => Send(programme, lan, form, new GetToday()),
            () => Send(programme, lan, form, new GetOwnForm(other.ClientCode, other.AssessmentId)),
            () => Send(programme, lan, form, new GetOwnForm(form.ClientCode, other.AssessmentId)),
            () => Send(programme, lan, form, new SaveOwnAnswers(other.ClientCode, other.AssessmentId, 1, Answers)),
        ];
        foreach (var attempt in attempts)
        {
            await Assert.ThrowsAsync<AccessDeniedException>(attempt);
            Assert.Equal("Refused", (await programme.LastAuditEntry()).Outcome);
        }
    }

    [Fact]
    public async Task A_completed_form_or_an_interview_cannot_be_handed_over()
    {
        await using var programme = await Programme.Start();
        var (lan, form) = await Form(programme);
        var interview = await programme.As(lan).Send(
            new StartAssessment(Id<Assessment>.New(), form.ClientCode, "LEGAL", AssessmentMode.Interview, "vi"));
        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(lan).Send(new GetOwnForm(form.ClientCode, interview)));

        await programme.As(lan).Send(new CompleteAssessment(form.ClientCode, form.AssessmentId, 1, "Hết giờ"));
        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(lan).Send(new GetOwnForm(form.ClientCode, form.AssessmentId)));
    }

    private static Dictionary<string, Answer?> Answers => new() { ["home.safety"] = Answer.Of("yes") };

    private static async Task<(Actor Lan, HandedOver Form)> Form(Programme programme, Actor? coordinator = null)
    {
        var lan = coordinator ?? await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);

        return (
            lan,
            new(
                client,
                await programme.As(lan).Send(
                    new StartAssessment(Id<Assessment>.New(), client, "SOCIAL", AssessmentMode.SelfCompletion, "vi"))));
    }

    private static async Task<string> HandedOver(Programme programme, Actor lan, HandedOver form)
    {
        await With(programme, handOvers => handOvers.SetPin(lan, Given.Password, Pin, null));
        var session = await Session(programme, lan);
        Assert.True(await With(programme, handOvers => handOvers.Begin(lan, session, form, null)));

        return session;
    }

    private static Task<string> Session(Programme programme, Actor lan) =>
        Sessions(programme).Begin(lan.AccountId, SessionKind.Browser, null, null);

    private static Sessions Sessions(Programme programme) => programme.Services.GetRequiredService<Sessions>();

    private static async Task<T> Send<T>(Programme programme, Actor actor, HandedOver form, IRequest<T> useCase)
    {
        await using var scope = programme.Services.CreateAsyncScope();
        var acting = scope.ServiceProvider.GetRequiredService<RequestActor>();
        (acting.Actor, acting.HandedOver) = (actor, form);

        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(useCase);
    }

    private static async Task<T> With<T>(Programme programme, Func<HandOvers, Task<T>> use)
    {
        await using var scope = programme.Services.CreateAsyncScope();

        return await use(scope.ServiceProvider.GetRequiredService<HandOvers>());
    }

    private static Task<bool> With(Programme programme, Func<HandOvers, Task> use) => With(programme, async handOvers =>
    {
        await use(handOvers);

        return true;
    });
}
