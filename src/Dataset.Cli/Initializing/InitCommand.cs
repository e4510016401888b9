using System.CommandLine;
using System.Globalization;
using Dataset.Cli.Workspaces;
using Dataset.Cli.Writing;
using Dataset.Compiler.Schema;
using Microsoft.CodeAnalysis.CSharp;

namespace Dataset.Cli.Initializing;

/// <summary><c>init</c>: a dataset in a folder or a project that has none, with declarations that are drafted from the data.</summary>
internal static class InitCommand
{
    public static Command Create(ToolContext context)
    {
        Argument<string[]> files = new("files")
        {
            Description = "YAML, JSON or Markdown files, or folders of them; they stay where they are. A small sample where none is given.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Command command = new("init", "Starts a dataset: a project that builds, with records drafted from the files that it is shown.") { files };
        command.SetAction(parsed => Run(context, parsed.GetValue(files) ?? []));
        return command;
    }

    private static int Run(ToolContext context, string[] paths)
    {
        if (!WholeTool.IsHere)
        {
            throw new NeedsWholeTool();
        }

        InitTarget target = InitTarget.Of(context);
        Screen screen = Screen.Of(context);
        if (paths.Length == 0)
        {
            string space = target.NamespaceFor(["Planet", "Planets"]);
            Write(context, target, InitSample.Files(space), target.ProjectText(space, []), target.IsNew ? InitSample.Program(space) : null);
            screen.Line("Planet.cs declares a table, curated/planets.yaml has its rows.");
            Next(screen, target);
            return ExitCode.Success;
        }

        CheckedDraft draft;
        using (new Waiting(context, "Reading the files and drafting records…"))
        {
            draft = new CheckedDraft(TableSearch.Of(ShownFiles.Read(context.Directory, paths), target.Folder), target, context.Cancellation);
            draft.Run();
        }

        string? program = target.IsNew ? Program(draft) : null;
        Write(
            context,
            target,
            draft.Files,
            target.ProjectText(draft.RootNamespace, target.NewItems(draft.Tables.Select(t => t.Guess))),
            program);
        foreach (TableDraft table in draft.Tables)
        {
            screen.Write(table.Records[0].Name + ".cs", Ink.Accent).Line(": " + Summary.Count(RowsOf(table.Guess), "row") + " of "
                + Summary.Count(table.Guess.Files.Count, "file") + (table.Guess.At.Count == 0 ? "" : ", below " + table.Guess.Place));
            table.Assumptions.Distinct().ToList().ForEach(a => screen.Line("  assumed: " + a));
        }

        screen.Line("What is assumed stands in the declarations: change it there; 'dataset check' says what no longer fits.");
        Next(screen, target);
        return ExitCode.Success;
    }

    private static int RowsOf(TableGuess guess) =>
        guess.Rows == RowsAre.ByKey ? guess.Keys.Count : guess.IsOfValues ? guess.Row.Seen : guess.Row.Mappings;

    private static void Next(Screen screen, InitTarget target) =>
        screen.Line(target.IsNew ? "Next: dotnet run" : "Next: dotnet build");

    private static void Write(
        ToolContext context, InitTarget target, IReadOnlyList<(string Name, string Text)> files, (string? Old, string New)? project, string? program)
    {
        List<(string Name, string Text)> all = [.. files];
        if (program is not null && !Directory.EnumerateFiles(target.Folder, "*.cs").Any())
        {
            all.Add(("Program.cs", program));
        }

        List<FileChange> changes = all.ConvertAll(f => FileChange.Edit(Path.Combine(target.Folder, f.Name), null, f.Text));
        if (changes.Find(c => Path.Exists(c.Path)) is { } there)
        {
            throw new ToolError("'" + target.Shorten(there.Path) + "' is there already; nothing was written.");
        }

        if (project is var (old, text))
        {
            changes.Add(FileChange.Edit(target.File, old, text));
        }

        FileTransaction.Commit(target.Root, changes, context.Cancellation);
        Screen screen = Screen.Of(context);
        changes.ForEach(c => screen.Line((c.Read is null ? "wrote " : "added to ") + target.Shorten(c.Path), Ink.Dim));
    }

    /// <summary>A program that looks up a row: the first thing that somebody wants to see.</summary>
    private static string Program(CheckedDraft draft)
    {
        TableDraft table = draft.Tables[0];
        RecordDraft record = table.Records[0];
        string text = "using " + draft.RootNamespace + ";\n\nConsole.WriteLine($\"{" + table.Container + ".Count} rows\");\n";
        PropertyDraft? key = record.Properties.Find(p => p.IsKey);
        string? first = key is not { Type: "string" } || record.Properties.Count(p => p.IsKey) != 1 ? null
            : key.Field is { } field ? table.Guess.Row[field].Values[0].Value : table.KeyValues?[0];
        return first is null
            ? text + "foreach (" + record.Name + " row in " + table.Container + ".All.Take(5))\n{\n    Console.WriteLine(row);\n}\n"
            : text + "Console.WriteLine(" + table.Container + ".Find(" + SymbolDisplay.FormatLiteral(first, quote: true) + "));\n"
                + "foreach (" + record.Name + " row in " + table.Container + ".All.Take(5))\n{\n    Console.WriteLine(row."
                + key!.Name.ToString(CultureInfo.InvariantCulture) + ");\n}\n";
    }
}
