using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Workspaces;

/// <summary>How rows are called: an entity by its table and key, a nested row by its place in its owner.</summary>
internal static class RowAddress
{
    /// <summary><c>events/riyadh</c>, <c>events/riyadh/participants/0</c>.</summary>
    public static string Of(Workspace workspace, RowRef row)
    {
        TableSpec table = workspace.Schema.Tables[row.Table];
        string key = workspace.Catalogue.Tables[row.Table].Rows[row.Row].Key;
        return table.Kind == TableKind.Entity && table.Key.Count > 0 ? table.YamlName + "/" + key : key;
    }

    /// <summary>The lists in which a row stands: <c>events</c>, <c>events/participants</c>.</summary>
    public static string TableOf(Workspace workspace, RowRef row)
    {
        TableSpec table = workspace.Schema.Tables[row.Table];
        if (workspace.Catalogue.Tables[row.Table].Rows[row.Row].Owner is not { } owner)
        {
            return table.YamlName;
        }

        string own = Of(workspace, row), outer = Of(workspace, owner);
        return TableOf(workspace, owner) + "/" + own[(outer.Length + 1)..].Split('/')[0];
    }

    /// <summary>The key of the entity in which a row stands, or of the row itself.</summary>
    public static string EntityOf(Workspace workspace, RowRef row)
    {
        CatalogueRow found = workspace.Catalogue.Tables[row.Table].Rows[row.Row];
        return found.Owner is { } owner ? EntityOf(workspace, owner) : found.Key;
    }
}
