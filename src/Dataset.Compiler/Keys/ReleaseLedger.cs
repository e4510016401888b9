using System.Collections.Immutable;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Keys;

/// <summary>An id that was released, and where the ledger says so.</summary>
/// <param name="Table">The table's name in YAML.</param>
/// <param name="Id">The key; a composite one joined by <c>/</c>.</param>
/// <param name="At">The line.</param>
public sealed record ReleasedId(string Table, string Id, Location At);

/// <summary>
/// The ids that were ever released: a plain text, one table and id a line, and the id may have blanks; <c>#</c> before a comment. An application may
/// hold any of them, so none may disappear without a redirect or come back as something else.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Ids">In the order of the lines.</param>
/// <param name="Findings">Lines that cannot be read.</param>
public sealed record ReleaseLedger(string Path, EquatableArray<ReleasedId> Ids, EquatableArray<Finding> Findings)
{
    public static ReleaseLedger Read(string path, string text)
    {
        path = path.Replace('\\', '/');
        var lines = new LineMap(path, text);
        ImmutableArray<ReleasedId>.Builder ids = ImmutableArray.CreateBuilder<ReleasedId>();
        ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>();
        for (int start = 0, next; start < text.Length; start = next)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            next = end + 1;
            string line = text.Substring(start, end - start);
            string entry = line.Trim().TrimStart('\uFEFF');
            if (entry.Length == 0 || entry[0] == '#')
            {
                continue;
            }

            int from = start + line.IndexOf(entry, StringComparison.Ordinal);
            Location at = lines.Locate(from, from + entry.Length);
            int blank = 0;
            while (blank < entry.Length && !char.IsWhiteSpace(entry[blank]))
            {
                blank++;
            }

            // A key may have blanks of its own; a table's name has none.
            if (blank < entry.Length)
            {
                ids.Add(new ReleasedId(entry.Substring(0, blank), entry.Substring(blank).TrimStart(), at));
            }
            else
            {
                findings.Add(Finding.Create(ReferenceFindings.LedgerLine, at, entry, "a table and an id", ""));
            }
        }

        return new ReleaseLedger(path, ids.ToImmutable(), findings.ToImmutable());
    }
}
