using System.CommandLine;
using System.Globalization;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Articles;

namespace Dataset.Cli.Quoting;

/// <summary><c>quote</c>: from words as they are remembered to the evidence to paste.</summary>
internal static class QuoteCommand
{
    private const int MostShown = 10;

    public static Command Create(ToolContext context)
    {
        Argument<string> source = new("source") { Description = "The id of the source." };
        Argument<string[]> words = new("words") { Description = "Words of the article, as you remember them.", Arity = ArgumentArity.OneOrMore };
        Command command = new("quote", "Finds a passage in an article and prints the evidence to paste.") { source, words };
        command.SetAction(parsed => Run(context, parsed.GetRequiredValue(source), string.Join(' ', parsed.GetRequiredValue(words))));
        return command;
    }

    private static int Run(ToolContext context, string source, string words)
    {
        if (!words.Any(char.IsLetterOrDigit))
        {
            throw new ToolError("there are no words to look for: give some behind the source, in quotation marks.");
        }

        Workspace workspace = Workspace.Load(context);
        Article article = workspace.ArticleOf(source);
        List<Passage> found = new SloppySearch(article.Text).Find(words).ToList();
        if (found.Count == 0)
        {
            return Explain(context, workspace, article, words);
        }

        Screen screen = Screen.Of(context);
        foreach (Passage passage in found.Take(MostShown))
        {
            Print(screen, workspace, source, article, passage);
        }

        if (found.Count > MostShown)
        {
            screen.Line("# and " + (found.Count - MostShown).ToString(CultureInfo.InvariantCulture) + " more places: give more words", Ink.Dim);
        }

        return ExitCode.Success;
    }

    private static void Print(Screen screen, Workspace workspace, string source, Article article, Passage passage)
    {
        int line = 1 + article.Text.AsSpan(0, passage.Start).Count('\n');
        screen.Line(
            string.Create(CultureInfo.InvariantCulture, $"# {article.FileName}, line {line}, offsets {passage.Start} to {passage.End}"), Ink.Dim);
        if (QuoteContext.For(article.Text, passage) is { } around)
        {
            screen.Line(EvidenceLine.Write(workspace.Schema, source, passage.In(article.Text), around));
        }
        else
        {
            screen.Line("# these words stand several times, and so do the words around them: quote more of the passage");
        }

        foreach (string use in WordUses.Of(workspace, source, passage))
        {
            screen.Line("# used already: " + use, Ink.Dim);
        }
    }

    private static int Explain(ToolContext context, Workspace workspace, Article article, string words)
    {
        string? elsewhere = workspace.Sources.Entries.Items
            .Where(s => workspace.Articles.Any(a => a.FileName == s.FileName && a != article && new SloppySearch(a.Text).Find(words).Any()))
            .Select(s => s.Source).FirstOrDefault();
        Screen.OfErrors(context).Write("error", Ink.Error).Line(": no passage of '" + article.FileName + "' has these words"
            + (elsewhere is not null ? ", but '" + elsewhere + "' has them."
                : new PassageFinder(article.Text).Nearest(words) is { } near ? "; did you mean '" + near.ReplaceLineEndings(" ") + "'?"
                : ", and none comes near."));
        return ExitCode.NotInOrder;
    }
}
