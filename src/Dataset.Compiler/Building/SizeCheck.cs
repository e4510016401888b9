using System.Collections.Immutable;
using System.Globalization;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;

namespace Dataset.Compiler.Building;

/// <summary>
/// Lets in as many rows as can be stored, and reports the first that is one too many. What is left out must cost nothing, or the build would break
/// before it could say why; of a row without room for its text the key stays, so that no reference to it is an error of its own.
/// </summary>
internal sealed class SizeCheck(Draft draft, Limits limits)
{
    private readonly SizeOfRows _size = new();

    /// <summary>The files without what is too much, in the order of their paths.</summary>
    /// <param name="files">All files.</param>
    /// <param name="threads">How many of them may be looked at at once.</param>
    public EquatableArray<BoundRows> Cut(EquatableArray<BoundRows> files, int threads)
    {
        foreach (SizeOfRows size in Threads.Select(threads, files.Items, SizeOfRows.Of))
        {
            _size.Add(size);
            if (Exceeded() is not null)
            {
                _size.Clear();
                return CutWhereFull(files);
            }
        }

        return files.Items.OrderBy(f => f.Path, StringComparer.Ordinal).ToEquatableArray();
    }

    private EquatableArray<BoundRows> CutWhereFull(EquatableArray<BoundRows> files)
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
                _size.Add(file.Rows[fits]);
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

    private string? Exceeded() =>
        _size.Rows > limits.Rows ? Number(limits.Rows) + " rows, nested ones included"
        : _size.ListItems > limits.ListItems ? Number(limits.ListItems) + " items of lists"
        : _size.TextBytes > limits.TextBytes ? Number(limits.TextBytes) + " bytes of text"
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
