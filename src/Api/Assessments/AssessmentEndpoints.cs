using CaseManager.Api.Infrastructure;
using CaseManager.Application.Assessments;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Assessments;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManager.Api.Assessments;

internal static class AssessmentEndpoints
{
    public static void MapAssessments(this IEndpointRouteBuilder api)
    {
        api.MapGet("/instruments", List).WithTags("Assessments").Needs(ListAssessments.Needs)
            .WithSummary("The questionnaires on offer, with their questions and the codes of their answers");

        var assessments = api.MapGroup("/clients/{code}/assessments").WithTags("Assessments");
        assessments.MapGet("/", OfClient)
            .Sends<ListAssessments>()
            .WithSummary("A client's assessments, latest first, and what may be started");
        assessments.MapPost("/", Start).Sends<StartAssessment>().WithSummary("Start an assessment");
        assessments.MapGet("/{assessmentId}", Get).Sends<GetAssessment>().WithSummary("Answers, scores, what is missing, and the version");
        assessments.MapPatch("/{assessmentId}/answers", Save)
            .Sends<SaveAnswers>()
            .WithSummary("Save answers: those named change, null takes one back");
        assessments.MapPost("/{assessmentId}/completion", Complete).Sends<CompleteAssessment>().WithSummary("Complete an assessment");
        assessments.MapPost("/{assessmentId}/signature", Sign).Sends<SignAssessment>().WithSummary("Sign a completed assessment");
        assessments.MapPost("/{assessmentId}/amendments", Amend)
            .Sends<AmendAssessment>()
            .WithSummary("Begin an amendment of a signed assessment");
        assessments.MapPut("/{assessmentId}/reassessment-day", SetDay)
            .Sends<SetReassessmentDay>()
            .WithSummary("Set the day on which it is done again");
        assessments.MapGet("/trends", Trends).Sends<ShowTrends>().WithSummary("Every score over time, the earliest first");
        assessments.MapPost("/{assessmentId}/abandonment", Abandon)
            .Sends<AbandonAssessment>()
            .WithSummary("Abandon an assessment that was started");
    }

    private static Ok<IReadOnlyList<InstrumentResponse>> List() =>
        TypedResults.Ok<IReadOnlyList<InstrumentResponse>>([.. Instruments.Offered.Select(InstrumentResponse.Of)]);

    private static async Task<Ok<AssessmentsResponse>> OfClient(
        ClientCode code, int? page, IMediator mediator, CancellationToken cancellationToken)
    {
        var list = await mediator.Send(new ListAssessments(code, page.OrFirst(), Page<AssessmentSummary>.Size), cancellationToken);

        return TypedResults.Ok(new AssessmentsResponse(
            new([.. list.Rows.Select(AssessmentSummary.Of)], page.OrFirst(), list.Total),
            [.. list.Offers.Select(offer => new AssessmentOffer(offer.Instrument.Code, offer.MissingConsent, offer.Open))]));
    }

    private static async Task<Created<IdResponse<Assessment>>> Start(
        ClientCode code, StartAssessmentRequest body, IMediator mediator, CancellationToken cancellationToken)
    {
        var id = await mediator.Send(new StartAssessment(body.Id, code, body.Instrument, body.Mode, body.Language), cancellationToken);

        return TypedResults.Created($"/api/v1/clients/{code}/assessments/{id}", new IdResponse<Assessment>(id));
    }

    private static async Task<Ok<AssessmentResponse>> Get(
        ClientCode code, Id<Assessment> assessmentId, HttpResponse response, IMediator mediator, CancellationToken cancellationToken)
    {
        var details = await mediator.Send(new GetAssessment(code, assessmentId), cancellationToken);

        return response.Show(AssessmentResponse.Of(details), details.Version);
    }

