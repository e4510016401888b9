using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Dataset.Benchmarks;

/// <summary>Writes the rows as a SQLite table set: keys without row ids, an index wherever the declarations have one.</summary>
public static class SqliteFile
{
    private const string Schema =
        """
        CREATE TABLE publishers (id TEXT PRIMARY KEY, name TEXT, alias TEXT, address TEXT, motto TEXT, founded TEXT, focus INTEGER, staff INTEGER, independent INTEGER, parent TEXT) WITHOUT ROWID;
        CREATE TABLE authors (id TEXT PRIMARY KEY, name TEXT, pen_name TEXT, email TEXT, biography TEXT, born TEXT, field INTEGER, score INTEGER, alive INTEGER, house TEXT) WITHOUT ROWID;
        CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, isbn TEXT, summary TEXT, published TEXT, genre INTEGER, pages INTEGER, in_print INTEGER, author TEXT, publisher TEXT) WITHOUT ROWID;
        """;

    private const string Indexes =
        """
        CREATE INDEX publisher_alias ON publishers (alias);
        CREATE INDEX author_pen_name ON authors (pen_name);
        CREATE UNIQUE INDEX book_author_published ON books (author, published);
        CREATE INDEX book_published ON books (published);
        CREATE INDEX book_genre ON books (genre);
        CREATE INDEX book_publisher ON books (publisher);
        VACUUM;
        """;

    public static void Write(RowSet rows, string path)
    {
        File.Delete(path);
        using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Execute(connection, Schema);
        using (SqliteTransaction transaction = connection.BeginTransaction())
        {
            Insert(connection, "publishers", rows.Publishers.Select(r => new object?[]
                { r.Id, r.Name, r.Alias, r.Address, r.Motto, Date(r.Founded), SyntheticRows.GenreOf(r.Focus), r.Staff, r.Independent, r.Parent }));
            Insert(connection, "authors", rows.Authors.Select(r => new object?[]
                { r.Id, r.Name, r.PenName, r.Email, r.Biography, Date(r.Born), SyntheticRows.GenreOf(r.Field), r.Score, r.Alive, r.House }));
            Insert(connection, "books", rows.Books.Select(r => new object?[]
                { r.Id, r.Title, r.Isbn, r.Summary, Date(r.Published), SyntheticRows.GenreOf(r.Genre), r.Pages, r.InPrint, r.Author, r.Publisher }));
            transaction.Commit();
        }

        Execute(connection, Indexes);
    }

    private static void Insert(SqliteConnection connection, string table, IEnumerable<object?[]> rows)
    {
        using SqliteCommand command = connection.CreateCommand();
        string[] names = [.. Enumerable.Range(0, 10).Select(i => "$c" + i.ToString(CultureInfo.InvariantCulture))];
        command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", names)})";
        command.Parameters.AddRange(names.Select(n => new SqliteParameter { ParameterName = n }));
        foreach (object?[] row in rows)
        {
            for (int i = 0; i < row.Length; i++)
            {
                command.Parameters[i].Value = row[i] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Execute(SqliteConnection connection, string commands)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = commands;
        command.ExecuteNonQuery();
    }
}
