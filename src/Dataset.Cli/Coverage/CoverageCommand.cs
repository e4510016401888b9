using System.CommandLine;
using System.Globalization;
using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Coverage;

/// <summary><c>coverage</c>: which sentences of the articles the facts account for.</summary>
internal static class CoverageCommand
{
    public static Command Create(ToolContext context)
    {
        Argument<string?> source =
            new("source") { Description = "The id of a source: its sentences are listed one by one.", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> open = new("--open") { Description = "List the sentences that nobody has used: what is still to do." };
        Command command =
            new("coverage", "Shows which sentences of the articles back a fact, and which do not; 'dataset site' has it as pages.") { source, open };
        command.SetAction(parsed => Run(context, parsed.GetValue(source), parsed.GetValue(open)));
        return command;
    }

    private static int Run(ToolContext context, string? source, bool open)
    {
        Workspace workspace = Workspace.Load(context);
        List<ArticleCoverage> articles = ArticleCoverage.Of(workspace);
        if (source is not null)
        {
            workspace.ArticleOf(source);
            articles = articles.Where(a => a.Source == source).ToList();
        }

        IReadOnlyList<string> lists = ArticleCoverage.SetAsideNames(workspace.Schema);
        Screen screen = Screen.Of(context);
        if (open)
        {
            OpenSentences.Write(screen, articles);
        }
        else if (source is not null)
        {
            WriteSentences(screen, articles[0]);
        }

        WriteTotals(screen, articles, lists);
        if (articles.Count == 0)
        {
            screen.Line("there is nothing to cover: no source names an article that is in seeds");
        }

        return ExitCode.Success;
    }

    private static void WriteSentences(Screen screen, ArticleCoverage article)
    {
        int number = 0;
        foreach (CoveredSentence sentence in article.Sentences)
        {
            number++;
            Ink ink = sentence.State switch { "backed" => Ink.Good, "open" => Ink.Error, _ => Ink.Dim };
            screen.Write(number.ToString(CultureInfo.InvariantCulture).PadLeft(3) + " ").Write(sentence.State, ink)
                .Line(" " + Percent(sentence.Covered, sentence.Length), Ink.Dim)
                .Paragraph(4, new Run(sentence.Passage.In(article.Article.Text)));
            foreach (string fact in sentence.BackedBy)
            {
                screen.Line("    < " + fact, Ink.Accent);
            }
        }

        screen.Line();
    }

    private static void WriteTotals(Screen screen, List<ArticleCoverage> articles, IReadOnlyList<string> lists)
    {
        int width = articles.Select(a => a.Source.Length).Append("in all".Length).Max();
        foreach (ArticleCoverage article in articles)
        {
            screen.Paragraph(0, new Run(article.Source.PadRight(width) + "  " + CoverageTotals.Of(article.Sentences, lists)));
        }

        if (articles.Count > 1)
        {
            screen.Paragraph(
                0, new Run("in all".PadRight(width) + "  " + CoverageTotals.Of(articles.SelectMany(a => a.Sentences).ToList(), lists), Ink.Strong));
        }
    }

    internal static string Percent(int part, int whole) =>
        (whole == 0 ? 100 : (int)Math.Floor(100.0 * part / whole)).ToString(CultureInfo.InvariantCulture) + "%";
}
