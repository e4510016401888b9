using System.Globalization;
using System.Text;

namespace Dataset.Generator.Tests;

/// <summary>Threads that touch everything for the first time at once: each row is one object for all of them, and nobody sees half of anything.</summary>
public sealed class ThreadTests
{
    private const int Stars = 120;

    [Fact]
    public void Sixty_four_threads_see_the_same_rows_and_whole_values()
    {
        StringBuilder yaml = new("sites:\n");
        for (int i = 0; i < 50; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{id: обсерватория-{i}, name: Наблюдение {i}{(i == 0 ? "" : $", within: обсерватория-{i / 2}")}}}\n");
        }

        yaml.Append("stars:\n");
        SortedDictionary<string, string> expected = new(StringComparer.Ordinal);
        for (int i = 0; i < Stars; i++)
        {
            string alias = $"alias é {i / 2}", keyword = $"keyword {i % 7}";
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{id: star-{i}, name: Star 漢 {i}, hip: {i}, class: m, aliases: [{{text: {alias}, shared: true}}], keywords: [{keyword}, same], pages: [\"https://example.org/{i}\"]");
            yaml.Append(CultureInfo.InvariantCulture, $", period: P{i + 1}D, grounds: [{{covers: period, kind: editorial}}{(i == 0 ? "" : ", {covers: around, kind: editorial}")}]{(i == 0 ? "" : $", around: star-{i / 2}")}}}\n");
            expected.Add($"star-{i}", $"star-{i}|Star 漢 {i}|{alias}|{keyword},same|https://example.org/{i}|{(i == 0 ? "" : $"star-{i / 2}")}|{Companions(i)}|P{i + 1}D");
        }

        string[] wrong = (string[])new GeneratorHost([new("sky.yaml", yaml.ToString()), new("moved.yaml", "renamings:\n  - {old: old-star, new: [star-7]}\n")]).Probe("return Racing.Run();", TestCompilation.Read("Schemas/Racing.cs"))!;
        wrong[0].Split('\n').ShouldBe(expected.Values);
        wrong[1..].ShouldBeEmpty();
    }

    private static int Companions(int star) => Enumerable.Range(1, Stars - 1).Count(i => i / 2 == star);
}
