using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Compiler.Yaml;
using FsCheck;
using FsCheck.Fluent;

namespace Dataset.Compiler.Tests.Binding;

public class BinderTests
{
    private static readonly Table s_star = SchemaIndex.Of(SkySchema.Schema).Find("Sky.Star")!;

    private const string Entry = "stars:\n  - id: vega\n    name: Vega\n    ";

    [Theory]
    [InlineData("variable: yes", "4,15: DS2006 'yes' is not true or false for 'variable': it is either true or false")]
    [InlineData("hip: 1_000", "4,10: DS2006 '1_000' is not a whole number for 'hip': write its digits without '_' between them; did you mean '1000'?")]
    [InlineData("hip: 99999999999", "4,10: DS2006 '99999999999' is not a whole number for 'hip': it lies beyond two thousand million: declare the property "
        + "as long")]
    [InlineData("magnitude: 1,5", "4,16: DS2006 '1,5' is not a number for 'magnitude': a fraction stands behind a point, not behind a comma; did you mean "
        + "'1.5'?")]
    [InlineData("page: ftp://x", "4,11: DS2006 'ftp://x' is not a web address for 'page': another scheme than http and https is allowed by [AnyScheme] on the property")]
    [InlineData("born: 2025-02-30", "4,11: DS2007 '2025-02-30' is not a date for 'born': that month has no day 30: correct it")]
    [InlineData("seen: 2025-25", "4,11: DS2007 '2025-25' is not a date for 'seen': of the seasons 21 to 24 are supported; give the months of "
        + "others as an interval")]
    [InlineData("period: 3 days", "4,13: DS2008 '3 days' is not a duration for 'period': a duration is written as P30D, P2W, P1Y2M or PT4H30M")]
    [InlineData("class: red_giant", "4,12: DS2005 'red_giant' is not a value of 'class'; did you mean 'red-giant'?")]
    [InlineData("class: q", "4,12: DS2005 'q' is not a value of 'class'; there are: unknown, red-giant")]
    [InlineData("around: [a, b]", "4,13: DS2004 'around' must be the key of an entry, but this is a list")]
    [InlineData("keywords: [a, {b: c}]", "4,20: DS2004 'keywords' must be text, but this is a group of fields")]
    [InlineData("planets: earth", "4,14: DS2004 'planets' must be a list of entries that each start with '- ', but this is text")]
    [InlineData("planets: [earth]", "4,15: DS2004 'planets' must be fields with their values in braces, {name: …}, but this is text")]
    [InlineData("planets: [{nam: x}]", "4,16: DS2002 'nam' is not a field of 'planets'; did you mean 'name'?")]
    [InlineData("planets: [{}]", "4,15: DS2003 'name' is missing, which every entry of 'planets' needs: give it")]
    [InlineData("notes: [{words: x, at: 3}]", "4,24: DS2010 'at' is never written: the build computes it; delete the line")]
    [InlineData("notes: [{words: x, supports: nmae}]", "4,34: DS2011 'supports' names 'nmae', which is not a field of 'stars'; did you mean 'name'?")]
    [InlineData("notes: [{words: x, supports: id}]", "4,34: DS2012 'supports' cannot name 'id': it is a name we gave, and no article speaks of it: aim at another field")]
    [InlineData("notes: [{words: x, supports: [notes]}]", "4,35: DS2012 'supports' cannot name 'notes': it says itself where facts come from")]
    [InlineData("notes: [{words: x, supports: draft}]", "4,34: DS2012 'supports' cannot name 'draft': it serves the build only")]
    [InlineData("notes: [{words: x, claims: y}]", "4,24: DS2013 'claims' gives the value of one field, so 'supports' must name exactly one")]
    [InlineData("notes: [{words: x, supports: [hip, seen], claims: y}]", "4,47: DS2013 'claims' gives the value of one field, so 'supports' must "
        + "name exactly one")]
    [InlineData("notes: [{words: x, supports: exists, claims: y}]", "4,42: DS2013 'claims' gives the value of one field, so 'supports' must name "
        + "exactly one, not its existence")]
    [InlineData("notes: [{words: x, supports: hip, claims: y}]", "4,47: DS2006 'y' is not a whole number for 'claims': write it in the digits 0 to 9")]
    [InlineData("notes: [{words: x, supports: hipp, claims: y}]", "4,34: DS2011 'supports' names 'hipp', which is not a field of 'stars'; did you "
        + "mean 'hip'?")]
    public void A_mistake_is_one_finding_at_its_value(string field, string expected) => Render(Bind(Entry + field + "\n")).ShouldBe([expected]);

