using System.Text.RegularExpressions;

namespace Dataset.Cli.Tests;

/// <summary>The walk through a contribution, with the very commands of CONTRIBUTING.md on the real dataset.</summary>
public sealed partial class ContributingTests
{
    [Fact]
    public void Every_command_prints_what_the_walk_says()
    {
        using TestDataset dataset = TestDataset.Real();
        GitFolder.Begin(dataset.Root);
        Walk walk = new(dataset);

        walk.Runs("dataset check");
        walk.Runs("dataset coverage chief-editor-2026 --open");
        walk.Runs("dataset quote chief-editor-2026 \"unlikely");
        walk.Runs("dataset quote chief-editor-2026 \"not likely");
        walk.Converses("dataset new assertion");
        string views = dataset.Read("curated/views/chief-editor.yaml");
        views.ShouldContain(walk.Block("yaml"));

        dataset.Edit("curated/views/chief-editor.yaml", "easily.\"\n    about: [russia,", "easily.\"\n    about: [rusia,")
            .Edit("curated/views/chief-editor.yaml", "unlikely to concede it easily", "unlikely to concede easily");
        walk.Runs("dataset check");
        walk.Runs("dataset fix");
        dataset.Run("format", "--check").Success();

        dataset.Write("curated/views/chief-editor.yaml", views);
        walk.Runs("dataset diff");
        GitFolder.CommitAll(dataset.Root, "Record how likely Russia is to concede Crimea");
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        walk.Runs("dataset review", answers: "y\n");

        dataset.Write("article.txt", walk.Block("text", "## A new article"));
        walk.Converses("dataset new source");
        walk.Converses("dataset new statement");
        dataset.Run("check").Success();
        dataset.Run("format", "--check").Success();
        walk.CommandsLeft().ShouldBeEmpty();
    }

    /// <summary>Goes through the commands of the page, in order.</summary>
    private sealed partial class Walk(TestDataset dataset)
    {
        private int _at;

        public string Text { get; } = dataset.Read("CONTRIBUTING.md").ReplaceLineEndings("\n");

        /// <summary>Runs the next command of the page, which begins like this, and compares what it prints.</summary>
        public void Runs(string beginning, string answers = "")
        {
            string[] arguments = Next(beginning);
            ToolRun run = answers.Length > 0 ? dataset.RunAnswering(answers, arguments) : dataset.Run(arguments);
            string printed = Plain(run.Out + run.Error), told = Plain(Block("text"));

            // A terminal shows the answer behind its question.
            told = answers.Length > 0 ? told.Replace(": " + answers, ": ", StringComparison.Ordinal) : told;
            Regex.IsMatch(printed, "^" + Regex.Escape(told).Replace("…", "(?:[0-9.]+|…)", StringComparison.Ordinal) + "$")
                .ShouldBeTrue(beginning + " prints\n" + printed + "and not\n" + told);
        }

        /// <summary>Runs the next command with the answers that the page shows, and compares the whole conversation.</summary>
        public void Converses(string beginning)
        {
            string[] arguments = Next(beginning);
            string told = Block("text");
            IEnumerable<string> answers = told.Split('\n').Where(l => l.Length > 0 && l[0] != ' ')
                .Select(l => Answer().Match(l)).Where(m => m.Success).Select(m => m.Groups["answer"].Value);
            ToolRun run = dataset.Converse(100, string.Concat(answers.Select(a => a + "\n")), arguments);
            string said = string.Join('\n', (run.Error + run.Out).Split('\n').Select(l => l.TrimEnd()));
            said.ShouldBe(told);
            run.Code.ShouldBe(ExitCode.Success);
        }

        /// <summary>The next block of a kind.</summary>
        /// <param name="kind">The kind.</param>
        /// <param name="behind">What it stands behind.</param>
        public string Block(string kind, string behind = "")
        {
            int start = Text.IndexOf("```" + kind + "\n", Text.IndexOf(behind, _at, StringComparison.Ordinal), StringComparison.Ordinal)
                + kind.Length + 4;
            return Text[start..Text.IndexOf("```", start, StringComparison.Ordinal)];
        }

        private string[] Next(string beginning)
        {
            Match next = Commands().Match(Text, _at);
            next.Value.ShouldStartWith(beginning);
            _at = next.Index + next.Length;
            return Words().Matches(next.Value.Replace("\\\n", " ", StringComparison.Ordinal))
                .Select(w => w.Value.Replace("\"", "", StringComparison.Ordinal)).Skip(1).ToArray();
        }

        public List<string> CommandsLeft() => Commands().Matches(Text, _at).Select(m => m.Value).ToList();

        /// <summary>Without line numbers and their margin.</summary>
        private static string Plain(string text) => Margins().Replace(LineNumbers().Replace(text, ".yaml"), "");

        [GeneratedRegex(@"^dataset (?:[^\n]*\\\n)*[^\n]*(?=\n)", RegexOptions.Multiline)]
        private static partial Regex Commands();

        [GeneratedRegex("(?:[^\\s\"]|\"[^\"]*\")+")]
        private static partial Regex Words();

        /// <summary>A line that ends with an answer: none where what stands in parentheses goes on in the next line.</summary>
        [GeneratedRegex(@"^(?:> ?(?<answer>.*)|(?:[^(\n]|\([^)\n]*\))*?:(?: (?<answer>[^:]*))?)$")]
        private static partial Regex Answer();

        [GeneratedRegex(@"\.yaml:\d+(?::\d+)?")]
        private static partial Regex LineNumbers();

        [GeneratedRegex(@"^[ \d]+(?=[|=]|-->)", RegexOptions.Multiline)]
        private static partial Regex Margins();
    }
}
