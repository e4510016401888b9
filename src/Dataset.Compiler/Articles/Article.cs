namespace Dataset.Compiler.Articles;

/// <summary>An article as it was handed to the build: never edited, only quoted.</summary>
/// <param name="FileName">The name without folders, as a source names it.</param>
/// <param name="Path">The path as given by the build, with forward slashes.</param>
/// <param name="Text">The text without a byte order mark; offsets of quotes count its UTF-16 units.</param>
public sealed record Article(string FileName, string Path, string Text)
{
    private string? _sha256;

    /// <summary>
    /// SHA-256 of the text as UTF-8 without a byte order mark, in lower-case hexadecimal digits: made when a hash that is pinned is compared with it.
    /// </summary>
    public string Sha256 => _sha256 ??= ContentHash.Of(Text);

    /// <summary>What stages need that never look at the words.</summary>
    public ArticleSummary Summary => new(FileName, Path, Text.Length);

    public static Article Create(string path, string text)
    {
        path = path.Replace('\\', '/');
        text = text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
        return new Article(path.Substring(path.LastIndexOf('/') + 1), path, text);
    }

    public bool Equals(Article? other) =>
        ReferenceEquals(this, other) || (other is not null && Path == other.Path && FileName == other.FileName && Text == other.Text);

    public override int GetHashCode() => Path.GetHashCode();
}

/// <summary>An article without its words.</summary>
/// <param name="FileName">The name without folders.</param>
/// <param name="Path">The path as given by the build.</param>
/// <param name="Length">UTF-16 units of its text.</param>
public sealed record ArticleSummary(string FileName, string Path, int Length);
