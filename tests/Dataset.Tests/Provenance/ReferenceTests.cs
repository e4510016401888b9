using System.Text.RegularExpressions;

namespace Dataset.Tests.Provenance;

/// <summary>What was read outside of the articles can be found again.</summary>
public partial class ReferenceTests
{
    [Fact]
    public void Every_external_reference_names_publication_title_and_date()
    {
        IEnumerable<string?> references = IFact.All.SelectMany(f => f.Basis).Where(b => b.Kind == BasisKind.External).Select(b => b.Ref).Distinct();

        references.Where(r => r is null || !Reference().IsMatch(r)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"^[^“”]+, “.+”, (undated|(\d{1,2} )?([A-Z][a-z]+ )?(19|20)\d\d), (read at )?https?://\S+$")]
    private static partial Regex Reference();
}
