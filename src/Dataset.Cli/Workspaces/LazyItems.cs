namespace Dataset.Cli.Workspaces;

/// <summary>A list of which few items are asked for: each is made, or read from bytes, when it is.</summary>
/// <typeparam name="T">What an item is.</typeparam>
/// <param name="count">How many there are.</param>
/// <param name="item">Makes the item of a number.</param>
internal sealed class LazyItems<T>(int count, Func<int, T> item)
{
    public int Count => count;

    public T this[int number] => item(number);

    public void Write(BinaryWriter to, Action<BinaryWriter, T> write)
    {
        using MemoryStream stream = new();
        using BinaryWriter items = new(stream, SealedFiles.Encoding);
        int[] ends = new int[count];
        for (int i = 0; i < count; i++)
        {
            write(items, item(i));
            ends[i] = (int)stream.Length;
        }

        to.WriteNumbers(ends);
        to.Write(stream.GetBuffer(), 0, (int)stream.Length);
    }

    public static LazyItems<T> Read(BinaryReader from, Func<BinaryReader, T> read)
    {
        int[] ends = from.ReadNumbers();
        byte[] bytes = from.ReadBytes(ends is [] ? 0 : ends[^1]);
        return new LazyItems<T>(ends.Length, number =>
        {
            int start = number == 0 ? 0 : ends[number - 1];
            using BinaryReader item = new(new MemoryStream(bytes, start, ends[number] - start));
            return read(item);
        });
    }
}
