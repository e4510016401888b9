using System.Text;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Types;
using static Dataset.Cli.Exporting.SqlText;

namespace Dataset.Cli.Exporting.Csv;

/// <summary>
/// What psql loads the files into PostgreSQL with. Rows refer to each other in circles, and texts have an apostrophe before them where a spreadsheet
/// would calculate, so that constraints come when all rows are there as they are.
/// </summary>
internal static class PostgresScript
{
    public const string FileName = "postgresql.sql";

    /// <summary>psql before version 18 takes such a line for the end of the data, even one in quotes.</summary>
    private const string EndOfCopy = "\\.";

    private const string Head =
        """
        -- PostgreSQL, run in this folder: psql -v ON_ERROR_STOP=1 -f postgresql.sql DATABASE
        set client_encoding = 'UTF8';
        set standard_conforming_strings = on;
        begin;

        """;

    /// <param name="tables">The tables without lists.</param>
    public static string Of(IReadOnlyList<ViewTable> tables)
    {
        StringBuilder script = new(Head);
        foreach (ViewTable table in tables)
        {
            script.Append("create table ").Append(Name(table.Name)).Append(" (")
                .AppendJoin(", ", Fields(table).Select(f => Name(f.Name) + " " + TypeOf(f.Kind) + (f.IsNullable ? "" : " not null"))).Append(");\n");
            if (table.Rows.Any(r => Values(table, r).Any(v => v is not null && v.Split('\n').Contains(EndOfCopy))))
            {
                AppendRows(script, table);
            }
            else
            {
                script.Append("\\copy ").Append(Name(table.Name)).Append(" from ").Append(Literal(table.Name + ".csv"))
                    .Append(" with (format csv, header true)\n");
                AppendTexts(script, table);
            }
        }

        script.Append("create table ").Append(Name(CatalogueView.FactsName)).Append(" (\"id\" text, \"kind\" text, primary key (\"id\", \"kind\"));\n");
        foreach (ViewTable table in tables.Where(t => t.Id is not null))
        {
            script.Append("insert into ").Append(Name(CatalogueView.FactsName)).Append(" select ").Append(Name(table.Id!.Name)).Append(", ")
                .Append(Literal(table.Name)).Append(" from ").Append(Name(table.Name)).Append(";\n")
                .Append("alter table ").Append(Name(table.Name)).Append(" add primary key (").Append(Name(table.Id.Name)).Append(");\n");
        }

        Dictionary<string, ViewTable> byName = tables.ToDictionary(t => t.Name, StringComparer.Ordinal);
        foreach (ViewTable table in tables)
        {
            AppendConstraints(script, table, byName);
        }

        return script.Append("commit;\n").ToString();
    }

    private static IEnumerable<string?> Values(ViewTable table, ViewRow row) =>
        Enumerable.Range(0, table.Columns.Count).SelectMany(i => row.Items(i)[0]);

    /// <summary>The rows themselves, of a table whose file psql would not read to its end.</summary>
    private static void AppendRows(StringBuilder script, ViewTable table)
    {
        foreach (ViewRow row in table.Rows)
        {
            script.Append("insert into ").Append(Name(table.Name)).Append(" values (")
                .AppendJoin(", ", Values(table, row).Select(v => v is null ? "null" : Literal(v))).Append(");\n");
        }
    }

    private static IEnumerable<ViewField> Fields(ViewTable table) => table.Columns.Items.SelectMany(c => c.Fields.Items);

    private static string TypeOf(PlainKind kind) => kind switch
    {
        PlainKind.Boolean => "boolean",
        PlainKind.Integer => "integer",
        PlainKind.Long => "bigint",
        PlainKind.Decimal => "numeric",
        PlainKind.Date => "date",
        _ => "text",
    };

    /// <summary>Takes away what keeps spreadsheets from calculating.</summary>
    private static void AppendTexts(StringBuilder script, ViewTable table)
    {
        string[] texts = [.. Fields(table).Where(f => f.Kind == PlainKind.Text).Select(f => Name(f.Name))];
        if (texts.Length > 0)
        {
            string guard = Literal(CsvText.Guard);
            script.Append("update ").Append(Name(table.Name)).Append(" set ")
                .AppendJoin(", ", texts.Select(t => t + " = case when starts_with(" + t + ", " + guard + ") then substr(" + t + ", 2) else " + t + " end"))
                .Append(" where ").AppendJoin(" or ", texts.Select(t => "starts_with(" + t + ", " + guard + ")")).Append(";\n");
        }
    }

    private static void AppendConstraints(StringBuilder script, ViewTable table, Dictionary<string, ViewTable> tables)
    {
        string alter = "alter table " + Name(table.Name) + " add ";
        if (table.IsListOfAnother)
        {
            script.Append(alter).Append("primary key (").Append(Names(table.Columns.Items.Take(2).Select(c => c.Name))).Append(");\n");
        }

        foreach (ViewColumn column in table.Columns)
        {
            string fields = Names(column.Fields.Items.Select(f => f.Name));
            if (column.Choices.Count > 0)
            {
                script.Append(alter).Append("check (").Append(Name(column.Fields[0].Name)).Append(" in (")
                    .AppendJoin(", ", column.Choices.Items.Select(Literal)).Append("));\n");
            }

            string? target = column.Target is { } one ? Name(one) + " (" + Name(tables[one].Id!.Name) + ")"
                : column.IsToSeveral ? Name(CatalogueView.FactsName) + " (\"id\", \"kind\")"
                : null;
            if (target is not null)
            {
                script.Append(alter).Append("foreign key (").Append(fields).Append(") references ").Append(target).Append(";\n")
                    .Append("create index on ").Append(Name(table.Name)).Append(" (").Append(fields).Append(");\n");
            }
        }
    }
}
