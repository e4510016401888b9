using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dataset.Cli.Projects;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Findings;

namespace Dataset.Cli.Tests;

/// <summary>
/// Mistakes as curators make them, each in a small dataset that is otherwise in order, beside the one thing that is to be said of it: the line, the
/// cause and the mend, to the character. <c>mistakes/*.txt</c> holds them: what stands in the file, what stands there instead, what is said.
/// </summary>
public sealed partial class MistakesTests : IDisposable
{
    private static readonly string s_root = Path.Combine(AppContext.BaseDirectory, "mistakes");

    private readonly TestDataset _dataset = new();

    public static TheoryData<string, string> Mistakes()
    {
        TheoryData<string, string> mistakes = [];
        foreach (Mistake mistake in Directory.GetFiles(s_root, "*.txt").Order(StringComparer.Ordinal).SelectMany(Read))
        {
            mistakes.Add(mistake.Topic, mistake.Name);
        }

        return mistakes;
    }

    public void Dispose() => _dataset.Dispose();

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void One_mistake_is_one_message(string topic, string name)
    {
        Mistake mistake = Read(Path.Combine(s_root, topic + ".txt")).Single(m => m.Name == name);
        _dataset.Edit(mistake.File, mistake.Old, mistake.New);
        Said().ShouldBe(mistake.Said);
    }

    /// <summary>What <c>docs/reliability.md</c> counts: the place, what to do, and nothing that only follows.</summary>
    [Fact]
    public void Each_is_said_once_in_its_line_with_what_to_do()
    {
        List<string> elsewhere = [];
        foreach (Mistake mistake in Directory.GetFiles(s_root, "*.txt").SelectMany(Read))
        {
            string text = _dataset.Read(mistake.File);
            int first = text[..text.IndexOf(mistake.Old, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
            int last = first + mistake.New.Count(c => c == '\n');
            string[] said = mistake.Expected.Split('\n');
            said.Length.ShouldBe(mistake.Name switch { "two mistakes in one row" => 2, "three mistakes in one file" => 3, _ => 1 }, mistake.Name);
            foreach (string message in said)
            {
                Mend().IsMatch(message).ShouldBeTrue(message);
                int line = int.Parse(Line().Match(message).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
                if (!message.StartsWith(mistake.File, StringComparison.Ordinal) || line < first || line > last)
                {
                    elsewhere.Add(mistake.Name);
                }
            }
        }

        // What is missing has no line: the row or the field that lacks it is the place. The last is the one that is found where it shows.
        elsewhere.Order(StringComparer.Ordinal).ShouldBe(
        [
            "a contradiction without a dispute", "a dispute about nothing", "a field that nothing backs", "a required field is missing",
            "aimed at an empty field", "no evidence at all", "null in capitals",
        ]);
    }

    [Fact]
    public void There_are_enough_of_them_and_no_two_are_called_the_same()
    {
        Mistakes().Count.ShouldBeGreaterThanOrEqualTo(100);
        Mistakes().Select(m => string.Join(": ", m)).ShouldBeUnique();
    }

    private string Said()
    {
        ToolContext context = _dataset.Context(TextWriter.Null, TextWriter.Null)
            with
        { CacheFolder = Path.Combine(AppContext.BaseDirectory, "mistakes-cache") };
        Workspace workspace = new WorkspaceLoader(DatasetProject.Find(context)).Load(CancellationToken.None);
        return string.Concat(workspace.Findings.Select(f => string.Create(
            CultureInfo.InvariantCulture,
            $"{f.Location.Path}({f.Location.Line
                + 1},{f.Location.Column + 1}): {(f.Severity == Severity.Error ? "error" : "warning")} {f.Id}: {f.Message}\n")));
    }

    private static List<Mistake> Read(string path)
    {
        string topic = Path.GetFileNameWithoutExtension(path);
        return File.ReadAllText(path).ReplaceLineEndings("\n").Split("=== ", StringSplitOptions.RemoveEmptyEntries).Select(block =>
        {
            Match parts = Form().Match(block);
            parts.Success.ShouldBeTrue(block);
            return new Mistake(
                topic,
                parts.Groups["name"].Value,
                parts.Groups["file"].Value,
                Unescape(parts.Groups["old"].Value),
                Unescape(parts.Groups["new"].Value),
                parts.Groups["said"].Value);
        }).ToList();
    }

    /// <summary>What an editor would not show is written as <c>\u00A0</c>, a tab as <c>\t</c>, a carriage return as <c>\r</c>.</summary>
    private static string Unescape(string text)
    {
        StringBuilder unescaped = new(text);
        unescaped.Replace("\\t", "\t").Replace("\\r", "\r");
        foreach (Match match in Escape().Matches(text))
        {
            unescaped.Replace(
                match.Value, ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        }

        return unescaped.ToString();
    }

    [GeneratedRegex(@"\A(?<name>[^\n]+)\n--- (?<file>[^\n]+)\n(?<old>.*?)\n\+\+\+\n(?<new>.*?)\n>>>\n(?<said>.*?)\n*\z", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex(@"\((\d+),\d+\): ")]
    private static partial Regex Line();

    /// <summary>A proposal, the choice that there is, or a verb that says what to do.</summary>
    [GeneratedRegex(
        @"did you mean|; there are: |\bmust\b|begins with|stands? (a colon|behind)|is missing|are? written|(: |[;,] (and |or )?)"
            + "(add|aim|close|copy|correct|declare|delete|give|have|indent|keep|leave|mark|name|put"
            + "|quote|remove|rename|save|shorten|type|write|choose|pin)\\b")]
    private static partial Regex Mend();

    [GeneratedRegex(@"\\u([0-9A-F]{4})")]
    private static partial Regex Escape();

    private sealed record Mistake(string Topic, string Name, string File, string Old, string New, string Expected)
    {
        public string Said => Expected.Length == 0 ? "" : Expected + "\n";
    }
}
