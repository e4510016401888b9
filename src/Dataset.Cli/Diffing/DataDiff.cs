using System.Globalization;
using Dataset.Cli.History;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Diffing;

/// <summary>How much of what an application may rely on a change breaks.</summary>
internal enum Bump
{
    None,

    /// <summary>Values are other ones.</summary>
    Patch,

    /// <summary>There is more.</summary>
    Minor,

    /// <summary>Something is gone.</summary>
    Major,
}

/// <summary>A field of a row before and after.</summary>
internal sealed record FieldChange(string Name, IReadOnlyList<string> Removed, IReadOnlyList<string> Added);

/// <summary>A row that is in both revisions with other values.</summary>
internal sealed record RowChange(string Record, IReadOnlyList<FieldChange> Fields);

/// <summary>What changed in the data; lists are in ordinal order.</summary>
internal sealed record DataDiff(
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Retired,
    IReadOnlyList<string> Removed,
    IReadOnlyList<RowChange> Changed,
    IReadOnlyList<string> Opened,
    IReadOnlyList<string> Settled,
    IReadOnlyList<string> Schema,
    Bump Bump,
    string? Before,
    string? Next)
{
    /// <param name="before">The older revision.</param>
    /// <param name="after">The newer one.</param>
    /// <param name="version">What the older one was released as; where nothing is given, the version that its data gives itself.</param>
    public static DataDiff Of(Snapshot before, Snapshot after, string? version = null)
    {
        List<string> gone = before.Rows.Keys.Where(k => !after.Rows.ContainsKey(k)).Order(StringComparer.Ordinal).ToList();
        List<string> retired = gone.Where(k => after.Retired.ContainsKey(before.Rows[k].Key)).ToList();
        List<string> removed = gone.Except(retired).ToList();
        List<string> added = after.Rows.Keys.Where(k => !before.Rows.ContainsKey(k)).Order(StringComparer.Ordinal).ToList();
        List<RowChange> changed = before.Rows.Keys.Where(after.Rows.ContainsKey).Order(StringComparer.Ordinal)
            .Select(k => new RowChange(k, Compare(before.Rows[k], after.Rows[k]))).Where(c => c.Fields.Count > 0).ToList();
        List<string> lost = Surface(before.Schema).Except(Surface(after.Schema)).Order(StringComparer.Ordinal).ToList();
        List<string> gained = Surface(after.Schema).Except(Surface(before.Schema)).Order(StringComparer.Ordinal).ToList();

        bool isGone = removed.Count > 0 || lost.Count > 0 || !retired.All(k => Forwards(before.Rows[k], after));
        Bump bump = isGone ? Bump.Major
            : added.Count > 0 || retired.Count > 0 || gained.Count > 0 ? Bump.Minor
            : changed.Count > 0 ? Bump.Patch
            : Bump.None;
        return new DataDiff(
            added, retired, removed, changed,
            Disputes(after.Disputes, before.Disputes), Disputes(before.Disputes, after.Disputes),
            [.. lost.Select(c => "- " + c), .. gained.Select(c => "+ " + c)],
            bump, version ?? before.Version, Raise(version ?? before.Version, bump));
    }

    /// <summary>Whether one row of the same table took its place: what names a row that was split or withdrawn no longer compiles.</summary>
    private static bool Forwards(RowImage row, Snapshot after)
    {
        string key = row.Key;
        HashSet<string> passed = new(StringComparer.Ordinal);
        while (after.Retired.TryGetValue(key, out IReadOnlyList<string>? to) && passed.Add(key))
        {
            if (to.Count != 1)
            {
                return false;
            }

            key = to[0];
        }

        return after.Rows.ContainsKey(row.Table + "/" + key);
    }

    private static List<FieldChange> Compare(RowImage before, RowImage after) =>
        before.Fields.Concat(after.Fields).Select(f => f.Name).Distinct()
            .Select(name => Compare(name, Items(before, name), Items(after, name)))
            .Where(c => c.Removed.Count + c.Added.Count > 0).ToList();

    /// <summary>Another order is a change, too: what is listed first is shown first.</summary>
    private static FieldChange Compare(string name, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        List<string> removed = Without(before, after), added = Without(after, before);
        return removed.Count + added.Count > 0 || before.SequenceEqual(after)
            ? new FieldChange(name, removed, added)
            : new FieldChange(name, ["in another order"], ["in this order: " + string.Join(", ", after)]);
    }

    private static IReadOnlyList<string> Items(RowImage row, string field) => row.Fields.FirstOrDefault(f => f.Name == field)?.Items ?? [];

    private static List<string> Disputes(IReadOnlyList<(string Record, string Field)> these, IReadOnlyList<(string Record, string Field)> those) =>
        Without(these.Select(d => d.Record + " " + d.Field), those.Select(d => d.Record + " " + d.Field)).Order(StringComparer.Ordinal).ToList();

    /// <summary>What the first has more often than the second.</summary>
    private static List<string> Without(IEnumerable<string> these, IEnumerable<string> those)
    {
        Dictionary<string, int> left = those.GroupBy(t => t, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return these.Where(t => !left.TryGetValue(t, out int count) || --left[t] < 0).ToList();
    }

    /// <summary>What applications name: properties, look-ups, members of enums and of unions.</summary>
    private static IEnumerable<string> Surface(DatasetSchema schema) => schema.Tables.Items.SelectMany(Surface)
        .Concat(schema.Enums.Items.SelectMany(e => e.Members.Items.Select(m => e.Name + "." + m.Name)))
        .Concat(schema.Unions.Items.SelectMany(u => u.Members.Items.Select(m => u.Name + " of " + m[(m.LastIndexOf('.') + 1)..])));

    private static IEnumerable<string> Surface(TableSpec table) => table.Columns.Items.Where(c => !c.BuildOnly && c.HasProperty)
        .Select(c => table.Name + "." + c.Name + ": " + (c.Scalar?.Name ?? c.Type.ToString())
            + (c.TypeName is null ? "" : " " + c.TypeName) + (c.IsList ? " list" : c.Nullable ? "?" : ""))
        .Concat(table.Inverses.Items.Select(i => table.Name + "." + i.Name + ": " + i.ElementType + " list"))
        .Concat(table.Indexes.Items.Select(i => table.Container + "." + i.Name))
        .Concat(table.Uniques.Items.Select(u => table.Container + ".FindBy" + u.Name))
        .Concat(table.NamedMembers ? [table.Container + ", a member for each row"] : []);

    /// <summary>Before 1.0 what breaks raises the second number, and everything else the third.</summary>
    private static string? Raise(string? version, Bump bump)
    {
        int[] parts =
            version?.Split('.').Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : -1).ToArray() ?? [];
        if (parts.Length != 3 || parts.Contains(-1) || bump == Bump.None)
        {
            return null;
        }

        Bump raised = parts[0] > 0 ? bump : bump == Bump.Major ? Bump.Minor : Bump.Patch;
        int[] next = raised switch
        {
            Bump.Major => [parts[0] + 1, 0, 0],
            Bump.Minor => [parts[0], parts[1] + 1, 0],
            _ => [parts[0], parts[1], parts[2] + 1],
        };
        return string.Join('.', next.Select(n => n.ToString(CultureInfo.InvariantCulture)));
    }
}
