using System.Collections.Immutable;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Keys;

/// <summary>Makes the stored values of rows out of the bound ones; every reference of every row passes here exactly once.</summary>
internal sealed class CellFactory(ReferenceResolver references)
{
    /// <summary>Fills all columns but those of nested rows and of offsets.</summary>
    public void Fill(DraftRow row)
    {
        Table table = row.Table;
        if (row.Bound is not { } bound)
        {
            // Of a salvaged row only the key is known.
            references.Note(null);
            if (table.Spec.Key.Count == 1 && table.Columns[table.Spec.Key[0]].Type == ColumnType.Text)
            {
                row.Cells[table.Spec.Key[0]] = new TextCell(row.Key);
            }

            return;
        }

        references.Note(bound);
        if (row.Finished is not null)
        {
            return;
        }

        bound.CopyCells(table, row.Cells);
        if (table.Owner >= 0)
        {
            row.Cells[table.Owner] = row.Owner is { } owner ? new RowCell(owner) : null;
        }

        ReadOnlySpan<RowCell?> links = row.LinkedIn is { } file ? file.LinksOf(row.Position) : default;
        foreach (int column in table.LinkColumns)
        {
            if (bound.Value(column) is { } value)
            {
                CellValue? cell = Linked(value, table.Targets[column], row.Path, ref links);
                row.Cells[column] = table.Columns[column].BuildOnly || column == table.Refutes ? null : cell;
            }
        }
    }

    /// <summary>Resolves the references of nested rows that are not stored.</summary>
    public void Check(Table table, BoundRow row, string path)
    {
        for (int i = 0; i < table.Columns.Length; i++)
        {
            if (table.Columns[i].HoldsParts)
            {
                foreach (PartValue part in row.Parts(i))
                {
                    Check(part.Row.Table, part.Row, path);
                }
            }
            else if (row.Value(i) is { } value && table.Columns[i].Type != ColumnType.Any)
            {
                Of(value, table.Targets[i], path);
            }
        }
    }

    /// <summary>The stored form of a value; null where a reference does not resolve.</summary>
    public CellValue? Of(BoundValue value, Table[] targets, string path) => value switch
    {
        ReferenceValue reference => references.Resolve(reference, targets, path),
        ListValue { Cell: null } list => ListOf(list, targets, path),
        _ => value.Cell,
    };

    /// <summary>The stored form of a reference or a list of references, of which the first links tell where they lead.</summary>
    private CellValue? Linked(BoundValue value, Table[] targets, string path, ref ReadOnlySpan<RowCell?> links)
    {
        if (links.IsEmpty)
        {
            return Of(value, targets, path);
        }

        if (value is not ListValue list)
        {
            return Next(value, targets, path, ref links);
        }

        ImmutableArray<CellValue>.Builder items = ImmutableArray.CreateBuilder<CellValue>(list.Items.Count);
        foreach (BoundValue item in list.Items)
        {
            if (Next(item, targets, path, ref links) is { } cell)
            {
                items.Add(cell);
            }
        }

        return new ListCell(items.ToImmutable());
    }

    private CellValue? Next(BoundValue value, Table[] targets, string path, ref ReadOnlySpan<RowCell?> links)
    {
        RowCell? link = links[0];
        links = links.Slice(1);
        return link is not null ? references.Follow(link) : Of(value, targets, path);
    }

    private ListCell ListOf(ListValue list, Table[] targets, string path)
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
