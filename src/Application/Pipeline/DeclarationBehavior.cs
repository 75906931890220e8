using MediatR;

namespace CaseManager.Application.Pipeline;

/// <summary>
/// A page or route sends only the use cases that it declares: for whom it exists follows from those, so another one would be sent unseen.
/// </summary>
internal sealed class DeclarationBehavior<TRequest, TResponse>(RequestActor acting) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IUseCase
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        acting.Declared is not { } declared || declared.Contains(typeof(TRequest))
            ? next()
            : throw new InvalidOperationException($"{typeof(TRequest).Name} is sent, and nothing declares it.");
}
