extern alias analyzers;

using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Dataset.Compiler.Findings;
using Dataset.Corpus;
using Microsoft.CodeAnalysis;
using KeyDiagnostics = analyzers::Dataset.Analyzers.KeyDiagnostics;
using RowCopyAnalyzer = analyzers::Dataset.Analyzers.RowCopyAnalyzer;

namespace Dataset.Generator.Tests;

/// <summary>Every diagnostic has a page, a case in the corpus and a row in the release notes; none of these is without a diagnostic.</summary>
public sealed partial class DiagnosticsCatalogueTests
{
    /// <summary>
    /// What is too large, of which <see cref="LimitTests"/> has cases, a defect of the generator, a file that the disk refuses, and what is wrong
    /// with a project, of which <see cref="ProjectTests"/> has cases: nothing that a
    /// folder could hold.
    /// </summary>
    private static readonly string[] s_withoutCase =
        ["DS0031", "DS0032", "DS0035", "DS1003", "DS1010", "DS2014", "DS3017", "DS8002", "DS9001", "DS9002"];

    private static readonly Lazy<List<FindingKind>> s_kinds = new(() =>
        new[] { typeof(FindingKind).Assembly, typeof(DatasetGenerator).Assembly }
            .SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(FindingKind))
            .Select(f => (FindingKind)f.GetValue(null)!)
            .OrderBy(k => k.Id, StringComparer.Ordinal)
            .ToList());

    private static IEnumerable<string> Ids => s_kinds.Value.Select(k => k.Id);

    /// <summary>What the analyzers say about code; of data they say nothing.</summary>
    private static IEnumerable<DiagnosticDescriptor> OfCode => KeyDiagnostics.All.Add(RowCopyAnalyzer.Copied);

    [Fact]
    public void Ids_are_unique_and_well_formed()
    {
        Ids.ShouldBeUnique();
        Ids.ShouldAllBe(id => IdPattern().IsMatch(id));
        s_kinds.Value.Where(k => k.Format.EndsWith('.') || k.Title.EndsWith('.')).Select(k => k.Id)
            .ShouldBeEmpty("a message is one sentence without a period");
    }

    [Fact]
    public void Each_has_a_page() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "docs", "diagnostics"), "DS*.md").Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Order(StringComparer.Ordinal).ShouldBe(Ids.Concat(OfCode.Select(d => d.Id)).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_page_begins_with_its_id_and_title() =>
        s_kinds.Value.Select(k => (k.Id, k.Title)).Concat(OfCode.Select(d => (d.Id, Title: d.Title.ToString(CultureInfo.InvariantCulture))))
            .Where(
            k => !TestCompilation.Read("docs/diagnostics/" + k.Id + ".md").StartsWith("# " + k.Id + ": " + k.Title + "\n", StringComparison.Ordinal))
            .Select(k => k.Id).ShouldBeEmpty();

    [Fact]
    public void Each_has_a_case() =>
        CorpusCase.Names.Select(n => n[..6]).Distinct().ShouldBe(Ids.Except(s_withoutCase));

    [Fact]
    public void Each_has_a_row_in_the_release_notes()
    {
        string notes = TestCompilation.Read("AnalyzerReleases.Shipped.md") + TestCompilation.Read("AnalyzerReleases.Unshipped.md");
        s_kinds.Value.Select(k => $"{k.Id} | Dataset | {k.Severity} | {k.Title}").ShouldBe(Rows(notes));
        OfCode.Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Id} | Dataset | {d.DefaultSeverity} | {d.Title}"))
            .ShouldBe(Rows(TestCompilation.Read("Analyzers/AnalyzerReleases.Unshipped.md")));
    }

    private static IEnumerable<string> Rows(string notes) =>
        RowPattern().Matches(notes).Select(m => m.Value.TrimEnd()).Order(StringComparer.Ordinal);

    [GeneratedRegex("^DS[0-9]{4}$")]
    private static partial Regex IdPattern();

    [GeneratedRegex("^DS[0-9]{4} .*$", RegexOptions.Multiline)]
    private static partial Regex RowPattern();
}
