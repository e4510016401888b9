namespace Dataset.Tests.Provenance;

/// <summary>What the edition says of itself.</summary>
public class EditionTests
{
    [Fact]
    public void It_says_of_how_many_facts_a_second_person_has_recorded_a_review()
    {
        string reviews = Path.Combine(Repository.Root, "reviews");
        IEnumerable<string> lines = Directory.Exists(reviews) ? Directory.GetFiles(reviews, "*.yaml").SelectMany(File.ReadLines) : [];

        Edition.Current.Reviewed.ShouldBe(lines.Count(l => l.TrimStart().StartsWith("- {record:", StringComparison.Ordinal)));
    }
}
