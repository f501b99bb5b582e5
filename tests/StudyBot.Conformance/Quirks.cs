using System.Text.Json.Nodes;

namespace StudyBot.Conformance;

/// <summary>
/// Where the description differs from Discord's documentation, or lacks what it tells, the documentation holds: the copy in
/// memory is put right here, the file stays as Discord wrote it.
/// </summary>
internal static class Quirks
{
    public static void PutRight(JsonObject description)
    {
        var schemas = description["components"]!["schemas"]!.AsObject();
        PermissionsAreStrings(schemas);
        ErrorsInFieldsHaveWordsForCodes(schemas);
        NewFields(schemas);

        // developers/resources/message: an attachment's id is the n of files[n], as a number or as a snowflake.
        schemas["MessageAttachmentRequest"]!["properties"]!["id"] = JsonNode.Parse("""
            {"oneOf": [{"$ref": "#/components/schemas/SnowflakeType"}, {"type": "integer", "minimum": 0, "maximum": 9}]}
            """);
    }

    /// <summary>developers/topics/permissions: bit fields are strings. The description has integers in requests.</summary>
    private static void PermissionsAreStrings(JsonObject schemas)
    {
        foreach (var (_, schema) in schemas)
        {
            foreach (var key in (string[])["default_member_permissions", "permissions", "allow", "deny"])
            {
                if (schema!["properties"]?[key] is JsonObject field && field["type"] is JsonArray types && types.Any(type => (string?)type == "integer"))
                {
                    schema["properties"]![key] = JsonNode.Parse("""{"type": ["string", "null"], "pattern": "^[0-9]+$"}""");
                }
            }
        }
    }

    /// <summary>
    /// developers/reference: an error has a number, those inside <c>_errors</c> have words, and a node may hold both its own
    /// errors and those of its fields. developers/topics/rate-limits: the code of a 429 is optional.
    /// </summary>
    private static void ErrorsInFieldsHaveWordsForCodes(JsonObject schemas)
    {
        schemas["FieldError"] = JsonNode.Parse("""
            {"type": "object", "required": ["code", "message"], "properties": {"code": {"type": "string"}, "message": {"type": "string"}}}
            """);
        schemas["ErrorDetails"] = JsonNode.Parse("""
            {"type": "object", "minProperties": 1,
             "properties": {"_errors": {"type": "array", "minItems": 1, "items": {"$ref": "#/components/schemas/FieldError"}}},
             "additionalProperties": {"$ref": "#/components/schemas/ErrorDetails"}}
            """);
        schemas["RatelimitedResponse"] = JsonNode.Parse("""
            {"type": "object", "required": ["message", "retry_after", "global"],
             "properties": {"message": {"type": "string"}, "code": {"type": "integer"}, "retry_after": {"type": "number", "minimum": 0}, "global": {"type": "boolean"}}}
            """);
    }

    /// <summary>Fields of the documentation that the description does not have.</summary>
    private static void NewFields(JsonObject schemas)
    {
        foreach (var command in (string[])["ApplicationCommandCreateRequest", "ApplicationCommandUpdateRequest", "ApplicationCommandPatchRequestPartial"])
        {
            Add(schemas, command, "nsfw", """{"type": ["boolean", "null"]}""");
        }

        const string FileTypes = """{"type": ["array", "null"], "maxItems": 10, "items": {"type": "string"}}""";
        Add(schemas, "ApplicationCommandAttachmentOption", "file_types", FileTypes);
        Add(schemas, "FileUploadComponentForModalRequest", "file_types", FileTypes);
        Add(schemas, "ComponentEmojiForRequest", "animated", """{"type": ["boolean", "null"]}""");

        // developers/resources/channel: on channels among an interaction's resolved objects.
        Add(schemas, "GuildChannelResponse", "app_permissions", """{"type": "string"}""");
        Add(schemas, "ThreadResponse", "app_permissions", """{"type": "string"}""");
    }

    private static void Add(JsonObject schemas, string schema, string field, string shape) =>
        schemas[schema]!["properties"]!.AsObject().TryAdd(field, JsonNode.Parse(shape));
}
