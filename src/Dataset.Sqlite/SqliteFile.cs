using System.Globalization;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Types;
using Microsoft.Data.Sqlite;

namespace Dataset.Sqlite;

/// <summary>Writes tables into a database file: the same bytes for the same rows.</summary>
public static class SqliteFile
{
    /// <summary>Writes a new file.</summary>
    /// <param name="tables">All tables that refer to each other.</param>
    /// <param name="path">Where nothing is yet.</param>
    public static void Write(IReadOnlyList<ViewTable> tables, string path)
    {
        List<ViewTable> flat = [.. tables.SelectMany(t => t.WithoutLists())];
        SqliteSchema schema = new(flat);

        // A pool would keep the file open when it is to be moved.
        using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();

        // Nobody reads the file before it is complete, so that nothing has to be undone. The build has proved every reference; SQLite would look for
        // the rows that wait for one that comes, and read the whole table for each.
        Run(connection, "pragma page_size = 4096; pragma journal_mode = off; pragma synchronous = off; pragma foreign_keys = off;");
        using (SqliteTransaction transaction = connection.BeginTransaction())
        {
            Run(connection, SqliteSchema.Facts);
            flat.ForEach(t => Run(connection, schema.Table(t)));
            foreach (ViewTable table in tables.Where(t => t.Id is not null))
            {
                int id = table.Columns.Items.IndexOf(table.Id!);
                IEnumerable<string?[]> facts = table.Rows.Select(r => new[] { r.Items(id)[0][0], table.Name });
                Insert(connection, CatalogueView.FactsName, [PlainKind.Text, PlainKind.Text], facts);
            }

            flat.ForEach(t => Insert(
                connection, t.Name, [.. t.Columns.Items.SelectMany(c => c.Fields.Items).Select(f => f.Kind)],
                t.Rows.Select(r => Enumerable.Range(0, t.Columns.Count).SelectMany(i => r.Items(i)[0]).ToArray())));
            flat.ForEach(t => Run(connection, SqliteSchema.Indexes(t)));
            flat.ForEach(t => Run(connection, schema.Search(t)));
            transaction.Commit();
        }

        Run(connection, "vacuum;");
    }

    private static void Insert(SqliteConnection connection, string table, PlainKind[] kinds, IEnumerable<string?[]> rows)
    {
        using SqliteCommand command = connection.CreateCommand();
        SqliteParameter[] parameters = [.. kinds.Select((_, i) => new SqliteParameter("$" + i.ToString(CultureInfo.InvariantCulture), null))];
        command.Parameters.AddRange(parameters);
        string values = string.Join(", ", parameters.Select(p => p.ParameterName));
        command.CommandText = "insert into " + SqliteSchema.Name(table) + " values (" + values + ")";
        foreach (string?[] row in rows)
        {
            for (int i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = Stored(kinds[i], row[i]);
            }

            command.ExecuteNonQuery();
        }
    }

    private static object Stored(PlainKind kind, string? value) => (kind, value) switch
    {
        (_, null) => DBNull.Value,
        (PlainKind.Boolean, _) => value == "true" ? 1L : 0L,
        (PlainKind.Integer or PlainKind.Long, _) => long.Parse(value, CultureInfo.InvariantCulture),
        _ => value,
    };

    private static void Run(SqliteConnection connection, string sql)
    {
        if (sql.Length > 0)
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
