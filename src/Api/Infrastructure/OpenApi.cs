using CaseManager.Domain;
using CaseManager.Domain.Clients;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CaseManager.Api.Infrastructure;

/// <summary>The description of the API that other systems read (OpenAPI 3.1).</summary>
internal static class OpenApi
{
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

            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "CaseManager", Version = "v1" };
            document.Components ??= new();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };

            return Task.CompletedTask;
        });
    }
}
