using System.Globalization;
using System.Text.Json.Nodes;
using Apache.Arrow;
using Apache.Arrow.Types;
using ParquetSharp.Arrow;

namespace Dataset.Exports.Tests;

/// <summary>Rows of a Parquet file as Apache Arrow reads them, which is what pandas and most others read with.</summary>
internal static class ArrowRows
{
    public static List<JsonObject> Of(string file)
    {
        using FileReader reader = new(file);
        using Apache.Arrow.Ipc.IArrowArrayStream batches = reader.GetRecordBatchReader();
        List<JsonObject> rows = [];
        while (batches.ReadNextRecordBatchAsync().AsTask().GetAwaiter().GetResult() is { } batch)
        {
            using (batch)
            {
                for (int i = 0; i < batch.Length; i++)
                {
                    rows.Add(new JsonObject(
                        batch.Schema.FieldsList.Select((f, column) => KeyValuePair.Create(f.Name, Json(batch.Column(column), i)))));
                }
            }
        }

        return rows;
    }

    private static JsonNode? Json(IArrowArray array, int row) => array.IsNull(row) ? null : array switch
    {
        StringArray texts => texts.GetString(row),
        BooleanArray truths => truths.GetValue(row),
        Int32Array numbers => numbers.GetValue(row),
        Int64Array numbers => numbers.GetValue(row),
        Decimal128Array numbers => JsonNode.Parse(numbers.GetSqlDecimal(row)!.Value.ToString()),
        Date32Array days => days.GetDateOnly(row)!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ListArray lists => Items(lists.GetSlicedValues(row)),
        StructArray fields => new JsonObject(
            ((StructType)fields.Data.DataType).Fields.Select((f, i) => KeyValuePair.Create(f.Name, Json(fields.Fields[i], row)))),
        _ => throw new NotSupportedException(array.GetType().Name),
    };

    private static JsonArray Items(IArrowArray items) => [.. Enumerable.Range(0, items.Length).Select(i => Json(items, i))];
}
