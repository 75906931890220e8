using CaseManager.Application.Texts;

namespace CaseManager.Api.Infrastructure;

/// <summary>A number in an address is no name of a choice, even where it reads as one.</summary>
internal sealed class DefinedEnums : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.Arguments.All(argument => argument is not Enum member || Enum.IsDefined(member.GetType(), member))
            ? next(context)
            : new(TypedResults.Problem(Text.T("Common.Error.Invalid"), statusCode: StatusCodes.Status400BadRequest));
}
