using Dataset.Cli.Workspaces;
using Dataset.Core.Schema;
using Dataset.Core.Validation;

namespace Dataset.Cli.Releasing;

/// <summary>The ledger of released ids as text. Lines are added to it; whatever stands there stays.</summary>
internal static class LedgerText
{
    private const string Heading =
        "# Ids that were ever released, one \"table id\" a line, sorted. The build demands each of them: as a row, or as a redirect.\n"
        + "# Lines are added by 'dataset release', and never taken away.\n";

    /// <summary>Every id that an application can hold, as a line.</summary>
    public static List<string> LinesOf(Workspace workspace)
    {
        List<string> lines = [];
        foreach (CatalogueTable table in workspace.Catalogue.Tables)
        {
            TableSpec spec = workspace.Schema.Table(table.Table);
            if (spec is { Kind: TableKind.Entity, Key.Count: > 0 } && spec.Role != TableRole.Redirects)
            {
                lines.AddRange(table.Rows.Items.Select(r => spec.YamlName + " " + r.Key));
            }
        }

        string? broken = lines.FirstOrDefault(l => l.Split((char[]?)null).Length != 2);
        return broken is null ? lines : throw new ToolError("'" + broken + "' cannot stand in the ledger of released ids: it has a space in its id.");
    }

    /// <param name="text">The ledger as it is; null where there is none.</param>
    /// <param name="lines">The lines that it shall have.</param>
    /// <param name="added">How many it had not.</param>
    public static string With(string? text, IEnumerable<string> lines, out int added)
    {
        List<string> all = (text ?? Heading).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        HashSet<string> known = all.Select(Entry).ToHashSet(StringComparer.Ordinal);
        added = 0;
        foreach (string line in lines.Where(known.Add).Order(StringComparer.Ordinal))
        {
            int at = all.FindIndex(l => Entry(l) is { Length: > 0 } entry && entry[0] != '#' && string.CompareOrdinal(entry, line) > 0);
            all.Insert(at < 0 ? all.Count : at, line);
            added++;
        }

        return string.Join('\n', all) + "\n";
    }

    private static string Entry(string line) => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
