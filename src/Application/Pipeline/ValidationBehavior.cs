using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace CaseManager.Application.Pipeline;

/// <summary>Checks that what was entered makes sense, before the handler sees it.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IUseCase
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var faults = new List<ValidationFailure>();
        foreach (var validator in validators)
        {
            faults.AddRange((await validator.ValidateAsync(request, cancellationToken)).Errors);
        }

        return faults.Count == 0 ? await next() : throw new ValidationException(faults);
    }
}
