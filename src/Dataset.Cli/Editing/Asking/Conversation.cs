using System.Globalization;
using System.Text;
using Dataset.Cli.Editing.Drafts;

namespace Dataset.Cli.Editing.Asking;

/// <summary>
/// Asks for what the command line left open, where somebody sits there to answer. An answer is checked when it is given, and kept as soon as it is
/// right, so that whatever ends the conversation loses nothing.
/// </summary>
/// <param name="context">Where somebody sits.</param>
/// <param name="draft">What was answered before, and is kept.</param>
/// <param name="takesGuesses">Whether every guess is taken without asking.</param>
/// <param name="isAgain">Whether the same questions were on the screen just now, so that what was answered need not be said again.</param>
internal sealed class Conversation(ToolContext context, Draft draft, bool takesGuesses, bool isAgain = false)
{
    /// <summary>The answer that takes back the one before.</summary>
    private const string Back = "<";

    /// <summary>So many answers are offered at the most; more are looked for by what somebody types.</summary>
    internal const int MostOffered = 12;

    private const int RoomToAnswer = 14;

    private readonly Screen _screen = Screen.OfErrors(context);
    private bool _isIntroduced;

    /// <summary>Whether somebody can be asked.</summary>
    public bool CanAsk => context.CanAsk;

    /// <summary>Whether every guess is taken without asking.</summary>
    public bool TakesGuesses => takesGuesses;

    /// <summary>Says something between two questions.</summary>
    public void Say(string text, Ink ink = Ink.Plain)
    {
        if (isAgain && draft.HasMore)
        {
            return;
        }

        foreach (string line in Paragraph.Lines(text, context.ErrorWidth))
        {
            _screen.Line(line, ink);
        }
    }