    [Theory]
    [InlineData("strs:\n  - id: x\n", "1,1: DS2001 there is no table 'strs'; did you mean 'stars'?")]
    [InlineData("stars: vega\n", "1,8: DS2004 'stars' must be a list of entries that each start with '- ', but this is text")]
    [InlineData("stars:\n  id: vega\n", "2,3: DS2004 'stars' must be a list of entries that each start with '- ', but this is a group of fields")]
    [InlineData("stars:\n  - vega\n", "2,5: DS2004 'an entry of stars' must be fields with their values, but this is text")]
    [InlineData("stars:\n  - id: vega\n    name:\n", "3,5: DS2003 'name' is missing, which every entry of 'stars' needs: give it")]
    [InlineData("stars:\n  - name: Vega\n", "2,5: DS2003 'id' is missing, which every entry of 'stars' needs: give it")]
    [InlineData("stars:\n  - id: Vega_1\n    name: Vega\n", "2,9: DS2009 'Vega_1' cannot be the 'id' of an entry: write it in small letters a to z, "
        + "digits, and single hyphens between them, as in 'north-star'")]
    [InlineData("stars:\n  - id: ' vega'\n    name: Vega\n", "2,9: DS2009 ' vega' cannot be the 'id' of an entry: it starts or ends with a space: delete it")]
    [InlineData("stars:\n  - id: ''\n    name: Vega\n", "2,9: DS2009 '' cannot be the 'id' of an entry: it is empty: give it a key")]
    [InlineData("stars:\n  - id: [a]\n    name: Vega\n", "2,9: DS2004 'id' must be text, but this is a list")]
    public void A_mistake_at_the_top_is_one_finding(string text, string expected) => Render(Bind(text)).ShouldBe([expected]);

    [Fact]
    public void A_misspelt_field_is_not_missing_as_well()
    {
        BoundFile file = Bind("stars:\n  - id: vega\n    nmae: Vega\n");

        Render(file).ShouldHaveSingleItem().ShouldContain("did you mean 'name'?");
        file.Rows.Rows[0].Broken.Items.ShouldBe([1]);
    }

    [Fact]
    public void A_row_with_a_bad_key_is_dropped_and_its_key_stands_in()
    {
        BoundFile file = Bind("stars:\n  - id: Vega_1\n    name: Vega\n  - idd: rigel\n    name: Rigel\n");

        file.Rows.Rows.Count.ShouldBe(0);
        file.Rows.Salvaged.Items.ShouldBe([new SalvagedRow(s_star, "Vega_1"), new SalvagedRow(s_star, "rigel")]);
    }

    [Fact]
    public void A_wrong_value_is_null_and_its_column_broken()
    {
        BoundRow row = Bind(Entry + "hip: x\n    keywords: [a, [b], c]\n").Rows.Rows.ShouldHaveSingleItem();

        row.Broken.Items.ShouldBe([Position("Hip"), Position("Keywords")]);
        row.Values[Position("Hip")].ShouldBeNull();
        ((BoundList)row.Values[Position("Keywords")]!).Items.Items.Select(i => ((BoundScalar)i).Text).ShouldBe(["a", "c"]);
    }

