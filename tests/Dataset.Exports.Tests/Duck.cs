using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using DuckDB.NET.Data;

namespace Dataset.Exports.Tests;

/// <summary>DuckDB, with an export in it.</summary>
internal sealed class Duck : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    /// <param name="folder">From which relative paths count.</param>
    /// <param name="script">What makes the tables; null: the script that stands there.</param>
    public Duck(string folder, string? script = null)
    {
        _connection.Open();
        Run("set file_search_path = '" + folder.Replace("'", "''", StringComparison.Ordinal) + "'");
        Run(script ?? File.ReadAllText(Path.Combine(folder, "load.sql")));
    }

    /// <summary>All rows of a table, in the order in which they were loaded.</summary>
    public List<JsonObject> Rows(string table)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = "select * from \"" + table + "\"";
        using DuckDBDataReader reader = command.ExecuteReader();
        List<JsonObject> rows = [];
        while (reader.Read())
        {
            JsonObject row = [];
            for (int i = 0; i < reader.FieldCount; i++)
            {
                row[reader.GetName(i)] = Json(reader.GetValue(i));
            }

            rows.Add(row);
        }

        return rows;
    }

    public long Count(string table, string column, string value)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = "select count(*) from \"" + table + "\" where \"" + column + "\" = $1";
        command.Parameters.Add(new DuckDBParameter(value));
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose() => _connection.Dispose();

    private void Run(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static JsonNode? Json(object? value) => value switch
    {
        null or DBNull => null,
        string text => text,
        bool truth => truth,
        int number => number,
        long number => number,
        decimal number => JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture)),
        BigInteger number => JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IDictionary<string, object?> fields => new JsonObject(fields.Select(f => KeyValuePair.Create(f.Key, Json(f.Value)))),
        System.Collections.IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(Json)]),
        _ => throw new NotSupportedException(value.GetType().Name),
    };
}
