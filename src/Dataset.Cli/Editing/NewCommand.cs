using System.CommandLine;
using Dataset.Cli.Formatting;
using Dataset.Cli.Quoting;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Articles;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Editing;

/// <summary><c>new</c>: an entry with everything that is required, in the file where it belongs.</summary>
internal static class NewCommand
{
    public static Command Create(ToolContext context)
    {
        Argument<string> kind = new("kind") { Description = "What it is: the name of a table, or of one row in it (person, event)." };
        Argument<string[]> fields =
            new("fields") { Description = "Fields as name=value; the items of a list are separated by commas.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> source = new("--source") { Description = "The source that speaks of it." };
        Option<string?> quote = new("--quote") { Description = "Its words, as you remember them." };
        Option<string[]> aims = new("--for") { Description = "The fields that the words speak for.", AllowMultipleArgumentsPerToken = true };
        Option<string?> file = new("--file") { Description = "The file to write it to, where the tool cannot tell." };
        Command command =
            new("new", "Writes an entry into the file where it belongs; asks for what is missing.") { kind, fields, source, quote, aims, file };
        command.SetAction(parsed => Run(context, new Request(
            parsed.GetRequiredValue(kind),
            parsed.GetValue(fields) ?? [],
            parsed.GetValue(source),
            parsed.GetValue(quote),
            parsed.GetValue(aims) ?? [],
            parsed.GetValue(file))));
        return command;
    }

    private static int Run(ToolContext context, Request request)
    {
        Workspace workspace = ChangeSet.LoadSound(context);
        TableSpec table = TableOf(workspace, request.Kind);
        Dictionary<string, string> fields = ReadFields(table, request.Fields);
        Questions questions = new(context);
        foreach (ColumnSpec column in table.Columns.Items.Where(
            (c, i) => c.Written && (c.Required || table.Key.Contains(i)) && !fields.ContainsKey(c.YamlName)))
        {
            fields[column.YamlName] =
                questions.Ask(column.YamlName, column.IsList ? "several with commas" : null, Allowed(workspace, column), column.IsList)
                ?? throw new ToolError("a row of '" + table.YamlName + "' needs '" + column.YamlName + "': give " + column.YamlName + "=… .");
        }

        string? evidence = EvidenceOf(workspace, table, request, questions, out string? source);
        string id = table.Key.Count == 1 ? fields[table.Columns[table.Key[0]].YamlName] : "";
        string path = request.File is { } given
            ? workspace.Layout.Shorten(Path.GetFullPath(given, context.Directory))
            : HomeFile.Of(workspace, table, id, fields, source) is { } home ? workspace.Layout.Shorten(
                Path.GetFullPath(workspace.Layout.Expand(home)))
            : throw new ToolError("several files hold '" + table.YamlName + "'; name the right one with --file.");
        if (!path.StartsWith("curated/", StringComparison.Ordinal) || !path.EndsWith(".yaml", StringComparison.Ordinal))
        {
            throw new ToolError("'" + path + "' is no curated file: it must end in .yaml and stand in curated.");
        }

        ChangeSet changes = new(workspace);
        changes.Set(path, RowText.Append(path, changes.TextOf(path), workspace.Schema, table, id, Write(table, fields, evidence)));
        changes.Commit(context.Cancellation);
        Screen.Of(context).Line("wrote " + (id.Length > 0 ? id : "the entry") + " to " + path);
        return ExitCode.Success;
    }

    private static TableSpec TableOf(Workspace workspace, string kind)
    {
        List<TableSpec> tables = workspace.Schema.Tables.Items.Where(t => t.Kind == TableKind.Entity && t.Role != TableRole.Redirects).ToList();
        return tables.FirstOrDefault(
            t => t.YamlName == kind || string.Equals(t.Name, kind.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
            ?? throw new ToolError("there is no table '" + kind + "'" + (Similarity.Suggest(kind, tables.Select(t => t.YamlName)) is { } near
                ? "; did you mean '" + near + "'?"
                : "; there are: " + string.Join(", ", tables.Select(t => t.YamlName)) + "."));
    }

    private static Dictionary<string, string> ReadFields(TableSpec table, string[] given)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        foreach (string field in given)
        {
            string[] parts = field.Split('=', 2);
            ColumnSpec? column = FieldStyle.Column(table, parts[0]);
            if (parts.Length < 2 || column is null || column.HoldsParts || !column.Written)
            {
                IEnumerable<string> simple = table.Columns.Items.Where(c => c.Written && !c.HoldsParts).Select(c => c.YamlName);
                throw new ToolError(
                    "'" + field + "' is no field=value of '" + table.YamlName + "'; the fields are: " + string.Join(", ", simple) + ".");
            }

            if (!fields.TryAdd(parts[0], parts[1]))
            {
                throw new ToolError("'" + parts[0] + "' is given twice.");
            }
        }

        return fields;
    }

    private static List<string> Allowed(Workspace workspace, ColumnSpec column) => column switch
    {
        { Scalar: EnumType } => workspace.Schema.Enum(column.TypeName!).Members.Items.Select(m => m.YamlName).ToList(),
        { Type: ColumnType.Reference or ColumnType.Union } => workspace.Schema.Targets(column)
            .SelectMany(t => workspace.Catalogue.Table(t.FullName).Rows.Items.Select(r => r.Key)).Order(StringComparer.Ordinal).ToList(),
        _ => [],
    };

    private static string? EvidenceOf(Workspace workspace, TableSpec table, Request request, Questions questions, out string? source)
    {
        source = request.Source;
        string? words = request.Quote;
        if (table.IndexOf(ColumnRole.EvidenceList) < 0)
        {
            return source is null && words is null ? null : throw new ToolError("a row of '" + table.YamlName + "' takes no evidence.");
        }

        source ??= questions.Ask("source", "which article speaks of it", workspace.Sources.Entries.Items.Select(s => s.Source).ToList())
            ?? throw new ToolError("a fact needs evidence: give --source and --quote.");
        Article article = workspace.ArticleOf(source);
        words ??=
            questions.Ask("quote", "its words, as you remember them", []) ?? throw new ToolError("a fact needs evidence: give --source and --quote.");
        List<Passage> found = new SloppySearch(article.Text).Find(words).ToList();
        if (found.Count != 1 || QuoteContext.For(article.Text, found[0]) is not { } around)
        {
            throw new ToolError(found.Count == 0
                ? "no passage of '" + article.FileName + "' has these words; 'dataset quote " + source + " …' helps to find it."
                : "these words stand in several places of '" + article.FileName + "'; give more of them.");
        }

        return EvidenceLine.Write(workspace.Schema, source, found[0].In(article.Text), around, request.Aims);
    }

    private static List<string> Write(TableSpec table, Dictionary<string, string> fields, string? evidence)
    {
        List<string> lines = [];
        foreach (ColumnSpec column in table.Columns)
        {
            if (column.Role == ColumnRole.EvidenceList && evidence is not null)
            {
                lines.AddRange([column.YamlName + ":", "  " + evidence]);
            }
            else if (column.IsField && fields.TryGetValue(column.YamlName, out string? value))
            {
                lines.Add(column.YamlName + ": " + (column.IsList
                    ? "[" + string.Join(", ", value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                        .Select(v => Scalar(table, column, v, inFlow: true))) + "]"
                    : Scalar(table, column, value, inFlow: false)));
            }
        }

        return lines;
    }

    private static string Scalar(TableSpec table, ColumnSpec column, string value, bool inFlow) =>
        FieldStyle.Scalar(value, table, column, inFlow);

    private sealed record Request(string Kind, string[] Fields, string? Source, string? Quote, string[] Aims, string? File);
}
