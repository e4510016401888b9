using System.Text.Json;

namespace Dataset.Cli.Tests;

public sealed class CheckTests
{
    [Fact]
    public void What_one_mend_puts_right_is_said_once_with_the_places_of_the_others()
    {
        using TestDataset dataset = new();
        dataset.Write(
            "curated/more.yaml",
            "ships:\n" + string.Concat("abcde".Select(c => "  - {id: " + c + ", name: " + c + ", rig: brig, home: husum, basis: [{kind: editorial}]}\n")));
        dataset.Run("check").NotInOrder().ShouldStartWith(
            """
            error DS3001: there is no 'husum': expected a port; write the key of one that there is, or add it (and 4 more of the same cause)
             --> curated/more.yaml:2:39
              |
            2 |   - {id: a, name: a, rig: brig, home: husum, basis: [{kind: editorial}]}
              |                                       ^^^^^
              = also: curated/more.yaml:3, curated/more.yaml:4, curated/more.yaml:5 and 1 more

            5 errors, 0 warnings in 4 files
            7 facts, 4 pieces of evidence, 1 dispute, 7 unreviewed

            """);
    }

    [Fact]
    public void A_row_of_another_kind_that_is_named_many_times_is_said_once()
    {
        using TestDataset dataset = new();
        dataset.Write(
            "curated/more.yaml",
            "ships:\n" + string.Concat("ab".Select(c => "  - {id: " + c + ", name: " + c + ", rig: brig, home: thetis, basis: [{kind: editorial}]}\n")));
        dataset.Run("check").NotInOrder().ShouldStartWith(
            """
            error DS3002: 'thetis' is a ship: write the key of a port (and 1 more of the same cause)
             --> curated/more.yaml:2:39
              |
            2 |   - {id: a, name: a, rig: brig, home: thetis, basis: [{kind: editorial}]}
              |                                       ^^^^^^
              = also: curated/more.yaml:3

            2 errors, 0 warnings in 4 files

            """);
    }

    [Fact]
    public void Says_that_all_is_in_order()
    {
        using TestDataset dataset = new();
        dataset.Run("check").Success().ShouldBe(
            """
            no errors, no warnings in 3 files
            2 facts, 4 pieces of evidence, 1 dispute, 2 unreviewed

            """);
    }

    [Fact]
    public void What_was_meant_in_a_declaration_is_told_to_programs_too()
    {
        using TestDataset dataset = new();
        dataset.Edit("src/Dataset/Harbour.cs", "    public partial Rig Rig { get; }", "    [Default(\"brigg\")] public partial Rig Rig { get; }");
        using JsonDocument json = JsonDocument.Parse(dataset.Run("check", "--format", "json").NotInOrder());
        JsonElement finding = json.RootElement.GetProperty("findings").EnumerateArray().ShouldHaveSingleItem();
        finding.GetProperty("message").GetString().ShouldBe(
            "the default 'brigg' of 'Rig' does not fit: it is no member of 'Rig'; did you mean 'brig'?");
        finding.GetProperty("meant").GetString().ShouldBe("brig");
    }

