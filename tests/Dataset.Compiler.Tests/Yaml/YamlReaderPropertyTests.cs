using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;
using Dataset.Compiler.Yaml;
using FsCheck;
using FsCheck.Fluent;

namespace Dataset.Compiler.Tests.Yaml;

public class YamlReaderPropertyTests
{
    private static readonly FsCheck.Config Many = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(4000).WithEndSize(60);

    [Fact]
    public void Any_text_is_read_or_refused_with_one_finding() => Prop.ForAll(Hostile.YamlLike, text =>
    {
        YamlFile file = YamlReader.Read("f.yaml", text);
        if (file.Documents is null)
        {
            file.Findings.Count.ShouldBe(1);
        }
        else
        {
            file.Salvaged.Count.ShouldBe(0);
        }

        foreach (Finding finding in file.Findings)
        {
            AssertInside(finding.At!.Value, text);
        }
    }).Check(Many);

    [Fact]
    public void Every_node_points_at_its_text() => Prop.ForAll(Hostile.YamlLike, text =>
    {
        if (YamlReader.Read("f.yaml", text).Root is { } root)
        {
            AssertPlaces(root, text);
        }
    }).Check(Many);

    [Fact]
    public void The_same_text_gives_the_same_nodes() => Prop.ForAll(Hostile.YamlLike, text =>
        YamlReader.Read("f.yaml", text).ShouldBe(YamlReader.Read("f.yaml", text))).Check(Many);

    private static void AssertPlaces(YamlNode node, string text)
    {
        AssertInside(node.Location, text);
        string at = text.Substring(node.Location.Start, node.Location.Length);
        switch (node)
        {
            case YamlScalar { Style: ScalarStyle.Plain } scalar:
                // A plain text over several lines is folded.
                at.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)
                    .ShouldBe(scalar.Value.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
                break;
            case YamlScalar { Style: ScalarStyle.SingleQuoted }:
                at.ShouldStartWith("'");
                at.ShouldEndWith("'");
                break;
            case YamlScalar { Style: ScalarStyle.DoubleQuoted }:
                at.ShouldStartWith("\"");
                at.ShouldEndWith("\"");
                break;
            case YamlScalar { Style: ScalarStyle.Literal }:
                at.ShouldStartWith("|");
                break;
            case YamlScalar { Style: ScalarStyle.Folded }:
                at.ShouldStartWith(">");
                break;
            case YamlSequence sequence:
                foreach (YamlNode item in sequence.Items)
                {
                    AssertPlaces(item, text);
                }

                break;
            case YamlMapping mapping:
                foreach (YamlEntry entry in mapping.Entries)
                {
                    AssertPlaces(entry.Key, text);
                    AssertPlaces(entry.Value, text);
                }

                if (mapping.Entries.Count > 0)
                {
                    mapping.Location.ShouldBe(mapping.Entries[0].Key.Location);
                }

                break;
        }
    }

    private static void AssertInside(Location location, string text)
    {
        location.Start.ShouldBeInRange(0, text.Length);
        location.Length.ShouldBeInRange(0, text.Length - location.Start);
        location.Line.ShouldBeLessThanOrEqualTo(location.EndLine);
        location.Column.ShouldBeGreaterThanOrEqualTo(0);
        location.EndColumn.ShouldBeGreaterThanOrEqualTo(0);
    }
}
