using System.CommandLine;
using System.Globalization;
using Dataset.Cli.History;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Looking;

/// <summary><c>list</c>: the rows of a table that have what is asked for.</summary>
internal static class ListCommand
{
    public static Command Create(ToolContext context)
    {
        Argument<string?> table = new("table") { Description = "The table, as in events; without it, all tables and their filters.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> since = new("--since") { Description = "Only what may be of this day or later: 2025, 2025-02, 2025-02-18." };
        Option<string?> until = new("--until") { Description = "Only what may be of this day or earlier." };
        Option<bool> cards = new("--cards") { Description = "Show each as a card, with its evidence." };
        Option<string> format = ShowCommand.FormatOption();
        Command command = new("list", "Lists the rows of a table; --FIELD VALUE picks some: --actor russia, --status held.")
        {
            table, since, until, cards, format,
        };

        // Which fields there are is the schema's to say.
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed => Run(
            context,
            parsed.GetValue(table),
            new Times(parsed.GetValue(since), parsed.GetValue(until)),
            parsed.UnmatchedTokens,
            parsed.GetValue(cards),
            parsed.GetValue(format)!));
        return command;
    }

    private static int Run(ToolContext context, string? name, Times times, IReadOnlyList<string> tokens, bool asCards, string format)
    {
        Workspace workspace = Workspace.Load(context);
        KnownRows known = KnownRows.Of(workspace);
        List<Table> tables = SchemaIndex.Of(workspace.Schema).Tables
            .Where(t => t.IsEntity && t.Spec.Key.Count > 0 && t.Spec.Role != TableRole.Redirects)
            .OrderBy(t => t.Spec.YamlName, StringComparer.Ordinal).ToList();
        Screen screen = Screen.Of(context);
        if (name is null)
        {
            Overview(screen, workspace, known, tables);
            return ExitCode.Success;
        }

        Table table = tables.Find(t => t.Spec.YamlName == name) ?? throw new ToolError("there is no table '" + name + "'"
            + (Similarity.Suggest(name, tables.Select(t => t.Spec.YamlName)) is { } near
                ? "; did you mean '" + near + "'?"
                : "; there are: " + string.Join(", ", tables.Select(t => t.Spec.YamlName)) + "."));
        Filters filters = new(workspace.Schema, known, table);
        List<Condition> conditions = filters.Parse(tokens);
        if (times.Since is { } since)
        {
            conditions.Add(filters.Time("since", since, isSince: true));
        }

        if (times.Until is { } until)
        {
            conditions.Add(filters.Time("until", until, isSince: false));
        }

        List<Listed> listed = known.All.Where(r => r.Table == table).Select(r => Listed.Of(r, conditions)).OfType<Listed>()
            .OrderBy(l => l.Row.Day is { } day && Filters.DaysOf(day) is { } days ? days.Earliest : int.MaxValue).ToList();
        if (format == "json" || asCards)
        {
            CardReader reader = new(workspace, known);
            ShowCommand.Print(context, format, listed.Select(l => reader.Read(l.Row)).ToList());
            return ExitCode.Success;
        }

        filters.Hows.ForEach(h => screen.Paragraph(0, new Run(h, Ink.Warning)));
        Print(screen, listed);
        return ExitCode.Success;
    }

    private static void Overview(Screen screen, Workspace workspace, KnownRows known, List<Table> tables)
    {
        foreach (Table table in tables)
        {
            int count = known.All.Count(r => r.Table == table);
            Filters filters = new(workspace.Schema, known, table);
            screen.Paragraph(
                0,
                new Run(table.Spec.YamlName, Ink.Strong),
                new Run(" " + Summary.Count(count, "row")),
                new Run("; --" + string.Join(", --", (filters.HasDay ? ["since", "until"] : Array.Empty<string>()).Concat(filters.Names)), Ink.Dim));
        }

        screen.Paragraph(0, new Run("'dataset list TABLE' lists one, 'dataset find WORDS' looks in all", Ink.Dim));
    }

    private static void Print(Screen screen, List<Listed> listed)
    {
        CardText text = new(screen);
        foreach (Listed found in listed)
        {
            text.Heading(found.Row.Label, found.Row.Day is { } day ? ValueText.Of(day) : "");
            found.Roles.ForEach(r => screen.Paragraph(2, new Run(r)));
        }

        screen.Paragraph(0, new Run(
            Summary.Count(listed.Count, "row") + (listed.Count > 0 ? "; 'dataset show ID' shows one with its evidence" : ""), Ink.Dim));
    }

    private sealed record Times(string? Since, string? Until);

    /// <summary>A row that has what was asked for, and the roles in which it does.</summary>
    private sealed record Listed(KnownRow Row, List<string> Roles)
    {
        /// <summary>All conditions must hold of the row together with one and the same nested row. Null where they do not.</summary>
        public static Listed? Of(KnownRow row, List<Condition> conditions)
        {
            List<string> roles = [];
            bool isListed = conditions.Count == 0;
            foreach ((int column, BoundRow? part, int number) in Parts(row.Bound))
            {
                List<(Condition Condition, List<FilterPlace> Places)> met =
                    conditions.Select(c => (c, c.MetIn(row.Bound, (column, part)).ToList())).ToList();
                if (met.Count == 0 || met.Exists(m => m.Places.Count == 0))
                {
                    continue;
                }

                isListed = true;
                if (part is not null && met.Exists(m => m.Places.Exists(p => p.PartColumn >= 0)))
                {
                    ColumnSpec field = row.Table.Columns[column];
                    roles.Add(field.YamlName + (field.IsList ? "/" + number.ToString(CultureInfo.InvariantCulture) : "") + ": " + string.Join(
                        ", ",
                        RowImage.Of(part, 0)!.Fields.Where(f => f.Role == ColumnRole.None).Select(f => f.Name + " " + string.Join("+", f.Items))));
                }
                else if (part is null)
                {
                    roles.AddRange(met.Where(m => m.Condition.IsByKind).SelectMany(m => m.Places).Select(p => p.Spec.YamlName).Distinct());
                }
            }

            return isListed ? new Listed(row, roles) : null;
        }

        /// <summary>The row alone, then with each nested row.</summary>
        private static IEnumerable<(int Column, BoundRow? Part, int Number)> Parts(BoundRow row) => row.Table.PartColumns
            .Where(c => row.Table.Columns[c].Role == ColumnRole.None)
            .SelectMany(c => row.Parts(c).Select((p, i) => (c, (BoundRow?)p.Row, i)))
            .Prepend((-1, null, 0));
    }
}
