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
        walk.Runs("dataset quote daily-courier-2025 \"the most significant");
        walk.Runs("dataset quote daily-courier-2025 \"the most important");
        walk.Runs("dataset new assertion");
        string views = dataset.Read("curated/views/daily-courier.yaml");
        views.ShouldContain(walk.Block("yaml"));

        dataset.Edit(
            "curated/views/daily-courier.yaml",
            "about: [united-states, russia]\n" + EvidenceOf(walk),
            "about: [united-states, rusia]\n" + EvidenceOf(walk).Replace("global ", "", StringComparison.Ordinal));
        walk.Runs("dataset check");
        walk.Runs("dataset fix");
        dataset.Run("format", "--check").Success();

        dataset.Write("curated/views/daily-courier.yaml", views);
        walk.Runs("dataset diff");
        GitFolder.CommitAll(dataset.Root, "Record how the Daily Courier weighs the Riyadh talks");
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        walk.Runs("dataset review", answers: "y\n");
        walk.CommandsLeft().ShouldBeEmpty();
    }

    private static string EvidenceOf(Walk walk) =>
        walk.Text[walk.Text.IndexOf("    evidence:\n      - {in: daily-courier-2025", StringComparison.Ordinal)..].Split("```")[0];

    /// <summary>Goes through the commands of the page, in order.</summary>
    private sealed partial class Walk(TestDataset dataset)
    {
        private int _at;

        public string Text { get; } = dataset.Read("CONTRIBUTING.md").ReplaceLineEndings("\n");

        /// <summary>Runs the next command of the page, which begins like this, and compares what it prints.</summary>
        public void Runs(string beginning, string answers = "")
        {
            Match next = Commands().Match(Text, _at);
            string command = next.Value;
            command.ShouldStartWith(beginning);
            _at = next.Index + next.Length;
            string[] arguments = Words().Matches(command.Replace("\\\n", " ", StringComparison.Ordinal))
                .Select(w => w.Value.Replace("\"", "", StringComparison.Ordinal)).Skip(1).ToArray();
            ToolRun run = answers.Length > 0 ? dataset.RunAnswering(answers, arguments) : dataset.Run(arguments);
            string printed = Plain(run.Out + run.Error), told = Plain(Block("text"));

            // A terminal shows the answer behind its question.
            told = answers.Length > 0 ? told.Replace(": " + answers, ": ", StringComparison.Ordinal) : told;
            Regex.IsMatch(printed, "^" + Regex.Escape(told).Replace("…", "[0-9.]+", StringComparison.Ordinal) + "$")
                .ShouldBeTrue(command + " prints\n" + printed + "and not\n" + told);
        }

        /// <summary>The next block of a kind.</summary>
        public string Block(string kind)
        {
            int start = Text.IndexOf("```" + kind + "\n", _at, StringComparison.Ordinal) + kind.Length + 4;
            return Text[start..Text.IndexOf("```", start, StringComparison.Ordinal)];
        }

        public List<string> CommandsLeft() => Commands().Matches(Text, _at).Select(m => m.Value).ToList();

        /// <summary>Without line numbers and their margin.</summary>
        private static string Plain(string text) => Margins().Replace(LineNumbers().Replace(text, ".yaml"), "");

        [GeneratedRegex(@"^dataset (?:[^\n]*\\\n)*[^\n]*(?=\n)", RegexOptions.Multiline)]
        private static partial Regex Commands();

        [GeneratedRegex("(?:[^\\s\"]|\"[^\"]*\")+")]
        private static partial Regex Words();

        [GeneratedRegex(@"\.yaml:\d+(?::\d+)?")]
        private static partial Regex LineNumbers();

        [GeneratedRegex(@"^[ \d]+(?=[|=]|-->)", RegexOptions.Multiline)]
        private static partial Regex Margins();
    }
}
