using System.Collections.Immutable;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

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
            references.DoubtWhereBroken(null);
            if (table.Spec.Key.Count == 1 && table.Columns[table.Spec.Key[0]].Scalar is TextType)
            {
                row.Unfinished[table.Spec.Key[0]] = new TextValue(row.Key);
            }

            return;
        }

        references.DoubtWhereBroken(bound);
        if (row.Finished is not null)
        {
            return;
        }

        bound.CopyCells(table, row.Unfinished);
        if (table.Owner >= 0)
        {
            row.Unfinished[table.Owner] = row.Owner is { } owner ? new RowValue(owner) : null;
        }

        ReadOnlySpan<RowValue?> links = row.LinkedIn is { } file ? file.LinksOf(row.Position) : default;
        foreach (int column in table.LinkColumns)
        {
            if (bound.Value(column) is { } value)
            {
                Value? cell = Linked(value, table.Targets[column], row.Path, ref links);
                row.Unfinished[column] = table.Columns[column].BuildOnly || column == table.Refutes ? null : cell;
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
                foreach (BoundPart part in row.Parts(i))
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

    /// <summary>Fills the columns that refer to nested rows.</summary>
    public void FillPaths(DraftRow row)
    {
        foreach (int column in row.Table.PathColumns)
        {
            Value?[] found = row.Bound is null ? []
                : [.. row.Bound.Items(column).OfType<BoundReference>()
                    .Select(r => references.ResolvePath(r, row.Table.Targets[column][0], row.Path))];
            row.Unfinished[column] = row.Table.Columns[column].BuildOnly ? null
                : row.Table.Columns[column].IsList ? new ListValue([.. found.OfType<Value>()])
                : found.FirstOrDefault();
        }
    }

    /// <summary>The stored form of a value; null where a reference does not resolve.</summary>
    public Value? Of(BoundValue value, Table[] targets, string path, bool isOfList = false) => value switch
    {
        BoundReference reference => references.Resolve(reference, targets, path, isOfList),
        BoundList { Stored: null } list => ListOf(list, targets, path),
        _ => value.Stored,
    };

    /// <summary>The stored form of a reference or a list of references, of which the first links tell where they lead.</summary>
    private Value? Linked(BoundValue value, Table[] targets, string path, ref ReadOnlySpan<RowValue?> links)
    {
        if (links.IsEmpty)
        {
            return Of(value, targets, path);
        }

        if (value is not BoundList list)
        {
            return Next(value, targets, path, isOfList: false, ref links);
        }

        ImmutableArray<Value>.Builder items = ImmutableArray.CreateBuilder<Value>(list.Items.Count);
        foreach (BoundValue item in list.Items)
        {
            if (Next(item, targets, path, isOfList: true, ref links) is { } cell)
            {
                items.Add(cell);
            }
        }

        return new ListValue(items.ToImmutable());
    }

    private Value? Next(BoundValue value, Table[] targets, string path, bool isOfList, ref ReadOnlySpan<RowValue?> links)
    {
        RowValue? link = links[0];
        links = links.Slice(1);
        return link is not null ? references.MarkUsed(link) : Of(value, targets, path, isOfList);
    }

    private ListValue ListOf(BoundList list, Table[] targets, string path)
    {
        ImmutableArray<Value>.Builder items = ImmutableArray.CreateBuilder<Value>(list.Items.Count);
        foreach (BoundValue item in list.Items)
        {
            if (Of(item, targets, path, isOfList: true) is { } cell)
            {
                items.Add(cell);
            }
        }

        return new ListValue(items.ToImmutable());
    }
}