    [Fact]
    public void Values_have_the_type_of_their_column()
    {
        BoundRow row = Row(
            "class: red-giant\n    born: 1969-07-20\n    period: P2W\n    hip: -3\n    magnitude: 0.03\n    variable: true\n    page: "
                + "https://example.org/a?b=c\n    around: sun\n    keywords: one\n    classes: [unknown, red-giant]");

        Scalar<EnumValue>(row, "Class").Member.ShouldBe(new EnumMember("Sky.Class", "RedGiant", "red-giant", 1));
        Scalar<DateValue>(row, "Born").DayNumber.ShouldBe(new DateOnly(1969, 7, 20).DayNumber);
        Scalar<DurationValue>(row, "Period").Duration.Days.ShouldBe(14);
        Scalar<IntValue>(row, "Hip").Value.ShouldBe(-3);
        Scalar<DecimalValue>(row, "Magnitude").Value.ShouldBe(0.03m);
        Scalar<BoolValue>(row, "Variable").Value.ShouldBeTrue();
        Scalar<UriValue>(row, "Page").Text.ShouldBe("https://example.org/a?b=c");
        Value<BoundReference>(row, "Around").Key.ShouldBe("sun");
        Value<BoundScalar>(Value<BoundList>(row, "Keywords").Items.ShouldHaveSingleItem()).Text.ShouldBe("one");
        Value<BoundList>(row, "Classes").Items.Count.ShouldBe(2);
    }

    [Fact]
    public void What_is_left_out_is_the_default_or_null()
    {
        BoundRow row = Row("class: ~");

        BoundScalar value = Value<BoundScalar>(row, "Class");
        (value.Member!.Name, value.IsDefault, value.Node).ShouldBe(("Unknown", true, row.Node));
        row.Values[Position("Hip")].ShouldBeNull();
        row.Values[Position("Keywords")].ShouldBeNull();
    }

    [Theory]
    [InlineData("seen: [2025-03-23..2025-03-26]", "Seen")]
    [InlineData("seen: '[2025-03-23..2025-03-26]'", "Seen")]
    [InlineData("seen_on: [2025-03-23..2025-03-26]", "SeenOn")]
    [InlineData("seen_on: [[2025-03-23..2025-03-26]]", "SeenOn")]
    [InlineData("seen_on: '[2025-03-23..2025-03-26]'", "SeenOn")]
    public void One_day_out_of_a_range_needs_no_quotes(string field, string column)
    {
        BoundValue value = Value<BoundValue>(Row(field), column);

        FuzzyDateBits date =
            Value<BoundScalar>(value is BoundList list ? list.Items.ShouldHaveSingleItem() : value).Value.ShouldBeOfType<FuzzyDateValue>().Date;
        (date.Form, date.Latest - date.Earliest).ShouldBe((DateForm.OneOf, 3));
    }

    [Theory]
    [InlineData("supports: seen_on, claims: 2025-03", typeof(FuzzyDateValue))]
    [InlineData("claims: 2025-03, supports: [seen_on]", typeof(FuzzyDateValue))]
    [InlineData("supports: around, claims: sun", typeof(BoundReference))]
    [InlineData("supports: classes, claims: red-giant", typeof(EnumValue))]
    public void What_is_asserted_has_the_type_of_an_item_of_the_aimed_field(string fields, Type type)
    {
        BoundRow note = Note(Row("notes: [{words: x, " + fields + "}]"), "Notes");

        (note.Values[3].ShouldNotBeNull() is BoundScalar scalar ? (object)scalar.Value : note.Values[3]!).ShouldBeOfType(type);
    }

    [Fact]
    public void Aims_are_bound_as_the_names_of_properties()
    {
        BoundRow note = Note(Row("notes: [{words: x, supports: [seen_on, exists]}]"), "Notes");

        ((BoundList)note.Values[2]!).Items.Items.Select(i => ((BoundScalar)i).Text).ShouldBe(["SeenOn", "exists"]);
    }

