namespace CaseManager.Web.Infrastructure;

/// <summary>What was posted, where it can be read at all: a damaged post is answered later, in words, by the binder.</summary>
internal static class ReadableForm
{
    public static async Task<IFormCollection?> Of(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync(request.HttpContext.RequestAborted) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
