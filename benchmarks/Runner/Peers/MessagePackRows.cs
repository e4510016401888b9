using System.Buffers;
using MessagePack;
using Rows;

namespace Dataset.Benchmarks.Runner.Peers;

/// <summary>
/// The rows from a MessagePack file beside the application. A row is an array of its values, read by code as a generator of formatters writes it, so
/// that nothing is compiled when the application runs.
/// </summary>
internal static class MessagePackRows
{
    private const string FileName = "rows.msgpack";

    private const int Fields = 10;

    public static void Write(ReadyRows rows, string folder)
    {
        ArrayBufferWriter<byte> buffer = new();
        MessagePackWriter writer = new(buffer);
        writer.WriteArrayHeader(3);
        writer.WriteArrayHeader(rows.Publishers.Count);
        foreach (ReadyPublisher r in rows.Publishers)
        {
            Write(ref writer, [r.Id, r.Name, r.Alias, r.Address, r.Motto], [r.Founded.DayNumber, (int)r.Focus, r.Staff], r.Independent, [r.ParentId]);
        }

        writer.WriteArrayHeader(rows.Authors.Count);
        foreach (ReadyAuthor r in rows.Authors)
        {
            Write(ref writer, [r.Id, r.Name, r.PenName, r.Email, r.Biography], [r.Born.DayNumber, (int)r.Field, r.Score], r.Alive, [r.HouseId]);
        }

        writer.WriteArrayHeader(rows.Books.Count);
        foreach (ReadyBook r in rows.Books)
        {
            Write(
                ref writer,
                [r.Id, r.Title, r.Isbn, r.Summary],
                [r.Published.DayNumber, (int)r.Genre, r.Pages],
                r.InPrint,
                [r.AuthorId, r.PublisherId]);
        }

        writer.Flush();
        File.WriteAllBytes(Path.Combine(folder, FileName), buffer.WrittenSpan.ToArray());
    }

    public static ReadyRows Read()
    {
        MessagePackReader reader = new(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, FileName)));
        reader.ReadArrayHeader();
        return new ReadyRows { Publishers = Each(ref reader, Publisher), Authors = Each(ref reader, Author), Books = Each(ref reader, Book) };
    }

    private delegate T RowReader<T>(ref MessagePackReader reader);

    private static List<T> Each<T>(ref MessagePackReader reader, RowReader<T> read)
    {
        int count = reader.ReadArrayHeader();
        List<T> rows = new(count);
        for (int i = 0; i < count; i++)
        {
            reader.ReadArrayHeader();
            rows.Add(read(ref reader));
        }

        return rows;
    }

    private static ReadyPublisher Publisher(ref MessagePackReader reader) => new()
    {
        Id = Text(ref reader), Name = Text(ref reader), Alias = Text(ref reader), Address = Text(ref reader), Motto = Text(ref reader),
        Founded = Day(ref reader), Focus = (Genre)reader.ReadInt32(), Staff = reader.ReadInt32(), Independent = reader.ReadBoolean(),
        ParentId = reader.ReadString(),
    };

    private static ReadyAuthor Author(ref MessagePackReader reader) => new()
    {
        Id = Text(ref reader), Name = Text(ref reader), PenName = Text(ref reader), Email = Text(ref reader), Biography = Text(ref reader),
        Born = Day(ref reader), Field = (Genre)reader.ReadInt32(), Score = reader.ReadInt32(), Alive = reader.ReadBoolean(),
        HouseId = Text(ref reader),
    };

    private static ReadyBook Book(ref MessagePackReader reader) => new()
    {
        Id = Text(ref reader), Title = Text(ref reader), Isbn = Text(ref reader), Summary = Text(ref reader),
        Published = Day(ref reader), Genre = (Genre)reader.ReadInt32(), Pages = reader.ReadInt32(), InPrint = reader.ReadBoolean(),
        AuthorId = Text(ref reader), PublisherId = Text(ref reader),
    };

    private static string Text(ref MessagePackReader reader) => reader.ReadString()!;

    private static DateOnly Day(ref MessagePackReader reader) => DateOnly.FromDayNumber(reader.ReadInt32());

    private static void Write(ref MessagePackWriter writer, string[] texts, int[] numbers, bool flag, string?[] keys)
    {
        writer.WriteArrayHeader(Fields);
        foreach (string text in texts)
        {
            writer.Write(text);
        }

        foreach (int number in numbers)
        {
            writer.Write(number);
        }

        writer.Write(flag);
        foreach (string? key in keys)
        {
            writer.Write(key);
        }
    }
}
