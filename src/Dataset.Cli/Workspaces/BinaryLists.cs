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
        T[] items = new T[from.Read7BitEncodedInt()];
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
        int[] numbers = new int[from.ReadInt32()];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }
}
