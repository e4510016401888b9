using System.Runtime.CompilerServices;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Building;

/// <summary>How much there is of what is limited.</summary>
internal sealed class SizeOfRows
{
    /// <summary>Of a file it stays the same as long as the file does.</summary>
    private static readonly ConditionalWeakTable<BoundRows, SizeOfRows> s_known = new();

    /// <summary>Nested ones included.</summary>
    public int Rows { get; private set; }

    public int ListItems { get; private set; }

    public long TextBytes { get; private set; }

    public static SizeOfRows Of(BoundRows file) => s_known.GetValue(file, static f =>
    {
        var size = new SizeOfRows();
        foreach (BoundRow row in f.Rows)
        {
            size.Add(row);
        }

        return size;
    });

    public void Clear() => (Rows, ListItems, TextBytes) = (0, 0, 0);

    public void Add(SizeOfRows other)
    {
        Rows += other.Rows;
        ListItems += other.ListItems;
        TextBytes += other.TextBytes;
    }

    public void Add(BoundRow row)
    {
        Rows++;
        for (int i = 0; i < row.Values.Count; i++)
        {
            Add(row.Values.Kept(i));
        }
    }

    private void Add(object? value)
    {
        switch (value)
        {
            case TextValue text:
                TextBytes += text.Bytes;
                break;
            case BoundScalar { Value: TextValue item }:
                TextBytes += item.Bytes;
                break;
            case BoundPart part:
                Add(part.Row);
                break;
            case BoundList list:
                foreach (BoundValue item in list.Items)
                {
                    ListItems += item is BoundPart ? 0 : 1;
                    Add(item);
                }

                break;
        }
    }
}
