using Dataset.Cli.Workspaces;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Looking;

/// <summary>A row by what somebody may call it.</summary>
/// <param name="Table">The list in which it stands.</param>
/// <param name="Key">Its id.</param>
/// <param name="Names">Its name and its other names.</param>
internal sealed record NamedRow(string Table, string Key, IReadOnlyList<string> Names)
{
    public string Record => Table + "/" + Key;
}

/// <summary>What somebody asked for, and how it was found where that was not by its id.</summary>
/// <param name="Rows">The numbers of the rows: one, unless an id was split or a name is that of several.</param>
/// <param name="How">A sentence; empty where the id is that of the row.</param>
internal sealed record FoundRows(IReadOnlyList<int> Rows, string How);

/// <summary>Finds rows by their ids, their names, and the ids that they once had.</summary>
/// <param name="rows">All that have an id, in the order in which they are written.</param>
/// <param name="retired">Per retired id those that took its place, which may be retired as well.</param>
internal sealed class RowFinder(IReadOnlyList<NamedRow> rows, IReadOnlyDictionary<string, IReadOnlyList<string>> retired)
{
    /// <summary>The row with this id, <c>table/id</c>, retired id or name; a clear message where there is none.</summary>
    /// <param name="wanted">What somebody typed.</param>
    /// <param name="noun">What it is to be.</param>
    /// <param name="isAmong">Whether a row may be meant; null for all.</param>
    public FoundRows Find(string wanted, string noun = "row", Predicate<int>? isAmong = null)
    {
        List<int> among = Enumerable.Range(0, rows.Count).Where(r => isAmong?.Invoke(r) ?? true).ToList();
        List<int> found = among.FindAll(r => rows[r].Key == wanted || rows[r].Record == wanted);
        if (found.Count > 0)
        {
            return new FoundRows(found, "");
        }

        // The address of a nested row leads to the row around it.
        int around = among.FindIndex(r => wanted.StartsWith(rows[r].Record + "/", StringComparison.Ordinal));
        if (around >= 0)
        {
            return new FoundRows([among[around]], "'" + wanted + "' is a part of '" + rows[among[around]].Record + "'.");
        }

        if (Successors(wanted) is { } successors)
        {
            found = successors.SelectMany(s => Enumerable.Range(0, rows.Count).Where(r => rows[r].Key == s)).ToList();
            return found.Count > 0
                ? new FoundRows(found, "'" + wanted + "' is retired; in its place: " + Listed(found) + ".")
                : throw new ToolError("'" + wanted + "' is retired without a successor: 'dataset find' looks for what is there instead.");
        }

        string folded = SearchWords.Fold(wanted);
        found = folded.Length == 0 ? [] : among.FindAll(r => rows[r].Names.Any(n => SearchWords.Fold(n) == folded));
        if (found.Count > 0)
        {
            return new FoundRows(found, "'" + wanted + "' is a name of " + Listed(found) + ".");
        }

        string? near = Similarity.Suggest(wanted, among.Select(r => rows[r].Key))
            ?? Similarity.Suggest(wanted, among.SelectMany(r => rows[r].Names).Distinct());
        throw new ToolError("there is no " + noun + " '" + wanted + "'"
            + (near is null ? ": 'dataset find \"" + wanted + "\"' looks for the words everywhere." : "; did you mean '" + near + "'?"));
    }

    public static void Write(BinaryWriter to, RowFinder finder)
    {
        to.WriteList(finder.Rows, static (t, row) =>
        {
            t.Write(row.Table);
            t.Write(row.Key);
            t.WriteTexts(row.Names);
        });
        to.WriteList([.. finder.Retired], static (t, retired) =>
        {
            t.Write(retired.Key);
            t.WriteTexts(retired.Value);
        });
    }

    public static RowFinder Read(BinaryReader from)
    {
        NamedRow[] rows = from.ReadList(static f => new NamedRow(f.ReadString(), f.ReadString(), f.ReadTexts()));
        KeyValuePair<string, IReadOnlyList<string>>[] retired =
            from.ReadList(static f => KeyValuePair.Create<string, IReadOnlyList<string>>(f.ReadString(), f.ReadTexts()));
        return new RowFinder(rows, new Dictionary<string, IReadOnlyList<string>>(retired, StringComparer.Ordinal));
    }

    private IReadOnlyList<NamedRow> Rows => rows;

    private IReadOnlyDictionary<string, IReadOnlyList<string>> Retired => retired;

    private string Listed(List<int> found) => string.Join(", ", found.Select(r => "'" + rows[r].Record + "'"));

    /// <summary>The living ids that took the place of a retired one, however many steps lead there; null where it is not retired.</summary>
    private List<string>? Successors(string key)
    {
        if (!retired.ContainsKey(key))
        {
            return null;
        }

        List<string> living = [];
        HashSet<string> seen = new([key], StringComparer.Ordinal);
        Queue<string> open = new([key]);
        while (open.TryDequeue(out string? next))
        {
            foreach (string to in retired[next].Where(seen.Add))
            {
                if (retired.ContainsKey(to))
                {
                    open.Enqueue(to);
                }
                else
                {
                    living.Add(to);
                }
            }
        }

        return living;
    }
}
