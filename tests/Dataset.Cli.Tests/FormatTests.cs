namespace Dataset.Cli.Tests;

public sealed class FormatTests
{
    private const string Untidy =
        """
        # Ships of the North Sea.


        ships:
          # the fast one
          - name:   'Annabel'   # after his daughter
            # its id
            id: "annabel"
            masts: 2
            rig: schooner
            disputes: []
            evidence: # what they wrote
              - {for: rig, quote: 'The schooner “Annabel” left Cuxhaven on Tuesday', in: gazette} # Tuesday
              - in: gazette
                quote: Her two masts
                for:
                  - masts
              # as printed
              - { in: gazette,
                  # every word of it
                  quote: Her two masts were seen off Borkum}
              - {in: gazette, quote: "Her two masts were seen off Borkum, the U.S. consul said.\n• She was launched in 1887.\n• Café owners on the quay cheered."}


          - {name: "Thetis", rig: "brig", id: thetis, nicknames: [the old, "12", "it's", 'a "b"']}
        # that is all

        """;

    private const string Tidy =
        """
        # Ships of the North Sea.

        ships:
          # the fast one
          # its id
          - id: annabel
            name: Annabel # after his daughter
            rig: schooner
            masts: 2
            evidence: # what they wrote
              - {in: gazette, quote: "The schooner “Annabel” left Cuxhaven on Tuesday", for: rig} # Tuesday
              - {in: gazette, quote: "Her two masts", for: [masts]}
              # as printed
              - in: gazette
                # every word of it
                quote: "Her two masts were seen off Borkum"
              - in: gazette
                quote: "Her two masts were seen off Borkum, the U.S. consul said.\n• She was launched in 1887.\n• Café owners on the quay cheered."
            disputes: []

          - {id: thetis, name: Thetis, rig: brig, nicknames: [the old, "12", it's, a "b"]}
        # that is all

        """;

    [Fact]
    public void A_file_in_which_no_table_of_the_dataset_stands_is_left_as_it_is()
    {
        using TestDataset dataset = new();
        dataset.Write("curated/planets.yaml", "planets:\n    - {id:   mars}\n");
        dataset.Run("format").NotInOrder().ShouldStartWith(
            "cannot format curated/planets.yaml: no table of this dataset stands in it: is it of another project?\n");
        dataset.Read("curated/planets.yaml").ShouldBe("planets:\n    - {id:   mars}\n");
    }

    [Fact]
    public void Fields_take_their_order_and_comments_stay_with_them()
    {
        using TestDataset dataset = new();
        dataset.Write("curated/ships.yaml", Untidy);
        dataset.Run("format", "curated/ships.yaml").Success().ShouldBe("formatted curated/ships.yaml\n1 file, 1 formatted\n");
        dataset.Read("curated/ships.yaml").ShouldBe(Tidy);
        dataset.Run("format", "curated/ships.yaml").Success().ShouldBe("1 file, 0 formatted\n");
    }

    [Fact]
    public void A_check_changes_nothing_and_says_what_would_change()
    {
        using TestDataset dataset = new();
        dataset.Write("curated/ships.yaml", Untidy);
        dataset.Run("format", "--check", "curated/ships.yaml").NotInOrder().ShouldBe("would format curated/ships.yaml\n1 file, 1 to format\n");
        dataset.Read("curated/ships.yaml").ShouldBe(Untidy);
    }

    [Fact]
    public void Nothing_stays_nothing_behind_a_name_that_fills_the_line()
    {
        using TestDataset dataset = new();
        string name = new('n', 160), row = "  - {id: emden, name: Emden, " + name + ": {z: {}}, more: {" + name + ": []}}\n";
        dataset.Edit("curated/ports.yaml", "  - {id: emden, name: Emden}\n", row);
        dataset.Run("format", "curated/ports.yaml").Success();
        dataset.Read("curated/ports.yaml").ShouldEndWith("    " + name + ":\n      z: {}\n    more:\n      " + name + ": []\n");
    }

