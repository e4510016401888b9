using System.Text.Json;
using Xunit.Abstractions;

namespace Dataset.Cli.Tests;

/// <summary>The schemas in the tools that curators' editors use. These tests need Node and what <c>npm ci</c> installs in <c>editor</c>.</summary>
public sealed class EditorTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_curated_file_is_valid_to_a_validator()
    {
        using TestDataset dataset = TestDataset.Real();
        dataset.Run("schema").Success();
        if (Node.Run(output, "validate.mjs", dataset.Root) is { } run)
        {
            run.ShouldBe("");
        }
    }

    [Fact]
    public void Prettier_changes_no_byte_of_a_curated_file()
    {
        using TestDataset dataset = TestDataset.Real();
        dataset.Write(".prettierrc", File.ReadAllText(Path.Combine(Node.Repository, ".prettierrc")));
        if (Node.Run(output, "prettier.mjs", dataset.Root) is { } run)
        {
            run.ShouldBe("read");
        }
    }

    [Theory]
    [InlineData("masts: 0x10")]
    [InlineData("masts: 0o7")]
    [InlineData("masts: 1_0")]
    [InlineData("masts: 0b11")]
    [InlineData("masts: \"3\"")]
    [InlineData("masts: 2e0")]
    [InlineData("masts: two")]
    [InlineData("masts: 1.5.1")]
    [InlineData("rig: Schooner")]
    public void A_validator_takes_the_spellings_that_check_takes(string field)
    {
        using TestDataset dataset = new();
        string name = field.Split(':')[0];
        dataset.Edit("curated/ships.yaml", name == "masts" ? "masts: 2" : "rig: schooner\n    masts", name == "masts" ? field : field + "\n    masts");
        dataset.Run("schema").Success();
        bool isRight = !dataset.Run("check").Out.Contains("error DS2", StringComparison.Ordinal);
        if (Node.Run(output, "validate.mjs", dataset.Root) is { } run)
        {
            (run.Length == 0).ShouldBe(isRight, run);
        }
    }

    [Fact]
    public void Editors_and_containers_come_with_the_same_extensions()
    {
        JsonElement recommended = Read(".vscode/extensions.json").GetProperty("recommendations");
        JsonElement container = Read(".devcontainer/devcontainer.json").GetProperty("customizations").GetProperty("vscode").GetProperty("extensions");
        Names(container).ShouldBe(Names(recommended));
        Names(recommended).ShouldContain("redhat.vscode-yaml");

        static JsonElement Read(string path) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Node.Repository, path))).RootElement;
        static List<string> Names(JsonElement list) => list.EnumerateArray().Select(e => e.GetString()!).ToList();
    }

    [Theory]
    [InlineData("dataset:\n  version: \"0.1.0\"\n  licence: CC-BY-4.0\n  cut_off: 2026-01-31\n  reviewed: 0\n  quote_share: 0.5\n", true)]
    [InlineData("dataset:\n  - version: \"0.1.0\"\n    licence: CC-BY-4.0\n    cut_off: 2026-01-31\n    reviewed: 0\n    quote_share: 0.5\nplaces:\n", true)]
    [InlineData("dataset: none\n", false)]
    public void A_validator_takes_the_forms_of_a_section_that_check_takes(string edition, bool isRight)
    {
        using TestDataset dataset = TestDataset.Real();
        dataset.Write("curated/dataset.yaml", edition);
        dataset.Run("schema").Success();
        dataset.Run("check", "curated/dataset.yaml").Code.ShouldBe(isRight ? ExitCode.Success : ExitCode.NotInOrder);
        if (Node.Run(output, "validate.mjs", dataset.Root) is { } run)
        {
            run.Split('\n')[0].ShouldBe(isRight ? "" : "dataset.yaml/dataset must be object {\"type\":\"object\"}");
        }
    }

    [Fact]
    public void The_language_server_completes_explains_and_flags()
    {
        using TestDataset dataset = new();
        dataset.Run("schema").Success();
        dataset.Write(".vscode/settings.json", File.ReadAllText(Path.Combine(Node.Repository, ".vscode", "settings.json")));
        string probes = JsonSerializer.Serialize(new
        {
            ids = "ships:\n  - id: x\n    home: |\n",
            fields = "ships:\n  - id: x\n    |\n",
            values = "ships:\n  - id: x\n    rig: |\n",
            hover = "ships:\n  - id: x\n    ma|sts: 2\n",
            member = "ships:\n  - id: x\n    rig: br|ig\n",
            row = "ships:\n  - |\n",
            wrong = "ships:\n  - id: x\n    name: X\n    rig: brik\n    home: bremen\n",
        });
        if (Node.Run(output, "language-server.mjs", dataset.Root, probes) is not { } answer)
        {
            return;
        }

        JsonElement seen = JsonDocument.Parse(answer).RootElement;
        Strings("ids").ShouldBe(["cuxhaven", "emden"], "live ids of another file");
        Strings("fields").ShouldContain("launched");
        Strings("values").ShouldBe(["schooner", "brig", "steam-ship"]);
        seen.GetProperty("hover").GetString()!.ShouldContain("Its masts.");
        seen.GetProperty("row").GetString().ShouldBe(
            "id: $1\n  name: $2\n  rig: ${3|schooner,brig,steam-ship|}\n  evidence:\n    - in: $4\n      quote: \"$5\"\n      for: $6");
        seen.GetProperty("member").GetString()!.ShouldContain("Two square-rigged masts.");
        Strings("problems").ShouldContain(p => p.StartsWith("4: ") && p.Contains("schooner"));
        Strings("problems").ShouldContain(p => p.StartsWith("5: ") && p.Contains("cuxhaven"));

        IEnumerable<string> Strings(string name) => seen.GetProperty(name).EnumerateArray().Select(e => e.GetString()!);
    }
}