    [Fact]
    public void Shows_the_line_the_place_and_what_was_meant()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "masts: 2", "home: cuxhafen");
        dataset.Run("check").NotInOrder().ShouldBe(
            """
            error DS3001: there is no 'cuxhafen': expected a port
             --> curated/ships.yaml:6:11
              |
            6 |     home: cuxhafen
              |           ^^^^^^^^
              = help: did you mean 'cuxhaven'?

            error DS4010: this is aimed at 'masts', but the ship gives no 'masts': give it, or aim at another field
              --> curated/ships.yaml:10:50
               |
            10 |       - {in: gazette, quote: Her two masts, for: masts}
               |                                                  ^^^^^

            2 errors, 0 warnings in 3 files
            2 facts, 4 pieces of evidence, 1 dispute, 2 unreviewed

            """);
    }

    [Fact]
    public void Shows_of_a_long_line_what_is_around_the_place()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "  - id: annabel", "  - {id: long, name: " + new string('x', 300)
            + ", rig: brik, basis: [{kind: editorial, note: " + new string('y', 300) + "}]}\n  - id: annabel");
        dataset.Run("check").NotInOrder().ShouldStartWith(
            "error DS2005: 'brik' is not a value of 'rig'\n"
            + " --> curated/ships.yaml:3:329\n"
            + "  |\n"
            + "3 | …" + new string('x', 23) + ", rig: brik, basis: [{kind: editorial, note: " + new string('y', 52) + "…\n"
            + "  | " + new string(' ', 31) + "^^^^\n"
            + "  = help: did you mean 'brig'?\n");
    }

    [Fact]
    public void Fits_into_the_columns_that_there_are()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "quote: Her two masts", "quote: \"漢字 e\u0301 Her two masts, as tall as they come\"");
        StringWriter output = new();
        Tool.Run(["check"], dataset.Context(output, TextWriter.Null) with { OutWidth = 50 });
        output.ToString().ShouldBe(
            """
            error DS4001: the quote does not stand in
                'gazette.txt'; nothing in it comes near: copy
                words from the article
              --> curated/ships.yaml:10:30
               |
            10 | …zette, quote: "漢字 é Her two masts, as tal…
               |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

            1 error, 0 warnings in 3 files
            2 facts, 4 pieces of evidence, 1 dispute, 2
                unreviewed

            """);
    }

    [Fact]
    public void Reports_on_the_files_that_were_asked_for()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "masts: 2", "masts: two");
        dataset.RunIn("curated", "check", "ports.yaml").Success().ShouldStartWith("no errors");
        dataset.RunIn("curated", "check", "ports.yaml", "ships.yaml").NotInOrder().ShouldContain("error DS2");
        dataset.Run("check", "curated").NotInOrder();
    }

    [Fact]
    public void A_declaration_that_is_wrong_is_shown_in_its_file()
    {
        using TestDataset dataset = new();
        dataset.Edit("src/Dataset/Harbour.cs", "public sealed partial record Port", "public partial record Port");
        dataset.Run("check").NotInOrder().ShouldContain("--> src/Dataset/Harbour.cs:43:");
    }

    [Fact]
    public void A_release_demands_reviews()
    {
        using TestDataset dataset = new();
        dataset.Run("check", "--release").NotInOrder()
            .ShouldEndWith("not ready for a release: 2 facts that no second person has reviewed, such as ships/annabel: never reviewed; 'dataset review --changed' goes through them\n");
    }

    [Fact]
    public void Annotates_lines_on_GitHub()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ports.yaml", "Emden}", "Emden, nme: 1}");
        dataset.Run("check", "--format", "github").NotInOrder().ShouldBe(
            """
            ::error file=curated/ports.yaml,line=3,endLine=3,col=30,endColumn=33,title=DS2002::'nme' is not a field of 'ports'; did you mean 'name'?
            ::notice title=dataset::2 facts, 4 pieces of evidence, 1 dispute, 2 unreviewed

            """);
    }

    [Fact]
    public void Json_and_Sarif_name_every_finding()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ports.yaml", "Emden}", "Emden, nme: 1}");
        using JsonDocument json = JsonDocument.Parse(dataset.Run("check", "--format", "json").NotInOrder());
        json.RootElement.GetProperty("in_order").GetBoolean().ShouldBeFalse();
        json.RootElement.GetProperty("findings")[0].GetProperty("line").GetInt32().ShouldBe(3);
        json.RootElement.GetProperty("summary").GetProperty("facts").GetInt32().ShouldBe(2);

        using JsonDocument sarif = JsonDocument.Parse(dataset.Run("check", "--format", "sarif").NotInOrder());
        JsonElement run = sarif.RootElement.GetProperty("runs")[0];
        run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString().ShouldBe("DS2002");
        run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startColumn")
            .GetInt32().ShouldBe(30);
    }

    [Theory]
    [InlineData("there is no file or folder 'nowhere': name one as you see it from here, or none for all.", "check", "nowhere")]
    [InlineData("'..' is outside of the dataset's repository: name a file or a folder in it.", "check", "..")]
    [InlineData("Argument 'xml' not recognized. Must be one of: 'text' 'github' 'sarif' 'json'. Try 'dataset check "
        + "--help'.", "check", "--format", "xml")]
    [InlineData("there is no command 'chekc'; did you mean 'check'? Try 'dataset --help'.", "chekc")]
    public void Bad_usage_is_one_clear_message(string message, params string[] arguments)
    {
        using TestDataset dataset = new();
        dataset.Run(arguments).Refusal().ShouldBe(message);
    }

    [Fact]
    public void A_folder_without_a_dataset_is_a_clear_message()
    {
        using TestDataset dataset = new();
        Directory.Delete(Path.Combine(dataset.Root, "src"), recursive: true);
        dataset.Run("check").Refusal().ShouldBe("there is no dataset here: no project in '" + dataset.Root + "', in a folder above it or below '"
            + dataset.Root + "' uses Dataset.Generator. Name one with --project, or begin one with 'dataset init'.");
    }
}
