using System.Text;

namespace Dataset.Cli.Editing;

/// <summary>A stretch of a file and what is to stand there instead.</summary>
internal readonly record struct TextEdit(int Start, int End, string Text)
{
    /// <summary>Applies edits that do not overlap.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        StringBuilder result = new();
        int at = 0;
        foreach (TextEdit edit in edits.OrderBy(e => e.Start))
        {
            result.Append(text, at, edit.Start - at).Append(edit.Text);
            at = edit.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