    [Fact]
    public void A_comment_behind_the_mark_of_a_block_stays_with_its_field()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "    name: Annabel\n", "    name: >- # as painted\n      Anna\n      # bel\n");
        dataset.Run("format").Success();
        dataset.Read("curated/ships.yaml").ShouldContain("  - id: annabel\n    # as painted\n    name: \"Anna # bel\"\n    rig: schooner\n");
        dataset.Run("format", "--check").Success();
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_left_alone()
    {
        using TestDataset dataset = new();
        dataset.Write("curated/ships.yaml", "ships: [");
        dataset.Run("format").NotInOrder().ShouldContain("cannot format curated/ships.yaml: it is not valid; 'dataset check' says why\n");
        dataset.Read("curated/ships.yaml").ShouldBe("ships: [");
    }

    [Fact]
    public void The_real_dataset_says_the_same_afterwards_and_is_stable()
    {
        using TestDataset dataset = TestDataset.Real();
        string check = Summary(dataset), evidence = Sorted(dataset.Run("evidence", "--format", "csv").Success());
        dataset.Run("format").Success();
        Summary(dataset).ShouldBe(check);
        Sorted(dataset.Run("evidence", "--format", "csv").Success()).ShouldBe(evidence);
        dataset.Run("format", "--check").Success();

        static string Summary(TestDataset dataset) => string.Join('\n', dataset.Run("check").Out.TrimEnd().Split('\n')[^2..]);

        static string Sorted(string lines) => string.Join('\n', lines.Split('\n').Order(StringComparer.Ordinal));
    }

    /// <summary>Readers of YAML 1.1, in JavaScript or in Go take these for numbers, dates, truth values, or refuse them.</summary>
    [Theory]
    [InlineData("0x1F")]
    [InlineData("0b11")]
    [InlineData("0o17")]
    [InlineData("1_000")]
    [InlineData("12:30")]
    [InlineData("yes")]
    [InlineData("Off")]
    [InlineData("n")]
    [InlineData("=")]
    [InlineData("+.5")]
    [InlineData("-5")]
    [InlineData("2001-12-14t21:59:43.10-05:00")]
    [InlineData("2001-12-14 21:59:43")]
    public void A_text_that_another_reader_would_type_is_quoted(string name)
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "name: Annabel", "name: " + name);
        dataset.Run("format").Success();
        dataset.Read("curated/ships.yaml").ShouldContain("    name: \"" + name + "\"\n");
    }

    [Fact]
    public void A_number_keeps_the_spelling_that_means_it()
    {
        using TestDataset dataset = new();
        dataset.Write(
            "curated/ships.yaml",
            "ships:\n  - {id: a, name: A?, rig: brig, masts: 0o2, home: \"emden\", basis: [{kind: editorial, for: [rig, masts]}]}\n"
                + "  - {id: b, name: B, rig: brig, masts: \"010\", basis: [{kind: editorial, for: [rig, masts]}]}\n");
        dataset.Run("format").Success();
        string text = dataset.Read("curated/ships.yaml");
        text.ShouldContain("masts: 0o2\n");
        text.ShouldContain("masts: \"010\"\n", Case.Sensitive, "a reader of YAML 1.1 would take it for eight");
    }

    [Fact]
    public void Comments_and_blank_lines_stay_with_what_they_stand_before()
    {
        using TestDataset dataset = new();
        dataset.Write(
            "curated/ships.yaml",
            """
            ships:
              - id: annabel
                name:
                  # as painted on the bow
                  Annabel

                rig: schooner
                basis:
                  - {kind: editorial, for: rig}

                  # from the harbour book
                  - {kind: editorial, for: name?, note: x}
              - {id: thetis, name: Thetis, rig: brig, basis: [{kind: editorial, for: rig}]}

            """);
        dataset.Run("format").Success();
        dataset.Read("curated/ships.yaml").ShouldBe(
            """
            ships:
              - id: annabel
                # as painted on the bow
                name: Annabel

                rig: schooner
                basis:
                  - {for: rig, kind: editorial}

                  # from the harbour book
                  - {for: "name?", kind: editorial, note: x}
              - id: thetis
                name: Thetis
                rig: brig
                basis:
                  - {for: rig, kind: editorial}

            """);
    }

    /// <summary>Without their quotes or escapes the reader would take these for mistakes.</summary>
    [Theory]
    [InlineData("Annabel, of the \\\"North")]
    [InlineData("of Emden\\\"")]
    [InlineData("of Emden.'")]
    [InlineData("\\u2013 Annabel")]
    [InlineData("\\u201CAnnabel")]
    [InlineData("Null")]
    [InlineData("Anna\\u200Bbel")]
    [InlineData("Annabel\\U000E0041")]
    [InlineData("Annabel\\uFE0F")]
    public void What_would_be_taken_for_a_mistake_keeps_its_quotes(string name)
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "name: Annabel", "name: \"" + name + "\"");
        dataset.Run("check").Success();
        dataset.Run("format").Success();
        dataset.Run("check").Success().ShouldStartWith("no errors, no warnings");
    }

    [Fact]
    public void A_file_that_a_record_claims_keeps_its_form()
    {
        using TestDataset dataset = TestDataset.Empty();
        dataset.Write("src/Dataset/Buoy.cs", """
            using Dataset.Schema;

            namespace Dataset;

            /// <summary>A buoy.</summary>
            [Entity("buoys")]
            [Files("buoys.yml", Rows = RowsAre.ByKey)]
            public sealed partial record Buoy
            {
                /// <summary>Its name.</summary>
                [Key] public partial string Id { get; }

                /// <summary>Its color.</summary>
                public partial string? Color { get; }
            }

            """);
        const string Text = "elbe-1:   { color:   red }   # as it came\n";
        dataset.Write("curated/buoys.yml", Text);
        dataset.Run("format").Success().ShouldBe("0 files, 0 formatted; 1 file of [Files] left as it is\n");
        dataset.Read("curated/buoys.yml").ShouldBe(Text);
    }
}
