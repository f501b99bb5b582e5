using StudyBot.Conformance;

namespace StudyBot.Discord.Tests.Conformance;

public sealed class SchemaCheckTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "1", "must be \"string\"")]
    [InlineData("""{"type":["string","null"]}""", "[]", "must be [\"string\",\"null\"]")]
    [InlineData("""{"type":"integer"}""", "1.5", "must be \"integer\"")]
    [InlineData("""{"const":4}""", "5", "must be 4")]
    [InlineData("""{"enum":[4,5]}""", "6", "must be one of [4,5]")]
    [InlineData("""{"minLength":2}""", "\"a\"", "has at least 2 characters")]
    [InlineData("""{"maxLength":2}""", "\"abc\"", "has at most 2 characters")]
    [InlineData("""{"pattern":"^(0|[1-9][0-9]*)$"}""", "\"01\"", "matches ^(0|[1-9][0-9]*)$")]
    [InlineData("""{"minimum":1}""", "0", "is at least 1")]
    [InlineData("""{"maximum":1}""", "1.5", "is at most 1")]
    [InlineData("""{"minItems":1}""", "[]", "needs at least 1 items")]
    [InlineData("""{"maxItems":1}""", "[1,2]", "holds at most 1 items")]
    [InlineData("""{"uniqueItems":true}""", "[1,1]", "holds nothing twice")]
    [InlineData("""{"minProperties":1}""", "{}", "needs at least 1 fields")]
    [InlineData("""{"additionalProperties":true,"maxProperties":1}""", """{"a":1,"b":2}""", "holds at most 1 fields")]
    [InlineData("""{"oneOf":[{"type":"string"},{"minLength":1}]}""", "\"a\"", "fits exactly one of 2 forms (it fits 2)")]
    [InlineData("""{"anyOf":[{"minLength":2},{"minLength":3}]}""", "\"a\"", "fits at least one of 2 forms (it fits 0)")]
    public void A_breach_of_each_keyword_is_found(string schema, string value, string rule) =>
        Assert.Equal(rule, Assert.Single(Check(schema, value)).Rule);

    [Theory]
    [InlineData("""{"type":"integer"}""", "2.0")]
    [InlineData("""{"type":["string","null"],"maxLength":1}""", "null")]
    [InlineData("""{"oneOf":[{"const":1},{"const":2}]}""", "2")]
    [InlineData("""{"type":"object","properties":{"a":{}}}""", "{}")]
    public void What_fits_is_not_found(string schema, string value) => Assert.Empty(Check(schema, value));

    [Fact]
    public void A_finding_tells_where_and_what_kind_but_never_the_value()
    {
        var finding = Assert.Single(Check(
            """{"properties":{"a/b":{"items":{"properties":{"name":{"maxLength":3}}}}}}""",
            """{"a/b":[{},{"name":"secret"}]}"""));
        Assert.Equal("/a~1b/1/name: has at most 3 characters (found: string of 6)", finding.ToString());
    }

    [Fact]
    public void References_lead_into_the_document() => Assert.Equal(
        ["/child/id"],
        Check("""{"$defs":{"x/y":{"required":["id"]}},"properties":{"child":{"$ref":"#/$defs/x~1y"}}}""", """{"child":{}}""").Select(finding => finding.Where));

    [Fact]
    public void A_typing_error_is_found_however_deep_and_across_joined_schemas()
    {
        const string Schema = """{"allOf":[{"properties":{"a":{"properties":{"x":{}}}}},{"properties":{"b":{}}}]}""";
        Assert.Empty(Check(Schema, """{"a":{"x":1},"b":2}"""));
        Assert.Equal(["/a/y", "/c"], Check(Schema, """{"a":{"y":1},"c":2}""").Select(finding => finding.Where));
        Assert.Empty(new SchemaCheck(Any.Json(Schema), refusesUnknownKeys: false).Check(Any.Json("""{"c":2}"""), Any.Json(Schema)));
    }

    [Fact]
    public void A_branch_is_chosen_by_its_type_so_that_its_own_breach_is_told()
    {
        const string Schema = """
            {"oneOf":[
              {"properties":{"type":{"enum":[1]},"label":{}},"required":["label"]},
              {"properties":{"type":{"enum":[2]},"content":{"type":"string"}},"required":["content"]}]}
            """;
        Assert.Equal(["/label", "/content"], Check(Schema, """{"type":2,"label":"x"}""").Select(finding => finding.Where).Order().Reverse());
    }

    private static IReadOnlyList<Finding> Check(string schema, string value) =>
        new SchemaCheck(Any.Json(schema), refusesUnknownKeys: true).Check(Any.Json(value), Any.Json(schema));
}
