namespace Dataset.Cli.Tests;

/// <summary>The small dataset in a repository, and the pages that a review of it shows.</summary>
internal static class ReviewedDataset
{
    /// <summary>More than there are passages.</summary>
    public const string Yes = "y\ny\ny\ny\ny\n";

    public const string Question = "Does the passage say so, Rob Reviewer? [y]es, [n]o, [Enter] next, [b]ack, [q]uit: ";

    public const string First =
        """
        1 of 3  [gazette 0-48]

          **The schooner “Annabel” left Cuxhaven on Tuesday**.
          Her two masts were seen off Borkum, the U.S. consul said.

          ships/annabel curated/ships.yaml:3
            rig: schooner


        """;

    public const string Second =
        """
        2 of 3  [gazette 49-106]

          The schooner “Annabel” left Cuxhaven on Tuesday.
          **Her two masts** were seen off Borkum, the U.S. consul said.
          She was launched in 1887.

          ships/annabel curated/ships.yaml:3
            masts: 2


        """;

    public const string Third =
        """
        3 of 3  [gazette 109-134]

          Her two masts were seen off Borkum, the U.S. consul said.
          She was **launched in 1887**.
          Café owners on the quay cheered.

          ships/annabel curated/ships.yaml:3
            launched: 1887
            reviewed with this passage, and it says:
              id: annabel
              name: Annabel
              rig: schooner
              masts: 2
              launched: 1887


        """;

    public static TestDataset InGit()
    {
        TestDataset dataset = new();
        GitFolder.Begin(dataset.Root);
        return dataset;
    }

    public static ToolRun Answer(TestDataset dataset, string answers, params string[] arguments) => dataset.RunAnswering(answers, arguments);
}
