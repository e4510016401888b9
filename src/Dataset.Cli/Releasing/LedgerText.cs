using Dataset.Cli.Workspaces;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;

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
            TableSpec spec = table.Table.Spec;
            if (spec is { Kind: TableKind.Entity, Key.Count: > 0 } && spec.Role != TableRole.Redirects)
            {
                lines.AddRange(table.Rows.Items.Select(r => Line(spec.YamlName, r.Key)));
            }
        }

        return lines;
    }

    /// <summary>The line for an id, which the build must read as that id.</summary>
    private static string Line(string table, string id)
    {
        string line = table + " " + id;
        ReleaseLedger read = ReleaseLedger.Read("", line);
        return read.Ids.Count == 1 && read.Ids[0].Table == table && read.Ids[0].Id == id
            ? line
            : throw new ToolError("the id '" + id + "' cannot stand in the ledger of released ids.");
    }

    /// <param name="text">The ledger as it is; null where there is none.</param>
    /// <param name="lines">The lines that it shall have.</param>
    /// <param name="added">How many it had not.</param>
    public static string With(string? text, IEnumerable<string> lines, out int added)
    {
        List<string> all = (text ?? Heading).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        HashSet<string> known = ReleaseLedger.Read("", text ?? "").Ids.Items.Select(i => i.Table + " " + i.Id).ToHashSet(StringComparer.Ordinal);
        added = 0;
        foreach (string line in lines.Where(known.Add).Order(StringComparer.Ordinal))
        {
            int at = all.FindIndex(l => l.Trim() is { Length: > 0 } entry && entry[0] != '#' && string.CompareOrdinal(entry, line) > 0);
            all.Insert(at < 0 ? all.Count : at, line);
            added++;
        }

        return string.Join('\n', all) + "\n";
    }
}
