using System.Reflection;
using CaseManager.Domain;
using CaseManager.Domain.Clients;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CaseManager.Api.Infrastructure;

/// <summary>The description of the API that other systems read (OpenAPI 3.1).</summary>
internal static class OpenApi
{
    private static readonly OpenApiParameter IfMatchHeader = new()
    {
        Name = "If-Match",
        In = ParameterLocation.Header,
        Required = true,
        Description = "The ETag of the record as it was read",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    public static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddSchemaTransformer((schema, context, _) =>
        {
            var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (type == typeof(ClientCode) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>)))
            {
                schema.Type = JsonSchemaType.String;
                schema.Format = type == typeof(ClientCode) ? "client-code" : "uuid";
            }
            else if (type == typeof(string))
            {
                schema.Type = JsonSchemaType.String;
            }
            else if (type == typeof(DateTimeOffset))
            {
                schema.Type = JsonSchemaType.String;
                schema.Format = "date-time";
            }

            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var handler = context.Description.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().FirstOrDefault();
            if (handler?.GetParameters().Any(parameter => parameter.ParameterType == typeof(IfMatch)) is true)
            {
                operation.Parameters = [.. (operation.Parameters ?? []).Where(parameter => parameter.In is not null && parameter.Name != "match"), IfMatchHeader];
            }

            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "CaseManager",
                Version = "v1",
                Description = $"Every answer to somebody signed in carries {RedisclosureNotice.Header}: the version of the notice that what is told may not be passed on, and its words in Vietnamese (RFC 8187).",
            };
            document.Components ??= new();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };
            document.Security = [new() { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }];

            return Task.CompletedTask;
        });
    }
}
