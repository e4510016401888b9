using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dataset.Exports.Tests;

/// <summary>Compares rows field by field.</summary>
internal static class SameRows
{
    public static void ShouldBeTheRows(this IReadOnlyList<JsonObject> actual, IReadOnlyList<JsonObject> expected, string table)
    {
        actual.Count.ShouldBe(expected.Count, table);
        for (int i = 0; i < expected.Count; i++)
        {
            actual[i].Select(f => f.Key).Order(StringComparer.Ordinal).ShouldBe(expected[i].Select(f => f.Key).Order(StringComparer.Ordinal), table);
            foreach ((string field, JsonNode? value) in expected[i])
            {
                JsonNode? own = actual[i][field];
                JsonNode.DeepEquals(own, value)
                    .ShouldBeTrue(table + " row " + i + " field " + field + ": " + own?.ToJsonString() + " instead of " + value?.ToJsonString());
            }
        }
    }

    /// <summary>Each text that a column has, and how many rows have it.</summary>
    public static IEnumerable<(string Column, string Value, int Count)> Texts(this IReadOnlyList<JsonObject> rows) => rows.SelectMany(r => r)
        .Where(f => f.Value is JsonValue value && value.GetValueKind() == JsonValueKind.String)
        .GroupBy(f => (f.Key, f.Value!.GetValue<string>())).Select(g => (g.Key.Key, g.Key.Item2, g.Count()));

    /// <summary>Asks for each text that a column has how many rows have it.</summary>
    public static int ShouldCountAlike(this IReadOnlyList<JsonObject> expected, string table, Func<string, string, long> count)
    {
        int asked = 0;
        foreach ((string column, string value, int rows) in expected.Texts())
        {
            count(column, value).ShouldBe(rows, table + "." + column + " = " + value);
            asked++;
        }

        return asked;
    }
}
