using System.CommandLine;
using Dataset.Cli.Editing.Asking;
using Dataset.Cli.Editing.Drafts;
using Dataset.Cli.Editing.Entries;
using Dataset.Cli.Editing.Sources;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Articles;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Editing;

/// <summary><c>new</c>: an entry with everything that it needs, in the file where it belongs.</summary>
internal static class NewCommand
{
    public static Command Create(ToolContext context)
    {
        Argument<string?> kind = new("kind")
        {
            Description = "What it is: the name of a table, or of one row in it (person, event, source).",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Argument<string[]> fields = new("fields")
        {
            Description = "Fields as name=value; the items of a list are separated by commas. Of a source: the file with the article's text.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string[]> set = new("--set") { Description = "A field as name=value, as often as there are fields." };
        Option<string?> source = new("--source") { Description = "The source that speaks of it." };
        Option<string?> quote = new("--quote") { Description = "Its words, as you remember them." };
        Option<string[]> aims =
            new("--for") { Description = "The fields that the words speak for, with commas.", AllowMultipleArgumentsPerToken = true };
        Option<string?> file = new("--file") { Description = "The file to write it to, where it is not the usual one." };
        Option<bool> yes = new("--yes") { Description = "Take every guess without asking." };
        Option<bool> resume = new("--resume") { Description = "Go on with the entry that was broken off last." };
        Command command = new("new", "Writes an entry, or a new article, where it belongs; asks for what is missing.")
        {
            kind, fields, set, source, quote, aims, file, yes, resume,
        };
        command.SetAction(parsed => Run(context, parsed.GetValue(resume), parsed.GetValue(yes), Request(parsed)));
        return command;

        NewRequest? Request(ParseResult parsed) => parsed.GetValue(kind) is not { } name ? null : new NewRequest(
            name,
            [.. parsed.GetValue(fields) ?? [], .. parsed.GetValue(set) ?? []],
            parsed.GetValue(source),
            parsed.GetValue(quote),
            parsed.GetValue(aims) ?? [],
            parsed.GetValue(file) is { } given ? Path.GetFullPath(given, context.Directory) : null);
    }

    private static int Run(ToolContext context, bool resumes, bool takesGuesses, NewRequest? request)
    {
        if (!WholeTool.IsHere)
        {
            throw new NeedsWholeTool();
        }

        Workspace workspace = Workspace.Load(context);
        TableSpec? table = request is null ? null : TableOf(workspace, request.Kind);
        if (request is not null && table!.IndexOf(ColumnRole.ArticleFile) >= 0)
        {
            // Whoever goes on with it may do so from another folder.
            request = request with { Fields = [.. request.Fields.Select(f => IsFile(f) ? Path.GetFullPath(f, context.Directory) : f)] };
        }

        Draft draft = DraftFor(context, workspace, resumes, request, table);
        table ??= TableOf(workspace, draft.Request.Kind);
        try
        {
            for (bool isAgain = false; ; isAgain = true)
            {
                try
                {
                    return Write(context, workspace, new Conversation(context, draft, takesGuesses, isAgain), table, draft);
                }
                catch (StepBack)
                {
                    draft.TakeBack();
                }
            }
        }
        catch (EndOfAnswers end)
        {
            throw new ToolError(end.Message + "; nothing was written" + (draft.IsKept ? ", and " + Kept : "."));
        }
        catch (OperationCanceledException) when (draft.IsKept)
        {
            Screen.OfErrors(context).Line().Line(Kept);
            throw;
        }
    }

    private const string Kept = "what was answered is kept: 'dataset new --resume' goes on with it.";

    /// <summary>The draft to go on with: the one that is asked for, one that somebody may have forgotten, or a new one.</summary>
    private static Draft DraftFor(ToolContext context, Workspace workspace, bool resumes, NewRequest? request, TableSpec? table)
    {
        List<Draft> drafts = Draft.All(workspace.Project.Root);
        if (resumes)
        {
            return drafts.FirstOrDefault(d => table is null || IsOf(d)) ?? throw new ToolError("there is no entry to go on with.");
        }

        if (request is null)
        {
            throw new ToolError("say what is new: " + string.Join(", ", TablesOf(workspace).Select(t => t.YamlName)) + ".");
        }

        if (context.CanAsk && drafts.FirstOrDefault(IsOf) is { } forgotten)
        {
            Conversation conversation = new(context, Draft.Unkept(request), takesGuesses: false);
            conversation.Say("An entry of this kind was broken off: " + forgotten.Gist.TrimEnd('.') + ".");
            switch (conversation.Choose("go on with it, begin another one, or throw it away", "go on", "another", "throw away"))
            {
                case "go on":
                    return forgotten;
                case "throw away":
                    forgotten.Discard();
                    break;
            }
        }

        return Draft.Begin(workspace.Project.Root, request);

        bool IsOf(Draft draft) => TablesOf(workspace).Any(t => t == table && IsCalled(t, draft.Request.Kind));
    }

    private static int Write(ToolContext context, Workspace workspace, Conversation conversation, TableSpec table, Draft draft)
    {
        NewRequest request = draft.Request;
        NamedRows rows = new(workspace);
        FieldReader reader = new(workspace.Schema, rows);
        EntryForm form = new(workspace, conversation, rows, reader);
        Entry entry = new(table);
        bool isSource = table.IndexOf(ColumnRole.ArticleFile) >= 0;
        string? text = isSource ? SourceText.Read(context, conversation, request.Fields.FirstOrDefault(IsFile)) : null;
        GivenFields given = new(workspace.Schema, reader);
        foreach (string field in request.Fields.Where(f => !isSource || (!IsFile(f) && f != "-")))
        {
            given.Add(entry, field);
        }

        string path = table.YamlName;
        Article? article = text is null ? null : new SourceForm(workspace, conversation, form, rows).Fill(entry, text, path);
        form.Complete(entry, request, path);
        while (true)
        {
            NewRows made = new(workspace, [.. form.Made, entry], article, request.File);
            List<RenderedFinding> errors = made.Errors(context.Cancellation);
            if (errors.Count == 0)
            {
                made.Commit(context.Cancellation);
                draft.Discard();
                made.Report(Screen.Of(context));
                return ExitCode.Success;
            }

            if (!context.CanAsk || conversation.TakesGuesses)
            {
                throw new ToolError(
                    "nothing was changed, since the dataset would not hold: " + errors[0].Location.Path + ": " + errors[0].Message + ".");
            }

            foreach (RenderedFinding error in errors)
            {
                conversation.Say("  " + error.Location.Path + ": " + error.Message + ".", Ink.Warning);
            }

            if (!form.Change(entry, path))
            {
                throw new ToolError("nothing was written, since the dataset would not hold; " + Kept);
            }
        }
    }

    /// <summary>Whether what is given for a source is the file with its text, and no field.</summary>
    private static bool IsFile(string given) => given != "-" && !given.Contains('=', StringComparison.Ordinal);

    private static IEnumerable<TableSpec> TablesOf(Workspace workspace) =>
        workspace.Schema.Tables.Items.Where(t => t.Kind == TableKind.Entity && t.Role != TableRole.Redirects);

    private static bool IsCalled(TableSpec table, string kind) => table.YamlName == kind
        || string.Equals(table.Name, kind.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private static TableSpec TableOf(Workspace workspace, string kind)
    {
        List<TableSpec> tables = [.. TablesOf(workspace)];

        // Whoever has an article says source, whatever the table is called.
        return tables.FirstOrDefault(t => IsCalled(t, kind))
            ?? (kind is "source" or "article" ? tables.FirstOrDefault(t => t.IndexOf(ColumnRole.ArticleFile) >= 0) : null)
            ?? throw new ToolError("there is no table '" + kind + "'" + (Similarity.Suggest(kind, tables.Select(t => t.YamlName)) is { } near
                ? "; did you mean '" + near + "'?"
                : "; there are: " + string.Join(", ", tables.Select(t => t.YamlName)) + "."));
    }
}
