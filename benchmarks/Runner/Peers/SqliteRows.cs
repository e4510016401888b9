using Microsoft.Data.Sqlite;
using Rows;

namespace Dataset.Benchmarks.Runner.Peers;

/// <summary>The rows in a SQLite file beside the application: one connection, prepared commands.</summary>
public sealed class SqliteRows : IDisposable
{
    private readonly SqliteConnection _connection;
    private SqliteCommand? _book;
    private SqliteCommand? _range;

    public SqliteRows()
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(AppContext.BaseDirectory, "rows.db"),
            Mode = SqliteOpenMode.ReadOnly,
        }.ToString());
        _connection.Open();
    }

    public void Dispose()
    {
        _book?.Dispose();
        _range?.Dispose();
        _connection.Dispose();
    }

    public ReadyPublisher? Publisher(string id)
    {
        using SqliteCommand command = Prepared("SELECT * FROM publishers WHERE id = $id", "$id");
        command.Parameters[0].Value = id;
        using SqliteDataReader reader = command.ExecuteReader();
        return reader.Read() ? PublisherOf(reader) : null;
    }

    public ReadyBook? Book(string id)
    {
        _book ??= Prepared("SELECT * FROM books WHERE id = $id", "$id");
        _book.Parameters[0].Value = id;
        using SqliteDataReader reader = _book.ExecuteReader();
        return reader.Read() ? BookOf(reader) : null;
    }

    public bool HasBook(string id) => Book(id) is not null;

    public ReadyBook? FirstOf(Genre genre)
    {
        using SqliteCommand command = Prepared("SELECT * FROM books WHERE genre = $genre ORDER BY id LIMIT 1", "$genre");
        command.Parameters[0].Value = (int)genre;
        using SqliteDataReader reader = command.ExecuteReader();
        return reader.Read() ? BookOf(reader) : null;
    }

    public int CountPublishedBetween(DateOnly from, DateOnly to)
    {
        _range ??= Prepared("SELECT * FROM books WHERE published BETWEEN $from AND $to ORDER BY published", "$from", "$to");
        _range.Parameters[0].Value = from;
        _range.Parameters[1].Value = to;
        using SqliteDataReader reader = _range.ExecuteReader();
        int count = 0;
        while (reader.Read())
        {
            count += BookOf(reader).Id.Length > 0 ? 1 : 0;
        }

        return count;
    }

    public ReadyRows Read()
    {
        ReadyRows rows = new();
        Each("SELECT * FROM publishers", reader => rows.Publishers.Add(PublisherOf(reader)));
        Each("SELECT * FROM authors", reader => rows.Authors.Add(AuthorOf(reader)));
        Each("SELECT * FROM books", reader => rows.Books.Add(BookOf(reader)));
        return rows;
    }

    private void Each(string query, Action<SqliteDataReader> add)
    {
        using SqliteCommand command = Prepared(query);
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            add(reader);
        }
    }

    private SqliteCommand Prepared(string query, params string[] parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = query;
        foreach (string parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        }

        command.Prepare();
        return command;
    }

    private static ReadyPublisher PublisherOf(SqliteDataReader r) => new()
    {
        Id = r.GetString(0), Name = r.GetString(1), Alias = r.GetString(2),
        Address = r.GetString(3), Motto = r.GetString(4), Founded = r.GetFieldValue<DateOnly>(5),
        Focus = (Genre)r.GetInt32(6), Staff = r.GetInt32(7), Independent = r.GetBoolean(8), ParentId = r.IsDBNull(9) ? null : r.GetString(9),
    };

    private static ReadyAuthor AuthorOf(SqliteDataReader r) => new()
    {
        Id = r.GetString(0), Name = r.GetString(1), PenName = r.GetString(2),
        Email = r.GetString(3), Biography = r.GetString(4), Born = r.GetFieldValue<DateOnly>(5),
        Field = (Genre)r.GetInt32(6), Score = r.GetInt32(7), Alive = r.GetBoolean(8), HouseId = r.GetString(9),
    };

    private static ReadyBook BookOf(SqliteDataReader r) => new()
    {
        Id = r.GetString(0), Title = r.GetString(1), Isbn = r.GetString(2), Summary = r.GetString(3), Published = r.GetFieldValue<DateOnly>(4),
        Genre = (Genre)r.GetInt32(5), Pages = r.GetInt32(6), InPrint = r.GetBoolean(7), AuthorId = r.GetString(8), PublisherId = r.GetString(9),
    };
}