    [Fact]
    public void The_owner_of_a_part_is_a_legal_aim()
    {
        BoundRow row = Row("planets: [{name: b, notes: [{words: x, supports: star, claims: sun}]}]");
        BoundRow planet = ((BoundPart)((BoundList)row.Values[Position("Planets")]!).Items[0]).Row;
        BoundRow note = ((BoundPart)((BoundList)planet.Values[2]!).Items[0]).Row;

        Value<BoundScalar>(((BoundList)note.Values[2]!).Items[0]).Text.ShouldBe("Star");
        Value<BoundReference>(note.Values[3]!).Key.ShouldBe("sun");
    }

    [Fact]
    public void A_table_without_a_key_needs_no_list() =>
        Bind("settings:\n  version: '1'\n").Rows.Rows.ShouldHaveSingleItem().Table.FullName.ShouldBe("Sky.Settings");

    [Fact]
    public void Comments_and_white_space_move_places_but_no_values()
    {
        BoundFile before = Bind("stars:\n  - id: vega\n    name: Vega\n    notes:\n      - words: x\n");
        BoundFile after = Bind("# a comment\n\nstars:\n\n- id:   vega\n  # another\n  name: Vega\n  notes: [ { words: x } ]\n");

        after.Rows.ShouldBe(before.Rows);
        after.Places.Count.ShouldBe(before.Places.Count);
        after.Places.ShouldNotBe(before.Places);
    }

    [Fact]
    public void A_file_that_does_not_parse_keeps_its_keys()
    {
        BoundFile file = Bind("stars:\n  - id: vega\n    name: \"Vega\n  - id: Not A Key\ncomets:\n  - id: x\n");

        file.Rows.Salvaged.Items.ShouldBe([new SalvagedRow(s_star, "vega")]);
        file.Findings.Count.ShouldBe(0);
    }

    [Fact]
    public void Any_text_is_bound() => Prop.ForAll(Hostile.YamlLike, text =>
    {
        BoundFile file = Bind(text);
        foreach (BoundRow row in file.Rows.Rows)
        {
            row.Node.ShouldBeLessThan(file.Places.Count);
            row.Values.Count.ShouldBe(row.Table.Columns.Length);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(60));

    [Fact]
    public void Of_thousands_of_mistakes_twenty_are_told_and_the_rest_counted()
    {
        string text = "stars:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => "- {id: s" + i + ", nam: x, clas: y, class: z, hip: q}\n"));

        FindingCut.PerFile(FindingRenderer.Render(Bind(text).Findings, _ => null)).Count().ShouldBe(21);
    }

    private static BoundFile Bind(string text) => Binder.Bind(YamlReader.Read("f.yaml", text), SkySchema.Schema);

    private static BoundRow Row(string fields)
    {
        BoundFile file = Bind(Entry + fields + "\n");
        Render(file).ShouldBeEmpty();
        return file.Rows.Rows.ShouldHaveSingleItem();
    }

    private static BoundRow Note(BoundRow row, string column) => ((BoundPart)((BoundList)row.Values[Position(column)]!).Items[0]).Row;

    private static T Scalar<T>(BoundRow row, string column) where T : ScalarValue => Value<BoundScalar>(row, column).Value.ShouldBeOfType<T>();

    private static T Value<T>(BoundRow row, string column)
        where T : BoundValue => Value<T>(row.Values[Position(column)]!);

    private static T Value<T>(BoundValue value)
        where T : BoundValue => value.ShouldBeAssignableTo<T>()!;

    private static int Position(string column) => SkySchema.Schema.Table("Sky.Star").IndexOf(column);

    private static IEnumerable<string> Render(BoundFile file) => FindingRenderer.Render(file.Findings, _ => null)
        .Select(f => (f.Location.Line + 1) + "," + (f.Location.Column + 1) + ": " + f.Id + " " + f.Message);
}
