using Dataset.Compiler.Findings;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Tests.Yaml;

/// <summary>What a set of files may use of YAML where it says so, and what is refused all the same.</summary>
public sealed class FullYamlTests
{
    [Theory]
    [InlineData("moon", "=moon")]
    [InlineData("- vega\n- [deneb, altair]\n", "[ =vega [ =deneb =altair ] ]")]
    [InlineData("a: &x [1, 2]\nb: *x\nc: {d: *x}\n", "{ =a [ =1 =2 ] =b [ =1 =2 ] =c { =d [ =1 =2 ] } }")]
    [InlineData("- &k key\n- {*k : value}\n- *k\n", "[ =key { =key =value } =key ]")]
    [InlineData("a: &n\nb: *n\n", "{ =a = =b = }")]
    [InlineData("base: &b {x: 1, y: 2}\nmine: {y: 3, <<: *b, z: 4}\n", "{ =base { =x =1 =y =2 } =mine { =y =3 =z =4 =x =1 } }")]
    [InlineData("p: &p {x: 1}\nq: &q {x: 2, w: 5}\nr: {<<: [*p, *q]}\n", "{ =p { =x =1 } =q { =x =2 =w =5 } =r { =x =1 =w =5 } }")]
    [InlineData("'<<': 1\n", "{ =<< =1 }")]
    [InlineData("!!str 12\n", "<tag:yaml.org,2002:str> =12")]
    [InlineData("%TAG !s! tag:sky.example,2020:\n---\n- !s!star vega\n- !local {a: b}\n- !<tag:x> "
        + "c\n", "[ <tag:sky.example,2020:star> =vega <!local> { =a =b } <tag:x> =c ]")]
    [InlineData("%YAML 1.2\n--- text\n...\n", "=text")]
    [InlineData("one\n---\ntwo\n...\n---\n# nothing\n", "=one document =two document =")]
    [InlineData("? [a, b]\n: c\n? {d: e}\n: f\n", "{ [ =a =b ] =c { =d =e } =f }")]
    [InlineData("{: nothing, x}\n", "{ = =nothing =x = }")]
    [InlineData("- |2-\n    two\n   one\n- >\n  folded\n  line\n\n  next\n", "[ =  two\\n one =folded line\\nnext\\n ]")]
    [InlineData("a:\tb\t# c\nd: |\n  e\n  \tf\n", "{ =a =b =d =e\\n\tf\\n }")]
    [InlineData("", "")]
    [InlineData("# only this\n", "")]
    public void Reads(string text, string expected) =>
        string.Join(
            ' ', NodePrinter.Read(text, ReadingOptions.Everything)!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd()))
            .ShouldBe(expected.Length == 0 ? "" : "document " + expected);

    [Theory]
    [InlineData("a: *b\n", "f.yaml(1,4): DS1004: this is not valid YAML: there is no anchor '&b' above this")]
    [InlineData("a: &b [*b]\n", "f.yaml(1,8): DS1004: this is not valid YAML: '*b' stands within what it stands for")]
    [InlineData("a: {<<: 1}\n", "f.yaml(1,9): DS1004: this is not valid YAML: '<<' takes a mapping, or a list of mappings")]
    [InlineData("%SKY 1.2\n---\na\n", "f.yaml(1,1): DS1005: a directive (a line that starts with %) is not supported here; delete that line")]
    [InlineData("a:\n\tb: 1\n", "f.yaml(2,1): DS1002: a tab indents this line, but YAML is indented with spaces only: put spaces in its place")]
    [InlineData("-\t- a\n", "f.yaml(1,2): DS1002: a tab indents this line, but YAML is indented with spaces only: put spaces in its place")]
    [InlineData("- ? : a\n", "f.yaml(2,1): DS1004: this is not valid YAML: a value is expected")]
    [InlineData("a: |\n  b\n  ", "f.yaml(1,4): DS1004: this is not valid YAML: the file ends in blanks within this text; end it with a line break")]
    public void Refuses(string text, string expected)
    {
        YamlFile file = YamlReader.Read("f.yaml", text, FileReading.With(ReadingOptions.Everything));
        file.Documents.ShouldBeNull();
        Print(file.Findings.ShouldHaveSingleItem()).ShouldBe(expected);
    }

    [Fact]
    public void A_few_lines_that_stand_for_thousands_of_millions_of_values_end_at_the_budget()
    {
        string text = "- &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 10).Select(i => $"- &a{i} [{string.Join(", ", Enumerable.Repeat("*a" + (i - 1), 10))}]\n"));
        YamlFile file = YamlReader.Read("f.yaml", text, FileReading.With(ReadingOptions.Everything));
        file.Documents.ShouldBeNull();
        Print(file.Findings.ShouldHaveSingleItem())
            .ShouldBe("f.yaml(5,43): DS2031: aliases add more than 100,000 values to this file; write them out, or raise AliasBudget in [Files]");
    }

    private static string Print(Finding finding) =>
        $"{finding.At!.Value.Path}({finding.At.Value.Line + 1},{finding.At.Value.Column + 1}): {finding.Kind.Id}: "
        + string.Format(System.Globalization.CultureInfo.InvariantCulture, finding.Kind.Format, [.. finding.Arguments.Items.Select(a => a.Text)]);
}
