using System.Runtime.InteropServices;

namespace Dataset.Cli.Workspaces;

/// <summary>Lists and maps as bytes: how many, then one after the other.</summary>
internal static class BinaryLists
{
    public static void WriteList<T>(this BinaryWriter to, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        to.Write7BitEncodedInt(items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            write(to, items[i]);
        }
    }

    public static T[] ReadList<T>(this BinaryReader from, Func<BinaryReader, T> read)
    {
        T[] items = new T[Count(from, from.Read7BitEncodedInt(), 1)];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = read(from);
        }

        return items;
    }

    public static void WriteTexts(this BinaryWriter to, IReadOnlyList<string> texts) => to.WriteList(texts, static (t, text) => t.Write(text));

    public static string[] ReadTexts(this BinaryReader from) => from.ReadList(static f => f.ReadString());

    /// <summary>Numbers as they lie in memory.</summary>
    public static void WriteNumbers(this BinaryWriter to, ReadOnlySpan<int> numbers)
    {
        to.Write(numbers.Length);
        to.Write(MemoryMarshal.AsBytes(numbers));
    }

    public static int[] ReadNumbers(this BinaryReader from)
    {
        int[] numbers = new int[Count(from, from.ReadInt32(), sizeof(int))];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    /// <summary>No more than the bytes can hold: of what is no list of ours nobody makes room for a thousand million.</summary>
    private static int Count(BinaryReader from, int count, int bytesOfOne) =>
        count >= 0 && count <= (from.BaseStream.Length - from.BaseStream.Position) / bytesOfOne ? count : throw new EndOfStreamException();
}
