using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Tests.Findings;

public class FindingRendererTests
{
    private static readonly FindingKind Kind = new("DS7777", Severity.Error, "Test", "{0} also at {1}");
    private static readonly FindingKind Error = new("DS7779", Severity.Error, "Test", "{0}");
    private static readonly FindingKind Warning = new("DS7778", Severity.Warning, "Test", "{0}");

    [Fact]
    public void Findings_come_in_order_of_file_and_place()
    {
        IReadOnlyList<RenderedFinding> rendered = FindingRenderer.Render(
            [Finding.Create(Warning, At("b.yaml", 1), "3"), Finding.Create(Warning, At("a.yaml", 9), "2"),
                Finding.Create(Warning, At("a.yaml", 1), "1")], _ => null);

        rendered.Select(r => r.Message).ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public void Addresses_become_places()
    {
        EquatableArray<Location> locations = EquatableArray.Of(At("dir/a.yaml", 0), At("dir/a.yaml", 4));

        RenderedFinding rendered = FindingRenderer.Render(
            [Finding.Create(Kind, new NodeAddress("dir/a.yaml", 1), "x", new NodeAddress("dir/a.yaml", 0))],
            p => p == "dir/a.yaml" ? locations : null).ShouldHaveSingleItem();

        (rendered.Location.Line, rendered.Message).ShouldBe((4, "x also at a.yaml(1)"));
    }

    [Fact]
    public void An_unknown_address_points_at_the_start_of_its_file()
    {
        RenderedFinding rendered =
            FindingRenderer.Render([Finding.Create(Warning, new NodeAddress("a.yaml", 7), "x")], _ => null).ShouldHaveSingleItem();

        (rendered.Location.Path, rendered.Location.Line).ShouldBe(("a.yaml", 0));
    }

    [Fact]
    public void An_argument_stays_on_its_line_and_shows_what_is_invisible()
    {
        string message = FindingRenderer.Render([Finding.Create(Warning, At("a.yaml", 0), "a\nb\u2028c\u202Ed\u001Be{0}")], _ => null)[0].Message;

        message.ShouldBe("a\\nb\\u2028c\\u202Ed\\u001Be{0}");
    }

    [Fact]
    public void A_long_argument_is_cut() =>
        FindingRenderer.Render(
            [Finding.Create(Warning, At("a.yaml", 0), new string('x', 100_000))], _ => null)[0].Message.Length.ShouldBeLessThan(220);

    [Theory]
    [InlineData(true, Severity.Error)]
    [InlineData(false, Severity.Warning)]
    public void After_twenty_the_rest_is_counted_and_keeps_its_severity(bool error, Severity severity)
    {
        IReadOnlyList<RenderedFinding> all = FindingRenderer.Render(
            Enumerable.Range(0, 25).Select(i => Finding.Create(i == 24 && error ? Error : Warning, At("a.yaml", i), "x")), _ => null);
        all.Count.ShouldBe(25, "whoever counts or repairs sees them all");

        List<RenderedFinding> rendered = FindingCut.PerFile(all).ToList();
        rendered.Count.ShouldBe(21);
        (rendered[20].Id, rendered[20].Message, rendered[20].Severity, rendered[20].Location.Line).ShouldBe(
            ("DS1099", "and 5 more in this file", severity, 20));
    }

    [Fact]
    public void The_same_finding_twice_is_printed_once() =>
        FindingRenderer.Render(
            [Finding.Create(Warning, At("a.yaml", 0), "x"), Finding.Create(Warning, At("a.yaml", 0), "x")], _ => null).Count.ShouldBe(1);

    [Fact]
    public void What_may_have_been_meant_is_data_and_a_question_at_the_end()
    {
        FindingKind kind = new("DS7780", Severity.Error, "Test", "there is no '{0}'{1}");
        string meant = new string('y', 300) + "'s";

        RenderedFinding rendered =
            FindingRenderer.Render([Finding.Create(kind, At("a.yaml", 0), "x", FindingArgument.Meant(meant))], _ => null).ShouldHaveSingleItem();

        (rendered.Meant, rendered.Statement).ShouldBe((meant, "there is no 'x'"));
        rendered.Message.ShouldBe("there is no 'x'; did you mean '" + new string('y', 185) + "...");
        FindingRenderer.Render(
            [Finding.Create(kind, At("a.yaml", 0), "x", FindingArgument.Meant(null))], _ => null)[0].Message.ShouldBe("there is no 'x'");
    }

    [Fact]
    public void The_places_that_it_speaks_of_are_data()
    {
        EquatableArray<Location> locations = EquatableArray.Of(At("a.yaml", 0), At("a.yaml", 4));

        RenderedFinding rendered =
            FindingRenderer.Render([Finding.Create(Kind, At("a.yaml", 9), "x", new NodeAddress("a.yaml", 1))], _ => locations)[0];

        rendered.Places.ShouldBe([locations[1]]);
    }

    [Fact]
    public void A_finding_with_an_argument_too_few_or_too_many_is_never_made()
    {
        Kind.Arity.ShouldBe(2);
        Should.Throw<ArgumentException>(() => Finding.Create(Kind, At("a.yaml", 0), "x"));
        Should.Throw<ArgumentException>(() => Finding.Create(Kind, At("a.yaml", 0), "x", "y", "z"));
        Should.Throw<ArgumentException>(() => Finding.Create(Kind, At("a.yaml", 0), FindingArgument.Meant("x"), "y"));
        Should.Throw<ArgumentException>(
            () => Finding.Create(new("DS7781", Severity.Error, "Test", "{0} is meant"), At("a.yaml", 0), FindingArgument.Meant("x")));
    }

    private static Location At(string path, int line) => new(path, line * 10, 1, line, 0, line, 1);
}
