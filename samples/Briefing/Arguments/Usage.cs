namespace Briefing.Arguments;

/// <summary>The help text.</summary>
internal static class Usage
{
    public const string Text =
        """
        A briefing on the US-Russia-Ukraine peace talks: every line is a compiled fact, with the sentence that backs it.

        Usage: dotnet run --project samples/Briefing -- [options]

          --as-of DATE      What was the case on that day, such as 2025-03-12; later facts are left out.
                            Default: the last day the dataset knows of.
          --actor NAME      Only what a person or organization has a part in: an id (russia, marco-rubio)
                            or a name, also one that an article misspells ("Mark Ruth").
          --issue ID        Only what is about an issue (ceasefire), or about one that is part of it.
          --section NAME    Only one section: timeline, positions, proposals or disagreements.
          --help            This text.

        Exit code: 0, or 2 for a wrong argument.

        """;
}
