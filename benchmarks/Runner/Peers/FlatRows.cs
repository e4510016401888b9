using Google.FlatBuffers;
using Rows;

namespace Dataset.Benchmarks.Runner.Peers;

/// <summary>The rows in a FlatBuffer beside the application: read as they lie, found by halving a sorted vector.</summary>
internal sealed class FlatRows
{
    private const string FileName = "rows.fb";

    private readonly FlatVector _publishers, _authors, _books;

    public FlatRows()
    {
        ByteBuffer buffer = new(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, FileName)));
        Table root = new(buffer.GetInt(buffer.Position) + buffer.Position, buffer);
        (_publishers, _authors, _books) = (new(root, 0), new(root, 1), new(root, 2));
    }

    public static void Write(ReadyRows rows, string folder)
    {
        FlatBufferBuilder builder = new(1 << 20);
        int publishers = Vector(builder, rows.Publishers.OrderBy(r => r.Id, StringComparer.Ordinal).Select(r => Row(
            builder, [r.Id, r.Name, r.Alias, r.Address, r.Motto], [r.Founded.DayNumber, (int)r.Focus, r.Staff], r.Independent, [r.ParentId])));
        int authors = Vector(builder, rows.Authors.OrderBy(r => r.Id, StringComparer.Ordinal).Select(r => Row(
            builder, [r.Id, r.Name, r.PenName, r.Email, r.Biography], [r.Born.DayNumber, (int)r.Field, r.Score], r.Alive, [r.HouseId])));
        int books = Vector(builder, rows.Books.OrderBy(r => r.Id, StringComparer.Ordinal).Select(r => Row(
            builder, [r.Id, r.Title, r.Isbn, r.Summary], [r.Published.DayNumber, (int)r.Genre, r.Pages], r.InPrint, [r.AuthorId, r.PublisherId])));
        builder.StartTable(3);
        builder.AddOffset(0, publishers, 0);
        builder.AddOffset(1, authors, 0);
        builder.AddOffset(2, books, 0);
        builder.Finish(builder.EndTable());
        File.WriteAllBytes(Path.Combine(folder, FileName), builder.SizedByteArray());
    }

    public string? PublisherName(string id) => _publishers.Find(id)?.Text(1);

    public bool HasBook(string id) => _books.Find(id) is not null;

    /// <summary>There are no indexes: rows are looked through in the order of their keys.</summary>
    public string FirstTitleOf(Genre genre)
    {
        for (int i = 0; i < _books.Length; i++)
        {
            if (_books[i].Number(5) == (int)genre)
            {
                return _books[i].Text(1)!;
            }
        }

        return "";
    }

    public ReadyRows Read() => new()
    {
        Publishers = [.. Each(_publishers).Select(r => new ReadyPublisher
        {
            Id = r.Text(0)!, Name = r.Text(1)!, Alias = r.Text(2)!, Address = r.Text(3)!, Motto = r.Text(4)!,
            Founded = DateOnly.FromDayNumber(r.Number(5)), Focus = (Genre)r.Number(6), Staff = r.Number(7), Independent = r.Flag(8),
            ParentId = r.Text(9),
        })],
        Authors = [.. Each(_authors).Select(r => new ReadyAuthor
        {
            Id = r.Text(0)!, Name = r.Text(1)!, PenName = r.Text(2)!, Email = r.Text(3)!, Biography = r.Text(4)!,
            Born = DateOnly.FromDayNumber(r.Number(5)), Field = (Genre)r.Number(6), Score = r.Number(7), Alive = r.Flag(8), HouseId = r.Text(9)!,
        })],
        Books = [.. Each(_books).Select(r => new ReadyBook
        {
            Id = r.Text(0)!, Title = r.Text(1)!, Isbn = r.Text(2)!, Summary = r.Text(3)!,
            Published = DateOnly.FromDayNumber(r.Number(4)), Genre = (Genre)r.Number(5), Pages = r.Number(6), InPrint = r.Flag(7),
            AuthorId = r.Text(8)!, PublisherId = r.Text(9)!,
        })],
    };

    private static IEnumerable<FlatRow> Each(FlatVector rows)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            yield return rows[i];
        }
    }

    /// <summary>Texts stand before the table that refers to them.</summary>
    private static int Row(FlatBufferBuilder builder, string[] texts, int[] numbers, bool flag, string?[] keys)
    {
        int[] before = [.. texts.Select(t => builder.CreateString(t).Value)];
        int[] after = [.. keys.Select(k => k is null ? 0 : builder.CreateString(k).Value)];
        builder.StartTable(texts.Length + numbers.Length + 1 + keys.Length);
        int field = 0;
        foreach (int text in before)
        {
            builder.AddOffset(field++, text, 0);
        }

        foreach (int number in numbers)
        {
            builder.AddInt(field++, number, 0);
        }

        builder.AddBool(field++, flag, false);
        foreach (int key in after)
        {
            builder.AddOffset(field++, key, 0);
        }

        return builder.EndTable();
    }

    private static int Vector(FlatBufferBuilder builder, IEnumerable<int> rows)
    {
        int[] made = [.. rows];
        builder.StartVector(sizeof(int), made.Length, sizeof(int));
        for (int i = made.Length - 1; i >= 0; i--)
        {
            builder.AddOffset(made[i]);
        }

        return builder.EndVector().Value;
    }
}
