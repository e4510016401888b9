using System.Text.Json.Nodes;

namespace Dataset.Cli.Tests;

public sealed class LookingTests
{
    private const string Thetis =
        """
        ships/thetis Thetis
          curated/ships.yaml:14
          rig: schooner [editorial]
            against it: 'brig', gazette: **The brig Thetis** stayed in port.
            editorial
            in dispute: The harbour book has her as a schooner.

        """;

    [Fact]
    public void A_card_has_the_values_and_the_sentences_that_back_them()
    {
        using TestDataset dataset = new();
        dataset.Run("show", "thetis").Success().ShouldBe(Thetis);
        dataset.Run("show", "ships/thetis").Success().ShouldBe(Thetis);
    }

    [Fact]
    public void What_an_article_gets_wrong_is_marked_as_false()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "says: brig}", "says: brig, fault: outdated}").Edit(
            "curated/ships.yaml", "    disputes:\n      - {for: rig, note: The harbour book has her as a schooner.}\n", "");
        dataset.Run("show", "thetis").Success().ShouldContain("    FALSE (outdated) 'brig', gazette: **The brig Thetis** stayed in port.\n");
        JsonNode field = JsonNode.Parse(dataset.Run("show", "thetis", "--format", "json").Success())![0]!["fields"]![0]!;
        field["evidence"]![0]!["fault"]!.GetValue<string>().ShouldBe("outdated");
    }

    [Fact]
    public void A_row_that_stands_for_an_error_is_marked_as_false()
    {
        using TestDataset dataset = TestDataset.Real();
        dataset.Run("find", "hosted the peace talks").Success().ShouldStartWith(
            "refuted_assertions/us-hosts-the-talks FALSE (wrong-role) The United States hosted the peace talks.\n");
    }

    [Fact]
    public void A_row_that_others_name_says_which()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "    masts: 2\n", "    masts: 2\n    home: emden\n");
        dataset.Run("show", "emden", "Annabel").Success().ShouldBe(
            """
            'Annabel' is a name of 'ships/annabel'.

            ports/emden Emden
              curated/ports.yaml:3
              named by: ships/annabel (home)

            ships/annabel Annabel
              curated/ships.yaml:3
              rig: schooner [article]
                gazette: **The schooner “Annabel” left Cuxhaven on Tuesday**.
              masts: 2 [article]
                gazette: **Her two masts** were seen off Borkum, the U.S. consul said.
              launched: 1887 [article]
                gazette: She was **launched in 1887**.
              home: emden (Emden) [editorial]

            """);
    }

    [Fact]
    public void At_60_columns_words_stay_whole()
    {
        using TestDataset dataset = new();
        dataset.RunOn(60, "show", "annabel").Success().ShouldBe(
            """
            ships/annabel Annabel
              curated/ships.yaml:3
              rig: schooner [article]
                gazette: **The schooner “Annabel” left Cuxhaven on
                    Tuesday**.
              masts: 2 [article]
                gazette: **Her two masts** were seen off Borkum, the
                    U.S. consul said.
              launched: 1887 [article]
                gazette: She was **launched in 1887**.

            """);
    }

    [Theory]
    [InlineData("moved", "thetis", "'argo' is retired; in its place: 'ships/thetis'.\n\n" + Thetis)]
    [InlineData("split", "thetis, emden", "'argo' is retired; in its place: 'ships/thetis', 'ports/emden'.\n\n" + Thetis
        + "\nports/emden Emden\n  curated/ports.yaml:3\n")]
    public void A_retired_id_leads_to_what_took_its_place(string kind, string to, string expected)
    {
        using TestDataset dataset = new();
        dataset.Write("curated/redirects.yaml", "redirects:\n  - {from: argo, kind: " + kind + ", to: [" + to + "]}\n");
        dataset.Run("show", "argo").Success().ShouldBe(expected);
    }

    [Theory]
    [InlineData("there is no row 'anabel'; did you mean 'annabel'?", "show", "anabel")]
    [InlineData("there is no row 'x': 'dataset find \"x\"' looks for the words everywhere.", "show", "x")]
    [InlineData("'gone' is retired without a successor: 'dataset find' looks for what is there instead.", "show", "gone")]
    [InlineData("there is no table 'ship'; did you mean 'ships'?", "list", "ship")]
    [InlineData("there is no table 'x'; there are: ports, reports, ships.", "list", "x")]
    [InlineData("'ships' has no filter --rigg; did you mean --rig?", "list", "ships", "--rigg", "brig")]
    [InlineData("there is no rig 'brik'; did you mean 'brig'?", "list", "ships", "--rig", "brik")]
    [InlineData("--rig needs a value behind it: schooner, brig, steam-ship.", "list", "ships", "--rig")]
    [InlineData("there is no port 'embden'; did you mean 'emden'?", "list", "ships", "--home", "embden")]
    [InlineData("'brig' belongs to no filter: write --FIELD before it, as in --name brig.", "list", "ships", "brig")]
    [InlineData("rows of 'ports' have no date: leave --since out.", "list", "ports", "--since", "1887")]
    [InlineData("--since 'soon' is no date: a date is written as 2025, 2025-02 or 2025-02-18.", "list", "ships", "--since", "soon")]
    [InlineData("--limit is a number from 1 on: leave it out for 20.", "find", "brig", "--limit", "0")]
    public void What_cannot_be_says_what_to_do(string message, params string[] arguments)
    {
        using TestDataset dataset = new();
        dataset.Write("curated/redirects.yaml", "redirects:\n  - {from: gone, kind: withdrawn}\n");
        dataset.Run(arguments).Refusal().ShouldBe(message);
    }

    [Theory]
    [InlineData("annabel", "ships/annabel Annabel\n")]
    [InlineData("ANABEL", "ships/annabel Annabel\n")]
    [InlineData("ánnabél", "ships/annabel Annabel\n")]
    [InlineData("anna", "ships/annabel Annabel\n")]
    [InlineData("two masts", "ships/annabel Annabel\n  evidence.quote [gazette]: Her two masts\n")]
    [InlineData("harbour book", "ships/thetis Thetis\n  disputes.note: The harbour book has her as a schooner.\n")]
    public void Words_are_found_whatever_their_accents_and_slips(string words, string expected)
    {
        using TestDataset dataset = new();
        dataset.Run("find", words).Success().ShouldStartWith(expected);
    }

    [Fact]
    public void The_whole_name_comes_first()
    {
        using TestDataset dataset = new();
        dataset.Write("curated/more.yaml", "ports:\n  - {id: a, name: Emden on the Ems}\n  - {id: b, name: Emdem}\n");
        string[] found = dataset.Run("find", "Emden").Success().Split('\n');
        found.ShouldBe(["ports/emden Emden", "ports/a Emden on the Ems", "ports/b Emdem", "3 rows; 'dataset show ID' shows one with its evidence", ""]);
        dataset.Run("find", "Emden", "--limit", "1").Success().ShouldBe(
            "ports/emden Emden\n1 of 3 rows; 'dataset show ID' shows one with its evidence, --limit more of them\n");
    }

    [Fact]
    public void What_is_not_there_is_said_so()
    {
        using TestDataset dataset = new();
        dataset.Run("find", "zeppelin").NotInOrder().ShouldBe("nothing is found for 'zeppelin': try fewer words, or 'dataset list' for what there is\n");
        dataset.Run("find", "Anna", "Bellamy").NotInOrder().ShouldBe("nothing is found for 'Anna Bellamy'; did you mean 'Annabel'?\n");
        dataset.Run("find", "…").NotInOrder();
    }

    [Fact]
    public void Programs_read_what_is_found()
    {
        using TestDataset dataset = new();
        JsonNode.Parse(dataset.Run("find", "two masts", "--format", "json").Success())!.ToJsonString().ShouldBe(
            """[{"table":"ships","id":"annabel","name":"Annabel","file":"curated/ships.yaml","line":3,"found_in":"evidence.quote","text":"Her two masts","source":"gazette"}]""");
        JsonNode.Parse(dataset.Run("list", "ships", "--rig", "schooner", "--until", "1887", "--format", "json").Success())!.AsArray()
            .Select(c => c!["id"]!.GetValue<string>()).ShouldBe(["annabel"]);
    }

    [Theory]
    [InlineData("ships/annabel 1887 Annabel\n", "--launched", "1887-05")]
    [InlineData("ships/annabel 1887 Annabel\n", "--since", "1887")]
    [InlineData("ships/annabel 1887 Annabel\n", "--masts=2")]
    [InlineData("ships/annabel 1887 Annabel\n", "--name", "ANNA")]
    [InlineData("", "--since", "1888")]
    [InlineData("", "--rig", "brig")]
    [InlineData("ships/annabel 1887 Annabel\nships/thetis Thetis\n", "--rig", "brig", "--rig", "schooner")]
    [InlineData("", "--rig", "schooner", "--masts", "3")]
    public void Rows_are_picked_by_their_fields(string expected, params string[] filters)
    {
        using TestDataset dataset = new();
        string listed = dataset.Run(["list", "ships", .. filters]).Success();
        listed[..(listed.TrimEnd().LastIndexOf('\n') + 1)].ShouldBe(expected);
    }

    /// <summary>All that is asked of a participant holds of one participant; an actor is found in any role, a place with what lies in it.</summary>
    [Fact]
    public void An_actor_is_found_in_any_role()
    {
        using TestDataset dataset = TestDataset.Real();
        dataset.Run("list", "events", "--actor", "russia", "--since", "2025-03", "--until", "2025-03-20").Success().ShouldContain(
            "events/putin-trump-call-2025-03-18 2025-03-18 Putin–Trump call\n  participants/1: who vladimir-putin, side russia, roles delegate, presence remote\n");
        string hosts = dataset.Run("list", "events", "--actor", "russia", "--roles", "host").Success();
        hosts.ShouldContain("events/witkoff-moscow-trip-2025-03");
        hosts.ShouldNotContain("events/us-russia-riyadh-2025-02-18");
        dataset.Run("list", "events", "--place", "Saudi Arabia").Success().ShouldContain("events/us-russia-riyadh-2025-02-18 2025-02-18");
    }

    [Fact]
    public void Without_a_table_there_are_all_with_their_filters()
    {
        using TestDataset dataset = new();
        dataset.Run("list").Success().ShouldBe(
            """
            ports 2 rows; --name
            reports 1 row; --since, --until, --file, --sha256, --printed
            ships 2 rows; --since, --until, --name, --rig, --masts, --launched, --home, --nicknames, --port
            'dataset list TABLE' lists one, 'dataset find WORDS' looks in all

            """);
    }

    [Fact]
    public void Asked_for_nothing_the_tool_says_what_one_does_next()
    {
        using TestDataset dataset = TestDataset.Empty();
        string first = dataset.Run().Success();
        first.ShouldBe(
            """
            dataset find WORDS       what is known already
            dataset show ID          a fact, with its sentences
            dataset new              add a source or a fact
            dataset check            is everything in order?
            dataset review --changed confirm what others wrote
            'dataset --help' has all commands

            """);
        first.Split('\n').ShouldAllBe(l => l.Length <= 60);
    }

    [Theory]
    [InlineData("show", "us-russia-riyadh-2025-02-18")]
    [InlineData("find", "Riyadh")]
    [InlineData("list", "events", "--cards")]
    public void Nothing_but_a_word_is_wider_than_the_terminal(params string[] arguments)
    {
        using TestDataset dataset = TestDataset.Real();
        string[] wide = dataset.RunOn(60, arguments).Success().Split('\n').Where(l => l.Length > 60).ToArray();
        wide.ShouldAllBe(l => l.TrimStart().Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 1);
    }
}
