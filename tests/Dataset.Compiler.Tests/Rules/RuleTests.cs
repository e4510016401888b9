using Dataset.Compiler.Tests.Judging;

namespace Dataset.Compiler.Tests.Rules;

/// <summary>Where rules end: the corpus shows what breaks each of them, this what just keeps it.</summary>
public class RuleTests
{
    [Theory]
    [InlineData("1850", "1850-06", "")]
    [InlineData("1850-06", "1850", "")]
    [InlineData("1850-05/1850-07", "1850-06", "")]
    [InlineData("1849", "1850-06", "DS5001")]
    [InlineData("1850-05-31", "1850-06", "DS5001")]
    public void An_order_is_broken_where_no_day_can_keep_it(string signed, string date, string id) =>
        FindingsOf($"date: {date}\ncrew: [{{who: ann, signed: {signed}, grounds: [{{kind: editorial}}]}}]\ngrounds: [{{kind: editorial}}]")
            .ShouldBe(Ids(id));

    [Theory]
    [InlineData("1850-01-01", "1851-01-01", "1851-01-01", "1852-01-01", "")]
    [InlineData("1850", "1851", "1851", "1852", "")]
    [InlineData("1850-01-01", "1851-01-02", "1851-01-01", "1852-01-01", "DS5004")]
    public void A_span_begins_on_the_day_on_which_another_ends(string from, string until, string next, string end, string id) => FindingsOf(
        "date: 1850\ngrounds: [{kind: editorial}]",
        $"  - {{id: d-1, who: ann, telescope: big, from: {from}, until: {until}}}\n  - {{id: d-2, who: bob, telescope: big, from: {next}, until: {end}}}")
        .ShouldBe(Ids(id));

    [Theory]
    [InlineData("1849-12-31", "DS5007")]
    [InlineData("1850-01-01", "")]
    [InlineData("1849", "DS5007")]
    [InlineData("1849/1850", "")]
    public void An_office_is_held_from_the_first_day_on(string date, string id) => FindingsOf(
        $"date: {date}\ncrew: [{{who: ann, as: big, grounds: [{{kind: editorial}}]}}]\ngrounds: [{{kind: editorial}}]",
        "  - {id: d-1, who: ann, telescope: big, from: 1850-01-01, until: 1851-01-01}")
        .ShouldBe(Ids(id));

    [Theory]
    [InlineData("greenwich", "europe", "")]
    [InlineData("greenwich", "paris", "DS5011")]
    public void Places_that_contain_one_another_are_one(string first, string second, string id) => JudgedSky.OfData($$"""
        stars: [{id: vega, name: Vega, grounds: [{kind: editorial}]}]
        sites: [{id: europe, name: Europe}, {id: greenwich, name: Greenwich, within: europe}, {id: paris, name: Paris, within: europe}]
        observers: [{id: ann, name: Ann}]
        observations:
          - {id: obs-1, title: One, status: done, target: vega, date: 1850-07-17, site: {{first}}, crew: [{who: ann, grounds: [{kind: editorial}]}], grounds: [{kind: editorial}]}
          - {id: obs-2, title: Two, status: done, target: vega, date: 1850-07-17, site: {{second}}, crew: [{who: ann, grounds: [{kind: editorial}]}], grounds: [{kind: editorial}]}
        """).Findings.ShouldBe(Ids(id));

    [Theory]
    [InlineData("Nature, volume 1, 1869", "")]
    [InlineData("Nature, volume 1, 1869.", "DS5012")]
    [InlineData("see Nature, volume 1, 1869", "")]
    [InlineData("Nature, volume i, 1869", "DS5012")]
    public void A_form_is_that_of_the_whole_text(string where, string id) =>
        FindingsOf($"date: 1850\ngrounds: [{{kind: external, where: \"{where}\"}}]").ShouldBe(Ids(id));

    [Theory]
    [InlineData("done", "exposure: PT1H", "")]
    [InlineData("clouded-out", "exposure: PT1H", "DS5015")]
    [InlineData("clouded-out", "spare: big", "")]
    public void What_is_only_for_some_values_is_not_given_for_others(string status, string field, string id) => JudgedSky.OfData($$"""
        stars: [{id: vega, name: Vega, grounds: [{kind: editorial}]}]
        sites: [{id: greenwich, name: Greenwich}]
        telescopes: [{id: big, name: Big, site: greenwich, aperture: 1.5, first_light: 1800-01-01, bands: [optical]}]
        observations: [{id: obs-1, title: One, status: {{status}}, target: vega, date: 1850-07-17, {{field}}, grounds: [{kind: editorial}]}]
        """).Findings.ShouldBe(Ids(id));

    private static IEnumerable<string> FindingsOf(string observation, string directorships = "") => JudgedSky.Of(observation, $"""
        observers: [{"{id: ann, name: Ann}, {id: bob, name: Bob}"}]
        telescopes: [{"{id: big, name: Big, site: greenwich, aperture: 1.5, first_light: 1800-01-01, bands: [optical]}"}]
        directorships:{(directorships.Length == 0 ? " []" : "\n" + directorships)}
        """).Findings;

    private static string[] Ids(string id) => id.Length == 0 ? [] : [id];
}
