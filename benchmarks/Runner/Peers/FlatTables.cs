using System.Text;
using Google.FlatBuffers;

namespace Dataset.Benchmarks.Runner.Peers;

/// <summary>
/// A row of any table in a FlatBuffer: each has four or five texts (the first is the key by which the vector is sorted), then a day, a genre, a
/// number and a flag, then keys of other rows. What the schema compiler would write for three tables is written here once.
/// </summary>
internal readonly struct FlatRow(Table table)
{
    private const int FirstField = 4, FieldBytes = 2;

    /// <summary>A text; null where the row has none.</summary>
    public string? Text(int field) => At(field) is > 0 and int offset ? table.__string(table.bb_pos + offset) : null;

    public int Number(int field) => At(field) is > 0 and int offset ? table.bb.GetInt(table.bb_pos + offset) : 0;

    public bool Flag(int field) => At(field) is > 0 and int offset && table.bb.Get(table.bb_pos + offset) != 0;

    private int At(int field) => table.__offset(FirstField + (field * FieldBytes));
}

/// <summary>The rows of one table, sorted by their first field.</summary>
internal readonly struct FlatVector(Table root, int field)
{
    private const int OffsetBytes = 4, FirstField = 4, FieldBytes = 2;

    private readonly int _start = root.__vector(root.__offset(FirstField + (field * FieldBytes)));

    public int Length { get; } = root.__vector_len(root.__offset(FirstField + (field * FieldBytes)));

    public FlatRow this[int number] => new(At(number));

    /// <summary>Halves the vector until the key is met, comparing bytes.</summary>
    public FlatRow? Find(string key)
    {
        byte[] wanted = Encoding.UTF8.GetBytes(key);
        int low = 0, high = Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            Table row = At(middle);
            int compared = Table.CompareStrings(row.bb_pos + row.__offset(FirstField), wanted, row.bb);
            if (compared == 0)
            {
                return new FlatRow(row);
            }

            (low, high) = compared < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    private Table At(int number) => new(root.__indirect(_start + (number * OffsetBytes)), root.bb);
}
