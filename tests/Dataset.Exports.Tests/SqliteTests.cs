using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Dataset.Exports.Tests;

public sealed class SqliteTests
{
    public static TheoryData<string> Datasets => Exported.Datasets;

    [Theory]
    [MemberData(nameof(Datasets))]
    public void Every_field_is_there_and_counts_are_those_of_the_dataset(string dataset)
    {
        using Exported export = Exported.Of(dataset, "sqlite");
        using SqliteConnection database = Open(export);
        foreach ((string table, List<JsonObject> expected) in export.Expected.Flat())
        {
            List<JsonObject> rows = Rows(database, "select * from \"" + table + "\" order by rowid", expected);
            rows.ShouldBeTheRows(expected, table);
            expected.ShouldCountAlike(table, (column, value) =>
                (long)Scalar(database, "select count(*) from \"" + table + "\" where \"" + column + "\" = $value", value)!);
        }

        Scalar(database, "select count(*) from pragma_foreign_key_check()").ShouldBe(0L);
        Scalar(database, "pragma integrity_check").ShouldBe("ok");
        Scalar(database, "select count(*) from pragma_table_list where type = 'table' and name not like 'sqlite_%' and not strict")
            .ShouldBe(0L);
    }

    [Fact]
    public void Every_reference_is_a_foreign_key_with_an_index()
    {
        using Exported export = Exported.Of("observatory", "sqlite");
        using SqliteConnection database = Open(export);
        Scalar(database, """select "table" || ' ' || "to" from pragma_foreign_key_list('telescopes') where "from" = 'site'""").ShouldBe("sites id");
        Scalar(
            database,
            """
            select group_concat("from" || ' ' || "table" || ' ' || "to", ', ') from pragma_foreign_key_list('observations')
            where "from" like 'target%'
            """)
            .ShouldBe("target facts id, target_table facts kind");
        Scalar(database, "select name from pragma_index_info('telescopes/site')").ShouldBe("site");
        Scalar(database, "select kind from facts where id = 'halley'").ShouldBe("comets");
        Should.Throw<SqliteException>(() => Scalar(database, "pragma foreign_keys = on; update telescopes set site = 'nowhere'"))
            .Message.ShouldContain("FOREIGN KEY");
        Should.Throw<SqliteException>(() => Scalar(database, "update stars set hip = 'many'")).Message.ShouldContain("INTEGER");
    }

    [Fact]
    public void Text_is_found_without_its_accents()
    {
        using Exported export = Exported.Of("observatory", "sqlite");
        using SqliteConnection database = Open(export);
        Scalar(database, "select s.id from stars_fts f join stars s on s.rowid = f.rowid where stars_fts match $value", "vega").ShouldBe("vega");
        Scalar(database, "select o.id from observers_fts f join observers o on o.rowid = f.rowid where observers_fts match $value", "script")
            .ShouldBe("eve");
    }

    [Fact]
    public void The_same_rows_are_the_same_bytes()
    {
        using Exported first = Exported.Of("real", "sqlite"), second = Exported.Of("real", "sqlite");
        File.ReadAllBytes(Path.Combine(first.Folder, "dataset.db")).ShouldBe(File.ReadAllBytes(Path.Combine(second.Folder, "dataset.db")));
    }

    private static SqliteConnection Open(Exported export)
    {
        string path = Path.Combine(export.Folder, "dataset.db");
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static object? Scalar(SqliteConnection database, string sql, string? value = null)
    {
        using SqliteCommand command = database.CreateCommand();
        command.CommandText = sql;
        if (value is not null)
        {
            command.Parameters.AddWithValue("$value", value);
        }

        return command.ExecuteScalar();
    }

    /// <summary>SQLite has no truth values and no decimals: what is expected tells a 1 from a true one, and a text from a number.</summary>
    private static List<JsonObject> Rows(SqliteConnection database, string sql, List<JsonObject> expected)
    {
        using SqliteCommand command = database.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<JsonObject> rows = [];
        while (reader.Read())
        {
            JsonObject row = [];
            for (int i = 0; i < reader.FieldCount; i++)
            {
                string name = reader.GetName(i);
                JsonValueKind? kind = rows.Count < expected.Count ? expected[rows.Count][name]?.GetValueKind() : null;
                row[name] = reader.GetValue(i) switch
                {
                    DBNull => null,
                    long number when kind is JsonValueKind.True or JsonValueKind.False => number == 1,
                    long number => number,
                    string text when kind is JsonValueKind.Number => JsonNode.Parse(text),
                    object other => (string)other,
                };
            }

            rows.Add(row);
        }

        return rows;
    }
}
