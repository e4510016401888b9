using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Building;

/// <summary>
/// Lets in as many rows as can be stored, and reports the first that is one too many. What is left out must cost nothing, or the build would break
/// before it could say why; of a row without room for its text the key stays, so that no reference to it is an error of its own.
/// </summary>
internal sealed class SizeCheck(Draft draft, Limits limits)
{
    private int _rows;
    private int _listItems;
    private long _textBytes;

    /// <summary>The files without what is too much, in the order of their paths.</summary>
    public EquatableArray<BoundRows> Cut(EquatableArray<BoundRows> files)
    {
        bool isFull = false;
        long rows = 0;
        foreach (BoundRows file in files)
        {
            rows += file.Rows.Count;
        }

        ImmutableArray<BoundRows>.Builder kept = ImmutableArray.CreateBuilder<BoundRows>(files.Count);
        foreach (BoundRows file in files.Items.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            int fits = 0;
            while (!isFull && fits < file.Rows.Count)
            {
                Count(file.Rows[fits]);
                if (Exceeded() is { } limit)
                {
                    Report(file.Path, file.Rows[fits], limit);
                    isFull = true;
                }
                else
                {
                    fits++;
                }
            }

            kept.Add(fits == file.Rows.Count ? file : Without(file, fits, rows <= limits.Rows));
        }

        return kept.MoveToImmutable();
    }

    private void Count(BoundRow row)
    {
        _rows++;
        for (int i = 0; i < row.Values.Count; i++)
        {
            Count(row.Values.Kept(i));
        }
    }

    private void Count(object? value)
    {
        switch (value)
        {
            case TextValue text:
                _textBytes += Encoding.UTF8.GetByteCount(text.Text);
                break;
            case BoundScalar { Value: TextValue item }:
                _textBytes += Encoding.UTF8.GetByteCount(item.Text);
                break;
            case BoundPart part:
                Count(part.Row);
                break;
            case BoundList list:
                foreach (BoundValue item in list.Items)
                {
                    _listItems += item is BoundPart ? 0 : 1;
                    Count(item);
                }

                break;
        }
    }

    private string? Exceeded() =>
        _rows > limits.Rows ? Number(limits.Rows) + " rows, nested ones included"
        : _listItems > limits.ListItems ? Number(limits.ListItems) + " items of lists"
        : _textBytes > limits.TextBytes ? Number(limits.TextBytes) + " bytes of text"
        : null;

    private void Report(string path, BoundRow row, string limit)
    {
        int key = row.Table.Spec.Key is { Count: > 0 } columns ? columns[0] : -1;
        draft.Report(LimitFindings.TooLarge, path, row.Value(key)?.Node ?? row.Node, limit);
        draft.KnowsAllReferences = false;
    }

    private static BoundRows Without(BoundRows file, int fits, bool keysFit)
    {
        BoundRow[] left = file.Rows.Items.Skip(fits).ToArray();
        IEnumerable<SalvagedRow> keys = keysFit ? left.Select(KeyOf).OfType<SalvagedRow>() : [];
        return file with
        {
            Rows = file.Rows.Items.Take(fits).ToImmutableArray(),
            Salvaged = file.Salvaged.Items.Concat(keys).ToImmutableArray(),
            Unread = file.Unread.Items.Concat(left.Select(r => r.Table)).Distinct().ToImmutableArray(),
        };
    }

    private static SalvagedRow? KeyOf(BoundRow row) => RowKey.Of(row) is { } key ? new SalvagedRow(row.Table, key) : null;

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
