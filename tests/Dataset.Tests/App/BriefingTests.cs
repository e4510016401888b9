using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Briefing;
using Briefing.Layout;

namespace Dataset.Tests.App;

/// <summary>The sample: what it prints, and what it says about wrong arguments.</summary>
public partial class BriefingTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Prints_one_screen_first(int width)
    {
        string[] lines = Run(new Terminal(width, false)).Output.TrimEnd().Split('\n');

        lines.Length.ShouldBeInRange(30, 52);
        lines.ShouldAllBe(l => l.Length <= width);
        lines.Where(l => l.Length > 0 && char.IsUpper(l[0]) && !l.StartsWith("The ", StringComparison.Ordinal)).Select(l => l.Split(" (")[0])
            .ShouldBe(["AGREED", "OPEN", "WHO SAYS WHAT", "WRONG"]);
        lines[^1].ShouldBe("--full prints everything, --section one part of it, --help the rest.");
    }

    [Fact]
    public void Says_on_that_screen_what_is_agreed_and_what_is_wrong()
    {
        string text = Run(new Terminal(200, false)).Output;

        text.ShouldContain("  2025-03-18 Halt on strikes against energy infrastructure (expired): Strikes on energy infrastructure stop for 30 days. [2]\n");
        text.ShouldContain("Should Ukraine join NATO? For: European leaders, United Kingdom; Against: Russia, United States [");
        text.ShouldContain("daily-courier-2025, in 10 places, such as \"Diya Palace\", right: Diriyah Palace, Riyadh, Saudi Arabia [");
        text.ShouldContain("\n[2] \"opting instead for a 30-day halt on strikes targeting energy infrastructure\" kremlin-sunday-2025 2174-2249\n");
    }

    [Theory]
    [InlineData]
    [InlineData("--full")]
    [InlineData("--section", "timeline")]
    [InlineData("--actor", "russia", "--as-of", "2025-03-12")]
    public void Every_number_leads_to_a_note_and_every_note_has_a_number(params string[] arguments)
    {
        string[] lines = Run(new Terminal(4000, false), arguments).Output.Split('\n');
        List<int> notes = [.. lines.Where(l => l.StartsWith('[')).Select(l => Number().Match(l)).Select(Of)];
        List<int> marks = [.. lines.Where(l => !l.StartsWith('[')).SelectMany(l => Number().Matches(l)).Select(Of)];

        notes.ShouldBe(Enumerable.Range(1, notes.Count));
        marks.Distinct().Order().ShouldBe(notes);

        static int Of(Match match) => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Prints_every_section_in_full()
    {
        string text = Run("--full").Output;

        text.ShouldContain("\nTIMELINE\n");
        text.ShouldContain("\nWHO WANTS WHAT\n");
        text.ShouldContain("\nPROPOSALS, AGREEMENTS AND MEASURES\n");
        text.ShouldContain("\nQUESTIONS, OPEN AND ANSWERED\n");
        text.ShouldContain("\nWHAT THE ARTICLES DISAGREE ON, AND WHICH OF THEM IS WRONG\n");
    }

    [Theory]
    [InlineData(100)]
    [InlineData(72)]
    public void Fits_the_width(int width)
    {
        string[] lines = Run(new Terminal(width, false), "--full").Output.Split('\n');

        lines.Where(l => l.Length > width && !l.Contains("http", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Colours_only_where_it_is_told_to()
    {
        Run(new Terminal(100, false)).Output.ShouldNotContain("\u001b");
        Run(new Terminal(100, true)).Output.ShouldContain("\u001b[1;36m");
    }

    [Fact]
    public void Backs_every_line_of_a_briefing_with_a_passage_or_a_basis()
    {
        string[] lines = Run(new Terminal(4000, false), "--section", "timeline").Output.Split('\n');

        lines.Where(l => l.StartsWith("  ", StringComparison.Ordinal) && !Number().IsMatch(l)).ShouldBeEmpty();
        lines.Count(l => l.StartsWith("  With: ", StringComparison.Ordinal)).ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Tells_what_was_known_early_line_by_line()
    {
        string output = Run("--as-of", "1981-12-31", "--section", "timeline").Output;
        string[] lines = output[output.IndexOf("TIMELINE", StringComparison.Ordinal)..].Split('\n');

        lines.Where(l => !l.StartsWith("    ", StringComparison.Ordinal)).Select(l => l.StartsWith('[') ? l[..3] : Numbers().Replace(l, "#"))
            .ShouldBe(
        [
            "TIMELINE",
            "",
            "1981-01-20  Release of the American hostages in Iran (held) #",
            "  When: 1981-01-20 (to the day) #",
            "  With: Iran #",
            "  With: American hostages in Iran, for United States (target) #",
            "",
            "[1]",
            "[2]",
            "[3]",
            "[4]",
            "[5]",
            "[6]",
            "",
        ]);
    }

    [Fact]
    public void Quotes_with_article_and_offsets()
    {
        string text = Run("--actor", "mark-rutte", "--section", "disagreements").Output;

        text.ShouldContain("  Wrong: \"Mark Ruth\" [1]\n  Right: Mark Rutte [2]\n");
        text.ShouldContain("\n[1] \"NATO Secretary-General Mark Ruth\" daily-courier-2025 2790-2822\n");
        text.ShouldContain("\ndaily-courier-2025: thedailycourierng.com, \"Historic US-Russia Peace Talks");
    }

    [Fact]
    public async Task Is_a_program_with_exit_codes()
    {
        (await Execute("--actor", "rusia")).ShouldBe((2, "", "--actor 'rusia' is neither a person nor an organization. Did you mean 'russia'?"));
        (int code, string output, string errors) = await Execute("--as-of", "1981-12-31", "--section", "timeline");
        code.ShouldBe(0);
        output.ShouldContain("Release of the American hostages in Iran");
        output.Split('\n').Max(l => l.Contains("http", StringComparison.Ordinal) ? 0 : l.TrimEnd().Length).ShouldBeInRange(60, 80, "a pipe has 80 columns");
        errors.ShouldBeEmpty();
    }

    [Fact]
    public void Leaves_out_what_came_later()
    {
        string text = Run("--as-of", "2025-03-12", "--section", "timeline").Output;

        text.ShouldContain("2025-03-11  US–Ukraine talks in Jeddah (held)");
        text.ShouldNotContain("2025-03-18  Putin");
    }

    [Fact]
    public void Knows_what_somebody_wanted_on_that_day()
    {
        Run("--actor", "russia", "--issue", "unconditional-ceasefire", "--section", "positions", "--as-of", "2025-03-12").Output
            .ShouldContain("Russia: undeclared, known since 2025-03-11, until 2025-03-13");
        Run("--actor", "russia", "--issue", "unconditional-ceasefire", "--section", "positions", "--as-of", "2025-03-19").Output
            .ShouldContain("Russia: opposes, known since 2025-03-18, last known on 2026-01-23");
    }

    [Fact]
    public void Finds_an_actor_by_what_an_article_misspells()
    {
        Run("--actor", "Mark Ruth", "--section", "timeline").ShouldBe(Run("--actor", "mark-rutte", "--section=timeline"));
        Run("--actor", "Mark Ruth").Output.ShouldContain("Mark Rutte only");
    }

    [Fact]
    public void Says_so_where_there_is_nothing()
    {
        (int code, string output, string errors) = Run("--as-of", "1900-01-01", "--section", "timeline");

        code.ShouldBe(0);
        output.ShouldEndWith("TIMELINE\nThe dataset has nothing on this.\n");
        errors.ShouldBeEmpty();
    }

    [Fact]
    public void Prints_its_usage()
    {
        (int code, string output, string errors) = Run("--help");

        code.ShouldBe(0);
        output.ShouldContain("--as-of DATE");
        errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--as-of '2025-02-30' is no date; write year, month and day, such as 2025-03-12.", "--as-of", "2025-02-30")]
    [InlineData("--as-of needs a value, such as --as-of 2025-03-12.", "--as-of")]
    [InlineData("--as-of is given twice; give it once.", "--as-of", "2025-03-12", "--as-of=2025-03-13")]
    [InlineData("--actor 'rusia' is neither a person nor an organization. Did you mean 'russia'?", "--actor", "rusia")]
    [InlineData("--issue 'ceasfire' is no issue. Did you mean 'ceasefire'?", "--issue", "ceasfire")]
    [InlineData("--issue 'nato' is no issue. Did you mean 'nato-enlargement', 'nato-role-in-negotiations' or 'ukraine-nato-membership'?", "--issue", "nato")]
    [InlineData("--section 'timelines' is no section; there are timeline, positions, proposals, questions, disagreements. Did you mean "
        + "'timeline'?", "--section", "timelines")]
    [InlineData("'--actr' is no option. Did you mean '--actor'? Run with --help for all options.", "--actr", "russia")]
    [InlineData("'russia' is no option. Run with --help for all options.", "russia")]
    public void Answers_a_wrong_argument_with_one_line_and_exit_code_2(string message, params string[] arguments)
    {
        (int code, string output, string errors) = Run(arguments);

        code.ShouldBe(2);
        output.ShouldBeEmpty();
        errors.ShouldBe(message + "\n");
    }

    [GeneratedRegex(@"\[\d+\]( \[\d+\])*")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\[(?<number>\d+)\]")]
    private static partial Regex Number();

    private static async Task<(int Code, string Output, string Errors)> Execute(params string[] arguments)
    {
        ProcessStartInfo start =
            new("dotnet", [typeof(Application).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, (await errors).TrimEnd());
    }

    private static (int Code, string Output, string Errors) Run(params string[] arguments) => Run(new Terminal(100, false), arguments);

    private static (int Code, string Output, string Errors) Run(Terminal terminal, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, errors = new() { NewLine = "\n" };
        int code = Application.Run(arguments, output, errors, terminal);
        return (code, output.ToString(), errors.ToString());
    }
}
