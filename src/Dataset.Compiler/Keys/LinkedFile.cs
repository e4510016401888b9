using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Keys;

/// <summary>
/// A file's rows with the rows that their references lead to, as far as a key tells. Neither an edit of another file nor one that moves no key
/// changes it; why a reference leads nowhere is found out later, with everything at hand.
/// </summary>
public sealed class LinkedFile
{
    private readonly ImmutableArray<RowValue?> _links;
    private readonly ImmutableArray<int> _starts;
    private readonly ImmutableArray<CatalogueRow?> _finished;

    private LinkedFile(BoundRows rows, ImmutableArray<RowValue?> links, ImmutableArray<int> starts, ImmutableArray<CatalogueRow?> finished)
    {
        Rows = rows;
        _links = links;
        _starts = starts;
        _finished = finished;
    }

    public BoundRows Rows { get; }

    public static LinkedFile Of(BoundRows rows, KeyIndex keys)
    {
        ImmutableArray<RowValue?>.Builder links = ImmutableArray.CreateBuilder<RowValue?>();
        var starts = new int[rows.Rows.Count];
        var finished = new CatalogueRow?[starts.Length];
        for (int row = 0; row < starts.Length; row++)
        {
            starts[row] = links.Count;
            Link(rows.Rows[row], keys, links);
            finished[row] = Finish(rows.Path, rows.Rows[row], keys, links, starts[row]);
        }

        return new LinkedFile(
            rows, links.ToImmutable(), ImmutableCollectionsMarshal.AsImmutableArray(starts), ImmutableCollectionsMarshal.AsImmutableArray(finished));
    }

    /// <summary>The row as it is stored, the same object in every catalogue; null where it takes more than its references to tell.</summary>
    internal CatalogueRow? Finished(int row) => _finished[row];

    /// <summary>The rows that a row's references lead to, column after column; null for one that leads to none or to several.</summary>
    internal ReadOnlySpan<RowValue?> LinksOf(int row) => _links.AsSpan().Slice(_starts[row]);

    private static CatalogueRow? Finish(string path, BoundRow row, KeyIndex keys, ImmutableArray<RowValue?>.Builder links, int link)
    {
        Table table = row.Table;
        if (!table.IsPlain || RowKey.Of(row) is not { } key)
        {
            return null;
        }

        var cells = new Value?[table.Columns.Length];
        row.CopyCells(table, cells);
        foreach (int column in table.LinkColumns)
        {
            // Lists and what is checked beside being stored take the way of all others.
            if (row.Values[column] is not { } value)
            {
                continue;
            }

            if (value is not BoundReference || table.Columns[column].BuildOnly || column == table.Refutes
                || links[link++] is not { } cell || keys.Schema.Tables[cell.Row.Table].MustBeUsed)
            {
                return null;
            }

            cells[column] = cell;
        }

        return new CatalogueRow(key, null, ImmutableCollectionsMarshal.AsImmutableArray(cells), path, row.Node);
    }

    private static void Link(BoundRow row, KeyIndex keys, ImmutableArray<RowValue?>.Builder links)
    {
        Table table = row.Table;
        foreach (int column in table.LinkColumns)
        {
            switch (row.Values[column])
            {
                case BoundReference reference:
                    links.Add(LinkOf(reference, table.Targets[column], keys));
                    break;
                case BoundList list:
                    foreach (BoundValue item in list.Items)
                    {
                        links.Add(item is BoundReference one ? LinkOf(one, table.Targets[column], keys) : null);
                    }

                    break;
            }
        }
    }

    private static RowValue? LinkOf(BoundReference reference, Table[] targets, KeyIndex keys)
    {
        RowValue? found = null;
        foreach (Table target in targets)
        {
            if (keys.Numbers[target.Index].TryGetValue(reference.Key, out int row))
            {
                if (found is not null)
                {
                    return null;
                }

                found = new RowValue(new RowRef(target.Index, row));
                reference.Share(keys.Rows(target).KeyOf(row));
            }
        }

        return found;
    }
}

/// <summary>All files, linked.</summary>
/// <param name="Keys">What they are linked by.</param>
/// <param name="Files">In the order of their paths.</param>
public sealed record LinkedFiles(KeyIndex Keys, ImmutableArray<LinkedFile> Files)
{
    internal static LinkedFiles Of(SchemaIndex schema, EquatableArray<BoundRows> files)
    {
        BoundRows[] ordered = [.. files.Items.OrderBy(f => f.Path, StringComparer.Ordinal)];
        KeyIndex keys = KeyIndex.Of(schema, ordered.Select(f => FileKeys.Of(f)).ToEquatableArray());
        return new LinkedFiles(keys, [.. ordered.Select(f => LinkedFile.Of(f, keys))]);
    }

    /// <summary>Whether these are the very files, none changed.</summary>
    internal bool AreOf(EquatableArray<BoundRows> files)
    {
        int same = 0;
        while (same < files.Count && same < Files.Length && ReferenceEquals(Files[same].Rows, files[same]))
        {
            same++;
        }

        return same == files.Count && same == Files.Length;
    }
}
