namespace Dataset.Cli.Tests;

public sealed class RenameTests
{
    [Fact]
    public void Moves_an_id_through_every_file_and_touches_nothing_else()
    {
        using TestDataset dataset = new();
        string ships = dataset.Edit("curated/ships.yaml", "masts: 2", "masts: 2  # two\n    home: 'cuxhaven'").Read("curated/ships.yaml");
        dataset.Run("rename", "cuxhaven", "cuxhaven-old-port").Success().ShouldBe(
            """
            cuxhaven is now cuxhaven-old-port: its row and 1 reference
              curated/ports.yaml
              curated/ships.yaml

            """);
        dataset.Read("curated/ports.yaml").ShouldBe("ports:\n  - {id: cuxhaven-old-port, name: Cuxhaven}\n  - {id: emden, name: Emden}\n");
        dataset.Read("curated/ships.yaml").ShouldBe(ships.Replace("'cuxhaven'", "'cuxhaven-old-port'", StringComparison.Ordinal));
        Directory.GetFiles(dataset.Root, "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void A_reference_to_a_nested_row_and_one_behind_a_prefix_move_along()
    {
        using TestDataset dataset = TestDataset.Empty();
        dataset.Write("src/Dataset/Fleets.cs", """
            using Dataset.Schema;

            namespace Dataset;

            /// <summary>A fleet.</summary>
            [Entity("fleets")]
            public sealed partial record Fleet
            {
                /// <summary>Its id.</summary>
                [Key] public partial string Id { get; }

                /// <summary>Its squadrons.</summary>
                public partial RowList<Squadron> Squadrons { get; }

                /// <summary>The one in front.</summary>
                [ByPath] public partial Squadron? Front { get; }

                /// <summary>Whom it follows.</summary>
                [KeyPrefix("#/fleets/")] public partial Fleet? Follows { get; }
            }

            /// <summary>A squadron.</summary>
            [Part]
            public sealed partial record Squadron
            {
                /// <summary>Its number.</summary>
                [Key] public partial string Number { get; }

                /// <summary>The one before it.</summary>
                [ByPath] public partial Squadron? After { get; }
            }

            """);
        dataset.Write("curated/navy.yaml", """
            fleets:
              - {id: fleets, squadrons: [{number: fleets}], front: 'east/1', follows: '#/fleets/east'}
              - {id: east, squadrons: [{number: "1", after: fleets/fleets}], front: fleets/fleets, follows: "#/fleets/fleets"}

            """);
        dataset.Run("rename", "fleets", "west").Success().ShouldBe(
            """
            fleets is now west: its row and 3 references
              curated/navy.yaml

            """);
        dataset.Read("curated/navy.yaml").ShouldBe("""
            fleets:
              - {id: west, squadrons: [{number: fleets}], front: 'east/1', follows: '#/fleets/east'}
              - {id: east, squadrons: [{number: "1", after: west/fleets}], front: west/fleets, follows: "#/fleets/west"}

            """);
        dataset.Run("check").Success();
    }

    [Fact]
    public void A_released_id_leaves_a_redirect_and_its_file_follows()
    {
        using TestDataset dataset = new();
        dataset.Write("curated/released-ids.txt", "reports gazette\n");
        dataset.Write("curated/reports/gazette.yaml", dataset.Read("curated/reports.yaml"));
        File.Delete(Path.Combine(dataset.Root, "curated/reports.yaml"));
        dataset.Run("rename", "gazette", "gazette-1890").Success().ShouldBe(
            """
            gazette is now gazette-1890: its row and 4 references
              curated/reports/gazette.yaml -> curated/reports/gazette-1890.yaml
              curated/ships.yaml
              curated/redirects.yaml: a redirect from gazette

            """);
        dataset.Read("curated/redirects.yaml").ShouldBe("redirects:\n  - {from: gazette, kind: moved, to: [gazette-1890]}\n");
        File.Exists(Path.Combine(dataset.Root, "curated/reports/gazette.yaml")).ShouldBeFalse();
        dataset.Run("check").Success().ShouldContain("no errors, no warnings in 4 files");

        // The second redirect joins the first, which now leads to the newest id.
        dataset.Run("rename", "gazette-1890", "gazette-may-1890", "--redirect").Success();
        dataset.Read("curated/redirects.yaml").ShouldBe(
            "redirects:\n  - {from: gazette, kind: moved, to: [gazette-may-1890]}\n  - {from: gazette-1890, kind: moved, to: [gazette-may-1890]}\n");
        dataset.Run("check").Success();
    }

    [Theory]
    [InlineData("there is no row 'anabel'; did you mean 'annabel'?", "anabel", "x")]
    [InlineData("'thetis' is already a ship in curated/ships.yaml: choose another id.", "annabel", "thetis")]
    [InlineData("'Old Thetis' cannot be an id: write it in small letters a to z, digits, and single hyphens between them, as in "
        + "'north-star'.", "thetis", "Old Thetis")]
    [InlineData("'albatros' was released before, and an id is never used again: choose another one.", "thetis", "albatros")]
    [InlineData("Required argument missing for command: 'rename'. Try 'dataset rename --help'.", "thetis")]
    public void What_cannot_be_is_refused(string message, params string[] arguments)
    {
        using TestDataset dataset = new();
        dataset.Write("curated/released-ids.txt", "ships albatros\n");
        dataset.Run(["rename", .. arguments]).Refusal().ShouldBe(message);
    }

    [Fact]
    public void A_file_that_cannot_be_read_might_hold_the_id()
    {
        using TestDataset dataset = new();
        string ships = dataset.Read("curated/ships.yaml");
        dataset.Write("curated/ports.yaml", "ports: [{\n");
        dataset.Run("rename", "thetis", "old-thetis").Refusal()
            .ShouldBe("'curated/ports.yaml' cannot be read, and ids in it would be missed: run 'dataset check' and mend it first.");
        dataset.Read("curated/ships.yaml").ShouldBe(ships);
    }

    [Fact]
    public void Where_the_declarations_are_broken_nobody_knows_what_is_an_id()
    {
        using TestDataset dataset = new();
        dataset.Edit("src/Dataset/Harbour.cs", "public sealed partial record Port", "public partial record Port");
        dataset.Run("rename", "thetis", "old-thetis").Refusal().ShouldBe("the declarations have errors; 'dataset check' shows them.");
    }

    [Fact]
    public void Where_the_ids_for_editors_cannot_be_written_nothing_is()
    {
        using TestDataset dataset = new();
        string ports = dataset.Read("curated/ports.yaml"), ids = Path.Combine(dataset.Root, "schemas", "ids.schema.json");
        dataset.Write("schemas/ids.schema.json", "{}\n");
        File.SetAttributes(ids, FileAttributes.ReadOnly);
        dataset.Run("rename", "emden", "norden").Refusal().ShouldBe("cannot write '" + ids + "': it is read-only.");
        dataset.Read("curated/ports.yaml").ShouldBe(ports);
        File.SetAttributes(ids, FileAttributes.Normal);
    }

    [Fact]
    public void Where_one_file_cannot_be_written_all_stay_as_they_are()
    {
        using TestDataset dataset = new();
        string ships = dataset.Read("curated/ships.yaml");
        dataset.Write("curated/old-thetis.yaml", "ports: []\n").Write("curated/thetis.yaml", "ports: []\n");
        dataset.Run("rename", "thetis", "old-thetis").Refusal()
            .ShouldBe("'curated/thetis.yaml' cannot become 'curated/old-thetis.yaml': that file is already there. Move it away, or choose another id.");
        dataset.Read("curated/ships.yaml").ShouldBe(ships);
    }

    [Fact]
    public void Nothing_is_written_where_the_dataset_would_not_hold()
    {
        using TestDataset dataset = new();
        dataset.Edit(
            "src/Dataset/Harbour.cs",
            "public partial Rig Rig",
            "[NotEqual(nameof(Id))] public partial string? Twin { get; }\n\n    public partial Rig Rig")
            .Edit("curated/ships.yaml", "id: thetis\n", "id: thetis\n    twin: brig\n")
                .Edit("curated/ships.yaml", "editorial, for: rig}", "editorial, for: [rig, twin]}");
        dataset.Run("check").Success();
        string ships = dataset.Read("curated/ships.yaml");
        dataset.Run("rename", "thetis", "brig").Refusal().ShouldBe(
            "nothing was changed, since the dataset would not hold: curated/ships.yaml: 'twin' and 'id' must differ, but both are 'brig': correct one of them.");
        dataset.Read("curated/ships.yaml").ShouldBe(ships);
    }

    [Fact]
    public void The_ids_that_an_editor_offers_follow()
    {
        using TestDataset dataset = new();
        dataset.Run("schema").Success();
        dataset.Run("rename", "emden", "emden-on-ems").Success();
        dataset.Read("schemas/ids.schema.json").ShouldContain("\"emden-on-ems\"");
    }

    [Fact]
    public void The_ledger_is_checked_as_in_the_build()
    {
        using TestDataset dataset = new();
        dataset.Write("curated/released-ids.txt", "# released\nships thetis\nships annabelle\n");
        dataset.Run("check").NotInOrder().ShouldStartWith(
            """
            error DS3019: 'annabelle' was released and is gone: add a redirect
             --> curated/released-ids.txt:3:1
              |
            3 | ships annabelle
              | ^^^^^^^^^^^^^^^
              = help: did you mean 'annabel'?
            """);
    }
}

public sealed class RetireTests
{
    [Fact]
    public void Takes_a_row_out_with_its_comment_and_leaves_a_redirect()
    {
        using TestDataset dataset = new();
        string ships = dataset.Read("curated/ships.yaml");
        dataset.Write("curated/released-ids.txt", "ships annabel\nships thetis\n");
        dataset.Run("retire", "thetis", "--note", "the brig was another ship").Success().ShouldBe(
            """
            thetis is taken out of curated/ships.yaml
              curated/redirects.yaml: a redirect from thetis

            """);
        dataset.Read("curated/ships.yaml").ShouldBe(ships[..ships.IndexOf("\n  # the old one", StringComparison.Ordinal)]);
        dataset.Read("curated/redirects.yaml").ShouldBe("redirects:\n  # the brig was another ship\n  - {from: thetis, kind: withdrawn}\n");
        dataset.Run("check").Success();
    }

    [Fact]
    public void The_first_row_goes_and_the_second_stays_as_it_was()
    {
        using TestDataset dataset = new();
        string ships = dataset.Read("curated/ships.yaml");
        dataset.Run("retire", "annabel").Success().ShouldBe("annabel is taken out of curated/ships.yaml\n");
        dataset.Read("curated/ships.yaml")
            .ShouldBe("# Ships of the North Sea.\nships:\n\n" + ships[ships.IndexOf("  # the old one", StringComparison.Ordinal)..]);
        dataset.Run("check").Success();
    }

    [Fact]
    public void What_is_named_twice_takes_its_place_once()
    {
        using TestDataset dataset = new();
        dataset.Run("retire", "emden", "--to", "cuxhaven", "cuxhaven", "--redirect").Success();
        dataset.Read("curated/redirects.yaml").ShouldBe("redirects:\n  - {from: emden, kind: moved, to: [cuxhaven]}\n");
    }

    [Fact]
    public void References_move_to_what_takes_its_place()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "masts: 2", "masts: 2\n    home: cuxhaven");
        dataset.Run("retire", "cuxhaven").Refusal().ShouldBe(
            "'cuxhaven' is still referred to at curated/ships.yaml:7: change that first, or name the one row that takes its place with --to.");
        dataset.Run("retire", "cuxhaven", "--to", "emden", "--redirect").Success().ShouldBe(
            """
            cuxhaven is taken out of curated/ports.yaml; 1 reference now to emden
              curated/redirects.yaml: a redirect from cuxhaven

            """);
        dataset.Read("curated/ports.yaml").ShouldBe("ports:\n  - {id: emden, name: Emden}\n");
        dataset.Read("curated/redirects.yaml").ShouldBe("redirects:\n  - {from: cuxhaven, kind: moved, to: [emden]}\n");
        dataset.Run("check").NotInOrder().ShouldContain("DS4008", customMessage: "the new field still wants its evidence");
    }

