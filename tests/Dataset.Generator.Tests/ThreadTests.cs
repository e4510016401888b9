using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dataset.Generator.Tests;

/// <summary>
/// Threads that touch everything for the first time at once: each row is one object for all of them, and nobody sees half of anything.
/// </summary>
public sealed class ThreadTests
{
    private const int Stars = 120;

    [Fact]
    public void Sixty_four_threads_see_the_same_rows_and_whole_values()
    {
        StringBuilder yaml = new("sites:\n");
        for (int i = 0; i < 50; i++)
        {
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"  - {{id: обсерватория-{i}, name: Наблюдение {i}{(i == 0 ? "" : $", within: обсерватория-{i / 2}")}}}\n");
        }

        yaml.Append("stars:\n");
        SortedDictionary<string, string> expected = new(StringComparer.Ordinal);
        for (int i = 0; i < Stars; i++)
        {
            string alias = $"alias é {i / 2}", keyword = $"keyword {i % 7}";
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"  - {{id: star-{i}, name: Star 漢 {i}, hip: {i}, class: m, aliases: [{{text: {alias}, shared: true}}], keywords: [{keyword}, same], pages: [\"https://example.org/{i}\"]");
            // The other paper is wrong about every second star; about the rest nobody knows which of the two is.
            yaml.Append(
                CultureInfo.InvariantCulture,
                $", citations: [{{paper: one, passage: {One(i)}, supports: class}}, {{paper: two, passage: {Two(i)}, supports: class, claims: k{(i % 2 == 0
                    ? ", error: typo"
                    : "")}}}]");
            yaml.Append(CultureInfo.InvariantCulture, $"{(i % 2 == 0 ? "" : ", rulings: [{on: class, verdict: open}]")}");
            yaml.Append(CultureInfo.InvariantCulture, $", period: P{i + 1}D, grounds: [{{covers: period, kind: editorial}}{(i == 0
                ? ""
                : ", {covers: around, kind: editorial}")}]{(i == 0 ? "" : $", around: star-{i / 2}")}}}\n");
            expected.Add($"star-{i}", $"star-{i}|Star 漢 {i}|{alias}|{keyword},same|https://example.org/{i}|{(i == 0
                ? ""
                : $"star-{i / 2}")}|{Companions(i)}|P{i + 1}D|{Said(i)}");
        }

        TestFile one = Paper("one", One), two = Paper("two", Two);
        yaml.Append("catalogue:\n  version: 1.0.0\n  closed_on: 2000-01-01\n  passage_share: 1\npapers:\n").Append(Entry(one)).Append(Entry(two));
        GeneratorHost host = new([new("sky.yaml", yaml.ToString()), new("moved.yaml", "renamings:\n  - {old: old-star, new: [star-7]}\n"), one, two]);
        host.Diagnostics.ShouldBeEmpty();
        string[] wrong = (string[])host.Probe("return Racing.Run();", TestCompilation.Read("Schemas/Racing.cs"))!;
        wrong[0].Split('\n').ShouldBe(expected.Values);
        wrong[1..].ShouldBeEmpty();
    }

    private static string One(int star) => $"One saw star {star} in M";

    private static string Two(int star) => $"Two saw star {star} in K";

    private static string Said(int star) => $"Accepted M {One(star)}{(star % 2 == 0
        ? ""
        : $",Rival K {Two(star)}")};{(star % 2 == 0 ? $"Typo K {Two(star)}" : "")};{(star % 2 == 0 ? "" : "Class Open M K")}";

    private static TestFile Paper(string name, Func<int, string> passage) =>
        new(name + ".txt", string.Join(".\n", Enumerable.Range(0, Stars).Select(passage)));

    private static string Entry(TestFile paper) =>
        $"  - {{id: {Path.GetFileNameWithoutExtension(paper.Path)}, text_file: {paper.Path}, digest: {Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(paper.Text)))}, title: T, printed_on: 1850}}\n";

    private static int Companions(int star) => Enumerable.Range(1, Stars - 1).Count(i => i / 2 == star);
}
