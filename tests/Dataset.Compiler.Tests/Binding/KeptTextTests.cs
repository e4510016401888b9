using System.Text;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Tests.Binding;

/// <summary>Long texts that stay in a file that somebody keeps are the values that they would be as strings.</summary>
public class KeptTextTests
{
    private const string Long = "the light of a star that is longer than some";

    [Theory]
    [InlineData(Long, true)]
    [InlineData("'" + Long + "'", true)]
    [InlineData("\"" + Long + "\"", true)]
    [InlineData(Long + " caf\u00E9 \uD83D\uDE80", true)]
    [InlineData("the light of a star", false)]
    [InlineData("'it''s " + Long + "'", false)]
    [InlineData("\"" + Long + "\\t.\"", false)]
    [InlineData(Long + "\n      and another", false)]
    [InlineData("|-\n      " + Long, false)]
    public void A_long_text_stays_in_the_file_where_it_stands_there_as_it_is(string written, bool stays)
    {
        string text = "stars:\n  - id: vega\n    name: " + written + "\n  - id: deneb\n    name: Deneb\n";
        YamlFile file = YamlReader.Read("sky.yaml", text);
        Keeper keeper = new(text);
        BoundRows inFile = Binder.Bind(file, SkySchema.Schema, keeper).Rows, alone = Binder.Bind(file, SkySchema.Schema).Rows;
        inFile.Rows.Count.ShouldBe(2);
        int asked = keeper.Asked;

        TextValue name = NameOf(inFile), same = NameOf(alone);
        name.Text.ShouldBe(same.Text);
        (keeper.Asked > asked).ShouldBe(stays);
        (name.Length, name.Bytes).ShouldBe((same.Text.Length, Encoding.UTF8.GetByteCount(same.Text)));
        name.ShouldBe(same);
        same.ShouldBe(name);
        name.GetHashCode().ShouldBe(same.GetHashCode());
        inFile.ShouldBe(alone);
    }

    [Fact]
    public void Texts_in_a_file_are_equal_by_their_letters()
    {
        Keeper keeper = new(Long + Long + Long.ToUpperInvariant());
        TextValue first = TextValue.In(keeper, 0, Long)!;
        first.ShouldBe(TextValue.In(keeper, Long.Length, Long));
        first.ShouldNotBe(TextValue.In(keeper, 2 * Long.Length, Long.ToUpperInvariant()));
        first.ShouldNotBe(TextValue.In(keeper, 0, Long[1..]));
        first.ShouldNotBe(new TextValue(Long[1..]));
    }

    [Fact]
    public void What_is_no_part_of_a_file_is_not_looked_for_in_it()
    {
        Keeper keeper = new(Long);
        TextValue.In(keeper, 1, Long).ShouldBeNull();
        TextValue.In(keeper, -1, Long).ShouldBeNull();
        TextValue.In(keeper, 0, Long + ".").ShouldBeNull();
        TextValue.In(keeper, 0, Long.ToUpperInvariant()).ShouldBeNull();
    }

    private static TextValue NameOf(BoundRows rows) => (TextValue)rows.Rows[0].Values.Stored(1)!;

    private sealed class Keeper(string text) : KeptText
    {
        public int Asked { get; private set; }

        public override int Length => text.Length;

        protected override void CopyTo(int start, char[] letters, int count)
        {
            Asked++;
            text.CopyTo(start, letters, 0, count);
        }
    }
}