    [Fact]
    public void A_note_stands_in_its_field_where_the_schema_has_one()
    {
        using TestDataset dataset = new();
        dataset.Edit(
            "src/Dataset/Harbour.cs",
            "public partial RowList<string> To { get; }",
            "public partial RowList<string> To { get; }\n\n    public partial string? Note { get; }");
        dataset.Run("retire", "emden", "--note", "a port of \"another\" story").Success();
        dataset.Read("curated/redirects.yaml").ShouldBe("redirects:\n  - {from: emden, kind: withdrawn, note: 'a port of \"another\" story'}\n");
        dataset.Run("check").Success();
    }

    [Fact]
    public void Nothing_is_written_where_the_dataset_would_not_hold()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "masts: 2", "masts: 2\n    home: cuxhaven")
            .Edit("curated/ships.yaml", "for: masts}", "for: [masts, home]}");
        dataset.Run("check").Success();
        string ports = dataset.Read("curated/ports.yaml");
        dataset.Run("retire", "cuxhaven", "--to", "annabel", "--redirect").Refusal().ShouldBe(
            "nothing was changed, since the dataset would not hold: curated/ships.yaml: 'annabel' is a ship: write the key of a port.");
        dataset.Read("curated/ports.yaml").ShouldBe(ports);
        File.Exists(Path.Combine(dataset.Root, "curated/redirects.yaml")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("there is no row 'emdem'; did you mean 'emden'?", "cuxhaven", "--to", "emdem")]
    [InlineData("'emden' cannot take its own place: name another row with --to, or none.", "emden", "--to", "emden")]
    public void What_cannot_be_is_refused(string message, params string[] arguments)
    {
        using TestDataset dataset = new();
        dataset.Run(["retire", .. arguments]).Refusal().ShouldBe(message);
    }
}
