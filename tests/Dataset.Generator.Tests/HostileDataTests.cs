using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace Dataset.Generator.Tests;

/// <summary>Data that tries to become code, or to break it: it comes back as it went in, or is one error at its line.</summary>
public sealed class HostileDataTests
{
    private static readonly string[] s_texts =
    [
        "*/ class Evil { } /*", "\"\"\" + Evil() + \"\"\"", "</summary><evil/>", "&#0;&lt;]]>", "{0} {{1}} \\u0022 \\\" \\", "'; drop table",
        "line one\nline two\n/// <summary>\n}", "a\r\nb", "tab\tand\u2028separator\u2029and\u0085next",
        "\u202Ereversed\u2066isolate\u200F", "#pragma warning restore\n#endif",
        "\u0410\u0421\u0415 look-alike", "\uD83D\uDE80 astral \uD835\uDD38", "\uFEFFmark inside",
        "\u00A0\u3000spaces\u00A0", "", " ", "null", "~", "true", "0x1F", "'", "\"", "@\"x\"", "$\"{x}\"", "\u0301combining",
        "zero\u200Bwidth\u200Djoiner", "\uFFFD", "\uE000private", new string('x', 60_000), new string('\u00E9', 40_000),
    ];

    [Fact]
    public void Hostile_text_comes_back_from_every_position()
    {
        StringBuilder yaml = new("stars:\n"), renamings = new("renamings:\n");
        for (int i = 0; i < s_texts.Length; i++)
        {
            string text = JsonSerializer.Serialize(s_texts[i]);
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"  - id: star-{i}\n    name: {text}\n    aliases: [{{text: {text}}}]\n    keywords: [{text}]\n    citations: [{{paper: vega-paper, passage: It is a bright star}}]\n");
            yaml.Append(CultureInfo.InvariantCulture, $"    grounds: [{{covers: period, kind: editorial, remark: {text}}}]\n    period: P1D\n");
            renamings.Append(CultureInfo.InvariantCulture, $"  - old: old-star-{i}\n    new: [star-{i}]\n    reason: {text}\n");
        }

