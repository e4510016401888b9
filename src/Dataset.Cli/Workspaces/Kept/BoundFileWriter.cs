using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Workspaces.Kept;

/// <summary>
/// The values of a file as bytes: its texts, its values that stand alone, each once; then its rows, which name them by their numbers; then the places
/// of its nodes.
/// </summary>
internal sealed class BoundFileWriter
{
    /// <summary>What stands in a cell: its two lowest bits; above them the number of the value or of the text.</summary>
    public const int Rare = 0, Scalar = 1, Reference = 2, Bits = 2;

    /// <summary>What is rare, above those bits.</summary>
    public const int Nothing = 0, List = 1, Part = 2;

    private readonly SchemaIndex _schema;
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<ScalarValue, int> _scalars = [];
    private readonly Dictionary<int[], int> _steps = new(ReferenceEqualityComparer.Instance);
    private readonly ByteWriter _textBytes = new(), _scalarBytes = new(), _stepBytes = new(), _rowBytes = new();

    private BoundFileWriter(SchemaIndex schema) => _schema = schema;

    /// <summary>
    /// Writes a file; false where it cannot be kept: something was to be said of it, or it holds what would not come back as it is.
    /// </summary>
    public static bool Write(ByteWriter to, BoundFile file, SchemaIndex schema)
    {
        if (file.Findings.Count > 0 || file.Rows.Salvaged.Count > 0 || file.Rows.Unread.Count > 0)
        {
            return false;
        }

        BoundFileWriter writer = new(schema);
        foreach (BoundRow row in file.Rows.Rows)
        {
            if (!writer.Row(row))
            {
                return false;
            }
        }

        to.Number(writer._texts.Count);
        to.Bytes(writer._textBytes.Written);
        to.Number(writer._scalars.Count);
        to.Bytes(writer._scalarBytes.Written);
        to.Number(writer._steps.Count);
        to.Bytes(writer._stepBytes.Written);
        to.Number(file.Rows.Rows.Count);
        to.Bytes(writer._rowBytes.Written);
        to.Number(file.Places.Count);
        to.Bytes(file.Places.Steps);
        return true;
    }

    private bool Row(BoundRow row)
    {
        if (row.Broken.Count > 0)
        {
            return false;
        }

        _rowBytes.Number(row.Table.Index);
        _rowBytes.Number(row.Node);
        _rowBytes.Number(StepsOf(row.Values));
        for (int i = 0; i < row.Values.Count; i++)
        {
            if (!Cell(row.Values.Kept(i), row.Node))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A value that stands alone has its node among the steps of its row; any other its own.</summary>
    private bool Cell(object? cell, int node)
    {
        switch (cell)
        {
            case null:
                _rowBytes.Number((Nothing << Bits) | Rare);
                return true;
            case ScalarValue value:
                int scalar = ScalarOf(value);
                _rowBytes.Number((scalar << Bits) | Scalar);
                return scalar >= 0;
            case BoundReference reference:
                _rowBytes.Number((TextOf(reference.Key) << Bits) | Reference);
                return Node(reference, node);
            case BoundList list:
                _rowBytes.Number((List << Bits) | Rare);
                _ = Node(list, node);
                _rowBytes.Number(list.Items.Count);
                return list.Items.Items.All(i => Item(i, node));
            case BoundPart part:
                _rowBytes.Number((Part << Bits) | Rare);
                return Node(part, node) && Row(part.Row);
            default:
                return false;
        }
    }

    private bool Item(BoundValue item, int node) =>
        item is BoundScalar scalar ? Cell(scalar.Value, node) && Node(scalar, node) : Cell(item, node);

    private bool Node(BoundValue value, int node)
    {
        _rowBytes.Number(value.Node - node);
        _rowBytes.Number(value.IsDefault ? 1 : 0);
        return true;
    }

    private int StepsOf(BoundCells cells)
    {
        if (!_steps.TryGetValue(cells.Steps, out int number))
        {
            _steps.Add(cells.Steps, number = _steps.Count);
            _stepBytes.Number(cells.Steps.Length);
            foreach (int step in cells.Steps)
            {
                // A default has -1.
                _stepBytes.Number(step + 1);
            }
        }

        return number;
    }

    private int TextOf(string text)
    {
        if (!_texts.TryGetValue(text, out int number))
        {
            _texts.Add(text, number = _texts.Count);
            _textBytes.Text(text);
        }

        return number;
    }

    /// <summary>The number of a value; negative where it would not come back as it is.</summary>
    private int ScalarOf(ScalarValue value)
    {
        if (_scalars.TryGetValue(value, out int number))
        {
            return number;
        }

        string text = value.Type.Write(value), type = (value as EnumValue)?.Member.Enum ?? value.Type.Name;
        if (BoundFileReader.ScalarOf(value is EnumValue, type, text, _schema) is not { } again
            || !again.Equals(value) || again.Type.Write(again) != text)
        {
            return -1;
        }

        _scalars.Add(value, number = _scalars.Count);
        _scalarBytes.Number(value is EnumValue ? 1 : 0);
        _scalarBytes.Number(TextOf(type));
        _scalarBytes.Number(TextOf(text));
        return number;
    }
}
