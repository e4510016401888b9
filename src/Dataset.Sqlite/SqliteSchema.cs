using System.Text;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Types;

namespace Dataset.Sqlite;

/// <summary>The statements that make tables, indexes and full text of tables without lists.</summary>
internal sealed class SqliteSchema
{
    private readonly Dictionary<string, ViewTable> _tables;

    public SqliteSchema(IEnumerable<ViewTable> tables) => _tables = tables.ToDictionary(t => t.Name, StringComparer.OrdinalIgnoreCase);

    public static string Facts =>
        "create table " + Name(CatalogueView.FactsName) + " (\"id\" text not null, \"kind\" text not null, primary key (\"id\", \"kind\")) strict;";

    public string Table(ViewTable table)
    {
        List<string> parts = [.. table.Columns.Items.SelectMany(Columns)];
        parts.AddRange(table.Columns.Items.Select(Reference).OfType<string>());
        if (table.IsListOfAnother)
        {
            parts.Add("primary key (\"row\", \"position\")");
        }

        return "create table " + Name(table.Name) + " (\n  " + string.Join(",\n  ", parts) + "\n) strict;";
    }

    /// <summary>One for each reference: who refers to a row is asked as often as whom it refers to.</summary>
    public static string Indexes(ViewTable table)
    {
        StringBuilder script = new();
        foreach (ViewColumn column in table.Columns.Items.Where(c => c.Target is not null || c.IsToSeveral))
        {
            script.Append("create index ").Append(Name(table.Name + "/" + column.Name)).Append(" on ").Append(Name(table.Name))
                .Append(" (").AppendJoin(", ", column.Fields.Items.Select(f => Name(f.Name))).Append(");\n");
        }

        return script.ToString();
    }

    /// <summary>Full text over the table's own text: <c>Zelensky</c> or <c>Zelenský</c>, with or without accents.</summary>
    public string Search(ViewTable table)
    {
        string[] texts = [.. table.Columns.Items.Where(c => c is { IsId: false, Source.Scalar: TextType }).Select(c => c.Fields[0].Name)];
        if (texts.Length == 0)
        {
            return "";
        }

        // Datasette offers the search box of a table by this name.
        string name = table.Name + "_fts";
        while (_tables.ContainsKey(name))
        {
            name += "_";
        }

        return "create virtual table " + Name(name) + " using fts5(" + string.Join(", ", texts.Select(Name)) + ", content=" + Literal(table.Name)
            + ", tokenize='unicode61 remove_diacritics 2');\n"
            + "insert into " + Name(name) + "(" + Name(name) + ") values ('rebuild');\n"
            + "insert into " + Name(name) + "(" + Name(name) + ") values ('optimize');";
    }

    public static string Name(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string Literal(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static IEnumerable<string> Columns(ViewColumn column)
    {
        for (int i = 0; i < column.Fields.Count; i++)
        {
            ViewField field = column.Fields[i];
            yield return Name(field.Name) + (field.Kind is PlainKind.Boolean or PlainKind.Integer or PlainKind.Long ? " integer" : " text")
                + (column.IsId ? " primary key" : "")
                + (field.IsNullable ? "" : " not null")
                + (field.Kind == PlainKind.Boolean ? " check (" + Name(field.Name) + " in (0, 1))" : "")
                + (i == 0 && column.Choices.Count > 0 ? " check (" + Name(field.Name) + " in (" + Choices(column) + "))" : "");
        }
    }

    private static string Choices(ViewColumn column) => string.Join(", ", column.Choices.Items.Select(Literal));

    /// <summary>Rows refer to each other in circles, so that a reference is looked at when all are there.</summary>
    private string? Reference(ViewColumn column)
    {
        string? target = column.Target is { } one ? Name(one) + "(" + Name(_tables[one].Id!.Name) + ")"
            : column.IsToSeveral ? Name(CatalogueView.FactsName) + "(\"id\", \"kind\")"
            : null;
        string fields = string.Join(", ", column.Fields.Items.Select(f => Name(f.Name)));
        return target is null ? null : "foreign key (" + fields + ") references " + target + " deferrable initially deferred";
    }
}
