using Dataset.Cli.Workspaces;
using Dataset.Core.Binding;
using Dataset.Core.Diagnostics;
using Dataset.Core.Schema;
using Dataset.Core.Validation;

namespace Dataset.Cli.Editing;

/// <summary>A place in a file where an id is written.</summary>
internal readonly record struct IdUse(string Path, Location At, bool IsDeclaration);

/// <summary>Finds every place where an id is written: its row, references to it, and redirects that lead to it.</summary>
internal static class IdUses
{
    public static List<IdUse> Of(Workspace workspace, string id)
    {
        SchemaMap schema = new(workspace.Schema);
        List<IdUse> uses = [];
        foreach (CuratedFile file in workspace.Files)
        {
            foreach (BoundRow row in file.Bound.Rows.Rows)
            {
                Visit(file, row);
            }
        }

        return uses;

        void Visit(CuratedFile file, BoundRow row)
        {
            TableInfo table = schema.Find(row.Table)!;
            bool isRedirect = table.Spec.Role == TableRole.Redirects;
            for (int column = 0; column < table.Columns.Length; column++)
            {
                bool isKey = !isRedirect && table.IsEntity && table.Spec.Key.Count == 1 && table.Spec.Key[0] == column;
                foreach (BoundValue value in row.Items(column).Where(v => !v.IsDefault))
                {
                    if (value is PartValue part)
                    {
                        Visit(file, part.Row);
                    }
                    else if ((value is ReferenceValue reference && reference.Key == id)
                        || (value is TextValue text && text.Text == id && (isKey || table.Columns[column].Role == ColumnRole.RedirectTo)))
                    {
                        uses.Add(new IdUse(file.Path, file.Bound.Locations[value.Node], isKey));
                    }
                }
            }
        }
    }

    /// <summary>The keys of all entities.</summary>
    public static IEnumerable<string> All(Workspace workspace) => workspace.Schema.Tables.Items
        .Where(t => t.Kind == TableKind.Entity && t.Role != TableRole.Redirects && t.Key.Count == 1)
        .SelectMany(t => workspace.Catalogue.Table(t.FullName).Rows.Items.Select(r => r.Key));

    /// <summary>The table of an entity; a clear message where there is none of this id, or where several tables have one.</summary>
    public static TableSpec TableOf(Workspace workspace, string id)
    {
        List<TableSpec> tables = workspace.Schema.Tables.Items
            .Where(t => t.Kind == TableKind.Entity && t.Role != TableRole.Redirects && t.Key.Count == 1)
            .Where(t => workspace.Catalogue.Table(t.FullName).Rows.Items.Any(r => r.Key == id)).ToList();
        return tables.Count switch
        {
            1 => tables[0],
            0 => throw new ToolError("there is no row '" + id + "'" + (Similarity.Suggest(id, All(workspace)) is { } near ? "; did you mean '" + near + "'?" : ".")),
            _ => throw new ToolError("several tables have a row '" + id + "': " + string.Join(", ", tables.Select(t => t.YamlName)) + "."),
        };
    }
}
