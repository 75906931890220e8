using System.Text.Json;
using CaseManager.Application.Database;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Pipeline;

/// <summary>
/// Knows a form that its sender sent before. The same again is answered as it was then; anything else under its id is refused. What is
/// remembered of a form is a keyed digest, in the same transaction as what the form made.
/// </summary>
internal sealed class SentOnceBehavior<TRequest, TResponse>(DbSession dbSession, Logins logins) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IUseCase
{
    // A record's id is its own answer. What else a use case answers with, it finds again itself.
    private static readonly bool AnswersWithId = typeof(TResponse).IsGenericType
        && typeof(TResponse).GetGenericTypeDefinition() == typeof(Id<>);

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is not ISentOnce { FormId: { } form })
        {
            return await next();
        }

        if (form == Guid.Empty)
        {
            // An id that every form could carry is nobody's own.
            throw new ValidationException([new ValidationFailure("", Text.T("Common.Error.Invalid"))]);
        }

        var digest = logins.Digest(dbSession.Actor.Role, typeof(TRequest).Name, JsonSerializer.SerializeToUtf8Bytes(request));
        var earlier =
            (await dbSession.Db.Database.SqlQuery<SentForm>(
                $"select same, answer from audit.send({form}, {digest})").ToListAsync(cancellationToken)).SingleOrDefault();
        if (earlier is { Same: false })
        {
            throw new SentBeforeException(form);
        }

        if (earlier is not null && AnswersWithId)
        {
            return (TResponse)Activator.CreateInstance(typeof(TResponse), earlier.Answer ?? form)!;
        }

        var response = await next();
        if (AnswersWithId && Guid.Parse(response!.ToString()!) is var answer && answer != form)
        {
            await dbSession.Db.Database.ExecuteSqlAsync($"select audit.answer({form}, {answer})", cancellationToken);
        }

        return response;
    }
}

/// <summary>What is known of a form that was sent before.</summary>
internal sealed record SentForm(bool Same, Guid? Answer);
