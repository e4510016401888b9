namespace Dataset.Cli.Tests;

public sealed class EvidenceTests
{
    [Fact]
    public void One_line_of_csv_per_field_that_a_passage_speaks_for()
    {
        using TestDataset dataset = new();
        dataset.Edit(
            "curated/ships.yaml",
            "quote: Her two masts, for: masts}",
            "quote: \"Her two masts were seen off Borkum, the U.S. consul said\", for: [masts, exists]}");
        dataset.Run("evidence", "--format", "csv").Success().ShouldBe(
            """
            table,row,field,source,file,start,end,quote,says,fault,rank
            ships,annabel,rig,gazette,gazette.txt,0,47,The schooner “Annabel” left Cuxhaven on Tuesday,,,accepted
            ships,annabel,masts,gazette,gazette.txt,49,105,"Her two masts were seen off Borkum, the U.S. consul said",,,accepted
            ships,annabel,exists,gazette,gazette.txt,49,105,"Her two masts were seen off Borkum, the U.S. consul said",,,accepted
            ships,annabel,launched,gazette,gazette.txt,117,133,launched in 1887,,,accepted
            ships,thetis,rig,gazette,gazette.txt,171,186,The brig Thetis,brig,,rival

            """);
    }

    [Fact]
    public void People_see_the_words_below_each_field()
    {
        using TestDataset dataset = new();
        dataset.Run("evidence", "--row", "thetis").Success().ShouldBe(
            """
            ships/thetis
              rig rival, says 'brig'  [gazette 171-186]
                The brig Thetis
            1 line of evidence

            """);
    }

    [Fact]
    public void A_source_is_listed_in_the_order_of_its_article()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "quote: Her two masts, for: masts}", "quote: \"The\", suffix: \" schooner\", for: masts}");
        string[] lines = dataset.Run("evidence", "--source", "gazette", "--format", "csv").Success().Split('\n');
        lines[1].ShouldStartWith("ships,annabel,rig,gazette,gazette.txt,0,");
        lines[2].ShouldStartWith("ships,annabel,masts,gazette,gazette.txt,0,");
    }

    [Theory]
    [InlineData("there is no row 'anabel'; did you mean 'annabel'?", "--row", "anabel")]
    [InlineData("there is no source 'x'; there are: gazette.", "--source", "x")]
    public void Unknown_names_are_refused(string message, params string[] arguments)
    {
        using TestDataset dataset = new();
        dataset.Run(["evidence", .. arguments]).Refusal().ShouldBe(message);
    }
}
