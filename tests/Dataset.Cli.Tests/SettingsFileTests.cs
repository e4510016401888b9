using System.Text;
using Dataset.Cli.Severities;
using Microsoft.CodeAnalysis;

namespace Dataset.Cli.Tests;

/// <summary>The tool's reader of settings against the C# compiler's, over files that somebody wrote and over random ones.</summary>
public sealed class SettingsFileTests
{
    private static readonly string[] s_paths =
    [
        "/a/x.yaml", "/a/b/x.yaml", "/a/b/c/x.yaml", "/a/bc/x.yaml", "/a/b/x1.yaml", "/a/b/x-12.yml", "/a/b/[x].yaml", "/a/b/x,y.yaml", "/a/b/.yaml",
        "/a/b/x#1.yaml", "/a/b/X.YAML", "/x.yaml",
    ];

    private static readonly string[] s_keys = ["k", "Dataset_Diagnostic.DS2002.severity", "dataset_diagnostic.ds2002.severity", "l.m"];

    private static readonly string[] s_names =
    [
        "*", "**", "*.yaml", "*.{yaml,yml}", "**.yaml", "b/*.yaml", "/b/**", "b/**/x.yaml", "x?.yaml", "?.yaml", "[xy].yaml", "[!xy].yaml", "[a-x].yaml",
        "x{1..3}.yaml", "x{-20..-3}.yml", "{x,y{1..2}}*.yaml", "{x}.yaml", "{}.yaml", "{x,.yaml", "x}.yaml", "x,y.yaml", @"x\,y.yaml", @"\[x\].yaml", "[x.yaml",
        @"x\#1.yaml", "x#1.yaml", "*.yaml] # [y", "/a/b/x.yaml", "/a/b/x,y.yaml", @"/a/b/x\,y.yaml", "a/b", "**/c/*", "{x,X}.{yaml,YAML}", "x{1..9999999999}.yaml",
        "{1..3,x}.yaml", "b*/x.yaml", "[a-].yaml", "x{,1}.yaml", "c/x.yaml", "{b,bc}/x.yaml", @"x\",
    ];

    [Theory]
    [InlineData("root = TRUE\n[*]\nk = v # comment\n  l.m : a:b=c ; d\n; no\n# no\nno\n=no\n[*.yaml] ; one\nk=\nK = w\n")]
    [InlineData("k = top\n[]\nk = v\n[*]x\nk = w\n[*\nk = y\n*]\nk = z\n[ *.yaml ]\nk = inner\n")]
    [InlineData("[*]\r\nk = v\rl.m = w\u2028dataset_diagnostic.ds2002.severity = none\u0085k = later\n")]
    [InlineData("is_global = true\nk = 1\n[/a/b/x.yaml]\nl.m = 2\n[/a/b/*.yaml]\nl.m = 3\n[a/b/x.yaml]\nl.m = 4\n")]
    [InlineData("\t[*]\t\n\tk\t=\tv\t\nk k = w\nkö = x\n[**]\nl.m = unset\nL.M = UNSET\n")]
    public void A_file_means_what_it_means_to_the_compiler(string text) => Compare([("/a/.editorconfig", text), ("/a/b/.editorconfig", "[*.yaml]\nk = inner\n")]);

    [Fact]
    public void Every_name_of_a_section_means_what_it_means_to_the_compiler()
    {
        foreach (string name in s_names)
        {
            Compare([("/a/.editorconfig", "[" + name + "]\nk = v\n")]);
            Compare([("/.editorconfig", "[" + name + "]\nk = v\n")]);
        }
    }

    [Fact]
    public void Random_files_together_mean_what_they_mean_to_the_compiler()
    {
        Random random = new(20251201);
        string[] places = ["/.editorconfig", "/a/.editorconfig", "/a/b/.editorconfig", "/a/bc/.editorconfig", "/a/.globalconfig", "/a/b/one.config", "/two.config"];
        for (int i = 0; i < 500; i++)
        {
            Compare([.. places.Where(_ => random.Next(2) == 0).Select(p => (p, Text(random, p)))]);
        }
    }

    private static string Text(Random random, string path)
    {
        StringBuilder text = new();
        if (path.EndsWith(".config", StringComparison.Ordinal) || random.Next(20) == 0)
        {
            text.Append("is_global = true\n");
        }

        text.Append(random.Next(4) switch { 0 => "root = true\n", 1 => "global_level = " + random.Next(3) + "\n", 2 => "root = false\n", _ => "" });
        for (int lines = random.Next(8); lines > 0; lines--)
        {
            text.Append(random.Next(3) == 0
                ? "[" + s_names[random.Next(s_names.Length)] + "]\n" : s_keys[random.Next(s_keys.Length)] + " = " + random.Next(5) + "\n");
        }

        return text.ToString();
    }

    private static void Compare(List<(string Path, string Text)> files)
    {
        AnalyzerConfigSet expected = AnalyzerConfigSet.Create(files.ConvertAll(f => AnalyzerConfig.Parse(f.Text, f.Path)));
        SettingsFiles settings = new(files.ConvertAll(f => SettingsFile.Of(f.Path, f.Text)));
        string shown = string.Concat(files.Select(f => f.Path + "\n" + f.Text + "\n"));
        foreach (string path in s_paths)
        {
            Sorted(settings.Of(path)).ShouldBe(Sorted(expected.GetOptionsForSourcePath(path).AnalyzerOptions), path + " by\n" + shown);
        }

        Sorted(settings.Global).ShouldBe(Sorted(expected.GlobalConfigOptions.AnalyzerOptions), shown);
    }

    private static List<string> Sorted(IEnumerable<KeyValuePair<string, string>> values) =>
        [.. values.Select(v => v.Key.ToLowerInvariant() + "=" + v.Value).Order(StringComparer.Ordinal)];
}
