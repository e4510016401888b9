using System.Text.RegularExpressions;

namespace Dataset.Cli.Tests;

/// <summary>
/// From an article that nobody has seen to a source, a person, an event and a statement, as somebody goes who has read one page and answers in their
/// own words. No test can say how long a person takes; it can say how often they are asked, and how often they are told to try again.
/// </summary>
public sealed partial class FirstHourTests
{
    private const string Article =
        """
        Norland and Westmark agree to a truce along the Elder

        By Greta Holm
        Elderham, 12 January 2026

        Advertisement

        Norland and Westmark agreed on Monday to a thirty-day truce along the river, Norland's prime minister Otto Lind said after talks at Elder Castle.

        “We have laid down our arms, and we will talk,” Lind told reporters on the castle steps.

        © 2026 Elderham Morning Post. Sign up for our newsletter.

        """;

    private static readonly string[] s_source =
    [
        "", "", "", "newspaper", "1", "", "", "", "", "", "", "", "", "",
    ];

    private static readonly string[] s_event =
    [
        "elderham", "agreed on monday to a thirty-day truce", "Truce talks at Elder Castle", "ceasefire", "held", "12 January", "1", "",
        "participants", "", "Norland", "organization", "country", "1", "", "", "norland", "", "", "", "", "", "", "12 January 2026", "",
    ];

    private static readonly string[] s_statement =
    [
        "elderham", "we have laid down our arms and we will talk", "Otto Lind", "person", "", "", "", "exists", "voice", "quoted", "", "",
        "text", "We have laid down our arms, and we will talk", "", "words", "", "we have laid down our arms and we will talk", "",
    ];

    [Fact]
    public void From_a_new_article_to_a_statement_no_command_fails_and_few_answers_are_refused()
    {
        using TestDataset dataset = TestDataset.Real();
        dataset.Write("article.txt", Article);
        Tally tally = new(dataset);
        tally.Say(s_source, "new", "source", "article.txt");
        tally.Say(s_event, "new", "event");
        tally.Say(s_statement, "new", "statement");
        dataset.Run("check").Success();
        tally.ToString().ShouldBe("3 commands, 58 questions, 3 answers refused");
    }

    /// <summary>Counts what somebody goes through.</summary>
    private sealed partial class Tally(TestDataset dataset)
    {
        private int _commands, _questions, _refused;

        public void Say(string[] answers, params string[] command)
        {
            ToolRun run = dataset.Converse(100, string.Concat(answers.Select(a => a + "\n")), command);
            run.Code.ShouldBe(ExitCode.Success, run.Error);
            _commands++;
            _questions += answers.Length;
            _refused += Refusals().Count(run.Error);
        }

        public override string ToString() => _commands + " commands, " + _questions + " questions, " + _refused + " answers refused";

        [GeneratedRegex("^  (?:there is no|none of|several|it is |'.*' (?:is not|is no|is taken|can be|has no))", RegexOptions.Multiline)]
        private static partial Regex Refusals();
    }
}
