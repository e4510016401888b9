using System.CommandLine;
using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Looking;

/// <summary><c>show</c>: all that is known about a row, with the sentences that back it.</summary>
internal static class ShowCommand
{
    public static Command Create(ToolContext context)
    {
        Argument<string[]> ids =
            new("ids") { Description = "Ids of any table, or names; one that is retired leads to what took its place.", Arity = ArgumentArity.OneOrMore };
        Option<string> format = FormatOption();
        Command command = new("show", "Shows rows as cards: their values, and the sentences that back them.") { ids, format };
        command.SetAction(parsed => Run(context, parsed.GetValue(ids)!, parsed.GetValue(format)!));
        return command;
    }

    /// <summary>How cards are printed.</summary>
    public static Option<string> FormatOption()
    {
        Option<string> format = new("--format") { Description = "How to print.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        return format;
    }

    /// <summary>Prints cards.</summary>
    public static void Print(ToolContext context, string format, IReadOnlyList<Card> cards)
    {
        if (format == "json")
        {
            context.Out.Write(JsonText.Write(to =>
            {
                to.WriteStartArray();
                cards.ToList().ForEach(c => CardJson.Write(to, c));
                to.WriteEndArray();
            }));
            return;
        }

        Screen screen = Screen.Of(context);
        CardText text = new(screen);
        for (int i = 0; i < cards.Count; i++)
        {
            if (i > 0)
            {
                screen.Line();
            }

            text.Write(cards[i]);
        }
    }

    private static int Run(ToolContext context, string[] ids, string format)
    {
        CardBook book = Extracts.Of(context).Get(CardBook.Extract);
        List<FoundRows> found = ids.Select(id => book.Finder.Find(id)).ToList();
        if (format == "text")
        {
            Screen screen = Screen.Of(context);
            found.FindAll(f => f.How.Length > 0).ForEach(f => screen.Paragraph(0, new Run(f.How, Ink.Warning)).Line());
        }

        Print(context, format, found.SelectMany(f => f.Rows).Distinct().Select(row => book.Cards[row]).ToList());
        return ExitCode.Success;
    }
}
