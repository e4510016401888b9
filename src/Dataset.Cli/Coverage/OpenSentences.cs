using System.Globalization;
using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Coverage;

/// <summary>
/// The map of what is still to do, article by article: the sentences that nobody has used, and what the others say beside their quotes.
/// </summary>
internal static class OpenSentences
{
    public static void Write(Screen screen, IReadOnlyList<ArticleCoverage> articles)
    {
        int open = 0, stretches = 0;
        foreach (ArticleCoverage article in articles)
        {
            bool isNamed = false;
            for (int i = 0; i < article.Sentences.Count; i++)
            {
                CoveredSentence sentence = article.Sentences[i];
                bool isOpen = sentence.State == CoveredSentence.Open, isPartly = sentence.BackedBy.Count > 0 && sentence.Unused.Count > 0;
                if (!isOpen && !isPartly)
                {
                    continue;
                }

                open += isOpen ? 1 : 0;
                stretches += isOpen ? 0 : sentence.Unused.Count;
                if (!isNamed)
                {
                    screen.Line(article.Source, Ink.Strong);
                    isNamed = true;
                }

                string text = article.Article.Text;
                string words = isOpen ? sentence.Passage.In(text) : "… " + string.Join(" … ", sentence.Unused.Select(u => u.In(text))) + " …";
                screen.Paragraph(0, new Run((i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(3) + " ", Ink.Dim), new Run(words));
            }

            if (isNamed)
            {
                screen.Line();
            }
        }

        screen.Line(open == 0 ? "every sentence is used" : Summary.Count(open, "sentence") + " to use");
        if (stretches > 0)
        {
            screen.Paragraph(0, new Run(Summary.Count(stretches, "passage") + " beside the quotes of a sentence: a fact may be missing, or not"));
        }

        screen.Line();
    }
}
