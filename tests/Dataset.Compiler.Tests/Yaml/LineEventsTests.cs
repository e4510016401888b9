using System.Text.Json;
using Dataset.Corpus;
using FsCheck;
using FsCheck.Fluent;

namespace Dataset.Compiler.Tests.Yaml;

/// <summary>What is read line by line is read as the parser reads it, event for event, to the place; what is not plain is left to it.</summary>
public sealed class LineEventsTests
{
    private static readonly FsCheck.Config s_many = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(60);

    [Theory]
    [InlineData("a: b\n")]
    [InlineData("a: b")]
    [InlineData("\uFEFFa: b\n")]
    [InlineData("  a: b\n  c: d\n")]
    [InlineData("# first\n\n---\n# then\na: b\n")]
    [InlineData("--- # a document\n- a\n")]
    [InlineData("a: 1\r\nb:\r\n- c\r\n\r\nd: e # f\r\n")]
    [InlineData("a:\nb:\n  c:\nd:\n")]
    [InlineData("a:\n  b:\n    - c: d\n      e: f\n\n    -\n    - g\n  h: i\n")]
    [InlineData("a:\n- b\n-\n- c:\n  - d\n  e:\n- - f\n  - - g\n    - h\ni: j\n")]
    [InlineData("a:\n  # above\n  b # behind\n# below\nc:\n  'd'\ne:\n  [f]\n")]
    [InlineData("-   a:    b   # c\n    d: e\n-\n    f: g\n- # nothing\n")]
    [InlineData("- -1\n- --x\n- a-b\n- it's\n- a#b\n- a:b\n- http://c.d/e?f=g,h\n- [http://c.d]\n- x*y *z\n- 'a: b'\n- \"#\"\n")]
    [InlineData("a b c: d  e \n'f': g\n\"h\\ti\": j\n<<: k\nl%m: n & o * p ! q | r > s ? t @ u ` v\n")]
    [InlineData("a: ''\nb: 'c''d'''\ne: ''''\nf: \"\"\ng: \"\\\"\\\\\\/\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\N\\_\\L\\P\\x41\\u00e9\\uFEFF\"\n")]
    [InlineData("a: []\nb: {}\nc: [d, 'e', \"f\", [g, {h: i}], ]\nj: {k: l, 'm': , n, o: {p: [q]}, r: s t , }\n- u\n", true)]
    [InlineData("a: []\nb: {}\nc: [d, 'e', \"f\", [g, {h: i}], ]\nj: {k: l, 'm': , n, o: {p: [q]}, r: s t , }\n")]
    [InlineData("- [a,b,c:d]\n- {a: b,c: d}\n- [ ' ' , - ]\n", true)]
    [InlineData("- [a,b,c:d]\n- {a: b,c: d}\n- [ ' ' , -1 ]\n")]
    [InlineData("\u00E9: \u5B57\uD83D\uDE00\n")]
    [InlineData("a: b\n  \n    # further in\nc: d\n ")]
    public void Reads_as_the_parser(string text, bool isLeft = false)
    {
        EventComparison.Difference(text, out bool wasLeft).ShouldBeNull();
        wasLeft.ShouldBe(isLeft);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("---\n")]
    [InlineData("a\n")]
    [InlineData("'a'\n")]
    [InlineData("[a, b]\n")]
    [InlineData("a: b\n---\nc: d\n")]
    [InlineData("---\n---\na: b\n")]
    [InlineData("a: b\n...\n")]
    [InlineData("--- a: b\n")]
    [InlineData("%YAML 1.2\n---\na: b\n")]
    [InlineData("a: &b c\n")]
    [InlineData("a: *b\n")]
    [InlineData("a: !b c\n")]
    [InlineData("? a\n: b\n")]
    [InlineData("a: |\n  b\n")]
    [InlineData("a: >-\n  b\n")]
    [InlineData("a: b\n  c\n")]
    [InlineData("a: 'b\n  c'\n")]
    [InlineData("a: \"b\n  c\"\n")]
    [InlineData("a: [b,\n  c]\n")]
    [InlineData("a: [b, # c\n")]
    [InlineData("[a]: b\n")]
    [InlineData("- [a: b]\n")]
    [InlineData("- {\"a\":b}\n")]
    [InlineData("- {a:, b}\n")]
    [InlineData("- {a:}\n")]
    [InlineData("- [a b:]\n")]
    [InlineData("- [a [b]]\n")]
    [InlineData("- [a,, b]\n")]
    [InlineData("- [?a]\n")]
    [InlineData("a:\tb\n")]
    [InlineData("a: b\tc\n")]
    [InlineData("\ta: b\n")]
    [InlineData("a: b\rc: d\r")]
    [InlineData("a: b\u0085c: d\n")]
    [InlineData("a: b # c\u2028d: e\n")]
    [InlineData("a: b\0")]
    [InlineData("a: b\u007F\n")]
    [InlineData("a: \uFEFFb\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: b:\n")]
    [InlineData("a : b\n")]
    [InlineData("a *b: c\n")]
    [InlineData("a: - b\n")]
    [InlineData("a: 'b' c\n")]
    [InlineData("a: \"b\"#c\n")]
    [InlineData("a: [b]#c\n")]
    [InlineData("a: \"\\q\"\n")]
    [InlineData("a: \"\\ud83d\\ude00\"\n")]
    [InlineData("a: \"\\x4\"\n")]
    [InlineData("a: ,b\n")]
    [InlineData("a: :b\n")]
    [InlineData("a: @b\n")]
    [InlineData("a: b\n c: d\n")]
    [InlineData("a:\n    b: c\n  d: e\n")]
    [InlineData("a:\n  - b\n c: d\n")]
    [InlineData("a: b\n- c\n")]
    [InlineData("- a\nb: c\n")]
    [InlineData("  a: b\nc: d\n")]
    [InlineData("a:\nb\n")]
    [InlineData("a: b #c\n  d\n")]
    public void Leaves_to_the_parser(string text)
    {
        EventComparison.Difference(text, out bool isLeft).ShouldBeNull();
        isLeft.ShouldBeTrue();
    }

