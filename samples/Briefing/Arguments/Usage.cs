namespace Briefing.Arguments;

/// <summary>The help text.</summary>
internal static class Usage
{
    public const string Text =
        """
        A briefing on the US-Russia-Ukraine peace talks on one screen: what is agreed, what is open, who says what,
        what is wrong. Every line is a compiled fact; the numbers lead to the sentences that back it.

        Usage: dotnet run --project samples/Briefing -- [options]

          --full            Everything: timeline, positions, proposals, questions, disagreements.
          --section NAME    Only one of these, with all of its lines.
          --as-of DATE      What was the case on that day, such as 2025-03-12; later facts are left out.
                            Default: the last day the dataset knows of.
          --actor NAME      Only what a person or organization has a part in: an id (russia, marco-rubio)
                            or a name, also one that an article misspells ("Mark Ruth").
          --issue ID        Only what is about an issue (ceasefire), or about one that is part of it.
          --help            This text.

        Exit code: 0, or 2 for a wrong argument.

        """;
}