    private static async Task<Ok<AnswersSavedResponse>> Save(
        ClientCode code, Id<Assessment> assessmentId, IfMatch match, SaveAnswersRequest body, HttpResponse response, IMediator mediator,
        CancellationToken cancellationToken)
    {
        var saved = await mediator.Send(new SaveAnswers(code, assessmentId, match.Version, body.Given), cancellationToken);

        return response.Show(
            new AnswersSavedResponse(saved.SavedAt, RunningScore.Of(saved.Responses), Missing(saved.Responses)), saved.Version);
    }

    private static async Task<NoContent> Complete(
        ClientCode code, Id<Assessment> assessmentId, IfMatch match, CompleteAssessmentRequest body, IMediator mediator,
        CancellationToken cancellationToken)
    {
        await mediator.Send(
            new CompleteAssessment(code, assessmentId, match.Version, body.IncompleteReason, body.Given), cancellationToken);

        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Sign(
        ClientCode code, Id<Assessment> assessmentId, IfMatch match, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new SignAssessment(code, assessmentId, match.Version), cancellationToken);

        return TypedResults.NoContent();
    }

    private static async Task<Created<IdResponse<Assessment>>> Amend(
        ClientCode code, Id<Assessment> assessmentId, AmendAssessmentRequest body, IMediator mediator, CancellationToken cancellationToken)
    {
        var id = await mediator.Send(new AmendAssessment(body.Id, code, assessmentId, body.AmendReason), cancellationToken);

        return TypedResults.Created($"/api/v1/clients/{code}/assessments/{id}", new IdResponse<Assessment>(id));
    }

    private static async Task<NoContent> SetDay(
        ClientCode code, Id<Assessment> assessmentId, IfMatch match, ReassessmentDayRequest body, IMediator mediator,
        CancellationToken cancellationToken)
    {
        await mediator.Send(new SetReassessmentDay(code, assessmentId, match.Version, body.On), cancellationToken);

        return TypedResults.NoContent();
    }

    private static async Task<Ok<IReadOnlyList<TrendResponse>>> Trends(
        ClientCode code, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<TrendResponse>>([.. (await mediator.Send(new ShowTrends(code), cancellationToken))
            .Select(trend =>
                new TrendResponse(
                    trend.Instrument.Code, trend.Rule.Code, trend.Rule.Title.ToString(), trend.Rule.Max, trend.Change, trend.Points))]);

    private static async Task<NoContent> Abandon(
        ClientCode code, Id<Assessment> assessmentId, IfMatch match, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new AbandonAssessment(code, assessmentId, match.Version), cancellationToken);

        return TypedResults.NoContent();
    }

    private static IReadOnlyList<string> Missing(ScoredResponses responses) => [.. responses.Unanswered.Select(item => item.Key)];

    /// <summary>A new assessment.</summary>
    internal sealed record StartAssessmentRequest(Id<Assessment> Id, string? Instrument, AssessmentMode? Mode, string? Language);

    /// <summary>Answers by the key of their question: a list of codes (or one number, day or text), "declined", or null for none.</summary>
    internal sealed record SaveAnswersRequest(IReadOnlyDictionary<string, Answer?> Given);

    /// <summary>
    /// Why an assessment ends with questions open; null when none are. Answers only to an instrument that keeps its total and no answer.
    /// </summary>
    internal sealed record CompleteAssessmentRequest(string? IncompleteReason = null, IReadOnlyDictionary<string, Answer?>? Given = null);

    /// <summary>What was wrong in a signed assessment.</summary>
    internal sealed record AmendAssessmentRequest(Id<Assessment> Id, string? AmendReason);

    /// <summary>The day on which an assessment is done again.</summary>
    internal sealed record ReassessmentDayRequest(DateOnly On);

    /// <summary>One score over time.</summary>
    internal sealed record TrendResponse(
        string Instrument, string Score, string Title, int Max, int? Change, IReadOnlyList<TrendPoint> Points);

    /// <summary>What was saved, and what the answers come to so far.</summary>
    internal sealed record AnswersSavedResponse(
        DateTimeOffset SavedAt, IReadOnlyList<RunningScore> Scores, IReadOnlyList<string> Unanswered);

