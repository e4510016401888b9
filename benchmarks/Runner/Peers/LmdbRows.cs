using System.Runtime.InteropServices;
using System.Text;
using LightningDB;

namespace Dataset.Benchmarks.Runner.Peers;

/// <summary>
/// The names of publishers and books by their keys in LMDB, a memory-mapped tree: what it finds is a span into the file. It has keys and values and
/// nothing else, so that it is asked for rows by key alone. The library that its package brings wants a newer system than some that .NET runs on; the
/// system's own serves as well, and where there is none either, it is left out.
/// </summary>
internal sealed class LmdbRows : IDisposable
{
    private const string FolderName = "rows.lmdb";
    private const long MapBytes = 1L << 30;

    private readonly LightningEnvironment _environment;
    private readonly LightningTransaction _transaction;
    private readonly LightningDatabase _publishers, _books;

    public LmdbRows()
    {
        _environment = Open(AppContext.BaseDirectory);
        _environment.Open(EnvironmentOpenFlags.ReadOnly | EnvironmentOpenFlags.NoLock);
        _transaction = _environment.BeginTransaction(TransactionBeginFlags.ReadOnly);
        _publishers = _transaction.OpenDatabase("publishers");
        _books = _transaction.OpenDatabase("books");
    }

    static LmdbRows() => NativeLibrary.SetDllImportResolver(typeof(LightningEnvironment).Assembly, (name, assembly, paths) =>
        NativeLibrary.TryLoad(name, assembly, paths, out nint own) || NativeLibrary.TryLoad("liblmdb.so.0", out own) ? own : 0);

    /// <summary>Whether the rows are there.</summary>
    public static bool Exist => Directory.Exists(Path.Combine(AppContext.BaseDirectory, FolderName));

    /// <summary>Writes them, where the library can be loaded.</summary>
    public static void Write(ReadyRows rows, string folder)
    {
        try
        {
            LoadLibrary();
        }
        catch (DllNotFoundException)
        {
            return;
        }

        Directory.CreateDirectory(Path.Combine(folder, FolderName));
        using LightningEnvironment environment = Open(folder);
        environment.Open();
        using LightningTransaction transaction = environment.BeginTransaction();
        Put(transaction, "publishers", rows.Publishers.Select(p => (p.Id, p.Name)));
        Put(transaction, "books", rows.Books.Select(b => (b.Id, b.Title)));
        transaction.Commit();
    }

    public void Dispose()
    {
        _books.Dispose();
        _publishers.Dispose();
        _transaction.Dispose();
        _environment.Dispose();
    }

    public string? PublisherName(string id)
    {
        (MDBResultCode code, _, MDBValue value) = _transaction.Get(_publishers, Encoding.UTF8.GetBytes(id));
        return code == MDBResultCode.Success ? Encoding.UTF8.GetString(value.AsSpan()) : null;
    }

    public bool HasBook(string id) => _transaction.Get(_books, Encoding.UTF8.GetBytes(id)).resultCode == MDBResultCode.Success;

    private static LightningEnvironment Open(string folder) =>
        new(Path.Combine(folder, FolderName), new EnvironmentConfiguration { MaxDatabases = 2, MapSize = MapBytes });

    private static void LoadLibrary()
    {
        using LightningEnvironment none = new(Path.GetTempPath());
    }

    private static void Put(LightningTransaction transaction, string name, IEnumerable<(string Key, string Value)> pairs)
    {
        using LightningDatabase database = transaction.OpenDatabase(name, new DatabaseConfiguration { Flags = DatabaseOpenFlags.Create });
        foreach ((string key, string value) in pairs)
        {
            transaction.Put(database, Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(value));
        }
    }
}
