using Dataset.Compiler.Text;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Formatting;

/// <summary>A comment, which YAML's own reader throws away.</summary>
/// <param name="Offset">Where its <c>#</c> stands.</param>
/// <param name="Line">The line, from zero.</param>
/// <param name="Column">How far it is indented.</param>
/// <param name="Text">From the <c>#</c> to the end of the line.</param>
/// <param name="IsAlone">Whether nothing else stands in its line.</param>
internal sealed record YamlComment(int Offset, int Line, int Column, string Text, bool IsAlone)
{
    /// <summary>All comments of a text that was read without a finding: a <c>#</c> outside of every scalar begins one.</summary>
    public static List<YamlComment> Of(string text, YamlMapping root)
    {
        List<(int Start, int End)> scalars = [];
        Collect(text, root, scalars);
        scalars.Sort();
        List<YamlComment> comments = [];
        int next = 0, line = 0, lineStart = 0;
        for (int i = 0; i < text.Length; i++)
        {
            while (next < scalars.Count && scalars[next].End <= i)
            {
                next++;
            }

            bool isInScalar = next < scalars.Count && scalars[next].Start <= i;
            if (text[i] == '\n')
            {
                (line, lineStart) = (line + 1, i + 1);
            }
            else if (text[i] == '#' && !isInScalar)
            {
                int end = TextLines.EndOf(text, i);
                comments.Add(new YamlComment(i, line, i - lineStart, text[i..end].TrimEnd(), TextLines.IsFirst(text, i)));
                i = end - 1;
            }
        }

        return comments;
    }

    /// <summary>
    /// Where the text of a value begins: that of a block (<c>|</c>, <c>&gt;</c>) in the line below, so that its mark has a comment.
    /// </summary>
    public static int TextStart(string text, YamlNode value) =>
        value is YamlScalar { Location: { Length: > 0, Start: var start } } && text[start] is '|' or '>'
            ? TextLines.EndOf(text, start)
            : value.Location.Start;

    private static void Collect(string text, YamlNode node, List<(int Start, int End)> scalars)
    {
        switch (node)
        {
            case YamlScalar scalar:
                scalars.Add((TextStart(text, scalar), scalar.Location.Start + scalar.Location.Length));
                break;
            case YamlSequence sequence:
                foreach (YamlNode item in sequence.Items)
                {
                    Collect(text, item, scalars);
                }

                break;
            case YamlMapping mapping:
                foreach (YamlEntry entry in mapping.Entries)
                {
                    Collect(text, entry.Key, scalars);
                    Collect(text, entry.Value, scalars);
                }

                break;
        }
    }
}
