using Dataset.Compiler.Yaml;

namespace Dataset.Corpus;

/// <summary>What is read line by line beside what the parser reads.</summary>
internal static class EventComparison
{
    /// <summary>How the two readers differ; null where they agree, or where the text is left to the parser.</summary>
    /// <param name="text">What is read.</param>
    /// <param name="isLeft">Whether it is left to the parser.</param>
    public static string? Difference(string text, out bool isLeft)
    {
        List<string> mine = Events(new LineEvents(text));
        isLeft = mine[^1].StartsWith(nameof(YamlEventKind.None), StringComparison.Ordinal);
        if (isLeft)
        {
            return null;
        }

        List<string> theirs = Events(new ParserEvents(text, areItems: false));
        int same = mine.Zip(theirs).TakeWhile(e => e.First == e.Second).Count();
        return same == mine.Count && same == theirs.Count ? null : $"read as {mine.ElementAtOrDefault(same)}, not as {theirs.ElementAtOrDefault(same)}";
    }

    private static List<string> Events(YamlEvents events)
    {
        List<string> read = [];
        try
        {
            do
            {
                events.MoveNext();
                read.Add(Print(events.Current));
            }
            while (events.Current.Kind is not (YamlEventKind.StreamEnd or YamlEventKind.None));
        }
        catch (Exception error) when (events is ParserEvents)
        {
            read.Add("an error: " + error.Message);
        }

        return read;
    }

    private static string Print(YamlEvent e) =>
        $"{e.Kind} {e.Start}..{e.End} {e.Style}{(e.IsFlow ? " in brackets" : "")} &{e.Anchor} !{e.Tag} '{e.Value}'";
}
