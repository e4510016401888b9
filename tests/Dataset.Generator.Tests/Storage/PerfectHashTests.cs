using Dataset.Generator.Storage;

namespace Dataset.Generator.Tests.Storage;

public sealed class PerfectHashTests
{
    private static readonly string[] s_shapes = ["star-{0}", "old-star-{0}", "{0}", "s{0}", "talks-{0:000}",
        "{0}-a-common-end-of-all-keys", "a-common-beginning-of-all-keys-{0}", "a{0:00}b", "k-{0:x8}"];

    /// <summary>Numbered keys differ in one character each; once they kept the build searching for ever.</summary>
    [Fact]
    public void Numbered_keys_find_their_places_within_few_tries()
    {
        foreach (string shape in s_shapes)
        {
            for (int count = 0; count < 400; count += count < 40 ? 1 : 57)
            {
                string[] keys =
                    [.. Enumerable.Range(0, count).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, i))];
                int window = TextHash.FindWindow(keys);
                PerfectHash.Build(count, (i, seed) => TextHash.HashWindow(keys[i], window, Few(seed))).SlotOf.ShouldBeUnique();
                PerfectHash.Build(count, (i, seed) => TextHash.Hash(keys[i], Few(seed))).SlotOf.ShouldBeUnique();
                PerfectHash.Build(count, (i, seed) => TextHash.Mix(TextHash.Mix(Few(seed), (ulong)i), 7)).SlotOf.ShouldBeUnique();
            }
        }
    }

    private static ulong Few(ulong seed) => seed < 300 ? seed : throw new InvalidOperationException("no place found");

    [Fact]
    public void A_search_that_no_seed_can_end_is_given_up() => PerfectHash.TryBuild(2, (_, _) => 7).ShouldBeNull();
}
