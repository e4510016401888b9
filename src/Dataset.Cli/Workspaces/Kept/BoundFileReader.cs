using System.Runtime.InteropServices;
using Dataset.Compiler;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Workspaces.Kept;

/// <summary>Reads what <see cref="BoundFileWriter"/> wrote.</summary>
internal sealed class BoundFileReader
{
    /// <summary>Deeper than any schema: bytes that are none of ours must not take all of the stack.</summary>
    private const int MostNested = 64;

    private readonly SchemaIndex _schema;
    private readonly string[] _texts;
    private readonly ScalarValue[] _scalars;
    private readonly int[][] _steps;
    private int _depth;

    private BoundFileReader(SchemaIndex schema, ref ByteReader from)
    {
        _schema = schema;
        _texts = new string[from.Count()];
        ByteReader texts = new(from.Bytes());
        for (int i = 0; i < _texts.Length; i++)
        {
            _texts[i] = texts.Text();
        }

        _scalars = new ScalarValue[from.Count()];
        ByteReader scalars = new(from.Bytes());
        for (int i = 0; i < _scalars.Length; i++)
        {
            bool isEnum = scalars.Number() == 1;
            string type = ByteReader.OneOf(_texts, scalars.Number()), text = ByteReader.OneOf(_texts, scalars.Number());
            _scalars[i] = ScalarOf(isEnum, type, text, schema) ?? throw new EndOfStreamException();
        }

        _steps = new int[from.Count()][];
        ByteReader steps = new(from.Bytes());
        for (int i = 0; i < _steps.Length; i++)
        {
            _steps[i] = new int[steps.Count()];
            for (int j = 0; j < _steps[i].Length; j++)
            {
                _steps[i][j] = steps.Number() - 1;
            }
        }
    }

    /// <param name="bytes">What was written.</param>
    /// <param name="file">The file, which says what it said then.</param>
    /// <param name="schema">The schema that its values are typed by.</param>
    public static BoundFile Read(ReadOnlySpan<byte> bytes, TextFile file, SchemaIndex schema)
    {
        ByteReader from = new(bytes);
        BoundFileReader reader = new(schema, ref from);
        BoundRow[] rows = new BoundRow[from.Count()];
        ByteReader written = new(from.Bytes());
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = reader.Row(ref written);
        }

        int nodes = from.Number();
        NodePlaces places = new(new LineMap(file.Path, () => file.Text), nodes, from.Bytes().ToArray());
        return new BoundFile(new BoundRows(file.Path, ImmutableCollectionsMarshal.AsImmutableArray(rows), []), places, []);
    }

    /// <summary>The value that a type or an enum of the project reads from a text; null where there is none.</summary>
    public static ScalarValue? ScalarOf(bool isEnum, string type, string text, SchemaIndex schema) =>
        isEnum ? schema.MembersOf(type)?.Find(text) : ScalarTypes.All.FirstOrDefault(t => t.Name == type)?.Read(text, null, out _);

    private BoundRow Row(ref ByteReader from)
    {
        int table = from.Number(), node = from.Number();
        Table of = (uint)table < (uint)_schema.Tables.Count && _depth++ < MostNested ? _schema.Tables[table] : throw new EndOfStreamException();
        int[] steps = ByteReader.OneOf(_steps, from.Number());
        if (steps.Length != of.Columns.Length)
        {
            throw new EndOfStreamException();
        }

        object?[] cells = new object?[steps.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = Cell(ref from, node);
        }

        _depth--;
        return new BoundRow(of, BoundCells.Of(node, cells, steps));
    }

    private object? Cell(ref ByteReader from, int node)
    {
        int cell = from.Number(), number = cell >>> BoundFileWriter.Bits;
        switch (cell & ((1 << BoundFileWriter.Bits) - 1))
        {
            case BoundFileWriter.Scalar:
                return ByteReader.OneOf(_scalars, number);
            case BoundFileWriter.Reference:
                return new BoundReference(ByteReader.OneOf(_texts, number), node + from.Number()) { IsDefault = from.Number() == 1 };
            case BoundFileWriter.Rare when number == BoundFileWriter.Nothing:
                return null;
            case BoundFileWriter.Rare when number is BoundFileWriter.List or BoundFileWriter.Part:
                int at = node + from.Number();
                bool isDefault = from.Number() == 1;
                return number == BoundFileWriter.Part
                    ? new BoundPart(Row(ref from), at) { IsDefault = isDefault }
                    : new BoundList(Items(ref from, node), at) { IsDefault = isDefault };
            default:
                throw new EndOfStreamException();
        }
    }

    private EquatableArray<BoundValue> Items(ref ByteReader from, int node)
    {
        BoundValue[] items = new BoundValue[from.Count()];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = Cell(ref from, node) switch
            {
                ScalarValue value => new BoundScalar(value, node + from.Number()) { IsDefault = from.Number() == 1 },
                BoundValue value => value,
                _ => throw new EndOfStreamException(),
            };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }
}
