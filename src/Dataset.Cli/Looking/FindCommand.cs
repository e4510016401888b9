using System.CommandLine;
using System.Globalization;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Looking;

/// <summary><c>find</c>: what the dataset knows already, by words.</summary>
internal static class FindCommand
{
    public static Command Create(ToolContext context)
    {
        Argument<string[]> words =
            new("words") { Description = "Words of names, other names, texts or quotes; accents and slips make no difference.", Arity = ArgumentArity.OneOrMore };
        Option<int> limit = new("--limit") { Description = "The most rows to show.", DefaultValueFactory = _ => 20 };
        Option<bool> cards = new("--cards") { Description = "Show each as a card, with its evidence." };
        Option<string> format = ShowCommand.FormatOption();
        Command command = new("find", "Looks for words in names, texts and quotes; the best match comes first.") { words, limit, cards, format };
        command.SetAction(parsed =>
            Run(context, string.Join(' ', parsed.GetValue(words)!), parsed.GetValue(limit), parsed.GetValue(cards), parsed.GetValue(format)!));
        return command;
    }

    private static int Run(ToolContext context, string words, int limit, bool asCards, string format)
    {
        if (limit < 1)
        {
            throw new ToolError("--limit is a number from 1 on: leave it out for 20.");
        }

        Extracts extracts = Extracts.Of(context);
        SearchIndex index = extracts.Get(SearchIndex.Extract);
        List<Hit> hits = Search.For(index, words);
        List<Hit> shown = hits.Take(limit).ToList();
        if (asCards)
        {
            CardBook book = extracts.Get(CardBook.Extract);
            ShowCommand.Print(context, format, shown.Select(h => book.Cards[h.Row]).ToList());
        }
        else if (format == "json")
        {
            context.Out.Write(JsonText.Write(to =>
            {
                to.WriteStartArray();
                foreach (Hit hit in shown)
                {
                    SearchedRow row = index.Rows[hit.Row];
                    to.WriteStartObject();
                    CardJson.WriteRow(to, row.Label);
                    to.WriteString("found_in", row.Texts[hit.Best].Field);
                    to.WriteString("text", row.Texts[hit.Best].Text);
                    CardJson.Text(to, "source", row.Texts[hit.Best].Source);
                    to.WriteEndObject();
                }

                to.WriteEndArray();
            }));
        }
        else
        {
            Print(Screen.Of(context), index, words, hits.Count, shown);
        }

        return hits.Count > 0 ? ExitCode.Success : ExitCode.NotInOrder;
    }

    private static void Print(Screen screen, SearchIndex index, string words, int count, List<Hit> shown)
    {
        CardText text = new(screen);
        foreach (Hit hit in shown)
        {
            SearchedRow row = index.Rows[hit.Row];
            SearchText best = row.Texts[hit.Best];
            text.Heading(row.Label);
            if (best.Kind is not (TextKind.Name or TextKind.Id))
            {
                screen.Paragraph(
                    2,
                    new Run(best.Field, Ink.Accent),
                    new Run(best.Source.Length > 0 ? " [" + best.Source + "]" : "", Ink.Dim),
                    new Run(": " + best.Text.ReplaceLineEndings(" ")));
            }
        }

        if (count > 0)
        {
            screen.Paragraph(0, new Run(
                (count > shown.Count ? shown.Count.ToString(CultureInfo.InvariantCulture) + " of " : "") + Summary.Count(count, "row")
                    + "; 'dataset show ID' shows one with its evidence" + (count > shown.Count ? ", --limit more of them" : ""),
                Ink.Dim));
            return;
        }

        string? near = Similarity.Suggest(words, index.Names);
        screen.Paragraph(0, new Run("nothing is found for '" + words + "'"
            + (near is null ? ": try fewer words, or 'dataset list' for what there is" : "; did you mean '" + near + "'?")));
    }
}
