using System.Text;
using Dataset.Compiler.Text;

namespace Dataset.Site.Html;

/// <summary>
/// Writes HTML. Whatever is no tag goes through <see cref="Text"/> or an attribute, and both escape: nothing of the data becomes markup.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new(8192);
    private readonly Stack<string> _open = new();

    /// <summary>Begins an element. An attribute without a value is left out, one with an empty value is written by its name.</summary>
    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(tag, attributes);
        _open.Push(tag);
        return this;
    }

    /// <summary>Ends the element that began last.</summary>
    public HtmlWriter Close()
    {
        _html.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element that has no content.</summary>
    public HtmlWriter Void(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(tag, attributes);
        return this;
    }

    /// <summary>An element of SVG that has no content.</summary>
    public HtmlWriter Shape(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(tag, attributes).Close();

    /// <summary>An element with nothing but text.</summary>
    public HtmlWriter Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(tag, attributes).Text(text).Close();

    public HtmlWriter Text(string text)
    {
        Escape(text);
        return this;
    }

    /// <summary>Ends a line, where a reader of the source would.</summary>
    public HtmlWriter Line()
    {
        _html.Append('\n');
        return this;
    }

    /// <summary>
    /// Data for a script of the page. The writer of JSON escapes what could end the element (<c>&lt;</c> and its kind); it is not run.
    /// </summary>
    public HtmlWriter Json(string id, string json)
    {
        _html.Append("<script type=\"application/json\" id=\"");
        Escape(id);
        _html.Append("\">").Append(json.Replace("<", "\\u003C", StringComparison.Ordinal)).Append("</script>");
        return this;
    }

    /// <summary>What was written elsewhere by such a writer.</summary>
    public HtmlWriter Append(HtmlWriter other)
    {
        _html.Append(other._html);
        return this;
    }

    public override string ToString() => _html.ToString();

    private void Tag(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(tag);
        foreach ((string name, string? value) in attributes)
        {
            if (value is null)
            {
                continue;
            }

            _html.Append(' ').Append(name);
            if (value.Length > 0)
            {
                _html.Append("=\"");
                Escape(value);
                _html.Append('"');
            }
        }

        _html.Append('>');
    }

    private void Escape(string text)
    {
        int done = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            string? escaped = c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                >= ' ' and < '\u007F' or '\n' or '\t' => null,
                _ when CharacterRules.IsBidirectionalControl(c) || CharacterRules.IsControl(c) || CharacterRules.IsNoncharacter(c)
                    || CharacterRules.IsLoneSurrogate(text, i) => CharacterRules.Escape(text, i),
                _ => null,
            };
            if (escaped is not null)
            {
                _html.Append(text, done, i - done).Append(escaped);
                done = i + 1;
            }
        }

        _html.Append(text, done, text.Length - done);
    }
}
