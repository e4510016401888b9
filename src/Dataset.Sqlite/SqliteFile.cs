using System.Globalization;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Types;
using Microsoft.Data.Sqlite;
using SQLitePCL;

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
        Run(
            connection,
            "pragma page_size = 4096; pragma journal_mode = off; pragma synchronous = off; pragma foreign_keys = off;"
                + " pragma locking_mode = exclusive; pragma temp_store = memory; pragma cache_size = -65536;");
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

    /// <summary>
    /// Binds the values itself: a command of the library asks each parameter for its type, and makes a reader, for every row.
    /// </summary>
    private static void Insert(SqliteConnection connection, string table, PlainKind[] kinds, IEnumerable<string?[]> rows)
    {
        sqlite3 database = connection.Handle!;
        string values = string.Join(", ", kinds.Select(_ => "?"));
        int prepared = raw.sqlite3_prepare_v2(
            database, "insert into " + SqliteSchema.Name(table) + " values (" + values + ")", out sqlite3_stmt insert);
        using (insert)
        {
            SqliteException.ThrowExceptionForRC(prepared, database);
            foreach (string?[] row in rows)
            {
                for (int i = 0; i < kinds.Length; i++)
                {
                    SqliteException.ThrowExceptionForRC(Bind(insert, i + 1, kinds[i], row[i]), database);
                }

                int stepped = raw.sqlite3_step(insert);
                SqliteException.ThrowExceptionForRC(stepped == raw.SQLITE_DONE ? raw.SQLITE_OK : stepped, database);
                raw.sqlite3_reset(insert);
            }
        }
    }

    private static int Bind(sqlite3_stmt insert, int at, PlainKind kind, string? value) => (kind, value) switch
    {
        (_, null) => raw.sqlite3_bind_null(insert, at),
        (PlainKind.Boolean, _) => raw.sqlite3_bind_int64(insert, at, value == "true" ? 1L : 0L),
        (PlainKind.Integer or PlainKind.Long, _) => raw.sqlite3_bind_int64(insert, at, long.Parse(value, CultureInfo.InvariantCulture)),
        _ => raw.sqlite3_bind_text(insert, at, value),
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