    /// <summary>One page of a client's assessments, and what may be started.</summary>
    internal sealed record AssessmentsResponse(Page<AssessmentSummary> Assessments, IReadOnlyList<AssessmentOffer> Offers);

    /// <summary>A questionnaire that may be started, the consent it lacks, or the one already begun.</summary>
    internal sealed record AssessmentOffer(string Instrument, Domain.Consents.ConsentPurpose? MissingConsent, Id<Assessment>? Open);

    /// <summary>A score as far as the answers go; it has no total while answers are missing.</summary>
    internal sealed record RunningScore(string Code, int Running, int Answered, int Count, int? Total, string? Band)
    {
        public static IReadOnlyList<RunningScore> Of(ScoredResponses responses) =>
            [.. responses.Scores.Select(s => new RunningScore(s.Rule.Code, s.Running, s.Answered, s.Count, s.Total, s.Band?.Code))];
    }

    /// <summary>One assessment in a list.</summary>
    internal sealed record AssessmentSummary(
        Id<Assessment> Id, string Instrument, string InstrumentVersion, AssessmentStatus Status, DateTimeOffset StartedAt,
        DateTimeOffset? CompletedAt, string AssessorName, IReadOnlyList<StoredScore> Scores, IReadOnlyList<string> Flags,
        DateOnly? NextDueOn)
    {
        public static AssessmentSummary Of(AssessmentRow row) =>
            new(
                row.Id, row.Instrument.Code, row.Instrument.Version, row.Status, row.StartedAt, row.CompletedAt, row.AssessorName,
                row.Scores, row.Flags, row.NextDueOn);
    }

    /// <summary>One assessment with its answers. Scores are final once it is complete.</summary>
    internal sealed record AssessmentResponse(
        Id<Assessment> Id, string Instrument, string InstrumentVersion, string Language, AssessmentMode Mode, AssessmentStatus Status,
        IReadOnlyDictionary<string, Answer> Answers, IReadOnlyList<string> Unanswered, IReadOnlyList<RunningScore> Running,
        IReadOnlyList<StoredScore> Scores, IReadOnlyList<string> Flags, DateTimeOffset StartedAt, DateTimeOffset SavedAt,
        DateTimeOffset? CompletedAt, string AssessorName, string? IncompleteReason, DateOnly? NextDueOn, Id<Assessment>? Earlier,
        DateTimeOffset? SignedAt, Id<Assessment>? Amends, Id<Assessment>? AmendedBy)
    {
        public static AssessmentResponse Of(AssessmentDetails details) =>
            new(
                details.Id, details.Instrument.Code, details.Instrument.Version, details.Language, details.Mode, details.Status,
                details.Answers, Missing(details.Responses), RunningScore.Of(details.Responses), details.Scores,
                [.. details.Flags.Select(flag => flag.Code)], details.StartedAt, details.SavedAt, details.CompletedAt, details.AssessorName,
                details.IncompleteReason, details.NextDueOn, details.Earlier?.Id, details.Signed?.At, details.Replaces?.Original.Id,
                details.AmendedBy?.Id);
    }

    /// <summary>A questionnaire, in the language that was asked for.</summary>
    internal sealed record InstrumentResponse(
        string Code, string Version, string Title, string Notice, int Minutes, IReadOnlyList<Question> Questions)
    {
        public static InstrumentResponse Of(Instrument instrument) =>
            new(
                instrument.Code, instrument.Version, instrument.Title.ToString(), instrument.Notice.ToString(), instrument.Minutes,
                [.. instrument.Items.Select(item => new Question(
                    item.Key, item.Kind, item.Text.ToString(), item.Required,
                    [.. item.Options.Select(option => new Choice(option.Code, option.Text.ToString()))]))]);
    }

    /// <summary>One question, and what may be answered.</summary>
    internal sealed record Question(string Key, ItemKind Kind, string Text, bool Required, IReadOnlyList<Choice> Choices);

    /// <summary>One answer that may be chosen.</summary>
    internal sealed record Choice(string Code, string Text);
}
