using System.Globalization;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>
/// Writes columns of numbers: seven bits a byte in UTF-8 literals, and a method per column that reads one number. Small columns share a literal,
/// since in a cold process each literal is a method to compile and a type to load.
/// </summary>
internal sealed class NumberEmitter(string runtimeNumbers, CodeWriter writer)
{
    /// <summary>How many bytes columns share: the compiler keeps a node of every byte of a literal until it is done with the method.</summary>
    private const int MostShared = (1 << 17) - 64;

    private const string Bytes = "global::System.ReadOnlySpan<byte>";

    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    /// <summary>Writes the literals and the accessors.</summary>
    public void Emit(IReadOnlyList<PackedColumn> columns)
    {
        List<PackedColumn> together = [];
        int bytes = 0;
        foreach (PackedColumn column in columns)
        {
            int more = WidthOf(column) * column.Values.Count;
            if (bytes + more > MostShared)
            {
                WriteLiteral(together, bytes);
                together.Clear();
                bytes = 0;
            }

            together.Add(column);
            bytes += more;
        }

        WriteLiteral(together, bytes);
        foreach (PackedColumn column in columns)
        {
            WriteAccessor(column);
        }
    }

    /// <summary>Whether a column has no values.</summary>
    public bool IsEmpty(string column) => _places[column].Width == 0;

    /// <summary>The declarations of the locals from which <see cref="Read"/> reads these columns.</summary>
    public IEnumerable<string> Locals(IEnumerable<string> columns) =>
        columns.Where(c => _places[c].Width > 0).Select(c => _places[c].Literal).Distinct().Select(literal => $"{Bytes} {Local(literal)} = {literal};");

    /// <summary>The expression that reads a number without a call.</summary>
    /// <param name="column">The column.</param>
    /// <param name="index">An expression without side effects.</param>
    public string Read(string column, string index)
    {
        Place place = _places[column];
        string at = place.Width == 1 ? index : $"({index} * {Text(place.Width)})", local = Local(place.Literal);
        return place.Width switch
        {
            0 => "0",
            1 => Byte(0),
            WideWidth => $"unchecked((int){runtimeNumbers}.Wide({local}, {at} + {Text(place.Start)}))",
            _ => "(" + string.Join(" | ", Enumerable.Range(0, place.Width).Select(i => i == 0 ? Byte(0) : $"({Byte(i)} << {Text(7 * i)})")) + ")",
        };

        string Byte(int offset) => place.Start + offset == 0 ? $"{local}[{at}]" : $"{local}[{at} + {Text(place.Start + offset)}]";
    }

    private void WriteAccessor(PackedColumn column)
    {
        Place place = _places[column.Name];
        writer.Line($"internal const int {ColumnNames.Length(column.Name)} = {Text(column.Values.Count)};");
        if (place.Width == 0)
        {
            writer.Line($"internal static {(column.Words ? "ulong" : "int")} {column.Name}(int index) => 0;");
        }
        else if (place.Width == WideWidth)
        {
            string wide = $"{runtimeNumbers}.Wide({place.Literal}, {Text(place.Start)} + (index * {Text(WideWidth)}))";
            writer.Line($"internal static {(column.Words ? "ulong" : "long")} {column.Name}(int index) => {(column.Words ? wide : $"unchecked((long){wide})")};");
        }
        else
        {
            writer.Block($"internal static int {column.Name}(int index)", () =>
            {
                writer.Line(Locals([column.Name]).Single());
                writer.Line($"return {Read(column.Name, "index")};");
            });
        }
    }

    /// <summary>Writes the literal of columns that stand together, under the name of the first.</summary>
    private void WriteLiteral(List<PackedColumn> columns, int bytes)
    {
        if (columns.Count == 0)
        {
            return;
        }

        string name = columns[0].Name + "_Bytes";
        char[] literal = new char[LiteralSize.Of(bytes)];
        int at = 0;
        foreach (PackedColumn column in columns)
        {
            int width = WidthOf(column);
            _places.Add(column.Name, new Place(name, at, width));
            foreach (long value in column.Values)
            {
                for (int group = 0; group < width; group++)
                {
                    literal[at++] = (char)((value >> (7 * group)) & 0x7F);
                }
            }
        }

        if (bytes > 0)
        {
            literal.AsSpan(at).Fill(' ');
            writer.Line($"private static {Bytes} {name} => ", text => CSharpText.AppendUtf8Literal(text, literal), ";");
        }
    }

    private const int WideWidth = 10;

    /// <summary>
    /// The bytes a number takes at seven bits each. Only bytes are ever used: a span over wider numbers goes through a helper of the runtime that
    /// allocates until the code is optimised, and costs a cold process dearly.
    /// </summary>
    private static int WidthOf(PackedColumn column)
    {
        long least = 0, greatest = 0;
        foreach (long value in column.Values)
        {
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
        }

        return column switch
        {
            { Values.Count: 0 } => 0,
            { Words: true } => WideWidth,
            _ when least < 0 || greatest >= 1L << 28 => WideWidth,
            _ when greatest < 1 << 7 => 1,
            _ when greatest < 1 << 14 => 2,
            _ when greatest < 1 << 21 => 3,
            _ => 4,
        };
    }

    private static string Local(string literal) => literal.TrimStart('_') + "_";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Where a column's bytes are.</summary>
    private readonly record struct Place(string Literal, int Start, int Width);
}