    /// <summary>The answer as YAML takes it; null where it is left out, and where nobody can be asked.</summary>
    public string? Ask(Question question)
    {
        if (takesGuesses && (question.Guess is not null || question.IsOptional))
        {
            if (question.Guess is not null)
            {
                Say("  " + question.Name + ": " + question.Guess, Ink.Dim);
            }

            return question.Guess;
        }

        if (!context.CanAsk)
        {
            return null;
        }

        IReadOnlyList<string> choices = [];
        while (true)
        {
            string? kept = draft.Next(question.Path);
            string given = kept ?? Hear(question);
            if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= choices.Count)
            {
                given = choices[number - 1];
            }

            if (given == "?")
            {
                Help(question);
                continue;
            }

            if (given == Back)
            {
                if (draft.Answers > 0)
                {
                    throw new StepBack();
                }

                Say("  this is the first question");
                continue;
            }

            given = given.Length == 0 ? question.Proposal ?? "" : given;
            Answer answer = given.Length > 0 && given != "-" ? question.Read(given)
                : given.Length == 0 && question.Guess is { } guess ? Answer.Of(guess)
                : question.IsOptional ? Answer.Of("")
                : Answer.No("it is needed. " + (question.Help().FirstOrDefault() is { } about ? about + " ? says more." : "? says what it is."));
            bool isKept = kept is not null;
            while (answer.Unknown is { } unknown && question.Create is not null)
            {
                Keep(question, given, ref isKept);
                if (question.Create(unknown) is not { } made)
                {
                    break;
                }

                given = given.Replace(unknown, made, StringComparison.Ordinal);
                answer = question.Read(given);
            }

            if (answer.Value is { } value)
            {
                Keep(question, given, ref isKept);
                if (kept is not null)
                {
                    Say("  " + question.Name + ": " + value, Ink.Dim);
                }
                else if (value != given && value.Length > 0 && given.Length > 0 && given != "-")
                {
                    Say("  taken as " + value, Ink.Dim);
                }

                return value.Length == 0 && question.IsOptional ? null : value;
            }

            choices = answer.Choices;
            Say("  " + answer.Problem);
            for (int i = 0; i < choices.Count; i++)
            {
                Say("    " + (i + 1).ToString(CultureInfo.InvariantCulture) + " " + choices[i]
                    + (answer.Meanings.TryGetValue(choices[i], out string? meaning) ? ": " + meaning : ""));
            }
        }
    }

    /// <summary>Whether somebody agrees. Where nobody can be asked, nobody does.</summary>
    public bool Agrees(string path, string question, bool guess) => Ask(new Question(path, question + " (y, n)", Read)
    {
        Guess = guess ? "y" : "n",
        Help = () => ["y for yes, n for no."],
    }) == "y";

    /// <summary>One of a few answers, the first of them where nothing is said.</summary>
    public string Choose(string question, params string[] answers) => Ask(new Question(
        "", question, t => LooseMatch.Find(t, [.. answers.Select(a => new Named(a, []))]) with { Unknown = null })
    {
        Offers = answers,
        Guess = answers[0],
    })!;

    /// <summary>A text of several lines, up to a line that says so or the end of the input.</summary>
    public string AskText(string path, string question, string end)
    {
        if (draft.Next(path) is { } kept)
        {
            return kept;
        }

        Say(question, Ink.Strong);
        StringBuilder text = new();
        while (context.ReadLine() is { } line && line.Trim() != end)
        {
            text.Append(line).Append('\n');
        }

        draft.Keep(path, text.ToString());
        return text.ToString();
    }

    private static Answer Read(string text) => text.ToLowerInvariant() switch
    {
        "y" or "yes" => Answer.Of("y"),
        "n" or "no" => Answer.Of("n"),
        _ => Answer.No("y or n"),
    };

    private string Hear(Question question)
    {
        if (!_isIntroduced && !isAgain && question.Path.Length > 0)
        {
            Say("Enter takes what is in brackets; ? explains, < goes back, Ctrl+C stops and keeps your answers.", Ink.Dim);
            _isIntroduced = true;
        }

        Prompt(question);
        if (context.ReadLine() is { } line)
        {
            return line.Trim();
        }

        if (context.ErrorIsTerminal)
        {
            // Ctrl+D leaves the cursor behind the question.
            _screen.Line();
        }

        throw new EndOfAnswers(question.Name);
    }

    private void Prompt(Question question)
    {
        int offered = question.Offers.Count;
        string offers = offered == 0 ? ""
            : offered <= MostOffered ? string.Join(", ", question.Offers)
            : "one of " + offered.ToString(CultureInfo.InvariantCulture) + "; " + question.FoundBy + " finds it";
        string about = string.Join(": ", new[] { question.Hint, offers }.Where(p => !string.IsNullOrEmpty(p)));
        string head = question.Name + (about.Length > 0 ? " (" + about + ")" : "");
        string tail = (question.Guess ?? question.Proposal) is { } guess ? " [" + guess + "]" : question.IsOptional ? ", or empty" : "";
        if (head.Length + tail.Length + RoomToAnswer <= context.ErrorWidth)
        {
            _screen.Write(question.Name, Ink.Strong).Write(head[question.Name.Length..] + tail + ": ");
        }
        else
        {
            Say(head);
            Say(" " + tail.TrimStart(','));
            _screen.Write("> ", Ink.Strong);
        }

        context.Error.Flush();
    }

    private void Help(Question question)
    {
        foreach (string paragraph in question.Help())
        {
            Say("  " + paragraph);
        }

        bool takes = (question.Guess ?? question.Proposal) is not null;
        Say("  " + (takes ? "An empty answer takes what stands in brackets. " : "")
            + (!question.IsOptional ? "" : takes ? "'-' leaves it out. " : "An empty answer leaves it out. ")
            + "'<' takes back the answer before. Ctrl+C ends; what was answered is kept, and 'dataset new --resume' goes on.");
    }

    private void Keep(Question question, string given, ref bool isKept)
    {
        if (!isKept && !(question.EmptyEnds && given is "" or "-"))
        {
            draft.Keep(question.Path, given);
            isKept = true;
        }
    }
}

/// <summary>Somebody takes back the last answer.</summary>
internal sealed class StepBack : Exception;

/// <summary>The input ended where an answer was awaited.</summary>
internal sealed class EndOfAnswers(string question) : Exception("there is no answer for '" + question + "'");
