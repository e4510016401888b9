using System.Text;

namespace Dataset.Cli.Tests;

/// <summary>Files as disks have them.</summary>
public sealed class FileTests
{
    private static readonly byte[] s_latin =
        Encoding.Latin1.GetBytes("# Häfen\nports:\n  - {id: cuxhaven, name:   Cuxhaven}\n  - {id: emden, name: Emden}\n");

    [Fact]
    public void A_file_that_is_no_UTF_8_is_an_error_at_its_place()
    {
        using TestDataset dataset = Latin();
        dataset.Run("check").NotInOrder().ShouldStartWith(
            """
            error DS1001: the character U+FFFD (no UTF-8) is not allowed here: save the file as UTF-8 and type the character again, or write it as \uFFFD in a text in double quotes
             --> curated/ports.yaml:1:4

            """);
    }

    [Theory]
    [InlineData("format")]
    [InlineData("fix")]
    [InlineData("rename", "emden", "norden")]
    [InlineData("retire", "emden")]
    [InlineData("new", "port", "id=norden", "name=Norden")]
    public void A_file_that_is_no_UTF_8_is_never_written(params string[] arguments)
    {
        using TestDataset dataset = Latin();
        dataset.Run(arguments).Code.ShouldNotBe(ExitCode.Success);
        File.ReadAllBytes(Path.Combine(dataset.Root, "curated/ports.yaml")).ShouldBe(s_latin);
    }

    [Fact]
    public void A_file_that_cannot_be_read_takes_no_new_row()
    {
        using TestDataset dataset = new();
        const string broken = "ports:\n  - {id: cuxhaven, name: Cuxhaven\n";
        dataset.Write("curated/ports.yaml", broken);
        dataset.Run("new", "port", "id=norden", "name=Norden").Refusal().ShouldBe(
            "'curated/ports.yaml' has errors; put them right first, 'dataset check' shows them.");
        dataset.Read("curated/ports.yaml").ShouldBe(broken);
    }

    [Theory]
    [InlineData("rename", "emden", "norden")]
    [InlineData("new", "port", "id=norden", "name=Norden")]
    public void A_file_that_is_read_only_stays_as_it_is(params string[] arguments)
    {
        using TestDataset dataset = new();
        string path = Path.Combine(dataset.Root, "curated/ports.yaml");
        dataset.Edit("curated/ports.yaml", "name: Emden", "name:   Emden");
        string text = dataset.Read("curated/ports.yaml");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        dataset.Run(arguments).Refusal().ShouldBe("cannot write '" + path + "': it is read-only.");
        dataset.Read("curated/ports.yaml").ShouldBe(text);
        File.SetAttributes(path, FileAttributes.Normal);
    }

    [Fact]
    public void A_damaged_character_of_an_article_keeps_its_escape()
    {
        using TestDataset dataset = new();
        dataset.Write("curated/ports.yaml", "ports:\n  - {id: cuxhaven, name: \"Cux\\uFFFDhaven\"}\n  - {id: emden, name: Emden}\n");
        dataset.Run("format", "--check", "curated/ports.yaml").Success();
    }

    [Theory]
    [InlineData("check")]
    [InlineData("format")]
    [InlineData("fix")]
    public void An_empty_path_is_not_every_file(string command)
    {
        using TestDataset dataset = new();
        dataset.Run(command, "").Refusal().ShouldBe("a path is empty: name a file or a folder, or none at all.");
    }

    [Fact]
    public void A_new_entry_ends_its_lines_as_the_file_does()
    {
        using TestDataset dataset = new();
        dataset.Write("curated/ports.yaml", dataset.Read("curated/ports.yaml").ReplaceLineEndings("\r\n"));
        dataset.Run("new", "port", "id=norden", "name=Norden").Success();
        dataset.Read("curated/ports.yaml").ShouldEndWith("  - {id: emden, name: Emden}\r\n  - id: norden\r\n    name: Norden\r\n");
    }

    /// <summary>What editors and systems leave beside files: as if it were not there, or named, and never a crash.</summary>
    [Theory]
    [InlineData(".#ports.yaml", true, "no errors, no warnings in 3 files\n")]
    [InlineData("._ports.yaml", false, "no errors, no warnings in 3 files\n")]
    [InlineData("notes.md", false, "no errors, no warnings in 3 files\n")]
    [InlineData("ports.yaml.txt", false, "1 warning in 4 files\n")]
    [InlineData("ports.yaml~", false, "1 warning in 4 files\n")]
    [InlineData("more.yml", false, "1 error, 0 warnings in 4 files\n")]
    [InlineData("MORE.YAML", false, "1 error, 0 warnings in 4 files\n")]
    [InlineData("gone.yaml", true, "1 error, 0 warnings in 4 files\n")]
    public void One_rule_says_what_is_data(string name, bool isLinkToNothing, string said)
    {
        using TestDataset dataset = new();
        string path = Path.Combine(dataset.Root, "curated", name);
        if (isLinkToNothing)
        {
            File.CreateSymbolicLink(path, "nobody@host.1:2");
        }
        else
        {
            File.WriteAllText(path, "ports:\n  - {id: husum, name: Husum, nonsense: 1}\n");
        }

        ToolRun run = dataset.Run("check");
        run.Error.ShouldBeEmpty();
        run.Out.ShouldContain(said);
    }

    [Fact]
    public void A_folder_that_links_to_one_above_it_is_not_walked_in_circles()
    {
        using TestDataset dataset = new();
        Directory.CreateSymbolicLink(Path.Combine(dataset.Root, "curated/all"), dataset.Root);
        Directory.CreateSymbolicLink(Path.Combine(dataset.Root, "curated/nowhere"), Path.Combine(dataset.Root, "none"));
        dataset.Run("check").Success().ShouldContain("in 3 files");
    }

    /// <summary>To open a pipe is to wait for somebody who writes into it.</summary>
    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using TestDataset dataset = new();
        using System.Diagnostics.Process made = System.Diagnostics.Process.Start("mkfifo", Path.Combine(dataset.Root, "curated/pipe.yaml"));
        made.WaitForExit();
        dataset.Run("check").Success().ShouldContain("DS1041: this file is empty, so that nothing is read from it");
    }

    /// <summary>A backup is no data, and no reason for a formatter to fail.</summary>
    [Fact]
    public void What_is_no_data_is_not_formatted()
    {
        using TestDataset dataset = new();
        dataset.Run("format").Success();
        dataset.Write("curated/ports.yaml~", "ports:\n   - {id: husum}\n").Write("curated/#ports.yaml#", "ports: [");
        dataset.Run("format").Success().ShouldBe("3 files, 0 formatted\n");
    }

    private static TestDataset Latin()
    {
        TestDataset dataset = new();
        File.WriteAllBytes(Path.Combine(dataset.Root, "curated/ports.yaml"), s_latin);
        return dataset;
    }
}
