using System.CommandLine;
using System.Globalization;
using Dataset.Cli.Editing.Asking;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Articles;

namespace Dataset.Cli.Quoting;

/// <summary><c>quote</c>: from words as they are remembered to the evidence to paste.</summary>
internal static class QuoteCommand
{
    private const int MostShown = 10;
    private const string Mark = "# ";

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

        QuotedArticles articles = Extracts.Of(context).Get(QuotedArticles.Extract);
        string file = articles.Sources.ArticleOf(source);
        string text = articles.Texts.GetValueOrDefault(file) ?? throw SourceArticles.Missing(source, file);
        List<Passage> found = new SloppySearch(text).Find(words).ToList();
        if (found.Count == 0)
        {
            return Explain(context, articles, file, words);
        }

        Screen screen = Screen.Of(context);
        foreach (Passage passage in found.Take(MostShown))
        {
            Print(screen, articles, source, file, passage);
        }

        if (found.Count > MostShown)
        {
            Comment(screen, "and " + (found.Count - MostShown).ToString(CultureInfo.InvariantCulture) + " more places: give more words", Ink.Dim);
        }

        return ExitCode.Success;
    }

    private static void Print(Screen screen, QuotedArticles articles, string source, string file, Passage passage)
    {
        string text = articles.Texts[file];
        int line = 1 + text.AsSpan(0, passage.Start).Count('\n');
        Comment(screen, string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}, offsets {passage.Start} to {passage.End}"), Ink.Dim);
        if (QuoteContext.For(text, passage) is { } around)
        {
            screen.Line(articles.Form.Line(source, passage.In(text), around));
        }
        else
        {
            Comment(screen, "these words stand several times, and so do the words around them: quote more of the passage");
        }

        foreach (string use in UsedWords.Of(articles.Used, source, passage))
        {
            Comment(screen, "used already: " + use, Ink.Dim);
        }
    }

    /// <summary>What is pasted with the evidence stays a comment where a terminal breaks it.</summary>
    private static void Comment(Screen screen, string text, Ink ink = Ink.Plain)
    {
        foreach (string line in screen.Columns is { } columns ? Paragraph.Lines(text, columns - Mark.Length) : [text])
        {
            screen.Line(Mark + line, ink);
        }
    }

    private static int Explain(ToolContext context, QuotedArticles articles, string file, string words)
    {
        string? elsewhere = articles.Sources.Entries.Items
            .Where(s => s.FileName != file && articles.Texts.TryGetValue(s.FileName, out string? text) && new SloppySearch(text).Find(words).Any())
            .Select(s => s.Source).FirstOrDefault();
        Screen.OfErrors(context).Paragraph(0, new Run("error", Ink.Error), new Run(": no passage of '" + file + "' has these words"
            + (elsewhere is not null ? ", but '" + elsewhere + "' has them."
                : new PassageFinder(articles.Texts[file]).Nearest(words) is { } near ? "; did you mean '" + near.ReplaceLineEndings(" ") + "'?"
                : ", and none comes near.")));
        return ExitCode.NotInOrder;
    }
}
