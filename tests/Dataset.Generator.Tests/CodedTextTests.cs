using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dataset.Generator.Tests;

/// <summary>Much long text is written in symbols, and reads as it was written.</summary>
public sealed class CodedTextTests
{
    /// <summary>White space at a text's ends is worth a warning, and stored like any other.</summary>
    private static readonly Dictionary<string, string> s_anyEnds = new() { ["dataset_diagnostic.DS8004.severity"] = "none" };

    private const string Path = "curated/notes.yaml";

    private const string Schema = """
        using Dataset.Schema;

        namespace Observatory;

        [Entity("notes")]
        [Unique(nameof(Sealed))]
        public sealed partial record Note
        {
            [Key] public partial string Id { get; }
            public partial string Title { get; }
            public partial string Body { get; }
            public partial string? Remark { get; }
            public partial string Sealed { get; }
        }
        """;

    private const string Read = """
        return Notes.All.Select(n => System.Text.Json.JsonSerializer.Serialize(new[] { n.Id, n.Title, n.Body, n.Remark, Notes.FindBySealed(n.Sealed)!.Sealed })).ToArray();
        """;

    private static readonly string[] s_words =
        ["ceasefire ", "delegation ", "the ", "in ", "Riyadh, ", "2025 ", "caf\u00E9 ",
            "\t", "\\", "\"", "~ ", "'", "\n", "#", "\uD83D\uDE80", "negotiations ", "and ", "a "];

    [Fact]
    public void Much_long_text_is_found_again()
    {
        GeneratorHost host = Compile(4_500, out List<string> expected);
        Data(host).ShouldContain("RowText_Symbols");
        ((string[])host.Probe(Read)!).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void Little_text_is_stored_as_it_is()
    {
        GeneratorHost host = Compile(45, out List<string> expected);
        Data(host).ShouldNotContain("RowText_Symbols");
        ((string[])host.Probe(Read)!).ShouldBe(expected, ignoreOrder: true);
    }

    /// <summary>When a file is read for the first time, its long texts stay where the compiler has them; later they do not.</summary>
    [Fact]
    public void An_edit_of_a_long_file_gives_what_it_would_have_given_at_once()
    {
        string sealedBy = "sealed by number " + 7.ToString("D24", CultureInfo.InvariantCulture), edited = sealedBy + ", since then twice";
        GeneratorHost host = Compile(4_500, out List<string> expected);
        string text = host.TextOf(Path).Replace(sealedBy, edited, StringComparison.Ordinal);
        host.Edit(Path, text);
        ((string[])host.Probe(Read)!).ShouldBe(expected.Select(row => row.Replace(sealedBy, edited, StringComparison.Ordinal)), ignoreOrder: true);

        GeneratorHost atOnce = new([new TestFile(Path, text)], Schema, s_anyEnds);
        host.Result.GeneratedSources.Select(s => s.SourceText.ToString())
            .SequenceEqual(atOnce.Result.GeneratedSources.Select(s => s.SourceText.ToString())).ShouldBeTrue();
    }

    private static string Data(GeneratorHost host) =>
        host.Result.GeneratedSources.Single(s => s.HintName.EndsWith("Note.Data.g.cs", StringComparison.Ordinal)).SourceText.ToString();

    private static GeneratorHost Compile(int rows, out List<string> expected)
    {
        Random random = new(3);
        expected = [];
        StringBuilder yaml = new("notes:\n");
        for (int i = 0; i < rows; i++)
        {
            // Most is plain words, and some of it nothing that a sample would have seen.
            string body =
                i % 50 == 0 ? new string((char)random.Next(0x20, 0x7F), random.Next(600)) : Text(random, i % 10 == 0 ? s_words.Length : 6, 40);
            string?[] row =
            [
                "note-" + i.ToString(CultureInfo.InvariantCulture), Text(random, 6, 2),
                body, random.Next(3) == 0 ? null : Text(random, s_words.Length, 12),
                "sealed by number " + i.ToString("D24", CultureInfo.InvariantCulture),
            ];
            yaml.Append("  - {id: ").Append(row[0]);
            foreach ((string field, string? value) in new[] { ("title", row[1]), ("body", row[2]), ("remark", row[3]), ("sealed", row[4]) })
            {
                yaml.Append(value is null ? "" : ", " + field + ": " + JsonSerializer.Serialize(value));
            }

            yaml.Append("}\n");
            expected.Add(JsonSerializer.Serialize(row));
        }

        GeneratorHost host = new([new TestFile(Path, yaml.ToString())], Schema, s_anyEnds);
        host.Diagnostics.ShouldBeEmpty();
        return host;
    }

    private static string Text(Random random, int words, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => s_words[random.Next(words)]));
}
