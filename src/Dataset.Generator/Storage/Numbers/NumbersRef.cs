using System.Globalization;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>
/// A column of numbers that a sink has taken: seven bits a byte, so that it may stand in a UTF-8 literal, in a run of bytes that it shares with
/// others.
/// Only bytes are ever used: a span over wider numbers goes through a helper of the runtime that allocates until the code is optimised, and costs a
/// cold process dearly.
/// </summary>
/// <param name="Run">The run of bytes that it is in.</param>
/// <param name="Start">Where it starts in it.</param>
/// <param name="Width">How many bytes a number takes; none where there are no numbers.</param>
internal sealed record NumbersRef(string Run, int Start, int Width)
{
    /// <summary>The bytes of a number of 64 bits, or of a negative one.</summary>
    public const int WideWidth = 10;

    /// <summary>Whether the column has no values.</summary>
    public bool IsEmpty => Width == 0;

    /// <summary>A field of the data may be called by a number.</summary>
    private string Local => Run.TrimStart('_') is var name && char.IsDigit(name[0]) ? "n" + name + "_" : name + "_";

    /// <summary>The bytes that each of these numbers takes at seven bits a byte.</summary>
    public static int WidthOf(IReadOnlyList<long> values)
    {
        long least = 0, greatest = 0;
        foreach (long value in values)
        {
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
        }

        return values.Count switch
        {
            0 => 0,
            _ when least < 0 || greatest >= 1L << 28 => WideWidth,
            _ when greatest < 1 << 7 => 1,
            _ when greatest < 1 << 14 => 2,
            _ when greatest < 1 << 21 => 3,
            _ => 4,
        };
    }

    /// <summary>Writes the numbers as bytes.</summary>
    public void Write(IReadOnlyList<long> values, ByteBlocks to)
    {
        Span<byte> bytes = stackalloc byte[1024];
        int at = 0;
        foreach (long value in values)
        {
            if (at + Width > bytes.Length)
            {
                to.Add(bytes.Slice(0, at));
                at = 0;
            }

            for (int group = 0; group < Width; group++)
            {
                bytes[at++] = (byte)((value >> (7 * group)) & 0x7F);
            }
        }

        to.Add(bytes.Slice(0, at));
    }

    /// <summary>The declarations of the locals from which <see cref="Read"/> reads these columns.</summary>
    public static IEnumerable<string> Locals(params IEnumerable<NumbersRef> columns) =>
        columns.Where(c => !c.IsEmpty).Select(c => $"global::System.ReadOnlySpan<byte> {c.Local} = {c.Run};").Distinct();

    /// <summary>The expression that reads a number without a call.</summary>
    /// <param name="index">An expression without side effects.</param>
    public string Read(string index)
    {
        string at = Width == 1 ? index : $"({index} * {Text(Width)})";
        return Width switch
        {
            0 => "0",
            1 => Byte(0),
            WideWidth => $"unchecked((int){TypeNames.PackedNumbers}.Wide({Local}, {at} + {Text(Start)}))",
            _ => "(" + string.Join(" | ", Enumerable.Range(0, Width).Select(i => i == 0 ? Byte(0) : $"({Byte(i)} << {Text(7 * i)})")) + ")",
        };

        string Byte(int offset) => Start + offset == 0 ? $"{Local}[{at}]" : $"{Local}[{at} + {Text(Start + offset)}]";
    }

    /// <summary>Writes the method that reads one number, and the constant with their number.</summary>
    public void WriteAccessor(CodeWriter writer, string name, int count, bool areWords)
    {
        writer.Line($"internal const int {new NumberColumn(name).Length} = {Text(count)};");
        if (Width == 0)
        {
            writer.Line($"internal static {(areWords ? "ulong" : "int")} {name}(int index) => 0;");
        }
        else if (Width == WideWidth)
        {
            string wide = $"{TypeNames.PackedNumbers}.Wide({Run}, {Text(Start)} + (index * {Text(WideWidth)}))";
            writer.Line($"internal static {(areWords ? "ulong" : "long")} {name}(int index) => {(areWords ? wide : $"unchecked((long){wide})")};");
        }
        else
        {
            writer.Block($"internal static int {name}(int index)", () =>
            {
                writer.Line(Locals([this]).Single());
                writer.Line($"return {Read("index")};");
            });
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
