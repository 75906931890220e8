using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using CaseManager.Domain;
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
        options.CreateSchemaReferenceId = SchemaNames.Of;
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Describe(schema, context.JsonTypeInfo, context.JsonPropertyInfo);

            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var handler = context.Description.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().FirstOrDefault();
            if (handler?.GetParameters().Any(parameter => parameter.ParameterType == typeof(IfMatch)) is true)
            {
                operation.Parameters =
                [
                    .. (operation.Parameters ?? []).Where(parameter => parameter.In is not null && parameter.Name != "match"), IfMatchHeader
                ];
            }

            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "CaseManager",
                Version = "v1",
                Description =
                    $"Every answer to a signed-in account carries {RedisclosureNotice.Header}: the version of the notice that what is "
                        + "told may not be passed on, and its words in Vietnamese (RFC 8187).",
            };
            document.Components ??= new();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };
            document.Security = [new() { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }];

            return Task.CompletedTask;
        });
    }

    // A type with a converter of our own has no description but this one. A body requires what its reader requires; an answer has every
    // member.
    private static void Describe(OpenApiSchema schema, JsonTypeInfo json, JsonPropertyInfo? member)
    {
        var type = Nullable.GetUnderlyingType(json.Type) ?? json.Type;
        var isId = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>);
        if (isId || type == typeof(ClientCode) || type == typeof(string) || type == typeof(DateTimeOffset))
        {
            schema.Type = JsonSchemaType.String;
            schema.Format = isId ? "uuid" : type == typeof(ClientCode) ? "client-code" : type == typeof(DateTimeOffset)
                ? "date-time"
                : schema.Format;
            if (type != json.Type || (!type.IsValueType && (member?.AssociatedParameter?.IsNullable ?? member?.IsGetNullable) is true))
            {
                schema.Type |= JsonSchemaType.Null;
            }
        }
        else if (json.Kind is JsonTypeInfoKind.Object)
        {
            schema.Required = json.Properties
                .Where(property => property.Get is not null && (property.IsRequired || !SchemaNames.IsSent(type)))
                .Select(property => property.Name)
                .ToHashSet();
        }
    }
}
