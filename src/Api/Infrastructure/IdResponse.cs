using CaseManager.Domain;

namespace CaseManager.Api.Infrastructure;

/// <summary>
/// The id of the created record, as the request chose it; sending the same id again creates nothing and is answered alike.
/// </summary>
internal sealed record IdResponse<T>(Id<T> Id);
