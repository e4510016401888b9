using System.Collections.Immutable;
using Dataset.Core.Binding;
using Dataset.Core.Schema;
using ValueType = Dataset.Core.Schema.ValueType;

namespace Dataset.Core.Validation;

/// <summary>Makes the stored values of rows out of the bound ones; every reference of every row passes here exactly once.</summary>
internal sealed class CellFactory(ReferenceResolver references)
{
    /// <summary>Fills all columns but those of nested rows and of offsets.</summary>
    public void Fill(DraftRow row)
    {
        TableInfo table = row.Table;
        if (row.Bound is not { } bound)
        {
            // Of a salvaged row only the key is known.
            references.Note(null);
            if (table.Spec.Key.Count == 1 && table.Columns[table.Spec.Key[0]].Type == ValueType.Text)
            {
                row.Cells[table.Spec.Key[0]] = new TextCell(row.Key);
            }

            return;
        }

        references.Note(bound);
        for (int i = 0; i < table.Columns.Length; i++)
        {
            ColumnSpec column = table.Columns[i];
            if (column.Type == ValueType.Owner)
            {
                row.Cells[i] = row.Owner is { } owner ? new RowCell(owner) : null;
            }
            else if (bound.Value(i) is { } value && column.Type is not (ValueType.Part or ValueType.Any))
            {
                CellValue? cell = Of(value, table.Targets[i], row.Path);
                row.Cells[i] = column.BuildOnly || i == table.Refutes ? null : cell;
            }
        }
    }

    /// <summary>Resolves the references of nested rows that are not stored.</summary>
    public void Check(TableInfo table, BoundRow row, string path)
    {
        for (int i = 0; i < table.Columns.Length; i++)
        {
            if (table.Columns[i].Type == ValueType.Part)
            {
                foreach (PartValue part in row.Parts(i))
                {
                    Check(table.Targets[i][0], part.Row, path);
                }
            }
            else if (row.Value(i) is { } value && table.Columns[i].Type != ValueType.Any)
            {
                Of(value, table.Targets[i], path);
            }
        }
    }

    /// <summary>The stored form of a value; null where a reference does not resolve.</summary>
    public CellValue? Of(BoundValue value, TableInfo[] targets, string path) => value switch
    {
        ReferenceValue reference => references.Resolve(reference, targets, path) is { } row ? new RowCell(row) : null,
        ListValue list => ListOf(list, targets, path),
        _ => value.Cell,
    };

    private ListCell ListOf(ListValue list, TableInfo[] targets, string path)
    {
        ImmutableArray<CellValue>.Builder items = ImmutableArray.CreateBuilder<CellValue>(list.Items.Count);
        foreach (BoundValue item in list.Items)
        {
            if (Of(item, targets, path) is { } cell)
            {
                items.Add(cell);
            }
        }

        return new ListCell(items.ToImmutable());
    }
}
