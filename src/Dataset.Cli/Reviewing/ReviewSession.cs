namespace Dataset.Cli.Reviewing;

/// <summary>Goes from page to page, asks, and goes back where somebody wants to.</summary>
internal sealed class ReviewSession(ToolContext context, ReviewLog log, IReadOnlyList<ReviewPage> pages, IReadOnlySet<string> named)
{
    private readonly Screen _screen = Screen.Of(context);

    private enum Answer
    {
        Yes,
        No,
        Next,
        Back,
        Quit,
    }

    public void Run()
    {
        ReviewScreen shown = new(_screen, log, pages, named);
        Stack<int> asked = [];
        for (int at = 0; at < pages.Count; at++)
        {
            ReviewPage page = pages[at];
            shown.Show(page, at + 1, pages.Count);
            List<RestingFact> mine = page.Facts.Where(f => log.Obstacle(f.Fact) is null).ToList();
            if (mine.Count == 0)
            {
                continue;
            }

            if (!context.CanAsk)
            {
                _screen.Paragraph(0, new Run("a review is recorded on a terminal only, where somebody answers", Ink.Warning)).Line();
                continue;
            }

            Answer answer = Ask(page);
            if (answer == Answer.Quit)
            {
                return;
            }

            if (answer == Answer.Back)
            {
                at = (asked.Count > 0 ? asked.Pop() : at) - 1;
                continue;
            }

            asked.Push(at);
            if (answer == Answer.Yes)
            {
                log.Decide(page, mine, null, context.Cancellation);
            }
            else if (answer == Answer.No && AskWhyNot() is { Length: > 0 } why)
            {
                log.Decide(page, mine, why, context.Cancellation);
            }
        }
    }

    private Answer Ask(ReviewPage page)
    {
        string question = page.Article is null ? "Is it so" : "Does the passage say so";
        while (true)
        {
            _screen.Prompt(question + ", " + log.Reviewer.Name + "? [y]es, [n]o, [Enter] next, [b]ack, [q]uit: ");
            context.Out.Flush();
            string? answer = context.ReadLine()?.Trim();
            _screen.Line();
            switch (answer)
            {
                case "y" or "yes":
                    return Answer.Yes;
                case "n" or "no":
                    return Answer.No;
                case "" or "next":
                    return Answer.Next;
                case "b" or "back":
                    return Answer.Back;
                case null or "q" or "quit":
                    return Answer.Quit;
                default:
                    _screen.Line("there is no answer '" + answer + "': type one of these letters, and Enter");
                    break;
            }
        }
    }

    /// <summary>A refusal without a reason helps nobody: an empty line takes it back.</summary>
    private string? AskWhyNot()
    {
        _screen.Prompt("Why not? (shown to whoever mends it; an empty line records nothing): ");
        context.Out.Flush();
        string? why = context.ReadLine()?.Trim();
        _screen.Line();
        return why;
    }
}