        // White space at a text's ends is worth a warning, and stored like any other.
        GeneratorHost host = new(
            [SkyFiles.Paper, SkyFiles.Registry, new("curated/hostile.yaml", yaml.ToString()), new("curated/renamed.yaml", renamings.ToString())],
            severities: new Dictionary<string, string> { ["dataset_diagnostic.DS8004.severity"] = "none" });
        host.ShouldBeCachedOnSecondRun();
        host.Diagnostics.ShouldBeEmpty();
        ShouldBeAscii(host);
        object? read = host.Probe("""
            return Enumerable.Range(0, Stars.Count).SelectMany(i =>
            {
                Star s = Stars.Find("star-" + i)!;
                return new[] { s.Name, s.Aliases[0].Text, s.Keywords[0], s.Grounds[0].Remark ?? "(null)",
                    Stars.ByName(s.Name).Contains(s) && Stars.ByKeywords(s.Name).Contains(s) && ReferenceEquals(Stars.Find("old-star-" + i), s) ? s.Name : "(not found)" };
            }).ToArray();
            """);
        ((string[])read!).ShouldBe(s_texts.SelectMany(t => Enumerable.Repeat(t, 5)));
    }

    [Fact]
    public void Hostile_words_of_an_article_come_back()
    {
        string[] quotes = [.. s_texts.Where(t => t.Length is > 6 and < 100 && !t.StartsWith('\uFEFF')).Select(t => t.Trim())
            // A quote does not begin within a letter, of which an accent is a part.
            .Where(t => char.GetUnicodeCategory(t[0]) != UnicodeCategory.NonSpacingMark)];
        string article = string.Join("\n\n", quotes);
        StringBuilder yaml = new("papers:\n  - id: odd\n    text_file: odd.txt\n    title: Odd\n    printed_on: 1850\n");
        yaml.Append(CultureInfo.InvariantCulture, $"    digest: {Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(article)))}\ncatalogue:\n  version: 1.0.0\n  closed_on: 2000-01-01\n  passage_share: 1\nstars:\n");
        for (int i = 0; i < quotes.Length; i++)
        {
            string manner = quotes[i].StartsWith('"') ? ", manner: quoted" : "";
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"  - id: star-{i:00}\n    name: s {i}\n    citations: [{{paper: odd, passage: {JsonSerializer.Serialize(quotes[i])}{manner}}}]\n");
        }

        GeneratorHost host = GeneratorHost.Run(new("papers/odd.txt", article), new("curated/odd.yaml", yaml.ToString()));
        host.Diagnostics.ShouldBeEmpty();
        ShouldBeAscii(host);
        string text = (string)host.Probe(
            "return string.Join('\\u0001', Stars.All.Select(s => s.Citations[0].Passage + '|' + s.Citations[0].At.Start + '|' + "
                + "s.Citations[0].At.End));")!;
        text.Split('\u0001').ShouldBe(quotes.Select(
            q => q + "|" + article.IndexOf(q, StringComparison.Ordinal) + "|" + (article.IndexOf(q, StringComparison.Ordinal) + q.Length)));
    }

    [Theory]
    [InlineData("class")]
    [InlineData("null")]
    [InlineData("find")]
    [InlineData("try-find")]
    [InlineData("all")]
    [InlineData("count")]
    [InlineData("9-lives")]
    [InlineData("stars")]
    [InlineData("star")]
    [InlineData("by-name")]
    [InlineData("equals")]
    [InlineData("get-type")]
    [InlineData("find-by-hip")]
    [InlineData("hip-between")]
    [InlineData("between")]
    [InlineData("system")]
    [InlineData("observatory")]
    [InlineData("s-rows")]
    [InlineData("vega\u0430")]
    [InlineData("Vega")]
    [InlineData("a--b")]
    [InlineData("-a")]
    [InlineData("a_b")]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("\u0430\u0441\u0435")]
    public void A_hostile_key_is_a_row_or_one_error(string key)
    {
        string quoted = JsonSerializer.Serialize(key);
        GeneratorHost host = GeneratorHost.Run(
            new TestFile(
                "curated/stars.yaml",
                $"stars:\n  - id: {quoted}\n    name: A\n    grounds: [{{kind: editorial}}]\n  - id: other\n    name: B\n    around: {quoted}\n    grounds: [{{covers: around, kind: editorial}}]\n"),
            new TestFile("curated/renamings.yaml", $"renamings:\n  - old: gone\n    new: [{quoted}]\n  - old: split\n    new: [{quoted}, other]\n"));
        GeneratorHost.Problems(host.Output).ShouldBeEmpty();
        if (host.Diagnostics.Count == 0)
        {
            host.Probe($"return Stars.Find({quoted}) is {{ }} s && ReferenceEquals(s, Stars.Find(\"gone\")) && s.Companions[0].Id == \"other\";")
                .ShouldBe(true);
        }

        host.Diagnostics.Count(d => d.StartsWith("curated/stars.yaml(2,", StringComparison.Ordinal))
            .ShouldBe(host.Diagnostics.Count == 0 ? 0 : 1, string.Join('\n', host.Diagnostics));
    }

    [Fact]
    public void Keys_that_differ_by_a_hyphen_give_one_error_and_one_member()
    {
        string longest = new('a', 200);
        GeneratorHost host = GeneratorHost.Run(new TestFile("curated/stars.yaml",
            "stars:\n  - {id: talks-1-2, name: A, grounds: [{kind: editorial}]}\n  - {id: talks-12, name: B, grounds: [{kind: editorial}]}\n  - {id: "
                + longest + ", name: C, grounds: [{kind: editorial}]}\n  - {id: " + longest + "a, name: D}\n"));
        host.Diagnostics.ShouldBe(
        [
            "curated/stars.yaml(3,10): error DS3007: the key 'talks-12' becomes the member 'Talks12', as does 'talks-1-2' at stars.yaml(2): "
                + "choose another key",
            "curated/stars.yaml(5,10): error DS2009: '" + longest + "a' cannot be the 'id' of an entry: it is longer than 200 characters: shorten it",
        ]);
        GeneratorHost.Problems(host.Output).ShouldBeEmpty();
    }

    private static void ShouldBeAscii(GeneratorHost host) =>
        host.Result.GeneratedSources.Where(s => s.HintName.StartsWith("Observatory.", StringComparison.Ordinal))
            .Where(s => s.SourceText.ToString().Any(c => c is not '\n' and (< ' ' or > '~'))).Select(s => s.HintName).ShouldBeEmpty();
}
