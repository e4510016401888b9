using System.Text;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Types;

/// <summary>A text: a string of its own, or a stretch of a file that is kept anyway.</summary>
public sealed record TextValue : ScalarValue
{
    /// <summary>From so many letters on a string takes more room than to say where the text stands saves.</summary>
    internal const int LongText = 32;

    // One of both in one field: nearly all rows have several texts.
    private readonly object _text;
    private readonly int _length;

    // Of a stretch: where it begins; its complement, where it is ASCII.
    private readonly int _start;

    public TextValue(string text) => (_text, _length) = (text, text.Length);

    private TextValue(KeptText kept, int start, int length) => (_text, _start, _length) = (kept, start, length);

    public override ScalarType Type => ScalarTypes.Text;

    /// <summary>The text; of a stretch, a string that is made for whoever asks.</summary>
    public string Text => _text as string ?? ((KeptText)_text).Of(_start < 0 ? ~_start : _start, _length);

    /// <summary>How many UTF-16 units it has.</summary>
    internal int Length => _length;

    /// <summary>How many bytes it has as UTF-8.</summary>
    internal int Bytes => _start < 0 ? _length : Encoding.UTF8.GetByteCount(Text);

    /// <summary>A text that stands in a file that is kept; null where other letters stand there.</summary>
    internal static TextValue? In(KeptText kept, int start, string text) =>
        !kept.Holds(start, text) ? null : new(kept, Encoding.UTF8.GetByteCount(text) == text.Length ? ~start : start, text.Length);

    public bool Equals(TextValue? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (_length == other._length
                && ((_text == other._text && _start == other._start) || string.Equals(Text, other.Text, StringComparison.Ordinal))));

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
}

/// <summary>Any text.</summary>
public sealed class TextType : ScalarType<TextValue>
{
    public override string Name => "text";

    public override string ClrName => "System.String";

    public override string CSharpName => "string";

    public override bool IsReference => true;

    public override string Expected => "text";

    public override StorageForm Form => StorageForm.Text;

    public override bool IsItsText => true;

    public override LookUps LookUps => LookUps.Key | LookUps.Unique | LookUps.Index;

    public override ClaimForm Claim { get; } = new("Text", "text", "TryGetText", "text");

    public override string Json => """{ "type": ["string", "number", "boolean"] }""";

    public override string CSharp(string type, IReadOnlyList<string> words) => words[0];

    public override string CSharpText(string value) => value;

    protected override TextValue? Read(string text, out string? whyNot)
    {
        whyNot = null;
        return new TextValue(text);
    }

    protected override string Write(TextValue value) => value.Text;
}
