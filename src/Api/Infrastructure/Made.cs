using CaseManager.Domain;

namespace CaseManager.Api.Infrastructure;

/// <summary>The id of what was made: the one that was sent. The same id sent again makes nothing new and is answered alike.</summary>
internal sealed record Made<T>(Id<T> Id);