    [Fact]
    public void A_name_is_as_long_as_the_parser_lets_it_be()
    {
        foreach (int length in (int[])[999, 1000, 1001, 1023, 1024, 1025])
        {
            string name = new('n', length);
            foreach (string text in (string[])[name + ": a\n", "'" + name + "': a\n", "- {" + name + ": a}\n", "- - " + name + ": a\n"])
            {
                EventComparison.Difference(text, out bool isLeft).ShouldBeNull();
                isLeft.ShouldBe(length + (text[0] == '\'' ? 2 : 0) > 1000);
            }
        }
    }

    [Fact]
    public void Nearly_all_files_of_the_repository_are_read_line_by_line_and_all_as_the_parser_reads_them()
    {
        Compare(Files(Path.Combine(Root(), "curated"))).ShouldBe(0);
        Compare(Files(Path.Combine(Root(), "samples"))).ShouldBe(0);
        Compare(Files(Path.Combine(Root(), "tests"))).ShouldBeGreaterThan(20);
    }

    [Fact]
    public void The_suite_is_read_as_the_parser_reads_it()
    {
        if (ForeignFiles.Find("yaml-test-suite.json") is { } file)
        {
            Compare(JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray().Select(c => c.GetProperty("yaml").GetString()!))
                .ShouldBeLessThan(402);
        }
    }

    [Fact]
    public void The_files_of_others_are_read_as_the_parser_reads_them()
    {
        if (ForeignFiles.Folder is { } folder)
        {
            Compare(Files(folder)).ShouldBeLessThan(30);
        }
    }

    [Fact]
    public void Text_that_is_written_line_by_line_is_read_so() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        string text = new RandomYaml(new Random(seed)).Text();
        Same(text).ShouldBeFalse("it was left to the parser:\n" + text);
    }).Check(s_many);

    [Fact]
    public void A_slip_is_read_as_the_parser_reads_it() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        Random random = new(seed);
        Same(RandomYaml.Slip(random, new RandomYaml(random).Text()));
    }).Check(s_many);

    [Fact]
    public void What_nobody_writes_is_read_as_the_parser_reads_it() => Prop.ForAll(Hostile.YamlLike, text => { Same(text); }).Check(s_many);

    private static bool Same(string text)
    {
        EventComparison.Difference(text, out bool isLeft).ShouldBeNull(text);
        return isLeft;
    }

    /// <summary>Compares all, and counts those that were left to the parser.</summary>
    private static int Compare(IEnumerable<string> texts) => texts.Count(Same);

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
        .Where(f => Path.GetExtension(f) is ".yaml" or ".yml" or ".md" && !f.Split('/', '\\').Any(n => n is "bin" or "obj"))
        .Select(f => Path.GetExtension(f) == ".md" ? FrontMatterOf(File.ReadAllText(f)) : File.ReadAllText(f))
        .Where(t => t.Length > 0);

    private static string FrontMatterOf(string text) => Compiler.Yaml.FrontMatter.Find(text) is { } found ? text[..found.End] : "";

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "curated")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder.ShouldNotBeNull("the curated files");
    }
}
